"""How well questions are understood, how sure guesses are, and what that takes.

    python -m benchmarks.questions             figures on the held-out questions
    python -m benchmarks.questions --picture   and draw docs/calibration.svg of them

`heldout.tsv` was written by other people than the examples, and nothing was tuned on it.
"""

import argparse
import resource
import statistics
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from bot.mind import load_topics
from bot.rendering import load_locale
from bot.rendering.scripts import simplified
from bot.topics import NONE, Guess, Topics
from scripts.questions import rows

PICTURE = Path(__file__).parents[1] / "docs" / "calibration.svg"
BINS = 10
CONFUSIONS = 10
LOADING = """
import resource, time
from bot.rendering.locale import load_locale, locale_bytes
from bot.topics import Topics
locale = load_locale()
tables = locale.table("topics/sounds"), locale.table("topics/places")
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
begun = time.perf_counter()
topics = Topics.load(locale_bytes(locale.name, "topics/network.bin"), *tables)
topics.classify("a")
took = time.perf_counter() - begun
print(took * 1e3, (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024)
"""


@dataclass(frozen=True, slots=True)
class Asked:
    """A held-out question with what was made of it."""

    topic: str
    text: str
    guess: Guess

    @property
    def right(self) -> bool:
        return self.topic == self.guess.topic


@dataclass(frozen=True, slots=True)
class Bin:
    """Guesses of about the same confidence."""

    confidence: float
    right: float
    number: int


def main() -> None:
    """Print the figures; draw the curve when asked to."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--file", default="heldout")
    parser.add_argument("--picture", action="store_true")
    chosen = parser.parse_args()
    topics = load_topics(load_locale())
    asked = [
        Asked(topic, text, topics.classify(simplified(text))) for topic, text in rows(chosen.file)
    ]
    _print_shares(asked)
    _print_confusions(asked)
    bins = [*_bins(asked)]
    for each in bins:
        print(f"sure {each.confidence:.2f}: right {each.right:.2f} of {each.number}")
    _print_costs(topics, [each.text for each in asked])
    if chosen.picture:
        PICTURE.write_text(_drawn(bins), "utf-8")
        print(PICTURE)


def _print_shares(asked: Sequence[Asked]) -> None:
    ours = [each for each in asked if each.topic != NONE]
    others = [each for each in asked if each.topic == NONE]
    wrong = [each for each in ours if not each.right]
    offered = [each for each in wrong if each.topic in each.guess.choices]
    alone = [each for each in ours if each.guess.choices and not each.guess.probable]
    print(f"in scope: {len(ours)}, right at first {_share(ours, wrong):.2%}")
    print(f"out of scope: {len(others)}, said so {sum(e.right for e in others) / len(others):.2%}")
    print(f"wrong at first: {len(wrong)}, the right one offered {len(offered) / len(wrong):.1%}")
    print(f"wrong and sure: {sum(not each.guess.choices for each in wrong) / len(ours):.2%}")
    print(f"only choices shown: {len(alone) / len(ours):.1%}")


def _share(whole: Sequence[Asked], wrong: Sequence[Asked]) -> float:
    return 1 - len(wrong) / len(whole)


def _print_confusions(asked: Sequence[Asked]) -> None:
    pairs = Counter((each.topic, each.guess.topic) for each in asked if not each.right)
    for (meant, taken), number in pairs.most_common(CONFUSIONS):
        example = next(
            each.text for each in asked if (each.topic, each.guess.topic) == (meant, taken)
        )
        print(f"{number} x {meant} taken for {taken}: {example}")


def _bins(asked: Sequence[Asked]) -> Iterator[Bin]:
    """Group guesses by confidence, a tenth each, as far as there are any."""
    for low in range(BINS):
        held = [each for each in asked if int(each.guess.confidence * BINS - 1e-9) == low]
        if held:
            yield Bin(
                statistics.fmean(each.guess.confidence for each in held),
                statistics.fmean(each.right for each in held),
                len(held),
            )


def _print_costs(topics: Topics, texts: Sequence[str]) -> None:
    plain = [simplified(text) for text in texts]
    took = sorted(_seconds(topics, text) for text in plain)
    print(f"a message: median {took[len(took) // 2] * 1e6:.0f} us, most {took[-1] * 1e3:.2f} ms")
    longest = "上海居住证积分" * 800
    print(f"5,000 characters: {_seconds(topics, longest[:5000]) * 1e3:.2f} ms")
    command = [sys.executable, "-c", LOADING]
    found = subprocess.run(command, capture_output=True, check=True)  # noqa: S603 (our own)
    milliseconds, megabytes = map(float, found.stdout.split())
    print(f"loading: {milliseconds:.0f} ms, {megabytes:.1f} MB more")
    print(f"whole process: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


def _seconds(topics: Topics, text: str) -> float:
    begun = time.perf_counter()
    topics.classify(text)
    return time.perf_counter() - begun


def _drawn(bins: Sequence[Bin]) -> str:
    """Return the curve as a picture: how sure across, how often right up."""
    side, edge = 360, 50
    spots = [
        (edge + each.confidence * side, edge + (1 - each.right) * side, each) for each in bins
    ]
    line = " ".join(f"{x:.1f},{y:.1f}" for x, y, _ in spots)
    marks = "".join(
        f'<circle cx="{x:.1f}" cy="{y:.1f}" r="4" fill="#1b6e53"/>'
        f'<text x="{x + 7:.1f}" y="{y + 15:.1f}" font-size="11">{each.number}</text>'
        for x, y, each in spots
    )
    ticks = "".join(
        f'<text x="{edge + part * side / 4:.0f}" y="{edge + side + 18}" '
        f'text-anchor="middle">{part * 25} %</text>'
        f'<text x="{edge - 6}" y="{edge + side - part * side / 4 + 4:.0f}" '
        f'text-anchor="end">{part * 25} %</text>'
        for part in range(5)
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{side + 2 * edge + 20}" '
        f'height="{side + 2 * edge + 10}" font-family="sans-serif" font-size="12">'
        f'<rect width="100%" height="100%" fill="#fff"/>'
        f'<rect x="{edge}" y="{edge}" width="{side}" height="{side}" fill="none" stroke="#999"/>'
        f'<path d="M{edge} {edge + side}L{edge + side} {edge}" stroke="#bbb" '
        f'stroke-dasharray="4"/>'
        f'<polyline points="{line}" fill="none" stroke="#1b6e53" stroke-width="2"/>'
        f"{marks}{ticks}"
        f'<text x="{edge}" y="24" font-size="14">Held-out questions: how sure a guess was '
        f"(across),</text>"
        f'<text x="{edge}" y="42" font-size="14">how often such guesses were right (up), '
        f"how many</text>"
        f"</svg>\n"
    )


if __name__ == "__main__":
    main()
