"""Would it come back? One question at a time, and what to do about each answer."""

import pytest

from tests.chat import Chat

CAREFUL = {
    "employment": "shanghai_employer",
    "education": "junior_college",
    "qualification": "none",
    "insurance_years": "0",
    "insurance_base": "1",
    "children": "!done",
    "back_paid": "no",
    "party_school": "no",
    "overseas_degree": "no",
    "divorced": "no",
    "first_time_employer": "no",
    "branch_company": "no",
    "company_changed": "no",
}
"""Answers that nobody's application comes back for; yes to the rest."""


HEARD = [
    ("recent_insurance", "交了8个月", {"low": 6, "high": 12}),
    ("recent_insurance", "只交了3个月", {"low": 0, "high": 5}),
    ("recent_insurance", "没满", {"low": 0, "high": 5}),
    ("payer_matches", "同一个公司", "yes"),
    ("payer_matches", "社保是别的公司交的", "no"),
    ("short_contract", "还剩一个月", "no"),
    ("resume", "有断的", "yes"),
    ("study_overlap", "先读的大专", "yes"),
    ("study_overlap", "同时读的", "no"),
    ("earlier_school", "都有", "yes"),
    ("earlier_school", "高中毕业证丢了", "no"),
    ("party_school", "不是党校", "no"),
    ("party_school", "普通高校", "no"),
]


@pytest.mark.parametrize(("question", "text", "answer"), HEARD)
def test_an_answer_in_own_words_is_one_to_what_is_asked(
    question: str, text: str, answer: object
) -> None:
    chat = graduate().happens_to_have(
        education="bachelor_degree",
        full_time_study="no",
        overseas_degree="no",
        upgraded_bachelor="yes",
    )
    while chat.replies[-1].values["question"] != question:
        chat.press("不确定" if "不确定" in chat.buttons else "跳过，不说")
    chat.say(text)
    assert chat.person.answers[question] == answer
    assert chat.replies[-1].template == "question"


def graduate() -> Chat:
    """30 points for the age and 90 for the degree: enough, so that nothing else is claimed."""
    chat = Chat().start().press("30 秒自测", "18 到 43 岁", "本科，有学士学位", "都没有")
    return chat.command("materials").press("预审一遍")


def test_a_pre_check_ends_with_what_to_do() -> None:
    chat = graduate()
    chat.press("有", "上海的单位，给我交社保", "满了", "不是", "是的")
    assert "社保里有没有补缴的月份" in chat.text
    chat.press("没有")
    assert "一字不差吗" in chat.text
    chat.say("不一样")
    chat.press("不确定", "不是")
    assert "学信网" in chat.text
    chat.press("都查得到", "是")
    for word in ("不是", "没孩子", "不是第一次", "没改过", "不是", "是的"):
        chat.say(word)
    assert chat.text.startswith("<b>预审结果</b>　2 处先处理　1 处没弄清")
    assert "1. <b>合同、社保、个税同一家</b>　请 HR 办" in chat.text
    assert "2. <b>两个地址</b>　你来办" in chat.text
    assert "怎么办：填错的，请 HR 在系统里改。" in chat.text
    assert "· 工作经历：" in chat.text
    assert {"不清楚的再答", "改一个答案", "我要带什么", "办理步骤", "主菜单"} <= set(chat.buttons)


def test_what_was_left_open_can_be_answered_later_and_nothing_else_is_asked() -> None:
    chat = graduate()
    while chat.replies[-1].template == "question":
        chat.press("不确定" if "不确定" in chat.buttons else "跳过，不说")
    assert "没弄清" in chat.text
    chat.press("不清楚的再答").press("有", "主菜单").command("materials").press("预审一遍")
    assert "现在的工作是哪一种" in chat.text


def test_who_has_no_employer_is_done_after_two_questions() -> None:
    chat = graduate().press("有")
    job = next(words for words in chat.buttons if "自由职业" in words)
    chat.press(job)
    assert chat.text.startswith("<b>预审结果</b>　1 处先处理\n")
    assert "其余的等这一条解决再看。" in chat.text
    assert "不清楚的再答" not in chat.buttons


def test_what_keeps_somebody_from_applying_is_said_at_once() -> None:
    chat = graduate().press("还没有")
    assert "“居住证”这一条没解决，现在还递不了。可以先看结果，也可以接着答。" in chat.text
    chat.press("先看结果")
    assert chat.text.startswith("<b>预审结果</b>　1 处先处理")
    chat.press("不清楚的再答")
    assert "现在的工作是哪一种" in chat.text
    assert "先看结果" not in graduate().press("有").buttons


def test_with_everything_answered_nothing_is_offered_that_does_nothing() -> None:
    chat = Chat().start().command("materials").press("预审一遍")
    asked = []
    while chat.replies[-1].template == "question":
        question = str(chat.replies[-1].values["question"])
        asked.append(question)
        chat.press_data(f"q:{chat.person.session.run}:{question}:{CAREFUL.get(question, 'yes')}")
    assert {"insurance_years", "insurance_base"} <= set(asked)
    assert "base_and_income" in asked
    assert "不清楚的再答" not in chat.buttons


def test_an_answer_can_be_put_right() -> None:
    chat = graduate().press("还没有", "主菜单")
    chat.press_data("go:prechecked")
    assert "1. <b>居住证</b>　你来办" in chat.text
    chat.press("改一个答案", "居住证", "有").press_data("go:prechecked")
    assert "<b>居住证</b>" not in chat.text
    assert "居住证有效" in chat.text


def test_starting_again_keeps_what_the_self_test_was_told() -> None:
    chat = graduate().press("有", "上海的单位，给我交社保", "满了", "是同一家", "是的", "重来")
    assert "short_contract" not in chat.person.answers
    assert "education" in chat.person.answers
    assert "residence_permit" in chat.person.answers


def test_a_stranger_is_asked_too() -> None:
    chat = Chat().start().command("materials").press("预审一遍")
    assert "有有效的《上海市居住证》吗" in chat.text


def test_a_full_time_graduate_is_not_asked_where_the_school_was() -> None:
    chat = graduate()
    chat.happens_to_have(full_time_study="yes", upgraded_bachelor="no", overseas_degree="no")
    asked = []
    while chat.replies[-1].template == "question":
        asked.append(chat.replies[-1].values["question"])
        chat.press("不确定" if "不确定" in chat.buttons else "跳过，不说")
    assert not {"school_place", "party_school", "study_overlap", "custody"} & set(asked)
    assert not {"base_and_income", "major_code", "post_and_title", "education"} & set(asked)
    assert "not_online" in asked


def test_where_a_reason_was_found_is_shown_to_whoever_asks() -> None:
    chat = graduate().press("主菜单").press_data("go:prechecked").press("依据和来源")
    assert "《上海市居住证积分管理办法》第二条" in chat.text
    chat.press("下一页", "上一页", "看预审结果")
    assert "预审结果" in chat.text
