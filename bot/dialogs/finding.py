"""Finding the office of a district: typed, shared as a place, or remembered."""

from bot.dialogs.buttons import Do
from bot.dialogs.hearing import Hearing
from bot.dialogs.model import Located, Moment, Outcome, Person, Said
from bot.dialogs.navigation import is_open, show
from bot.dialogs.progress import with_view
from bot.dialogs.reading.districts import DistrictNames
from bot.dialogs.refusing import UNKNOWN, refused
from bot.dialogs.remarks import beside
from bot.dialogs.screens import offices
from bot.guide.districts import districts_at

TOPIC = "offices"
_BESIDE = frozenset({"none", "employer", "materials"})
"""Topics of a text that may ask for a place in other words."""
_ABOUT = _BESIDE | {TOPIC}
_NAME = 12
"""Characters of a text that may be the name of a place, or say where something is."""


def asked_office(
    person: Person, said: Said, names: DistrictNames, hearing: Hearing, moment: Moment
) -> Outcome | None:
    """Show the office of the district that a text names, if it is a place that is wanted.

    Args:
        names: the districts as they are typed.
        hearing: what else the text may be.
    """
    found = names.find(said.text)
    if not found and _somewhere_else(person, said, names, hearing):
        return Outcome(with_view(person, TOPIC), (offices.unrecognised(person, moment),))
    if not found or not _wanted(person, said, names, hearing, moment):
        return None
    detail = found[0] if len(found) == 1 else ""
    outcome = show(person, TOPIC, detail, moment)
    if outcome and is_open(person, moment):
        return beside(person, outcome.replies, moment)
    return outcome


def _wanted(
    person: Person, said: Said, names: DistrictNames, hearing: Hearing, moment: Moment
) -> bool:
    """Tell whether a text that names a district is about where to go."""
    if _chosen(person, said, names, hearing):
        return True
    where = names.asks_where(said.text)
    if not where and is_open(person, moment):
        return False
    topics = {said.topic, *said.choices}
    return TOPIC in topics or (where and said.topic in _BESIDE)


def _chosen(person: Person, said: Said, names: DistrictNames, hearing: Hearing) -> bool:
    """Tell whether a text says a district and no more, or which one the employer's is."""
    if _on_show(person) and not hearing.asks:
        return True
    if hearing.answers or hearing.told:
        return False
    employers = names.tells_employer(said.text)
    return names.bare(said.text) or (employers and (not hearing.asks or said.topic in _ABOUT))


def _somewhere_else(person: Person, said: Said, names: DistrictNames, hearing: Hearing) -> bool:
    """Tell whether a text is a place, but no district, while districts are on show."""
    if hearing.asks or hearing.told or not _on_show(person):
        return False
    return len(said.text) <= _NAME and (said.topic == "none" or names.ends_as_place(said.text))


def _on_show(person: Person) -> bool:
    return person.session.view.partition(":")[0] == TOPIC


def located(person: Person, event: Located, moment: Moment) -> Outcome:
    """Name the district of a place that was shared; the place itself is kept nowhere."""
    card = offices.located(person, districts_at(event.latitude, event.longitude))
    if is_open(person, moment):
        return beside(person, (card,), moment)
    return Outcome(with_view(person, TOPIC), (card,))


def keep(person: Person, act: Do, moment: Moment) -> Outcome:
    """Remember the district of the employer, or forget it."""
    if act.what not in offices.DISTRICTS:
        return refused(person, UNKNOWN, moment)
    kept = offices.with_district(person, act.what if act.verb == "office" else "")
    return show(kept, TOPIC, act.what, moment) or refused(kept, UNKNOWN, moment)
