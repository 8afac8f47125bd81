"""Endorsing the permit and renewing the points, as it is asked for in particular."""

import pytest

from bot.guide.answers import BY_TOPIC
from tests.dialogs.answers.asking import answer, leads_to, person

ASKED = {
    "renewal_automatic": (
        "自动续签是什么，我没操作它就续了",
        "自动签注签的只是居住证，积分还要自己续。",
    ),
    "renewal_old_date": (
        "签注完系统里积分有效期没跟着变",
        "先看随申办里的居住证是不是新日期，网上签的约 24 小时后才更新。",
    ),
    "renewal_refresh": (
        "刷新有效期在哪里点，我签注好了",
        "“刷新有效期”在积分系统里，登录以后在你的积分申请那里点。",
    ),
    "renewal_card_unchanged": (
        "一年一签的那个，随申办里点完说成功，卡上不显示新日期",
        "网上签的，电子居住证约 24 小时后显示新日期，先看随申办里的那张。",
    ),
    "renewal_for_school": (
        "积分到期忘了续 孩子下半年还要用 补救一下",
        "多半来得及，关键是早动手：",
    ),
    "renewal_late_pandemic": (
        "疫情那年断了没签，年限还接得上不",
        "照规定接不上：",
    ),
    "renewal_term": (
        "积分有效期多久",
        "和居住证同一天到期，",
    ),
    "renewal_late_ninety": (
        "积分过期三个月要重新来吗",
        "早过了 60 天的线：",
    ),
    "renewal_late_sixty": (
        "居住证 签注 过期 60天",
        "60 天是条线，先数一数从到期那天到今天多少天。",
    ),
    "renewal_points_lost": (
        "忘了续签，积分失效了怎么办",
        "看居住证。积分没有自己的宽限期，和居住证同一天到期，所以先看证。",
    ),
    "renewal_by_another": (
        "我爸的证我能代他去续吗",
        "窗口代办只有三种人可以：",
    ),
    "renewal_late_little": (
        "签注搞忘了，超了一个多月咋办嘛",
        "能补，今天就签。",
    ),
    "renewal_away": (
        "在国外出差，居住证到期签注不了怎么办",
        "人不在上海也能签：",
    ),
    "renewal_suspended": (
        "证件功能中止了怎么恢复",
        "补签就恢复。",
    ),
    "renewal_mismatch": (
        "续期被提示信息不一致",
        "看是哪一步提示的。",
    ),
    "renewal_base_dropped": (
        "续签积分时基数不够两倍了还能过吗",
        "还能续，只是基数分按续办时重新看：",
    ),
    "renewal_new_degree": (
        "今年换了学历 续签要重新核吗",
        "要。换了更高的学历，要先核实学历，约两个月，续办时带新的材料。",
    ),
    "renewal_scored_anew": (
        "去年续过 今年分数会重新打吗",
        "会。每次续办都重新算一次：",
    ),
    "renewal_no_papers_shown": (
        "续办时显示无需递交书面材料，是不是就好了",
        "差不多了，不用再跑窗口。",
    ),
    "renewal_papers": (
        "第二年续还要交材料吗",
        "看系统：单位在网上点通过以后，会显示要不要交材料。",
    ),
    "endorsement_papers": (
        "续签要带什么，居住证下周到期",
        "网上签注不用交材料，信息由系统比对。",
    ),
    "renewal_order": (
        "签注完多久可以续积分呢先后有讲究吗",
        "先签居住证，再续积分。",
    ),
    "renewal_employer": (
        "续积分那一步是我自己点还是公司点",
        "要单位点一下。",
    ),
    "renewal_every_year": (
        "积分每年都要办一次吗",
        "要，每年两件事，先后不能反。",
    ),
    "endorsement_online": (
        "手机上能续居住证么 要到期了",
        "能。随申办 App → 居住证办理 → 居住证签注，微信、支付宝的随申办小程序也行",
    ),
    "endorsement_how_early": (
        "到期日是下个月8号，现在能签吗",
        "到期前 30 天内可以签，",
    ),
    "renewal_late": (
        "居住证过期脱了，还好续伐",
        "能补，先数过期了几天。",
    ),
    "points_renewal": (
        "续迁积分要什么步骤",
        "续积分分四步",
    ),
}
"""A question for each row, and the words that its answer begins with."""


def test_every_row_is_asked_for() -> None:
    assert set(ASKED) == {row.id for row in BY_TOPIC["renewal"] if row.asked}


@pytest.mark.parametrize("row", ASKED)
def test_the_point_of_a_question_is_answered_first(row: str) -> None:
    asked, words = ASKED[row]
    assert answer("renewal", asked).startswith(words)


def test_how_to_endorse_in_general_stays_on_the_step() -> None:
    assert answer("renewal", "签注怎么弄").startswith("每年签注居住证")
    assert answer("renewal", "居住证过期了").startswith("居住证过期没签注")


def test_sixty_days_divide_what_is_kept_from_what_is_lost() -> None:
    said = answer("renewal", "居住证逾期超过60天咋办")
    assert "60 天以内补签，居住年限照算" in said
    assert "超过 60 天，年限和有效期从补签那天重新算" in said


def test_how_much_the_base_is_worth_stands_in_the_tables() -> None:
    said = answer("renewal", "续签积分时基数掉了怎么办")
    assert "2 倍 100 分，1 倍 50 分，0.8 倍 25 分" in said
    assert "最近 48 个月里有没有累计 36 个月" in said


def test_whoever_is_known_hears_what_is_scored_anew() -> None:
    born = {"low": "1982-03-01", "high": "1982-03-01"}
    who = person({"age": born, "insurance_years": {"low": 60, "high": 60}})
    said = answer("renewal", "续办时分数会重新打吗", who)
    assert said.startswith("你的情况，44 岁，这个年龄计 29 分。\n社保累计满 5 年，")
    assert "会。每次续办都重新算一次" in said


def test_a_base_that_is_named_as_missed_is_not_counted() -> None:
    assert "照你说的算" not in answer("renewal", "续签积分时基数不够两倍了还能过吗")


def test_what_follows_is_one_press_away() -> None:
    assert leads_to("renewal", "先签注还是先续积分") == ["续办积分", "签注居住证", "主菜单"]
    assert leads_to("renewal", "年审")[-2:] == ["我的提醒", "主菜单"]
