"""Section D of the catalogue: every kind gets one clear sentence and loses nothing."""

import pytest

from bot.dialogs.model import Attached, Command, Corrected, Elsewhere, Person
from tests.chat import Chat


@pytest.fixture
def asked() -> Chat:
    """At the first question, the birth."""
    return Chat().start().press("30 秒自测")


@pytest.fixture
def halfway() -> Chat:
    """At the question after the birth, which is answered."""
    return Chat().start().press("30 秒自测", "18 到 43 岁")


# D01
@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("1990-02-30", "日历上没有这一天"),
        ("19901301", "日历上没有这一天"),
        ("1990年2月30日", "日历上没有这一天"),
        ("90后", "这是一个年代"),
        ("农历八月十五", "公历"),
        ("1890-01-01", "超过 100 岁"),
        ("2026-11-24", "还没到"),
        ("八月十五号", "还缺年份"),
        ("属马", "属相"),
        ("虚岁36", "周岁"),
        ("2011-06-01", "不满 16 岁"),
    ],
)
def test_a_birth_date_that_cannot_be_gets_a_hint(asked: Chat, text: str, words: str) -> None:
    asked.say(text)
    if "90后" not in text:
        assert words in asked.text
        assert asked.person.answers == {}
    assert "题" in asked.text


@pytest.mark.parametrize("text", ["１９９０／１／１", "1990-01-01", "1990年1月1日", "19900101"])
def test_a_full_birth_date_is_taken(asked: Chat, text: str) -> None:
    asked.say(text)
    assert asked.person.answers["age"] == {"low": "1990-01-01", "high": "1990-01-01"}


@pytest.mark.parametrize("text", ["九零年三月", "1990.5", "90年5月"])
def test_a_birth_in_two_parts_is_confirmed(asked: Chat, text: str) -> None:
    assert "对吗" in asked.say(text).text
    assert asked.person.answers == {}


@pytest.mark.parametrize("text", ["36", "36？", "三十六"])
def test_a_bare_age_is_an_answer_to_the_question_about_it(asked: Chat, text: str) -> None:
    asked.say(text)
    assert asked.person.answers["age"] == {"low": "1989-11-24", "high": "1990-11-23"}


# D02
@pytest.fixture
def insured(halfway: Chat) -> Chat:
    """At the question about the years of insurance."""
    return halfway.press("大专（高职）", "都没到 0.8 倍，或不够月数")


@pytest.mark.parametrize(
    ("text", "months"),
    [("3.5年", 42), ("三年零两个月", 38), ("36个月", 36), ("0", 0), ("三年半", 42)],
)
def test_lengths_are_understood(insured: Chat, text: str, months: int) -> None:
    insured.say(text)
    assert insured.person.answers["insurance_years"] == {"low": months, "high": months}


@pytest.mark.parametrize("text", ["约5年", "３６", "三十六", "三四年"])
def test_doubtful_lengths_are_confirmed(insured: Chat, text: str) -> None:
    assert "对吗" in insured.say(text).text
    assert "insurance_years" not in insured.person.answers


@pytest.mark.parametrize("text", ["-3", "1e9", "999", "好几年", "2019年开始交的"])
def test_impossible_lengths_get_a_hint(insured: Chat, text: str) -> None:
    insured.say(text)
    assert "上海职工社保累计满几年了" in insured.text
    assert "insurance_years" not in insured.person.answers


# D05, and D03 as long as no number is asked for
@pytest.mark.parametrize("text", ["310101199003078888", "我的身份证是31010119900307888X"])
def test_an_identity_number_is_refused_and_not_kept(halfway: Chat, text: str) -> None:
    halfway.say(text)
    assert "身份证号" in halfway.text
    assert "建议你把那条消息删掉" in halfway.text
    assert "最高学历" in halfway.text
    assert "3101" not in repr(halfway.person)


@pytest.mark.parametrize("text", ["13800138000", "+86 138-0013-8000", "１３８００１３８０００"])
def test_a_phone_number_is_refused_and_not_kept(halfway: Chat, text: str) -> None:
    halfway.say(text)
    assert "电话号码" in halfway.text
    assert "138" not in repr(halfway.person)


# D04, D06
@pytest.mark.parametrize(
    "kind",
    [
        "sticker",
        "voice",
        "video",
        "location",
        "poll",
        "dice",
        "game",
        "photo",
        "document",
        "contact",
    ],
)
def test_what_is_not_text_gets_a_sentence_and_the_question_stays(halfway: Chat, kind: str) -> None:
    halfway.happens(Attached(kind))
    assert "打字或点按钮就行" in halfway.text
    assert "最高学历" in halfway.text
    assert list(halfway.person.answers) == ["age"]


# D07
def test_an_edited_message_is_not_a_second_answer(halfway: Chat) -> None:
    halfway.happens(Corrected())
    assert "改过的消息我不会当成新的答案" in halfway.text
    assert "最高学历" in halfway.text


# D08
@pytest.mark.parametrize("payload", ["", "x" * 64, "../../etc/passwd", "ref_999", "%00"])
def test_any_start_is_a_normal_one(payload: str) -> None:
    assert "你好，我是沪积分" in Chat().start(payload).text


@pytest.mark.parametrize(
    ("payload", "words"),
    [("selftest", "第 1 题"), ("materials", "材料清单"), ("steps", "办理步骤")],
)
def test_a_deep_link_leads_there(payload: str, words: str) -> None:
    assert words in Chat().start(payload).text


# D09
@pytest.mark.parametrize(
    "name",
    [
        "start",
        "selftest",
        "materials",
        "steps",
        "reminders",
        "help",
        "privacy",
        "delete",
        "nonsense",
    ],
)
def test_a_command_works_and_the_test_can_be_resumed(halfway: Chat, name: str) -> None:
    assert halfway.command(name).text
    assert "最高学历" in halfway.command("selftest").text


# D10
def test_going_back_fifty_times(halfway: Chat) -> None:
    for _ in range(50):
        halfway.say("上一步")
    assert "你现在多少周岁" in halfway.text
    assert list(halfway.person.answers) == ["age"]


# D11
def test_two_answers_in_one_message(asked: Chat) -> None:
    asked.say("本科有学位 36岁 社保5年")
    assert "学历：" in asked.text
    assert "社保年限：" in asked.text
    asked.press("对，就这样")
    assert {"education", "insurance_years", "age"} == set(asked.person.answers)


# D12
def test_thirty_years_of_insurance_at_thirty_five_is_pointed_out_once(insured: Chat) -> None:
    insured.say("30年")
    if "对吗" in insured.text:
        insured.press("对，就这样")
    assert "和出生年份对不上" in insured.text
    insured.press("都没有")
    assert "和出生年份对不上" in insured.text  # in the result, with a way to change it
    assert "改一个答案" in insured.buttons


def test_it_is_not_repeated_at_the_next_question(insured: Chat) -> None:
    insured.say("30年")
    if "对吗" in insured.text:
        insured.press("对，就这样")
    insured.happens(Attached("sticker"))
    assert "对不上" not in insured.text


# D13
@pytest.mark.parametrize("text", [" ", "　　", "\u200b\u200d", "😀😀", "……"])
def test_an_empty_message_gets_a_hint(halfway: Chat, text: str) -> None:
    halfway.say(text)
    assert "没看到内容" in halfway.text
    assert "最高学历" in halfway.text


# D14
def test_in_a_group_nothing_personal_is_asked() -> None:
    chat = Chat().happens(Elsewhere())
    assert "私聊我" in chat.text
    assert chat.buttons == ["私聊我"]
    assert chat.person == Person()


# D15
@pytest.mark.parametrize("text", ["2015-03-01", "我今年12岁"])
def test_a_child_is_told_to_bring_a_parent(asked: Chat, text: str) -> None:
    asked.say(text)
    assert "请家长来用" in asked.text
    assert asked.person.answers == {}


# D16
@pytest.mark.parametrize("text", ["你直接帮我办了吧", "保证过吗", "能不能帮我包过"])
def test_nothing_is_promised(text: str) -> None:
    chat = Chat().start().say(text)
    for word in ("保证", "包过", "一定能"):
        assert word not in chat.text
    assert chat.buttons


# and more
def test_five_thousand_characters_are_answered_shortly(halfway: Chat) -> None:
    halfway.say("我想问积分的事情" * 625)
    assert "最高学历" in halfway.text
    assert list(halfway.person.answers) == ["age"]


@pytest.mark.parametrize(
    "payload", ["<script>alert(1)</script>", "{{ 7*7 }}", "'; DROP TABLE sessions; --"]
)
def test_code_is_only_text(halfway: Chat, payload: str) -> None:
    halfway.say(payload)
    assert "49" not in halfway.text
    assert "最高学历" in halfway.text


def test_a_command_with_a_payload_is_a_command() -> None:
    assert Chat().happens(Command("materials", "x" * 500)).text
