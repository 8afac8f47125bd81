"""The list of official forms, and one of them."""

import pytest

from bot.dialogs.screens import forms
from bot.guide import FORMS
from bot.rendering.html import length
from tests.chat import RENDERER
from tests.dialogs.people import MOMENT, STRANGER


def test_the_list_names_every_form_under_whoever_gets_it() -> None:
    text = RENDERER.render(forms.forms(STRANGER, MOMENT)).text
    own, employers = text.index("你自己拿、自己填的"), text.index("单位来办的")
    assert own < text.index("《上海市居住证积分通知书》　自己打印") < employers
    assert employers < text.index("《上海市居住证积分申请表》　系统里生成")
    assert "我不发自己做的空白表" in text


def test_every_form_has_a_button_in_the_order_of_the_list() -> None:
    keyboard = forms.forms(STRANGER, MOMENT).keyboard
    data = [button.data for row in keyboard for button in row]
    own = [f"go:forms:{form.id}" for form in FORMS.values() if form.gets == "applicant"]
    theirs = [f"go:forms:{form.id}" for form in FORMS.values() if form.gets == "employer"]
    assert data == [*own, *theirs, "go:prints", "go:materials", "go:home"]


@pytest.mark.parametrize("form", FORMS)
def test_a_form_says_who_where_how_and_what_was_not_seen(form: str) -> None:
    reply = forms.detail(STRANGER, form, MOMENT)
    assert reply is not None
    text = RENDERER.render(reply).text
    for told in ("谁来办", "在哪里拿", "怎么填", "没看到的", "来源："):
        assert told in text
    assert length(text) < 1100


def test_the_fields_of_a_form_are_listed_part_by_part_with_how_sure_that_is() -> None:
    reply = forms.detail(STRANGER, "points_application", MOMENT)
    assert reply is not None
    text = RENDERER.render(reply).text
    assert (
        "孩子和同住人</b>：姓名、与申请人关系、公民身份号码、享受积分相关待遇（是或否）\n"
        "要用到积分的孩子，每一个都选“是”。（经验之谈）" in text
    )
    assert "只有投资人才填。\n" in text


def test_there_is_no_other_form() -> None:
    assert forms.detail(STRANGER, "tax_return", MOMENT) is None
