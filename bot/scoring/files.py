"""Reading a file of our own data; what cannot be read is named."""

import tomllib
from importlib.resources.abc import Traversable
from typing import Any

from bot.scoring.errors import TableError

Row = dict[str, Any]
"""One TOML table."""


def parsed(path: Traversable) -> Row:
    """The content of a TOML file.

    Raises:
        TableError: naming the file if it cannot be read.
    """
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        message = f"{path.name}: {error}"
        raise TableError(message) from error
