"""What comes next after a step, and what comes before what."""

from dataclasses import replace

import pytest

from bot.guide.answers import BY_TOPIC
from bot.scoring.tables import SHELF
from tests.dialogs.answers.asking import MOMENT, answer, ask, leads_to, person
from tests.dialogs.people import GRADUATE

ASKED = (
    ("endorse_or_apply_first", "先签注还是先申请积分，顺序搞不清", "证快到期就先签注，"),
    ("permit_or_employer_first", "是先拿居住证还是先找公司", "先拿居住证。没有有效的居住证，"),
    ("test_or_hr_first", "先体检……不是，先测分还是先找HR", "先测分，几分钟的事，"),
    ("file_call_before_acceptance", "调档、受理、审核这些谁先谁后", "先后是：单位注册，"),
    ("online_before_papers", "先预受理还是先网上填表", "先网上，后纸质：单位开账号，"),
    ("who_hands_in", "我能自己去交材料吗", "由单位的 HR 去交，"),
    ("who_files_first", "个人先提还是公司先提", "单位先：HR 登录单位账户给你开个人账号，"),
    ("no_interview", "积分要面试吗", "不用。办积分没有面试、考试和体检，"),
    ("all_online", "听说现在全程网办不用跑了，具体步骤是怎样的", "还不能全在网上办完。"),
    (
        "after_decision",
        "核定完了个人还需要做什么动作吗，还是流程就结束了",
        "还有三件小事：核对分数和孩子在不在上面；",
    ),
    ("change_after_handing_in", "材料交上去之后能改吗", "能改，不过要先退回来："),
    ("after_handing_in", "材料都交上去了，接下来呢", "接下来大多是等，顺序是："),
    ("after_employer_review", "HR 说提交好了 下一步轮到我干嘛", "HR 从系统里打印《积分申请表》，"),
    (
        "after_filling_in",
        "网上填完以后还要去现场吗，后面咋走",
        "轮到单位：HR 登录单位账户核对一遍，",
    ),
    (
        "after_the_account",
        "账号拿到了要填哪些页面，填好以后点什么，再然后呢",
        "登录积分系统，按顺序填四块：",
    ),
    (
        "after_registration",
        "公司已经注册好了接着要干嘛",
        "网上注册完的：请 HR 带盖章的介绍信、自己的身份证、营业执照，",
    ),
    ("after_the_simulation", "模拟打分做完了，然后呢", "够 120 分，就找 HR："),
    ("after_the_permit", "居住证拿到了下一步做什么", "先等 3 个工作日，"),
    (
        "permit_and_insurance_there",
        "next step 是啥 社保和居住证都有了",
        "下一步算分：到 120 分就找 HR，",
    ),
    ("first_in_the_company", "整套程序讲一下好吗，我们公司第一次有人办", "第一次办的单位多一道："),
)


@pytest.mark.parametrize(("row", "question", "begins"), ASKED, ids=[row for row, *_ in ASKED])
def test_what_is_asked_in_particular_is_answered_first(
    row: str, question: str, begins: str
) -> None:
    assert ask("procedure", question).person.session.view == f"answer:{row}"
    assert answer("procedure", question).startswith(begins)


def test_every_row_is_asked_for() -> None:
    assert [row for row, *_ in ASKED] == [row.id for row in BY_TOPIC["procedure"]]


STANDARD = SHELF.on(MOMENT.today).edition.standard
SURE = {
    "qualification": "none",
    "insurance_years": {"low": 36, "high": 36},
    "insurance_base": "none",
    "bonus": "none",
}
ENOUGH = person({**GRADUATE, **SURE})
SHORT = person({**GRADUATE, **SURE, "education": "none"})


def test_the_steps_are_the_answer_in_general() -> None:
    assert ask("procedure", "怎么办积分").replies[0].template == "steps"


def test_the_standard_stands_in_the_tables() -> None:
    assert f"够 {STANDARD} 分，就找 HR" in answer("procedure", "模拟打分做完了，然后呢")


def test_who_has_too_few_points_is_not_sent_on() -> None:
    said = answer("procedure", "模拟打分做完了，然后呢", SHORT)
    assert said.startswith(f"照你说的情况还没到 {STANDARD} 分")
    assert "就找 HR" not in said


def test_who_has_enough_is_told_so() -> None:
    asked = "先测分还是先找HR"
    assert "照你说的情况，分已经够了" in answer("procedure", asked, ENOUGH)
    assert "分已经够了" not in answer("procedure", asked, SHORT)
    assert "分已经够了" not in answer("procedure", asked)


def test_the_district_of_the_employer_is_named_if_known() -> None:
    who = person()
    known = replace(who, session=replace(who.session, district="qingpu"))
    assert "由 HR 去青浦区人才服务中心交" in answer("procedure", "单位审核通过以后下一步", known)
    assert "由 HR 去单位注册地所在区的人才服务中心交" in answer(
        "procedure", "单位审核通过以后下一步", who
    )


def test_both_versions_of_the_two_days_are_told() -> None:
    said = answer("procedure", "单位审核通过以后下一步干嘛")
    assert "满 2 个工作日以后，或者 2 个工作日以内" in said


def test_what_leads_on_after_handing_in() -> None:
    assert leads_to("procedure", "材料都交上去了，接下来呢") == [
        "调档和核实",
        "积分系统的状态",
        "打印通知书",
        "主菜单",
    ]
