"""This person's list."""

from bot.dialogs.model import Person, Session
from bot.dialogs.screens import materials
from bot.rendering.html import length
from tests.chat import RENDERER
from tests.dialogs.people import GRADUATE, MOMENT, PASSED, STRANGER


def text(person: Person) -> str:
    return RENDERER.render(materials.materials(person, MOMENT)).text


def test_the_list_of_a_stranger_says_what_depends_on_what() -> None:
    assert "如果已婚，还要带：结婚证" in text(STRANGER)


def test_before_the_test_what_hangs_on_the_points_is_summed_up() -> None:
    said = text(STRANGER)
    assert "学历、职称和加分项各有各的材料，自测后只列你用得上的。" in said
    assert "创业人才" not in said
    assert "毕业证书" not in said
    assert "如果单位是第一次申报积分，还要带" in said
    assert length(said) < 950


def test_what_is_summed_up_stands_in_its_group_in_full() -> None:
    found = materials.listing(STRANGER, MOMENT)
    (group,) = (one for one in found.groups if one.id == "item")
    reply = materials.papers(STRANGER, "item", MOMENT)
    assert reply is not None
    shown = RENDERER.render(reply).text
    words = RENDERER.locale.table("papers")
    assert len(group.papers) > 30
    assert all(words[paper.id]["name"] in shown for paper in group.papers)


def test_after_the_test_it_is_listed_one_by_one() -> None:
    said = text(Person(Session(), {"education": "junior_college"}))
    assert "各有各的材料" not in said
    assert "如果按表彰奖励加分，还要带：表彰奖励证书" in said


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
