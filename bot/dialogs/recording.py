"""What new answers do to those that are there: some are replaced, some fall with others."""

from collections.abc import Mapping

from bot.dialogs.facts import without_dependents, without_inapplicable
from bot.dialogs.model import Answers
from bot.dialogs.question import ticked
from bot.dialogs.questions import QUESTIONS, SIMULATION
from bot.dialogs.questions.meaning import EXTRAS

DETAILS = {
    question.id: extra
    for question in SIMULATION
    if question.after[:1] == ("extras",)
    for extra in EXTRAS
    if question.applies({"extras": [extra]})
}
"""Questions about one extra, and the extra."""


_TICKED = frozenset(name for name, question in QUESTIONS.items() if question.kind == "ticks")
"""Questions whose change leaves alone what is still ticked."""


def recorded(
    answers: Answers, told: Mapping[str, object]
) -> tuple[dict[str, object], tuple[str, ...]]:
    """Return all answers after some were told, and the ids of those that have to go.

    What the new answers take the place of goes too, without being named: nothing of it has
    to be told again.
    """
    changed = {name for name, answer in told.items() if answers.get(name) != answer}
    replaced = {each for name in told for each in QUESTIONS[name].replaces} - told.keys()
    merged = {name: answer for name, answer in answers.items() if name not in replaced}
    for name in changed - _TICKED:
        merged, _ = without_dependents(merged, name)
    merged = without_inapplicable(_with_ticks({**merged, **told}, told))
    gone = (name for name in QUESTIONS if name in answers and name not in merged)
    return merged, tuple(name for name in gone if name not in replaced)


def _with_ticks(merged: dict[str, object], told: Mapping[str, object]) -> dict[str, object]:
    """Tick the extras of which a sentence told the details."""
    details = {DETAILS[name] for name, answer in told.items() if name in DETAILS}
    if "extras" not in merged or "extras" in told or merged.get("qualification") == "none":
        return merged
    ticks = ticked(merged["extras"]) | details
    return {**merged, "extras": [o for o in QUESTIONS["extras"].options if o in ticks]}
