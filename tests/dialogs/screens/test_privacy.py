"""What is stored, and how it is erased."""

from dataclasses import replace

from bot.dialogs.screens import privacy
from tests.chat import RENDERER
from tests.dialogs.people import HAND_IN, MOMENT, PASSED


def test_what_is_stored_is_counted_in_words() -> None:
    person = replace(PASSED, reminders=(HAND_IN,))
    text = RENDERER.render(privacy.privacy(person, MOMENT)).text
    assert "答案 3 条" in text
    assert "提醒 1 条" in text


def test_erasing_asks_once_more() -> None:
    yes, no = privacy.delete(PASSED, MOMENT).keyboard[0]
    assert (yes.data, no.data) == ("do:delete:yes", "go:home")


def test_the_script_is_said_in_words_and_not_only_ticked() -> None:
    text = RENDERER.render(privacy.privacy(PASSED, MOMENT)).text
    assert "现在是简体，跟着 Telegram 的语言走。" in text
    session = replace(PASSED.session, script="hant")
    chosen = privacy.privacy(replace(PASSED, session=session), MOMENT)
    assert "现在是繁体。" in RENDERER.render(chosen).text
