"""What the list of papers depends on, besides the points."""

from bot.dialogs.question import Question
from bot.dialogs.questions.applying import is_one_of, studied
from bot.dialogs.questions.kinds import yes_or_no
from bot.dialogs.questions.meaning import as_children

PAPERS = (
    yes_or_no("full_time_study", applies=studied),
    yes_or_no("overseas_degree", applies=studied),
    yes_or_no(
        "upgraded_bachelor",
        applies=is_one_of("education", "bachelor", "bachelor_degree", "master", "doctor"),
    ),
    yes_or_no("married", sensitive=True),
    yes_or_no(
        "co_spouse", applies=is_one_of("married", "yes"), after=("married",), sensitive=True
    ),
    yes_or_no("divorced", sensitive=True),
    Question(
        id="children",
        kind="ticks",
        options=("under_16", "senior"),
        facts=("children",),
        gives=as_children,
        sensitive=True,
    ),
    yes_or_no("first_time_employer"),
    yes_or_no("branch_company"),
)
