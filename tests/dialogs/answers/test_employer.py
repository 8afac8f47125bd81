"""What the company does, and what to do when it will not."""

from collections.abc import Mapping
from typing import Any

import pytest

from bot.dialogs.templates import Message
from tests.chat import MIND
from tests.dialogs.answers.asking import answer, ask, leads_to


def _table(name: str) -> Mapping[str, Any]:
    return MIND.locale.table(name)


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ("公司要做什么", "积分要由单位报，你自己递不了。单位要做的是这些"),
        ("公司要求签两年服务期才肯给办积分，合理吗", "积分规则里没有服务期这一条"),
        ("人事部说每年只统一弄一批", "规则里没有一年一批的说法"),
        ("公司要承担什么责任，老板怕惹事", "没有看到照实报会给单位带来什么坏处。"),
        ("公司说没义务给我办 对吗", "没有看到哪条规定写单位必须替员工办"),
        ("派遣公司和用工单位到底哪家替我申请", "由给你签劳动合同、交职工社保的那家报"),
        ("分公司能给员工申请吗还是要总公司出面", "分公司自己能报，不用总公司出面"),
        ("老板死活不给整，咋办", "先弄清卡在哪里。多半是没办过、怕麻烦"),
        ("HR 不配合 怎么办", "先弄清卡在哪里。"),
        ("必须通过单位吗，我自己递行不", "不行。积分只能由单位报"),
        ("员工很多要办，我们企业的经办人可以设两个吗", "可以写两位联系人"),
        ("单位账号HR离职了现在谁来弄", "换一位社保交在本单位的同事接着办"),
        ("人事专员离职了，新人事怎么更换", "换一位社保交在本单位的同事接着办"),
        ("麻烦问一下单位注册怎么弄", "没办过也能办，先注册"),
        ("麻烦问下，派遣的由谁报", "由派遣公司、人力资源公司替员工报"),
        ("我自己开公司能给自己办吗", "可以，由你的公司来报"),
        ("自己开公司可以自己给自己当人事提交吗", "可以，由你的公司来报"),
        ("公司少交了基数怎么办", "请单位从现在起按实际工资申报"),
        ("老板不给交社保咋整", "没有职工社保就申请不了：近 12 个月要正常缴满 6 个月"),
        ("公司有纠纷劳动仲裁影响吗", "不影响分数，纠纷、仲裁不在扣分项里。"),
        ("公司有25个上海员工", "这是加分项里的“带动本地就业”"),
        ("单位注册的诚信协议谁签", "是单位在网上注册时点同意的"),
        ("必须法人本人出面吗", "派人事去就行，不用法人出面"),
        ("公司换了营业执照，单位信息要去变更吗", "要去更新。单位改了名、迁了址的"),
        ("注册单位时审核通不过咋办", "先请 HR 问清退的是哪一项"),
        ("单位注册要不要钱", "官方步骤里没有哪一步要交钱"),
        ("公司注册在崇明办公在徐汇，地址按营业执照填吗", "看营业执照上的注册地"),
        ("公司经营异常会不会影响员工办积分", "没有看到写着“经营异常就不能报”"),
        ("人力资源公司给我们办积分还要许可证吗", "由派遣公司、人力资源公司替员工报，它要有《"),
        ("小公司才两个人，能给员工办吗", "可以。没有看到对人数、规模或成立年限的要求"),
        ("单位要盖什么章", "都是单位公章，盖在三处"),
        ("公司注册要哪些材料", "网上先填统一社会信用代码等单位信息"),
        ("人事说没办过不会弄", "没办过也能办，先注册"),
    ],
)
def test_what_was_asked_is_answered_first(text: str, begins: str) -> None:
    assert answer("employer", text).startswith(begins)


def test_whoever_does_it_for_the_company_is_sent_the_sheet() -> None:
    assert ask("employer", "我是HR第一次帮员工办要做什么").replies[0].template == Message.HR


def test_everybody_else_is_offered_the_sheet() -> None:
    assert leads_to("employer", "公司要做什么") == ["发给 HR", "谁能申请", "要多久", "主菜单"]
    assert "换工作" in leads_to("employer", "公司不肯办")


def test_what_false_papers_cost_is_said_and_what_only_one_page_says_is_marked() -> None:
    said = answer("employer", "员工假材料，我们单位会被罚吗")
    assert "假材料每次扣 150 分、记 3 年；" in said
    assert "罚款这条只有一处资料，没有证实" in said
    assert "chaorc.cn/jifen/1352.html" in said


def test_times_and_papers_have_the_names_of_the_lists() -> None:
    papers = _table("papers")
    steps = _table("steps")
    said = answer("employer", "单位注册 材料")
    assert papers["dispatch_licence"]["name"] in said
    assert papers["branch_tax_proof"]["name"] in said
    assert f"审核{steps['employer_verify']['time']}" in said


def test_local_staff_is_worth_the_share_of_whoever_asks() -> None:
    said = answer("employer", "公司有25个上海员工")
    assert "每满 10 人 10 分。比如平均 25 人、股份全是你的，是 20 分" in said
    assert "占一半按 12 人，是 10 分。" in said
