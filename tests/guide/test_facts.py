"""Every row of the guide says where it was found, how sure it is, and how fresh."""

import tomllib
from collections.abc import Iterator
from datetime import date, timedelta
from importlib import resources

import pytest

from bot.guide import SOURCES
from bot.guide.facts import LETTERS, Fact
from bot.guide.freshness import FACTS, stale
from bot.guide.rows import GuideDataError, Row

ROW: dict[str, object] = {
    "id": "a",
    "sources": ["seed", "anjia"],
    "confidence": "B",
    "section": "C1.3",
}
DAY = date(2026, 11, 23)
EVERY = [fact for facts in FACTS.values() for fact in facts]


def tables(value: object) -> Iterator[dict[str, object]]:
    """All tables below a value of a data file."""
    if isinstance(value, dict):
        yield value
        for held in value.values():
            yield from tables(held)
    elif isinstance(value, list):
        for held in value:
            yield from tables(held)


def cited(file: str) -> int:
    """How many rows of a data file name sources; the common row of papers is none itself."""
    text = (resources.files("bot.guide") / "data" / f"{file}.toml").read_text(encoding="utf-8")
    found = tomllib.loads(text)
    found.pop("common", None)
    return sum(1 for table in tables(found) if "sources" in table)


def test_a_basis_is_the_same_five_things_of_every_row() -> None:
    assert Row({**ROW, "clause": "细则第四条"}, "papers.a", DAY).basis() == {
        "where": "papers.a",
        "section": "C1.3",
        "clause": "细则第四条",
        "source": "seed anjia",
        "confidence": "B",
        "verified_on": DAY,
    }


def test_section_and_clause_may_be_missing_but_not_the_day() -> None:
    bare = {"sources": ["seed"], "confidence": "D"}
    found = Row(bare, "a", DAY).basis()
    assert (found["section"], found["clause"]) == ("", "")
    with pytest.raises(GuideDataError, match=r"^a: says nowhere when it was verified"):
        Row(bare, "a").basis()


def test_the_day_of_a_file_holds_for_its_rows_until_one_says_otherwise() -> None:
    later = date(2026, 12, 1)
    file = Row(
        {"verified_on": DAY, "paper": [ROW, {**ROW, "verified_on": later}], "one": ROW}, "papers"
    )
    first, second = file.rows("paper")
    assert first.basis()["verified_on"] == DAY
    assert second.basis()["verified_on"] == later
    assert file.row("one").basis()["verified_on"] == DAY
    assert first.over({"copies": 1}).basis()["verified_on"] == DAY


def test_a_basis_leaves_nothing_of_it_unread() -> None:
    row = Row({**ROW, "clause": "x", "verified_on": DAY}, "a")
    row.text("id")
    row.basis()
    row.close()


@pytest.mark.parametrize("file", sorted(FACTS))
def test_no_row_of_a_file_is_forgotten(file: str) -> None:
    own = [fact for facts in FACTS.values() for fact in facts if fact.where.startswith(file)]
    assert len(own) >= cited(file) > 0


def test_every_data_file_is_watched() -> None:
    found = {path.name.removesuffix(".toml") for path in _data().iterdir()}
    assert found - {"sources"} == set(FACTS)


def _data() -> resources.abc.Traversable:
    return resources.files("bot.guide") / "data"


@pytest.mark.parametrize("fact", EVERY, ids=lambda fact: fact.where)
def test_every_fact_names_known_sources_and_a_confidence(fact: Fact) -> None:
    assert fact.confidence in LETTERS
    assert fact.source
    assert set(fact.source.split()) <= set(SOURCES)


def test_a_fact_is_stale_when_it_was_verified_more_than_a_year_ago() -> None:
    fact = EVERY[0]
    limit = fact.verified_on + timedelta(days=365)
    assert stale(limit, [fact]) == ()
    assert stale(limit + timedelta(days=1), [fact]) == (fact,)


def test_the_oldest_facts_come_first_and_all_are_looked_at() -> None:
    found = stale(date(2029, 1, 1))
    assert set(found) == set(EVERY)
    assert list(found) == sorted(found, key=lambda fact: (fact.verified_on, fact.where))
    assert stale(DAY) == ()
