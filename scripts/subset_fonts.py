"""Make the fonts of `bot/documents/fonts/` again, from the whole of Noto Sans SC.

    npm pack @expo-google-fonts/noto-sans-sc && tar xzf expo-google-fonts-noto-sans-sc-*.tgz
    .venv/bin/python -m scripts.subset_fonts package

Kept are the characters of GB 2312, those of the first level of Big5 for traditional Chinese,
and all that the locales and the tables of data hold, in both scripts. The whole font has
30,000 characters, 10 MB a weight.
"""

import sys
from collections.abc import Iterable, Iterator
from itertools import product
from pathlib import Path
from shutil import copyfile

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

from bot.rendering import load_locale
from bot.rendering.scripts import Traditional

ROOT = Path(__file__).parents[1]
FONTS = ROOT / "bot" / "documents" / "fonts"
WEIGHTS = {
    "400Regular/NotoSansSC_400Regular.ttf": "NotoSansSC-Regular.ttf",
    "700Bold/NotoSansSC_700Bold.ttf": "NotoSansSC-Bold.ttf",
}
LICENCE = {"LICENSE_FONT": "OFL.txt"}
FEATURES = ["ccmp", "kern", "locl", "mark", "mkmk", "palt", "tnum"]
VERTICAL = ["vhea", "vmtx", "VORG"]


def characters() -> frozenset[str]:
    """Return what a text of ours may hold."""
    latin = {chr(code) for code in (*range(0x20, 0x7F), *range(0xA0, 0x100))}
    simplified = _two_bytes("gb2312", range(0xA1, 0xF8), range(0xA1, 0xFF))
    trails = (*range(0x40, 0x7F), *range(0xA1, 0xFF))
    traditional = _two_bytes("big5", range(0xA4, 0xC7), trails)
    return frozenset({*latin, *simplified, *traditional, *_said()} - {"\n"})


def _said() -> str:
    """Return all that the locales and the tables hold, in both scripts."""
    found = (*(ROOT / "locales").rglob("*.*"), *(ROOT / "bot").rglob("data/**/*.toml"))
    words = "".join(path.read_text("utf-8") for path in found)
    converted = Traditional.of(load_locale())
    return words + (converted.convert(words) if converted else "")


def _two_bytes(encoding: str, leads: Iterable[int], trails: Iterable[int]) -> Iterator[str]:
    for lead, trail in product(leads, trails):
        yield from bytes((lead, trail)).decode(encoding, "ignore")


def subset(whole: Path, kept: Path) -> None:
    """Write a font with our characters alone."""
    options = Options(layout_features=FEATURES, hinting=False)
    options.drop_tables += VERTICAL
    font = TTFont(whole, recalcTimestamp=False)
    maker = Subsetter(options)
    maker.populate(text="".join(sorted(characters())))
    maker.subset(font)
    font.save(kept)


def main() -> None:
    """Make every weight, and lay the licence beside them."""
    package = Path(sys.argv[1])
    for name, kept in WEIGHTS.items():
        subset(package / name, FONTS / kept)
        print(f"{kept}: {(FONTS / kept).stat().st_size / 1e6:.2f} MB")
    for name, kept in LICENCE.items():
        copyfile(package / name, FONTS / kept)


if __name__ == "__main__":
    main()
