"""In which script somebody reads."""

from dataclasses import replace

import pytest

from bot.dialogs.model import Person, Pressed, Session
from bot.dialogs.scripts import chosen, client_script, noticed, reads
from tests.chat import Chat


@pytest.mark.parametrize(
    ("language", "script"),
    [
        ("zh-hant", "hant"),
        ("zh-Hant-HK", "hant"),
        ("zh-TW", "hant"),
        ("zh_HK", "hant"),
        ("zh-MO", "hant"),
        ("zh-hans", "hans"),
        ("zh-Hans-HK", "hans"),
        ("zh-CN", "hans"),
        ("zh-SG", "hans"),
        ("zh", "hans"),
        ("en", "hans"),
        ("en-HK", "hans"),
        ("ja", "hans"),
        ("", "hans"),
        ("-", "hans"),
    ],
)
def test_a_language_tag_names_a_script(language: str, script: str) -> None:
    assert client_script(language) == script


@pytest.mark.parametrize(
    ("script", "client", "expected"),
    [
        ("", "", "hans"),
        ("", "hant", "hant"),
        ("hans", "hant", "hans"),
        ("hant", "", "hant"),
    ],
)
def test_what_was_chosen_goes_before_what_the_program_says(
    script: str, client: str, expected: str
) -> None:
    assert reads(Session(script=script, client=client)) == expected


def test_a_program_in_simplified_is_not_worth_a_word() -> None:
    stranger = Person()
    assert noticed(stranger, "zh-hans") == stranger
    assert noticed(stranger, "en") == stranger


def test_the_last_language_counts_and_no_news_changes_nothing() -> None:
    person = noticed(Person(), "zh-TW")
    assert person.session == Session(client="hant")
    assert noticed(person, None) == person
    assert noticed(person, "zh-hans") == Person()


def test_following_again_forgets_the_choice_only() -> None:
    person = chosen(noticed(Person(), "zh-hant"), "hans")
    assert person.session == Session(script="hans", client="hant")
    assert chosen(person, "client").session == Session(client="hant")


def test_no_button_of_ours_chooses_another_script() -> None:
    chat = Chat().start()
    before = chat.person
    chat.happens(Pressed("do:script:latn"))
    assert chat.places[0] == "toast"
    assert chat.person == replace(before, session=chat.person.session)
    assert chat.person.session.script == ""
