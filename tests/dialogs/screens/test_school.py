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
FAMILY = Person(answers={"first_time_employer": "yes"})
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
    assert (
        "中考　2027 年这一轮\n"
        "接下来：市里发中考报名通知，预计 2026 年 11 月下半月，可能已经发了，现在就去查" in text
    )
    assert "材料 12 月 31 日前交上去，来得及" in text
    assert "材料 12 月 6 日前交上去，来得及" in text
    assert "正式报名照往年已经过了，能不能补报要问，点进去看还能做什么" in text
    assert "赶不上" not in text


def test_the_list_has_a_button_for_each_stage() -> None:
    reply = school.school(STRANGER, MOMENT)
    data = [button.data for row in reply.keyboard for button in row]
    assert data == [
        *(f"go:school:{stage}" for stage in STAGE_IDS),
        *("go:benefits", "go:steps", "go:home"),
    ]


def test_the_list_says_tight_and_too_late() -> None:
    text = listed(on=date(2027, 2, 20))
    assert "时间紧，今天就开始办，点进去看怎么排" in text
    assert "“五年级核对小升初信息”赶不上了" in text
    assert "“五年级核对小升初信息”照往年已经过了" in listed(on=date(2027, 5, 5))
    assert "“公办小学网上报名”已经过了" in listed(on=date(2026, 5, 15))


def test_the_list_says_that_the_account_is_late() -> None:
    text = listed(on=date(2026, 12, 3))
    assert "材料 12 月 31 日前交上去，来得及，不过账号这一步已经晚了" in text
    assert "不过账号" not in listed()


def test_beyond_our_data_the_list_goes_on_with_expectations() -> None:
    text = listed(on=date(2028, 1, 1))
    assert text.count("年这一轮\n接下来：") == 5
    assert "公办小学" not in text
    assert "接下来：市里发义务教育招生通知，预计 2028 年 3 月最后一周" in text


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
    assert "现在就办）\n▶ 12 月 1 日　今天\n· 12 月 31 日前　材料交到受理点" in text
    assert plain(shown("zhongkao", date(2026, 12, 31))).count("▶ 12 月 31 日　今天") == 1


@pytest.mark.parametrize("on", [date(2026, 12, 3), date(2026, 12, 18)])
def test_an_account_that_may_be_late_is_marked_and_the_headline_says_so(on: date) -> None:
    text = plain(shown("zhongkao", on))
    assert "来得及。不过账号这一步已经晚了，还没开好的，这周要开好，最晚 12 月 23 日。" in text
    assert "· 11 月 30 日前　单位账号开好，证明都到手（建议）（晚了，还没办的现在就办）\n" in text
    opened = plain(shown("zhongkao", on, done(open_account="2026-11-20")))
    assert "✓ 11 月 30 日前　单位账号开好" in opened
    assert "晚了" not in opened
    assert "晚了" not in plain(shown("zhongkao", date(2026, 11, 30)))


def test_an_account_that_comes_too_late_for_the_papers_makes_time_short() -> None:
    assert "来得及" not in shown("zhongkao", date(2026, 12, 24)).partition("倒着排")[0]
    ready = done(open_account="2026-11-20")
    assert "来得及。" in shown("zhongkao", date(2026, 12, 31), ready)


def test_published_days_are_days_and_the_others_expectations() -> None:
    published = plain(shown("primary", date(2026, 4, 1)))
    assert "✓ 市里发义务教育招生通知：3 月 26 日\n" in published
    assert "▶ 小学入学信息登记：4 月 13 日到 26 日" in published
    assert "○ 短信和系统里看第一批结果：5 月 22 日起" in published
    assert "预计" not in published.partition("日子\n")[2].partition("来源")[0]
    assert "下一轮：公办小学网上报名预计 2027 年 5 月上旬" in published
    expected = plain(shown("primary"))
    assert "○ 小学入学信息登记：预计 2027 年 4 月中下旬" in expected
    assert "○ 发入学通知书：预计 2027 年 8 月 15 日前" in expected
    assert "还没公布的，上次是\n民办小学网上报名：2026 年 5 月 7 日到 9 日" in expected


def test_an_expected_day_that_is_over_is_never_ticked() -> None:
    december = plain(shown("zhongkao", date(2026, 12, 3)))
    said = "市里发中考报名通知：预计 2026 年 11 月下半月，应该已经发了，去查一下"
    assert december.count(said) == 2  # at the top, and in the list
    assert f"？ {said}\n" in december
    started = plain(shown("zhongkao", date(2026, 12, 18)))
    assert "？ 开始核查材料：预计 2026 年 12 月上旬起，应该已经开始了，去查一下" in started
    assert started.count(said) == 1  # no longer the latest thing
    today = plain(shown("gaokao"))
    assert "？ 高考网上报名：预计 2026 年 10 月中旬，应该已经过了，去查一下" in today
    for text in (december, started, today):
        assert "✓" not in text


def test_within_its_window_a_notice_is_to_be_looked_for_now() -> None:
    said = "市里发中考报名通知，预计 2026 年 11 月下半月，可能已经发了，现在就去查。"
    assert f"接下来：{said}" in shown("zhongkao")
    assert "现在就去查" not in shown("zhongkao", date(2026, 11, 15))
    assert "现在就去查" not in shown("primary", date(2026, 4, 15))  # published days


def test_a_milestone_never_dated_says_so() -> None:
    assert "发入学通知书：没有查到" in plain(shown("middle", date(2026, 4, 1)))


def test_the_end_of_a_plan_is_the_first_day_on_which_the_notice_may_be_looked_at() -> None:
    text = plain(shown("primary"))
    assert "今天是 11 月 23 日：材料 12 月 31 日前交上去，来得及。" in text
    assert (
        "· 2027 年 5 月 1 日前　核定完，通知书到手\n"
        "要在“公办小学网上报名”开始前拿到：预计 2027 年 5 月上旬，按 2027 年 5 月 1 日算。"
        "5 月下旬往年还有一次验证，晚到的通知书收不收，要问区教育局，别当作退路。"
    ) in text
    assert "按 2027 年 5 月 1 日算" in plain(shown("kindergarten"))
    assert "才赶得上" not in shown("kindergarten", date(2027, 3, 23))
    assert "赶不上" in shown("kindergarten", date(2027, 3, 23))


def test_tight_says_begin_today_and_names_the_nearest_day_as_the_floor() -> None:
    text = plain(shown("kindergarten", date(2027, 2, 10)))
    assert (
        "今天是 2 月 10 日：时间紧，今天就开始办。"
        "档案在上海、一切顺利，最迟 3 月 1 日交上去，再晚就赶不上了。"
    ) in text
    assert "倒着排（按最快的算" in text
    assert "▶ 2 月 10 日　今天\n· 2 月 19 日前　单位账号开好，证明都到手\n" in text
    assert "（建议）" not in text


@pytest.mark.parametrize("stage", STAGE_IDS)
def test_too_late_says_whom_to_ask(stage: str) -> None:
    text = shown(stage, date(2027, 4, 5))
    assert "倒着排（" not in plain(text)
    assert ("赶不上" in text) == (stage != "gaokao")
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
        "下一轮：高考网上报名预计 2027 年 10 月中旬，材料 2027 年 6 月 10 日前交上去，来得及。"
    ) in text


def test_after_the_registration_for_gaokao_the_late_one_is_a_question() -> None:
    text = plain(shown("gaokao"))
    assert (
        "今天是 11 月 23 日：正式报名照往年已经过了，能不能补报要问。\n问学校和区招考机构" in text
    )
    assert "赶不上" not in text


def test_a_next_round_that_is_near_is_urgent() -> None:
    assert "预计 2027 年 10 月中旬，现在就要抓紧。" not in shown("gaokao", date(2027, 4, 20))
    reply = school.stage(STRANGER, "gaokao", MOMENT)
    assert reply is not None
    after = reply.values["after"]
    near = replace(after, plan=replace(after.plan, on=date(2027, 7, 1)))
    tight = replace(reply, values={**reply.values, "after": near})
    assert "预计 2027 年 10 月中旬，现在就要抓紧。" in RENDERER.render(tight).text


def test_a_first_time_employer_is_told_when_to_begin() -> None:
    text = plain(shown("primary", date(2026, 11, 10), FAMILY))
    assert "单位是第一次申报，11 月 20 日前就要开始办。" in text
    assert "· 11 月 20 日前　单位第一次申报的，开始去注册、审核\n" in text
    assert "再早半个月" not in text


def test_a_first_time_employer_who_is_late_begins_today_and_the_fastest_case_is_the_floor() -> (
    None
):
    tight = plain(shown("zhongkao", person=FAMILY))
    assert (
        "今天是 11 月 23 日：时间紧，今天就开始办。档案在上海、一切顺利，"
        "最迟 2027 年 2 月 11 日开始、2027 年 3 月 9 日交上去，再晚就赶不上了。"
    ) in tight
    assert (
        "· 10 月 30 日前　单位第一次申报的，开始去注册、审核（晚了，还没办的现在就办）\n"
        "▶ 11 月 23 日　今天\n"
        "· 11 月 30 日前　单位账号开好，证明都到手（建议）\n"
        "· 12 月 31 日前　材料交到受理点（建议）\n"
    ) in tight


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
    assert (
        "· 父母一方的居住证和 120 分积分都有效，孩子自己也有有效的居住证，缺一样都不行。" in text
    )
    assert "孩子自己也有有效的居住证" in open_part(shown("zhongkao"))
    assert "往后照此推断。（推断）" in text
    assert "社保看" not in text
    assert "社保看 2026 年 7 月到 2027 年 6 月（预计）。" in shown("primary")
    assert "社保看 2025 年 7 月到 2026 年 6 月。" in shown("primary", date(2026, 4, 1))
    assert "社保看 2027 年 7 月到 2028 年 6 月（预计）。" in shown("primary.2028")


def test_the_sources_say_how_sure_they_are() -> None:
    text = plain(shown("primary"))
    quoted = "公开项目转引的市教委 2026 年义务教育招生通知（官方条文，转引）"
    assert f"日子：{quoted}；" in text
    assert "（照往年推断，以当年通知为准）" in text
    assert f"要求：{quoted}；" in text
    assert text.count("\n日子：") == text.count("\n要求：") == 1
    assert "倒排的日子：按各步用时和往年日子倒推（推断，请向受理点确认）" in text


def test_the_buttons_lead_on_and_back() -> None:
    reply = school.stage(STRANGER, "primary", MOMENT)
    assert reply is not None
    data = [[button.data for button in row] for row in reply.keyboard]
    assert data == [
        ["go:steps", "go:materials"],
        ["go:school:primary.2028"],
        ["go:school", "go:home"],
    ]


# --- whose turn it is, and later rounds ------------------------------------------------------

LATER = "再晚一年的，把日子都往后推一年，通知出来前都是预计。"


def test_a_card_says_whose_turn_it_is_and_how_to_count_for_a_later_round() -> None:
    born = "2020 年 9 月 1 日到 2021 年 8 月 31 日出生的孩子（预计）。"
    assert f"{born}{LATER}" in open_part(shown("primary"))
    published = shown("primary", date(2026, 4, 1))
    assert f"2019 年 9 月 1 日到 2020 年 8 月 31 日出生的孩子。{LATER}" in published
    assert f"2027 年夏天初三毕业的孩子。{LATER}" in open_part(shown("zhongkao"))
    assert "2027 年夏天小学毕业的孩子" in shown("middle")
    assert "2027 年夏天高三毕业的孩子" in shown("gaokao")


@pytest.mark.parametrize("stage", STAGE_IDS)
def test_every_stage_has_the_round_after(stage: str) -> None:
    text = plain(shown(f"{stage}.2028"))
    assert "2028 年这一轮（照上一轮顺延，都是预计）" in text
    assert "来得及" in text
    assert "倒着排（按最慢的算" in text
    assert "（预计）" in text or "预计 2028 年" in text or "预计 2027 年" in text


def test_a_pupil_in_the_class_below_has_a_plan_of_a_year_later() -> None:
    text = plain(shown("zhongkao.2028"))
    assert "今天是 11 月 23 日：材料 2027 年 12 月 31 日前交上去，来得及。" in text
    assert "· 2028 年 5 月 7 日前　核定完，通知书到手" in text
    assert "2021 年 9 月 1 日到 2022 年 8 月 31 日出生的孩子（预计）" in shown("primary.2028")


@pytest.mark.parametrize(
    ("name", "year", "others"),
    [
        ("zhongkao", 2027, ["go:school:zhongkao.2028"]),
        ("zhongkao.2028", 2028, ["go:school:zhongkao", "go:school:zhongkao.2029"]),
        ("zhongkao.2029", 2029, ["go:school:zhongkao"]),
        ("zhongkao.2026", 2027, ["go:school:zhongkao.2028"]),
        ("zhongkao.2099", 2029, ["go:school:zhongkao"]),
        ("zhongkao.next", 2027, ["go:school:zhongkao.2028"]),
    ],
)
def test_buttons_lead_from_round_to_round_but_not_far(
    name: str, year: int, others: list[str]
) -> None:
    reply = school.stage(STRANGER, name, MOMENT)
    assert reply is not None
    assert reply.values["entry"].round == year
    assert [button.data for button in reply.keyboard[1]] == others


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


@given(
    st.sampled_from(STAGE_IDS),
    st.dates(date(2026, 1, 1), date(2030, 6, 1)),
    st.sampled_from(["", ".2028", ".2029"]),
    st.sampled_from([STRANGER, FAMILY]),
)
def test_any_stage_on_any_day_is_a_screenful(
    stage: StageId, on: date, year: str, person: Person
) -> None:
    text = shown(f"{stage}{year}", on, person)
    assert length(open_part(text)) <= SCREENFUL
    assert length(text) < MAX_TEXT / 2
    assert "None" not in text
    assert "。。" not in text
    assert "前后前" not in text
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
    assert WORDS.when(dates(first, last, said), "by") == f"{words.removesuffix('前后')}前"


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
        assert all(entry.next and milestones(entry.stage.id, on) for entry in entries)
