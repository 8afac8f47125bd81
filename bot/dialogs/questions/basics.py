"""What everybody is asked: birth, education and insurance."""

from functools import partial

from bot.dialogs.question import Question
from bot.dialogs.questions.applying import (
    DECADES,
    FIRST_YEAR,
    LAST_YEAR,
    birth_in_one_year,
    birth_in_several_years,
    insured_for_long,
    no_age,
    numbers,
    without_history,
    years_shown,
)
from bot.dialogs.questions.kinds import chosen
from bot.dialogs.questions.meaning import as_birth, as_whole
from bot.dialogs.questions.options import (
    AGES,
    YES_NO,
    age_in_years,
    birthday,
    decade,
    full_years_in_months,
    one_year_of_birth,
)

BIRTHS = ("age", "birth_decade", "birth_year", "birthday_passed")

_born = partial(Question, kind="birth", facts=("birth_date",), gives=as_birth)

AGE = _born(id="age", options=AGES, spans=age_in_years, replaces=BIRTHS[1:], wide=1, columns=4)
BIRTH_DECADE = _born(
    id="birth_decade",
    options=DECADES,
    spans=decade,
    applies=no_age,
    replaces=("age",),
    columns=3,
)
BIRTH_YEAR = _born(
    id="birth_year",
    options=numbers(*range(FIRST_YEAR, LAST_YEAR + 1)),
    spans=one_year_of_birth,
    shown=years_shown,
    applies=birth_in_several_years,
    after=BIRTHS[:2],
    columns=5,
)
BIRTHDAY_PASSED = _born(
    id="birthday_passed",
    options=YES_NO,
    spans=birthday,
    applies=birth_in_one_year,
    after=BIRTHS[:3],
    columns=2,
)
EDUCATION = chosen("education", columns=2)
INSURANCE_BASE = chosen("insurance_base", applies=without_history, replaces=("insurance_history",))
INSURANCE_LONG = Question(
    id="insurance_long",
    kind="months",
    options=numbers(*range(15, 41)),
    facts=("insurance_months",),
    gives=partial(as_whole, "insurance_months"),
    spans=partial(full_years_in_months, 40),
    applies=insured_for_long,
    after=("insurance_years",),
    columns=5,
)
