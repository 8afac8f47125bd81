"""The name of every message that a conversation can send.

Each is a file `messages/<name>.j2` in the locales; a check compares both lists.
"""

from enum import StrEnum


class Message(StrEnum):
    """Messages, cards and toasts."""

    WELCOME = "welcome"
    HOME = "home"
    HELP = "help"
    QUESTION = "question"
    RESULT = "result"
    BASIS = "basis"
    PLAN = "plan"
    ANSWERS = "answers"
    CONFIRM = "confirm"
    MATERIALS = "materials"
    PAPERS = "papers"
    STEPS = "steps"
    STEP = "step"
    WHEN = "when"
    OFFER = "offer"
    ASK_DATE = "ask_date"
    REMINDER_SET = "reminder_set"
    REMINDERS = "reminders"
    REMINDER = "reminder"
    REMINDER_DONE = "reminder_done"
    REMINDER_LATER = "reminder_later"
    REMINDER_STOPPED = "reminder_stopped"
    PRIVACY = "privacy"
    DELETE = "delete"
    DELETED = "deleted"
    CHOICES = "choices"
    NOT_YET = "not_yet"
    OUT_OF_SCOPE = "out_of_scope"
    NOT_TEXT = "not_text"
    CORRECTED = "corrected"
    PRIVATE_ONLY = "private_only"
    FORBIDDEN = "forbidden"
    APOLOGY = "apology"
    TOAST_STALE = "toast_stale"
    TOAST_UNKNOWN = "toast_unknown"
    TOAST_FIRST = "toast_first"
    TOAST_GONE = "toast_gone"
