"""This person's list."""

from bot.dialogs.model import Person, Session
from bot.dialogs.screens import materials
from tests.chat import RENDERER
from tests.dialogs.people import GRADUATE, MOMENT, PASSED, STRANGER


def text(person: Person) -> str:
    return RENDERER.render(materials.materials(person, MOMENT)).text


def test_the_list_of_a_stranger_says_what_depends_on_what() -> None:
    assert "如果已婚，还要带：结婚证" in text(STRANGER)


def test_the_list_is_that_of_this_person() -> None:
    married = Person(Session(), {**GRADUATE, "married": "yes"})
    single = Person(Session(), {**GRADUATE, "married": "no"})
    assert "○ 结婚证" in text(married)
    assert "结婚证" not in text(single)
    assert "○ 学位证书" in text(Person(Session(), {**GRADUATE, "bonus": "none"}))


def test_what_is_at_hand_is_counted_and_marked() -> None:
    person = materials.with_paper(PASSED, "permit", at_hand=True)
    assert "✓ 《上海市居住证》" in text(person)
    assert "已备 1/" in text(person)


def test_a_group_shows_reasons_and_ticks() -> None:
    reply = materials.papers(PASSED, "base", MOMENT)
    assert reply is not None
    assert "为什么" in RENDERER.render(reply).text
    assert reply.keyboard[0][0].data.startswith("do:paper:")


def test_a_group_that_does_not_exist_is_none() -> None:
    assert materials.papers(PASSED, "gone", MOMENT) is None


def test_a_paper_that_does_not_exist_is_not_ticked() -> None:
    assert materials.with_paper(PASSED, "gone", at_hand=True) == PASSED


def test_the_test_is_offered_to_those_who_have_not_taken_it() -> None:
    def data(person: Person) -> set[str]:
        keyboard = materials.materials(person, MOMENT).keyboard
        return {button.data for row in keyboard for button in row}

    assert "go:selftest" in data(STRANGER)
    assert "go:selftest" not in data(PASSED)
