"""Which actions are open to a person: all conditions surely hold, and something is gained."""

from collections.abc import Mapping
from datetime import date

from bot.scoring.applicant import Applicant
from bot.scoring.domains import Domain, domains
from bot.scoring.facts import FACTS
from bot.scoring.lines import draw
from bot.scoring.planning.action import BASE, Action, Begun, begin
from bot.scoring.planning.catalogue import ACTIONS
from bot.scoring.planning.growth import Value
from bot.scoring.planning.insurance import EMPLOYED, last_base, raised
from bot.scoring.planning.life import Life, live
from bot.scoring.tables import SHELF
from bot.scoring.tables.rule import Rule

ENOUGH: Mapping[str, Value] = {
    "qualification_base_months": FACTS["qualification_base_months"].high
}
"""That months at the full wage are still missing is no reason against a title."""


def offered(applicant: Applicant, on: date) -> tuple[Begun, ...]:
    """The actions that are open to a person and would raise an item, begun on a day."""
    life = live(applicant, on, (), on)
    return tuple([begin(one, on) for one in ACTIONS if _allowed(life, one) and _raises(life, one)])


def _allowed(life: Life, action: Action) -> bool:
    """Whether all conditions surely hold; who goes on paying is taken to be employed."""
    for need in action.conditions:
        known = _domains(life, (need.fact,), {})[need.fact]
        if need.fact == "employment" and life.paying:
            known = tuple([one for one in known if one in EMPLOYED]) or known
        if not need.surely(known):
            return False
    return True


def _raises(life: Life, action: Action) -> bool:
    """Whether an item may have fewer points without the action than with it."""
    history = life.applicant.insurance_history
    if action.family == BASE and history is not None:
        return last_base(history) < raised(begin(action, life.on)).yuan
    rules = [rule for rule in SHELF.on(life.on).rules if action.family in rule.facts]
    return any(_low(life, rule, action.sets) > _low(life, rule, {}) for rule in rules)


def _low(life: Life, rule: Rule, sets: Mapping[str, Value]) -> int:
    possible = _domains(life, rule.facts, {**ENOUGH, **sets})
    return draw(rule, tuple([possible[fact] for fact in rule.facts])).low


def _domains(
    life: Life, names: tuple[str, ...], instead: Mapping[str, Value]
) -> Mapping[str, Domain]:
    facts = {name: life.value(name, life.on) for name in names} | dict(instead)
    return domains(life.applicant, facts, names, life.on)
