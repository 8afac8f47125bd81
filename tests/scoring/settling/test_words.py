"""Every route, requirement, option, condition and fact has words, and no word is spare."""

import string
import tomllib
from pathlib import Path
from typing import Any

import pytest

import bot.scoring
from bot.scoring import BACKGROUND, SOURCES
from bot.scoring.settling.loading import ORDER, read

LOCALES = Path(bot.scoring.__file__).parents[2] / "locales" / "zh-Hans" / "settle"
DATA = Path(bot.scoring.__file__).parent / "data" / "settle"
LIBRARY = read(SOURCES)


def load(folder: Path, name: str) -> dict[str, Any]:
    return tomllib.loads((folder / f"{name}.toml").read_text(encoding="utf-8"))


WORDS = {name: load(LOCALES, name) for name in ORDER}
ROUTES = {route.id: route for route in LIBRARY.routes}


def texts(value: object) -> list[str]:
    if isinstance(value, dict):
        return [text for inner in value.values() for text in texts(inner)]
    return [str(value)]


@pytest.mark.parametrize("name", ORDER)
def test_a_route_has_words_for_all_that_it_asks(name: str) -> None:
    words, route = WORDS[name], ROUTES[name]
    assert set(words["requirements"]) == {row.id for row in route.requirements}
    assert set(words["options"]) == {way.id for row in route.requirements for way in row.options}
    assert set(words["needs"]) == set(route.conditions)
    assert words["name"]
    assert words["about"].endswith("。")
    parts = {"name", "about", "requirements", "options", "needs", "facts", "remarks", "items"}
    assert set(words) <= parts


@pytest.mark.parametrize("name", ORDER)
def test_a_fact_has_words_where_it_is_declared(name: str) -> None:
    declared = [row["name"] for row in load(DATA, name).get("fact", ())]
    words = WORDS[name].get("facts", {})
    assert set(words) == set(declared)
    for fact, row in words.items():
        assert set(row) - {"unit", "choices"} == {"name", "meaning"}, fact
        assert row["meaning"].endswith("。"), fact
        assert set(row.get("choices", ())) == set(BACKGROUND[fact].choices), fact


@pytest.mark.parametrize("name", ORDER)
def test_words_use_the_figures_of_their_condition_and_no_others(name: str) -> None:
    for condition, text in WORDS[name]["needs"].items():
        terms = LIBRARY.conditions[condition].terms
        given = {name for name in ("least", "most", "above") if getattr(terms, name) is not None}
        used = {field for _, field, _, _ in string.Formatter().parse(text) if field}
        assert used <= given, condition
        told = LIBRARY.conditions[condition].fact == "graduation_year"  # the year of the notice
        assert used or told or set(terms.bounds) <= {0}, condition  # "none" needs no figure


@pytest.mark.parametrize("name", ORDER)
def test_words_are_plain_and_full_width(name: str) -> None:
    for text in texts(WORDS[name]):
        assert not set("!！,;?") & set(text), text


def test_the_base_of_each_level_is_told_with_the_figures_of_its_window() -> None:
    for condition in LIBRARY.conditions.values():
        if condition.fact == "hukou_base":
            accepted = condition.terms.accepted or frozenset()
            window = next(
                row
                for row in LIBRARY.windows
                if row.fact == "hukou_base" and row.level in accepted
            )
            text = next(
                words["needs"][condition.id]
                for words in WORDS.values()
                if condition.id in words["needs"]
            )
            for figure in (window.within, window.months, window.level):
                assert f" {figure} " in text, condition.id
