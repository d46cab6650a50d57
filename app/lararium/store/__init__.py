"""SQLite: homes, rooms, devices, layout, last states, settings."""
