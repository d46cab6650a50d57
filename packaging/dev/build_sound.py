"""Write the alarm's sound: `build_sound.py [TARGET]`. Two falling pairs of sine tones, made here from nothing."""

from __future__ import annotations

import math
import struct
import sys
import wave
from pathlib import Path

RATE = 11_025
TONES = ((880.0, 0.28), (660.0, 0.28), (0.0, 0.12), (880.0, 0.28), (660.0, 0.28), (0.0, 0.3))
"""Hertz and seconds, one after the other; 0 Hz is silence."""
LOUD = 0.8
FADE = 0.012
"""Seconds in which a tone comes and goes, so that it does not click."""
TARGET = Path(__file__).resolve().parents[2] / "resources" / "sounds" / "alarm.wav"


def samples() -> list[int]:
    """All samples, 16 bits."""
    made: list[int] = []
    for hertz, seconds in TONES:
        count = int(RATE * seconds)
        for n in range(count):
            edge = min(1.0, n / (RATE * FADE), (count - n) / (RATE * FADE))
            wave_form = math.sin(2 * math.pi * hertz * n / RATE) + 0.25 * math.sin(6 * math.pi * hertz * n / RATE)
            made.append(int(32_767 * LOUD / 1.25 * edge * wave_form))
    return made


def main(target: Path) -> int:
    """Write the file."""
    target.parent.mkdir(parents=True, exist_ok=True)
    made = samples()
    with wave.open(str(target), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(struct.pack(f"<{len(made)}h", *made))
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]) if len(sys.argv) > 1 else TARGET))
