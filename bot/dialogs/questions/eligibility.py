"""The conditions for applying at all."""

from functools import partial

from bot.dialogs.question import Question
from bot.dialogs.questions.applying import without_history
from bot.dialogs.questions.kinds import chosen, yes_or_no
from bot.dialogs.questions.meaning import as_whole
from bot.dialogs.questions.options import YES_NO, half_year

ELIGIBILITY = (
    yes_or_no("residence_permit"),
    chosen("employment"),
    Question(
        id="recent_insurance",
        kind="months",
        options=YES_NO,
        facts=("recent_insurance_months",),
        gives=partial(as_whole, "recent_insurance_months"),
        spans=half_year,
        applies=without_history,
        columns=2,
    ),
)
