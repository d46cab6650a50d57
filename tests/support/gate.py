"""The gate of the tests: loopback only, and no socket may be opened past it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from lararium.gate.gate import Gate
from lararium.gate.policy import Policy
from lararium.gate.watch import watch

_IMPORT_PROBE = "bind ::1:0"
"""urllib3, which python-miio imports, looks in this way whether there is IPv6; nothing is sent."""


class SocketPastTheGate(AssertionError):
    """A test used an internet socket that the gate did not open."""


@contextmanager
def guarded(foreign_sockets: bool = False) -> Iterator[Gate]:
    """Put the process under the test policy; on leaving, fail on sockets opened past the gate.

    `foreign_sockets` lets other people's clients (python-miio's own) use loopback sockets. As a fixture:

        @pytest.fixture(autouse=True)
        def gate(request):
            with guarded(request.node.get_closest_marker("foreign_sockets") is not None) as gate:
                yield gate
    """
    strays: list[str] = []
    gate = Gate(Policy.TEST)
    end = watch(gate, strays.append)
    try:
        yield gate
    finally:
        end()
    strays = [stray for stray in strays if stray != _IMPORT_PROBE]
    if strays and not foreign_sockets:
        raise SocketPastTheGate(f"sockets opened past the gate: {', '.join(sorted(set(strays))[:5])}")
