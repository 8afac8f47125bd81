"""Milliseconds and kilobytes for each printable document, the words and the pages apart.

The first of a kind is set from nothing; of later ones the typesetter remembers what is the same.

Run from the root of the repository: `python -m benchmarks.documents`.
"""

import random
import re
import statistics
import time
from collections.abc import Callable

from benchmarks.scoring import ON, applicant
from bot.dialogs.prints import DOCUMENTS, of_facts, values
from bot.documents import Drawing, typesetter
from bot.rendering import Renderer, load_locale

PEOPLE = 20
_PAGE = re.compile(rb"/Type\s*/Page\b")


def main() -> None:
    """Print the figures for every document."""
    renderer = Renderer(load_locale())
    first = _milliseconds(lambda: typesetter.draw(_drawing(renderer, "letter_post", 0)))
    print(f"first document, fonts read: {first:.0f} ms")
    print(f"{'':20} pages  kB   words ms   first ms a page   later ms a page   again ms")
    for name in DOCUMENTS:
        print(_row(renderer, name))


def _row(renderer: Renderer, name: str) -> str:
    words, pages, sizes, counts = [], [], [], []
    for seed in range(PEOPLE):
        begin = time.perf_counter()
        drawing = _drawing(renderer, name, seed)
        words.append((time.perf_counter() - begin) * 1e3)
        typesetter._made.cache_clear()  # noqa: SLF001 - the same words would cost nothing
        begin = time.perf_counter()
        made = typesetter.draw(drawing)
        pages.append((time.perf_counter() - begin) * 1e3)
        sizes.append(len(made) / 1e3)
        counts.append(len(_PAGE.findall(made)))
    again = _milliseconds(lambda: typesetter.draw(drawing))
    count, taken = statistics.median(counts), statistics.median(pages)
    return (
        f"{name:20} {count:5.0f} {statistics.median(sizes):4.0f} {statistics.median(words):8.1f}"
        f" {pages[0] / counts[0]:17.1f} {taken / count:17.1f} {again:10.3f}"
    )


def _drawing(renderer: Renderer, name: str, seed: int) -> Drawing:
    somebody = of_facts(applicant(random.Random(seed), 0.8), ON)
    return renderer.documents.drawing(name, values(name, somebody))


def _milliseconds(work: Callable[[], object]) -> float:
    begin = time.perf_counter()
    work()
    return (time.perf_counter() - begin) * 1e3


if __name__ == "__main__":
    main()
