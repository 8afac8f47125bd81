"""Section D of the catalogue as conversations; each test is named after its case.

The spellings themselves are in `tests/dialogs/reading/test_catalogue.py`, what needs a chat
in `tests/gateway/test_places.py`.
"""

from datetime import timedelta

import pytest

from bot.dialogs.conversation import COMMANDS
from bot.dialogs.model import Attached, Corrected
from tests.chat import Chat

FIRST = "你现在多少周岁"
SECOND = "最高学历"


@pytest.fixture
def asked() -> Chat:
    """At the first question, the age."""
    return Chat().start("selftest")


@pytest.fixture
def halfway(asked: Chat) -> Chat:
    """At the second question, the education."""
    return asked.say("36岁")


def at(question: str) -> Chat:
    """At any question of the quick test."""
    chat = Chat().start("selftest")
    for name, answer in (
        ("age", "30岁"),
        ("education", "大专"),
        ("insurance_base", "都没到"),
        ("insurance_years", "3年"),
        ("bonus", "以上都没有"),
    ):
        if name == question:
            break
        chat.say(answer)
    return chat


QUESTIONS = ("age", "education", "insurance_base", "insurance_years", "bonus")


class TestD01D02:
    @pytest.mark.parametrize("text", ["1990-02-30", "90后", "农历八月十五", "明天", "三十五六"])
    def test_d01_a_hint_has_one_example_and_the_question_stays(
        self, asked: Chat, text: str
    ) -> None:
        asked.say(text)
        assert asked.person.answers == {}
        assert "“" in asked.text
        assert FIRST in asked.text

    def test_d01_two_parts_are_read_out_before_they_are_taken(self, asked: Chat) -> None:
        assert "1990 年 3 月" in asked.say("九零年三月").text
        assert asked.person.answers == {}
        asked.say("对")
        assert asked.person.answers == {"age": {"low": "1990-03-01", "high": "1990-03-31"}}
        assert SECOND in asked.text

    def test_d02_twenty_years_at_thirty_are_pointed_out_once_and_can_be_kept(self) -> None:
        chat = at("insurance_years").say("20年")
        assert chat.text.count("和出生年份对不上") == 1
        assert chat.person.answers["insurance_years"] == {"low": 240, "high": 251}
        chat.happens(Attached("sticker"))
        assert "对不上" not in chat.text

    @pytest.mark.parametrize(
        ("text", "level"),
        [("基数一万", "0.8"), ("一万三", "1"), ("4万", "3"), ("25,000元", "2"), ("7310", "none")],
    )
    def test_d02_a_base_in_yuan_is_read_out_as_its_level(self, text: str, level: str) -> None:
        chat = at("insurance_base").say(text)
        assert "对吗" in chat.text
        chat.press("对，就这样")
        assert chat.person.answers["insurance_base"] == level

    @pytest.mark.parametrize("text", ["12000000", "1e9"])
    def test_d02_an_absurd_base_is_asked_back(self, text: str) -> None:
        chat = at("insurance_base").say(text)
        assert "多打了几位" in chat.text
        assert "insurance_base" not in chat.person.answers


class TestD03D04D05:
    @pytest.mark.parametrize("question", QUESTIONS)
    @pytest.mark.parametrize(
        ("text", "what"),
        [("310101199003078888", "身份证号"), ("一三八零零一三八零零零", "电话号码")],
    )
    def test_d03_d05_such_a_number_is_refused_at_any_question(
        self, question: str, text: str, what: str
    ) -> None:
        chat = at(question)
        before = chat.person
        chat.say(text)
        assert what in chat.text
        assert "建议你把那条消息删掉" in chat.text
        assert chat.person == before

    def test_d04_a_contact_is_never_taken(self, halfway: Chat) -> None:
        before = halfway.person
        halfway.happens(Attached("contact"))
        assert "不用给我电话号码" in halfway.text
        assert SECOND in halfway.text
        assert halfway.person == before

    @pytest.mark.parametrize("kind", ["photo", "document"])
    def test_d05_a_picture_is_not_looked_at_and_better_deleted(
        self, halfway: Chat, kind: str
    ) -> None:
        halfway.happens(Attached(kind))
        assert "不看也不存" in halfway.text
        assert "删掉" in halfway.text
        assert SECOND in halfway.text


class TestD06D07:
    @pytest.mark.parametrize(
        "kind", ["sticker", "voice", "video", "location", "poll", "dice", "forward", "game"]
    )
    def test_d06_a_short_hint_and_the_question_stays(self, halfway: Chat, kind: str) -> None:
        before = halfway.person
        halfway.happens(Attached(kind))
        assert SECOND in halfway.text
        assert halfway.person == before

    def test_d06_what_another_bot_has_written_is_no_answer(self, halfway: Chat) -> None:
        halfway.happens(Attached("via_bot"))
        assert SECOND in halfway.text
        assert list(halfway.person.answers) == ["age"]

    def test_d07_an_edit_changes_nothing_and_says_how_to_correct(self, halfway: Chat) -> None:
        before = halfway.person
        halfway.happens(Corrected())
        assert "上一步" in halfway.text
        assert "改一个答案" in halfway.text
        assert halfway.person == before


class TestD08D09D10:
    @pytest.mark.parametrize(
        "payload",
        ["", "x" * 64, "../../etc/passwd", "..%2f..%2f", "\x00", "ref_10001", "r-999", "group"],
    )
    def test_d08_any_payload_is_a_normal_start(self, payload: str) -> None:
        assert Chat().start(payload).text == Chat().start().text

    @pytest.mark.parametrize("question", QUESTIONS)
    @pytest.mark.parametrize("name", ["start", *COMMANDS, "nonsense"])
    def test_d09_a_command_works_at_any_question_which_can_be_resumed(
        self, question: str, name: str
    ) -> None:
        chat = at(question)
        title = chat.text.splitlines()[1]
        before = dict(chat.person.answers)
        assert chat.command(name).text
        chat.command("selftest")
        if name != "restart":
            assert title in chat.text
            assert chat.person.answers == before

    @pytest.mark.parametrize("question", QUESTIONS)
    @pytest.mark.parametrize("typed", [True, False])
    def test_d10_back_fifty_times(self, question: str, *, typed: bool) -> None:
        chat = at(question)
        before = dict(chat.person.answers)
        for _ in range(50):
            if typed or "上一步" not in chat.buttons:
                chat.say("上一步")
            else:
                chat.press("上一步")
        assert FIRST in chat.text
        assert "第 1 题" in chat.text
        assert chat.person.answers == before


class TestD11D12:
    def test_d11_seven_facts_in_one_sentence_are_read_out_and_taken(self, asked: Chat) -> None:
        asked.say("本科有学位 36岁 社保5年 中级职称 有居住证")
        for words in ("学历", "社保年限", "职称", "居住证"):
            assert words in asked.text
        asked.say("对")
        assert {"age", "education", "insurance_years", "qualification"} <= set(
            asked.person.answers
        )

    def test_d11_what_was_not_understood_is_asked(self, asked: Chat) -> None:
        asked.say("本科 36岁 社保5年").say("对")
        assert "education" not in asked.person.answers
        assert SECOND in asked.text

    def test_d11_no_leaves_everything_open(self, asked: Chat) -> None:
        asked.say("本科有学位 36岁").say("不是")
        assert "哪一样不对" in asked.text
        asked.say("不是")
        assert asked.person.answers == {}
        assert FIRST in asked.text

    @pytest.mark.parametrize("text", ["本科算多少分", "大专有用吗", "硕士加几分"])
    def test_d11_a_question_is_answered_and_not_taken(self, halfway: Chat, text: str) -> None:
        halfway.say(text)
        assert list(halfway.person.answers) == ["age"]
        assert SECOND in halfway.text

    def test_d12_two_births_that_disagree_are_asked_about(self, asked: Chat) -> None:
        asked.say("36岁 1980年生")
        assert "按哪个算" in asked.text
        assert asked.person.answers == {}
        asked.say("1990年")
        assert SECOND in asked.text

    def test_d12_a_degree_at_sixteen_is_pointed_out_once(self) -> None:
        chat = Chat().start("selftest").say("16岁").say("博士")
        assert chat.text.count("和出生年份对不上") == 1
        assert chat.person.answers["education"] == "doctor"


class TestD13:
    @pytest.mark.parametrize("question", QUESTIONS)
    @pytest.mark.parametrize("text", ["", "   ", "\u200b\u200d\ufeff", "😀👍🏽", "……"])
    def test_d13_an_empty_message_gets_a_hint(self, question: str, text: str) -> None:
        chat = at(question)
        before = chat.person
        chat.say(text)
        assert "没看到内容" in chat.text
        assert chat.person == before


class TestD15:
    NOTICE = "请家长来用"

    @pytest.mark.parametrize(
        "text", ["12岁", "2015-03-01", "2015年", "我今年12岁", "12岁 2014年生"]
    )
    def test_d15_a_child_is_told_kindly_and_nothing_is_kept(self, asked: Chat, text: str) -> None:
        asked.say(text)
        assert self.NOTICE in asked.text
        assert asked.person.answers == {}
        assert FIRST in asked.text

    @pytest.mark.parametrize("question", QUESTIONS)
    def test_d15_nothing_else_of_that_message_is_kept(self, question: str) -> None:
        chat = at(question)
        before = chat.person
        chat.say("我今年12岁，本科有学位 社保5年")
        assert self.NOTICE in chat.text
        assert chat.person == before

    def test_d15_outside_a_questionnaire_too(self) -> None:
        chat = Chat().start()
        before = chat.person
        chat.say("我11岁 大专 社保5年")
        assert self.NOTICE in chat.text
        assert chat.person == before

    def test_d15_no_button_stands_for_a_child(self, asked: Chat) -> None:
        chat = asked.press("不满 18 岁")
        born = chat.person.answers["age"]
        oldest = (chat.now - timedelta(days=16 * 365)).date().isoformat()
        assert isinstance(born, dict)
        assert born["high"] <= oldest

    def test_d15_a_parent_who_speaks_of_a_child_goes_on(self, asked: Chat) -> None:
        asked.say("我36岁，孩子12岁")
        assert self.NOTICE not in asked.text


class TestD16:
    @pytest.mark.parametrize(
        "text",
        ["你直接帮我办了吧", "保证过吗", "能不能帮我包过", "100%能过吗", "你能代办吗"],
    )
    @pytest.mark.parametrize("open_question", [True, False])
    def test_d16_the_answer_is_honest_and_promises_nothing(
        self, text: str, *, open_question: bool
    ) -> None:
        chat = at("education") if open_question else Chat().start()
        before = chat.person
        chat.say(text)
        assert "我没法替你办" in chat.text
        assert "区人才服务中心审核" in chat.text
        for word in ("保证", "包过", "一定能"):
            assert word not in chat.text
        assert (SECOND in chat.text) is open_question
        assert chat.person == before

    def test_d16_a_question_besides_is_answered_as_such(self) -> None:
        chat = Chat().start().say("帮我办的话要带什么材料")
        assert "我没法替你办" not in chat.text
        assert "材料" in chat.text or "要带什么" in chat.buttons
