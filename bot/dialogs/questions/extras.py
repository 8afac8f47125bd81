"""What adds points besides: ticks, and the details of each."""

from dataclasses import replace

from bot.dialogs.question import Question
from bot.dialogs.questions.applying import conditions_shown, has, is_one_of
from bot.dialogs.questions.kinds import chosen, in_bands, in_years, yes_or_no
from bot.dialogs.questions.meaning import EXTRAS, as_conditions, as_extras

MOST_YUAN = 1e9
MOST_PEOPLE = 100_000.0

_TICKED = ("extras",)

BONUSES = (
    Question(
        id="extras",
        kind="ticks",
        options=tuple(EXTRAS),
        facts=tuple(fact for facts in EXTRAS.values() for fact in facts),
        gives=as_extras,
        replaces=("bonus", "together"),
    ),
    chosen(
        "qualification",
        "title_senior",
        "title_intermediate",
        "title_junior",
        "skill_1",
        "skill_2",
        "skill_3",
        "skill_4",
        "skill_5",
        "none",
        applies=has("extras", "qualification"),
        after=_TICKED,
        columns=2,
    ),
    Question(
        id="qualification_fits",
        kind="choice",
        options=("all", "low_base", "no"),
        facts=("qualification_fits", "qualification_base_months"),
        gives=as_conditions,
        shown=conditions_shown,
        applies=lambda answers: answers.get("qualification") not in {None, "none"},
        after=("qualification",),
    ),
    yes_or_no("shortage_major", applies=has("extras", "shortage_major"), after=_TICKED),
    yes_or_no("fresh_graduate", applies=has("extras", "fresh_graduate"), after=_TICKED),
    replace(
        in_years(
            "spouse_years",
            "spouse_local_years",
            (0, 10),
            applies=has("extras", "spouse"),
            after=_TICKED,
            columns=4,
        ),
        sensitive=True,
    ),
    chosen(
        "suburb_area",
        "lingang",
        "other",
        "none",
        applies=has("extras", "suburb"),
        after=_TICKED,
    ),
    in_years(
        "suburb_years",
        "suburb_years",
        (2, 10),
        applies=is_one_of("suburb_area", "lingang", "other"),
        after=("suburb_area",),
        columns=3,
    ),
    chosen(
        "award",
        "department_special",
        "department_general",
        "provincial",
        "none",
        applies=has("extras", "award"),
        after=_TICKED,
    ),
    in_bands(
        "tax_average",
        "tax_average",
        100_000,
        MOST_YUAN,
        applies=has("extras", "company"),
        after=_TICKED,
    ),
    in_bands(
        "local_employees",
        "local_employees_average",
        10,
        MOST_PEOPLE,
        applies=has("extras", "company"),
        after=_TICKED,
    ),
    in_years(
        "public_service_years",
        "public_service_years",
        (4, 30),
        applies=has("extras", "public_service"),
        after=_TICKED,
        columns=5,
    ),
    chosen(
        "startup",
        "incubated_founder",
        "innovation_broker",
        "none",
        applies=has("extras", "startup"),
        after=_TICKED,
    ),
)
