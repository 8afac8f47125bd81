"""How wide and how high a picture is, and a picture of our own for stand-ins."""

import struct
import zlib
from typing import Final

_PNG: Final = b"\x89PNG\r\n\x1a\n"
_JPEG: Final = b"\xff\xd8"
_FRAMES: Final = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_PNG_HEADER: Final = 24
_MARKER: Final = 0xFF


def dimensions(data: bytes) -> tuple[int, int] | None:
    """Return the width and height in pixels of a PNG or JPEG, or None for anything else."""
    if data.startswith(_PNG) and len(data) >= _PNG_HEADER:
        width, height = struct.unpack(">II", data[16:24])
        return width, height
    return _jpeg_dimensions(data) if data.startswith(_JPEG) else None


def _jpeg_dimensions(data: bytes) -> tuple[int, int] | None:
    place = 2
    while place + 9 <= len(data) and data[place] == _MARKER:
        marker, length = data[place + 1], int.from_bytes(data[place + 2 : place + 4])
        if marker in _FRAMES:
            height, width = struct.unpack(">HH", data[place + 5 : place + 9])
            return width, height
        place += 2 + length
    return None


def gradient_png(width: int, height: int) -> bytes:
    """Paint a soft gradient, for a visitor who has no photograph at hand."""
    rows = b"".join(b"\0" + _row(width, y / height) for y in range(height))
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = (_chunk(b"IHDR", header), _chunk(b"IDAT", zlib.compress(rows)), _chunk(b"IEND", b""))
    return _PNG + b"".join(chunks)


def _row(width: int, down: float) -> bytes:
    shade = bytes((int(36 + 150 * down), int(140 + 60 * down), int(130 - 20 * down)))
    return shade * width


def _chunk(kind: bytes, body: bytes) -> bytes:
    checksum = zlib.crc32(kind + body)
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", checksum)
