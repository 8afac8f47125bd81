"""The official forms: what each is for, who has it, how it is filled in."""

from bot.dialogs.buttons import go, rows
from bot.dialogs.model import Moment, Person, Reply
from bot.dialogs.screens.related import related
from bot.dialogs.templates import Message
from bot.guide import FORMS, HOLDERS


def forms(_: Person, __: Moment) -> Reply:
    """Show which forms there are, by who gets them."""
    theirs = {
        holder: [form for form in FORMS.values() if form.gets == holder] for holder in HOLDERS
    }
    groups = [{"id": holder, "forms": found} for holder, found in theirs.items()]
    buttons = [
        go("forms", form.id, label=f"see_{form.id}") for found in theirs.values() for form in found
    ]
    keyboard = (*rows(buttons, 2), (go("prints"), go("materials"), go("home")))
    return Reply("card", Message.FORMS, {"groups": groups}, keyboard)


def detail(_: Person, form: str, __: Moment) -> Reply | None:
    """Show one form: who fills it in, where it is had, and what is known of its fields."""
    found = FORMS.get(form)
    if found is None:
        return None
    keyboard = (*related(found.see), (go("forms"), go("home")))
    return Reply("card", Message.FORM, {"form": found}, keyboard)
