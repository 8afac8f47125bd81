"""What the routes of people at work ask for: from the permit, and as a talent."""

from datetime import date
from functools import partial

from bot.dialogs.model import Answers
from bot.dialogs.question import Question, whole
from bot.dialogs.questions.applying import is_one_of, numbers, without_history
from bot.dialogs.questions.meaning import as_is, as_whole
from bot.dialogs.questions.options import MONTHS_A_YEAR, full_years_in_months
from bot.dialogs.questions.settle.bands import lines
from bot.dialogs.questions.settle.bundles import CAREER, TALENT
from bot.dialogs.questions.settle.shapes import banded, chosen, detail, yes_or_no
from bot.scoring import ALL_FACTS

ENOUGH = max(line.value for line in lines("permit_months")) // MONTHS_A_YEAR
"""Years with the permit beyond which no route asks for more."""


def years_shown(answers: Answers, _: date) -> tuple[str, ...]:
    """Return the years of insurance that fit into those with the permit."""
    held = whole(answers["permit_months"]) if "permit_months" in answers else None
    most = ENOUGH if held is None else min(ENOUGH, held.high // MONTHS_A_YEAR)
    return numbers(*range(most + 1))


_MONTHS = partial(
    Question,
    kind="months",
    options=numbers(*range(ENOUGH + 1)),
    spans=partial(full_years_in_months, ENOUGH),
    columns=4,
)
_HIGH_SKILLS = ("skill_1", "skill_2")
_AREA, _AFTER_CAREER = detail(CAREER.id, "area")
_COMPANY, _ = detail(CAREER.id, "company")
_BROKER, _ = detail(CAREER.id, "broker")
_VENTURE, _ = detail(CAREER.id, "venture")
_INSTITUTION, _AFTER_TALENT = detail(TALENT.id, "institution")

PERMIT = (
    _MONTHS(
        id="permit_months",
        facts=("permit_months",),
        gives=partial(as_whole, "permit_months"),
    ),
    _MONTHS(
        id="permit_insurance_months",
        facts=("permit_insurance_months",),
        gives=partial(as_whole, "permit_insurance_months"),
        shown=years_shown,
    ),
    yes_or_no("tax_in_shanghai"),
    yes_or_no("payer_matches"),
    Question(
        id="hukou_base",
        kind="choice",
        options=ALL_FACTS["hukou_base"].choices,
        facts=("hukou_base",),
        gives=partial(as_is, "hukou_base"),
        applies=without_history,
        columns=2,
    ),
    yes_or_no("shortage_occupation", applies=is_one_of("qualification", *_HIGH_SKILLS)),
)
"""The usual way from the permit."""

EXCEPTIONS = (
    CAREER.question(),
    chosen("special_area", applies=_AREA, after=_AFTER_CAREER, columns=2),
    banded("special_area_years", "years", applies=_AREA, after=("special_area",)),
    chosen("special_area_role", applies=_AREA, after=("special_area",)),
    yes_or_no("special_area_stays", applies=_AREA, after=("special_area",)),
    banded(
        "suburb_post_years",
        "years",
        applies=detail(CAREER.id, "suburb_post")[0],
        after=_AFTER_CAREER,
    ),
    banded("founder_share", "amount", applies=_COMPANY, after=_AFTER_CAREER),
    banded("founder_years", "years", applies=_COMPANY, after=_AFTER_CAREER),
    chosen("venture_funding", applies=_COMPANY, after=_AFTER_CAREER),
    banded("broker_years", "years", applies=_BROKER, after=_AFTER_CAREER),
    banded("broker_deals", "amount", applies=_BROKER, after=_AFTER_CAREER),
    banded("vc_partner_years", "years", applies=_VENTURE, after=_AFTER_CAREER),
)
"""What makes that way shorter."""

TALENTS = (
    TALENT.question(),
    banded("recognition_years", "years"),
    banded("key_institution_years", "years", applies=_INSTITUTION, after=_AFTER_TALENT),
    chosen("core_post"),
    banded("months_2x_of_12", "length"),
    banded("months_2x_of_24", "length"),
    yes_or_no("key_industry"),
    yes_or_no("legal_representative", applies=_COMPANY, after=_AFTER_CAREER),
    banded("company_tax", "amount", applies=_COMPANY, after=_AFTER_CAREER),
    banded("broker_parties", "count", applies=_BROKER, after=_AFTER_CAREER),
    banded("broker_performed", "amount", applies=_BROKER, after=_AFTER_CAREER),
    banded("venture_invested", "amount", applies=_VENTURE, after=_AFTER_CAREER),
    chosen("employer_kind"),
    chosen("enterprise_post", columns=3),
    banded("income_tax_48", "amount"),
    banded("years_to_retirement", "years"),
)
