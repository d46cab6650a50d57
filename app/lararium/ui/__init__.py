"""The only Qt code: the application loop, view-models and list models."""
