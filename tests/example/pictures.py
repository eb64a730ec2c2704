"""Pictures that show nobody and nothing real: silhouettes, drawn scenes, a seal, a placeholder for the EIT QR code."""

import io
import json
from pathlib import Path

from PIL import Image

from tests.example.facts import CONTENT, HERE, YEARS, Row, dice
from tests.example.pdf import compiled

_COLORS = ("#41637f", "#5c7f5f", "#8a6aa8", "#a9794b", "#4f8a8b", "#9b5b6b")
PEOPLE = {
    "kokai": "ก", "khokhai": "ข", "khokhwai": "ค", "khorakhang": "ฆ", "ngongu": "ง", "chochan": "จ", "choching": "ฉ",
    "chochang": "ช", "soso": "ซ", "dodek": "ด", "totao": "ต", "thothung": "ถ", "thothahan": "ท", "thothong": "ธ",
}  # fmt: skip
_IN_OFFICE = {"khorakhang": (2569,), "kokai": (2566, 2567, 2568)}
SCENES = {
    2566: ("meeting", "no-gift", "road", "children", "online"),
    2567: ("meeting", "training", "no-gift", "road", "children", "krathong", "waste", "vaccine", "online", "open-data"),
    2568: ("meeting", "training", "no-gift", "children", "krathong"),
    2569: ("meeting", "training", "no-gift", "road", "online"),
}


def picture(told: Row, colors: int = 24) -> bytes:
    """A drawn picture as a small PNG."""
    made = compiled(HERE / "pictures.typ", {"picture": json.dumps(told)}, format="png", ppi=72)
    out = io.BytesIO()
    flat = Image.open(io.BytesIO(made)).convert("RGB")
    flat.quantize(colors, dither=Image.Dither.NONE).save(out, "PNG", optimize=True)
    return out.getvalue()


def _person(place: int, letter: str) -> bytes:
    fore = _COLORS[place % len(_COLORS)]
    return picture({"kind": "person", "width": 240, "height": 300, "fore": fore, "back": f"{fore}40", "letter": letter})


def _qr(year: int) -> bytes:
    luck = dice(year, "qr")
    cells = ["".join(luck.choice("01") for _ in range(25)) for _ in range(25)]
    return picture({"kind": "qr", "width": 480, "height": 560, "cells": cells, "letter": str(year)})


def _news(scene: str) -> bytes:
    back = ("#dfeaf2", "#f3ead7", "#e3efe2")[sum(map(ord, scene)) % 3]
    return picture({"kind": "news", "width": 800, "height": 450, "scene": scene, "back": back})


def write() -> list[Path]:
    """Writes every picture; returns the files."""
    pictures: dict[Path, bytes] = {CONTENT / "seal.png": picture({"kind": "seal", "width": 300, "height": 300})}
    faces = {name: _person(place, letter) for place, (name, letter) in enumerate(PEOPLE.items())}
    drawn = {scene: _news(scene) for scene in SCENES[2567]}
    for year in YEARS:
        files = CONTENT / str(year) / "files"
        known = {name: face for name, face in faces.items() if year in _IN_OFFICE.get(name, YEARS)}
        pictures |= {files / "people" / f"{name}.png": face for name, face in known.items()}
        pictures |= {files / "news" / f"{scene}.png": drawn[scene] for scene in SCENES[year]}
        if year != 2566:
            pictures[files / "eit-qr.png"] = _qr(year)
    for path, made in pictures.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(made)
    return list(pictures)
