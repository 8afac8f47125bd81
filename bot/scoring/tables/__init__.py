"""The rule tables: read, proved complete, and kept, once for the whole process."""

from bot.scoring.tables.book import Shelf
from bot.scoring.tables.checks import check
from bot.scoring.tables.loading import read
from bot.scoring.tables.wages import WageTable

TABLES = read()
check(TABLES)

SHELF = Shelf(TABLES)
WAGES = WageTable(TABLES.wages)


def check_tables() -> None:
    """Read the tables again from where they are kept, and prove them.

    Every rule has exactly one row for each day from the first edition on, every table an
    answer for every value of its facts, every row a source that exists.

    Raises:
        TableError: listing everything that is wrong, one fault a line.
    """
    check(read())
