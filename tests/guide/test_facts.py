"""Every row of the guide says where it was found, how sure it is, and how fresh."""

from datetime import date

import pytest

from bot.guide.rows import GuideDataError, Row

ROW: dict[str, object] = {
    "id": "a",
    "sources": ["seed", "anjia"],
    "confidence": "B",
    "section": "C1.3",
}
DAY = date(2026, 11, 23)


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
