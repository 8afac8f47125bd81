"""Several facts on one card: what is not ticked is not so, what is ticked is asked in detail."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Any

from bot.dialogs.question import Facts, Question, ticked
from bot.scoring import BACKGROUND, Span
from bot.scoring.settling import CONDITIONS


@dataclass(frozen=True, slots=True)
class Bundle:
    """A card of ticks.

    Attributes:
        id: of its question.
        absent: by tick, the facts of somebody who leaves it out.
        present: by tick, the facts that the tick settles by itself; a later one counts more.
    """

    id: str
    absent: Mapping[str, Facts]
    present: Mapping[str, Facts]

    @property
    def facts(self) -> frozenset[str]:
        """Every fact that the card settles, or leads to."""
        return frozenset(
            fact for part in (*self.absent.values(), *self.present.values()) for fact in part
        )

    def implies(self, answer: object) -> Facts:
        """Return all that an answer says."""
        ticks = ticked(answer)
        found: dict[str, Any] = {}
        for tick, facts in self.absent.items():
            found.update({} if tick in ticks else facts)
        for tick, facts in self.present.items():
            found.update(facts if tick in ticks else {})
        return found

    def gives(self, answer: object, _: date) -> Facts:
        """Return what an answer says of the facts that only the routes ask for.

        The others have questions of their own elsewhere, whose answers count more; see
        `bot.dialogs.settling.settler`.
        """
        return {name: value for name, value in self.implies(answer).items() if name in BACKGROUND}

    def question(self) -> Question:
        """Return the question that shows the card."""
        return Question(
            id=self.id,
            kind="ticks",
            options=tuple(self.absent),
            facts=tuple(sorted(self.facts & BACKGROUND.keys())),
            gives=self.gives,
        )


def _bundle(name: str, absent: Mapping[str, Facts], present: Mapping[str, Facts]) -> Bundle:
    return Bundle(name, MappingProxyType(absent), MappingProxyType(present))


NO_COMPANY: Facts = MappingProxyType(
    {
        "tax_average": 0,
        "local_employees_average": 0,
        "legal_representative": False,
        "company_tax": 0,
        "founder_share": 0,
        "founder_years": 0,
        "venture_funding": "none",
    }
)
NO_DEALS: Facts = MappingProxyType(
    {"broker_years": 0, "broker_deals": 0, "broker_parties": 0, "broker_performed": 0}
)
NO_AREA: Facts = MappingProxyType(
    {
        "special_area": "none",
        "special_area_years": 0,
        "special_area_role": "ordinary",
        "special_area_stays": False,
    }
)

CAREER = _bundle(
    "settle_career",
    absent={
        "award": {"award": "none"},
        "area": NO_AREA,
        "suburb_post": {"suburb_post_years": 0},
        "science_staff": {"science_staff": False},
        "company": NO_COMPANY,
        "broker": NO_DEALS,
        "venture": {"vc_partner_years": 0, "venture_invested": 0},
    },
    present={"award": {"award": "provincial"}, "science_staff": {"science_staff": True}},
)
"""What makes the way from a permit shorter, or somebody a talent."""

TALENT = _bundle(
    "settle_talent",
    absent={
        "programme": {"talent_role": "none"},
        "project": {},
        "national_award": {"skill_award": "none"},
        "contest": {},
        "institution": {"key_institution_years": 0},
        "recommended": {"recommended_specialist": False},
    },
    present={
        "programme": {"talent_role": "programme"},
        "project": {"talent_role": "project_core"},
        "contest": {"skill_award": "provincial_contest"},
        "national_award": {"skill_award": "national"},
        "recommended": {"recommended_specialist": True},
    },
)
"""What makes somebody a talent."""

STUDY = _bundle(
    "settle_study",
    absent={
        "directed": {"enrolment": "national_unified"},
        "local": {"shanghai_origin": False},
        "own_startup": {"worked_while_studying": "none"},
        "worked": {},
        "refused": {"refused_this_year": False},
        "dishonest": {"honest_recruiting": True},
    },
    present={
        "directed": {"enrolment": frozenset({"directed", "other"})},
        "local": {"shanghai_origin": True},
        "own_startup": {"worked_while_studying": "own_startup"},
        "worked": {"worked_while_studying": "other_employer"},
        "refused": {"refused_this_year": True},
        "dishonest": {"honest_recruiting": False},
    },
)
"""What stands against a graduate: nothing of it is usual."""

_FLAGS = {
    "invention_patent": "invention_patent",
    "western_plan": "western_plan",
    "key_field": "key_field_major",
    "new_town": "new_town_institution",
    "key_project": "key_project_major",
    "teacher": "sports_or_kindergarten_teacher",
    "own_company": "student_startup",
}

POINTS = _bundle(
    "settle_points",
    absent={
        "honours": {"honours": "none"},
        "contest": {"contest": "none"},
        **{tick: {fact: False} for tick, fact in _FLAGS.items()},
        "shanghai_school": {"school_post": "none"},
        "far_suburb": {},
    },
    present={
        **{tick: {fact: True} for tick, fact in _FLAGS.items()},
        "shanghai_school": {"school_post": "shanghai_school"},
        "far_suburb": {"school_post": "far_suburb"},
    },
)
"""What adds to a graduate's points."""

MOST_YEARS_AWAY: int = CONDITIONS["Q9a"].terms.most

RETURN = _bundle(
    "settle_return",
    absent={
        "late": {"years_to_shanghai": Span(0.0, float(MOST_YEARS_AWAY))},
        "broken": {"insured_unbroken": True},
        "unrecognised": {"degree_recognised": True},
    },
    present={
        "late": {"years_to_shanghai": Span(MOST_YEARS_AWAY + 0.01, 60.0)},
        "broken": {"insured_unbroken": False},
        "unrecognised": {"degree_recognised": False},
    },
)
"""What stands against somebody back from abroad."""

BUNDLES: tuple[Bundle, ...] = (CAREER, TALENT, STUDY, POINTS, RETURN)
