"""Ways in: scanning, adding, importing, homes, the keyboard's words."""
