"""The service is asked over TLS, and believed only when its certificate is good."""

from __future__ import annotations

import asyncio
import datetime
import ipaddress
import ssl
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from lararium.gate.gate import Gate
from lararium.specs.fetch import FetchReport, SpecFetch
from lararium.specs.library import SpecLibrary
from lararium.specs.manners import Manners
from tests.support.spec_documents import document, on, service
from tests.support.spec_service import QuickClock, SpecService

LAMP = document("light", service(2, "light", on()))
HOST = "127.0.3.8"
pytestmark = pytest.mark.foreign_sockets


def certificate(folder: Path) -> Path:
    """A self-signed certificate with its key, in one file."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "specs of a test")])
    day = datetime.timedelta(days=1)
    now = datetime.datetime.now(datetime.UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - day)
        .not_valid_after(now + day)
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address(HOST))]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    file = folder / "certificate.pem"
    file.write_bytes(
        key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
        + made.public_bytes(serialization.Encoding.PEM)
    )
    return file


@pytest.fixture
def pem(tmp_path: Path) -> Path:
    return certificate(tmp_path)


@pytest.fixture
async def address(pem: Path) -> AsyncIterator[str]:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(pem)
    public = SpecService({"maker.light.a": LAMP}, HOST)
    server = await asyncio.start_server(public.serve, HOST, 0, ssl=context)
    yield f"https://{HOST}:{server.sockets[0].getsockname()[1]}"
    server.close()
    await asyncio.sleep(0)


async def fetched(gate: Gate, folder: Path, address: str) -> FetchReport:
    library = SpecLibrary([folder / "specs"], fetched=folder / "fetched")
    return await SpecFetch(gate, QuickClock(), library, Manners(timeout=5)).run(address, ["maker.light.a"])


async def test_a_good_certificate(
    gate: Gate, tmp_path: Path, address: str, pem: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(pem))
    report = await fetched(gate, tmp_path, address)
    assert (report.got, report.stopped) == (["maker.light.a"], None)
    assert gate.counts()["asked"][HOST]["opened"] == 1


async def test_a_certificate_nobody_vouches_for(gate: Gate, tmp_path: Path, address: str) -> None:
    report = await fetched(gate, tmp_path, address)
    assert report.stopped is not None
    assert report.stopped.key == "error.fetch.certificate"
    assert "certificate" in str(report.stopped.fields["reason"])


async def test_a_service_that_speaks_no_tls(gate: Gate, tmp_path: Path) -> None:
    async def plain(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(b"HTTP/1.1 400 Bad Request\r\n\r\n")
        writer.close()

    server = await gate.serve_stream(plain, HOST, 0)
    report = await fetched(gate, tmp_path, f"https://{HOST}:{server.sockets[0].getsockname()[1]}")
    server.close()
    await server.wait_closed()
    assert report.stopped is not None
    assert report.stopped.key == "error.fetch.certificate"
