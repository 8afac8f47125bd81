"""The ways to the standard in the chat: dated, lawful, and honest about what was assumed."""

from dataclasses import replace
from datetime import date

from bot.dialogs.model import Person
from bot.dialogs.screens import ways
from bot.scoring import parse_applicant
from bot.scoring.planning import plan
from tests.chat import RENDERER, Chat
from tests.dialogs.people import MOMENT, PASSED, TODAY
from tests.scoring.people import someone

COLLEGE = {
    "birth_date": "1994-03-12",
    "education": "junior_college",
    "insurance_months": 40,
    "insurance_base": "none",
    "employment": "shanghai_employer",
    "shortage_major": False,
}


def said(person: Person) -> str:
    return RENDERER.render(ways.ways(person, MOMENT)).text


def test_somebody_who_is_there_already_learns_how_long_it_lasts() -> None:
    assert "已经够了" in said(PASSED)


def test_each_way_has_its_day_its_points_its_cost_and_its_trap() -> None:
    found = plan(parse_applicant(COLLEGE), TODAY)
    values = ways.plan_values(found)
    text = RENDERER.text("messages/plan", values)
    first = found.routes[0]
    assert f"<b>1. {RENDERER.phrases.day(first.reaches_on)}，至少 {first.points} 分</b>" in text
    assert "现在估算至少 89 分，最多还差 31 分" in text
    for move in first.moves:
        assert RENDERER.ways.action(move.id)["name"] in text
    actions = {move.id for way in found.routes for move in way.moves} - {"wait"}
    assert text.count("花费：") == text.count("当心：") == len(actions)
    assert "查到一次扣 150 分，记 3 年" in text


def test_no_more_ways_than_fit_and_the_rest_is_counted() -> None:
    found = plan(parse_applicant(COLLEGE), TODAY)
    many = replace(found, routes=found.routes * 3)
    text = RENDERER.text("messages/plan", ways.plan_values(many))
    assert f"<b>{ways.SHOWN}. " in text
    assert f"<b>{ways.SHOWN + 1}. " not in text
    assert f"还有 {len(many.routes) - ways.SHOWN} 种更慢的办法" in text


def test_a_note_is_said_once_and_what_an_action_needs_stands_beside_it() -> None:
    values = ways.plan_values(plan(parse_applicant(COLLEGE), TODAY))
    notes = values["said"]
    assert isinstance(notes, tuple)
    ids = [note.id for note in notes]
    assert len(ids) == len(set(ids))
    assert "assumed_no_records" in ids
    assert not {"needs_real_wage", "needs_matching_post"} & set(ids)


def test_what_was_taken_for_granted_is_not_asked_for() -> None:
    missing = ways.plan_values(plan(parse_applicant(COLLEGE), TODAY))["missing"]
    assert isinstance(missing, tuple)
    assert "tax_average" in missing
    assert not {"detention_count", "serious_crime"} & set(missing)


def test_it_is_one_press_away_from_the_result() -> None:
    chat = Chat().start().press("30 秒自测", "18 到 43 岁", "大专（高职）")
    chat.press("都没到 0.8 倍，或不够月数", "3 年", "一样都没有")
    chat.press("怎样更快到 120")
    assert "<b>怎样更快到 120 分</b>" in chat.text
    assert chat.places == ["card"]
    assert "看结果" in chat.buttons


def test_asked_in_words_before_the_test_it_is_told_in_general_with_the_test_below() -> None:
    chat = Chat().say("怎么最快凑到120分")
    assert chat.replies[0].template == "answer"
    assert "你现在多少周岁" in chat.press("30 秒自测").text


def test_asked_in_words_after_the_test_it_is_answered() -> None:
    chat = Chat().start().press("30 秒自测", "18 到 43 岁", "大专（高职）")
    chat.press("都没到 0.8 倍，或不够月数", "3 年", "一样都没有")
    assert "<b>怎样更快到 120 分</b>" in chat.say("怎么最快凑到120分").text


AGES = "满 44 岁起年龄分会减，打出出生年月算得准"
LIMIT = "过了 60 岁一般不再受理，打出出生年月算得准"


def reckoned(*labels: str) -> Chat:
    return Chat().command("selftest").press(*labels).command("plan")


def test_of_an_age_that_is_roughly_known_no_day_of_a_fall_is_told() -> None:
    chat = reckoned("18 到 43 岁", "本科，有学士学位", "都没有")
    assert AGES in chat.text
    assert "低于" not in chat.text
    assert AGES in chat.press("存成图片").text
    assert "低于" not in chat.text


def test_of_an_age_that_is_roughly_known_no_loss_is_told_as_a_fact() -> None:
    chat = reckoned(
        "18 到 43 岁", "大专（高职）", "都没到 0.8 倍，或不够月数", "3 年", "一样都没有"
    )
    assert chat.text.count(AGES) == 1
    for word in ("年龄 -", "又会低于", "光等到不了"):
        assert word not in chat.text


def test_of_an_exact_birth_the_loss_is_told() -> None:
    old = {**COLLEGE, "birth_date": "1979-03-12", "award": "none"}
    text = RENDERER.text("messages/plan", ways.plan_values(plan(parse_applicant(old), TODAY)))
    assert "年龄 -" in text
    assert "岁起年龄分会减" not in text


def test_a_fall_that_hangs_on_what_was_not_asked_is_not_told() -> None:
    chat = Chat().command("selftest").say("1983年6月").press("对，就这样", "本科，有学士学位")
    chat.press("都没有").command("plan")
    assert "以后会不会低于 120 分，要看还没弄清的几样" in chat.text
    assert "2027 年" not in chat.text.partition("<blockquote")[0]


def test_a_certain_fall_has_its_day() -> None:
    exact = someone(birth_date=date(1983, 6, 1), education="bachelor_degree")
    values = ways.plan_values(plan(exact, TODAY))
    text = RENDERER.text("messages/plan", values)
    assert "照现在的样子过下去，2027 年 6 月 1 日（周二）起会低于 120 分" in text


def test_whoever_may_be_too_old_tomorrow_hears_of_the_limit_and_not_of_today() -> None:
    older = ("56 到 60 岁", "大专（高职）", "都没到 0.8 倍，或不够月数", "10 年", "一样都没有")
    for chat in (reckoned(*older), reckoned("56 到 60 岁", "博士，双证齐全")):
        assert LIMIT in chat.text
        assert "没有找到" not in chat.text
    reached = reckoned("56 到 60 岁", "博士，双证齐全", "都没到 0.8 倍，或不够月数", "10 年")
    assert "已经够了" in reached.text
    assert LIMIT in reached.text
    assert "不会低于" not in reached.text


def test_on_the_last_day_it_is_named() -> None:
    last = someone(birth_date=date(1965, 11, 24), education="doctor", insurance_months=120)
    text = RENDERER.text("messages/plan", ways.plan_values(plan(last, TODAY)))
    assert "2026 年 11 月 23 日（周一）还是 60 岁，之后一般不再受理" in text


def test_records_are_forgotten_and_waiting_asks_for_nothing() -> None:
    several = ("18 到 43 岁", "本科，有学士学位", "上面的不止一种", "3 倍", "10 年")
    chat = reckoned(*several, "一样都没有", "合起来不够")
    assert "扣分记录满 5 年不再扣" in chat.text
    assert "（不用做什么）" in chat.text
    assert "虚假材料 +" not in chat.text
    assert "不费力" not in chat.text


def test_somebody_who_is_refused_is_told_so_and_nothing_else_is_asked() -> None:
    found = plan(parse_applicant({**COLLEGE, "serious_crime": True}), TODAY)
    text = RENDERER.text("messages/plan", ways.plan_values(found))
    assert "按规定不予受理" in text
    assert "还差" not in text
    assert "弄清这些" not in text
