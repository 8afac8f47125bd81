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
from bot.dialogs.questions.meaning import as_birth, as_is, as_whole
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

AGE = Question(
    id="age",
    kind="birth",
    options=AGES,
    facts=("birth_date",),
    gives=as_birth,
    spans=age_in_years,
    replaces=BIRTHS[1:],
    wide=1,
    columns=4,
)
BIRTH_DECADE = Question(
    id="birth_decade",
    kind="birth",
    options=DECADES,
    facts=("birth_date",),
    gives=as_birth,
    spans=decade,
    applies=no_age,
    replaces=("age",),
    columns=3,
)
BIRTH_YEAR = Question(
    id="birth_year",
    kind="birth",
    options=numbers(*range(FIRST_YEAR, LAST_YEAR + 1)),
    facts=("birth_date",),
    gives=as_birth,
    spans=one_year_of_birth,
    shown=years_shown,
    applies=birth_in_several_years,
    after=BIRTHS[:2],
    columns=5,
)
BIRTHDAY_PASSED = Question(
    id="birthday_passed",
    kind="birth",
    options=YES_NO,
    facts=("birth_date",),
    gives=as_birth,
    spans=birthday,
    applies=birth_in_one_year,
    after=BIRTHS[:3],
    columns=2,
)
EDUCATION = Question(
    id="education",
    kind="choice",
    options=("none", "junior_college", "bachelor", "bachelor_degree", "master", "doctor"),
    facts=("education",),
    gives=partial(as_is, "education"),
    columns=2,
)
INSURANCE_BASE = Question(
    id="insurance_base",
    kind="choice",
    options=("none", "0.8", "1", "2", "3"),
    facts=("insurance_base",),
    gives=partial(as_is, "insurance_base"),
    applies=without_history,
    replaces=("insurance_history",),
)
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
