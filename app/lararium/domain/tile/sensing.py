"""What sensors and locks report: open or closed, motion, presence, alarm."""

from __future__ import annotations

from lararium.domain.tile.parts import PartState, meaning, truth

TRIPPING = {"submersion-sensor": "leak", "smoke-sensor": "smoke", "gas-sensor": "gas"}
"""Alarm sensors and the word of their alarm."""


def contact_open(part: PartState) -> bool | None:
    """Whether a door or window stands open. A plain `contact-state` is true while the two halves touch."""
    contact = part.find("contact-state", "magnet-state")
    value = part.shown(contact)
    if contact is not None and value is not None:
        word = meaning(contact, value)
        if word:
            return word not in ("close", "closed", "contact", "touch", "on-contact", "fit")
        return not truth(contact, value)
    door = part.find("door-state", "status")
    value = part.shown(door)
    if door is not None and value is not None:
        word = meaning(door, value)
        if word:
            return "open" in word or word.startswith(("ajar", "not-close"))
        return truth(door, value)
    return None


def tripped(part: PartState) -> bool | None:
    """Whether an alarm sensor (leak, smoke, gas) reports what it is there for; None where it never said."""
    found: bool | None = None
    for control in part.description.controls:
        if control.what != "property" or control.part != part.part.id:
            continue
        if control.name not in ("submersion-state", "alarm", "status", "smoke-state", "gas-state", "gas-alarm"):
            continue
        value = part.shown(control)
        if value is None or (control.name == "alarm" and control.writable):
            continue
        word = meaning(control, value)
        bad = any(w in word for w in ("alarm", "leak", "smoke", "gas", "submers", "fire", "water", "danger"))
        bad = bad and not any(w in word for w in ("no-", "normal", "test", "not-", "without"))
        if not word and (isinstance(value, bool) or control.name != "status"):
            bad = truth(control, value)
        found = bool(found) or bad
    return found


def moved(part: PartState) -> bool | None:
    """Whether a motion sensor sees motion."""
    seen = part.flag("motion-state", "motion-detection", "motion")
    if seen is None:
        quiet = part.number("no-motion-duration")
        return None if quiet is None else quiet <= 0
    return seen


def occupied(part: PartState) -> bool | None:
    """Whether a presence sensor sees someone."""
    word = part.meaning("occupancy-status", "presence-status", "motion-state")
    if word:
        return not (word in ("absent", "leave", "away", "empty", "unoccupied", "off") or word.startswith("no"))
    return part.flag("occupancy-status", "presence-status", "motion-state")


def is_locked(part: PartState) -> bool | None:
    """Whether a lock is locked; a door that is merely closed is not."""
    control = part.find("lock-state", "status", "lock-status", "door-state")
    value = part.shown(control)
    if control is None or value is None or control.name == "door-state":
        return None
    word = meaning(control, value)
    if not word:
        return truth(control, value) if isinstance(value, bool) else None
    if "unlock" in word or "open" in word or "not-locked" in word:
        return False
    return True if "lock" in word or "bolt" in word else None
