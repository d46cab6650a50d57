"""Tiles and the pages made of them: Home, Rooms, All devices."""
