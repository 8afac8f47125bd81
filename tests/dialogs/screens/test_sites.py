"""Where to begin on the internet, and whom to call."""

from bot.dialogs.screens.sites import sites
from bot.guide import SITES
from tests.chat import RENDERER
from tests.dialogs.people import MOMENT, STRANGER


def test_the_way_in_comes_first_and_every_address_stands_there() -> None:
    text = RENDERER.render(sites(STRANGER, MOMENT)).text
    assert text.index("rsj.sh.gov.cn\n") < text.index("jzzjf.rsj.sh.gov.cn/jzzjf/\n")
    for site in SITES:
        assert all(address in text for address in site.addresses)


def test_what_is_less_sure_is_said() -> None:
    text = RENDERER.render(sites(STRANGER, MOMENT)).text
    assert "人社公共服务平台</b>（经验之谈）" in text
    assert "一网通办</b>（推断）" in text
    assert "积分系统</b>\n" in text


def test_numbers_to_dial_are_told_once() -> None:
    text = RENDERER.render(sites(STRANGER, MOMENT)).text
    assert text.count("12333") == text.count("12345") == 1
