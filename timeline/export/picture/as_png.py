"""A picture as PNG, drawn by resvg with the house face and no other, its alt text in the file.

The only module that knows resvg. The same picture gives the same bytes. Most common change: what the file
says of itself (`_texts`).
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator

import resvg_py

from timeline.export.picture.as_svg import FAMILY, vector
from timeline.export.picture.composition import Picture
from timeline.export.picture.papers import POINTS
from timeline.looks.textwidth import font_file

SCALE = 2
SIGNATURE = b"\x89PNG\r\n\x1a\n"
METRE = 39.37007874
"""Inches in a metre."""


def raster(picture: Picture, scale: int = SCALE) -> bytes:
    """Return the picture as a PNG file, `scale` times as many pixels each way as it has logical ones."""
    drawn = resvg_py.svg_to_bytes(
        svg_string=vector(picture, face=False),
        zoom=scale,
        skip_system_fonts=True,
        font_files=[str(font_file(weight)) for weight in (400, 600)],
        font_family=FAMILY,
        sans_serif_family=FAMILY,
    )
    return _with_texts(bytes(drawn), picture, scale)


def _with_texts(png: bytes, picture: Picture, scale: int) -> bytes:
    """The file with its size in inches and its texts behind the first chunk."""
    first = len(SIGNATURE) + 12 + 13  # IHDR has 13 bytes of data
    dots = round(scale * METRE * 72 / POINTS)
    size = _chunk(b"pHYs", struct.pack(">IIB", dots, dots, 1))
    texts = b"".join(_chunk(b"iTXt", data) for data in _texts(picture))
    return png[:first] + size + texts + png[first:]


def _texts(picture: Picture) -> Iterator[bytes]:
    """The texts of the file by keyword (PNG, third edition, 11.3.3): title, alt text, sources, address."""
    rows = (
        ("Title", picture.title),
        ("Description", picture.said),
        ("Source", "\n".join(picture.references)),
        ("Comment", picture.link),
    )
    for keyword, text in rows:
        if text:
            yield keyword.encode() + b"\x00\x00\x00en\x00\x00" + text.encode("utf-8", "replace")


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
