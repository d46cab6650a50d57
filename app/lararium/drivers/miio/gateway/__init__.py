"""Lumi gateways: what hangs on them, and how they tell us by themselves what happens there."""
