"""The search index: a small script for each fiscal year and one for what belongs to none; and the data of the search.

Scripts and not JSON, because a page opened from a folder (`file://`) may run a script that stands beside it but may
not fetch a file. Each does nothing but hand its pages over, in an event.
"""

from collections.abc import Iterable, Mapping

from generator.core.addresses import OF_NO_YEAR, search_shard
from generator.core.json_text import short_json
from generator.render.localize import in_digits
from generator.site.search.index import SearchEntry
from generator.text import letters
from generator.vocabulary.search_words import SearchWords


def search_index(entries: Iterable[SearchEntry], digits: str | None = None) -> Mapping[str, bytes]:
    """The files of the index by their path below the site's root: `search/2567.js`; `digits` are the agency's."""
    shards: dict[str, list[SearchEntry]] = {}
    for entry in entries:
        shards.setdefault(str(entry.year or OF_NO_YEAR), []).append(entry)
    return {search_shard(name): _script(name, inside, digits) for name, inside in sorted(shards.items())}


def _script(name: str, entries: list[SearchEntry], digits: str | None) -> bytes:
    shard = {"name": name, "pages": [_page(entry, digits) for entry in entries]}
    return handed_over("oit:shard", shard)


def handed_over(event: str, detail: object) -> bytes:
    """A script that gives data to whoever waits for this event, and leaves no name behind."""
    return f"document.dispatchEvent(new CustomEvent({short_json(event)},{{detail:{short_json(detail)}}}));\n".encode()


def _page(entry: SearchEntry, digits: str | None) -> dict[str, object]:
    """One page by the names of its fields, without those that are empty; what is shown has the agency's digits."""
    page = {
        "address": entry.address,
        "number": entry.number,
        "title": in_digits(entry.title, digits),
        "place": in_digits(" › ".join(entry.place), digits),
        "was": [[number, *years] for number, years in entry.was.items()],
        "names": _said(entry.names, digits),
        "labels": _said(entry.labels, digits),
        "texts": _said(entry.texts, digits),
        "asked": _said(entry.asked, digits),
    }
    always = {"address", "title", "place"}
    return {name: value for name, value in page.items() if value or name in always}


def _said(texts: Iterable[str], digits: str | None) -> list[str]:
    return [in_digits(text, digits) for text in texts]


def search_data(words: SearchWords) -> str:
    """The module `data.js` of the search: the letters by which texts are compared, and words."""
    table = {
        "invisible": letters.INVISIBLE,
        "joiners": letters.JOINERS,
        "control": letters.CONTROL,
        "spaces": letters.SPACES,
        "glyphs": letters.PRIVATE_GLYPHS,
        "tones": letters.TONES,
        "vowels": letters.VOWEL_MARKS,
        "repeated": letters.REPEATED,
        "styled": letters.STYLED,
        "alike": letters.ALIKE,
        "sounds": letters.SOUNDS,
    }
    given = f"export const LETTERS = {short_json(table, escaped=True)};\n"
    return f"{given}export const WORDS = {short_json(words.model_dump())};\n"
