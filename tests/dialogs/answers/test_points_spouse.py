"""What a spouse with a local household registration is worth."""

import pytest

from tests.dialogs.answers.asking import answer, leads_to, person


@pytest.mark.parametrize(
    ("question", "line"),
    [
        ("配偶上海户口结婚5年加几分", "满 5 年，每满 1 年计 4 分，共 20 分"),
        ("老婆上海本地人，扯证五年，能给加多少", "满 5 年，每满 1 年计 4 分，共 20 分"),
        ("我媳妇儿上海户口，处了三年结婚两年，给加几分", "满 2 年，每满 1 年计 4 分，共 8 分"),
        ("结婚2年11个月，配偶加分按2年还是3年", "满 2 年，每满 1 年计 4 分，共 8 分"),
        ("领证四年半，零头那半年算吗", "满 4 年，每满 1 年计 4 分，共 16 分"),
        ("结婚三年零三个月有几分", "满 3 年，每满 1 年计 4 分，共 12 分"),
        (
            "阿拉老公正宗上海人，结婚十五年，搿项好加几多",
            "满 15 年，每满 1 年计 4 分，最多 40 分，共 40 分",
        ),
    ],
)
def test_a_case_in_the_question_is_worked_out(question: str, line: str) -> None:
    said = answer("points_spouse", question)
    assert said.startswith("照你说的算，和上海户籍的配偶结婚")
    assert line in said.split("\n")[0]


def test_whoever_is_known_hears_their_own_line() -> None:
    who = person({"married": "yes", "spouse_years": {"low": 3.0, "high": 3.0}})
    said = answer("points_spouse", "配偶加分怎么算", who)
    assert said.startswith("你的情况，和上海户籍的配偶结婚满 3 年")


def test_nobody_in_particular_hears_the_rule() -> None:
    said = answer("points_spouse", "配偶加分怎么算")
    assert said.startswith("配偶是上海户籍的，结婚每满一年 4 分，最多 40 分，满 10 年到顶。")
    assert leads_to("points_spouse", "配偶加分怎么算")[1] == "配偶孩子的材料"


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("未婚妻是本地户口，还没扯证，算吗", "不算，领了证才是配偶"),
        ("未婚有影响吗", "没影响。结婚不是申请条件，单身也不扣分"),
        ("我老婆不是上海人她也能享受吗", "能，这和加分是两回事。"),
        ("老婆户口迁来三个月，结婚八年", "没看到要从落户那天起算"),
        ("结婚六年老婆才迁进上海户口", "没看到要从落户那天起算"),
        ("我跟我老公复婚的，婚龄从哪次算", "没有查到写明的规定"),
        ("分居但没离婚，配偶沪籍的加分还有效吗", "没离婚就还算"),
        ("老婆是上海户口但是在国外 这一项算不算", "没看到要住在一起、人要在上海的要求"),
        ("离婚了前夫是上海户口，这一项还能拿吗", "没有了。这项给的是现在的配偶"),
        ("丧偶，亡妻生前是上海户籍，那个分还有吗", "没有查到写明的规定"),
        ("她户口才迁来两年，我们结婚八年了，按几年给分", "没看到要从落户那天起算"),
        ("老婆正在走居转户，批下来以后我能加配偶分吗", "拿到户口以后可以"),
        ("老公集体户也算本市户籍配偶吗，还给分不", "也算。查到的说法只写本市户籍"),
        ("配偶不是上海的一分没有是吧", "是的，配偶不是上海户籍就没有这项分"),
        ("按领证日期还是办酒日期算年头的 沪籍老婆这项", "按结婚证上的登记日期，办酒那天不算"),
        ("刚领证三个月 老公沪籍 有分吗", "不满一年还没有分，领证满一年起给 4 分"),
        ("跟上海人结婚最多加多少分", "最多 40 分，结婚满 10 年到顶"),
        ("配偶沪籍要带什么材料", "带三样：结婚证，配偶的身份证，配偶的上海户口本"),
    ],
)
def test_what_is_asked_is_answered_first(question: str, words: str) -> None:
    assert words in answer("points_spouse", question).split("\n")[0]


@pytest.mark.parametrize("question", ["复婚的年限怎么算", "老婆去年才落上海户口，加分从哪年算"])
def test_what_no_page_says_is_called_an_inference(question: str) -> None:
    assert "推断，请向受理点确认" in answer("points_spouse", question)


def test_two_who_both_come_from_elsewhere_put_no_case() -> None:
    said = answer("points_spouse", "我俩都是外地来的，结婚十二年了，配偶加分有吗")
    assert "照你说的算" not in said
