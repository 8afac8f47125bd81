"""What can be wrong with an applicant's facts, and with our own tables."""

LONGEST_NUMBER = 10**18
LONGEST_TEXT = 60


class FactError(ValueError):
    """A fact that cannot be true, or that nobody can read.

    `str(error)` is one English line for the command line.

    Attributes:
        field: the fact, or the place in it: `birth_date`, `children[0].birth_date`.
        problem: what was wrong.
        expected: what would be right.
    """

    def __init__(self, field: str, problem: str, expected: str) -> None:
        self.field = field
        self.problem = problem
        self.expected = expected
        super().__init__(field, problem, expected)

    def __str__(self) -> str:
        return f"{self.field}: {self.problem}; expected {self.expected}"


class TableError(ValueError):
    """A rule table that is incomplete, overlaps, or cites nothing."""


def shown(value: object) -> str:
    """A value as it may stand in a one-line message: escaped, and never long."""
    if isinstance(value, list | dict):
        return "a list" if isinstance(value, list) else "an object"
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    if isinstance(value, int) and abs(value) > LONGEST_NUMBER:
        return "a number with far too many digits"
    if isinstance(value, str) and len(value) > LONGEST_TEXT:
        return f"{value[:LONGEST_TEXT]!r}..."
    return repr(value)
