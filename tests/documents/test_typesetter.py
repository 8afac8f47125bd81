"""Pictures as they come out of the typesetter."""

import re
import shutil
import struct
import subprocess
import sys
import zlib
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PageObject, PdfReader
from typst import Compiler

from bot.dialogs.model import Person
from bot.dialogs.prints import DOCUMENTS, LETTERS, of_facts, values
from bot.dialogs.screens.pictures import picture
from bot.dialogs.screens.prints import document
from bot.dialogs.scripts import HANT
from bot.documents import DocumentError, Drawing, typesetter
from bot.documents.drawing import TEMPLATES
from bot.documents.typesetter import draw
from bot.scoring import Applicant
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


# --- documents -----------------------------------------------------------------------------

A4 = (595, 842)


def pages(name: str, person: Person = SOMEBODY) -> PdfReader:
    reply = document(person, name, MOMENT)
    assert reply
    shown = RENDERER.render(reply).drawing
    assert shown
    return PdfReader(BytesIO(draw(shown)))


def text_of(page: PageObject) -> str:
    return page.extract_text().replace("\xa0", " ")


@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_document_is_a_pdf_on_a4_with_numbered_pages(name: str) -> None:
    found = pages(name)
    assert {(round(p.mediabox.width), round(p.mediabox.height)) for p in found.pages} == {A4}
    clean = name in LETTERS  # the first page of a letter is handed in
    for number, page in list(enumerate(found.pages, 1))[clean:]:
        assert f"第 {number} 页，共 {len(found.pages)} 页" in text_of(page)


@pytest.mark.parametrize("name", DOCUMENTS)
def test_its_text_can_be_selected_and_its_fonts_are_inside_in_part(name: str) -> None:
    found = pages(name)
    assert "来源" in "".join(page.extract_text() for page in found.pages)
    fonts = [
        font.get_object() for page in found.pages for font in page["/Resources"]["/Font"].values()
    ]
    names = {font["/BaseFont"] for font in fonts}
    assert names
    assert all(re.fullmatch(r"/[A-Z]{6}\+NotoSansSC-(Regular|Bold).*", name) for name in names)
    assert all("/ToUnicode" in font for font in fonts)


def test_the_guide_has_its_contents_with_the_right_pages() -> None:
    found = pages("guide")
    texts = [text_of(page) for page in found.pages]
    listed = re.findall(r"^\d+ ([^.\n]+?)(?: ?\.){3,} ?(\d+)$", texts[0], re.MULTILINE)
    numbers = {title: int(page) for title, page in listed}
    assert len(numbers) > 8
    for title, number in numbers.items():
        assert title in texts[number - 1]
    assert len(found.outline) >= len(numbers)


def test_a_document_is_made_once_for_the_same_words() -> None:
    assert pages("checklist").pages[0].extract_text() == pages("checklist").pages[0].extract_text()
    before = typesetter._made.cache_info().hits
    pages("checklist")
    assert typesetter._made.cache_info().hits == before + 1


def test_the_same_words_make_the_same_file_to_the_byte() -> None:
    reply = document(SOMEBODY, "hr", MOMENT)
    assert reply
    drawing = RENDERER.render(reply).drawing
    assert drawing
    first = draw(drawing)
    typesetter._made.cache_clear()
    assert draw(drawing) == first


def test_a_document_in_traditional_characters_says_the_same() -> None:
    reply = document(SOMEBODY, "checklist", MOMENT)
    assert reply
    shown = RENDERER.render(reply, HANT).drawing
    assert shown
    assert shown.file == "滬積分-我的材料清單.pdf"
    text = PdfReader(BytesIO(draw(shown))).pages[0].extract_text()
    assert "我的材料清單" in text


@pytest.mark.parametrize("day", ["2018-01-01", "2027-05-08", "2028-03-01", "2035-12-31"])
def test_the_guide_can_be_made_on_any_day(day: str) -> None:
    subject = of_facts(Applicant(), date.fromisoformat(day))
    drawing = RENDERER.documents.drawing("guide", values("guide", subject))
    assert len(PdfReader(BytesIO(draw(drawing))).pages) > 20


def test_a_table_without_rows_is_no_table() -> None:
    reply = document(SOMEBODY, "hr", MOMENT)
    assert reply
    drawing = RENDERER.render(reply).drawing
    assert drawing
    text = "# 空\n\n| a | b |\n| --- | --- |\n"
    empty = replace(drawing, data={**drawing.data, "text": text})
    assert draw(empty).startswith(b"%PDF")


def test_a_text_with_other_markup_cannot_be_made() -> None:
    data = {"text": "`code`", "title": "x"}
    with pytest.raises(DocumentError, match=r"^pages: a page can't show a code_inline$"):
        draw(Drawing("pages", data, "", "x.pdf"))


@pytest.mark.parametrize("name", LETTERS)
def test_a_letter_is_clean_above_a_line_to_cut_along(name: str) -> None:
    letter, notes = pages(name).pages
    assert text_of(letter).rstrip().endswith("参考样式，不是官方表格。交之前沿虚线裁掉。")
    assert "这一页不用交" in text_of(notes)
