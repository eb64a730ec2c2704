"""The search index: a small script for each fiscal year and one for what belongs to none.

Scripts and not JSON, because a page opened from a folder (`file://`) may run a script that
stands beside it but may not fetch a file. Each does nothing but hand its pages over.
"""

from collections.abc import Iterable, Mapping

from generator.core.addresses import OF_NO_YEAR, search_shard
from generator.core.json_text import short_json
from generator.render.localize import in_digits
from generator.site.search_index import SearchEntry


def search_index(entries: Iterable[SearchEntry], digits: str | None = None) -> Mapping[str, bytes]:
    """The files of the index by their path below the site's root: `search/2567.js`; `digits` are the agency's."""
    shards: dict[str, list[SearchEntry]] = {}
    for entry in entries:
        shards.setdefault(str(entry.year or OF_NO_YEAR), []).append(entry)
    return {search_shard(name): _script(name, inside, digits) for name, inside in sorted(shards.items())}


def _script(name: str, entries: list[SearchEntry], digits: str | None) -> bytes:
    shard = {"name": name, "pages": [_row(entry, digits) for entry in entries]}
    text = short_json(shard)
    return f"(self.oitShards=self.oitShards||[]).push({text});\n".encode()


def _row(entry: SearchEntry, digits: str | None) -> list[object]:
    """One page in the order that search-engine.js reads it; what is shown of it has the agency's digits."""
    was = [[number, *years] for number, years in entry.was.items()]
    place = in_digits(" › ".join(entry.place), digits)
    said = ([in_digits(one, digits) for one in told] for told in (entry.names, entry.labels, entry.texts, entry.asked))
    return [entry.address, entry.number, in_digits(entry.title, digits), place, was, *said]
