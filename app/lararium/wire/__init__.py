"""The miIO wire format, pure: bytes in, values out. Shared by drivers and simulator."""
