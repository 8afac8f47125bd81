"""The questions of the routes: bands at the routes' own lines, cards of ticks, relatives."""

from datetime import date
from itertools import pairwise

import pytest

from bot.dialogs.question import Question
from bot.dialogs.questions import QUESTIONS, SETTLE
from bot.dialogs.questions.settle import BUNDLES, WAYS, Bundle, bands_of, born, picked
from bot.dialogs.questions.settle.bands import Band, Line, bands, lines
from bot.dialogs.questions.settle.bundles import CAREER, POINTS, RETURN, STUDY, TALENT
from bot.dialogs.questions.settle.ways import ROUTE_IDS
from bot.dialogs.reading import Unclear, Understood
from bot.scoring import ALL_FACTS, BACKGROUND, Span
from bot.scoring.settling import CONDITIONS, FACTS_READ
from tests.chat import MIND, RENDERER
from tests.dialogs.people import TODAY

UNDERSTANDING = MIND.dialogue.understanding

each = pytest.mark.parametrize("question", SETTLE, ids=lambda question: question.id)
each_bundle = pytest.mark.parametrize("bundle", BUNDLES, ids=lambda bundle: bundle.id)
BANDED = [
    question for question in SETTLE if question.spans is not None and question.kind != "months"
]


def options(fact: str) -> list[str]:
    return [band.option for band in bands(fact)]


# --- bands -----------------------------------------------------------------------------------


def test_a_line_is_drawn_wherever_a_route_asks_for_at_least_so_much() -> None:
    assert lines("founder_share") == (Line(5), Line(10))
    assert options("founder_share") == ["0", "5", "10"]
    assert [band.span for band in bands("days_abroad")] == [
        Span(0, 179),
        Span(180, 359),
        Span(360, 719),
        Span(720, 20000),
    ]


def test_years_end_a_hundredth_below_the_next_line() -> None:
    assert [band.span for band in bands("founder_years")] == [
        Span(0, 0.99),
        Span(1, 1.99),
        Span(2, 70),
    ]


def test_what_is_still_within_a_bound_belongs_to_the_band_below() -> None:
    assert bands("years_to_retirement") == (
        Band("0", Span(0, 5), None, Line(5, beyond=True)),
        Band("5+", Span(5.01, 60), Line(5, beyond=True), None),
    )


def test_days_and_calendar_years_go_on_with_the_next_one() -> None:
    before, after = bands("employer_registered_on")
    assert before.span == Span(date(1900, 1, 1), date(2025, 5, 31))
    assert (after.option, after.span.low) == ("2025-06-01", date(2025, 6, 1))
    assert [band.span.low for band in bands("graduation_year")] == [0, 2025, 2026, 2027]


def test_only_the_lines_of_some_conditions_may_count() -> None:
    assert lines("age", ("F7_man_age", "F7_woman_age")) == (Line(55), Line(60))
    assert lines("age", ("F6_age",)) == (Line(16),)
    assert len(lines("age")) == 4


@pytest.mark.parametrize("question", BANDED, ids=lambda question: question.id)
def test_one_tap_decides_every_condition_on_a_fact(question: Question) -> None:
    fact, _ = bands_of(question.id)
    terms = [row.terms for row in CONDITIONS.values() if row.fact == fact]
    if fact == "age":
        terms = [row.terms for row in CONDITIONS.values() if row.id in {"F6_age", "F7_man_age"}]
        terms = terms[:1] if question.id == "child_age" else terms[1:]
    assert terms
    for option in question.options:
        span = question.spans(option, {}, TODAY) if question.spans else None
        assert all(one.meet(span) is not None for one in terms), (option, terms)


@pytest.mark.parametrize("question", BANDED, ids=lambda question: question.id)
def test_bands_follow_one_another(question: Question) -> None:
    spans = [question.spans(option, {}, TODAY) for option in question.options if question.spans]
    assert all(one.high < two.low for one, two in pairwise(spans))


# --- cards of ticks --------------------------------------------------------------------------


@each_bundle
def test_a_card_tells_only_facts_that_routes_look_at(bundle: Bundle) -> None:
    assert bundle.facts <= set(FACTS_READ)
    assert set(bundle.present) <= set(bundle.absent)
    for facts in (*bundle.absent.values(), *bundle.present.values()):
        for name, value in facts.items():
            ALL_FACTS[name].check(value)


@each_bundle
def test_no_tick_at_all_settles_every_fact_of_a_card(bundle: Bundle) -> None:
    assert set(bundle.implies([])) == bundle.facts
    assert set(bundle.gives([], TODAY)) == bundle.facts & BACKGROUND.keys()


@each_bundle
def test_what_is_ticked_is_settled_or_asked_for_in_detail(bundle: Bundle) -> None:
    for tick, absent in bundle.absent.items():
        told = bundle.implies([tick])
        for fact, value in absent.items():
            assert told.get(fact) != value, (tick, fact)
            details = [q for q in QUESTIONS.values() if fact in q.facts and q.id != bundle.id]
            assert fact in told or details, (tick, fact)


def test_the_higher_of_two_ticks_counts() -> None:
    assert TALENT.implies(["programme", "project"])["talent_role"] == "project_core"
    assert TALENT.implies(["national_award", "contest"])["skill_award"] == "national"
    assert STUDY.implies(["own_startup", "worked"])["worked_while_studying"] == "other_employer"
    assert POINTS.implies(["shanghai_school", "far_suburb"])["school_post"] == "far_suburb"


def test_what_others_ask_too_is_implied_and_not_given() -> None:
    assert CAREER.implies([])["award"] == "none"
    assert CAREER.implies(["award"])["award"] == "provincial"
    assert "award" not in CAREER.gives([], TODAY)


def test_coming_late_is_later_than_the_rule_allows() -> None:
    assert RETURN.implies([])["years_to_shanghai"] == Span(0.0, 2.0)
    assert RETURN.implies(["late"])["years_to_shanghai"].low > 2


# --- the routes ------------------------------------------------------------------------------


def test_routes_that_are_out_of_reach_are_left_out() -> None:
    assert WAYS.offers({}, TODAY) == ROUTE_IDS
    assert "spouse" not in WAYS.offers({"married": "no"}, TODAY)
    assert "spouse" in WAYS.offers({"married": "yes"}, TODAY)
    for education in ("none", "junior_college"):
        assert "graduate" not in WAYS.offers({"education": education}, TODAY)
    assert "graduate" in WAYS.offers({"education": "bachelor"}, TODAY)


def test_a_route_that_was_picked_can_be_taken_back() -> None:
    answers = {"education": "none", "settle_ways": ["graduate"]}
    assert "graduate" in WAYS.offers(answers, TODAY)
    assert picked(answers) == ("graduate",)


def test_routes_come_in_the_order_in_which_they_are_shown() -> None:
    assert picked({"settle_ways": ["spouse", "talent"]}) == ("talent", "spouse")
    assert picked({}) == ()


# --- relatives -------------------------------------------------------------------------------


def test_an_age_is_a_span_of_days_of_birth() -> None:
    assert born({"low": 16.0, "high": 16.0}, TODAY) == Span(date(2009, 11, 24), date(2010, 11, 23))
    assert born({"low": 0, "high": 15}, TODAY) == Span(date(2010, 11, 24), TODAY)


def test_nobody_is_older_than_people_get() -> None:
    assert QUESTIONS["parent_age"].accepts({"low": 120.0, "high": 120.0})
    assert not QUESTIONS["parent_age"].accepts({"low": 121.0, "high": 121.0})
    assert not QUESTIONS["child_age"].accepts({"low": -1.0, "high": 3.0})


def test_an_age_of_a_relative_is_no_fact_about_the_applicant() -> None:
    for name in ("child_age", "parent_age"):
        assert QUESTIONS[name].gives({"low": 3, "high": 3}, TODAY) == {}


# --- words -----------------------------------------------------------------------------------


@each
def test_every_option_has_words_of_its_own(question: Question) -> None:
    labels = RENDERER.labels(question.id, question.options)
    assert all(label.strip() and "None" not in label for label in labels)
    assert len(set(labels)) == len(labels)
    assert max(map(len, labels)) <= 30


def test_bands_are_said_as_people_would() -> None:
    def said(name: str) -> tuple[str, ...]:
        return RENDERER.labels(name, QUESTIONS[name].options)

    assert said("founder_years") == ("不到 1 年", "1 年以上，不到 2 年", "2 年以上")
    assert said("founder_share") == ("不到 5%", "5%以上，不到 10%", "10%以上")
    assert said("contract_months") == ("不到 12 个月", "12～23 个月", "24 个月以上")
    assert said("employer_capital") == ("不到 100 万元", "100 万元以上")
    assert said("years_to_retirement") == ("5 年以内", "超过 5 年")
    assert said("months_2x_of_12") == ("不到 12 个月", "12 个月")
    assert said("graduation_year") == ("2024 年或更早", "2025 年", "2026 年", "2027 年或以后")
    assert said("employer_registered_on") == (
        "2025 年 5 月 31 日或更早",
        "2025 年 6 月 1 日或以后",
    )
    assert said("parent_age") == ("不到 55 岁", "55～59 岁", "60 岁以上")
    assert said("permit_months")[:2] == ("不到 1 年", "满 1 年")
    assert said("permit_months")[-1] == "7 年以上"


def test_the_bound_of_a_rule_is_taken_from_the_rule() -> None:
    assert "回国超过 2 年才来上海工作" in RENDERER.labels("settle_return", ["late"])


@pytest.mark.parametrize(
    ("question", "answer", "words"),
    [
        (
            "employer_registered_on",
            {"low": "2019-03-15", "high": "2019-03-15"},
            "2019 年 3 月 15 日",
        ),
        ("contract_months", {"low": 36.0, "high": 36.0}, "36 个月"),
        ("permit_months", {"low": 78, "high": 78}, "6 年 6 个月"),
        ("child_age", {"low": 0, "high": 15}, "不到 16 岁"),
        ("settle_ways", ["spouse"], "配偶是上海户口"),
    ],
)
def test_an_answer_is_read_back(question: str, answer: object, words: str) -> None:
    assert QUESTIONS[question].accepts(answer)
    assert RENDERER.answer(question, answer) == words


# --- typed answers ---------------------------------------------------------------------------


def exactly(value: object) -> dict[str, object]:
    return {"low": value, "high": value}


@pytest.mark.parametrize(
    ("question", "words", "answer"),
    [
        ("settle_ways", "夫妻投靠", ["spouse"]),
        ("settle_ways", "居转户和应届", ["residence_to_hukou", "graduate"]),
        ("permit_months", "六年半", exactly(78)),
        ("permit_months", "7 年以上", {"low": 84, "high": 528}),
        ("hukou_base", "1.3倍", "1.3"),
        ("special_area", "张江", "zhangjiang"),
        ("employer_kind", "国企", "company"),
        ("founder_share", "12%", exactly(12.0)),
        ("contract_months", "3年", exactly(36.0)),
        ("contract_months", "18", exactly(18.0)),
        ("employer_capital", "500万元", exactly(5_000_000.0)),
        ("employer_registered_on", "2019年3月15日", exactly("2019-03-15")),
        ("employer_registered_on", "2019", {"low": "2019-01-01", "high": "2019-12-31"}),
        ("graduation_year", "2027年", exactly(2027.0)),
        ("days_abroad", "300天", exactly(300.0)),
        ("spouse_hukou_years", "八年", exactly(8.0)),
        ("child_age", "8岁", exactly(8.0)),
        ("sex", "妈妈", "female"),
        ("payer_matches", "同一家", "yes"),
        ("settle_career", "都没有", []),
    ],
)
def test_everyday_words_are_understood(question: str, words: str, answer: object) -> None:
    found = UNDERSTANDING.read(QUESTIONS[question], words, {}, TODAY)
    assert isinstance(found, Understood)
    assert found.value == answer


@pytest.mark.parametrize(
    ("question", "words", "hint"),
    [
        ("days_abroad", "两年", "number_format"),
        ("employer_registered_on", "2019-02-30", "day_no_such_date"),
        ("parent_age", "130岁", "number_too_big"),
    ],
)
def test_what_cannot_be_meant_is_asked_back(question: str, words: str, hint: str) -> None:
    assert UNDERSTANDING.read(QUESTIONS[question], words, {}, TODAY) == Unclear(hint)


def test_a_day_that_is_still_to_come_is_no_answer() -> None:
    found = UNDERSTANDING.read(QUESTIONS["employer_registered_on"], "2030", {}, TODAY)
    assert found is None
