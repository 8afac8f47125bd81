"""What is typed, made comparable with the words of our data."""

import unicodedata


def bare(text: str) -> str:
    """Letters and digits alone, of one width and regardless of capitals."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    return "".join(sign for sign in folded if unicodedata.category(sign)[0] in "LN")


def unspaced(text: str) -> str:
    """Return words without blanks and regardless of capitals."""
    return "".join(text.split()).casefold()
