"""Units as makers spell them, and as the panel shows them."""

from __future__ import annotations

_UNITS = {
    "percentage": "%",
    "percent": "%",
    "%": "%",
    "celsius": "°C",
    "degree celsius": "°C",
    "fahrenheit": "°F",
    "kelvin": "K",
    "k": "K",
    "seconds": "s",
    "second": "s",
    "sec": "s",
    "s": "s",
    "milliseconds": "ms",
    "millisecond": "ms",
    "ms": "ms",
    "minutes": "min",
    "minute": "min",
    "min": "min",
    "hours": "h",
    "hour": "h",
    "h": "h",
    "days": "d",
    "day": "d",
    "arcdegrees": "°",
    "arcdegress": "°",
    "arcdegree": "°",
    "degrees": "°",
    "degree": "°",
    "mg/m3": "mg/m³",
    "ug/m3": "µg/m³",
    "ppm": "ppm",
    "ppb": "ppb",
    "l": "L",
    "liter": "L",
    "litre": "L",
    "ml": "mL",
    "milliliter": "mL",
    "watt": "W",
    "w": "W",
    "kilowatt": "kW",
    "kw": "kW",
    "kwh": "kWh",
    "wh": "Wh",
    "volt": "V",
    "v": "V",
    "mv": "mV",
    "ampere": "A",
    "a": "A",
    "ma": "mA",
    "lux": "lx",
    "lx": "lx",
    "pascal": "Pa",
    "pa": "Pa",
    "kilopascal": "kPa",
    "hpa": "hPa",
    "metre": "m",
    "meter": "m",
    "m": "m",
    "cm": "cm",
    "mm": "mm",
    "square meter": "m²",
    "m2": "m²",
    "m3/h": "m³/h",
    "km/h": "km/h",
    "calorie": "cal",
    "kcal": "kcal",
    "decibel": "dB",
    "db": "dB",
    "dbm": "dBm",
    "hertz": "Hz",
    "hz": "Hz",
    "gram": "g",
    "g": "g",
    "kilogram": "kg",
    "kg": "kg",
    "rpm": "rpm",
}
_UNTOLD = frozenset({"", "none", "null", "rgb"})
_BY_NAME = {
    "relative-humidity": ("%", 0, 100),
    "target-humidity": ("%", 0, 100),
    "battery-level": ("%", 0, 100),
    "brightness": ("%", 0, 100),
    "target-position": ("%", 0, 100),
    "current-position": ("%", 0, 100),
    "filter-life-level": ("%", 0, 100),
    "brush-life-level": ("%", 0, 100),
    "volume": ("%", 0, 100),
    "saturability": ("%", 0, 100),
    "temperature": ("°C", -60, 150),
    "target-temperature": ("°C", 0, 300),
    "indoor-temperature": ("°C", -60, 150),
    "color-temperature": ("K", 1000, 12000),
    "pm2.5-density": ("µg/m³", 0, 6000),
    "pm10-density": ("µg/m³", 0, 6000),
    "co2-density": ("ppm", 0, 65535),
    "illumination": ("lx", 0, 200000),
}
"""What a missing unit must be when the range lies within these limits."""


def normal(unit: str) -> str:
    """The panel's spelling of a maker's unit; '' for none, an unknown one as it stands."""
    folded = unit.strip().lower().replace("³", "3").replace("²", "2").replace("μ", "u").replace("µ", "u")
    return "" if folded in _UNTOLD else _UNITS.get(folded, unit.strip())


def unit_of(name: str, unit: str, limits: tuple[float, float, float] | None, listed: bool) -> str:
    """Unit of a property, from its name where the document leaves it out and the range leaves no doubt."""
    told = normal(unit)
    if name == "color-temperature" and limits is not None and limits[1] <= 100:
        return "%"
    if told or listed or limits is None or name not in _BY_NAME:
        return told
    guess, low, high = _BY_NAME[name]
    fits = low <= limits[0] and limits[1] <= high
    if guess == "%":
        fits = fits and (limits[1] - limits[0] >= 90 or limits[1] in (99, 100))
    return guess if fits else ""
