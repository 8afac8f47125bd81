"""The questions of one flow hang together."""

from bot.dialogs.questions import ELIGIBILITY


def test_the_conditions_are_card_employer_and_half_a_year() -> None:
    assert [question.id for question in ELIGIBILITY] == [
        "residence_permit",
        "employment",
        "recent_insurance",
    ]
