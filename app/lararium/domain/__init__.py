"""What a home is: frozen values and pure rules, without clock, files or network."""
