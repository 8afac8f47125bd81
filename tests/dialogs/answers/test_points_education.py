"""What a diploma is worth."""

import pytest

from tests.dialogs.answers.asking import answer, leads_to, person


@pytest.mark.parametrize(
    ("question", "line"),
    [
        ("大专能加几分", "大专（高职），计 50 分"),
        ("硕士学历可以加多少分", "硕士研究生，计 100 分"),
        ("PhD 学历项几分", "博士研究生，计 110 分"),
    ],
)
def test_a_case_in_the_question_is_worked_out(question: str, line: str) -> None:
    assert answer("points_education", question).startswith(f"照你说的算，{line}。")


def test_whoever_is_known_hears_their_own_line() -> None:
    college = person({"education": "junior_college"})
    said = answer("points_education", "学历怎么算分", college)
    assert said.startswith("你的情况，大专（高职），计 50 分。")


def test_a_higher_title_is_said_to_take_the_place_of_the_diploma() -> None:
    titled = person(
        {
            "education": "bachelor_degree",
            "qualification": "title_intermediate",
            "qualification_fits": "all",
        }
    )
    said = answer("points_education", "学历怎么算分", titled)
    assert said.startswith(
        "你的情况，学历和职称、技能等级只计高的一项，已按职称或技能等级计 100 分"
    )


def test_nobody_in_particular_hears_the_table() -> None:
    said = answer("points_education", "学历怎么算分")
    assert said.startswith("学历怎么算分\n大专（高职）：50 分\n本科，没有学位：60 分")
    assert "博士，双证齐全：110 分" in said
    assert leads_to("points_education", "学历怎么算分")[0] == "帮我算分"


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("学历分和职称分可以一起算吗", "不能一起算"),
        ("专本套读的本科认不认", "套读的本科（大专没毕业就开始读）一般不认"),
        ("两个本科学历能叠加吗", "不叠加，只按最高的一个算"),
        ("国外硕士要认证吗", "要认证，认证了就能算"),
        ("国外读的硕士怎么给分", "先做教育部留学服务中心的国（境）外学历学位认证"),
        ("党校的大专文凭算不算学历分", "地方党校的文凭一般不收"),
        ("只有硕士学位证没有毕业证 学历按什么给分", "没有查到写明的规定"),
        ("研究生在读 学历按本科给分还是硕士", "在读的还不算，要拿到能在学信网查到的毕业证"),
        ("博士110分是双证才行吧", "硕士 100 分、博士 110 分，都是毕业证和学位证齐全"),
        (
            "函授本科在老家念的，人当时在上海打工，认吗",
            "学校或学习点在你当时的工作地、户籍地或上海",
        ),
        ("博士直接120吗", "不是，博士学历计 110 分，不到 120。"),
        ("MBA算硕士吗", "算。毕业证和学位证齐全的，按硕士计 100 分"),
        ("benke duoshao fen", "本科有学士学位 90 分，没有学位 60 分。"),
        ("does my master degree count", "计 100 分"),
        ("函授本科没学位几分", "认，和全日制一样算。照你说的算，本科，没有学位，计 60 分。"),
        ("98年中专毕业后去部队，退伍又读了个成人大专，能给几分", "认，和全日制一样算。"),
        ("我高中毕业后读了大专给几分", "照你说的算，大专（高职），计 50 分。"),
        ("军校的自考文凭行不行", "部队的自考，不在服役期间读的也不收"),
        ("专升本按哪个学历给分", "按升完的本科给：有学士学位 90 分，没学位 60 分"),
        ("自考本科可以积几分", "认，分数和全日制一样：大专 50 分，本科没学位 60 分"),
        ("网络教育学历承认吗，听说不承认了？", "没看到取消的规定"),
        ("我没读高中，大专给分吗", "补上证明以前会被退"),
        ("没有学位证只有毕业证差多少分", "带学士学位是 90 分，差 30 分"),
        ("五年制高职跟普通大专分一样伐", "都按大专计 50 分"),
        ("中专给分吗", "高中、中专、职高和以下没有学历分，大专起才有（50 分）"),
        ("学信网查不到的学历有分吗", "国内的毕业证要学信网查得到"),
    ],
)
def test_what_is_asked_is_answered_first(question: str, words: str) -> None:
    assert words in answer("points_education", question).split("\n")[0]


def test_what_nobody_has_published_is_called_an_inference() -> None:
    assert "推断" in answer("points_education", "只有学位没有毕业证怎么给")
    assert "经验之谈" in answer("points_education", "党校大专算学历分吗")


def test_a_comparison_of_two_diplomas_shows_both() -> None:
    said = answer("points_education", "学历里大专和本科差几分")
    assert "大专（高职）：50 分\n本科，没有学位：60 分" in said
