import asyncio
import contextlib
import json
import stat
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from lararium.domain.errors import BadValue, DeviceRefused, OwnedElsewhere, PanelError
from lararium.domain.words import Words
from lararium.owner.address import address
from lararium.owner.client import OwnerClient
from lararium.owner.endpoint import Endpoint
from lararium.owner.exchange import OwnerGone
from lararium.owner.lock import OwnerLock
from lararium.owner.pipe import PipeClient, PipeEndpoint
from lararium.owner.protocol import Arguments, error_from_json, error_to_json
from lararium.owner.transport import endpoint as endpoint_for


async def operation(op: str, arguments: Arguments) -> Any:
    if op == "echo":
        return dict(arguments)
    if op == "refuse":
        raise DeviceRefused(code=-4004, device="Lamp")
    if op == "count":

        async def items() -> AsyncIterator[int]:
            for number in range(int(arguments["to"])):
                yield number

        return items()
    if op == "wait":
        await asyncio.Event().wait()
    raise RuntimeError("a fault of ours")


@pytest.fixture
async def endpoint(data_folder: Path) -> AsyncIterator[Endpoint]:
    data_folder.mkdir()
    served = Endpoint(data_folder, operation)
    await served.start()
    yield served
    await served.close()


async def connected(folder: Path) -> OwnerClient:
    client = await OwnerClient.connect(folder)
    assert client is not None
    return client


async def test_an_operation_goes_through_the_socket_and_back(endpoint: Endpoint, data_folder: Path) -> None:
    client = await connected(data_folder)
    assert await client.call("echo", {"name": "客厅"}) == {"name": "客厅"}
    assert [item async for item in client.stream("count", {"to": 3})] == [0, 1, 2]
    with pytest.raises(DeviceRefused) as caught:
        await client.call("refuse", {})
    assert caught.value.code == -4004
    assert caught.value.fields["device"] == "Lamp"
    await client.close()


@pytest.mark.logs
async def test_a_fault_of_ours_is_told_without_details(endpoint: Endpoint, data_folder: Path) -> None:
    client = await connected(data_folder)
    with pytest.raises(PanelError) as caught:
        await client.call("nonsense", {})
    assert caught.value.key == "error.unknown"
    await client.close()


async def test_only_the_owner_may_use_the_socket(endpoint: Endpoint, data_folder: Path) -> None:
    mode = stat.S_IMODE(Path(address(data_folder)).stat().st_mode)
    assert mode & 0o177 == 0


@pytest.mark.parametrize("sent", [b"not json\n", b"[]\n", b'{"op": 3}\n', b"\xff\xfe\n"])
async def test_a_bad_line_gets_an_answer_and_the_next_one_works(
    endpoint: Endpoint, data_folder: Path, sent: bytes
) -> None:
    reader, writer = await asyncio.open_unix_connection(address(data_folder))
    writer.write(sent + b'{"id": 2, "op": "echo"}\n')
    answers = [json.loads(await reader.readline()) for _ in range(2)]
    assert {answer.get("id") for answer in answers} == {None, 2}
    assert next(answer for answer in answers if answer["id"] is None)["error"]["key"] == "error.owner.message"
    writer.close()
    await writer.wait_closed()


async def test_no_owner_no_client(data_folder: Path) -> None:
    assert await OwnerClient.connect(data_folder) is None


async def test_an_owner_that_ends_is_said_in_words(endpoint: Endpoint, data_folder: Path) -> None:
    client = await connected(data_folder)
    waiting = asyncio.create_task(client.call("wait", {}))
    await asyncio.sleep(0.05)
    await endpoint.close()
    with pytest.raises(OwnerGone):
        await waiting
    await client.close()


async def test_a_socket_left_by_a_crash_is_replaced(data_folder: Path) -> None:
    data_folder.mkdir()
    Path(address(data_folder)).touch()
    served = Endpoint(data_folder, operation)
    await served.start()
    client = await connected(data_folder)
    assert await client.call("echo", {}) == {}
    await client.close()
    await served.close()


def test_a_long_folder_still_has_an_address(tmp_path: Path) -> None:
    assert len(address(tmp_path / ("x" * 60) / ("y" * 60))) < 104


def test_a_data_folder_has_one_owner(data_folder: Path) -> None:
    first, second = OwnerLock(data_folder), OwnerLock(data_folder)
    first.acquire()
    with pytest.raises(OwnedElsewhere):
        second.acquire()
    first.release()
    second.acquire()
    second.release()


def test_an_error_survives_the_wire() -> None:
    error = error_from_json(
        error_to_json(BadValue("error.input.value_range", name=Words("a", "b"), low=1, reason=ValueError("x")))
    )
    assert type(error) is BadValue
    assert error.key == "error.input.value_range"
    assert error.fields == {"name": Words("a", "b"), "low": 1, "reason": "x"}
    assert type(error_from_json({"kind": "os", "fields": None})) is PanelError


async def test_the_pipe_of_windows_carries_the_same_talk(data_folder: Path) -> None:
    data_folder.mkdir()
    served = PipeEndpoint(data_folder, operation, "AF_UNIX")
    await served.start()
    client = await PipeClient.connect(data_folder, "AF_UNIX")
    assert client is not None
    assert await client.call("echo", {"name": "客厅"}) == {"name": "客厅"}
    assert [item async for item in client.stream("count", {"to": 3})] == [0, 1, 2]
    with pytest.raises(DeviceRefused):
        await client.call("refuse", {})
    waiting = asyncio.create_task(client.call("wait", {}))
    await asyncio.sleep(0.05)
    await served.close()
    with contextlib.suppress(OwnerGone):
        async with asyncio.timeout(3):
            await waiting
    await client.close()
    assert await PipeClient.connect(data_folder, "AF_UNIX") is None


def test_each_system_has_its_transport(data_folder: Path) -> None:
    assert type(endpoint_for(data_folder, operation, "linux")) is Endpoint
    assert type(endpoint_for(data_folder, operation, "darwin")) is Endpoint
    assert type(endpoint_for(data_folder, operation, "win32")) is PipeEndpoint
