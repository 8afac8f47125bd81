"""The questions that the classifier learns from and is measured with."""

import tomllib
from hashlib import sha256
from pathlib import Path
from typing import Final

FOLDER: Final = Path(__file__).parents[1] / "locales" / "zh-Hans" / "topics"
LEARNED: Final = ("examples.tsv", "sounds.toml", "places.toml")
"""What the network is made of."""


def rows(name: str) -> list[tuple[str, str]]:
    """Return the topic and the words of every question in a file."""
    lines = (FOLDER / f"{name}.tsv").read_text("utf-8").splitlines()[1:]
    return [(topic, text) for topic, _, text in (line.partition("\t") for line in lines)]


def table(name: str) -> dict[str, str]:
    """Return a table beside the questions."""
    return tomllib.loads((FOLDER / f"{name}.toml").read_text("utf-8"))


def fingerprint() -> str:
    """Return what changes whenever anything changes that the network is made of."""
    whole = sha256()
    for name in LEARNED:
        whole.update((FOLDER / name).read_bytes())
    return whole.hexdigest()
