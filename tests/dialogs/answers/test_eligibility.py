"""Who may apply at all."""

import pytest

from tests.dialogs.answers.asking import answer, leads_to, person


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ("什么人可以申请居住证积分", "要同时符合这几条：\n· 外省市户籍"),
        ("持绿卡的归国华侨能走这个吗", "看身份证和户口。"),
        ("香港人能申请上海积分吗", "不行。居住证积分是给内地外省市户籍的人办的"),
        ("Can a foreigner apply for the points?", "不能。积分是给内地外省市户籍的人办的"),
        ("上海集体户口还需要办吗", "已经是上海户籍的，集体户口也算"),
        ("农村户口可以办积分吗", "可以。条件里只看是不是外省市户籍"),
        ("公司总部在南京，我在上海办事处干活", "不行。外地公司或外地政府在上海的办事处"),
        ("社保是外包公司交的 我有资格吗", "可以，由给你签合同、交社保的那家来报"),
        ("劳务派遣能申请吗", "可以，由派遣公司申报，用工单位不用报。"),
        ("公司总部在北京，上海只有分公司，我能办吗", "可以，只要分公司在上海注册"),
        ("公司注册在苏州 人在上海上班 符合条件吗", "要人和单位都在上海"),
        ("公务员、事业编可以吗", "可以。公司、事业单位、社会团体"),
        ("我是法人自己给自己交社保有资格办吗", "可以，前提是公司而不是个体户"),
        ("外卖骑手能办不", "不看跑什么，看谁和你签劳动合同、交职工社保。"),
        ("个体户可以吗", "不行。个体工商户不能申报积分"),
        ("灵活就业可以申请不", "自己不能申请，积分只能由单位报。"),
        ("全职妈妈可以申请吗", "没有单位就不能以自己的名义申请"),
        ("退休返聘的人能办积分不", "一般不行。退休以后不再交职工社保"),
        ("满多少岁就不让办了", "一般是满 18 周岁、不超过 60 周岁"),
        ("在读大学生可不可以", "在读和实习期间不能。"),
        ("保姆家政这类没合同的能办不", "看合同和社保，不看做什么活。"),
        ("刚毕业的应届能不能申请积分", "可以。和别人一样，要有居住证"),
        ("那保安呢 保安能办吗", "可以，不看工种。"),
        ("在上海没居住证，只有居住登记回执", "还不能。要先有有效的《上海市居住证》"),
        ("刚来上海两个月能弄不", "还早一点。要先拿到居住证"),
        ("没房租房的人能申请积分吗", "可以，有没有房都不影响。"),
        ("军人家属、随军的能办么", "军人家属怎么办，公开资料里没有写。"),
    ],
)
def test_what_was_asked_is_answered_first(text: str, begins: str) -> None:
    assert answer("eligibility", text).startswith(begins)


def test_an_age_in_the_question_is_judged() -> None:
    said = answer("eligibility", "我六十二岁了给人家当保姆能办这个积分吗")
    assert said.startswith("你的情况：62 岁，一般要 18～60 岁才能申请。")


def test_whoever_is_known_hears_where_they_stand() -> None:
    who = person({"residence_permit": "no", "employment": "freelance"})
    said = answer("eligibility", "申请条件", who)
    assert said.startswith(
        "你的情况：还没有有效的上海市居住证，先办居住证才能申请；"
        "积分只能由单位申报，个人、个体工商户和灵活就业的不能自己办。\n\n要同时符合这几条"
    )


def test_the_conditions_are_those_of_the_tables() -> None:
    said = answer("eligibility", "申请条件")
    assert "近 12 个月里职工社保正常缴满 6 个月" in said
    assert "一般 18 到 60 岁" in said
    assert "再看够不够 120 分" in said
    assert "你的情况" not in said


def test_what_may_be_asked_next_is_offered() -> None:
    general = leads_to("eligibility", "谁能办")
    assert general == ["核对申请资格", "首次办居住证", "帮我算分", "主菜单"]
    assert leads_to("eligibility", "劳务派遣能申请吗")[0] == "发给 HR"
