"""What simulated devices do by themselves."""
