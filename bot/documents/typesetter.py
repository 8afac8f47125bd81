"""The typesetter: a template and its values → a document.

Only our own fonts are used, so that a document looks the same on every machine. Whatever the
typesetter warns of, a font that is missing above all, is an error: better none than a page of
empty boxes.
"""

import json
from functools import lru_cache
from pathlib import Path
from threading import Lock
from typing import Literal

from typst import Compiler

from bot.documents.drawing import TEMPLATES, DocumentError, Drawing
from bot.documents.markdown import MarkdownError, blocks

FONTS = Path(__file__).parent / "fonts"
PIXELS_PER_INCH = 216.0  # three to the point: a template 360 points wide gives 1080 pixels
REMEMBERED = (
    16  # pictures and documents; most are asked for once, and again only while Telegram is busy
)

Form = Literal["png", "pdf"]

_BUSY = Lock()


def draw(drawing: Drawing) -> bytes:
    """Make a picture or a document, in some ten milliseconds a page; from any thread.

    Args:
        drawing: what to make.

    Returns:
        A PNG, 1080 pixels wide; a PDF where the drawing names a file.

    Raises:
        DocumentError: it can't be made.
    """
    return _made(drawing.name, drawing.values, "pdf" if drawing.file else "png")


@lru_cache(maxsize=REMEMBERED)
def _made(name: str, values: str, form: Form) -> bytes:
    shown = values if form == "png" else _in_blocks(name, values)
    with _BUSY:  # one compiler, which reads the fonts once and takes one document at a time
        return typeset(_compiler(FONTS), name, shown, form)


def _in_blocks(name: str, values: str) -> str:
    """Read the Markdown text of a document."""
    data = json.loads(values)
    text = data.pop("text")
    try:
        return json.dumps({**data, "blocks": blocks(text)}, ensure_ascii=False)
    except MarkdownError as error:
        msg = f"{name}: {error}"
        raise DocumentError(msg) from None


@lru_cache(maxsize=1)
def _compiler(fonts: Path) -> Compiler:
    return Compiler(root=str(TEMPLATES), font_paths=[str(fonts)], ignore_system_fonts=True)


def typeset(compiler: Compiler, name: str, values: str, form: Form = "png") -> bytes:
    """Make a document of a template and the JSON text of its values.

    Raises:
        DocumentError: as `draw`.
    """
    try:
        made, warnings = compiler.compile_with_warnings(
            str(TEMPLATES / f"{name}.typ"),
            format=form,
            ppi=PIXELS_PER_INCH,
            sys_inputs={"data": values},
        )
    except (KeyboardInterrupt, SystemExit):
        raise
    except BaseException as error:  # noqa: BLE001 - a panic of the typesetter is no Exception
        msg = f"{name}: {_first_line(error)}"
        raise DocumentError(msg) from None
    if warnings or not isinstance(made, bytes):
        msg = f"{name}: {_first_line(warnings[0]) if warnings else 'more than one page'}"
        raise DocumentError(msg)
    return made


def _first_line(trouble: object) -> str:
    return str(getattr(trouble, "message", trouble)).partition("\n")[0]
