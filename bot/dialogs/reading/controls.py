"""Messages to the dialogue itself: skip, back, start again, I don't know."""

from bot.dialogs.reading.language import Language
from bot.dialogs.reading.text import squash


class Controls:
    """Reads a whole message as one of `bot.dialogs.reading.lexicon.CONTROLS`."""

    def __init__(self, language: Language) -> None:
        self._language = language
        self._peel = language.peeler("fillers")

    def read(self, text: str) -> str | None:
        """Name the control, or None: a word inside a longer message is none."""
        line = self._language.answer(text)
        if not isinstance(line, str):
            return None
        words = self._language.lexicon.controls
        return words.get(squash(line).text) or words.get(squash(self._peel(line).core).text)
