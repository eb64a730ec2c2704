"""The words of the search that are shipped, read as any other file of data."""

from pathlib import Path

from generator.core.location import DataPath
from generator.load.reader import parse_once
from generator.load.validate import validate
from generator.vocabulary.search_words import SearchWords

SHIPPED = Path(__file__).parent.parent / "vocabulary" / "search.yml"


def search_words() -> SearchWords:
    """The shipped words; a fault in them is a fault of this program, not of an office."""
    where = DataPath(SHIPPED.name)
    made, problems = validate(
        SearchWords, parse_once(SHIPPED.read_text(encoding="utf-8"), SHIPPED.name).tree.value, where
    )
    if made is None:
        raise ValueError(problems)
    return made
