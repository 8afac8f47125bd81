"""Papers sent back and scores in dispute, as they are asked for in particular."""

import pytest

from bot.guide.answers import BY_TOPIC
from bot.scoring.tables import SHELF
from tests.dialogs.answers.asking import MOMENT, answer, leads_to, person

ASKED = {
    "rejected_court": (
        "可以行政复议吗",
        "先走复核：对分数不认同，可以请区人社局复核（经验之谈），带上那一项的证明去问。",
    ),
    "rejected_not_accepted": (
        "说我不符合条件，但没讲为什么",
        "不予受理是说这份申请他们不收，要看卡在哪一条。",
    ),
    "rejected_employer": (
        "说我单位不符合打回来了",
        "能申报的单位要在上海注册、正常经营、在上海缴税，是独立法人；在上海缴税缴社保的分公司也行。",
    ),
    "rejected_address": (
        '系统退回"居住地址不一致"怎么改',
        "申请表上有两个地址：",
    ),
    "rejected_again": (
        "第二次还是给驳了，心态崩了",
        "先别急着再交，把要求一次问全：",
    ),
    "rejected_withdraw": (
        "填错一个日期被退，怎么改",
        "看走到哪一步。",
    ),
    "rejected_income_tax": (
        "基数和个税不匹配被拒了 有救吗",
        "有救，看差在哪几个月。",
    ),
    "rejected_payer": (
        "退转来了，讲我社保单位对勿牢",
        "合同、社保、个税要是同一家单位，对不上的那段不算社保年限，眼下对不上就报不了。",
    ),
    "rejected_resume": (
        "退回理由写工作经历不符 咋改",
        "工作经历要照社保记录写，单位名写真正交社保的那家。",
    ),
    "rejected_contract": (
        "退件理由写着合同期限不足，还能再交吗",
        "能再交，先把合同补好。",
    ),
    "rejected_file": (
        "老师给的批语是档案材料缺失，退了，我该如何补救",
        "先问清缺的是哪几页。",
    ),
    "rejected_degree": (
        "审核意见看不懂，说我学历不符",
        "先问 HR 不认的是哪一点，常见的有五种：",
    ),
    "rejected_major": (
        "工作人员说专业不对口把材料打回来了，怎么说服他们",
        "看你报的是哪一项。",
    ),
    "rejected_title": (
        "没给我认职称分，想要复核",
        "职称没给分，多半卡在这五条里的一条：",
    ),
    "rejected_spouse": (
        "他们搞错了吧，明明有40分的配偶分却写0",
        "先看这几样：配偶是上海户口没有",
    ),
    "rejected_base_points": (
        "社保基数分没给我算上，想要复查",
        "看窗口期里有没有满月数：",
    ),
    "rejected_insurance_years": (
        "少给我算了社保分 去哪里复核",
        "先自己对一遍：",
    ),
    "rejected_false_papers": (
        "材料能不能ps一下再交",
        "别改。查出一次虚假材料就扣 150 分，影响 3 年，",
    ),
    "rejected_differs": (
        "核定分数比我算的少，可以申诉吗",
        "可以要求复核。",
    ),
    "rejected_when_again": (
        "被拒以后隔多久能再来一次",
        "能再交。材料被退回不算拒绝，补好随时可以交，没看到要隔多久的规定。",
    ),
    "rejected_review": (
        "批少了，要求重审走什么途径",
        "可以，请区人社局复核（经验之谈）。",
    ),
    "rejected_no_reason": (
        "预审不通过写着信息有误，我该改哪里",
        "请 HR 打受理点电话，只问三句：",
    ),
}
"""A question for each row, and the words that its answer begins with."""


def test_every_row_is_asked_for() -> None:
    assert set(ASKED) == {row.id for row in BY_TOPIC["rejection"] if row.asked}


@pytest.mark.parametrize("row", ASKED)
def test_the_point_of_a_question_is_answered_first(row: str) -> None:
    asked, words = ASKED[row]
    assert answer("rejection", asked).startswith(words)


def test_papers_sent_back_stay_on_their_case() -> None:
    assert answer("rejection", "被退回来了").startswith("材料被退回、不予受理")


def test_the_figures_of_what_is_asked_for_stand_in_the_tables() -> None:
    book = SHELF.on(MOMENT.today)
    asked = {each.id: each for each in book.prerequisites}
    said = answer("rejection", "不予受理是为什么")
    age = asked["age"]
    assert f"年龄不在 {age.least} 到 {age.most} 周岁" in said
    assert f"近 12 个月社保没满 {asked['recent_insurance_months'].least} 个月" in said


def test_the_months_of_the_base_stand_in_the_tables() -> None:
    said = answer("rejection", "社保基数分没给我算上，想要复查")
    assert "· 0.8、1、2 倍：最近 48 个月里累计 36 个月\n" in said
    assert "· 3 倍：最近 36 个月里累计 24 个月\n" in said


def test_old_pages_about_insurance_years_are_named() -> None:
    assert "网上有旧说法：有的网页写最多 18 分" in answer("rejection", "社保年限算错了")


def test_whoever_is_known_holds_their_lines_against_the_decision() -> None:
    who = person({"insurance_years": {"low": 60, "high": 60}, "insurance_base": "1"})
    said = answer("rejection", "核定分数比我算的少，可以申诉吗", who)
    assert said.startswith("你在这里估过这几样，逐项拿去对：\n· 社保年限 15 分\n")
    assert "可以要求复核。" in said


def test_whoever_is_known_hears_what_the_spouse_is_worth() -> None:
    who = person({"spouse_years": {"low": 6, "high": 6}})
    said = answer("rejection", "配偶分没给我", who)
    assert said.startswith("你的情况，和上海户籍的配偶结婚满 6 年，")
    assert "24 分。" in said


def test_what_follows_is_one_press_away() -> None:
    assert leads_to("rejection", "退回来了又被退") == [
        "预审一遍",
        "还差什么",
        "材料被退回",
        "主菜单",
    ]
