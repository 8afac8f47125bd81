"""One form in particular: whether there is a blank one, and whose it is."""

import pytest

from bot.guide.answers import BY_TOPIC
from tests.dialogs.answers.asking import answer, ask, leads_to

ASKED = (
    ("permit_forms", "居住证申请表模板", "不用提前下载。《居住证申请表》《签注申请表》《居"),
    ("kinship_form", "亲属关系承诺书的空白版给我呗", "空白版没有查到，格式也没见到。"),
    (
        "dormitory_form",
        "集体宿舍证明的样本给我看一下",
        "集体宿舍证明由单位 HR 或学校保卫部门自己出，",
    ),
    ("lingang_form", "推荐函的表在哪里拿", "临港的推荐函要由单位向临港新片区的人才服务中心申请，"),
    ("graduate_form", "进沪就业通知单在哪里拿", "这张不是自己下载的。"),
    (
        "pre_acceptance_form",
        "那个预受理登记表有没有电子的",
        "电子版没有查到。预受理情况登记表只有部分受理点要，",
    ),
    ("introduction_letter_form", "介绍信模板有吗", "有参考样式：点下面的“资料与打印版”，"),
    ("appointment_form", "聘任表怎么填有范本吗", "聘任表由单位出，官方空白表没见到。"),
    ("post_statement_form", "岗位说明书模板", "有参考样式：点下面的“资料与打印版”，"),
    ("power_of_attorney", "授权委托书有现成的吗", "积分不用委托书：来交材料的是单位的 HR，"),
    ("undertaking_form", "承诺书哪里下", "没有单独的空白承诺书要下载。"),
    ("contract_form", "离职证明样本有吗", "这些不是积分的表，"),
    ("registration_forms", "单位注册表格发我一下", "单位注册没有纸质表要填："),
    ("guide_file", "办事指南下载", "有。点下面的“资料与打印版”："),
    ("application_form_wrong", "申请表填错了能改吗", "能改，申请表在系统里改，"),
    ("filled_in_sample", "有没有样本", "官方没有填好的样例，"),
    ("where_blanks_are", "表格是自己打印还是去那边领空白的", "看是哪张。申请表从系统里打印，"),
    ("letter_templates", "有范本可以参考吗", "有四种给单位用的参考样式："),
    ("application_form_blank", "申请表在哪下载", "积分申请表没有空白版可以下载："),
)


@pytest.mark.parametrize(("row", "question", "begins"), ASKED, ids=[row for row, *_ in ASKED])
def test_what_is_asked_in_particular_is_answered_first(
    row: str, question: str, begins: str
) -> None:
    assert ask("forms", question).person.session.view == f"answer:{row}"
    assert answer("forms", question).startswith(begins)


def test_every_row_is_asked_for() -> None:
    assert [row for row, *_ in ASKED] == [row.id for row in BY_TOPIC["forms"]]


def test_the_list_of_forms_is_the_answer_in_general() -> None:
    assert ask("forms", "空白表").replies[0].template == "forms"


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("介绍信模板有吗", "资料与打印版"),
        ("申请表在哪下载", "积分申请表"),
        ("亲属关系承诺书 下载", "亲属关系承诺书"),
        ("集体宿舍证明怎么写，给个格式", "集体宿舍证明"),
        ("临港推荐函的表格有吗", "临港推荐函"),
    ],
)
def test_what_leads_on_is_the_form_itself(question: str, first: str) -> None:
    assert leads_to("forms", question)[0] == first


def test_letters_of_our_own_are_called_samples() -> None:
    said = answer("forms", "有范本可以参考吗")
    assert "介绍信、在职证明、岗位说明书、聘任情况说明" in said
    assert "都注明是参考样式" in said
