"""What the routes of graduates and of people back from abroad ask for."""

from bot.dialogs.questions.applying import has, is_one_of
from bot.dialogs.questions.settle.bundles import POINTS, RETURN, STUDY
from bot.dialogs.questions.settle.shapes import banded, chosen, yes_or_no

_PUBLIC = frozenset({"public_body", "public_institution"})

GRADUATES = (
    banded("graduation_year", "count"),
    STUDY.question(),
    banded(
        "employer_capital",
        "amount",
        applies=lambda answers: answers.get("employer_kind") not in _PUBLIC,
    ),
    banded("employer_registered_on", "day"),
    banded("contract_months", "length"),
    chosen("study_place"),
    chosen("first_class_list"),
    chosen("bachelor_school"),
    yes_or_no("regional_recommendation"),
    POINTS.question(),
    chosen("honours", applies=has(POINTS.id, "honours"), after=(POINTS.id,), columns=2),
    chosen("contest", applies=has(POINTS.id, "contest"), after=(POINTS.id,), columns=2),
    chosen("foreign_language"),
    chosen("computer_level"),
    chosen("school_class", columns=3),
    chosen("class_rank", columns=2),
)

RETURNEES = (
    chosen("foreign_degree", columns=2),
    chosen("foreign_school", columns=2),
    chosen("earlier_degree", applies=is_one_of("foreign_degree", "master")),
    banded("days_abroad", "days"),
    yes_or_no("joint_doctorate", applies=is_one_of("foreign_degree", "doctor")),
    yes_or_no("stem_degree"),
    yes_or_no("listed_science_employer"),
    yes_or_no("returnee_founder"),
    banded("returnee_months_1x", "length"),
    banded("returnee_months_1_5x", "length"),
    RETURN.question(),
    banded("contract_months_left", "length"),
)
