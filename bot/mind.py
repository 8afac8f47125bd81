"""Everything that is pure, put together: words, and what they are answered with."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import cast

from bot.dialogs.conversation import Conversation
from bot.dialogs.model import Said
from bot.dialogs.outside import Outside
from bot.dialogs.reading import Reader
from bot.dialogs.reading.calendar import CalendarDays
from bot.dialogs.reading.districts import DistrictNames
from bot.dialogs.reading.language import Language
from bot.dialogs.reading.lexicon import Lexicon
from bot.dialogs.understanding import Understanding
from bot.guide.desks import NO_DESKS, Desks
from bot.guide.wording import unspaced
from bot.rendering import Locale, Renderer, load_locale
from bot.rendering.locale import locale_bytes
from bot.rendering.scripts import simplified
from bot.topics import Guess, Topics


@dataclass(frozen=True, slots=True)
class Mind:
    """What the bot, the command line and the tests think with."""

    locale: Locale
    renderer: Renderer
    dialogue: Conversation
    topics: Topics

    def hear(self, text: str) -> Said:
        """Return a typed text as the dialogue takes it: in simplified characters, with topics."""
        plain = simplified(text)
        guess = self.understand(plain)
        return Said(plain, guess.topic, guess.choices, guess.probable)

    def understand(self, text: str) -> Guess:
        """Return what a text in simplified characters is about, as far as that can be told."""
        return self.topics.classify(text)


def make_mind(desks: Desks = NO_DESKS) -> Mind:
    """Load the words and everything that is understood and said with them.

    Args:
        desks: offices that whoever runs the bot has verified.
    """
    locale = load_locale()
    renderer = Renderer(locale, desks)
    lexicon = Lexicon.from_mapping(locale.table("lexicon"))
    days = CalendarDays(Language(lexicon), locale.table("days"))
    understanding = Understanding(
        Reader(lexicon),
        days,
        renderer.labels,
        _screens(locale),
        _districts(locale),
        renderer.label,
        Outside.of(locale.table("topics/outside")),
    )
    return Mind(locale, renderer, Conversation(understanding), load_topics(locale))


def load_topics(locale: Locale) -> Topics:
    """Load what tells the topics of a locale's language apart.

    Raises:
        NetworkError: the file of the network is damaged.
    """
    return Topics.load(
        locale_bytes(locale.name, "topics/network.bin"),
        cast("Mapping[str, str]", locale.table("topics/sounds")),
        cast("Mapping[str, Sequence[str]]", locale.table("topics/places")),
    )


def _districts(locale: Locale) -> DistrictNames:
    """Return the names by which offices are asked for."""
    table = cast("Mapping[str, Mapping[str, Sequence[str]]]", locale.table("offices"))
    words = {id_: row["aliases"] for id_, row in table.items() if "aliases" in row}
    return DistrictNames.of(words, table["general"])


def _screens(locale: Locale) -> Mapping[str, str]:
    """Return what is typed for a screen or a document: the words on its button, and others."""
    named = {"go_": "", "document_": "document:"}
    buttons = {
        unspaced(str(label)): opened + name.removeprefix(kind)
        for name, label in locale.table("buttons").items()
        for kind, opened in named.items()
        if name.startswith(kind)
    }
    asked = cast("Mapping[str, Sequence[str]]", locale.table("screens"))
    others = {unspaced(word): screen for screen, words in asked.items() for word in words}
    return MappingProxyType({**others, **buttons})
