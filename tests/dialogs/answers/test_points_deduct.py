"""What takes points away, and what does not."""

import pytest

from tests.dialogs.answers.asking import answer, leads_to, person


@pytest.mark.parametrize(
    ("question", "line"),
    [
        ("拘留一次扣多少", "近 5 年有 1 次行政拘留的记录，每次扣 50 分，共扣 50 分"),
        ("行政拘留过两次扣多少", "近 5 年有 2 次行政拘留的记录，每次扣 50 分，共扣 100 分"),
        (
            "提供假材料扣150是一次吗",
            "近 3 年有 1 次提供虚假材料的记录，每次扣 150 分，共扣 150 分",
        ),
        ("判过刑一次扣几分", "近 5 年有 1 次一般刑事犯罪的记录，每次扣 150 分，共扣 150 分"),
    ],
)
def test_a_case_in_the_question_is_worked_out(question: str, line: str) -> None:
    said = answer("points_deduct", question)
    assert said.startswith("照你说的算，")
    assert f"{line}。" in said.split("\n")[0]


@pytest.mark.parametrize("question", ["六年前拘留过一次，现在还扣分吗", "2019年拘留过一次"])
def test_what_was_long_ago_is_not_counted_as_if_it_were_now(question: str) -> None:
    said = answer("points_deduct", question)
    assert "照你说的算" not in said
    assert "行政拘留和一般刑事犯罪看近 5 年，虚假材料看近 3 年" in said


def test_whoever_has_a_record_hears_it_alone() -> None:
    who = person({"records": "detention_1"})
    said = answer("points_deduct", "扣分项", who)
    assert said.startswith("你的情况，近 5 年有 1 次行政拘留的记录")
    assert "近 3 年没有提供虚假材料的记录" not in said
    clean = person({"records": "none"})
    assert answer("points_deduct", "扣分项", clean).startswith("你答过没有这几样记录，不扣分。")


def test_nobody_in_particular_hears_what_is_deducted() -> None:
    said = answer("points_deduct", "扣分项有哪些")
    assert said.startswith("只有三样扣分\n虚假材料：每次扣 150 分，看近 3 年\n")
    assert "行政拘留：每次扣 50 分，看近 5 年\n一般刑事犯罪：每次扣 150 分，看近 5 年" in said
    assert leads_to("points_deduct", "扣分项有哪些")[0] == "帮我算分"


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("超生还一票否决吗", "不扣分，也不再一票否决"),
        ("信用卡逾期会扣积分分数吗", "不扣分。扣分项只有三样"),
        ("交通违章影响积分吗", "不扣分。扣分项只有三样"),
        ("未婚有影响吗", "没影响，结没结婚、离没离过都不扣分"),
        ("违章被拘留了15天扣不扣", "行政拘留每次扣 50 分，看近 5 年"),
        ("老公前年赌博被行政处罚拘了十天，减多少", "行政拘留每次扣 50 分，看近 5 年"),
        ("行政处罚拘留5天", "行政拘留每次扣 50 分，看近 5 年"),
        ("停车纠纷打架被拘留", "行政拘留每次扣 50 分，看近 5 年"),
        ("逃票跟人打架被拘留", "行政拘留每次扣 50 分，看近 5 年"),
        ("闯红灯撞人被判了缓刑", "一般刑事犯罪每次扣 150 分，看近 5 年"),
        ("偷税被判刑", "一般刑事犯罪每次扣 150 分，看近 5 年"),
        ("考试作弊被判刑", "一般刑事犯罪每次扣 150 分，看近 5 年"),
        ("欠信用卡被判了信用卡诈骗", "一般刑事犯罪每次扣 150 分，看近 5 年"),
        ("严重交通肇事罪能办吗", "有严重刑事犯罪记录的，不能申请"),
        ("打架被派出所罚款200没拘留，会扣吗", "不扣分。"),
        (
            "醉驾判缓刑，是不是直接凉",
            "判了刑的（拘役、缓刑也是），多半按一般刑事犯罪，每次扣 150 分",
        ),
        ("假学历被查到会怎样", "积分申请里交假材料，每次扣 150 分，近 3 年的都算"),
        ("行政拘留扣50还是150", "50 分。行政拘留每次扣 50 分"),
        ("两次治安处罚是累计减吗", "累计，有几次扣几次"),
        ("哪些情况一票否决", "一票否决的只有一样：有严重刑事犯罪记录的，不能申请"),
        ("有案底还能办积分吗", "不是不能申请，可是要扣分：一般刑事犯罪每次扣 150 分，看近 5 年"),
        ("我儿子跟人打架拘留过五天会不会扣分", "行政拘留每次扣 50 分，看近 5 年"),
    ],
)
def test_what_is_asked_is_answered_first(question: str, words: str) -> None:
    assert words in answer("points_deduct", question).split("\n")[0]


def test_what_older_pages_say_is_put_right() -> None:
    assert "网上有旧说法：个别网页写行政拘留每次扣 150 分" in answer("points_deduct", "拘留扣几分")
    assert "网上有旧说法：有的网页还把违反计划生育" in answer("points_deduct", "超生扣不扣分")


def test_what_one_page_says_of_false_papers_is_said_to_be_so() -> None:
    assert "这几样只有一处资料" in answer("points_deduct", "假学历被查出来几年不能申请")


@pytest.mark.parametrize(
    "question", ["两年前被行政处罚拘了十天", "三年前行政拘留过一次，去年闯红灯罚款"]
)
def test_a_fine_beside_a_detention_does_not_hide_it(question: str) -> None:
    said = answer("points_deduct", question)
    assert not said.startswith("不扣分")
    assert "拘留每次" in said
