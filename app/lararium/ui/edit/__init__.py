"""Arranging tiles."""
