"""A few people with answers, and the moment at which they chat."""

from datetime import UTC, date, datetime

from bot.dialogs.model import Moment, Person, Reminder, Session

TODAY = date(2026, 11, 23)
NOW = datetime(2026, 11, 23, 2, tzinfo=UTC)
MOMENT = Moment(NOW, TODAY)

ADULT = {"low": "1982-11-24", "high": "2008-11-23"}
"""18 to 43 years old today."""
NINETIES = {"low": "1990-01-01", "high": "1999-12-31"}
GRADUATE = {"age": ADULT, "education": "bachelor_degree", "records": "none"}
"""120 points exactly: 30 for age and 90 for the degree."""

STRANGER = Person()
NEWCOMER = Person(Session(view="selftest", run=1))
PASSED = Person(Session(view="result", run=1), GRADUATE)
HAND_IN = Reminder(
    7,
    "hand_in_papers",
    datetime(2026, 11, 25, 1, tzinfo=UTC),
    {
        "about": "hand_in",
        "rule": "hand_in_papers",
        "step": "employer_review",
    },
)
WAITING = Person(Session(view="reminders", done={"employer_review": "2026-11-23"}), {}, (HAND_IN,))
OFFER = {"step": "employer_review", "rule": "hand_in_papers", "day": "2026-12-01"}
"""A reminder that waits for a yes."""
