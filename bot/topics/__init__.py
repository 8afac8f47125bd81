"""Free text to topic: which of the things that people ask about a message is about."""

from bot.topics.classifier import NONE, Guess, Topics
from bot.topics.network import NetworkError

__all__ = ["NONE", "Guess", "NetworkError", "Topics"]
