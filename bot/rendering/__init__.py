"""Replies to text and keyboards, with every word taken from `locales/`."""

from bot.rendering.locale import Locale, LocaleError, load_locale
from bot.rendering.renderer import Rendered, Renderer

__all__ = ["Locale", "LocaleError", "Rendered", "Renderer", "load_locale"]
