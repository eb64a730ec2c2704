"""What is wrong with a file that evidence names: an evaluator who opens it must be able to read it."""

import difflib
import re
from collections.abc import Collection, Iterator

from generator.check.doubts.link_forms import link_trouble
from generator.core.file_kinds import PICTURES
from generator.core.location import DataPath
from generator.core.problem import Problem, Severity
from generator.evidence.links import web_links
from generator.model.disclosure import Disclosure, Evidence
from generator.model.files import LARGEST_SEEN, FileFacts
from generator.model.site import YearData
from generator.text.thai import fold, look_alike, nearest

MEGABYTE = 1_000_000

_NEAR = 0.8


def file_problems(facts: FileFacts, where: DataPath, item: str | None = None) -> Iterator[Problem]:
    """What keeps a file from being published (an error) or read (a gap), or makes it hard to use (a warning)."""
    fault = _fault(facts)
    if facts.inside.program:
        yield Problem("file-program", where, {"value": facts.path, "found": facts.inside.program}, item)
    elif fault:
        yield Problem(fault, where, {"value": facts.path, "kind": facts.inside.kind, **_real_name(facts)}, item)
    elif facts.withheld:
        yield _unseen(facts, where, item)
    elif facts.inside.kind == "zip":
        yield Problem("evidence-archive", where, {"value": facts.path}, item)
    elif facts.scanned:
        yield Problem("evidence-scan", where, {"value": facts.path, "pages": str(facts.inside.pages)}, item)
    elif facts.inside.broken_thai:
        yield Problem("evidence-broken-thai", where, {"value": facts.path}, item)


_MOST_NAMED = 3


def _unseen(facts: FileFacts, where: DataPath, item: str | None) -> Problem:
    """A file that is not published, as nobody could look into it or into what is packed in it."""
    known = {"value": facts.path, "size": f"{facts.size / MEGABYTE:.0f}", "limit": f"{LARGEST_SEEN / MEGABYTE:.0f}"}
    if facts.too_large:
        return Problem("evidence-unseen", where, {**known, "why": "size"}, item)
    first = facts.inside.unseen[0]
    packed = list(dict.fromkeys(part.file for part in facts.inside.unseen if part.file))
    more = len(packed) - _MOST_NAMED
    names = ", ".join((*packed[:_MOST_NAMED], *(("…",) if more > 0 else ())))
    known |= {"why": first.why, "found": names, "in": "in" if names else ""}
    return Problem("evidence-unseen", where, known, item)


def _fault(facts: FileFacts) -> str | None:
    """The first thing that makes a file useless; nothing is told of a file that nobody looked into."""
    inside = facts.inside
    if not inside.kind:
        return None
    tests = (
        ("evidence-empty", inside.kind == "empty"),
        ("evidence-locked", inside.locked),
        ("evidence-unreadable", not inside.readable),
        ("evidence-wrong-type", not facts.fits),
        ("evidence-blank", inside.blank),
    )
    return next((code for code, so in tests if so), None)


def _real_name(facts: FileFacts) -> dict[str, str]:
    """What a file should be called whose content is a kind that its name does not say; `do` is what helps.

    Nothing helps a file that no reader opens as it is, such as a photograph of an iPhone (HEIC) or a web page.
    """
    inside = facts.inside.kind
    if facts.fits or inside not in _RENAMED:
        return {"do": inside if inside in {"heic", "html"} else "other"}
    return {"do": "rename", "found": f"{facts.path.rpartition('.')[0]}.{_RENAMED[inside]}"}


_RENAMED = {"pdf": "pdf", "docx": "docx", "xlsx": "xlsx", "pptx": "pptx", "jpeg": "jpg", "png": "png", "gif": "gif"} | {
    kind: kind for kind in ("webp", "odt", "ods", "odp", "mp3", "mp4")
}
"""The ending that makes a file of each kind of content what it is."""


def size_problems(facts: FileFacts, where: DataPath, largest: int, item: str | None = None) -> Iterator[Problem]:
    """A file larger than `largest` megabytes, which few will wait for on a phone."""
    if facts.size > largest * MEGABYTE:
        size_facts = {"value": facts.path, "size": f"{facts.size / MEGABYTE:.1f}", "limit": str(largest)}
        yield Problem("evidence-large", where, size_facts, item)


def active_problems(facts: FileFacts, where: DataPath, item: str | None = None) -> Iterator[Problem]:
    """A file with programs in it, or with parts that are fetched from elsewhere when it is opened."""
    if facts.inside.active and not facts.withheld:
        yield Problem("file-active", where, {"value": facts.path, "kind_of_part": facts.inside.active[0]}, item)


def picture_problems(facts: FileFacts, where: DataPath) -> Iterator[Problem]:
    """A file that stands where a picture is shown and is none."""
    kind = facts.inside.kind
    if kind and kind not in PICTURES and not _fault(facts):
        yield Problem("picture-kind", where, {"value": facts.path, "kind": kind, "do": kind})


def missing_file(there: Collection[str], file: str, where: DataPath, item: str | None = None) -> Problem:
    """A file that is named and not there; of those that are `there` the one that was perhaps meant is told."""
    guess = near_file(file, there)
    return Problem("evidence-file-missing", where, {"value": file, "guess": guess, "mend": guess}, item)


def near_file(file: str, there: Collection[str]) -> str:
    """The file whose name, folders and ending aside, is nearly this one; empty for none.

    A number in a name is a year or that of an order: a name with another one is another file's.
    """
    stems = {_stem(name): name for name in there if re.findall(r"\d+", fold(name)) == re.findall(r"\d+", fold(file))}
    stem = nearest(_stem(file), stems)
    known = stems.get(_stem(file)) or (stems[stem] if stem and _is_near(stem, _stem(file)) else "")
    return "" if look_alike(known, file) else known


def _is_near(one: str, other: str) -> bool:
    """Whether two names are so near that one is a slip of the other: files of an office have many words in common."""
    return difflib.SequenceMatcher(None, fold(one), fold(other), autojunk=False).ratio() >= _NEAR


def _stem(name: str) -> str:
    """The name alone: without its folder and its ending."""
    last = name.rpartition("/")[2]
    return last.rpartition(".")[0] or last


def named_file_problems(year: YearData, file: str, where: DataPath, item: str | None = None) -> Iterator[Problem]:
    """Whatever is wrong with a file that the year's data names at `where`."""
    if file in year.files:
        yield from file_problems(year.files[file], where, item)
    else:
        yield missing_file(year.files, file, where, item)


def shown_picture_problems(year: YearData, file: str, where: DataPath) -> tuple[Problem, ...]:
    """What keeps a picture that is named at `where` from being seen."""
    found = [*named_file_problems(year, file, where)]
    found += picture_problems(year.files[file], where) if file in year.files else ()
    return tuple(problem for problem in found if problem.severity is Severity.GAP)


def link_problems(link: str | None, where: DataPath, item: str | None = None) -> Iterator[Problem]:
    """A link that only opens in the office, only for its author, or only for a while."""
    trouble = link_trouble(link) if link else None
    if trouble:
        code, facts = trouble
        yield Problem(code, where, {"value": link or "", **facts}, item)


def document_problems(year: YearData, disclosure: Disclosure, id: str) -> tuple[Problem, ...]:
    """Why the document `id` of a disclosure cannot be opened or read; none for an id it does not have."""
    document = disclosure.documents.get(id)
    if document is None:
        return ()
    where = disclosure.where.at("documents", id)
    if document.file:
        return tuple(named_file_problems(year, document.file, where.at("file"), disclosure.item))
    return tuple(link_problems(document.link, where.at("link"), disclosure.item))


def piece_problems(year: YearData, disclosure: Disclosure, piece: Evidence, where: DataPath) -> tuple[Problem, ...]:
    """What is wrong with a piece of evidence itself, written at `where`: its page, table, link or text."""
    if piece.table:
        return tuple(named_file_problems(year, piece.table.partition("#")[0], where.at("table"), disclosure.item))
    if piece.link:
        return tuple(link_problems(piece.link, where.at("link"), disclosure.item))
    found = [
        problem
        for url in web_links(piece.text or "")
        for problem in link_problems(url, where.at("text"), disclosure.item)
    ]
    return (*found, *_page_problems(year, disclosure, piece, where))


def page_problems(year: YearData, disclosure: Disclosure) -> Iterator[Problem]:
    """Pages that the documents of one answer do not have."""
    for id, pieces in disclosure.shows.items():
        for position, piece in enumerate(pieces):
            yield from _page_problems(year, disclosure, piece, disclosure.where.at("shows", id, position))


def _page_problems(year: YearData, disclosure: Disclosure, piece: Evidence, where: DataPath) -> Iterator[Problem]:
    document = disclosure.documents.get(piece.document) if piece.document else None
    file = document.file if document else None
    last = year.files[file].inside.pages if file and file in year.files else None
    if file and piece.page and last and piece.page > last:
        facts = {"value": str(piece.page), "pages": str(last), "file": file}
        yield Problem("page-past-end", where.at("page"), facts, disclosure.item)
    elif file and piece.page and _is_blank(year.files.get(file), piece.page):
        yield Problem(
            "evidence-page-blank", where.at("page"), {"value": str(piece.page), "file": file}, disclosure.item
        )


def _is_blank(facts: FileFacts | None, page: int) -> bool:
    """Whether there is nothing on a page, though there is on others: of a blank file that is told once."""
    return facts is not None and not facts.inside.blank and page in facts.inside.blank_pages
