"""Free text to topic: which of the things that people ask about a message is about."""

from bot.topics.index import NONE, Guess, TopicIndex

__all__ = ["NONE", "Guess", "TopicIndex"]
