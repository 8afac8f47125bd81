"""What leaving or changing an employer does."""

import pytest

from bot.dialogs.templates import Message
from tests.dialogs.answers.asking import answer, ask, leads_to


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ("申请还在审核中就要离职，怎么办", "最好等核定下来再走。"),
        ("刚批下来就想走人，会被收回吗", "没有看到批下来离职就收回的说法"),
        ("辞职会不会影响孩子的积分", "要看孩子哪天用。"),
        ("原公司不肯退工，新公司怎么接手", "分两种。居住证已经签注好的"),
        ("公司改了名字要不要去换", "只是改名、公司没换的"),
        ("公司被收购换了合同主体 积分要变更吗", "看签合同、交社保的是不是换了一家。"),
        ("新公司没注册过，积分转移怎么处理", "先请新单位注册：网上填好"),
        ("创业单干，从打工变老板", "看开的是什么。"),
        ("从浦东的公司跳到松江 积分要迁过去吗", "积分跟着单位走"),
        ("被裁员了，积分会马上作废吗", "不用太慌，没看到一失业就作废的说法"),
        ("试用期没过被炒了，分是不是就废了", "不用太慌"),
        ("试用期里积分能转到新公司吗", "可以转，没有看到试用期不能办的说法。"),
        ("下个月跳槽，先续签再走还是走了再续", "离到期不到 30 天的，先签注、续好再走最省事"),
        ("跳槽后多久内要变更", "没有公布期限。"),
        ("系统里还是以前公司的名字怎么改", "居住证已经签注好的：登录积分系统"),
        ("换公司要重新申请积分吗", "不用从头申请，也不会自动清空"),
        ("离职了积分还有效吗", "没有看到一离职就作废的说法"),
        ("下个月离职 积分还有用吗", "没有看到一离职就作废的说法"),
        ("我离职了怎么办", "没有看到一离职就作废的说法"),
        ("公司搬去昆山了怎么办", "看公司注册和你的社保还在不在上海。"),
        ("申请到一半离职了", "最好等核定下来再走。"),
        ("从派遣公司转到正式公司", "看签合同、交社保的是不是换了一家。"),
        ("新单位在浦东老单位在徐汇", "积分跟着单位走"),
        ("老公司不给转出", "分两种。"),
        ("刚入职新单位，原来公司没把我移出来", "居住证已经签注好的：登录积分系统"),
    ],
)
def test_what_was_asked_is_answered_first(text: str, begins: str) -> None:
    assert answer("job_change", text).startswith(begins)


def test_the_question_in_general_opens_the_situation() -> None:
    assert ask("job_change", "换工作了积分怎么办").replies[0].template == Message.STEP


@pytest.mark.parametrize("text", ["离职了积分还有效吗", "被裁员了怎么办", "多久内要变更"])
def test_what_nobody_published_is_called_so(text: str) -> None:
    said = answer("job_change", text)
    assert "离职到入职之间还算不算，没看到明文，打 12333 问。" in said
    assert "多为经验之谈，请向受理点确认" in said


def test_what_may_be_asked_next_is_offered() -> None:
    assert leads_to("job_change", "离职了积分还有效吗") == [
        *("换了单位", "社保断缴", "签注和续办", "主菜单")
    ]
