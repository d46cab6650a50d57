"""One owner per data folder: its lock, its local control endpoint, and the client of it."""
