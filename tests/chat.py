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
    Said,
)
from bot.dialogs.screens import reminders
from bot.mind import make_mind
from bot.rendering import Rendered

MIND = make_mind()
RENDERER = MIND.renderer
MONDAY = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)  # ten in the morning in Shanghai


@dataclass
class Chat:
    """One person's chat; `now` can be turned forward."""

    person: Person = field(default_factory=Person)
    now: datetime = MONDAY
    replies: tuple[Reply, ...] = ()
    shown: list[Rendered] = field(default_factory=list)
    effects: list[Effect] = field(default_factory=list)
    taps: int = 0

    def start(self, payload: str = "") -> "Chat":
        return self.happens(Command("start", payload))

    def command(self, name: str) -> "Chat":
        return self.happens(Command(name))

    def say(self, text: str) -> "Chat":
        return self.happens(Said(text, *MIND.understand(text)))

    def press(self, *labels: str) -> "Chat":
        for label in labels:
            self.taps += 1
            self.happens(Pressed(self.data(label)))
        return self

    def data(self, label: str) -> str:
        """Return what a button on screen carries; ticks before its words don't matter."""
        for rendered in reversed(self.shown):
            for words, data in (key for row in rendered.keys for key in row):
                if words.lstrip("✓○ ") == label:
                    return data
        message = f"no button {label!r}; there are {self.buttons}"
        raise AssertionError(message)

    def happens(self, event: Event) -> "Chat":
        moment = Moment(self.now, in_shanghai(self.now).date())
        outcome = MIND.dialogue.step(self.person, event, moment)
        self.person = outcome.person
        for effect in outcome.effects:
            self._carry_out(effect)
        self.replies = outcome.replies
        self.shown = [RENDERER.render(reply) for reply in outcome.replies]
        return self

    def later(self, by: timedelta) -> "Chat":
        """Turn the clock, and let what is due arrive."""
        self.now += by
        due = [r for r in self.person.reminders if r.due <= self.now]
        self.replies = tuple(reminders.message(reminder) for reminder in due)
        self.shown = [RENDERER.render(reply) for reply in self.replies]
        return self

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
