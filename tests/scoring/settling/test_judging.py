"""Which option comes first, what is asked for next, and what a day leaves out."""

from datetime import date

from bot.scoring import Span
from bot.scoring.settling.rows import Condition
from bot.scoring.settling.terms import Terms
from tests.scoring.settling.movers import ON
from tests.scoring.settling.plans import condition, judged

YES, NO = Terms(accepted=frozenset({True})), Terms(accepted=frozenset({False}))


def order(*ways: list[Condition], **facts: object) -> list[str]:
    return [option.id for option in judged([list(ways)], **facts).requirements[0].options]


def test_what_lacks_less_comes_first_among_what_is_not_met() -> None:
    two = [condition("a", "married", YES), condition("b", "divorced", YES)]
    one = [condition("c", "married", YES)]
    assert order(two, one, married=False, divorced=False) == ["o1", "o0"]
    assert order(two, one, married=False, divorced=True) == ["o0", "o1"]


def test_the_usual_way_comes_first_for_somebody_of_whom_nothing_is_known() -> None:
    usual = [condition("a", "married", YES), condition("b", "divorced", YES)]
    exception = [condition("c", "co_spouse", YES)]
    assert order(usual, exception) == ["o0", "o1"]
    assert order(usual, exception, co_spouse=True) == ["o1", "o0"]
    assert order(usual, exception, married=False) == ["o1", "o0"]
    assert order(exception, usual, married=True) == ["o1", "o0"]


def test_time_that_has_to_pass_stands_against_nothing() -> None:
    wait = [
        condition("a", "detention_count", Terms(least=2), waiting=True),
        condition("b", "crime_count", Terms(least=2), waiting=True),
    ]
    change = [condition("c", "married", YES)]
    facts = {"detention_count": 0, "crime_count": 0}
    assert order(change, wait, married=False, **facts) == ["o1", "o0"]
    assert order(wait, change, **facts) == ["o0", "o1"]
    assert order(wait, change, married=True, **facts) == ["o1", "o0"]


def test_an_option_that_is_for_others_comes_after_one_that_lacks_more() -> None:
    others = [condition("a", "married", YES, selects=True)]
    own = [
        condition("b", "married", NO, selects=True),
        condition("c", "detention_count", Terms(least=1)),
        condition("d", "crime_count", Terms(least=1)),
    ]
    facts = {"detention_count": 0, "crime_count": 0}
    assert order(others, own, married=False, **facts) == ["o1", "o0"]
    assert order(others, own, **facts) == ["o0", "o1"]


def test_what_is_surely_for_this_person_comes_first() -> None:
    usual = [condition("a", "divorced", YES), condition("b", "co_spouse", YES)]
    own = [
        condition("c", "married", YES, selects=True),
        condition("d", "crime_count", Terms(least=1)),
    ]
    facts = {"married": True, "divorced": True}
    assert order(usual, own, **facts) == ["o1", "o0"]
    assert order(usual, own, divorced=True) == ["o0", "o1"]


def test_months_that_are_there_make_an_exception_no_likelier() -> None:
    usual = [condition("a", "detention_count", Terms(least=2), waiting=True)]
    exception = [
        condition("b", "detention_count", Terms(least=1), waiting=True),
        condition("c", "married", YES),
    ]
    assert order(usual, exception, detention_count=1) == ["o0", "o1"]


def test_facts_that_complete_something_alone_are_asked_for_first() -> None:
    plan = [
        [[condition("a", "married", YES), condition("b", "divorced", YES)]],
        [[condition("c", "detention_count", Terms(most=0))]],
    ]
    assert judged(plan).unknown == ("detention_count", "married", "divorced")
    assert judged(plan, married=True).unknown == ("divorced", "detention_count")
    assert judged(plan, married=False).unknown == ()


def test_the_facts_of_the_best_option_are_asked_for_first() -> None:
    pair = [condition("a", "married", YES), condition("b", "divorced", YES)]
    alone = [condition("c", "co_spouse", NO)]
    assert judged([[pair, alone]]).unknown == ("married", "divorced", "co_spouse")
    assert judged([[alone, pair]]).unknown == ("co_spouse", "married", "divorced")
    assert judged([[pair, alone]], married=True).unknown == ("divorced", "co_spouse")


def test_a_fact_counts_where_it_completes_most() -> None:
    pair = [condition("a", "married", YES), condition("b", "divorced", YES)]
    other = [condition("c", "detention_count", Terms(most=0)), condition("d", "married", YES)]
    alone = [condition("e", "divorced", NO)]
    assert judged([[other], [pair], [alone]]).unknown == ("divorced", "detention_count", "married")
    assert judged([[alone], [pair], [other]]).unknown == ("divorced", "married", "detention_count")


def test_a_finding_tells_all_of_its_bounds() -> None:
    terms = Terms(least=1, most=3, above=0)
    (found,) = judged(
        [[[condition("a", "crime_count", terms)]]], crime_count=Span(1, 2)
    ).conditions
    assert (found.least, found.most, found.above) == (1, 3, 0)
    assert (found.met, found.have) == (True, Span(1, 2))


def test_what_is_met_already_makes_nothing_urgent() -> None:
    met = [[condition("a", "married", YES)], [condition("b", "divorced", YES)]]
    open_ = [
        [
            condition("c", "divorced", YES),
            condition("d", "detention_count", Terms(most=0)),
        ]
    ]
    single = [[condition("e", "crime_count", Terms(most=0))]]
    found = judged([met, open_, single], married=True)
    assert found.unknown == ("crime_count", "divorced", "detention_count")


def test_what_is_not_published_leaves_it_open_and_nothing_to_ask() -> None:
    open_ = condition("a", None, Terms(unpublished=True))
    result = judged([[[open_]]])
    assert (result.status, result.unknown) == ("undecided", ())
    assert judged([[[open_], [condition("b", "married", YES)]]]).unknown == ("married",)
    assert judged([[[open_, condition("b", "married", YES)]]], married=False).status == "not_met"


def test_age_is_asked_for_as_the_birth_date() -> None:
    assert judged([[[condition("a", "age", Terms(least=35))]]]).unknown == ("birth_date",)


def test_the_day_itself_is_always_known() -> None:
    plan = [[[condition("a", "on", Terms(most=ON))]]]
    assert judged(plan).status == "met"
    later = judged(plan, on=date(2026, 11, 24))
    assert (later.status, later.unknown) == ("not_met", ())
    assert later.conditions[0].have == date(2026, 11, 24)


def test_a_condition_of_other_days_is_left_out() -> None:
    early = condition("a", "married", YES, until=date(2026, 11, 22))
    always = condition("b", "divorced", NO)
    plan = [[[early, always]]]
    assert judged(plan, married=False, divorced=False).status == "met"
    before = judged(plan, on=date(2026, 11, 22), married=False, divorced=False)
    assert before.status == "not_met"


def test_an_option_or_requirement_of_other_days_is_left_out() -> None:
    early = condition("a", "married", YES, until=date(2026, 11, 22))
    always = condition("b", "divorced", NO)
    result = judged([[[early], [always]], [[early]]], married=True, divorced=True)
    assert [(one.id, one.met) for one in result.requirements] == [("r0", False)]
    assert [one.id for one in result.requirements[0].options] == ["o1"]


def test_a_route_without_the_graduate_table_has_no_points() -> None:
    assert judged([[[condition("a", "married", YES)]]]).graduate is None
    scored = judged([[[condition("a", "graduate_score", Terms(least=72))]]], education="bachelor")
    assert scored.graduate is not None
    assert scored.conditions[0].have == Span(scored.graduate.low, scored.graduate.high)
    assert scored.unknown == scored.graduate.unknown != ()


def test_somebody_who_is_not_scored_has_no_points() -> None:
    plan = [[[condition("a", "graduate_score", Terms(least=72))]]]
    result = judged(plan, education="junior_college")
    assert (result.status, result.unknown, result.graduate) == ("not_met", (), None)
    assert result.conditions[0].have == 0
