"""What the standard names of MIoT mean, in both languages: tables by topic."""
