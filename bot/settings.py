"""What the environment says, checked once at the start.

Names are those of the command-line contract. A `.env` file in the working directory is
read too; the environment wins.
"""

from pathlib import Path
from typing import Annotated, Self
from urllib.parse import urlsplit

from platformdirs import user_data_path
from pydantic import AwareDatetime, Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

SQLITE = "sqlite:///"
TELEGRAM = "https://api.telegram.org"
FIRST_YEAR, LAST_YEAR = 2023, 2100  # from the first edition of the rules that we know


class SettingsError(Exception):
    """A value is missing or malformed; the message names it and says what would be right."""


class Settings(BaseSettings):
    """The environment of one process.

    Attributes:
        telegram_bot_token: without it the playground opens.
        telegram_api_url: Telegram's own, or a Bot API server or test double.
        database_url: `sqlite:///path`; empty for a file in the platform's data directory.
        port: where the playground listens on loopback.
        offices_file: TOML with offices that the operator has verified (`bot.guide.desks`).
        hujifen_now: pretend that the process starts at this instant.
    """

    model_config = SettingsConfigDict(
        env_file=".env", env_ignore_empty=True, extra="ignore", hide_input_in_errors=True
    )

    telegram_bot_token: SecretStr | None = None
    telegram_api_url: str = TELEGRAM
    database_url: str = ""
    webhook_url: str = ""
    port: Annotated[int, Field(ge=0, le=65535)] = 8765
    offices_file: Path | None = None
    hujifen_now: AwareDatetime | None = None

    @field_validator("telegram_bot_token")
    @classmethod
    def _shape_of_token(cls, value: SecretStr | None) -> SecretStr | None:
        number, _, secret = (value.get_secret_value() if value else "1:x").partition(":")
        if not (number.isdecimal() and secret and secret.isascii() and secret.isprintable()):
            msg = "expected 123456:ABC, as BotFather gives it"
            raise ValueError(msg)
        return value

    @field_validator("telegram_api_url")
    @classmethod
    def _address(cls, value: str) -> str:
        if not _is_web_address(value):
            msg = f"expected http:// or https:// and a host, as in {TELEGRAM}"
            raise ValueError(msg)
        return value

    @field_validator("database_url")
    @classmethod
    def _supported_database(cls, value: str) -> str:
        file = value.removeprefix(SQLITE)
        if value and (file == value or not Path(file).name or file.startswith(":")):
            msg = "expected sqlite:///path/to/file.db; PostgreSQL is not supported yet"
            raise ValueError(msg)
        return value

    @field_validator("hujifen_now")
    @classmethod
    def _in_our_time(cls, value: AwareDatetime | None) -> AwareDatetime | None:
        if value is not None and not FIRST_YEAR <= value.year <= LAST_YEAR:
            msg = f"expected an instant from {FIRST_YEAR} to {LAST_YEAR}"
            raise ValueError(msg)
        return value

    @field_validator("webhook_url")
    @classmethod
    def _polling_only(cls, value: str) -> str:
        if value:
            msg = "leave it unset; webhooks are not supported yet, the bot polls"
            raise ValueError(msg)
        return value

    @property
    def token(self) -> str | None:
        """The token in clear, for the one place that needs it."""
        return self.telegram_bot_token.get_secret_value() if self.telegram_bot_token else None

    def database_path(self) -> Path:
        """Return the SQLite file; its folder exists afterwards."""
        if self.database_url:
            return Path(self.database_url.removeprefix(SQLITE))
        return user_data_path("hujifen", ensure_exists=True) / "hujifen.db"

    @classmethod
    def read(cls) -> Self:
        """Read the environment.

        Raises:
            SettingsError: one line that names the first value that is wrong.
        """
        try:
            return cls()
        except (UnicodeDecodeError, OSError):
            msg = ".env: cannot be read; expected UTF-8 text, NAME=value on each line"
            raise SettingsError(msg) from None
        except ValidationError as error:
            first = error.errors()[0]
            name = str(first["loc"][0]).upper()
            problem = first["msg"].removeprefix("Value error, ")
            msg = f"{name}: {problem}"
            raise SettingsError(msg) from None


def _is_web_address(text: str) -> bool:
    try:
        parts = urlsplit(text)
        _ = parts.port  # out of range: ValueError
    except ValueError:
        return False
    plain = text.isprintable() and " " not in text
    return plain and parts.scheme in {"http", "https"} and bool(parts.hostname)
