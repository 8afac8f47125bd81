"""Settings: read once, checked at once, and a secret never shown."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.settings import TELEGRAM, Settings, SettingsError

TOKEN = "123456:" + "A" * 35
NAMES = tuple(name.upper() for name in Settings.model_fields)


@pytest.fixture(autouse=True)
def no_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in NAMES:
        monkeypatch.delenv(name, raising=False)


def test_nothing_has_to_be_set() -> None:
    found = Settings.read()
    assert (found.token, found.telegram_api_url, found.port) == (None, TELEGRAM, 8765)
    assert found.hujifen_now is None


def test_an_empty_value_is_no_value(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in NAMES:
        monkeypatch.setenv(name, "")
    assert Settings.read() == Settings()
    assert Settings.read().token is None


def test_the_token_is_read_and_does_not_show(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TELEGRAM_BOT_TOKEN", TOKEN)
    found = Settings.read()
    assert found.token == TOKEN
    assert TOKEN not in f"{found} {found!r} {found.model_dump()}"


@pytest.mark.parametrize(
    "token", ["77", "77:", ":abc", "x:abc", "77:ab\ncd", "77:积分", "-77:abc", "7 7:abc"]
)
def test_a_token_of_another_shape_is_refused(monkeypatch: pytest.MonkeyPatch, token: str) -> None:
    monkeypatch.setenv("TELEGRAM_BOT_TOKEN", token)
    with pytest.raises(SettingsError, match=r"^TELEGRAM_BOT_TOKEN: expected 123456:ABC") as found:
        Settings.read()
    assert token not in str(found.value)


def test_the_database_is_a_file_in_the_data_directory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    path = Settings.read().database_path()
    assert path.name == "hujifen.db"
    assert path.parent.is_dir()


@pytest.mark.parametrize(
    ("url", "path"),
    [
        ("sqlite:///data/a.db", "data/a.db"),
        ("sqlite:////srv/a.db", "/srv/a.db"),
        ("sqlite:///a b/积分.db", "a b/积分.db"),
    ],
)
def test_a_database_may_be_named(monkeypatch: pytest.MonkeyPatch, url: str, path: str) -> None:
    monkeypatch.setenv("DATABASE_URL", url)
    assert Settings.read().database_path() == Path(path)


@pytest.mark.parametrize(
    ("text", "instant"),
    [
        ("2026-11-23T10:00:00+08:00", datetime(2026, 11, 23, 2, tzinfo=UTC)),
        ("2026-11-23T02:00:00Z", datetime(2026, 11, 23, 2, tzinfo=UTC)),
    ],
)
def test_now_is_an_instant(monkeypatch: pytest.MonkeyPatch, text: str, instant: datetime) -> None:
    monkeypatch.setenv("HUJIFEN_NOW", text)
    assert Settings.read().hujifen_now == instant


@pytest.mark.parametrize(
    "url", ["https://api.telegram.org", "http://127.0.0.1:8081", "http://[::1]:8081/", TELEGRAM]
)
def test_a_server_of_ones_own_may_be_named(monkeypatch: pytest.MonkeyPatch, url: str) -> None:
    monkeypatch.setenv("TELEGRAM_API_URL", url)
    assert Settings.read().telegram_api_url == url


@pytest.mark.parametrize("port", ["-1", "65536", "80.5", "http"])
def test_an_impossible_port_is_named(monkeypatch: pytest.MonkeyPatch, port: str) -> None:
    monkeypatch.setenv("PORT", port)
    with pytest.raises(SettingsError, match=r"^PORT: "):
        Settings.read()


def test_the_environment_wins_over_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / ".env").write_text(f"PORT=1\nTELEGRAM_BOT_TOKEN={TOKEN}\nUNKNOWN=积分\n", "utf-8")
    assert (Settings.read().port, Settings.read().token) == (1, TOKEN)
    monkeypatch.setenv("PORT", "2")
    assert Settings.read().port == 2


def test_the_operators_offices_are_a_file_or_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    assert Settings.read().offices_file is None
    monkeypatch.setenv("OFFICES_FILE", "/etc/hujifen/offices.toml")
    assert Settings.read().offices_file == Path("/etc/hujifen/offices.toml")
