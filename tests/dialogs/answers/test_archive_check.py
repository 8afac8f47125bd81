"""The personnel file and the check of education: who does it, and what if it is missing."""

import pytest

from bot.guide.answers import BY_TOPIC
from bot.scoring.tables import SHELF
from bot.scoring.tables.levels import Levels
from tests.dialogs.answers.asking import MOMENT, answer, ask, leads_to

ASKED = (
    (
        "transcript_missing",
        "档案里缺成绩单",
        "找母校补：成绩单、毕业生登记表的底子多半在学校的档案馆或教务处，",
    ),
    ("school_record_missing", "没有高中档案怎么办", "缺的那一段要先补证明。"),
    (
        "age_in_the_file",
        "档案年龄和身份证不一致，调档时会出问题吗",
        "年龄分按身份证上的出生日期算，",
    ),
    ("name_differs", "毕业证 name 和身份证不一致 学历 verify 不过", "证书和身份证名字对不上，"),
    ("file_in_two_places", "入党材料和档案不在一起要紧吗", "要不要合到一起，公开资料里没有写。"),
    ("file_opened", "档案在自己手里拆开了怎么办", "还没拆的先别拆，也别自己往里放材料。"),
    ("returnee_without_file", "听说海归没有档案也能办", "国外学历看的是留服的认证书，"),
    ("file_lost", "没有档案能办不", "没看到“没有档案就不能办”的规定，"),
    ("file_held_back", "档案放在前单位了他们不给", "调档由区人才服务中心去调，"),
    ("file_given_back", "我的人事档案会被调走不还我吗", "调去看完还不还、存在哪里，"),
    ("file_place_wrong", "人事档案存放地填错了有影响吗", "填错了中心会调不到，"),
    ("who_calls_the_file", "调档函谁开", "不用你去提，也不用你开函。"),
    ("what_calling_means", "调档是什么意思", "就是区人才服务中心把你的人事档案调来看，"),
    ("degree_not_on_site", "学位网上查不到我的学位", "先用证书编号、姓名、身份证再查一遍，"),
    ("diploma_not_on_chsi", "学信网查不到我的学历", "查不到的，要一份书面的学历证明："),
    ("report_term", "学信网 verification report 有效期过了要重新弄吗", "报告上印着有效期，"),
    ("reports_download", "学历证书电子备案表怎么下载", "登录学信网（chsi.com.cn），"),
    ("degree_certificate_lost", "学位证遗失补办证明算不算数", "先问学校开学位证明书。"),
    ("diploma_lost", "毕业证丢了怎么办", "先找学校开毕业证明书。"),
    ("foreign_degree_checked", "国外文凭认证怎么弄", "国外和港澳台的学历，"),
    ("who_checks_education", "学历认证去哪做", "分两段。交之前你自己做："),
    ("file_at_the_school", "挡案在学校还没转出来", "可以先办，照实说档案还在学校，"),
    ("file_at_an_agency", "我的 dang'an 在 FESCO，还要调档吗", "在上海的存档机构就好办，"),
    ("where_the_file_is", "档案在哪里查", "依次打电话问：毕业的学校、毕业时寄去的户籍地人才"),
    ("file_elsewhere", "档案要调到上海吗", "不用自己转到上海。"),
)


@pytest.mark.parametrize(("row", "question", "begins"), ASKED, ids=[row for row, *_ in ASKED])
def test_what_is_asked_in_particular_is_answered_first(
    row: str, question: str, begins: str
) -> None:
    assert ask("archive_check", question).person.session.view == f"answer:{row}"
    assert answer("archive_check", question).startswith(begins)


def test_every_row_is_asked_for() -> None:
    assert [row for row, *_ in ASKED] == [row.id for row in BY_TOPIC["archive_check"]]


def test_the_step_is_the_answer_in_general() -> None:
    assert ask("archive_check", "档案").replies[0].template == "step"


def test_what_a_degree_is_worth_stands_in_the_tables() -> None:
    (table,) = (rule.table for rule in SHELF.on(MOMENT.today).rules if rule.id == "education")
    assert isinstance(table, Levels)
    said = answer("archive_check", "学位网上查不到我的学位")
    assert f"没有学位的本科是 {table.levels['bachelor']} 分" in said
    assert f"有学位的 {table.levels['bachelor_degree']} 分" in said


def test_where_old_diplomas_are_proved() -> None:
    said = answer("archive_check", "99年毕业学信网没有 去哪做书面认证")
    assert "上海市学生事务中心办，约一个月" in said
    assert "冠生园路 401 号" in said


def test_a_lost_file_is_not_called_the_end() -> None:
    said = answer("archive_check", "那档案丢了呢")
    assert "没看到“没有档案就不能办”的规定" in said
    assert leads_to("archive_check", "那档案丢了呢")[0] == "调档和核实"
