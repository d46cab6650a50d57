from __future__ import annotations

import pytest

from lararium.gate.limits import raise_file_limit

resource = pytest.importorskip("resource", reason="this system has no such limits")


@pytest.mark.parametrize(
    ("soft", "hard", "limit"),
    [(256, 4096, 1000), (256, 512, 512), (256, -1, 1000), (2000, 4096, 2000), (-1, -1, None)],
)
def test_the_limit_rises_as_far_as_the_system_grants(
    monkeypatch: pytest.MonkeyPatch, soft: int, hard: int, limit: int | None
) -> None:
    now = [(soft, hard)]
    monkeypatch.setattr(resource, "RLIM_INFINITY", -1)
    monkeypatch.setattr(resource, "getrlimit", lambda _: now[-1])
    monkeypatch.setattr(resource, "setrlimit", lambda _, wanted: now.append(wanted))
    assert raise_file_limit(1000) == limit
    assert now[-1] == (limit if limit is not None else soft, hard)
