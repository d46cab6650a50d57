"""What the rules hide with a whole service, should a pack want it on the sheet."""

from __future__ import annotations

from dataclasses import replace

from lararium.domain.capability import Control, Hidden
from lararium.domain.ids import ControlId
from lararium.domain.spec.describe import describe
from lararium.domain.spec.document import SpecDocument
from lararium.domain.spec.draft import service_keys

_SHOWABLE = ("device-information", "plumbing")
"""Reasons that are a matter of taste; the others say that there is nothing to show, or a secret."""
_PLAIN_NAME = "service"


def revealed(document: SpecDocument, entry: Hidden) -> Control | None:
    """The control as it would be described, on the main part; None where it cannot or must not be shown."""
    if entry.why not in _SHOWABLE:
        return None
    for key, service in service_keys(document):
        if service.siid != entry.siid:
            continue
        alone = replace(document, services=(replace(service, urn=replace(service.urn, name=_PLAIN_NAME)),))
        for control in describe(alone):
            if (control.what, control.iid) == (entry.what, entry.iid):
                return replace(
                    control,
                    id=ControlId(f"{key}:{control.id.partition(':')[2]}"),
                    service=key,
                    part="",
                    arguments=tuple(ControlId(f"{key}:{name.partition(':')[2]}") for name in control.arguments),
                )
    return None
