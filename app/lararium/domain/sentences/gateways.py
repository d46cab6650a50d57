"""What can go wrong between the panel and a gateway."""

from __future__ import annotations

from lararium.domain.words import Words

SENTENCES: dict[str, Words] = {
    "error.gateway.no_list": Words(
        "{device} does not tell over the local network what hangs on it. Add its devices by hand or import a list.",
        "{device} 不会在局域网中列出它的子设备。请手动添加其设备，或导入设备列表。",
    ),
}
