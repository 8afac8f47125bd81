"""What the list of papers depends on, besides the points."""

from functools import partial

from bot.dialogs.question import Question
from bot.dialogs.questions.applying import is_one_of, studied
from bot.dialogs.questions.meaning import as_children, as_flag
from bot.dialogs.questions.options import YES_NO

PAPERS = (
    Question(
        id="full_time_study",
        kind="choice",
        options=YES_NO,
        facts=("full_time_study",),
        gives=partial(as_flag, "full_time_study"),
        applies=studied,
        columns=2,
    ),
    Question(
        id="overseas_degree",
        kind="choice",
        options=YES_NO,
        facts=("overseas_degree",),
        gives=partial(as_flag, "overseas_degree"),
        applies=studied,
        columns=2,
    ),
    Question(
        id="upgraded_bachelor",
        kind="choice",
        options=YES_NO,
        facts=("upgraded_bachelor",),
        gives=partial(as_flag, "upgraded_bachelor"),
        applies=is_one_of("education", "bachelor", "bachelor_degree", "master", "doctor"),
        columns=2,
    ),
    Question(
        id="married",
        kind="choice",
        options=YES_NO,
        facts=("married",),
        gives=partial(as_flag, "married"),
        sensitive=True,
        columns=2,
    ),
    Question(
        id="co_spouse",
        kind="choice",
        options=YES_NO,
        facts=("co_spouse",),
        gives=partial(as_flag, "co_spouse"),
        applies=is_one_of("married", "yes"),
        after=("married",),
        sensitive=True,
        columns=2,
    ),
    Question(
        id="divorced",
        kind="choice",
        options=YES_NO,
        facts=("divorced",),
        gives=partial(as_flag, "divorced"),
        sensitive=True,
        columns=2,
    ),
    Question(
        id="children",
        kind="ticks",
        options=("under_16", "senior"),
        facts=("children",),
        gives=as_children,
        sensitive=True,
    ),
    Question(
        id="first_time_employer",
        kind="choice",
        options=YES_NO,
        facts=("first_time_employer",),
        gives=partial(as_flag, "first_time_employer"),
        columns=2,
    ),
    Question(
        id="branch_company",
        kind="choice",
        options=YES_NO,
        facts=("branch_company",),
        gives=partial(as_flag, "branch_company"),
        columns=2,
    ),
)
