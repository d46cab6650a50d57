"""Old models beside the specs that were published for them: the same kind of tile, the same main control."""

from __future__ import annotations

from lararium.drivers.miio import legacy
from lararium.drivers.miio.legacy.families import CHILDREN, FAMILIES
from tests.support.spec_files import all_described, needs_specs

REASONS = {
    "yeelink.bhf_light.v2": "python-miio drives the lamp of this bath heater and nothing else of it",
    "lumi.curtain.hagl04": "python-miio's list has nothing to move it with",
    "lumi.airrtc.tcpecn02": "python-miio's list has nothing to switch it with",
}


@needs_specs
def test_an_old_model_gets_the_tile_of_its_published_spec() -> None:
    families = {model: family for family in (*FAMILIES, *CHILDREN) for model in family.models}
    pairs = [(legacy.description(spec.model), spec) for document, spec in all_described() if spec.model in families]
    assert len(pairs) > 150
    differing = set()
    for old, spec in pairs:
        assert old is not None
        if (old.kind, old.parts[0].primary) != (spec.kind, spec.parts[0].primary):
            differing.add(spec.model)
    assert differing == set(REASONS)


@needs_specs
def test_levels_agree_where_both_know_one() -> None:
    """A purifier's favourite level and a fan's stepless speed are what the old methods set; specs name them anew."""
    families = {model for family in FAMILIES if not family.miot for model in family.models}
    differing = set()
    for _, spec in all_described():
        old = legacy.description(spec.model) if spec.model in families else None
        if old is None or old.parts[0].level is None or spec.parts[0].level is None:
            continue
        if old.parts[0].level != spec.parts[0].level:
            differing.add((old.kind, str(old.parts[0].level)))
    assert differing <= {
        ("air-purifier", "air-purifier:favorite-level"),
        ("fan", "fan:speed-level"),
        ("humidifier", "humidifier:target-humidity"),
    }
