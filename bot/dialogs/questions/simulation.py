"""The full simulation: every index, one after the other, as exactly as somebody likes."""

from bot.dialogs.questions.basics import (
    BIRTH_DECADE,
    BIRTH_YEAR,
    BIRTHDAY_PASSED,
    EDUCATION,
    INSURANCE_BASE,
    INSURANCE_LONG,
)
from bot.dialogs.questions.eligibility import ELIGIBILITY
from bot.dialogs.questions.extras import BONUSES
from bot.dialogs.questions.history import HISTORY
from bot.dialogs.questions.records import PENALTIES
from bot.dialogs.questions.selftest import INSURANCE_YEARS

SIMULATION = (
    BIRTH_DECADE,
    BIRTH_YEAR,
    BIRTHDAY_PASSED,
    EDUCATION,
    HISTORY,
    INSURANCE_YEARS,
    INSURANCE_LONG,
    INSURANCE_BASE,
    *BONUSES,
    *ELIGIBILITY,
    *PENALTIES,
)
