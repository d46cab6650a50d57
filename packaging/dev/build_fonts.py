"""Make the fonts the panel ships.

    build_fonts.py icons SYMBOLS_PACKAGE MDI_PACKAGE   pick new icons from unpacked npm packages
    build_fonts.py icons                               compile the icons already picked
    build_fonts.py text INTER_FOLDER NOTO_CJK_FOLDER   subset the text fonts from Debian's packages

`resources/icons/icons.tsv` is the list: name, set, glyph. Picked SVGs lie beside it, so that the font can be made again
without any package. The text fonts come from fonts-inter and fonts-noto-cjk.
"""

from __future__ import annotations

import csv
import re
import shutil
import subprocess
import sys
from pathlib import Path

from fontTools.fontBuilder import FontBuilder
from fontTools.misc.transform import Transform
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.transformPen import TransformPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.svgLib.path import parse_path
from fontTools.ttLib import TTCollection

ROOT = Path(__file__).resolve().parents[2]
ICONS = ROOT / "resources" / "icons"
FONTS = ROOT / "resources" / "fonts"
GLYPHS_JS = ROOT / "resources" / "qml" / "Lararium" / "Controls" / "icons.js"
UNITS = 960
FIRST_CODEPOINT = 0xF0000
LATIN = "U+0020-024F,U+0370-052F,U+2000-22FF,U+2460-24FF"


def listed() -> list[tuple[str, str, str]]:
    """Rows of icons.tsv: name, set, glyph."""
    with (ICONS / "icons.tsv").open(encoding="utf-8") as lines:
        return [(row[0], row[1], row[2]) for row in csv.reader(lines, delimiter="\t") if row and row[0][0] != "#"]


def pick(symbols: Path, mdi: Path) -> None:
    """Copy the listed SVGs out of the unpacked packages."""
    folders = {"symbols": symbols / "rounded", "mdi": mdi / "svg"}
    missing = []
    for name, family, glyph in listed():
        source = folders[family] / f"{glyph}.svg"
        if source.is_file():
            shutil.copyfile(source, ICONS / f"{name}.svg")
        else:
            missing.append(f"{family}:{glyph}")
    if missing:
        raise SystemExit("not in the packages: " + ", ".join(missing))
    shutil.copyfile(symbols / "LICENSE", ICONS / "LICENSE-Material-Symbols")
    shutil.copyfile(mdi / "LICENSE", ICONS / "LICENSE-Material-Design-Icons")


def outline(svg: str) -> TTGlyphPen:
    """Trace an SVG's paths into a glyph of 960 units, y upwards."""
    box = re.search(r'viewBox="([-\d. ]+)"', svg)
    if box is None:
        raise SystemExit("an icon without viewBox")
    left, top, width, height = (float(number) for number in box[1].split())
    scale = UNITS / max(width, height)
    pen = TTGlyphPen(None)
    upright = Transform(scale, 0, 0, -scale, -left * scale, (height + top) * scale)
    flipped = TransformPen(Cu2QuPen(pen, max_err=1.0, reverse_direction=False), upright)
    for path in re.findall(r'<path[^>]*\sd="([^"]+)"', svg):
        parse_path(path, flipped)
    return pen


def compile_icons() -> None:
    """Write LarariumIcons.ttf and the name table for QML."""
    names = [name for name, _, _ in listed()]
    if len(set(names)) != len(names):
        raise SystemExit("an icon is listed twice")
    glyphs = {".notdef": TTGlyphPen(None).glyph()}
    characters: dict[int, str] = {}
    for offset, name in enumerate(names):
        glyphs[name] = outline((ICONS / f"{name}.svg").read_text(encoding="utf-8")).glyph()
        characters[FIRST_CODEPOINT + offset] = name
    font = FontBuilder(UNITS, isTTF=True)
    font.setupGlyphOrder(list(glyphs))
    font.setupCharacterMap(characters)
    font.setupGlyf(glyphs)
    # the left side bearing is where the drawing begins; anything else shifts it
    font.setupHorizontalMetrics({name: (UNITS, getattr(glyph, "xMin", 0)) for name, glyph in glyphs.items()})
    font.setupHorizontalHeader(ascent=UNITS, descent=0)
    font.setupNameTable({"familyName": "Lararium Icons", "styleName": "Regular", "licenseDescription": "Apache-2.0"})
    font.setupOS2(sTypoAscender=UNITS, sTypoDescender=0, usWinAscent=UNITS, usWinDescent=0)
    font.setupPost()
    font.font["head"].created = font.font["head"].modified = 0
    font.font.recalcTimestamp = False
    font.save(FONTS / "LarariumIcons.ttf")
    rows = "\n".join(f'    "{name}": 0x{point:x},' for point, name in characters.items())
    GLYPHS_JS.write_text(
        ".pragma library\n// Made by packaging/dev/build_fonts.py from resources/icons/icons.tsv\n"
        f"const points = {{\n{rows}\n}};\n\n"
        "function glyph(name) {\n    const point = points[name] ?? points['device'];\n"
        "    return String.fromCodePoint(point);\n}\n",
        encoding="utf-8",
    )
    print(f"{len(names)} icons, {(FONTS / 'LarariumIcons.ttf').stat().st_size} bytes")


def gb2312() -> str:
    """All characters of GB 2312, level 1 and 2."""
    found = []
    for high in range(0xA1, 0xF8):
        for low in range(0xA1, 0xFF):
            try:
                found.append(bytes((high, low)).decode("gb2312"))
            except UnicodeDecodeError:
                continue
    return "".join(found)


def subset(source: Path, target: Path, text: str, unicodes: str = "") -> None:
    """Cut a font down to `text` and the ranges of `unicodes`."""
    letters = FONTS / "letters.tmp"
    letters.write_text(text, encoding="utf-8")
    command = ["pyftsubset", str(source), f"--text-file={letters}", f"--output-file={target}", "--layout-features=*"]
    subprocess.run(command + ([f"--unicodes={unicodes}"] if unicodes else []), check=True)
    letters.unlink()
    print(target.name, target.stat().st_size)


def text_fonts(inter: Path, noto: Path) -> None:
    """Inter in three weights (Latin, Greek, Cyrillic, signs) and Noto Sans SC in two (GB 2312)."""
    for weight in ("Light", "Regular", "SemiBold"):
        subset(inter / f"Inter-{weight}.otf", FONTS / f"Inter-{weight}.otf", "", LATIN)
    for weight in ("Regular", "Bold"):
        with TTCollection(noto / f"NotoSansCJK-{weight}.ttc") as collection:
            face = next(
                font for font in collection.fonts if font["name"].getDebugName(1).startswith("Noto Sans CJK SC")
            )
            whole = FONTS / "whole.tmp.otf"
            face.save(whole)
        subset(whole, FONTS / f"NotoSansSC-{weight}.otf", gb2312())
        whole.unlink()


def main(argv: list[str]) -> int:
    FONTS.mkdir(exist_ok=True)
    if argv[:1] == ["icons"] and len(argv) in (1, 3):
        if len(argv) == 3:
            pick(Path(argv[1]), Path(argv[2]))
        compile_icons()
        return 0
    if argv[:1] == ["text"] and len(argv) == 3:
        text_fonts(Path(argv[1]), Path(argv[2]))
        return 0
    print(__doc__, file=sys.stderr)
    return 2


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
