"""A simulated house that speaks real miIO over UDP."""
