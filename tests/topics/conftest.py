"""The real network and its examples, read once."""

import pytest

from bot.mind import load_topics
from bot.rendering import load_locale
from bot.topics import Topics


@pytest.fixture(scope="session")
def topics() -> Topics:
    return load_topics(load_locale())
