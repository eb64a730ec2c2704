"""A measures report is read: its records as plain values, where each came from, and what of it found no place."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from generator.intake.cells.leftovers import left_over, squeezed, strings
from generator.intake.cells.points import points
from generator.intake.document import Document, Spot
from generator.intake.report.account import Account, Fate, Piece, Unplaced, key_of
from generator.intake.report.columns import Decided, Doubt
from generator.intake.report.drafts import Draft, Drafts
from generator.intake.report.official import official_words, topic_of
from generator.intake.report.opening import is_half_year, title_of, year_of
from generator.intake.report.record import Made, made, plain
from generator.intake.report.refusal import Kind, what_else
from generator.intake.report.rows import Reader
from generator.intake.report.shifts import put_right
from generator.model.checklist import Checklist
from generator.text.thai import arabic

ChecklistOf = Callable[[int], Checklist | None]


class NoReportError(Exception):
    """A document without a single measure, indicator or item: `kind` is what it is instead, where that is known."""

    def __init__(self, kind: Kind | None) -> None:
        super().__init__(kind.said if kind else "")
        self.kind = kind


class NoYearError(Exception):
    """A report whose fiscal year (พ.ศ.) is not known, or for which there is no list; `year` is what it names."""

    def __init__(self, year: int | None) -> None:
        super().__init__(year)
        self.year = year


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a record came from: its place in the data (`measures/work-process`) and in the file."""

    record: str
    spot: Spot


@dataclass(frozen=True)
class Report:
    """What a measures report says, as plain values for the files of its year.

    `offices` are (office, section or position in it) as the report names them; `doubts` are headings to ask about.
    """

    year: int
    title: str
    introduction: tuple[str, ...]
    measures: tuple[Mapping[str, Any], ...]
    progress: tuple[Mapping[str, Any], ...]
    disclosures: Mapping[str, Mapping[str, Any]]
    limitations: tuple[str, ...]
    offices: tuple[tuple[str, str], ...]
    origins: tuple[Origin, ...]
    doubts: tuple[Doubt, ...]
    account: Account = field(compare=False)


def read_report(
    document: Document, checklist_of: ChecklistOf, *, year: int | None = None, decided: Decided | None = None
) -> Report:
    """Reads the report in a document; raises NoReportError or NoYearError.

    `checklist_of` gives the official list of a fiscal year (พ.ศ.); `decided` says what headings name, by their fold.
    """
    reader = Reader(decided or {})
    told = tuple(reader.read(document))
    cover = [piece.text for piece in document.pieces()][:12]
    title = title_of([line for text in cover for line in text.split("\n")])
    known = year or year_of(title, cover, document)
    checklist = checklist_of(known) if known else None
    if not known or not checklist:
        raise NoYearError(known)
    account = Account(document)
    drafts = Drafts(account, checklist, decided or {})
    drafts.read(told)
    if not drafts.made and not drafts.limitations:
        raise NoReportError(what_else(document))
    _analysed(drafts)
    half = is_half_year([title, *cover])
    records = [_finished(draft, account, checklist, half=half) for draft in drafts.made]
    return _assembled(drafts, records, title, known, tuple(reader.doubts.values()))


def _analysed(drafts: Drafts) -> None:
    """Gives what prose said of a topic to the measure of that topic, else to the opening of the report."""
    for topic, pieces in drafts.analysis.items():
        of_topic = next((one for one in drafts.made if topic in {one.topic, _named(one, drafts)}), None)
        if of_topic:
            of_topic.cells["finding"] = [*pieces, *of_topic.cells.get("finding", ())]
        else:
            drafts.introduction += pieces


def _named(draft: Draft, drafts: Drafts) -> str:
    from_measure = (piece.text for piece in draft.cells.get("measure", ()))
    return next((key for text in from_measure if (key := topic_of(drafts.checklist, text))), "")


def _finished(draft: Draft, account: Account, checklist: Checklist, *, half: bool) -> Made:
    notes: list[str] = []
    before = {role: list(pieces) for role, pieces in draft.cells.items()}
    put_right(draft, account, notes.append)
    result = made(draft, checklist, half=half)
    result.notes += notes
    _accounted(result, before, account, checklist)
    return result


def _accounted(result: Made, before: Mapping[str, Sequence[Piece]], account: Account, checklist: Checklist) -> None:
    """Says of every cell of a record whether its words are in the record's fields; what is not is kept as unplaced."""
    told = _told(result, checklist)
    unread = {key_of(piece): why for piece, why in result.unread}
    for role, pieces in before.items():
        placed = []
        for piece in pieces:
            if key_of(piece) in account.why:
                continue
            if key_of(piece) in unread:
                account.note([piece], Fate.UNPLACED, why=unread[key_of(piece)])
                continue
            account.note([piece], _fate(role, result))
            placed += [piece] if account.fate(piece) is Fate.PLACED else []
        if placed and (rest := left_over(plain("\n".join(piece.text for piece in placed)), told)):
            head = account.heads.get(key_of(placed[0]), "")
            account.leftovers.append(Unplaced(" … ".join(rest), placed[0].spot, head, _PART))


_PART = "ข้อความส่วนนี้ของช่องไม่ได้ลงในช่องใด"


def _fate(role: str, result: Made) -> Fate:
    if role == "required":
        return Fate.OFFICIAL if result.subject else Fate.UNPLACED
    if role == "name" or (role == "topic" and result.measure.get("topic")):
        return Fate.OFFICIAL
    return Fate.PLACED


def _told(result: Made, checklist: Checklist) -> list[str]:
    texts = [*strings([result.measure, result.progress, result.disclosure, result.told])]
    for number in [*result.measure.get("answers", ()), *([result.subject] if result.subject else [])]:
        texts += [official_words(checklist, number), number] if number[:1] in set("eio") else [number]
    return list(dict.fromkeys(filter(None, map(squeezed, texts))))


def _assembled(drafts: Drafts, records: Sequence[Made], title: str, year: int, doubts: tuple[Doubt, ...]) -> Report:
    account = drafts.account
    ids = _ids(records)
    measures, progress, origins = [], [], []
    disclosures: dict[str, dict[str, Any]] = {}
    for place, record in enumerate(records):
        spot = record.draft.spot
        if record.draft.kind == "measure":
            measures.append(_written({"id": ids[place], **record.measure, "source_notes": record.notes}, MEASURE))
            origins.append(Origin(f"measures/{ids[place]}", spot))
            if set(record.progress) - {"round"}:
                progress.append(_written({"measure": ids[place], **record.progress}, PROGRESS))
        elif record.draft.kind == "item" and record.subject:
            disclosures[record.subject] = _written(
                {**disclosures.get(record.subject, {}), **record.disclosure, "source_notes": record.notes}, DISCLOSURE
            )
            origins.append(Origin(f"disclosures/{record.subject}", spot))
            if set(record.progress) - {"round", "timeframe"}:
                progress.append(_written({"item": record.subject, **record.progress}, PROGRESS))
        elif record.subject:
            progress.append(
                _written({"indicator": record.subject, **record.progress, "source_notes": record.notes}, PROGRESS)
            )
            origins.append(Origin(f"progress/{record.subject}", spot))
    introduction = [arabic(piece.text) for piece in drafts.introduction]
    account.note(drafts.introduction, Fate.PLACED)
    limits = [
        arabic(point.text)
        for point in points([line for piece in drafts.limitations for line in piece.text.split("\n")])
    ]
    account.note(drafts.limitations, Fate.PLACED)
    offices = dict.fromkeys(office for record in records for office in record.offices)
    return Report(
        year, title, tuple(introduction), tuple(measures), tuple(progress), disclosures, tuple(limits), tuple(offices),
        tuple(origins), doubts, account,
    )  # fmt: skip


MEASURE = (
    "id", "title", "topic", "answers", "heading", "issue", "finding", "text", "scores", "steps", "timeframe", "units",
    "actors", "monitoring", "source_notes",
)  # fmt: skip

PROGRESS = (
    "measure", "indicator", "item", "round", "status", "guideline", "timeframe", "units", "actors", "entries", "output",
    "outcome", "source_notes",
)  # fmt: skip

DISCLOSURE = ("units", "actors", "declared", "source_notes")


def _written(values: Mapping[str, Any], order: Sequence[str]) -> dict[str, Any]:
    """The fields that say something, in the order in which files have them."""
    return {name: values[name] for name in order if values.get(name)}


def _ids(records: Sequence[Made]) -> list[str]:
    """An id for each measure: by its topic, else by what it answers, else by its number; each once."""
    found: list[str] = []
    count = 0
    for record in records:
        if record.draft.kind != "measure":
            found.append("")
            continue
        count += 1
        answers = record.measure.get("answers", ())
        wanted = record.measure.get("topic") or next(
            (one for one in answers if one[:1] in set("eio")), f"measure-{count}"
        )
        id, number = wanted, 2
        while id in found:
            id, number = f"{wanted}-{number}", number + 1
        found.append(id)
    return found


def unplaced(report: Report) -> tuple[Unplaced, ...]:
    """Everything of the file that found no field, verbatim."""
    return tuple(report.account.unplaced())


def counts(report: Report) -> Iterable[tuple[str, int]]:
    """How many pieces of the file met which fate."""
    return [(fate.value, number) for fate in Fate if (number := report.account.counts().get(fate, 0))]
