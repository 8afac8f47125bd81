"""Pictures as they come out of the typesetter."""

import shutil
import struct
import subprocess
import sys
import zlib
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from typst import Compiler

from bot.dialogs.model import Person
from bot.dialogs.screens.pictures import picture
from bot.documents import DocumentError, Drawing, typesetter
from bot.documents.drawing import TEMPLATES
from bot.documents.typesetter import draw
from tests.chat import RENDERER
from tests.dialogs.people import MOMENT, PASSED

SOMEBODY = Person(answers={"education": "junior_college"})
MOST_SIDES = 10_000  # Telegram's limit for width and height together
MOST_RATIO = 20


def drawing(person: Person, name: str) -> Drawing:
    reply = picture(person, name, MOMENT)
    assert reply
    shown = RENDERER.render(reply).drawing
    assert shown
    return shown


def size(png: bytes) -> tuple[int, int]:
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    width, height = struct.unpack(">II", png[16:24])
    return width, height


def pixels(png: bytes) -> bytes:
    """The bytes of all rows, as the PNG filters have left them."""
    found, place = b"", 8
    while place < len(png):
        length, kind = struct.unpack(">I4s", png[place : place + 8])
        if kind == b"IDAT":
            found += png[place + 8 : place + 8 + length]
        place += length + 12
    return zlib.decompress(found)


@pytest.mark.parametrize("person", [Person(), SOMEBODY, PASSED])
@pytest.mark.parametrize("name", ["result", "plan"])
def test_a_picture_is_as_wide_as_a_phone_and_fits_telegram(person: Person, name: str) -> None:
    width, height = size(draw(drawing(person, name)))
    assert width == 1080
    assert 300 < height < min(MOST_SIDES - width, MOST_RATIO * width)


def test_a_picture_is_not_blank_and_shows_what_it_is_given() -> None:
    shown = drawing(PASSED, "result")
    other = Drawing("result", {**shown.data, "verdict": "别的话"})
    assert len(set(pixels(draw(shown)))) > 100
    assert pixels(draw(shown)) != pixels(draw(other))


def test_characters_that_mean_something_to_a_typesetter_are_only_characters() -> None:
    shown = drawing(PASSED, "result")
    draw(Drawing("result", {**shown.data, "verdict": "#panic() $x$ <a> *b* [c] \\ _d_ @e"}))


def test_the_same_picture_is_drawn_once(monkeypatch: pytest.MonkeyPatch) -> None:
    shown = drawing(PASSED, "plan")
    first = draw(shown)
    monkeypatch.setattr(typesetter, "typeset", None)
    assert draw(Drawing(shown.name, dict(shown.data), "another excuse")) is first


def test_several_threads_may_draw() -> None:
    shown = drawing(SOMEBODY, "result")
    each = [Drawing("result", {**shown.data, "verdict": str(number)}) for number in range(6)]
    with ThreadPoolExecutor(4) as pool:
        assert len(set(pool.map(draw, each))) == 6


def test_data_that_is_missing_is_an_error_that_names_the_picture() -> None:
    with pytest.raises(DocumentError, match=r"^result: .*product"):
        draw(Drawing("result", {}))


def test_a_font_that_is_missing_is_an_error(tmp_path: Path) -> None:
    bare = Compiler(root=str(TEMPLATES), font_paths=[str(tmp_path)], ignore_system_fonts=True)
    with pytest.raises(DocumentError, match=r"^plan: unknown font family"):
        typesetter.typeset(bare, "plan", drawing(SOMEBODY, "plan").values)


def test_a_picture_of_two_pages_is_an_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copy(TEMPLATES / "_style.typ", tmp_path)
    (tmp_path / "long.typ").write_text("one\n#pagebreak()\ntwo")
    monkeypatch.setattr(typesetter, "TEMPLATES", tmp_path)
    with pytest.raises(DocumentError, match=r"^long: more than one page$"):
        typesetter.typeset(Compiler(root=str(tmp_path)), "long", "{}")


def test_a_panic_of_the_typesetter_is_an_error_like_any() -> None:
    class Panic(BaseException):
        pass

    class Broken:
        def compile_with_warnings(self, *_: object, **__: object) -> None:
            message = "index out of bounds\nmore"
            raise Panic(message)

    with pytest.raises(DocumentError, match=r"^plan: index out of bounds$"):
        typesetter.typeset(Broken(), "plan", "{}")  # type: ignore[arg-type]


def test_whoever_only_scores_does_not_load_the_typesetter() -> None:
    code = "import sys, bot.answers, bot.rendering; sys.exit('typst' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
