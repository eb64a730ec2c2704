"""The search index: a small script for each fiscal year and one for what belongs to none.

Scripts and not JSON, because a page opened from a folder (`file://`) may run a script that
stands beside it but may not fetch a file. Each does nothing but hand its pages over.
"""

import json
from collections.abc import Iterable, Mapping

from generator.pages.search import SearchEntry

FOLDER = "search"
OF_NO_YEAR = "site"


def search_index(entries: Iterable[SearchEntry]) -> Mapping[str, bytes]:
    """The files of the index by their path below the site's root: `search/2567.js`."""
    shards: dict[str, list[SearchEntry]] = {}
    for entry in entries:
        shards.setdefault(str(entry.year or OF_NO_YEAR), []).append(entry)
    return {f"{FOLDER}/{name}.js": _script(name, inside) for name, inside in sorted(shards.items())}


def _script(name: str, entries: list[SearchEntry]) -> bytes:
    shard = {"name": name, "pages": [_row(entry) for entry in entries]}
    text = json.dumps(shard, ensure_ascii=False, separators=(",", ":"))
    return f"(self.oitShards=self.oitShards||[]).push({text});\n".encode()


def _row(entry: SearchEntry) -> list[object]:
    """One page in the order that search-engine.js reads it."""
    was = [[number, *years] for number, years in entry.was.items()]
    place = " › ".join(entry.place)
    return [entry.address, entry.number, entry.title, place, was, entry.names, entry.labels, entry.texts]
