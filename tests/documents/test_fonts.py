"""The fonts hold every character that we may say."""

import re
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from bot.documents.typesetter import FONTS
from bot.rendering import load_locale
from bot.rendering.scripts import Traditional

ROOT = Path(__file__).parents[2]
PLAIN_TEXT_ONLY = set("\n\t▰☐")  # the bar and the box, which are drawn
HEARD = {"topics", "lexicon.toml"}  # what others write to us
ASKED = re.compile(r"^asked = \[.*?\]$", re.MULTILINE | re.DOTALL)  # likewise, in data
MOST_BYTES = 3_500_000


@pytest.fixture(scope="module", params=["NotoSansSC-Regular.ttf", "NotoSansSC-Bold.ttf"])
def font(request: pytest.FixtureRequest) -> Path:
    return FONTS / request.param


@pytest.fixture(scope="module")
def words() -> str:
    found = (*(ROOT / "locales").rglob("*.*"), *(ROOT / "bot").rglob("data/**/*.toml"))
    said = (path for path in found if HEARD.isdisjoint({path.name, path.parent.name}))
    return "".join(ASKED.sub("", path.read_text("utf-8")) for path in said)


@pytest.fixture(scope="module")
def traditional(words: str) -> str:
    conversion = Traditional.of(load_locale())
    assert conversion
    return conversion.convert(words)


def missing(font: Path, words: str) -> set[str]:
    known = TTFont(font).getBestCmap()
    return {char for char in words if ord(char) not in known} - PLAIN_TEXT_ONLY


def test_every_character_of_the_locales_and_of_the_data_is_in_them(font: Path, words: str) -> None:
    assert not missing(font, words)


def test_every_traditional_character_that_we_may_write_is_too(
    font: Path, traditional: str
) -> None:
    assert not missing(font, traditional)


def test_they_are_small_and_their_licence_lies_beside_them(font: Path) -> None:
    assert font.stat().st_size < MOST_BYTES
    assert "SIL OPEN FONT LICENSE" in (FONTS / "OFL.txt").read_text("utf-8")
