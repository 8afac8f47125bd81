"""What buttons carry: which questionnaire, which question, which choice.

`q:<run>:<question>:<choice>` answers a question of one run and nothing else.
`go:<screen>[:<detail>]` opens a screen and is always good. `do:<verb>:<object>` acts on
something that bears its own id: a paper, a step, a reminder, an offer. `link:<payload>`
leads from a group to the private chat, which opens with `/start <payload>`.
"""

from dataclasses import dataclass

from bot.dialogs.model import LINK, Button, Keyboard

TICK, UNTICK, MOVE = "~", "-", "!"


@dataclass(frozen=True, slots=True)
class Choice:
    """A press on a question; `token` is an option, `~option` or `-option`, or `!move`.

    A tick says what it leads to, so that a press that comes twice does no more than one.
    """

    run: int
    question: str
    token: str


@dataclass(frozen=True, slots=True)
class Go:
    """A press that opens a screen."""

    screen: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Do:
    """A press that acts on one thing."""

    verb: str
    what: str = ""
    more: str = ""


def parse(data: str) -> Choice | Go | Do | None:
    """Read a button's data; None for anything that no button of ours carries."""
    match data.split(":", 3):
        case ["q", run, question, token] if run.isascii() and run.isdigit():
            return Choice(int(run), question, token)
        case ["go", screen]:
            return Go(screen)
        case ["go", screen, detail]:
            return Go(screen, detail)
        case ["do", verb, what]:
            return Do(verb, what)
        case ["do", verb, what, more]:
            return Do(verb, what, more)
        case _:
            return None


def choice(label: str, run: int, question: str, token: str) -> Button:
    """Return a button that answers a question."""
    return Button(label, f"q:{run}:{question}:{token}")


def go(screen: str, detail: str = "", label: str = "") -> Button:
    """Return a button that opens a screen; its words are those of the screen by default."""
    return Button(label or f"go_{screen}", f"go:{screen}:{detail}" if detail else f"go:{screen}")


def do(verb: str, what: str, more: str = "", label: str = "") -> Button:
    """Return a button that acts."""
    data = f"do:{verb}:{what}:{more}" if more else f"do:{verb}:{what}"
    return Button(label or f"do_{verb}", data)


def private_chat(payload: str) -> Button:
    """Return a button that opens the private chat; the gateway knows where that is."""
    return Button("private_chat", f"{LINK}{payload}")


def rows(buttons: list[Button], columns: int) -> Keyboard:
    """Lay buttons out in rows of `columns`."""
    return tuple(tuple(buttons[i : i + columns]) for i in range(0, len(buttons), columns))
