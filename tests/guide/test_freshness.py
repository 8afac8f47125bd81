"""Every row that cites sources is watched, of the guide and of the points."""

import tomllib
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

import bot
from bot.guide.freshness import Verified, stale, verified

ROOT = Path(bot.__file__).parent
FILES = sorted([*ROOT.glob("guide/data/*.toml"), *ROOT.glob("scoring/data/**/*.toml")])
WITHOUT_ROWS = {"sources"}
FACTS = tuple(verified())


def tables(value: object) -> Iterator[dict[str, object]]:
    if isinstance(value, dict):
        yield value
        for held in value.values():
            yield from tables(held)
    elif isinstance(value, list):
        for held in value:
            yield from tables(held)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_no_row_that_cites_a_source_is_forgotten(path: Path) -> None:
    name = path.as_posix().partition("/data/")[2].removesuffix(".toml")
    every = tables(tomllib.loads(path.read_text("utf-8")))
    cited = [table for table in every if isinstance(table.get("sources"), list)]
    assert len([fact for fact in FACTS if fact.file == name]) == len(cited)
    assert cited or name in WITHOUT_ROWS


def test_a_row_has_its_own_day_or_that_of_its_file() -> None:
    assert Verified("papers", "paper.permit", date(2026, 11, 23)) in FACTS
    assert Verified("basic", "rule.age", date(2026, 11, 23)) in FACTS
    assert {fact.file for fact in FACTS} >= {"school", "offices", "settle/graduate", "bonus"}


def test_a_fact_is_stale_when_it_was_verified_more_than_a_year_ago() -> None:
    newest = max(fact.on for fact in FACTS)
    assert stale(min(fact.on for fact in FACTS) + timedelta(days=365)) == {}
    found = stale(newest + timedelta(days=366))
    assert sum(map(len, found.values())) == len(FACTS)
    assert {file for file, rows in found.items() for row in rows if row.file != file} == set()
