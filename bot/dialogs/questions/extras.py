"""What adds points besides: ticks, and the details of each."""

from functools import partial

from bot.dialogs.question import Question
from bot.dialogs.questions.applying import conditions_shown, has, is_one_of, numbers
from bot.dialogs.questions.kinds import yes_or_no
from bot.dialogs.questions.meaning import EXTRAS, as_amount, as_conditions, as_extras, as_is
from bot.dialogs.questions.options import bands, full_years

MOST_YUAN = 1e9
MOST_PEOPLE = 100_000.0

BONUSES = (
    Question(
        id="extras",
        kind="ticks",
        options=tuple(EXTRAS),
        facts=tuple(fact for facts in EXTRAS.values() for fact in facts),
        gives=as_extras,
        replaces=("bonus", "together"),
    ),
    Question(
        id="qualification",
        kind="choice",
        options=(
            "title_senior",
            "title_intermediate",
            "title_junior",
            "skill_1",
            "skill_2",
            "skill_3",
            "skill_4",
            "skill_5",
            "none",
        ),
        facts=("qualification",),
        gives=partial(as_is, "qualification"),
        applies=has("extras", "qualification"),
        after=("extras",),
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
    yes_or_no("shortage_major", applies=has("extras", "shortage_major"), after=("extras",)),
    yes_or_no("fresh_graduate", applies=has("extras", "fresh_graduate"), after=("extras",)),
    Question(
        id="spouse_years",
        kind="years",
        options=numbers(*range(11)),
        facts=("spouse_local_years",),
        gives=partial(as_amount, "spouse_local_years"),
        spans=partial(full_years, 0, 10),
        applies=has("extras", "spouse"),
        after=("extras",),
        sensitive=True,
        columns=4,
    ),
    Question(
        id="suburb_area",
        kind="choice",
        options=("lingang", "other", "none"),
        facts=("suburb_area",),
        gives=partial(as_is, "suburb_area"),
        applies=has("extras", "suburb"),
        after=("extras",),
    ),
    Question(
        id="suburb_years",
        kind="years",
        options=numbers(*range(2, 11)),
        facts=("suburb_years",),
        gives=partial(as_amount, "suburb_years"),
        spans=partial(full_years, 2, 10),
        applies=is_one_of("suburb_area", "lingang", "other"),
        after=("suburb_area",),
        columns=3,
    ),
    Question(
        id="award",
        kind="choice",
        options=("department_special", "department_general", "provincial", "none"),
        facts=("award",),
        gives=partial(as_is, "award"),
        applies=has("extras", "award"),
        after=("extras",),
    ),
    Question(
        id="tax_average",
        kind="amount",
        options=numbers(*range(0, 1_300_000, 100_000)),
        facts=("tax_average",),
        gives=partial(as_amount, "tax_average"),
        spans=partial(bands, 100_000.0, MOST_YUAN),
        applies=has("extras", "company"),
        after=("extras",),
        columns=2,
    ),
    Question(
        id="local_employees",
        kind="amount",
        options=numbers(*range(0, 130, 10)),
        facts=("local_employees_average",),
        gives=partial(as_amount, "local_employees_average"),
        spans=partial(bands, 10.0, MOST_PEOPLE),
        applies=has("extras", "company"),
        after=("extras",),
        columns=2,
    ),
    Question(
        id="public_service_years",
        kind="years",
        options=numbers(*range(4, 31)),
        facts=("public_service_years",),
        gives=partial(as_amount, "public_service_years"),
        spans=partial(full_years, 4, 30),
        applies=has("extras", "public_service"),
        after=("extras",),
        columns=5,
    ),
    Question(
        id="startup",
        kind="choice",
        options=("incubated_founder", "innovation_broker", "none"),
        facts=("startup",),
        gives=partial(as_is, "startup"),
        applies=has("extras", "startup"),
        after=("extras",),
    ),
)
