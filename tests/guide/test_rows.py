"""Reading data rows: every mistake names its place."""

from datetime import date

import pytest

from bot.guide.rows import GuideDataError, Row, read_file

ROW = Row({"id": "a", "copies": "two", "sources": [], "confidence": "E", "days": [1]}, "papers.a")


def test_a_value_of_the_wrong_type_is_refused() -> None:
    with pytest.raises(GuideDataError, match=r"papers\.a: copies is 'two', expected int"):
        ROW.number("copies")


def test_a_missing_value_is_refused() -> None:
    with pytest.raises(GuideDataError, match=r"papers\.a: group is None, expected str"):
        ROW.text("group")


def test_a_row_without_a_source_is_refused() -> None:
    with pytest.raises(GuideDataError, match="cites no source"):
        ROW.source()


def test_an_unknown_confidence_letter_is_refused() -> None:
    with pytest.raises(GuideDataError, match="expected one of A, B, C, D"):
        ROW.confidence()


def test_a_list_with_a_stranger_in_it_is_refused() -> None:
    with pytest.raises(GuideDataError, match="expected a list of date"):
        ROW.days("days")


def test_a_key_that_nobody_reads_is_refused() -> None:
    row = Row({"id": "a", "orignal": True}, "papers.a")
    row.text("id")
    with pytest.raises(GuideDataError, match="nobody knows orignal"):
        row.close()


def test_a_row_stands_over_the_common_values() -> None:
    row = Row({"copies": 0}, "papers.a").over({"copies": 1, "who": "applicant"})
    assert (row.number("copies"), row.text("who")) == (0, "applicant")


def test_rows_in_a_list_are_named_by_their_id() -> None:
    table = Row({"paper": [{"id": "permit"}, {"copies": 1}]}, "papers")
    assert [row.where for row in table.rows("paper")] == ["papers.paper.permit", "papers.paper.1"]


def test_the_data_files_are_found_inside_the_package() -> None:
    assert read_file("holidays").day("certain_from") == date(2026, 1, 1)
