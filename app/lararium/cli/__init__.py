"""The command line: argv to exit code."""
