"""A person in a chat with the bot, without a network: say, press, look.

The same step and the same words as in the real bot; effects are kept in plain lists.
"""

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

from bot.clock import in_shanghai
from bot.dialogs.model import (
    Close,
    Command,
    Effect,
    Event,
    Forget,
    Moment,
    Person,
    Postpone,
    Pressed,
    Remind,
    Reminder,
    Reply,
)
from bot.dialogs.screens import reminders
from bot.dialogs.scripts import noticed, reads
from bot.mind import make_mind
from bot.rendering import Rendered

MIND = make_mind()
RENDERER = MIND.renderer
MONDAY = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)  # ten in the morning in Shanghai


@dataclass
class Chat:
    """One person's chat; `now` can be turned forward, `language` is what their program says."""

    person: Person = field(default_factory=Person)
    now: datetime = MONDAY
    replies: tuple[Reply, ...] = ()
    shown: list[Rendered] = field(default_factory=list)
    effects: list[Effect] = field(default_factory=list)
    taps: int = 0
    language: str | None = None

    def start(self, payload: str = "") -> "Chat":
        return self.happens(Command("start", payload))

    def command(self, name: str) -> "Chat":
        return self.happens(Command(name))

    def say(self, text: str) -> "Chat":
        return self.happens(MIND.hear(text))

    def press(self, *labels: str) -> "Chat":
        for label in labels:
            self.taps += 1
            self.happens(Pressed(self.data(label)))
        return self

    def press_data(self, data: str) -> "Chat":
        """Press a button of any message, by what it carries."""
        return self.happens(Pressed(data))

    def happens_to_have(self, **answers: object) -> "Chat":
        """Let the person have answered something before."""
        self.person = replace(self.person, answers={**self.person.answers, **answers})
        return self

    def data(self, label: str) -> str:
        """Return what a button on screen carries; ticks before its words don't matter."""
        for rendered in reversed(self.shown):
            for words, data in (key for row in rendered.keys for key in row):
                if words.lstrip("✓○？ ") == label:
                    return data
        message = f"no button {label!r}; there are {self.buttons}"
        raise AssertionError(message)

    def happens(self, event: Event) -> "Chat":
        moment = Moment(self.now, in_shanghai(self.now).date())
        person = noticed(self.person, self.language)
        outcome = MIND.dialogue.step(person, event, moment)
        self.person = outcome.person
        for effect in outcome.effects:
            self._carry_out(effect)
        self._show(outcome.replies)
        return self

    def later(self, by: timedelta) -> "Chat":
        """Turn the clock, and let what is due arrive."""
        self.now += by
        due = [r for r in self.person.reminders if r.due <= self.now]
        self._show(tuple(reminders.message(reminder) for reminder in due))
        return self

    def _show(self, replies: tuple[Reply, ...]) -> None:
        script = reads(noticed(self.person, self.language).session)
        self.replies = replies
        self.shown = [RENDERER.render(reply, script) for reply in replies]

    @property
    def text(self) -> str:
        """All that was just said."""
        return "\n".join(rendered.text for rendered in self.shown)

    @property
    def buttons(self) -> list[str]:
        return [words for rendered in self.shown for row in rendered.keys for words, _ in row]

    @property
    def places(self) -> list[str]:
        return [reply.place for reply in self.replies]

    def _carry_out(self, effect: Effect) -> None:
        self.effects.append(effect)
        kept = self.person.reminders
        match effect:
            case Remind(kind, due, values):
                number = sum(isinstance(e, Remind) for e in self.effects)
                kept = (*kept, Reminder(number, kind, due, values))
            case Close(number):
                kept = tuple(r for r in kept if r.id != number)
            case Postpone(number, due):
                kept = tuple(replace(r, due=due) if r.id == number else r for r in kept)
            case Forget():
                kept = ()
        self.person = replace(self.person, reminders=kept)
