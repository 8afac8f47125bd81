"""Put the diagrams of all dialogues into docs/dialogs.md.

Run from the root of the repository: `python scripts/draw_dialogs.py`.
"""

import re
from datetime import date
from pathlib import Path

from bot.rendering.diagrams import diagram

PAGE = Path(__file__).parents[1] / "docs" / "dialogs.md"
ON = date(2026, 11, 23)
PLACE = re.compile(r"<!-- hujifen flow (\w+) -->\n(?:\n```mermaid\n.*?```\n)?", re.DOTALL)


def drawn(page: str) -> str:
    """Return the page with every diagram as it is now."""
    return PLACE.sub(_block, page)


def _block(place: re.Match[str]) -> str:
    name = place[1]
    return f"<!-- hujifen flow {name} -->\n\n```mermaid\n{diagram(name, ON)}```\n"


if __name__ == "__main__":
    PAGE.write_text(drawn(PAGE.read_text("utf-8")), "utf-8")
