"""Official entry points and telephones, as far as sources name them."""

from dataclasses import dataclass

from bot.guide.facts import Fact
from bot.guide.rows import Row, read_file


@dataclass(frozen=True, slots=True, kw_only=True)
class Site(Fact):
    """A site, an app or a telephone of an authority.

    Attributes:
        id: the key of its words in `sites.toml`.
        addresses: without a scheme, or numbers to dial; empty for an app.
    """

    id: str
    addresses: tuple[str, ...]


def _site(row: Row) -> Site:
    site = Site(id=row.text("id"), addresses=row.texts("addresses"), **row.basis())
    row.close()
    return site


SITES: tuple[Site, ...] = tuple(_site(row) for row in read_file("sites").rows("site"))
"""Every entry point, those for points first."""
