"""Questions that name one thing we have a row about: a status word, a major."""

from bot.dialogs.model import Reply
from bot.dialogs.screens.majors import major
from bot.dialogs.screens.statuses import explained
from bot.guide import about_majors, find_status


def looked_up(text: str, *, asks: bool) -> Reply | None:
    """Return what is known of the thing that a message names; None where it names none.

    Args:
        text: the message.
        asks: whether it asks anything; that somebody has such a major is an answer.
    """
    if asks and about_majors(text):
        return major(text)
    status = find_status(text)
    return explained(status) if status else None
