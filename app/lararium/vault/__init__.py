"""Tokens in the OS keyring, or in an encrypted file where there is none."""
