"""The tables are complete and free of overlap, and a slip of the pen does not load (R02)."""

import shutil
from datetime import date, timedelta
from pathlib import Path

import pytest

import bot.scoring
from bot.scoring import CONFLICTS, SOURCES, TableError, check_tables
from bot.scoring.facts import FACTS
from bot.scoring.tables import SHELF, TABLES
from bot.scoring.tables.book import Shelf
from bot.scoring.tables.checks import check
from bot.scoring.tables.loading import read

DATA = Path(bot.scoring.__file__).parent / "data"


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    return Path(shutil.copytree(DATA, tmp_path / "data"))


def change(copy: Path, name: str, old: str, new: str) -> None:
    path = copy / f"{name}.toml"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def faults(copy: Path) -> str:
    with pytest.raises(TableError) as caught:
        check(read(copy))
    return str(caught.value)


def test_the_tables_are_right() -> None:
    check_tables()


def test_an_untouched_copy_is_right(copy: Path) -> None:
    check(read(copy))


@pytest.mark.parametrize(
    ("name", "old", "new", "fault"),
    [
        ("basic", "low = 45, high = 45", "low = 45, high = 46", "age: a band starts at 46"),
        ("basic", "low = 46, high = 46", "low = 47, high = 47", "age: a band starts at 47"),
        ("basic", "{ low = 0, high = 17, points = 0 },", "", "age: a band starts at 18"),
        ("basic", "{ low = 61, points", "{ low = 61, high = 99, points", "from 100 upwards"),
        ("basic", '{ level = "master", points = 100 },', "", "education: level master"),
        ("basic", '"doctor", points', '"professor", points', "education: level doctor"),
        ("basic", '{ level = "skill_4", points = 30, needs_base = false },', "", "skill_4"),
        ("basic", "size = 12", "size = 0", "insurance_years: a step has no size"),
        ("basic", "per = 3", "per = 0", "insurance_years: a step has no size"),
        ("basic", '["insurance_months"]', '["education"]', "steps are for one number"),
        ("basic", '["birth_date"]', '["insurance_months"]', "bands are for"),
        ("basic", '["education"]', '["education", "award"]', "levels are for one fact"),
        ("basic", '"qualification_fits", ', "", "titles read"),
        ("basic", '["education"]', '["schooling"]', "reads schooling"),
        ("basic", 'group = "basic"', 'group = "main"', "group main"),
        ("bonus", "{ level = true, points = 30 }", "", "shortage_major: level True"),
        ("bonus", 'area = "other"', 'area = "outer"', "area other is missing"),
        ("bonus", '["suburb_area", "suburb_years"]', '["suburb_years"]', "areas read"),
        ("bonus", "from = 2018-01-01", "from = 2018-01-02", "begins on 2018-01-02"),
        ("bonus", "from = 2018-01-01", "from = 2017-12-31", "begins on 2017-12-31"),
        (
            "bonus",
            "from = 2018-01-01",
            "from = 2018-01-01\nuntil = 2025-12-31",
            "nothing is in force after 2025-12-31",
        ),
        ("bonus", 'confidence = "B"', 'confidence = "E"', "confidence E"),
        ("bonus", '"wfek1507"', '"nowhere"', "source nowhere"),
        (
            "deductions",
            'sources = ["91kaiye25022", "fantuluohu908", "51luohu188471"]',
            "sources = []",
            "cites nothing",
        ),
        ("deductions", "《上海市居住证积分管理办法》第八条", "", "cites nothing"),
        ("editions", '"education", "qualification"', '"education", "title"', "title is no item"),
        ("conditions", 'fact = "employment"', 'fact = "employer"', "employer is no fact"),
        ("insurance", "until = 2025-06-30", "until = 2025-05-31", "leave a gap or overlap"),
        ("insurance", "until = 2025-06-30", "until = 2025-07-31", "leave a gap or overlap"),
        ("insurance", "until = 2026-06-30", "until = 2026-06-29", "whole months"),
        ("insurance", "until = 2026-06-30\n", "", "whole months"),
        (
            "insurance",
            "from = 2015-04-01\nuntil = 2016-03-31",
            "from = 2015-04-01\nuntil = 2014-03-31",
            "before it begins",
        ),
        ("insurance", 'level = "0.8"', 'level = "0.9"', "0.9 is no level"),
        ("insurance", "within = 48", "within = 120", "begin less than 120 months"),
        ("sources", '"wfek1507"', '"wfek1508"', "source wfek1507"),
    ],
)
def test_what_is_wrong_is_named(copy: Path, name: str, old: str, new: str, fault: str) -> None:
    change(copy, name, old, new)
    assert fault in faults(copy)


@pytest.mark.parametrize(
    ("name", "old", "new", "fault"),
    [
        ("basic", "low = 0, high = 17, points = 0", "low = 0, high = 17", "rule age"),
        ("basic", "points = 50 }", "points = 50, note = 1 }", "rule education"),
        ("basic", "per = 3", "pre = 3", "rule insurance_years"),
        ("basic", 'kind = "steps"', 'kind = "stairs"', "rule insurance_years"),
        ("basic", 'clause = "', 'clauses = "', "rule age"),
        ("basic", "[[rule]]", "[[rule]", "basic.toml"),
        ("editions", "standard = 120", "", "edition 2018-01-01"),
        ("editions", '["education", "qualification"]', '["education"]', "diploma_or_title"),
        ("insurance", "yuan = 5451", "", "wage 2015-04-01"),
        ("conditions", 'fact = "employment"', "", "prerequisite employment"),
    ],
)
def test_what_cannot_be_read_is_named(
    copy: Path, name: str, old: str, new: str, fault: str
) -> None:
    change(copy, name, old, new)
    assert fault in faults(copy)


def test_a_missing_file_is_named(copy: Path) -> None:
    (copy / "bonus.toml").unlink()
    assert "bonus.toml" in faults(copy)


def test_two_rows_for_the_same_days_overlap(copy: Path) -> None:
    path = copy / "deductions.toml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text + text[text.index("[[rule]]") :], encoding="utf-8")
    assert "crime: None and 2018-01-01 leave a gap or overlap" in faults(copy)


def test_a_change_of_a_rule_holds_from_its_day_on(copy: Path) -> None:
    path = copy / "deductions.toml"
    text = path.read_text(encoding="utf-8")
    old = text[text.index("[[rule]] # D3") :]
    new = old.replace("from = 2018-01-01", "from = 2027-01-01").replace("-150", "-200")
    old = old.replace("from = 2018-01-01", "from = 2018-01-01\nuntil = 2026-12-31")
    path.write_text(text[: text.index("[[rule]] # D3")] + old + "\n" + new, encoding="utf-8")
    tables = read(copy)
    check(tables)
    shelf = Shelf(tables)
    crime = [shelf.on(day).rules[-1] for day in (date(2026, 12, 31), date(2027, 1, 1))]
    assert [rule.table.points((1,)) for rule in crime] == [-150, -200]
    assert len(shelf.on(date(2027, 1, 1)).rules) == len(shelf.on(date(2026, 1, 1)).rules)


def test_without_an_edition_nothing_holds(copy: Path) -> None:
    path = copy / "editions.toml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text[text.index("[[either_or]]") :], encoding="utf-8")
    assert "there is no edition" in faults(copy)


def test_without_windows_any_wage_will_do(copy: Path) -> None:
    path = copy / "insurance.toml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text[: text.index("[[window]]")].replace("2015-04-01", "2022-12-01", 1))
    assert "wages: begin less" not in faults(copy)


def test_without_a_veto_nothing_holds(copy: Path) -> None:
    path = copy / "conditions.toml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text[: text.index("[[veto]]")], encoding="utf-8")
    assert "there is no veto" in faults(copy)


def test_every_source_is_cited_somewhere() -> None:
    rows = (*TABLES.dated, *TABLES.editions, *TABLES.wages)
    own = [citation for rule in TABLES.rules for citation in rule.cited.values()]
    cited = {key for row in (*(row.citation for row in rows), *own) for key in row.sources}
    misquoting = {key for conflict in CONFLICTS for key in conflict.sources}
    assert cited | misquoting == set(SOURCES)


def test_every_row_was_verified_on_a_day() -> None:
    for row in (*TABLES.dated, *TABLES.editions, *TABLES.wages):
        assert row.citation.verified_on >= date(2026, 11, 23)


def test_every_day_of_the_edition_has_one_rule_for_each_item() -> None:
    for days in range(0, 365 * 5, 30):
        book = SHELF.on(date(2023, 1, 1) + timedelta(days=days))
        names = [rule.id for rule in book.rules]
        assert len(names) == len(set(names)) == 17


def test_ages_from_0_to_120_and_months_from_0_to_720_have_points() -> None:
    rules = {rule.id: rule.table for rule in TABLES.rules}
    assert {rules["age"].points((age,)) for age in range(121)} == {0, 30, *range(5, 30, 2)}
    assert [rules["insurance_years"].points((months,)) for months in range(721)] == [
        months // 12 * 3 for months in range(721)
    ]


def test_every_fact_that_scores_is_in_the_schema() -> None:
    assert set(SHELF.on(date(2026, 1, 1)).facts) <= set(FACTS)
