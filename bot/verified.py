"""The operator's own rows of offices: one file, named by `OFFICES_FILE`, read at the start."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from bot.guide.desks import NO_DESKS, Desks, outdated, read_desks
from bot.guide.rows import GuideDataError
from bot.settings import SettingsError


def verified_desks(file: Path | None) -> Desks:
    """Read the offices that the operator has verified; none without a file.

    Raises:
        SettingsError: one line that names the setting and what is wrong with its file.
    """
    if file is None:
        return NO_DESKS
    try:
        return read_desks(file.read_text(encoding="utf-8"))
    except OSError as error:
        why = f"cannot read {file}: {error.strerror}; expected a TOML file"
    except UnicodeDecodeError:
        why = f"{file}: not UTF-8 text; expected a TOML file"
    except GuideDataError as error:
        why = f"{file}: {error}"
    msg = f"OFFICES_FILE: {why}"
    raise SettingsError(msg)


def doubtful_desks(desks: Desks, on: date) -> Iterator[str]:
    """Say which rows were verified more than a year before a day, or are of the future."""
    for desk in outdated(desks, on):
        yield (
            f"OFFICES_FILE: {desk.district} was verified on {desk.verified_on}, more than a year "
            "ago; ask there again"
        )
    for desk in desks.values():
        if desk.verified_on > on:
            yield f"OFFICES_FILE: {desk.district} says it was verified on {desk.verified_on}"
