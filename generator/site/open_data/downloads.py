"""Links to what can be taken away from a page, with how large it is."""

from generator.evidence.site_addresses import table_paths
from generator.export.published import ENDINGS, Sizes
from generator.model.disclosure import Disclosure
from generator.model.site import YearData
from generator.site.views import Link


def table_downloads(year: YearData, disclosure: Disclosure, file: str, sizes: Sizes) -> tuple[Link, ...]:
    """The files of one table of an item; none where nothing was written."""
    path = table_paths(year, disclosure).get(file, "")
    return downloads(path, sizes)


def downloads(path: str, sizes: Sizes) -> tuple[Link, ...]:
    """The files of rows given away under `path`."""
    there = ((f"{path}.{ending}", name) for ending, name in ENDINGS)
    return tuple(Link(f"{name} ({size(sizes[file])})", file) for file, name in there if file in sizes)


def size(count: int) -> str:
    """So many bytes, as people say it: 12 KB, 1.4 MB."""
    if count < 1_000_000:
        return f"{max(1, round(count / 1000)):,} KB"
    return f"{count / 1_000_000:.1f} MB"
