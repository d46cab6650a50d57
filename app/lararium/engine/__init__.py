"""The heart: one truth per home, polling and commands. asyncio only, no Qt, no I/O of its own."""
