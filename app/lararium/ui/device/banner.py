"""Why the controls of a device cannot be trusted or used just now, and what helps."""

from __future__ import annotations

from dataclasses import asdict, dataclass

from PySide6.QtCore import QCoreApplication

from lararium.domain.capability import Description
from lararium.domain.home import Device
from lararium.domain.reach import Reach, out_of_reach
from lararium.domain.sentences import explain, sentence
from lararium.domain.state import DeviceState, Freshness
from lararium.domain.tile import quantity
from lararium.domain.words import Language

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Reason:
    """One banner. `action`: `retry`, `token`, `import`, `gateway` or ''."""

    text: str = ""
    tone: str = "warn"
    action: str = ""
    action_text: str = ""

    def shown(self) -> dict[str, str]:
        """For QML, in camelCase."""
        fields = asdict(self)
        fields["actionText"] = fields.pop("action_text")
        return fields


def reason(
    device: Device,
    description: Description | None,
    state: DeviceState,
    now: float,
    language: Language,
    *,
    keyless: bool,
) -> Reason:
    """The one most worth saying. `now` is epoch seconds."""
    again = translate("DeviceBanner", "Try again")
    if keyless:
        return Reason(sentence("sheet.no_token", language), "warn", "token", translate("DeviceBanner", "Enter token"))
    if state.freshness is Freshness.BADTOKEN:
        return Reason(sentence("sheet.badtoken", language), "danger", "token", translate("DeviceBanner", "New token"))
    if description is None:
        words = sentence("sheet.undescribed", language, model=device.model or "?")
        return Reason(words, "info", "import", translate("DeviceBanner", "Import its spec"))
    age = None if state.seen_at is None else max(0.0, now - state.seen_at)
    if state.freshness is Freshness.OFFLINE:
        if age is None:
            return Reason(sentence("sheet.offline_never", language), "danger", "retry", again)
        return Reason(sentence("sheet.offline", language, age=quantity.age(age, language)), "danger", "retry", again)
    if state.freshness is Freshness.STALE and age is not None:
        words = sentence("sheet.stale_now", language)
        if age >= quantity.MINUTE:
            words = sentence("sheet.stale", language, age=quantity.duration(age, language))
        return Reason(words, "warn", "retry", again)
    return Reason()


def apart(device: Device, gateway: Device | None, reach: Reach, language: Language) -> Reason:
    """Why there is no way to it. Nothing is broken, so it is told calmly."""
    words = explain(out_of_reach(device, gateway, reach), language)
    if reach is Reach.REFUSED:
        return Reason(words, "info", "retry", translate("DeviceBanner", "Try again"))
    if reach is Reach.NO_GATEWAY:
        return Reason(words, "info", "gateway", translate("DeviceBanner", "Choose its gateway"))
    return Reason(words, "info")
