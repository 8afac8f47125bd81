"""What a picture shows, in words and figures."""

import random
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from benchmarks.scoring import applicant
from bot.dialogs.model import Reply
from bot.dialogs.screens import result as result_screen
from bot.dialogs.screens import ways
from bot.rendering import Renderer, load_locale
from bot.rendering.frames import framed
from bot.rendering.html import MAX_CAPTION, length
from bot.rendering.pictures import unworded_pictures
from bot.scoring import Span, parse_applicant, score
from bot.scoring.planning import Mark, Plan, plan
from tests.chat import RENDERER

ON = date(2026, 11, 23)
LOCALE = load_locale()
NO_RECORDS = {
    "false_material_count": 0,
    "detention_count": 0,
    "crime_count": 0,
    "serious_crime": False,
}
NOTHING_ELSE = {
    **NO_RECORDS,
    "qualification": "none",
    "insurance_base": "none",
    "shortage_major": False,
    "tax_average": 0,
    "local_employees_average": 0,
    "startup": "none",
    "public_service_years": 0,
    "suburb_area": "none",
    "fresh_graduate": False,
    "award": "none",
    "spouse_local_years": 0,
}
COLLEGE = {
    **NOTHING_ELSE,
    "birth_date": "1994-03-12",
    "education": "junior_college",
    "insurance_months": 40,
}

SOMEWHERE = Span(date(1982, 11, 24), date(2008, 11, 23))
"""The births of everybody from 18 to 43."""
LATE = Span(date(1965, 11, 24), date(1970, 11, 23))
"""The births of everybody from 56 to 60."""


def result(facts: Mapping[str, object], **values: object) -> dict[str, Any]:
    """The data of the picture of a result."""
    found = result_screen.result_values(parse_applicant(facts), ON)
    return dict(RENDERER.pictures.drawing("result", {**found, **values}).data)


def chart(facts: Mapping[str, object], **changed: Any) -> dict[str, Any]:  # noqa: ANN401
    """The data of the picture of a plan, perhaps with something changed in the plan."""
    known = {name: value for name, value in facts.items() if not isinstance(value, Span)}
    spans: dict[str, Any] = {name: facts[name] for name in facts.keys() - known.keys()}
    return pictured(replace(plan(replace(parse_applicant(known), **spans), ON), **changed))


def pictured(found: Plan, who: str = "self") -> dict[str, Any]:
    values = {**ways.plan_values(found), "who": who}
    return dict(RENDERER.pictures.drawing("plan", values).data)


# --- a result ------------------------------------------------------------------------------


def test_a_result_says_verdict_total_day_rules_and_whose_word_it_is() -> None:
    data = result(COLLEGE)
    assert data["product"] == "沪积分"
    assert data["day"] == "2026 年 11 月 23 日"
    assert (data["tone"], data["verdict"]) == ("not_reached", "离 120 分还差 31 分")
    assert data["total"] == {"before": "", "number": "89", "after": "分"}
    assert data["said"] == "估算 89 分，离 120 分还差 31 分"
    assert data["foot"] == [
        "按 2026 年 11 月 23 日有效的 2023 年版规则",
        "估算，以区人才服务中心审核为准",
    ]
    assert data["language"] == "zh"


def test_the_scale_goes_a_little_beyond_the_standard() -> None:
    scale = {"low": 89, "high": 89, "standard": 120, "top": 150.0, "label": "标准 120 分"}
    assert result(COLLEGE)["scale"] == scale


def test_each_counted_item_has_a_row_and_what_is_worth_nothing_has_none() -> None:
    rows = [(row["name"], row["points"], row["kind"]) for row in result(COLLEGE)["rows"]]
    assert rows == [
        ("年龄", "30 分", "item"),
        ("学历", "50 分", "item"),
        ("社保年限", "9 分", "item"),
    ]


def test_a_range_is_a_range_in_words_and_in_its_row() -> None:
    data = result({**COLLEGE, "insurance_base": None, "education": "bachelor"})
    open_row = next(row for row in data["rows"] if row["name"] == "社保缴费基数")
    assert (open_row["low"], open_row["high"], open_row["points"]) == (0, 120, "0～120 分")
    assert data["tone"] == "undecided"
    assert data["verdict"] == "还不能确定够不够 120 分"
    assert data["total"] == {"before": "", "number": "99～219", "after": "分"}
    assert data["scale"]["top"] == 219


def test_the_loser_of_an_either_or_says_why_and_has_no_part_in_the_sum() -> None:
    skilled = {
        "qualification": "title_intermediate",
        "qualification_fits": True,
        "qualification_base_months": 12,
    }
    rows = result({**COLLEGE, **skilled})["rows"]
    lost = next(row for row in rows if row["kind"] == "lost")
    assert (lost["name"], lost["points"]) == ("学历", "50 分")
    assert lost["note"].startswith("学历和职称、技能等级只计高的一项，已按职称")
    assert [row["note"] for row in rows if row["kind"] == "item"] == ["", "", ""]


def test_while_either_may_win_the_sure_one_stands_for_both() -> None:
    rows = result({**COLLEGE, "qualification": None})["rows"]
    assert [(row["name"], row["points"], row["kind"]) for row in rows] == [
        ("年龄", "30 分", "item"),
        ("学历", "50 分", "item"),
        ("社保年限", "9 分", "item"),
    ]
    assert [row["note"] for row in rows] == ["", "和职称或技能取高的一项，最多 140 分", ""]
    assert (rows[1]["low"], rows[1]["high"]) == (50, 140)


def test_where_the_one_that_counts_is_sure_of_more_the_other_stands_beside_it() -> None:
    skilled = {
        "qualification": frozenset({"title_intermediate", "title_senior"}),
        "qualification_fits": True,
        "qualification_base_months": 12,
        "education": frozenset({"junior_college", "doctor"}),
    }
    facts = replace(parse_applicant(COLLEGE), **skilled)
    found = result_screen.result_values(facts, ON)
    rows = RENDERER.pictures.drawing("result", found).data["rows"]
    assert [(row["name"], row["points"], row["kind"]) for row in rows[1:3]] == [
        ("学历", "50～110 分", "perhaps"),
        ("职称或技能", "100～140 分", "item"),
    ]


def test_of_two_of_which_nothing_is_known_only_one_has_a_row() -> None:
    open_pair = {"tax_average": None, "local_employees_average": None}
    rows = result({**COLLEGE, **open_pair})["rows"]
    assert [(row["name"], row["points"], row["note"]) for row in rows[3:]] == [
        ("投资纳税", "0～120 分", "")
    ]


def test_records_are_summed_up_and_not_named() -> None:
    data = result({**COLLEGE, "detention_count": 1, "false_material_count": 1})
    last = data["rows"][-1]
    assert (last["name"], last["kind"], last["low"], last["points"]) == (
        "扣分",
        "deduction",
        -200,
        "-200 分",
    )
    assert not [row for row in data["rows"] if row["name"] in {"行政拘留", "虚假材料"}]
    assert data["whole"] == 200


def test_what_is_sure_is_never_left_out() -> None:
    many = {
        "insurance_base": "1",
        "startup": "incubated_founder",
        "tax_average": 100_000,
        "local_employees_average": 50,
        "suburb_area": "other",
        "suburb_years": 6,
        "award": "provincial",
        "public_service_years": None,
        "crime_count": 2,
        "qualification": "title_intermediate",
        "qualification_fits": True,
        "qualification_base_months": 12,
    }
    data = result({**COLLEGE, **many})
    assert len(data["rows"]) > 9
    assert data["rows"][-1]["name"] == "扣分"
    assert data["more"] == ["没问到的，不影响结论：公共服务领域"]


def test_whoever_may_not_apply_sees_no_total_and_no_reason() -> None:
    data = result({**COLLEGE, "serious_crime": True, "award": None})
    assert data["total"] is None
    assert data["verdict"] == data["said"] == "按规定不予受理"
    assert data["more"] == []
    assert all(row["low"] for row in data["rows"])


DEGREE = {**COLLEGE, "education": "bachelor_degree"}


@pytest.mark.parametrize(
    ("facts", "why"),
    [
        ({"residence_permit": False}, "还没有有效的上海市居住证，先办居住证才能申请"),
        (
            {"employment": "sole_trader"},
            "积分只能由单位申报，个人、个体工商户和灵活就业的不能自己办",
        ),
    ],
)
def test_whoever_has_the_points_and_may_not_apply_is_told_both(
    facts: dict[str, object], why: str
) -> None:
    data = result({**DEGREE, **facts})
    assert (data["tone"], data["verdict"]) == ("not_reached", "分数够了，但现在还不能申请：")
    assert data["said"] == "估算 129 分，分数够了，但现在还不能申请："
    assert data["why"] == [why]
    assert data["total"]["number"] == "129"


def test_without_the_points_both_are_missing() -> None:
    data = result({**COLLEGE, "residence_permit": False})
    assert data["verdict"] == "离 120 分还差 31 分"
    assert data["why"] == ["现在还不能申请：还没有有效的上海市居住证，先办居住证才能申请"]


def test_whoever_may_apply_or_is_refused_anyway_has_no_such_line() -> None:
    assert result({**DEGREE, "residence_permit": True})["why"] == []
    assert result({**DEGREE, "residence_permit": None})["verdict"] == "达到 120 分标准"
    assert result({**DEGREE, "residence_permit": False, "serious_crime": True})["why"] == []


def test_with_nothing_known_the_rest_is_named_below() -> None:
    data = result({})
    assert len(data["rows"]) == 9
    assert data["more"] == [
        "还没弄清：应届毕业生、表彰奖励、配偶沪籍",
        "没说到的扣分记录，先按没有算",
    ]
    assert data["total"] == {"before": "", "number": "0", "after": "分起"}
    assert data["scale"]["high"] > data["scale"]["top"] == 240


def test_what_was_not_asked_is_named_where_it_can_change_nothing() -> None:
    data = result({"birth_date": "1990-01-01", "education": "doctor", **NO_RECORDS})
    assert data["total"]["before"] == "至少"
    assert data["more"][0].startswith("没问到的，不影响结论：")


def test_a_very_high_total_has_room_on_its_scale() -> None:
    rich = {"education": "doctor", "award": "provincial", "tax_average": 2_000_000}
    data = result({**COLLEGE, **rich})
    assert data["total"]["number"] == "379"
    assert data["scale"]["top"] == 379 * 1.25


def test_what_the_person_added_up_has_a_row_of_its_own() -> None:
    data = result(COLLEGE, rest=(10, 40))
    row = next(row for row in data["rows"] if row["name"] == "其他几样，自己加的")
    assert (row["points"], row["low"], row["high"]) == ("最多 40 分", 40, 40)
    assert result(COLLEGE, rest=(-20, -20))["rows"][-1]["kind"] == "deduction"


def test_the_picture_of_a_spouse_says_so() -> None:
    assert result(COLLEGE, who="spouse")["day"] == "配偶，2026 年 11 月 23 日"


# --- a plan --------------------------------------------------------------------------------


def test_a_plan_says_the_soonest_way_and_how_much_is_missing_now() -> None:
    data = chart(COLLEGE)
    assert (data["tone"], data["verdict"]) == ("undecided", "最快 2028 年 6 月到 120 分")
    assert data["now"] == "现在估算 89 分，还差 31 分"
    assert data["foot"][0] == "按 2026 年 11 月 23 日的规则推算"
    assert data["more"] == ["还有 2 种更慢的办法，没有列出来"]


def test_the_first_ways_are_listed_and_marked_on_the_chart() -> None:
    data = chart(COLLEGE)
    assert [way["number"] for way in data["ways"]] == [1, 2, 3, 4]
    first, dot = data["ways"][0], data["chart"]["ways"][0]
    assert (first["month"], first["points"]) == ("2028 年 6 月", "142 分")
    assert first["how"] == "考中级职称 ＋ 社保基数到 1 倍 ＋ 等待"
    assert first["falls"] == ""
    assert (dot["number"], dot["points"]) == (1, 142)
    assert 0 < dot["x"] < 0.2


def test_waiting_alone_says_what_it_brings() -> None:
    found = plan(parse_applicant(COLLEGE), ON)
    waiting = tuple(way for way in found.routes if [m.id for m in way.moves] == ["wait"])
    data = chart(COLLEGE, routes=waiting)
    assert data["ways"][0]["how"].startswith("等待，社保年限 +")
    assert [turn["kind"] for turn in data["chart"]["turns"]] == []  # the dot says it


def test_a_way_that_falls_again_says_when() -> None:
    found = plan(parse_applicant(COLLEGE), ON)
    day = date(2040, 5, 1)
    falling = tuple(replace(w, falls_below_on=day, surely_falls=True) for w in found.routes)
    assert chart(COLLEGE, routes=falling)["ways"][0]["falls"] == "2040 年 5 月起又会低于 120 分"
    unsure = tuple(replace(way, surely_falls=False) for way in falling)
    assert chart(COLLEGE, routes=unsure)["ways"][0]["falls"] == ""


def test_whoever_is_there_learns_until_when() -> None:
    degree = {**COLLEGE, "education": "bachelor_degree"}
    data = chart(degree)
    assert (data["tone"], data["verdict"]) == ("reached", "现在就够 120 分")
    assert data["now"] == "照现在的样子过下去，到 2055 年 3 月 11 日都不会低于 120 分"
    assert data["ways"] == data["more"] == []
    falls = chart({**degree, "birth_date": "1983-06-01", "insurance_months": 0})
    assert falls["now"] == "照现在的样子过下去，2027 年 6 月 1 日起会低于 120 分"
    assert [turn["label"] for turn in falls["chart"]["turns"]] == [
        "2027 年 11 月到 120 分",
        "2027 年 6 月低于 120 分",
    ]


@pytest.mark.parametrize(
    ("facts", "said"),
    [
        ({"birth_date": SOMEWHERE}, "满 44 岁起年龄分会减，打出出生年月算得准"),
        (
            {"birth_date": "1983-06-01", "insurance_base": None},
            "以后会不会低于 120 分，要看还没弄清的几样",
        ),
        (
            {"birth_date": LATE, "award": "provincial"},
            "过了 60 岁一般不再受理，打出出生年月算得准",
        ),
        (
            {"birth_date": "1965-11-24", "award": "provincial"},
            "2026 年 11 月 23 日还是 60 岁，之后一般不再受理",
        ),
    ],
)
def test_no_day_is_told_that_is_not_certain(facts: dict[str, object], said: str) -> None:
    data = chart({**COLLEGE, "education": "bachelor_degree", "insurance_months": 0, **facts})
    assert data["tone"] == "reached"
    assert data["now"] == said
    assert data["chart"]["turns"] == []


def test_of_a_rough_birth_the_ways_say_the_least_and_nothing_of_the_age() -> None:
    data = chart({**COLLEGE, "birth_date": SOMEWHERE, "award": "department_special"})
    assert data["more"][0] == "满 44 岁起年龄分会减，打出出生年月算得准"
    assert all(way["points"].startswith("至少 ") for way in data["ways"])
    assert not [way for way in data["ways"] if "年龄" in way["how"]]


def test_whoever_may_be_too_old_tomorrow_is_asked_for_the_birth() -> None:
    data = chart({**COLLEGE, "birth_date": LATE})
    assert data["more"] == ["过了 60 岁一般不再受理，打出出生年月算得准"]
    assert chart({**COLLEGE, "birth_date": "1965-11-24"})["more"] == []


def test_what_is_missing_at_most_is_said_where_more_may_be_there() -> None:
    assert chart({**COLLEGE, "award": None})["now"] == "现在估算至少 89 分，最多还差 31 分"


def test_where_the_line_crosses_the_standard_it_is_marked() -> None:
    course = (
        Mark(ON, 110, 110),
        Mark(date(2028, 1, 1), 120, 120),
        Mark(date(2029, 1, 1), 119, 119),
        Mark(date(2030, 1, 1), 125, 125),
    )
    turns = chart(COLLEGE, course=course, routes=())["chart"]["turns"]
    assert [(turn["kind"], turn["label"]) for turn in turns] == [
        ("reach", "2028 年 1 月到 120 分"),
        ("fall", "2029 年 1 月低于 120 分"),
    ]


def test_without_a_way_it_says_that_none_was_found() -> None:
    data = chart(COLLEGE, routes=())
    assert (data["tone"], data["verdict"]) == ("not_reached", "还没找到能到 120 分的办法")


@pytest.mark.parametrize(
    ("facts", "verdict"),
    [
        ({"serious_crime": True}, "按规定不予受理"),
        ({"birth_date": "1960-01-01"}, "已经过了能申请的年龄"),
    ],
)
def test_whoever_may_not_apply_sees_no_chart(facts: dict[str, object], verdict: str) -> None:
    data = chart({**COLLEGE, **facts})
    assert (data["tone"], data["verdict"]) == ("vetoed", verdict)
    assert data["chart"] is None
    assert data["now"] == ""
    assert data["ways"] == []


def test_the_chart_shows_some_years_and_not_a_whole_life() -> None:
    found = plan(parse_applicant(COLLEGE), ON)
    soon = framed(replace(found, routes=(), course=(Mark(ON, 50, 50),)), [])
    assert (soon.start, soon.end) == (ON, date(2032, 11, 23))
    waiting = framed(found, found.routes[:4])
    assert waiting.end == date(2039, 7, 1)  # two years after it is reached by waiting
    late = framed(replace(found, course=(Mark(ON, 50, 50), Mark(date(2060, 1, 1), 130, 130))), [])
    assert late.end == date(2032, 11, 23)
    last = framed(replace(found, until=date(2026, 12, 1)), [])
    assert last.end == date(2027, 11, 23)


def test_the_chart_has_room_for_line_and_dots_and_names_round_points() -> None:
    drawn = chart(COLLEGE)["chart"]
    assert (drawn["bottom"], drawn["top"]) == (50, 250)
    assert [level["points"] for level in drawn["levels"]] == [50, 100, 150, 200, 250]
    flat = chart(COLLEGE, routes=(), course=(Mark(ON, 118, 119),))["chart"]
    assert (flat["bottom"], flat["top"]) == (110, 130)
    assert [level["points"] for level in flat["levels"]] == [110, 130]


def test_the_years_have_room_for_their_labels() -> None:
    near = chart(COLLEGE, routes=(), course=(Mark(ON, 50, 50),))["chart"]["years"]
    assert [year["label"] for year in near] == ["2027", "2028", "2029", "2030", "2031", "2032"]
    far = [year["label"] for year in chart(COLLEGE)["chart"]["years"]]
    assert far == ["2027", "2030", "2033", "2036", "2039"]


def test_the_legend_names_only_what_is_there() -> None:
    sure = chart(COLLEGE, routes=())["legend"]
    assert len(sure) == 1
    assert sure[0].startswith("绿线")
    assert len(chart({**COLLEGE, "award": None})["legend"]) == 3


def test_the_course_ends_within_the_chart() -> None:
    course = chart(COLLEGE)["chart"]["course"]
    assert course[0] == {"x": 0.0, "low": 89, "high": 89}
    assert all(0 <= mark["x"] < 1 for mark in course)


# --- words ---------------------------------------------------------------------------------


def test_a_caption_is_never_too_long() -> None:
    long_name = "很长的名字" * 80
    reply_values = result_screen.result_values(parse_applicant({}), ON)
    items = {**LOCALE.table("items"), "age": long_name}
    wordy = replace(LOCALE, tables={**LOCALE.tables, "items": items})
    reply = Reply("message", "picture_result", reply_values, picture="result")
    assert length(Renderer(wordy).render(reply).text) <= MAX_CAPTION


def test_missing_and_spare_words_are_named() -> None:
    assert unworded_pictures(LOCALE) == []
    table = {**LOCALE.table("pictures"), "spare": "x", "total": {"exact": ["", "", ""]}}
    changed = replace(LOCALE, tables={**LOCALE.tables, "pictures": table})
    assert unworded_pictures(changed) == [
        "pictures.toml and the pictures disagree about the top: spare",
        "pictures.toml and the pictures disagree about total: from",
        "pictures.toml and the pictures disagree about total: least",
        "pictures.toml and the pictures disagree about total: most",
        "pictures.toml and the pictures disagree about total: range",
    ]


def test_a_verdict_is_the_verdict_of_the_score() -> None:
    assert result(COLLEGE)["tone"] == score(parse_applicant(COLLEGE), ON).verdict


@pytest.mark.parametrize("seed", range(25))
def test_whatever_is_known_the_chart_holds_its_line_its_dots_and_the_standard(seed: int) -> None:
    somebody = applicant(random.Random(seed), 0.3 + seed % 3 * 0.3)
    drawn = pictured(plan(somebody, ON))["chart"]
    if drawn is None:
        return
    shown = [*drawn["ways"], *({"x": m["x"], "points": m["low"]} for m in drawn["course"])]
    assert all(0 <= mark["x"] <= 1 for mark in shown)
    assert all(drawn["bottom"] <= mark["points"] <= drawn["top"] for mark in shown)
    assert drawn["bottom"] < drawn["standard"] < drawn["top"]
    assert 1 <= len(drawn["levels"]) <= 9
    assert len(drawn["years"]) <= 6
