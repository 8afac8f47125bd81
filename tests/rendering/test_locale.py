"""The words of a language, read once."""

from pathlib import Path

import pytest

from bot.rendering import LocaleError, load_locale
from bot.rendering import locale as module
from bot.rendering.locale import locale_bytes


def test_the_words_are_found_beside_the_program() -> None:
    locale = load_locale()
    assert locale.name == "zh-Hans"
    assert "messages/welcome" in locale.templates
    assert locale.table("buttons")["go_home"] == "主菜单"


def test_a_file_is_given_as_it_is() -> None:
    assert locale_bytes("zh-Hans", "topics/sounds.toml").startswith(b"# The characters")


def test_a_file_that_is_missing_is_named() -> None:
    with pytest.raises(LocaleError, match=r"topics/gone\.bin is missing"):
        locale_bytes("zh-Hans", "topics/gone.bin")


def test_a_language_that_does_not_exist_is_named() -> None:
    with pytest.raises(LocaleError, match="'tlh'"):
        load_locale("tlh")


def test_a_table_that_is_missing_is_named() -> None:
    with pytest.raises(LocaleError, match=r"gone\.toml is missing"):
        load_locale().table("gone")


def test_a_malformed_table_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "xx").mkdir()
    (tmp_path / "xx" / "buttons.toml").write_text("go = ", encoding="utf-8")
    monkeypatch.setattr(module, "_root", lambda: tmp_path)
    with pytest.raises(LocaleError, match=r"buttons\.toml"):
        load_locale("xx")
