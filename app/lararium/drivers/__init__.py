"""Ways to real devices."""
