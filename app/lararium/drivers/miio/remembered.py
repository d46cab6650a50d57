"""What the links keep over restarts, as settings: our name towards devices, and what models bear in one request."""

from __future__ import annotations

import json
import logging
import secrets

from lararium.domain.errors import StoreError
from lararium.drivers.miio.request_sizes import RequestSizes
from lararium.ports import HomeStore

VIRTUAL_DID = "link.virtual_did"
REQUEST_SIZES = "link.request_sizes"


def virtual_did(store: HomeStore) -> int:
    """Our 63-bit name towards devices that push: chosen once by chance, then kept."""
    kept = store.setting(VIRTUAL_DID)
    if not kept.isdecimal() or not 0 < int(kept) < 2**63:
        kept = str(secrets.randbits(63) | 1)
        try:
            store.save_setting(VIRTUAL_DID, kept)
        except StoreError:
            logging.getLogger(__name__).info("our name towards devices could not be kept")
    return int(kept)


def learnt_sizes(store: HomeStore) -> RequestSizes:
    """How many properties each model bears in one request, as learnt in earlier runs."""
    try:
        kept = json.loads(store.setting(REQUEST_SIZES, "{}"))
        return RequestSizes({str(model): int(size) for model, size in kept.items()})
    except (ValueError, TypeError, AttributeError):
        return RequestSizes()


def keep_sizes(store: HomeStore, sizes: RequestSizes) -> None:
    """For the next run. Raises StoreError."""
    store.save_setting(REQUEST_SIZES, json.dumps(sizes.learnt()))
