"""Records in one tap, and one by one."""

import pytest

from bot.dialogs.questions.meaning import COUNTED, MOST_RECORDS
from bot.dialogs.questions.records import PENALTIES, RECORDS
from bot.scoring import Span
from bot.scoring.tables import SHELF
from tests.dialogs.people import TODAY

CLEAN = {
    "false_material_count": 0,
    "detention_count": 0,
    "crime_count": 0,
    "serious_crime": False,
}


@pytest.mark.parametrize(
    ("option", "said"),
    [
        ("none", {}),
        ("false_1", {"false_material_count": 1}),
        ("false_2", {"false_material_count": Span(2, MOST_RECORDS)}),
        ("detention_1", {"detention_count": 1}),
        ("detention_2", {"detention_count": 2}),
        ("detention_3", {"detention_count": Span(3, MOST_RECORDS)}),
        ("crime_1", {"crime_count": 1}),
        ("crime_2", {"crime_count": Span(2, MOST_RECORDS)}),
        ("serious", {"serious_crime": True}),
        (
            "several",
            {
                "false_material_count": Span(0, MOST_RECORDS),
                "detention_count": Span(0, MOST_RECORDS),
                "crime_count": Span(0, MOST_RECORDS),
            },
        ),
    ],
)
def test_one_tap_says_which_kind_and_how_many(option: str, said: dict[str, object]) -> None:
    assert RECORDS.gives(option, TODAY) == {**CLEAN, **said}


def test_the_most_records_are_few_and_yet_undo_a_usual_total() -> None:
    tables = [rule.table for rule in SHELF.on(TODAY).rules if rule.id in COUNTED]
    assert len(tables) == len(COUNTED)
    assert MOST_RECORDS < 10
    assert all(table.points((MOST_RECORDS,)) <= -400 for table in tables)


def test_each_tap_is_an_option() -> None:
    assert RECORDS.options == (
        *("none", "false_1", "false_2", "detention_1", "detention_2", "detention_3"),
        *("crime_1", "crime_2", "several", "serious"),
    )


def test_a_serious_crime_stands_below_several_of_the_others() -> None:
    """Somebody with both is refused, and must not press `several`."""
    assert RECORDS.options[-2:] == ("several", "serious")


def test_the_tap_and_the_ticks_take_the_place_of_each_other() -> None:
    ticks, *counts = PENALTIES
    assert ticks.replaces == ("records",)
    assert RECORDS.replaces == (ticks.id, *(question.id for question in counts))
    assert [question.id for question in counts] == [
        "false_material_count",
        "detention_count",
        "crime_count",
    ]


def test_all_of_it_is_named_as_sensitive() -> None:
    assert all(question.sensitive for question in (RECORDS, *PENALTIES))


def test_a_number_is_asked_of_what_was_ticked() -> None:
    count = next(question for question in PENALTIES if question.id == "detention_count")
    assert count.applies({"penalties": ["detention"]})
    assert not count.applies({"penalties": ["crime"]})
    assert count.gives(count.answer("2", {}, TODAY), TODAY) == {"detention_count": Span(2, 2)}
