"""The insurance history, month by month, for whoever has it at hand."""

from datetime import date
from typing import Any, cast

from bot.dialogs.question import Facts, Question
from bot.scoring import InsurancePeriod


def _as_history(answer: object, _: date) -> Facts:
    """Take each line as a stretch of months at one base."""
    rows = cast("list[dict[str, Any]]", answer)
    return {"insurance_history": tuple(map(_period, rows))}


def _period(row: dict[str, Any]) -> InsurancePeriod:
    first, last = (date.fromisoformat(f"{row[end]}-01") for end in ("from", "to"))
    return InsurancePeriod(first, last, float(row["base"]), bool(row["back_paid"]))


HISTORY = Question(
    id="insurance_history",
    kind="history",
    options=(),
    facts=("insurance_history",),
    gives=_as_history,
    replaces=("insurance_years", "insurance_long", "insurance_base", "recent_insurance"),
)
