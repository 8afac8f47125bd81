"""What titles and certificates are worth."""

import pytest

from tests.dialogs.answers.asking import answer, leads_to, person


@pytest.mark.parametrize(
    ("question", "line"),
    [
        ("中级职称多少分", "中级职称，计 100 分"),
        ("高级技师证是140吗", "技能一级（高级技师），计 140 分"),
        ("厨师证高级工给多少分", "技能三级（高级工），计 60 分"),
        ("电工证四级能加多少", "技能四级（中级工），计 30 分"),
    ],
)
def test_a_case_in_the_question_is_worked_out(question: str, line: str) -> None:
    said = answer("points_skill", question)
    assert said.startswith(f"照你说的算，{line}。")


def test_the_case_stands_whatever_was_answered_before() -> None:
    without = person({"extras": [], "education": "doctor"})
    said = answer("points_skill", "技师证书几分", without)
    assert "已按学历计 110 分" in said
    said = answer("points_skill", "技师证书几分", person({"extras": []}))
    assert said.startswith("照你说的算，技能二级（技师），计 100 分。")


def test_whoever_is_known_hears_their_own_line() -> None:
    who = person({"qualification": "title_intermediate", "qualification_fits": "low_base"})
    said = answer("points_skill", "职称怎么算分", who)
    assert said.startswith("你的情况，近 12 个月里社保基数到 1 倍的要满 6 个月")


def test_nobody_in_particular_hears_the_table_and_its_conditions() -> None:
    said = answer("points_skill", "职称怎么算分")
    assert "三级（高级工）：60 分\n二级（技师）：100 分 *" in said
    assert "最近 12 个月里有 6 个月的社保基数到 1 倍（11,396 元）" in said
    assert "网上有旧说法：有的网页写要最近连续 6 个月" in said
    assert leads_to("points_skill", "职称怎么算分")[0] == "帮我算分"


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("中级职称必须本科学历才能用么", "没看到非本科不可的规定"),
        ("职称和学历能一起加吗", "不能一起算，职称、技能和学历只计高的一项"),
        ("职称和文凭两个能一起加吗", "不能一起算，职称、技能和学历只计高的一项"),
        ("注册类的证书要在本单位注册才行吗", "没注册或过了注册期的不计分"),
        ("会计中级怎么加", "中级职称计 100 分，和学历只取高的一项。"),
        ("两个中级证书能叠起来算两份吗", "不叠加"),
        ("软考高级算高级职称140分吗", "积分里不按高级算"),
        ("软考中级可以当职称用吗", "可以。软考中级按中级职称计 100 分"),
        ("外省评的中级职称上海认吗，要不要复核", "外省评的职称先在上海复核"),
        ("执业药师没注册还给分不", "没注册或过了注册期的不计分"),
        ("职称要单位聘任才算吗", "要。光有证书不行"),
        ("证书上的工种和我干的活不一样，这个证还能加分吗", "对不上就不计分"),
        ("有中级证还要看缴费基数够不够1倍吗", "最近 12 个月里累计 6 个月，社保基数到 1 倍"),
        ("健康管理师这类目录取消了没", "没有查到统一的说法"),
        ("一级建造师可以积100分吗", "看市里的目录：对应中级职称的计 100 分"),
        ("护士证能加分吗", "这类证没看到能计分的依据"),
        ("初级职称有没有分", "初级职称（助理一级的也是）没有分，中级起才有，100 分"),
        ("技师和高级技师差多少", "技师（二级）100 分，高级技师（一级）140 分，差 40 分"),
        ("技能等级哪些在目录里面", "目录由市里公布，全文我没有看到"),
        ("月嫂证有没有分", "看证上的等级：五级（初级工）15 分"),
    ],
)
def test_what_is_asked_is_answered_first(question: str, words: str) -> None:
    assert words in answer("points_skill", question).split("\n")[0]


def test_an_engineer_of_the_middle_rank_is_no_middle_worker() -> None:
    said = answer("points_skill", "中级工程师职称加多少分")
    assert said.startswith("照你说的算，中级职称，计 100 分。")


@pytest.mark.parametrize("question", ["中级职称100分要什么条件", "护士中级职称主管护师能算吗"])
def test_a_title_of_the_middle_rank_is_said_with_its_conditions(question: str) -> None:
    said = answer("points_skill", question)
    assert "计 100 分" in said.split("\n")[0]
    assert "和岗位对口、单位按它聘任；最近 12 个月里有 6 个月的社保基数到 1 倍" in said


def test_a_trade_is_no_title() -> None:
    assert "条件有四样" not in answer("points_skill", "消防设施操作员中级算第几档")
