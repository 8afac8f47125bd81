"""Pictures, made by a typesetter from templates and values; the words come with the values.

The typesetter itself is `bot.documents.typesetter`, for those alone who draw: whoever only says
what is to be drawn need not wait until its 80 MB are loaded.
"""

from bot.documents.drawing import DRAWINGS, DocumentError, Drawing

__all__ = ["DRAWINGS", "DocumentError", "Drawing"]
