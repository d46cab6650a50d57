"""Lararium: a local control panel for Xiaomi / MIoT homes."""

__version__ = "0.1.0"
