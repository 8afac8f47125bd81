"""Milliseconds for a picture: the first, which reads the fonts, those after it, and a known one.

Run from the root of the repository: `python -m benchmarks.pictures`.
"""

import random
import statistics
import time

from benchmarks.scoring import ON, applicant
from bot.dialogs.screens import questionnaire, ways
from bot.documents import Drawing
from bot.documents.typesetter import draw
from bot.rendering import Renderer, load_locale
from bot.scoring.planning import plan

PEOPLE = 60


def main() -> None:
    """Print the figures for both pictures."""
    renderer = Renderer(load_locale())
    print(f"first picture            {_taken(_drawing(renderer, 'result', 0)):6.1f} ms")
    for name in ("result", "plan"):
        drawings = [_drawing(renderer, name, seed) for seed in range(1, PEOPLE)]
        taken = [_taken(drawing) for drawing in drawings]
        size = statistics.median(len(draw(drawing)) for drawing in drawings) / 1000
        again = _taken(drawings[-1])
        print(
            f"{name:8} median {statistics.median(taken):6.1f} ms, most {max(taken):6.1f} ms,"
            f" again {again:.3f} ms, {size:.0f} kB"
        )


def _drawing(renderer: Renderer, name: str, seed: int) -> Drawing:
    somebody = applicant(random.Random(seed), 0.8)
    if name == "plan":
        values = ways.plan_values(plan(somebody, ON))
    else:
        values = questionnaire.result_values(somebody, ON)
    return renderer.pictures.drawing(name, {"who": "self", **values})


def _taken(drawing: Drawing) -> float:
    begin = time.perf_counter()
    draw(drawing)
    return (time.perf_counter() - begin) * 1e3


if __name__ == "__main__":
    main()
