"""One language's words: templates and tables, loaded and checked once."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from types import MappingProxyType

DEFAULT = "zh-Hans"


class LocaleError(Exception):
    """A file of a locale is missing or can't be read; the message names it."""


@dataclass(frozen=True, slots=True)
class Locale:
    """The words of one language.

    Attributes:
        templates: path below the locale, without `.j2` → the template's source.
        tables: file name without `.toml` → its content.
    """

    name: str
    templates: Mapping[str, str]
    tables: Mapping[str, Mapping[str, object]]

    def table(self, name: str) -> Mapping[str, object]:
        """Return a table of words.

        Raises:
            LocaleError: there is no such table.
        """
        if name not in self.tables:
            msg = f"locale {self.name}: {name}.toml is missing"
            raise LocaleError(msg)
        return self.tables[name]


@cache
def load_locale(name: str = DEFAULT) -> Locale:
    """Read a locale from the package, or from the source tree beside it.

    Raises:
        LocaleError: there is no such locale, or one of its files is malformed.
    """
    root = _root() / name
    if not root.is_dir():
        msg = f"there is no locale {name!r}"
        raise LocaleError(msg)
    found = dict(_walk(root, ""))
    return Locale(
        name,
        MappingProxyType(
            {p[:-3]: f.read_text("utf-8") for p, f in found.items() if p.endswith(".j2")}
        ),
        MappingProxyType({p[:-5]: _toml(p, f) for p, f in found.items() if p.endswith(".toml")}),
    )


def locale_bytes(name: str, path: str) -> bytes:
    """Return a file of a locale as it is.

    Raises:
        LocaleError: there is no such file.
    """
    try:
        return _root().joinpath(name, *path.split("/")).read_bytes()
    except OSError as error:
        msg = f"locale {name}: {path} is missing"
        raise LocaleError(msg) from error


def _root() -> Traversable:
    packaged = files("bot") / "locales"
    return packaged if packaged.is_dir() else Path(__file__).parents[2] / "locales"


def _walk(folder: Traversable, prefix: str) -> list[tuple[str, Traversable]]:
    found: list[tuple[str, Traversable]] = []
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        path = prefix + entry.name
        found += _walk(entry, f"{path}/") if entry.is_dir() else [(path, entry)]
    return found


def _toml(path: str, file: Traversable) -> Mapping[str, object]:
    try:
        return MappingProxyType(tomllib.loads(file.read_text("utf-8")))
    except tomllib.TOMLDecodeError as error:
        msg = f"{path}: {error}"
        raise LocaleError(msg) from error
