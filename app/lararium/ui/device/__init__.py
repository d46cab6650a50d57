"""The device sheet: every control of one device, its health, and what a person does with its record."""
