"""Files of the playground: kept in memory, found again by the Bot API's identifiers."""

import mimetypes
import re
from dataclasses import dataclass, field
from typing import Final, Self

from bot.playground.errors import Json

MAX_DOCUMENT_BYTES = 50 * 1024 * 1024
MAX_PHOTO_BYTES = 10 * 1024 * 1024
_UNNAMED: Final = "file"
_PATH: Final = re.compile(r".*[/\\]", re.DOTALL)


@dataclass(frozen=True)
class Upload:
    """A file as it came in with a request.

    Attributes:
        name: What the sender calls it.
        mime: Its media type.
        data: Its bytes.
    """

    name: str
    mime: str
    data: bytes

    @classmethod
    def named(cls, name: str, data: bytes) -> Self:
        """Return a file as Telegram takes it: no path in its name, its type by the ending."""
        bare = "".join(each for each in _PATH.sub("", name) if each.isprintable()).strip(" .")
        mime = mimetypes.guess_type(bare)[0] or "application/octet-stream"
        return cls(bare or _UNNAMED, mime, data)


@dataclass(frozen=True)
class StoredFile:
    """A file on the shelf, with the identifiers under which it is asked for."""

    upload: Upload
    file_id: str
    path: str

    @property
    def folder(self) -> str:
        """Its kind in the plural."""
        return self.path.partition("/")[0]

    def as_json(self) -> Json:
        """Return the fields that every file object of the Bot API has."""
        size = len(self.upload.data)
        unique = self.file_id.rsplit("-", 1)[-1]
        return {"file_id": self.file_id, "file_unique_id": unique, "file_size": size}

    def as_document(self) -> Json:
        """Return it as a Document."""
        named = {"file_name": self.upload.name, "mime_type": self.upload.mime}
        return self.as_json() | named


@dataclass
class Shelf:
    """All files sent so far."""

    _by_id: dict[str, StoredFile] = field(default_factory=dict)
    _by_path: dict[str, StoredFile] = field(default_factory=dict)

    def store(self, upload: Upload, folder: str) -> StoredFile:
        """Keep a file.

        Args:
            upload: What was sent.
            folder: Its kind in the plural, the first part of its path: `documents`.
        """
        number = len(self._by_id) + 1
        suffix = upload.name.rpartition(".")[2]
        ending = f".{suffix}" if suffix.isascii() and suffix.isalnum() else ""
        path = f"{folder}/file_{number}{ending}"
        stored = StoredFile(upload, f"playground-{folder}-{number}", path)
        self._by_id[stored.file_id] = stored
        self._by_path[path] = stored
        return stored

    def by_id(self, file_id: str) -> StoredFile | None:
        """Return the file with this `file_id`, if there is one."""
        return self._by_id.get(file_id)

    def by_path(self, path: str) -> StoredFile | None:
        """Return the file with this `file_path`, if there is one."""
        return self._by_path.get(path)
