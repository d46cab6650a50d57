"""Tables of the demo house, and what reads them."""
