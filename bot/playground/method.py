"""What a method of the Bot API is: something to run, and the parameters it knows."""

from collections.abc import Callable
from dataclasses import dataclass

from bot.playground.args import Args
from bot.playground.world import World


@dataclass(frozen=True)
class Method:
    """One method.

    Attributes:
        run: Carries it out and returns its result.
        params: The parameters it knows; any other is refused by name.
    """

    run: Callable[[World, Args], object]
    params: frozenset[str] = frozenset()


def params(names: str) -> frozenset[str]:
    """Return the parameter names in a line of words."""
    return frozenset(names.split())
