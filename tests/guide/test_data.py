"""The data as a whole: every row cited, every id once, every paper for somebody."""

import tomllib
from collections.abc import Iterator
from dataclasses import replace
from importlib import resources

import pytest

from bot.guide import DROPPED, PAPERS, SOURCES, STEPS, checklist
from bot.scoring import SOURCES as SCORING_SOURCES
from bot.scoring.settling import SETTLE_SOURCES
from tests.guide.people import ON, PUPIL, SENIOR, SINGLE_GRADUATE, STRANGER

DATA = resources.files("bot.guide") / "data"
FILES = (
    *(path.name.removesuffix(".toml") for path in DATA.iterdir() if path.is_file()),
    *(f"answers/{path.name.removesuffix('.toml')}" for path in (DATA / "answers").iterdir()),
)


def _cited(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from inner if key == "sources" else _cited(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _cited(inner)


def _file(name: str) -> dict[str, object]:
    return tomllib.loads((DATA / f"{name}.toml").read_text(encoding="utf-8"))


CITED = {key for name in FILES if name != "sources" for key in _cited(_file(name))}


def test_every_cited_source_exists() -> None:
    assert CITED - {*SOURCES, *SETTLE_SOURCES} == set()


def test_no_source_is_an_orphan_or_stands_twice() -> None:
    own = set(_file("sources")["sources"])
    assert own - CITED == set()
    assert own & set(SCORING_SOURCES) == set()


def test_no_paper_is_without_source_and_place() -> None:
    for rule in PAPERS.values():
        assert rule.paper.source
        assert rule.paper.section
    assert all(paper.source for paper in DROPPED)


def test_every_step_and_variant_is_cited() -> None:
    for step in STEPS:
        assert step.source
        assert all(variant.source for variant in step.variants)
        assert len(step.variants) != 1, "a version needs another one to differ from"


def test_no_id_stands_twice() -> None:
    papers = [row["id"] for key in ("paper", "dropped") for row in _file("papers")[key]]
    assert len(papers) == len(set(papers))
    steps = [step.id for step in STEPS]
    assert len(steps) == len(set(steps))


FULL = replace(
    SINGLE_GRADUATE,
    full_time_study=False,
    upgraded_bachelor=True,
    shortage_major=True,
    tax_average=200_000,
    startup="incubated_founder",
    public_service_years=6,
    suburb_area="lingang",
    suburb_years=5,
    fresh_graduate=True,
    award="provincial",
    spouse_local_years=2,
    insurance_base="3",
    married=True,
    co_spouse=True,
    children=(PUPIL, SENIOR),
    divorced=True,
    first_time_employer=True,
    branch_company=True,
    employment="dispatched",
)
SKILLED = replace(
    FULL, education="none", qualification="skill_3", qualification_fits=True, suburb_area="other",
    insurance_base="2", startup="innovation_broker", tax_average=0, local_employees_average=30,
)  # fmt: skip
TITLED = replace(SKILLED, qualification="title_senior", qualification_base_months=12)
ABROAD = replace(FULL, overseas_degree=True, first_time_employer=False)


@pytest.mark.parametrize("id_", PAPERS)
def test_every_paper_is_for_somebody(id_: str) -> None:
    people = (FULL, SKILLED, TITLED, ABROAD, SINGLE_GRADUATE)
    lists = [checklist(person, ON) for person in people]
    asked = [paper for found in lists for paper in found.papers if paper.id == id_]
    assert asked
    assert all(paper.needed or not paper.depends_on for paper in asked)


@pytest.mark.parametrize("id_", [id_ for id_, rule in PAPERS.items() if rule.conditional])
def test_every_conditional_paper_is_not_for_somebody(id_: str) -> None:
    unschooled = replace(SINGLE_GRADUATE, education="none")
    lists = [checklist(person, ON) for person in (unschooled, TITLED)]
    assert any(id_ not in {paper.id for paper in found.papers} for found in lists)


def test_nothing_is_dropped_for_a_stranger() -> None:
    assert {paper.id for paper in checklist(STRANGER, ON).papers} == set(PAPERS)
