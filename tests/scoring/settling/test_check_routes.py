"""The routes are complete and consistent, and a slip of the pen does not load."""

import shutil
from datetime import date
from pathlib import Path

import pytest

import bot.scoring
from bot.scoring import SOURCES, TableError
from bot.scoring.background import BACKGROUND, FROM_HISTORY
from bot.scoring.settling import ROUTES, SETTLE_SOURCES, check_routes
from bot.scoring.settling.checks import check
from bot.scoring.settling.loading import ORDER, read
from tests.scoring.settling.slips import CARD, CHILD, PARENTS, SLIPS, SPOUSE

DATA = Path(bot.scoring.__file__).parent / "data" / "settle"
LIBRARY = read(SOURCES)


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    return Path(shutil.copytree(DATA, tmp_path / "settle"))


def change(copy: Path, name: str, old: str, new: str) -> None:
    path = copy / f"{name}.toml"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def add(copy: Path, name: str, more: str) -> None:
    path = copy / f"{name}.toml"
    text = path.read_text(encoding="utf-8")
    place = text.index("[sources]") if "[sources]" in text else len(text)
    path.write_text(text[:place] + more + text[place:], encoding="utf-8")


def faults(copy: Path) -> list[str]:
    with pytest.raises(TableError) as caught:
        check(read(SOURCES, copy))
    return str(caught.value).splitlines()


def test_the_routes_are_right() -> None:
    check_routes()


def test_an_untouched_copy_is_right(copy: Path) -> None:
    check(read(SOURCES, copy))


EDITION = """
[[edition]]
id = "{id}"
name = "{name}"
from = 2025-12-01
until = {until}
seen = false
sources = ["seed"]
confidence = "B"
verified_on = 2026-11-23
"""
CONDITION = """
[[condition]]
id = "{id}"
{terms}
edition = "family-2009-70"
clause = "c"
sources = ["seed"]
confidence = "C"
verified_on = 2026-11-23
"""


@pytest.mark.parametrize(("name", "old", "new", "expected"), SLIPS)
def test_what_is_wrong_is_named(
    copy: Path, name: str, old: str, new: str, expected: list[str]
) -> None:
    change(copy, name, old, new)
    found = faults(copy)
    for fault in expected:
        assert fault in found


@pytest.mark.parametrize(
    ("name", "old", "new", "expected"),
    [
        (CHILD, "[[requirement]]", "[[requirement]", "child.toml: "),
        (CHILD, 'basis = ["family-2009-70"]', "", "route child: KeyError('basis')"),
        (CHILD, "[route]", "[way]", "route child: KeyError('basis')"),
        (CHILD, "most = 15", "mots = 15", "condition F6_age: TypeError("),
        (CHILD, 'clause = "', 'clauses = "', "condition F6_age: KeyError('clause')"),
        (SPOUSE, "seen = false", "saw = false", "edition family-2009-70: TypeError("),
        (CARD, "tenths = 10", "tenth = 10", "window hukou_base: TypeError("),
        (CHILD, 'conditions = ["F6_age"]', "", "requirement minor: KeyError('conditions')"),
    ],
)
def test_what_cannot_be_read_is_named(
    copy: Path, name: str, old: str, new: str, expected: str
) -> None:
    change(copy, name, old, new)
    (found,) = faults(copy)
    assert found.startswith(expected)


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        (CHILD, "most = 15", "most = 15\nfrom = 2025-01-31\nuntil = 2025-01-31"),
        (CHILD, "most = 15", "most = 15\nfrom = 2025-01-31"),
        (CHILD, "most = 15", "most = 15\nuntil = 2025-01-31"),
        (CARD, "from = 2025-01-01\nuntil = 2025-11-30", "from = 2025-01-01\nuntil = 2025-01-01"),
        (CARD, "from = 2025-01-01\nuntil = 2025-11-30", "until = 2025-11-30"),
        (CARD, "within = 48\nmonths = 36", "within = 36\nmonths = 36"),
    ],
)
def test_what_is_unusual_but_right_loads(copy: Path, name: str, old: str, new: str) -> None:
    change(copy, name, old, new)
    check(read(SOURCES, copy))


def test_a_missing_file_is_named(copy: Path) -> None:
    (copy / "talent.toml").unlink()
    (found,) = faults(copy)
    assert found.startswith("talent.toml: ")


def test_every_fault_has_a_line(copy: Path) -> None:
    change(copy, CHILD, "most = 15", "most = 121")
    change(copy, PARENTS, 'accepted = ["male"]', 'accepted = ["man"]')
    assert len(faults(copy)) == 2


def test_a_route_must_ask_for_something(copy: Path) -> None:
    path = copy / "parents.toml"
    text = path.read_text(encoding="utf-8")
    start, end = text.index("[[requirement]]"), text.index("[[condition]]")
    path.write_text(text[:start] + text[end:], encoding="utf-8")
    assert "route parents: asks for nothing" in faults(copy)


def test_a_requirement_must_have_an_option(copy: Path) -> None:
    add(copy, PARENTS, '\n[[requirement]]\nid = "more"\noption = []\n')
    assert faults(copy) == ["route parents: more: has no option"]


def test_an_edition_or_condition_that_nothing_uses_is_a_slip(copy: Path) -> None:
    add(copy, PARENTS, EDITION.format(id="spare", name="n", until="2026-01-01"))
    add(copy, PARENTS, CONDITION.format(id="idle", terms='fact = "age"\nleast = 1'))
    assert faults(copy) == ["condition idle: is used nowhere", "edition spare: is used nowhere"]


def test_an_edition_may_be_said_again_but_not_differently(copy: Path) -> None:
    spouse = (copy / "spouse.toml").read_text(encoding="utf-8")
    same = spouse[spouse.index("[[edition]]") : spouse.index("[[fact]]")]
    add(copy, PARENTS, "\n" + same)
    check(read(SOURCES, copy))
    path = copy / "parents.toml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("实施意见》沪府〔2009〕70号", "意见》"), encoding="utf-8")
    assert faults(copy) == ["edition family-2009-70: stands twice"]


def test_a_source_may_be_said_again_but_not_differently(copy: Path) -> None:
    change(copy, CHILD, "[sources]", '[sources]\n"51luohu190638" = "51luohu.com/news/190638.html"')
    check(read(SOURCES, copy))
    change(copy, CHILD, "190638.html", "190639.html")
    assert faults(copy) == ["source 51luohu190638: stands twice"]


def test_every_fact_that_follows_has_a_window(copy: Path) -> None:
    path = copy / "residence_to_hukou.toml"
    text = path.read_text(encoding="utf-8")
    start, end = text.index("[[window]]"), text.index("[[requirement]]")
    path.write_text(text[:start] + text[end:], encoding="utf-8")
    assert faults(copy) == ["fact hukou_base: follows from a history by no window"]


def test_each_window_is_for_a_fact_that_follows() -> None:
    assert {row.fact for row in LIBRARY.windows} == {*FROM_HISTORY} & {*BACKGROUND}
    base = [(row.level, row.tenths) for row in LIBRARY.windows if row.fact == "hukou_base"]
    assert base == [("1", 10), ("1.3", 13), ("2", 20), ("3", 30)]


def test_the_routes_are_in_the_order_in_which_they_are_shown() -> None:
    assert tuple(route.id for route in ROUTES) == ORDER


def test_every_fact_that_the_routes_add_is_looked_at_by_one() -> None:
    asked = {row.fact for row in LIBRARY.conditions.values()}
    own = {
        fact
        for name in ("residence_to_hukou", "spouse", "child", "parents")
        for fact in declared(name)
    }
    assert own <= asked


def declared(name: str) -> set[str]:
    text = (DATA / f"{name}.toml").read_text(encoding="utf-8")
    rows = text.split("[[fact]]\n")[1:]
    return {row.split('"', 2)[1] for row in rows}


def test_every_source_that_a_route_names_is_cited() -> None:
    cited = {key for row in LIBRARY.editions.values() for key in row.sources}
    cited |= {key for row in LIBRARY.conditions.values() for key in row.citation.sources}
    for name in ("residence_to_hukou", "spouse", "child", "parents"):
        text = (DATA / f"{name}.toml").read_text(encoding="utf-8")
        own = {
            line.split('"')[1]
            for line in text.split("[sources]")[-1].splitlines()
            if '" = ' in line
        }
        assert own <= cited


def test_every_row_was_verified_on_a_day() -> None:
    rows = [row.citation for row in LIBRARY.conditions.values()]
    for row in (*rows, *LIBRARY.editions.values()):
        assert row.verified_on >= date(2026, 11, 23)
        assert isinstance(row.sources, tuple)


def test_sources_lead_somewhere() -> None:
    assert all(SETTLE_SOURCES.values())
