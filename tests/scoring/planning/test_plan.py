"""The ways to 120 points, worked by hand."""

from datetime import date, timedelta
from typing import Any

import pytest

from bot.scoring import Applicant, FactError, InsurancePeriod, Notice, Points, Span, score
from bot.scoring.planning import PLAN_NOTICES, Effort, Mark, Move, Plan, Way, plan
from bot.scoring.planning.notes import NEEDS
from bot.scoring.planning.ways import order
from bot.scoring.tables import TABLES
from tests.scoring.people import NOTHING, someone

ON = date(2026, 11, 23)
YOUNG = date(1990, 5, 5)


def ids(way: Way) -> tuple[str, ...]:
    return tuple(move.id for move in way.moves)


def ways(found: Plan) -> list[tuple[date, int, tuple[str, ...]]]:
    return [(way.reaches_on, way.points, ids(way)) for way in found.routes]


def notices(found: tuple[Notice, ...]) -> dict[str, dict[str, object]]:
    return {notice.id: dict(notice.values) for notice in found}


def waiting(found: Plan) -> Way:
    return next(way for way in found.routes if ids(way) in {("wait",), ()})


def idle(points: int, **facts: object) -> Applicant:
    """Somebody without work: 30 for age, 90 for a degree, the rest for insurance that is over."""
    base = {"education": "bachelor_degree", "birth_date": YOUNG, "employment": "none"}
    return someone(**{**base, "insurance_months": max(0, points - 120) * 4, **facts})


@pytest.mark.parametrize(
    ("months", "day"),
    [
        (0, date(2030, 11, 1)),
        (35, date(2027, 12, 1)),
        (36, date(2027, 11, 1)),
        (47, date(2026, 12, 1)),
        (48, date(2026, 11, 23)),
    ],
)
def test_waiting_until_the_years_of_insurance_are_full(months: int, day: date) -> None:
    # age 30 + junior college 50 + award 30 = 110; four years of insurance make 122
    one = someone(
        birth_date=YOUNG,
        education="junior_college",
        award="department_special",
        insurance_months=months,
    )
    found = plan(one, ON)
    assert (waiting(found).reaches_on, waiting(found).points) == (day, 122)
    assert not found.never_by_waiting


def test_what_is_reached_today_is_one_route_without_moves() -> None:
    found = plan(idle(120), ON)
    (way,) = found.routes
    assert (way.moves, way.reaches_on, way.points, way.effort) == ((), ON, 120, "low")
    assert (found.on, found.points, found.standard) == (ON, Points(120, 120), 120)
    assert not found.never_by_waiting
    assert (way.falls_below_on, found.falls_below_on) == (date(2034, 5, 5), date(2034, 5, 5))


def test_with_119_points_only_a_diploma_helps_who_does_not_work() -> None:
    found = plan(idle(120, birth_date=date(1982, 11, 23)), ON)  # 44 today: 29 for age
    assert found.points == Points(119, 119)
    assert ways(found) == [(date(2030, 5, 23), 123, ("master",))]  # 23 for 47 years
    assert found.never_by_waiting
    assert found.falls_below_on == date(2031, 11, 23)  # 21 at 48, 19 at 49


def test_the_routes_of_a_junior_college_graduate() -> None:
    one = Applicant(
        birth_date=date(1990, 2, 3),
        education="junior_college",
        qualification="none",
        insurance_months=40,
        insurance_base="none",
        employment="shanghai_employer",
    )
    found = plan(one, ON)
    assert ways(found) == [
        # from December 2027 six months at 1x make the title of November 2027 usable
        (date(2028, 6, 1), 142, ("title_intermediate", "raise_base", "wait")),
        (date(2029, 12, 1), 218, ("raise_base_3", "wait")),
        (date(2030, 2, 23), 138, ("bachelor_degree",)),
        (date(2030, 12, 1), 126, ("raise_base_0_8", "wait")),
        (date(2033, 7, 1), 120, ("bachelor", "wait")),
        (date(2042, 7, 1), 120, ("wait",)),
    ]
    efforts = ["medium", "high", "high", "medium", "medium", "low"]
    assert [way.effort for way in found.routes] == efforts
    falls = [None, None, None, None, date(2034, 2, 3), date(2043, 2, 3)]
    assert [way.falls_below_on for way in found.routes] == falls
    assert found.falls_below_on is None


def test_what_the_moves_say() -> None:
    one = someone(birth_date=YOUNG, education="junior_college", insurance_months=40)
    title, raised, wait = plan(one, ON).routes[0].moves
    assert title == Move(
        id="title_intermediate",
        ready_on=date(2027, 11, 23),
        months=12,
        effort="medium",
        values={"months": 12, "months_low": 4, "months_high": 28, "year": 2027, "month": 11},
        source=title.source,
        confidence="B",
    )
    assert title.source.split()[:2] == ["educity5427787", "51cto9334398"]
    expected = {"months": 12, "months_low": 1, "months_high": 29, "year": 2027, "month": 11}
    assert dict(raised.values) == expected | {"level": "1", "yuan": 11_396}
    assert (wait.id, wait.ready_on, wait.effort) == ("wait", date(2028, 6, 1), "low")
    assert wait.months == 7  # begun, from 23 November to 1 June
    assert dict(wait.values) == {
        "months": 7,
        "year": 2028,
        "month": 6,
        "grew": {"qualification": 50},
        "fell": {},
    }
    assert wait.source == "shjzzjifen8244 ankky hukou9-1359 shenhus4912"
    assert wait.confidence == "B"


def test_the_values_of_a_move_cannot_be_changed() -> None:
    move = Move("wait", ON, 1, "low", {"months": 1}, "", "B")
    assert not hasattr(move.values, "__setitem__")


def test_waiting_names_what_grew_and_what_fell() -> None:
    one = someone(
        birth_date=date(1982, 3, 1),
        education="bachelor",
        insurance_months=80,
        suburb_area="lingang",
        suburb_years=2.9166,
    )
    # today 29 + 60 + 18 = 107; Lingang 6 on 23 December and 2 each year, insurance 3 and
    # age -2 each March: 120 on 1 March 2029
    way = waiting(plan(one, ON))
    assert (way.reaches_on, way.points) == (date(2029, 3, 1), 120)
    (wait,) = way.moves
    assert wait.values["grew"] == {"insurance_years": 9, "suburb": 10}
    assert wait.values["fell"] == {"age": -6}
    assert wait.source.startswith("yangjubao1897 yangjubao1751")
    assert wait.source.split().count("niuxiu6733") == 1


def test_months_of_waiting_that_are_exactly_full_are_not_rounded_up() -> None:
    one = idle(0, education="bachelor", insurance_months=96, spouse_local_years=0.5)
    found = plan(one, ON)  # 30 + 60 + 24 = 114; two years of marriage make 122
    assert ways(found) == [(date(2028, 5, 23), 122, ("wait",))]
    assert found.routes[0].moves[0].months == 18
    assert found.routes[0].moves[0].values["grew"] == {"spouse": 8}


def test_nothing_helps_who_is_old_and_does_not_work() -> None:
    found = plan(idle(0, education="master", birth_date=date(1969, 1, 1)), ON)
    assert found.points == Points(105, 105)
    assert found.routes == ()
    assert found.never_by_waiting
    assert found.falls_below_on is None


@pytest.mark.parametrize(
    ("birth", "points", "day"),
    [
        (date(1984, 2, 29), 120, date(2028, 2, 29)),  # 29 points at 44
        (date(1984, 2, 29), 123, date(2030, 3, 1)),  # 25 points at 46
        (date(1984, 3, 1), 120, date(2028, 3, 1)),
    ],
)
def test_birthdays_take_the_total_below_again(birth: date, points: int, day: date) -> None:
    assert plan(idle(points, birth_date=birth), ON).falls_below_on == day


@pytest.mark.parametrize(
    ("birth", "months", "reached"),
    [
        (date(1966, 12, 15), 11, True),  # 24 months are full on 1 December 2027
        (date(1966, 12, 15), 10, False),  # on 1 January 2028
        (date(1966, 12, 2), 11, True),  # 61 on the day after
        (date(1966, 12, 1), 11, False),
        (Span(date(1966, 12, 2), date(1970, 1, 1)), 11, True),
        (Span(date(1966, 12, 1), date(1970, 1, 1)), 11, False),
    ],
)
def test_nothing_is_told_of_days_after_the_last_at_60(
    *, birth: date | Span[date], months: int, reached: bool
) -> None:
    one = someone(birth_date=birth, education="doctor", insurance_months=months)
    found = plan(one, ON)  # 5 + 110 and 6 for two years
    expected = [(date(2027, 12, 1), 121, ("wait",))] if reached else []
    assert ways(found) == expected
    assert found.never_by_waiting is not reached


def test_nothing_is_told_of_what_is_more_than_forty_years_away() -> None:
    found = plan(someone(birth_date=None), ON)
    assert waiting(found).reaches_on == date(2066, 11, 1)  # 480 months, and nothing for age
    assert "needs_age" in notices(waiting(found).notes)


def test_who_is_past_60_hears_only_that() -> None:
    found = plan(idle(198, birth_date=date(1965, 11, 23)), ON)
    assert found.routes == ()
    assert found.never_by_waiting
    assert notices(found.assumptions) == {"past_age": {}}
    assert found.course == (Mark(ON, 168, 168),)


def test_the_last_day_at_60_still_counts() -> None:
    found = plan(idle(198, birth_date=date(1965, 11, 24)), ON)
    assert ways(found) == [(ON, 173, ())]
    assert found.assumptions == ()
    assert found.course == (Mark(ON, 173, 173),)


def test_a_serious_crime_ends_it() -> None:
    found = plan(idle(150, serious_crime=True), ON)
    assert found.routes == ()
    assert found.never_by_waiting
    assert found.falls_below_on is None
    assert found.course[0] == Mark(ON, 150, 150)


def test_records_nobody_spoke_of_are_taken_not_to_exist() -> None:
    one = idle(120, serious_crime=None, detention_count=None, crime_count=None)
    found = plan(one, ON)
    assert found.points == score(one, ON).points == Points(0, 120)
    assert ways(found) == [(ON, 120, ())]
    assert notices(found.assumptions) == {
        "assumed_no_records": {"facts": ("detention_count", "crime_count", "serious_crime")}
    }
    assert found.unknown == score(one, ON).unknown
    assert found.course[0] == Mark(ON, 120, 120)


def test_waiting_until_a_record_is_out_of_its_window() -> None:
    found = plan(idle(150, detention_count=1, false_material_count=Span(0, 1)), ON)
    assert ways(found) == [(date(2031, 11, 23), 150, ("wait",))]
    (wait,) = found.routes[0].moves
    assert (wait.months, wait.values["grew"]) == (60, {"detention": 50, "false_material": 150})
    facts = ("false_material_count", "detention_count")
    assert notices(found.assumptions) == {
        "records_dates_unknown": {"facts": facts, "gone": date(2031, 11, 23)}
    }
    assert found.course[:4] == (
        Mark(ON, 0, 100),
        Mark(date(2026, 11, 24), 0, 150),
        Mark(date(2029, 11, 23), 100, 150),
        Mark(date(2031, 11, 23), 150, 150),
    )


def test_the_course_by_waiting_alone() -> None:
    first = [Mark(ON, 120, 120), Mark(date(2034, 5, 5), 119, 119)]
    years = [Mark(date(1990 + age, 5, 5), 207 - 2 * age, 207 - 2 * age) for age in range(45, 57)]
    assert plan(idle(120), ON).course == (*first, *years)


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({"employment": None}, ["assumed_paying"]),
        ({"employment": frozenset({"dispatched", "none"})}, ["assumed_paying"]),
        ({"employment": frozenset({"dispatched", "shanghai_employer"})}, []),
        ({"employment": "freelance"}, []),
        ({"fresh_graduate": True}, []),
        ({"fresh_graduate": None}, []),
        ({"serious_crime": None}, ["assumed_no_records"]),
        ({"crime_count": Span(0, 1)}, ["records_dates_unknown"]),
        ({"crime_count": Span(0, 0)}, []),
    ],
)
def test_what_is_taken_for_granted(facts: dict[str, object], expected: list[str]) -> None:
    assert list(notices(plan(someone(**facts, birth_date=YOUNG), ON).assumptions)) == expected


def test_the_year_of_graduation_is_in_doubt_until_june() -> None:
    one = someone(birth_date=YOUNG, fresh_graduate=True)
    days = {"first": date(2026, 7, 1), "last": date(2027, 7, 1)}
    found = plan(one, date(2026, 6, 30))
    assert notices(found.assumptions) == {"graduation_year_unknown": days}
    assert plan(one, date(2026, 7, 1)).assumptions == ()
    assert plan(someone(birth_date=YOUNG), date(2026, 6, 30)).assumptions == ()


@pytest.mark.parametrize(
    ("facts", "note"),
    [
        ({"residence_permit": False}, "needs_permit"),
        ({"residence_permit": None}, "needs_permit"),
        ({"employment": "freelance"}, "needs_employer"),
        ({"employment": None}, "needs_employer"),
        ({"recent_insurance_months": 5}, "needs_recent_months"),
        ({"birth_date": None, "award": "provincial"}, "needs_age"),
    ],
)
def test_what_else_is_needed_is_a_note_and_no_obstacle(
    facts: dict[str, object], note: str
) -> None:
    fine = {"employment": "dispatched", "recent_insurance_months": 6}
    assert notices(plan(idle(120, **fine), ON).routes[0].notes) == {}
    (way,) = plan(idle(150, **{**fine, **facts}), ON).routes
    assert notices(way.notes) == {note: {}}


def test_notes_are_of_the_day_on_which_the_standard_is_reached() -> None:
    one = someone(
        birth_date=YOUNG,
        education="junior_college",
        award="department_special",
        insurance_months=46,
        recent_insurance_months=5,
    )
    way = waiting(plan(one, ON))  # the recent months are 7 by then, and the rule is in force
    assert (way.reaches_on, way.notes) == (date(2027, 1, 1), ())


def test_the_notes_of_actions_name_them() -> None:
    one = someone(birth_date=YOUNG, education="junior_college", insurance_months=40)
    way = plan(one, ON).routes[0]
    found = notices(way.notes)
    assert found["needs_matching_post"] == {"actions": ("title_intermediate",)}
    assert found["needs_base_months"] == {"actions": ("title_intermediate",)}
    assert found["needs_real_wage"] == {"actions": ("raise_base",)}
    assert found["edition_expired"] == {"edition": date(2023, 1, 1), "until": date(2027, 12, 31)}
    assert found["wage_unpublished"] == {"year": 2026, "month": 7, "yuan": 11_396}
    assert list(found)[:3] == ["needs_matching_post", "needs_base_months", "needs_real_wage"]


def test_every_prerequisite_has_its_note() -> None:
    assert {row.id for row in TABLES.prerequisites} == set(NEEDS)
    assert set(NEEDS.values()) < PLAN_NOTICES


def insured(*periods: tuple[date, date, int], **facts: object) -> Applicant:
    history = tuple(InsurancePeriod(*period) for period in periods)
    rest = {name: value for name, value in NOTHING.items() if "insurance" not in name}
    del rest["qualification_base_months"]
    merged: dict[str, Any] = {**rest, "birth_date": YOUNG, "education": "junior_college", **facts}
    return Applicant(**merged, insurance_history=history)


def test_a_window_of_a_history_fills() -> None:
    one = insured((date(2025, 1, 1), date(2026, 10, 31), 11_396))
    # 22 months at 1x; the title counts at once, 36 months are full on 1 January 2028
    assert ways(plan(one, ON)) == [
        (date(2027, 11, 23), 136, ("title_intermediate",)),
        (date(2028, 1, 1), 139, ("wait",)),
    ]


def test_a_window_of_a_history_empties() -> None:
    one = insured((date(2022, 11, 1), date(2025, 10, 31), 11_396), (date(2025, 11, 1), ON, 8_000))
    found = plan(one, ON)
    assert ways(found) == [(ON, 142, ())]  # 36 months of 48 today, 35 next month
    assert found.falls_below_on == date(2026, 12, 1)


def test_a_raise_goes_on_from_the_months_one_has() -> None:
    one = insured(
        (date(2022, 11, 1), date(2025, 10, 31), 11_396),
        (date(2025, 11, 1), date(2026, 10, 31), 8_000),
        education="none",
        qualification="none",
    )
    found = plan(one, ON)
    # 30 + 12 + 50 today; 31 to 36 months leave the window before the raise fills it again
    assert found.points == Points(92, 92)
    raised = next(way for way in found.routes if ids(way) == ("raise_base_3", "wait"))
    assert (raised.reaches_on, raised.points) == (date(2029, 12, 1), 30 + 21 + 120)


def test_a_post_that_matches_a_listed_major() -> None:
    one = someone(
        birth_date=YOUNG, education="junior_college", insurance_months=48, major_listed=True
    )
    way = plan(one, ON).routes[0]
    assert ways(plan(one, ON))[0] == (date(2027, 2, 23), 122, ("shortage_major",))
    assert way.moves[0].confidence == "D"
    assert notices(way.notes) == {
        "needs_recent_months": {},
        "needs_listed_major": {"actions": ("shortage_major",)},
    }


def test_another_edition_can_make_it() -> None:
    facts = {"insurance_months": 96, "suburb_area": "lingang", "suburb_years": 3.5}
    one = idle(0, education="bachelor", **facts)  # 30 + 60 + 24 = 114
    found = plan(one, date(2022, 6, 1))
    assert ways(found)[0] == (date(2023, 1, 1), 120, ("wait",))  # Lingang from year 3
    assert found.course[:2] == (
        Mark(date(2022, 6, 1), 114, 114),
        Mark(date(2023, 1, 1), 120, 120),
    )


def test_a_plan_changes_nothing() -> None:
    one = idle(120, detention_count=None)
    plan(one, ON)
    assert one == idle(120, detention_count=None)
    assert plan(one, ON) == plan(one, ON)


def test_errors_are_those_of_a_score() -> None:
    with pytest.raises(FactError, match="birth_date"):
        plan(someone(birth_date=ON + timedelta(1)), ON)
    with pytest.raises(FactError, match="before the first edition"):
        plan(someone(), date(2017, 12, 31))


def way(day: date, effort: Effort, *names: str) -> Way:
    moves = tuple(Move(name, day, 1, effort, {}, "", "B") for name in names)
    return Way(moves, day, 120, effort, None, surely_falls=False, notes=())


def test_soonest_first_then_the_least_effort_then_the_fewest_moves() -> None:
    later = ON + timedelta(1)
    expected = [
        way(ON, "low", "z"),
        way(ON, "medium", "b"),
        way(ON, "medium", "c"),
        way(ON, "medium", "a", "b"),
        way(ON, "high", "a"),
        way(later, "low", "a"),
    ]
    assert sorted([*expected[3:], *expected[:3]], key=order) == expected


def test_a_refusal_for_crime_is_said_and_nothing_is_looked_for() -> None:
    found = plan(someone(birth_date=date(1990, 1, 1), education="master", serious_crime=True), ON)
    assert [notice.id for notice in found.assumptions] == ["refused_for_crime"]
    assert (found.routes, found.never_by_waiting) == ((), True)
