"""The page's words, as the locale file gives them."""

from collections.abc import Mapping


class Words:
    """Texts by dotted path: `bot.name`.

    Args:
        tree: The locale file `playground.toml`, read.
    """

    def __init__(self, tree: Mapping[str, object]) -> None:
        self._tree = tree

    def text(self, path: str) -> str:
        """Return a text.

        Raises:
            LookupError: There is no such text; the message names it.
        """
        found = self._at(path)
        if isinstance(found, str):
            return found
        raise LookupError(_missing(path))

    def texts(self, path: str) -> list[str]:
        """Return a list of texts.

        Raises:
            LookupError: There is no such list; the message names it.
        """
        found = self._at(path)
        if isinstance(found, list):
            return [str(text) for text in found]
        raise LookupError(_missing(path))

    def tree(self) -> dict[str, object]:
        """Return all of them, for the page."""
        return dict(self._tree)

    def _at(self, path: str) -> object:
        found: object = self._tree
        for name in path.split("."):
            found = found.get(name) if isinstance(found, Mapping) else None
        return found


def _missing(path: str) -> str:
    return f"the playground's words lack {path!r}"
