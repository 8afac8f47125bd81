"""In which script somebody reads: what they chose, or what their program says of them."""

from dataclasses import replace
from typing import Final

from bot.dialogs.model import Person, Session

HANS: Final = "hans"
HANT: Final = "hant"
SCRIPTS: Final = frozenset({HANS, HANT})
FOLLOW: Final = "client"
"""The choice to read what one's program is set to."""

_TRADITIONAL: Final = frozenset({"hant", "tw", "hk", "mo"})


def client_script(language: str) -> str:
    """Return the script of an IETF language tag: traditional by name or by region."""
    tags = language.lower().replace("_", "-").split("-")
    chinese = tags[0] == "zh" and HANS not in tags
    return HANT if chinese and _TRADITIONAL.intersection(tags) else HANS


def noticed(person: Person, language: str | None) -> Person:
    """Remember what somebody's program is set to; None is no news.

    Simplified is what is thought of a stranger too, so it is not worth a word.
    """
    if language is None:
        return person
    script = client_script(language)
    client = "" if script == HANS else script
    return replace(person, session=replace(person.session, client=client))


def reads(session: Session) -> str:
    """Return the script in which somebody reads."""
    return session.script or session.client or HANS


def chosen(person: Person, script: str) -> Person:
    """Keep what somebody wants to read: one of `SCRIPTS`, or `FOLLOW`."""
    kept = "" if script == FOLLOW else script
    return replace(person, session=replace(person.session, script=kept))
