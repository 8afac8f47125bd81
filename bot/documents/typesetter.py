"""The typesetter: a template and its values → a document.

Only our own fonts are used, so that a document looks the same on every machine. Whatever the
typesetter warns of, a font that is missing above all, is an error: better none than a page of
empty boxes.
"""

from functools import lru_cache
from pathlib import Path
from threading import Lock

from typst import Compiler

from bot.documents.drawing import TEMPLATES, DocumentError, Drawing

FONTS = Path(__file__).parent / "fonts"
PIXELS_PER_INCH = 216.0  # three to the point: a template 360 points wide gives 1080 pixels
REMEMBERED = 16  # pictures; most are asked for once, and again only while Telegram is busy

_BUSY = Lock()


def draw(drawing: Drawing) -> bytes:
    """Draw a picture, in some ten milliseconds; may be called from any thread.

    Args:
        drawing: what to draw.

    Returns:
        A PNG, 1080 pixels wide.

    Raises:
        DocumentError: it can't be drawn.
    """
    return _picture(drawing.name, drawing.values)


@lru_cache(maxsize=REMEMBERED)
def _picture(name: str, values: str) -> bytes:
    with _BUSY:  # one compiler, which reads the fonts once and takes one document at a time
        return typeset(_compiler(FONTS), name, values)


@lru_cache(maxsize=1)
def _compiler(fonts: Path) -> Compiler:
    return Compiler(root=str(TEMPLATES), font_paths=[str(fonts)], ignore_system_fonts=True)


def typeset(compiler: Compiler, name: str, values: str) -> bytes:
    """Make a picture of a template and the JSON text of its values.

    Raises:
        DocumentError: as `draw`.
    """
    try:
        made, warnings = compiler.compile_with_warnings(
            str(TEMPLATES / f"{name}.typ"),
            format="png",
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
