"""miIO devices on the local network, each a python-miio object on our asynchronous link."""
