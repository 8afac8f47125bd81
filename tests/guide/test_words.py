"""The words of papers, steps and offices: none is missing, none is an orphan."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from bot.guide import DROPPED, PAPERS, STEPS, offices

LOCALE = Path(__file__).parents[2] / "locales" / "zh-Hans"

Words = Mapping[str, Mapping[str, object]]


def _words(name: str) -> Words:
    return tomllib.loads((LOCALE / f"{name}.toml").read_text(encoding="utf-8"))


def _texts(words: object) -> Iterator[str]:
    if isinstance(words, str):
        yield words
    elif isinstance(words, Mapping):
        for value in words.values():
            yield from _texts(value)
    elif isinstance(words, list):
        for value in words:
            yield from _texts(value)


def test_every_paper_has_words_and_every_word_a_paper() -> None:
    known = {*PAPERS, *(paper.id for paper in DROPPED)}
    assert set(_words("papers")) == known


@pytest.mark.parametrize("id_", PAPERS)
def test_a_paper_says_what_it_is_why_and_when(id_: str) -> None:
    expected = {"name", "note", "why"} | ({"when"} if PAPERS[id_].conditional else set())
    assert set(_words("papers")[id_]) == expected


def test_every_step_has_words_and_every_word_a_step() -> None:
    assert set(_words("steps")) == {step.id for step in STEPS}


@pytest.mark.parametrize("step", STEPS, ids=lambda step: step.id)
def test_a_step_says_what_to_do_how_long_and_what_goes_wrong(step: object) -> None:
    (step,) = (one for one in STEPS if one is step)
    words = _words("steps")[step.id]
    assert set(words) - {"variants"} == {"title", "body", "time", "traps"}
    variants = words.get("variants", {})
    assert isinstance(variants, dict)
    assert set(variants) == {variant.id for variant in step.variants}


def test_every_office_and_place_has_a_name_and_no_name_is_left_over() -> None:
    words = _words("offices")
    assert set(words) == {office.id for office in offices()}
    for office in offices():
        assert {"name", "centre", "note"} <= set(words[office.id])
        places = words[office.id].get("places", {})
        assert isinstance(places, dict)
        assert set(places) == {place.id for place in office.places}


@pytest.mark.parametrize("name", ["papers", "steps", "offices"])
def test_the_words_are_plain_calm_and_in_full_width_punctuation(name: str) -> None:
    for text in _texts(_words(name)):
        assert text == text.strip()
        assert text
        assert "！" not in text
        assert "!" not in text
        assert not re.search(r"[\u4e00-\u9fff][,;:?()]|[,;:?()][\u4e00-\u9fff]", text), text


def test_no_paper_or_step_is_too_long_for_a_glance() -> None:
    for words in (_words("papers"), _words("steps")):
        assert all(len(text) <= 160 for text in _texts(words))
