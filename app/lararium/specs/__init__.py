"""The local library of MIoT spec documents."""
