"""The rows of a report become drafts: the cells of one record, however many rows and pages they take."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from generator.intake.cells.points import is_ordinal, without_number
from generator.intake.document import Cell, Paragraph, Spot
from generator.intake.report.account import Account, Fate, Piece, key_of
from generator.intake.report.columns import Decided, label_role
from generator.intake.report.official import indicators_in, instrument_in, is_official, names_section, topic_of
from generator.intake.report.rows import KEYS, Head, Prose, Row, Strange, Told
from generator.model.checklist import Checklist
from generator.text.references import item_number
from generator.text.thai import fold

LIMITS = re.compile(r"^\s*(?:\(?[0-9๐-๙]{1,2}[.)]\s*)?(?:การวิเคราะห์|ผลการวิเคราะห์)?\s*ข้อจำกัด(?:ของ|ใน|การ|ที่|และ|\s|$|:)")

_DITTO = re.compile(r"^(?:[\"”“〃″'-]{1,3}|-?\s*เช่นเดียวกัน(?:กับข้างต้น)?\s*-?|เหมือนข้อ(?:ข้างต้น|ก่อน))$")

_DASHES = re.compile(r"^[-–—.\s]{1,6}$")

_LONG = 140

_PROSE = re.compile(r"^\s*(?:จาก(?:การ|ผล)|ตามที่|ด้วย|เพื่อ|นำ|ทั้งนี้|ดังนั้น)|ดังนี้\s*$")

_AGENCY = re.compile(r"^\s*(?:เทศบาล|องค์การ|องค์กร|ชื่อหน่วยงาน|อบต|อบจ|อำเภอ|จังหวัด|ทต\.|ทม\.)")


@dataclass(slots=True)
class Section:
    """Where in a report a row stands: the lines printed above, and what of the assessment they name."""

    lines: tuple[str, ...] = ()
    instrument: str = ""
    indicator: str = ""

    def then(self, line: str) -> "Section":
        """The section that another line above the rows makes of it."""
        instrument, indicators = instrument_in(line), indicators_in(line)
        if instrument or not self.instrument:
            return Section((line,), instrument or self.instrument, indicators[-1] if indicators else "")
        return Section((*self.lines[:1], line), self.instrument, indicators[-1] if indicators else self.indicator)


@dataclass(slots=True)
class Draft:
    """What the rows of one record say: pieces by what they hold, and the section they stand in."""

    kind: str
    spot: Spot
    section: Section
    cells: dict[str, list[Piece]] = field(default_factory=dict)
    topic: str = ""
    heads: dict[str, str] = field(default_factory=dict)

    def add(self, role: str, pieces: Iterable[Piece]) -> None:
        """Adds pieces to what it holds of a role."""
        self.cells.setdefault(role, []).extend(pieces)


@dataclass(slots=True)
class Drafts:
    """Reads what a document tells into drafts, an opening and limitations; keeps account of every piece."""

    account: Account
    checklist: Checklist
    decided: Decided
    made: list[Draft] = field(default_factory=list)
    cover: list[Paragraph | Cell] = field(default_factory=list)
    introduction: list[Piece] = field(default_factory=list)
    limitations: list[Piece] = field(default_factory=list)
    analysis: dict[str, list[Piece]] = field(default_factory=dict)
    section: Section = field(default_factory=Section)
    labelled: bool = False
    _rows: int = 0
    _topic: str = ""
    _limits: bool = False
    _told_topic: str = ""
    _prose: Draft | None = None
    _role: str = ""
    _seen: set[str] = field(default_factory=set)
    _last: dict[str, Cell] = field(default_factory=dict)

    def read(self, told: Sequence[Told]) -> None:
        """Reads all that a document tells."""
        prose = [one.piece for one in told if isinstance(one, Prose)]
        labels = {role for piece in prose for role, _ in [self._label(piece.text)] if role}
        self.labelled = "measure" in labels and len(labels) >= 3
        for one in told:
            if isinstance(one, Row):
                self._row(one)
            elif isinstance(one, Head):
                self.account.note(one.cells, Fate.HEAD)
                self._limits, self._told_topic, self._prose = False, "", None
            elif isinstance(one, Strange):
                self.account.note(one.cells, Fate.UNPLACED, why="ตารางนี้ไม่มีหัวตารางที่รู้จัก")
            else:
                self._said(one)

    # Rows.

    def _row(self, row: Row) -> None:
        self._rows += 1
        self._limits, self._told_topic, self._prose = False, "", None
        if "limitation" in row.cells and not row.columns.has("measure", "issue", "steps"):
            self.limitations += row.cells["limitation"]
            self._rest(row, {"limitation"})
            return
        kind = self._kind(row)
        draft = self.made[-1] if self.made and self._goes_on(row) else None
        if draft is None:
            spot = next(iter(row.cells.values()))[0].spot
            draft = Draft(kind, spot, self.section, topic=self._topic_of(row))
            self.made.append(draft)
        for role, cells in row.cells.items():
            if role in row.inherited and draft.cells.get(role):
                continue
            for cell in cells:
                self._put(draft, role, cell, row.columns.heads.get(cell.column, ""))
        if "issue" in row.cells:
            self._section_in(draft)

    def _put(self, draft: Draft, role: str, cell: Cell, head: str) -> None:
        text = cell.text.strip()
        if head:
            self.account.heads[key_of(cell)] = head
            draft.heads.setdefault(role, head)
        if role == "skip":
            self.account.note([cell], Fate.NOTHING if _DASHES.match(text) else Fate.UNPLACED)
        elif role == "number" or (role in {"item", "name"} and draft.kind == "measure" and is_ordinal(text)):
            self.account.note([cell], Fate.NUMBER)
        elif _DITTO.match(text) and role in self._last and not (draft.kind != "measure" and _DASHES.match(text)):
            self.account.note([cell], Fate.REPEATED)
            draft.add(role, [self._last[role]])
        elif _DASHES.match(text):
            self.account.note([cell], Fate.NOTHING)
        else:
            draft.add(role, [cell])
            self._last[role] = cell

    def _rest(self, row: Row, placed: set[str]) -> None:
        for role, cells in row.cells.items():
            if role not in placed:
                self.account.note(cells, Fate.NUMBER if role == "number" else Fate.UNPLACED)

    def _kind(self, row: Row) -> str:
        """What a row tells of: an item, an indicator, or a measure."""
        if row.columns.has("item", "name") and not row.columns.has("measure", "issue", "topic"):
            texts = [cell.text for role in ("item", "name") for cell in row.cells.get(role, ())]
            listed = any(_is_item(text) for text in texts) or row.columns.has("required")
            if listed or (self.made and self.made[-1].kind == "item"):
                return "item"
        if row.columns.has("indicator") and not row.columns.has("measure", "issue"):
            texts = [cell.text for cell in row.cells.get("indicator", ())]
            if any(indicators_in(text) or is_ordinal(text) for text in texts) or not texts:
                return "indicator"
        return "measure"

    def _goes_on(self, row: Row) -> bool:
        """Whether a row goes on with the record before it."""
        if row.form:
            return False
        own = [role for role in KEYS if row.has(role)]
        if not own or (own == ["number"] and not any(role in row.cells for role in KEYS if role != "number")):
            return bool(not own)
        if row.columns.has("item", "name") and self.made[-1].kind == "item":
            return (
                not row.has("item")
                and row.columns.has("item")
                and not any(_is_item(cell.text) for cell in row.cells.get("name", ()))
            )
        if (
            row.carried
            and "responsible" in self.made[-1].cells
            and row.columns.has("responsible")
            and not row.has("responsible")
        ):
            return True
        key = next((role for role in KEYS if row.columns.has(role)), "")
        if key in row.inherited:
            return True
        lost = row.columns.has("number") and not row.has("number") and row.first and row.columns.has("measure")
        return bool(lost and own == ["measure"] and self.made[-1].cells.get("measure")) or (
            key == "measure" and not row.has("measure") and not set(own) - {"number"}
        )

    def _topic_of(self, row: Row) -> str:
        """The topic of a row: its own, else that of the row before where its column is left empty."""
        if row.columns.has("topic"):
            texts = [cell.text for cell in row.cells.get("topic", ())]
            self._topic = next(
                (key for text in texts if (key := topic_of(self.checklist, text))), self._topic if not texts else ""
            )
            return self._topic
        self._topic = ""
        return ""

    def _section_in(self, draft: Draft) -> None:
        """A section that is printed in the cell of its first row, not above the table."""
        for piece in draft.cells.get("issue", ())[:1]:
            lead = section_lead(piece.text)
            if lead:
                self.section = draft.section = Section(
                    (lead,), instrument_in(lead), next(iter(indicators_in(lead)), "")
                )

    # Prose.

    def _said(self, prose: Prose) -> None:
        piece, text = prose.piece, prose.piece.text.strip()
        key = fold(text)
        if LIMITS.match(text) and len(text) < 120:
            self._limits, self._told_topic, self._prose = True, "", None
            self.account.note([piece], Fate.SECTION)
        elif self._limits and not prose.title and not names_section(text):
            self.limitations.append(piece)
        elif self.labelled and self._in_prose(piece):
            self._limits = False
        elif key in self._seen:
            self.account.note([piece], Fate.REPEATED)
        elif self._analysis(piece):
            pass
        elif names_section(text) and not self._is_opening(text):
            self.section = self.section.then(without_number(text))
            self.account.note([piece], Fate.SECTION)
            self._limits = False
        else:
            self._opening(piece, text)
        self._seen.add(key)

    def _is_opening(self, text: str) -> bool:
        """Whether a text that names an instrument opens the report and heads no rows."""
        return (
            not self._rows
            and bool(_PROSE.search(text) or re.search(r"รายงานผล|ประจำปี", text))
            and not text.startswith(("•", "ประเด็นการประเมิน"))
        )

    def _opening(self, piece: Piece, text: str) -> None:
        if is_official(self.checklist, without_number(text)):
            self.account.note([piece], Fate.OFFICIAL)
        elif any(key.startswith(fold(text)) or fold(text) in key for key in self._seen if len(fold(text)) > 8):
            self.account.note([piece], Fate.REPEATED)
        elif self._rows and not _is_title(text):
            self.account.note([piece], Fate.UNPLACED, why="ข้อความนอกตาราง")
        elif len(text) > _LONG or _PROSE.search(text):
            self.introduction.append(piece)
        else:
            self.cover.append(piece)
            self.account.note([piece], Fate.COVER)

    def _analysis(self, piece: Piece) -> bool:
        """Keeps a paragraph of prose that analyses a topic: its heading names the topic, or its beginning does."""
        text = piece.text
        named = topic_of(self.checklist, text) if len(text) < 160 else ""
        if named and not _is_title(text):
            self._told_topic = named
            self.account.note([piece], Fate.OFFICIAL)
            return True
        lead, _, rest = text.partition(":")
        if rest.strip() and (named := topic_of(self.checklist, lead)):
            self._told_topic = named
            self.analysis.setdefault(named, []).append(piece)
            return True
        if self._told_topic and not names_section(text):
            self.analysis.setdefault(self._told_topic, []).append(piece)
            return True
        return False

    def _label(self, text: str) -> tuple[str, str]:
        """What a line of prose is labelled with, and what stands behind the label."""
        lead, mark, rest = text.partition(":")
        if mark and (role := label_role(lead, self.decided)):
            return role, rest.strip()
        return (label_role(text, self.decided), "") if len(text) < 70 else ("", "")

    def _in_prose(self, piece: Piece) -> bool:
        """Keeps a line of a measure that is told in prose, with a label before each of its parts."""
        role, rest = self._label(piece.text)
        topic = topic_of(self.checklist, piece.text) if not role and len(piece.text) < 160 else ""
        if topic and not _is_title(piece.text):
            self._prose, self._role = self._begin(topic), ""
            self.account.note([piece], Fate.OFFICIAL)
            return True
        if not role:
            if self._prose and self._role and not names_section(piece.text):
                self._prose.add(self._role, [piece])
                return True
            return False
        if self._prose is None or (role in {"measure", "issue"} and role in self._prose.cells):
            self._prose = self._begin(self._prose.topic if self._prose and role == "measure" else "")
        self._role = role
        if rest:
            self._prose.add(role, [piece])
            self._prose.heads[role] = piece.text.partition(":")[0].strip()
        else:
            self.account.note([piece], Fate.HEAD)
        self._rows += 1
        return True

    def _begin(self, topic: str) -> Draft:
        draft = Draft("measure", Spot(), self.section, topic=topic)
        self.made.append(draft)
        return draft


def _is_title(text: str) -> bool:
    return bool(
        re.match(r"\s*(?:รายงาน|มาตรการส่งเสริม|แผน|แบบ)", text)
        and re.search(r"ประจำปี|ปีงบประมาณ|พ\.?\s*ศ|รอบ|ภายในหน่วยงาน", text)
    ) or bool(_AGENCY.match(text) and len(text) < _LONG)


def _is_item(text: str) -> bool:
    """Whether a cell names an item by its code: o1, ๐๑, 0๑๑, ข้อ o3; a bare number names none."""
    first = text.split(maxsplit=1)[0] if text.split() and not text.startswith("ข้อ") else text
    return (bool(item_number(first)) and not is_ordinal(first)) or bool(re.match(r"^[0๐]\s?[0-9๐-๙]{1,2}\b", text))


_LEAD = re.compile(
    r"^\s*(?:-\s*)?(?P<lead>(?:ตัวชี้วัด(?:ย่อย)?ที่|เครื่องมือการประเมิน|เครื่องมือ|แบบวัด)[^\n]*?)(?P<rest>\s+-\s+\S.*|\n.*|$)",
    re.DOTALL,
)


def section_lead(text: str) -> str:
    """The section that is named at the beginning of a cell, before what the cell is about."""
    found = _LEAD.match(text)
    lead = found["lead"].strip() if found else ""
    return lead if lead and names_section(lead) else ""
