"""Which behaviours a device gets, by its type and services."""

from __future__ import annotations

from lararium.sim.behaviour.base import Behaviour
from lararium.sim.behaviour.battery import Battery
from lararium.sim.behaviour.climate import Conditioner, Sensors
from lararium.sim.behaviour.cover import Cover
from lararium.sim.behaviour.cycle import AirerDryer, Countdown, Cycle
from lararium.sim.behaviour.light import Lamp
from lararium.sim.behaviour.media import Actions
from lararium.sim.behaviour.power import Meter
from lararium.sim.behaviour.sensor import Alarm, Bolt, Buttons, Contact, Presence
from lararium.sim.behaviour.thermal import Vessel
from lararium.sim.behaviour.vacuum import Robot
from lararium.sim.body import Body


def choose(body: Body) -> tuple[Behaviour, ...]:
    """All behaviours that find their properties in the spec; the first that takes an action or a happening has it."""
    found: list[Behaviour] = [*Lamp.of(body), *Cover.of(body), *Vessel.of(body)]
    robot, cycle = Robot(body), Cycle(body)
    if robot.useful:
        found.append(robot)
    if cycle.useful:
        found.append(cycle)
    watchers = (Presence(body), Contact(body), Alarm(body), Bolt(body), Sensors(body), AirerDryer(body))
    found += [watcher for watcher in watchers if watcher.useful]
    battery = Battery(body)
    if battery.useful and not robot.useful:
        found.append(battery)
    if body.spec.kind in Conditioner.KINDS:
        found.append(Conditioner(body))
    countdown = Countdown(body)
    if countdown.useful:
        found.append(countdown)
    meter = Meter(body)
    if meter.useful:
        found.append(meter)
    if body.spec.events:
        found.append(Buttons(body))
    if body.spec.actions:
        found.append(Actions(body))
    return tuple(found)
