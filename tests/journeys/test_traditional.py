"""People who read and write traditional characters."""

import re
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.dialogs.model import Command, Person, Pressed
from tests.chat import Chat

HANT = "zh-hant"
SIMPLIFIED = re.compile("[证积学岁办对这为]")


def reader() -> Chat:
    return Chat(language=HANT).start()


def without_names(text: str) -> str:
    return re.sub(r"《[^》]*》|随申办|学信网|「[^」]*」", "", text)


# --- reading -------------------------------------------------------------------------------


def test_the_whole_way_to_a_result() -> None:
    chat = reader()
    assert "幫你算上海居住證積分夠不夠 120 分" in chat.text
    chat.press("30 秒自測")
    assert "「1990.5」" in chat.text
    chat.press("18 到 43 歲")
    assert "以学信网查得到" in chat.text
    chat.press("本科，有學士學位", "都沒有")
    assert "估算至少 120 分，達到 120 分標準" in chat.text
    assert "《上海市居住证积分管理办法》第六條" in chat.text
    assert "改一個答案" in chat.buttons
    assert not SIMPLIFIED.search(without_names(chat.text))


def test_the_list_of_papers_keeps_the_names_of_forms() -> None:
    chat = reader().say("去服務中心要帶什麼")
    assert "《上海市居住证积分申请表》" in chat.text
    assert "勞動合同或聘用合同" in chat.text
    assert not SIMPLIFIED.search(without_names(chat.text))


def test_a_step_names_menus_as_they_are_on_the_screen() -> None:
    chat = reader()
    chat.happens(Pressed("go:step:residence_registration"))
    assert "随申办 App → 居住证办理 → 居住登记。" in chat.text
    assert "戶籍地址照身份證一字不差地填" in chat.text


def test_a_toast_an_apology_and_the_last_word_are_in_the_same_script() -> None:
    chat = reader()
    chat.happens(Pressed("q:9:education:master"))
    assert "按鈕" in chat.text
    chat.command("delete").press("確定，全部刪除")
    assert chat.person == Person()
    assert "刪" in chat.text
    assert "删" not in chat.text


def test_a_reminder_that_arrives_later_too() -> None:
    chat = reader()
    chat.happens(Pressed("do:step_done:employer_review")).press("今天", "好，提醒我")
    chat.language = None  # the clock says nothing of anybody's language
    chat.later(timedelta(days=3))
    assert "辦好了" in chat.buttons
    assert "單位" in chat.text


# --- writing -------------------------------------------------------------------------------


def same(typed: str, simplified: str, chat: Chat) -> None:
    """Both ways of writing lead to the same, whatever else is open."""
    one, other = replace(chat), replace(chat)
    assert one.say(typed).text == other.say(simplified).text
    assert one.person == other.person


@pytest.mark.parametrize(
    ("typed", "simplified"),
    [
        ("本科有學位 36歲 社保5年", "本科有学位 36岁 社保5年"),
        ("居住證積分", "居住证积分"),
        ("去服務中心要帶什麼", "去服务中心要带什么"),
        ("九零年三月", "九零年三月"),
        ("不確定", "不确定"),
        ("上一步", "上一步"),
        ("重來", "重来"),
        ("主選單", "主菜单"),
        ("我要帶什麼", "我要带什么"),
        ("碩士", "硕士"),
        ("本科，有學士學位", "本科，有学士学位"),
    ],
)
@pytest.mark.parametrize("language", [None, HANT])
def test_either_writing_is_understood(typed: str, simplified: str, language: str | None) -> None:
    chat = Chat(language=language).start()
    same(typed, simplified, chat)
    same(typed, simplified, chat.press("30 秒自測" if language else "30 秒自测"))
    chat.happens(Pressed(chat.data("18 到 43 歲" if language else "18 到 43 岁")))
    same(typed, simplified, chat)


def test_several_facts_in_one_sentence() -> None:
    chat = reader().say("本科有學位 36歲 社保5年")
    assert "<b>本科，有學士學位</b>" in chat.text
    assert "<b>5 年</b>" in chat.text


# --- switching -----------------------------------------------------------------------------


def test_by_button_and_back() -> None:
    chat = Chat().start().press("隐私与设置")
    assert chat.buttons[:3] == ["○ 简体中文", "○ 繁體中文", "✓ 跟随 Telegram 的语言"]
    chat.press("繁體中文")
    assert chat.buttons[:3] == ["○ 简体中文", "✓ 繁體中文", "○ 跟隨 Telegram 的語言"]
    assert "現在是繁體。" in chat.text
    chat.press("主菜單")
    assert "我要帶什麼" in chat.buttons
    chat.press("隱私與設置", "简体中文")
    assert "现在是简体。" in chat.text
    assert chat.buttons[:2] == ["✓ 简体中文", "○ 繁體中文"]


def test_the_choice_outlasts_the_program() -> None:
    chat = reader().press("隱私與設置", "简体中文")
    assert "现在是简体。" in chat.text
    chat.press("跟随 Telegram 的语言")
    assert "現在是繁體，跟著 Telegram 的語言走。" in chat.text
    chat.language = "zh-hans"
    assert "现在是简体，跟着 Telegram 的语言走。" in chat.happens(Command("privacy")).text


@pytest.mark.parametrize("words", ["繁体", "繁體", "换繁体", "換成繁體字", "我要繁體", "正體中文"])
def test_by_a_word_with_the_question_still_open(words: str) -> None:
    chat = Chat().start().press("30 秒自测", "18 到 43 岁").say(words)
    assert "最高學歷是哪一檔" in chat.text
    assert chat.person.session.script == "hant"
    chat.say("簡體")
    assert "最高学历是哪一档" in chat.text


def test_by_a_word_with_nothing_open() -> None:
    chat = Chat().start().say("繁體")
    assert "現在是繁體。" in chat.text
    assert "✓ 繁體中文" in chat.buttons


def test_a_word_does_not_answer_what_waits_for_a_yes() -> None:
    chat = Chat().start().say("大专 39岁 社保6年").say("繁體")
    assert "大專" in chat.text
    assert chat.person.answers == {}
    assert chat.say("對").person.answers


def test_the_choice_outlasts_starting_again() -> None:
    chat = Chat().start().say("繁體").press("主菜單", "30 秒自測").say("重來")
    assert "歲" in chat.text
    assert chat.person.session.script == "hant"
