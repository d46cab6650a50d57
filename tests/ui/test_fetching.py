"""A device without a description comes alive: imported from a file, or fetched after a person agreed, never unasked."""

from __future__ import annotations

import json
import os
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt

from lararium.domain.capability import Description
from lararium.domain.errors import BadInput
from lararium.domain.home import Device
from lararium.domain.ids import DeviceId, Did
from lararium.gate.gate import Gate
from lararium.specs.fetch import SpecFetch
from lararium.specs.fetch_point import FetchPoint
from lararium.specs.library import SpecLibrary
from lararium.specs.manners import Manners
from lararium.ui.setup.services import Corrections, PanelServices, Taken, services
from tests.support import ui_house
from tests.support.spec_documents import document, on, service
from tests.support.spec_service import LIST, Answer, QuickClock, SpecService
from tests.support.ui import Panel

LAMP = document("light", service(2, "light", on()))
MODELS = ("maker.light.a", "maker.light.b")


@dataclass
class Scene:
    panel: Panel
    public: SpecService
    library: SpecLibrary
    gate: Gate
    devices: list[Device]

    @property
    def flow(self) -> Any:
        return self.panel.shell.part("setup").fetching

    def described(self) -> list[bool]:
        house = self.panel.household.houses[0]
        return [house.descriptions[device.id] is not None for device in self.devices]

    async def open(self, argument: str = "") -> None:
        self.panel.shell.openOverlay("Setup/FetchSpec", argument)
        await self.panel.quiet()
        self.look()

    def look(self, name: str = "") -> None:
        """Keep a picture where a person wants to see it."""
        if folder := os.environ.get("LARARIUM_PICTURES"):
            shown = len(list(Path(folder).glob("*.png")))
            self.panel.window.image().save(str(Path(folder) / f"{shown:02}{name}.png"))


@pytest.fixture
async def scene(
    open_panel: Callable[..., Awaitable[Panel]], gate: Gate, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[Scene]:
    public = await SpecService(dict.fromkeys((*MODELS, "maker.fan.z"), LAMP)).start(gate)
    library = SpecLibrary([tmp_path / "specs"], fetched=tmp_path / "fetched")

    def described(_: object, model: str) -> Description | None:
        return ui_house._described(model) or library.description(model)

    monkeypatch.setattr(ui_house.DemoSpecs, "description", described)
    panel = await open_panel(limit=6)
    house = panel.household.houses[0]
    panel.links.by_did |= {Did(str(n)): ui_house.HeldLink(Did(str(n)), {"light:on": True}, False) for n in (1, 2, 3)}
    devices = [
        await panel.household.edit.add_device(
            house.home.id,
            None,
            f"New {model}",
            did=Did(str(number)),
            model=model,
            host=f"127.0.9.{number}",
            port=54321,
            token=ui_house.KEY,
        )
        for number, model in enumerate((*MODELS, "maker.light.a"), 1)
    ]
    fetch = SpecFetch(gate, QuickClock(), library, Manners(timeout=2))
    point = FetchPoint(fetch, panel.store, {})
    point.choose(public.address)

    def import_specs(path: Path) -> Taken:
        report = library.import_(path)
        return Taken(len(report.added), len(report.replaced), len(report.unchanged), len(report.bad))

    panel.shell.services = PanelServices(library=library, import_specs=import_specs, fetching=point)
    yield Scene(panel, public, library, gate, devices)
    await panel.shell.tasks.close()
    await public.stop()


async def test_the_panel_never_asks_on_its_own(scene: Scene) -> None:
    panel = scene.panel
    panel.shell.part("settings").show("library")
    panel.shell.go("settings")
    await panel.quiet()
    panel.shell.openSheet(str(scene.devices[0].id))
    await panel.quiet()
    panel.shell.closeSheet()
    await scene.open(str(scene.devices[0].id))
    scene.flow.back()
    await panel.household.redescribe()
    await panel.quiet()
    assert scene.public.asked == []
    assert "asked" not in scene.gate.counts()


async def test_the_sheet_of_a_device_without_description_leads_there(scene: Scene) -> None:
    scene.panel.shell.openSheet(str(scene.devices[1].id))
    await scene.panel.quiet()
    await scene.panel.quiet()
    scene.look("sheet")
    scene.panel.press(scene.panel.named("Import its spec"))
    await scene.panel.quiet()
    assert scene.panel.shell.property("overlay") == "Setup/FetchSpec"
    assert scene.flow.model == "maker.light.b"


async def test_where_nobody_can_be_asked_there_is_the_file(scene: Scene) -> None:
    scene.panel.shell.services = replace(services(scene.panel.shell), fetching=None)
    await scene.open(str(scene.devices[1].id))
    assert scene.flow.host == ""
    assert scene.flow.ways.count == 0
    scene.flow.ask("model")
    await scene.panel.until(lambda: scene.flow.error != "")
    library = scene.panel.shell.part("settings").library
    assert not library.canAsk
    library.chooseService("x.example")
    assert (library.service, library.serviceFixed) == ("", True)


async def test_corrections_are_read_again(scene: Scene) -> None:
    told = [Corrections(6, 0)]
    scene.panel.shell.services = replace(services(scene.panel.shell), corrections=lambda: told[0])
    library = scene.panel.shell.part("settings").library
    library.look()
    await scene.panel.until(lambda: library.corrections.startswith("6 packs"))
    told[0] = Corrections(6, 1, (BadInput("error.fetch.nothing_named"),))
    library.readAgain()
    await scene.panel.until(lambda: not library.reading and not library.correctionsGood)
    assert "1 are your own. Name the models" in library.corrections


async def test_one_model_is_asked_for_and_its_tiles_come_alive(scene: Scene) -> None:
    await scene.open(f"{scene.devices[0].id}/light")
    assert scene.flow.model == "maker.light.a"
    ways = {way.way: way.reveals for way in scene.flow.ways.rows}
    assert list(ways) == ["model", "models", "all"]
    assert "maker.light.a" in ways["model"]
    assert "maker.light.b" in ways["models"]
    assert "nothing" in ways["all"]
    assert not any(model in ways["all"] for model in MODELS)
    scene.panel.press(scene.panel.named("Ask: This model"))
    await scene.panel.until(lambda: scene.flow.step == "done")
    assert scene.public.asked == [LIST, "maker.light.a"]
    assert scene.described() == [True, False, True]
    assert scene.flow.result.endswith("come alive: 2.")
    assert scene.flow.tone == "ok"
    await scene.panel.quiet()
    scene.look()
    scene.panel.press(scene.panel.named("Done"))
    assert scene.panel.shell.property("overlay") == ""


async def test_all_missing_models_by_key_and_what_could_not_be_had(scene: Scene) -> None:
    scene.public.next("maker.light.b", Answer(status=404))
    await scene.open()
    scene.flow.ask("models")
    await scene.panel.until(lambda: scene.flow.step == "done")
    assert scene.described() == [True, False, True]
    assert [row.model for row in scene.flow.leftOut.rows] == ["maker.light.b"]
    assert scene.flow.tone == "warn"
    await scene.panel.quiet()
    scene.look()
    scene.panel.key(Qt.Key.Key_Return)
    assert scene.panel.shell.property("overlay") == ""


async def test_everything_shows_progress_goes_on_behind_and_can_be_stopped(scene: Scene) -> None:
    scene.public.next("maker.light.b", Answer(silent=True))
    await scene.open()
    scene.flow.ask("all")
    await scene.panel.until(lambda: "maker.light.b" in scene.public.asked)
    assert scene.flow.step == "working"
    assert 0 < scene.flow.fraction < 1
    assert "maker.light.b" in scene.flow.progress
    assert scene.described() == [True, False, True], "alive before all is done"
    await scene.panel.quiet()
    scene.look()
    scene.panel.shell.closeOverlay()
    await scene.open()
    assert scene.flow.step == "working"
    scene.panel.press(scene.panel.named("Stop"))
    await scene.panel.until(lambda: scene.flow.step == "done")
    assert scene.flow.result.startswith("Stopped.")
    scene.flow.back()
    scene.flow.ask("all")
    await scene.panel.until(lambda: scene.flow.step == "done")
    assert scene.public.asked == [LIST, "maker.fan.z", "maker.light.a", "maker.light.b", "maker.light.b"]


async def test_a_service_that_is_not_there_is_told(scene: Scene) -> None:
    await scene.public.stop()
    await scene.open("maker.light.a")
    scene.flow.ask("model")
    await scene.panel.until(lambda: scene.flow.step == "done")
    assert "cannot be reached" in scene.flow.error
    await scene.panel.quiet()
    scene.look()


async def test_a_file_is_as_good(scene: Scene, tmp_path: Path) -> None:
    (tmp_path / "maker.light.a.json").write_text(json.dumps(LAMP))
    await scene.open("maker.light.a")
    scene.panel.press(scene.panel.named("Choose a file: From a file"))
    await scene.panel.quiet()
    assert scene.flow.step == "file"
    scene.look()
    scene.flow.files.open(str(tmp_path / "nothing.json"))
    await scene.panel.until(lambda: scene.flow.step == "done")
    assert scene.flow.tone == "warn"
    scene.flow.back()
    scene.flow.files.open(str(tmp_path / "maker.light.a.json"))
    await scene.panel.until(lambda: scene.flow.step == "done")
    assert scene.described() == [True, False, True]
    assert scene.public.asked == []


async def test_the_service_is_chosen_in_settings(scene: Scene) -> None:
    panel = scene.panel
    library = panel.shell.part("settings").library
    panel.shell.part("settings").show("library")
    panel.shell.go("settings")
    await panel.until(lambda: library.origins.count == 3)
    await panel.quiet()
    scene.look()
    library.chooseService("no place at all")
    assert "no place at all" in library.addressError
    library.chooseService("specs.example:8443/mirror/")
    assert (library.addressError, library.service.partition("//")[2]) == ("", "specs.example:8443/mirror")
    library.chooseService("")
    assert library.service.partition("//")[2] == "miot-spec.org"
    assert panel.store.setting("spec_service") == ""
    assert [row.model for row in library.wanted.rows] == sorted(MODELS)


@pytest.mark.parametrize("language", ["en", "zh_CN"])
@pytest.mark.parametrize("theme", ["light", "dark"])
async def test_it_stands_in_every_shape(scene: Scene, language: str, theme: str) -> None:
    scene.panel.shell.look().setLanguage(language)
    scene.panel.shell.look().setTheme(theme)
    for size in ((1280, 800), (600, 1024)):
        scene.panel.window.window.resize(*size)
        await scene.open(str(DeviceId(scene.devices[1].id)))
        scene.panel.shell.closeOverlay()
        await scene.panel.quiet()
    scene.panel.shell.part("settings").show("library")
    scene.panel.shell.go("settings")
    await scene.panel.quiet()
    scene.look("library")
