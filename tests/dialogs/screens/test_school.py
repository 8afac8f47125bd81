"""The school calendar and the benefits as a family reads them."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.checks import unnamed
from bot.dialogs.model import Moment, Person, Session
from bot.dialogs.screens import school
from bot.guide import MILESTONES, SCHOOL_STAGES, Dates, milestones
from bot.guide.schooldays import STAGE_IDS, StageId
from bot.rendering import load_locale
from bot.rendering.html import MAX_TEXT, length, plain
from bot.rendering.school import SchoolWords
from bot.scoring import Applicant, Child
from tests.chat import RENDERER
from tests.dialogs.people import MOMENT, STRANGER, TODAY

SCREENFUL = 900
LOCALE = load_locale()
WORDS = SchoolWords(LOCALE)


def at(day: date) -> Moment:
    return replace(MOMENT, today=day)


def done(**steps: str) -> Person:
    return Person(Session(done=steps))


def listed(person: Person = STRANGER, on: date = TODAY) -> str:
    return RENDERER.render(school.school(person, at(on))).text


def shown(stage: str, on: date = TODAY, person: Person = STRANGER) -> str:
    reply = school.stage(person, stage, at(on))
    assert reply is not None
    return RENDERER.render(reply).text


def open_part(text: str) -> str:
    """What is read without unfolding anything."""
    return text.partition("<blockquote")[0]


# --- the list --------------------------------------------------------------------------------


def test_the_list_names_what_comes_next_in_each_stage() -> None:
    text = plain(listed())
    assert "今天是 2026 年 11 月 23 日。没公布的日子照往年预计" in text
    assert "入园　2027 年这一轮\n接下来：网上登记入园信息，预计 2027 年 4 月下旬" in text
    assert "中考　2027 年这一轮\n接下来：市里发中考报名通知，预计 2026 年 11 月下半月" in text
    assert "材料 12 月 31 日前交上去，来得及" in text
    assert "材料 2027 年 1 月 31 日前交上去，来得及" in text
    assert "“高考网上报名”已经过了，点进去看还能做什么" in text


def test_the_list_has_a_button_for_each_stage() -> None:
    reply = school.school(STRANGER, MOMENT)
    data = [button.data for row in reply.keyboard for button in row]
    assert data == [
        *(f"go:school:{stage}" for stage in STAGE_IDS),
        *("go:benefits", "go:steps", "go:home"),
    ]


def test_the_list_says_tight_and_too_late() -> None:
    text = listed(on=date(2027, 3, 20))
    assert "时间紧，点进去看最晚哪天交材料" in text
    assert "“五年级核对小升初信息”赶不上了" in text


def test_beyond_our_data_the_list_says_so() -> None:
    text = listed(on=date(2028, 1, 1))
    assert text.count("往后的日子还没有整理，以当年的通知为准。") == 5
    assert "来得及" not in text


def test_whoever_has_handed_in_is_not_pressed() -> None:
    text = listed(done(hand_in="2026-11-20"))
    assert "材料已经交了，通知书赶在各自的日子前到手就行。" in text
    assert "来得及" not in text
    assert "赶不上" not in text
    assert "通知书已经到手" in listed(done(print_notice="2026-11-20"))


# --- one stage -------------------------------------------------------------------------------


def test_the_plan_counts_back_with_today_marked() -> None:
    text = plain(shown("zhongkao"))
    assert "今天是 11 月 23 日：材料 12 月 31 日前交上去，来得及。" in text
    assert (
        "▶ 11 月 23 日　今天\n"
        "· 11 月 30 日前　单位账号开好，证明都到手（建议）\n"
        "· 12 月 31 日前　材料交到受理点（建议）\n"
        "· 2027 年 3 月 9 日前　档案调到\n"
        "· 2027 年 4 月 9 日前　学历核实完\n"
        "· 2027 年 5 月 7 日前　核定完，通知书到手\n"
        "最后一天按“补材料、补报名，截止”，预计 2027 年 5 月 7 日前后。\n"
        "单位第一次申报的，再早半个月到一个月。\n"
        "有一段的放假安排还没公布，工作日是估算的。"
    ) in text


def test_today_moves_through_the_plan() -> None:
    text = plain(shown("zhongkao", date(2026, 12, 1)))
    assert "（建议）\n▶ 12 月 1 日　今天\n· 12 月 31 日前　材料交到受理点" in text
    assert plain(shown("zhongkao", date(2026, 12, 31))).count("▶ 12 月 31 日　今天") == 1


def test_published_days_are_days_and_the_others_expectations() -> None:
    published = plain(shown("primary", date(2026, 4, 1)))
    assert "✓ 市里发义务教育招生通知：3 月 26 日" in published
    assert "▶ 小学入学信息登记：4 月 13 日到 26 日" in published
    assert "○ 短信和系统里看第一批结果：5 月 22 日起" in published
    assert "预计" not in published.partition("日子")[2].partition("学校看什么")[0]
    assert "下一轮：公办小学第二次验证预计 2027 年 5 月下旬" in published
    expected = plain(shown("primary"))
    assert "○ 小学入学信息登记：预计 2027 年 4 月中下旬" in expected
    assert "○ 发入学通知书：预计 2027 年 8 月 15 日前" in expected
    assert "还没公布的，上次是\n民办小学网上报名：2026 年 5 月 7 日到 9 日" in expected


def test_a_milestone_never_dated_says_so() -> None:
    assert "发入学通知书：没有查到" in plain(shown("middle", date(2026, 4, 1)))


def test_tight_shows_the_nearest_days() -> None:
    text = plain(shown("kindergarten", date(2027, 3, 20)))
    assert (
        "今天是 3 月 20 日：时间紧。档案就在上海、学历核验也顺，4 月 3 日前交上去才赶得上。"
    ) in text
    assert "倒着排（按最快的算" in text
    assert "▶ 3 月 20 日　今天\n· 3 月 25 日前　单位账号开好，证明都到手\n" in text
    assert "（建议）" not in text


@pytest.mark.parametrize("stage", STAGE_IDS)
def test_too_late_says_whom_to_ask(stage: str) -> None:
    text = shown(stage, date(2027, 4, 5))
    assert "倒着排（" not in plain(text)
    assert "赶不上" in text
    assert "问" in open_part(text)


def test_too_late_says_why() -> None:
    before = shown("zhongkao", date(2027, 4, 5))
    after = plain(shown("middle", date(2027, 5, 5)))
    assert "照最快的算，也赶不上“补材料、补报名，截止”（预计 2027 年 5 月 7 日前后）了。" in before
    assert "“五年级核对小升初信息”照往年已经过了，这一轮赶不上了。" in after
    assert "“补材料、补报名，截止”已经过了" in shown("zhongkao", date(2026, 6, 1))


def test_too_late_names_the_next_round() -> None:
    text = shown("gaokao")
    assert (
        "下一轮：高考网上报名预计 2027 年 10 月中旬，材料 2027 年 6 月 22 日前交上去，来得及。"
    ) in text


def test_a_next_round_that_is_near_is_urgent() -> None:
    reply = school.stage(STRANGER, "gaokao", MOMENT)
    assert reply is not None
    entry = reply.values["entry"]
    soon = replace(entry.plan, then=replace(entry.plan.then, feasible="tight"))
    tight = replace(reply, values={**reply.values, "entry": replace(entry, plan=soon)})
    assert "预计 2027 年 10 月中旬，现在就要抓紧。" in RENDERER.render(tight).text


def test_a_first_time_employer_is_told_when_to_begin() -> None:
    person = Person(answers={"first_time_employer": "yes"})
    text = plain(shown("primary", person=person))
    assert "单位是第一次申报，12 月 19 日前就要开始办。" in text
    assert "· 12 月 19 日前　单位第一次申报的，开始去注册、审核\n" in text
    assert "再早半个月" not in text
    tight = plain(shown("zhongkao", person=person))
    assert "单位是第一次申报，最晚 2027 年 2 月 11 日要开始办，档案就在上海" in tight


def test_who_is_not_the_first_of_the_employer_hears_nothing_of_it() -> None:
    no = Person(answers={"first_time_employer": "no"})
    registered = Person(
        Session(done={"employer_verify": "2026-11-01"}), {"first_time_employer": "yes"}
    )
    for person in (no, registered):
        assert "第一次申报" not in shown("primary", person=person)


def test_whoever_is_further_reads_of_the_next_thing_only() -> None:
    handed_in = shown("zhongkao", person=done(hand_in="2026-11-20"))
    assert "材料已经交了。通知书要赶在 2027 年 5 月 7 日前到手" in handed_in
    assert "倒着排（" not in plain(handed_in)
    notice = shown("zhongkao", date(2027, 4, 5), done(print_notice="2027-03-20"))
    assert "通知书已经到手。到“补材料、补报名，截止”那天，居住证和积分都别断。" in notice
    assert "赶不上" not in notice


def test_a_stage_says_what_is_looked_at_and_how_sure_that_is() -> None:
    text = plain(shown("zhongkao"))
    assert "· 父母一方的居住证和 120 分积分都有效。" in text
    assert "往后照此推断。（推断）" in text
    assert "社保看" not in text
    assert "社保看 2026 年 7 月到 2027 年 6 月（预计）。" in shown("primary")
    assert "社保看 2025 年 7 月到 2026 年 6 月。" in shown("primary", date(2026, 4, 1))
    assert "社保看" not in shown("primary", date(2028, 1, 1))


def test_the_sources_say_how_sure_they_are() -> None:
    text = plain(shown("primary"))
    assert "日子：市教委 2026 年义务教育招生通知（官方文本）" in text
    assert "（照往年推断，以当年通知为准）" in text
    assert "要求：市教委 2026 年义务教育招生通知（官方文本）" in text
    assert "倒排的日子：按各步用时和往年日子倒推（推断，请向受理点确认）" in text


def test_the_buttons_lead_on_and_back() -> None:
    reply = school.stage(STRANGER, "primary", MOMENT)
    assert reply is not None
    data = [[button.data for button in row] for row in reply.keyboard]
    assert data == [["go:steps", "go:materials"], ["go:school", "go:home"]]


def test_a_stage_that_nobody_knows_is_none() -> None:
    assert school.stage(STRANGER, "college", MOMENT) is None


def test_a_child_of_a_known_birth_date_has_its_round_named(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    facts = Applicant(children=(Child(date(2020, 9, 1)), Child(date(2023, 1, 1))))
    monkeypatch.setattr(school, "applicant", lambda *_: facts)
    assert "按出生日期，你家孩子预计 2027 年小学。" in listed()
    assert "按出生日期，你家孩子 2026 年入园。" in plain(listed()).replace("孩子2026", "孩子 2026")
    assert "按出生日期，你家孩子预计 2027 年小学。" in shown("primary")
    assert "按出生日期" not in shown("zhongkao")


def test_children_known_by_a_tick_alone_name_no_round() -> None:
    person = Person(answers={"married": "yes", "children": ["under_16"]})
    assert "按出生日期" not in listed(person)


@given(st.sampled_from(STAGE_IDS), st.dates(date(2026, 1, 1), date(2028, 6, 1)))
def test_any_stage_on_any_day_is_a_screenful(stage: StageId, on: date) -> None:
    text = shown(stage, on)
    assert length(open_part(text)) <= SCREENFUL
    assert length(text) < MAX_TEXT / 2
    assert "None" not in text
    assert "。。" not in text
    assert text.count("　今天") <= 1


@given(st.dates(date(2026, 1, 1), date(2028, 6, 1)))
def test_the_list_on_any_day_is_a_screenful(on: date) -> None:
    assert length(listed(on=on)) <= SCREENFUL


# --- benefits --------------------------------------------------------------------------------


def test_the_benefits_say_what_is_given_what_is_not_and_how_sure() -> None:
    text = RENDERER.render(school.benefits(STRANGER, MOMENT)).text
    assert "<b>孩子的医保</b>（经验之谈）\n孩子可以参加城乡居民医保。" in text
    assert "<b>房产税</b>\n满 120 分，有效期内免交。" in text
    assert "在沪籍孩子后面。只有居住证，一年里社保满 6 个月" in text
    assert plain(text).index("不给的") > plain(text).index("别的")
    assert "户口，和买保障性住房的资格。" in text
    assert "（多个来源一致）" in text
    assert length(text) <= SCREENFUL


# --- words -----------------------------------------------------------------------------------


def dates(first: date, last: date, said: str = "", *, expected: bool = False) -> Dates:
    found = MILESTONES["edu_notice"].dates[0]
    return replace(found, first=first, last=last, said=said, expected=expected)


@pytest.mark.parametrize(
    ("first", "last", "said", "words"),
    [
        (date(2026, 5, 7), date(2026, 5, 7), "", "2026 年 5 月 7 日"),
        (date(2026, 5, 7), date(2026, 5, 9), "", "2026 年 5 月 7 日到 9 日"),
        (date(2026, 2, 27), date(2026, 3, 2), "", "2026 年 2 月 27 日到 3 月 2 日"),
        (date(2026, 12, 30), date(2027, 1, 2), "", "2026 年 12 月 30 日到 2027 年 1 月 2 日"),
        (date(2026, 5, 1), date(2027, 5, 1), "", "2026 年 5 月 1 日到 2027 年 5 月 1 日"),
        (date(2027, 5, 7), date(2027, 5, 7), "about", "2027 年 5 月 7 日前后"),
        (date(2027, 5, 11), date(2027, 5, 14), "about", "2027 年 5 月 11 日到 14 日前后"),
        (date(2027, 5, 1), date(2027, 5, 10), "first_third", "2027 年 5 月上旬"),
        (date(2027, 5, 11), date(2027, 5, 20), "middle_third", "2027 年 5 月中旬"),
        (date(2027, 5, 21), date(2027, 5, 31), "last_third", "2027 年 5 月下旬"),
        (date(2027, 4, 11), date(2027, 4, 30), "middle_to_last", "2027 年 4 月中下旬"),
        (date(2027, 1, 16), date(2027, 1, 31), "second_half", "2027 年 1 月下半月"),
        (date(2027, 3, 25), date(2027, 3, 31), "last_week", "2027 年 3 月最后一周"),
        (date(2027, 2, 22), date(2027, 2, 28), "end", "2027 年 2 月底"),
        (date(2027, 4, 1), date(2027, 4, 30), "month", "2027 年 4 月"),
    ],
)
def test_days_and_windows_in_words(first: date, last: date, said: str, words: str) -> None:
    assert WORDS.when(dates(first, last, said)) == words
    assert WORDS.when(dates(first, last, said, expected=True)) == f"预计 {words}"
    assert WORDS.when(dates(first, last, said), "from") == f"{words}起"
    assert WORDS.when(dates(first, last, said), "by") == f"{words}前"


def test_the_year_is_left_out_where_it_is_this_one() -> None:
    assert WORDS.brief(date(2026, 12, 31), TODAY) == "12 月 31 日"
    assert WORDS.brief(date(2027, 1, 1), TODAY) == "2027 年 1 月 1 日"
    assert WORDS.brief(date(2026, 12, 31)) == "2026 年 12 月 31 日"
    crossing = dates(date(2026, 12, 30), date(2027, 1, 2))
    assert WORDS.when(crossing, today=TODAY) == "12 月 30 日到 2027 年 1 月 2 日"
    later = date(2027, 3, 1)
    assert WORDS.when(crossing, today=later) == "2026 年 12 月 30 日到 2027 年 1 月 2 日"


def test_every_row_of_the_calendar_has_words_and_all_words_a_row() -> None:
    table = {name: dict(words) for name, words in LOCALE.table("school").items()}
    for name, words in table.items():
        first, *others = words
        fewer = {**table, name: {other: words[other] for other in others}}
        more = {**table, name: {**words, "spare": ""}}
        for changed, missing in ((fewer, first), (more, "spare")):
            locale = replace(LOCALE, tables={**LOCALE.tables, "school": changed})
            assert f"school.toml [{name}] and the data disagree about {missing}" in list(
                unnamed(locale)
            )


def test_every_stage_is_in_the_list_on_every_day_of_a_year() -> None:
    for step in range(0, 400, 20):
        on = date(2026, 6, 1) + timedelta(days=step)
        entries = school.school(STRANGER, at(on)).values["entries"]
        assert [entry.stage.id for entry in entries] == list(SCHOOL_STAGES)
        for entry in entries:
            assert (entry.next is None) == (milestones(entry.stage.id, on) == ())
