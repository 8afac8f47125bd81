"""The graduate tables are proved when they are read."""

from datetime import date
from pathlib import Path

import pytest

from bot.scoring import TableError
from bot.scoring.settling.graduate_scales import Levels
from bot.scoring.settling.graduate_table import TABLE, load, table_on

GOOD = """
[[table]]
id = "one"
from = 2026-05-06
standard = 72
scored = { fact = "education", accepted = ["master"] }
caps = { service = 6 }

[[table.item]]
id = "patent"
group = "service"
points = 5
needs = [{ fact = "invention_patent", accepted = [true] }]
clause = "c"
sources = ["s"]
confidence = "A"
verified_on = 2026-11-23
"""

LATER = GOOD.replace("2026-05-06", "2027-05-01").replace('"one"', '"two"')


def path_of(folder: Path, text: str) -> Path:
    path = folder / "graduate.toml"
    path.write_text(text, encoding="utf-8")
    return path


def complaint(folder: Path, text: str) -> str:
    with pytest.raises(TableError) as caught:
        load(path_of(folder, text))
    return str(caught.value)


def test_the_table_of_2026_stands_with_its_figures() -> None:
    (table,) = load()
    assert (table.id, table.since, table.standard) == ("graduate-2026-13", date(2026, 5, 6), 72)
    assert table.caps == {"honours": 15}
    assert TABLE.name == "graduate.toml"


def test_only_degrees_from_bachelor_to_master_have_points() -> None:
    (table,) = load()
    scale = table.items[0].scale
    assert isinstance(scale, Levels)
    assert {level: points for level, points in scale.levels.items() if points} == {
        "bachelor": 21,
        "bachelor_degree": 21,
        "master": 24,
    }
    assert min(scale.levels.values()) == 0


def test_the_lines_belong_to_these_groups() -> None:
    groups = [item.group for item in load()[0].items]
    assert groups == [
        "education",
        *["university"] * 2,
        *["study"] * 3,
        *["honours"] * 2,
        "research",
        "service",
        *["employer"] * 2,
        *["guide"] * 4,
        "own_company",
    ]


def test_a_table_holds_until_the_next_one_begins(tmp_path: Path) -> None:
    tables = load(path_of(tmp_path, LATER + GOOD))
    assert [table.id for table in tables] == ["one", "two"]
    days = {
        date(2026, 5, 5): "one",
        date(2026, 5, 6): "one",
        date(2027, 4, 30): "one",
        date(2027, 5, 1): "two",
        date(2030, 1, 1): "two",
    }
    assert {day: table_on(tables, day).id for day in days} == days


def test_a_line_keeps_what_it_cites(tmp_path: Path) -> None:
    (item,) = load(path_of(tmp_path, GOOD))[0].items
    assert (item.id, item.group) == ("patent", "service")
    assert (item.citation.clause, item.citation.sources) == ("c", ("s",))
    assert (item.citation.confidence, item.citation.verified_on) == ("A", date(2026, 11, 23))


@pytest.mark.parametrize(
    ("right", "wrong", "said"),
    [
        ('clause = "c"', 'clause = ""', "patent: cites nothing"),
        ('sources = ["s"]', "sources = []", "patent: cites nothing"),
        ("service = 6", "none = 6", "cap of none: is no group"),
        (
            'fact = "invention_patent"',
            'fact = "invention"',
            "patent: looks at invention, which is no fact",
        ),
        (", accepted = [true] }]", " }]", "patent: asks for nothing of invention_patent"),
        ("needs = [{", "needs = [] # ", "patent: gives points for nothing"),
        ("[true]", '["yes"]', "patent: invention_patent: 'yes' is of the wrong type"),
        ('["master"]', '["magister"]', "scored: education: 'magister' is not one of the choices"),
    ],
)
def test_what_is_wrong_is_named(tmp_path: Path, right: str, wrong: str, said: str) -> None:
    assert right in GOOD
    assert complaint(tmp_path, GOOD.replace(right, wrong)).startswith(said)


LEVELS = (
    'points = 5\nneeds = [{ fact = "invention_patent", accepted = [true] }]',
    'fact = "study_place"\npoints = { shanghai_university = 2, elsewhere = 0, moon = 1 }',
)


def test_levels_are_those_of_their_fact(tmp_path: Path) -> None:
    assert complaint(tmp_path, GOOD.replace(*LEVELS)).splitlines() == [
        "patent: level moon of study_place is missing or unknown",
        "patent: level shanghai_institute of study_place is missing or unknown",
    ]
    unknown = LEVELS[1].replace("study_place", "study_plaice")
    text = complaint(tmp_path, GOOD.replace(LEVELS[0], unknown))
    assert "patent: level elsewhere of study_plaice is missing or unknown" in text


def test_a_line_stands_once(tmp_path: Path) -> None:
    again = GOOD[GOOD.index("[[table.item]]") :]
    assert complaint(tmp_path, GOOD + again) == "patent: stands twice"


def test_every_fault_is_named_at_once(tmp_path: Path) -> None:
    text = GOOD.replace('clause = "c"', 'clause = ""').replace("service = 6", "none = 6")
    assert complaint(tmp_path, text) == "cap of none: is no group\npatent: cites nothing"


def test_what_holds_instead_is_proved_too(tmp_path: Path) -> None:
    instead = 'instead = { fact = "education", accepted = ["dr"], points = 7 }\nclause = "c"'
    text = complaint(tmp_path, GOOD.replace('clause = "c"', instead).replace("[true]", '["yes"]'))
    assert [row.split(";")[0] for row in text.splitlines()] == [
        "patent: education: 'dr' is not one of the choices",
        "patent: invention_patent: 'yes' is of the wrong type",
    ]


@pytest.mark.parametrize(
    ("right", "wrong", "said"),
    [
        ("points = 5", "", "points"),
        ("points = 5", 'points = "5"', "levels have a fact, and one figure has needs"),
        ("points = 5", 'points = 5\nfact = "contest"', "levels have a fact, and one figure has"),
        ("points = 5", "points = { none = 1 }", "levels have a fact, and one figure has needs"),
        (
            "points = 5",
            'points = { none = 1 }\nfact = "contest"',
            "levels have a fact, and one figure has needs",
        ),
        ("points = 5", "points = 5\npoint = 6", "point"),
        ("standard = 72", "", "standard"),
        ("standard = 72", "standard = 72\nend = 1", "end"),
        ("[[table]]", "[[tables]]", "Error"),
        ("[[table]]", "[[table", "Expected"),
        ('clause = "c"', "", "clause"),
        ('fact = "invention_patent", ', "", "fact"),
    ],
)
def test_a_file_that_cannot_be_read_is_refused(
    tmp_path: Path, right: str, wrong: str, said: str
) -> None:
    text = complaint(tmp_path, GOOD.replace(right, wrong, 1))
    assert text.startswith("graduate.toml: ")
    assert said in text


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(TableError, match=r"graduate\.toml: FileNotFoundError"):
        load(tmp_path / "none.toml")
