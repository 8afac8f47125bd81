"""The people of these tests: a few by name, and any that the facts allow."""

from datetime import date

from hypothesis import strategies as st

from bot.scoring import FACTS, Applicant, Child, Span

ON = date(2026, 11, 23)

SINGLE_GRADUATE = Applicant(
    birth_date=date(2001, 5, 1),
    education="bachelor_degree",
    full_time_study=True,
    overseas_degree=False,
    upgraded_bachelor=False,
    qualification="none",
    qualification_fits=False,
    qualification_base_months=0,
    insurance_months=30,
    recent_insurance_months=12,
    insurance_base="none",
    shortage_major=False,
    tax_average=0,
    local_employees_average=0,
    startup="none",
    public_service_years=0,
    suburb_area="none",
    suburb_years=0,
    fresh_graduate=False,
    award="none",
    spouse_local_years=0,
    false_material_count=0,
    detention_count=0,
    crime_count=0,
    serious_crime=False,
    residence_permit=True,
    employment="shanghai_employer",
    married=False,
    co_spouse=False,
    children=(),
    divorced=False,
    first_time_employer=False,
    branch_company=False,
)
"""Everything is known about a single 25-year-old with a full-time bachelor degree."""

STRANGER = Applicant()
"""Nothing is known."""

PUPIL = Child(date(2016, 3, 1), in_senior_secondary=False)
SENIOR = Child(date(2009, 3, 1), in_senior_secondary=True)
APPRENTICE = Child(date(2009, 3, 1), in_senior_secondary=False)


OLD_ENOUGH = date(1970, 1, 1)
"""Born by then, one can have been at anything for the longest time that is drawn."""


def _children(at_school: st.SearchStrategy[bool | None]) -> st.SearchStrategy[object]:
    birth_dates = st.dates(date(1996, 1, 1), ON)
    one = st.builds(Child, birth_date=birth_dates, in_senior_secondary=at_school)
    return st.lists(one, max_size=3).map(tuple)


def _numbers(high: int) -> st.SearchStrategy[float]:
    return st.sampled_from([n for n in (0, 3, 4, 5, 6, 10, 12, 40, 250_000) if n <= high])


def _exact(name: str) -> st.SearchStrategy[object]:
    fact = FACTS[name]
    match fact.kind:
        case "choice":
            return st.sampled_from(fact.choices)
        case "date":
            return st.dates(date(1960, 1, 1), OLD_ENOUGH)
        case "integer" | "number":
            return _numbers(fact.high)
        case "children":
            return _children(st.booleans())
        case _:
            return st.booleans()


def _vague(name: str) -> st.SearchStrategy[object]:
    fact = FACTS[name]
    match fact.kind:
        case "choice":
            return st.sets(st.sampled_from(fact.choices), min_size=1).map(frozenset)
        case "integer" | "number":
            ends = st.tuples(_numbers(fact.high), _numbers(fact.high))
            return ends.map(lambda pair: Span(min(pair), max(pair)))
        case "children":
            return _children(st.none() | st.booleans())
        case _:
            return st.none()


_NAMES = [name for name, fact in FACTS.items() if fact.kind != "history"]

KNOWN = st.fixed_dictionaries({name: _exact(name) for name in _NAMES})
"""Facts about somebody of whom everything is known."""

ANY = st.fixed_dictionaries({name: st.none() | _exact(name) | _vague(name) for name in _NAMES})
"""Facts about anybody: exact, vague or unknown."""

known_people = KNOWN.map(lambda facts: Applicant(**facts))
people = ANY.map(lambda facts: Applicant(**facts))
