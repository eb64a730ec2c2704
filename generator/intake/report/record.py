"""A draft becomes plain values for the files of a year: a measure and its progress, an indicator's, an item's."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from generator.intake.cells.parties import Parties, parties
from generator.intake.cells.points import points, without_number
from generator.intake.cells.ticks import state_of, ticked_state
from generator.intake.cells.times import done, with_due, years_written
from generator.intake.report.account import Piece
from generator.intake.report.drafts import Draft, section_lead
from generator.intake.report.official import (
    Coded,
    alike,
    bare_question,
    by_words,
    coded,
    indicators_in,
    is_like,
    official_words,
    topic_of,
)
from generator.model.checklist import Checklist
from generator.text.dates import DateError
from generator.text.references import Ref
from generator.text.thai import arabic, one_line
from generator.text.timeframes import parse_timeframe

_LONGEST_TITLE = 150

_CUT = 110

_LEAD_FINDING = re.compile(r"^\s*จาก(?:การ|ผล)(?:การ)?(?:วิเคราะห์|ประเมิน)")

_SCORE = re.compile(
    r"(?:ข้อ\s*)?(?<![A-Za-z])(?P<code>[eio]\s?[0-9]{1,2})\s*(?:=|ได้|จำนวน|คะแนน)?\s*(?P<score>[0-9]{1,3}\.[0-9]{1,2})\s*คะแนน",
    re.IGNORECASE,
)

# Where a long title may end: before a space or a word that joins what follows.
_JOINT = re.compile(r"\s|โดย|เพื่อ|และ|ซึ่ง|หรือ|ให้|ของ|เกี่ยวกับ")

_ZERO_CODE = re.compile(
    r"(?P<before>ข้อ(?:ที่)?\s*|\bo[0-9]{1,2}\s*(?:-|–|,|ถึง|และ)\s*)0(?P<number>[1-9][0-9]?)(?![0-9.])"
)

_ASKED = re.compile(r"\s*(?:มาก|อย่าง|ไม่)?น้อยเพียงใด\s*$|\s*หรือไม่\s*$")


@dataclass(slots=True)
class Made:
    """The plain values of a record, told and unsure things about it, and the offices that it names."""

    draft: Draft
    measure: dict[str, Any] = field(default_factory=dict)
    progress: dict[str, Any] = field(default_factory=dict)
    disclosure: dict[str, Any] = field(default_factory=dict)
    subject: str = ""
    offices: list[tuple[str, str]] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    unread: list[tuple[Piece, str]] = field(default_factory=list)
    told: list[str] = field(default_factory=list)


def lines(pieces: Iterable[Piece]) -> list[str]:
    """The lines of pieces; one that goes on in the middle of a sentence goes on with the line before it."""
    found: list[str] = []
    for place, piece in enumerate(pieces):
        own = list(piece.text.split("\n"))
        if place and found and own and not re.match(r"^\s*(?:\(?[0-9๐-๙]{1,2}[.)]|[-–•☐☑])", own[0]):
            found[-1] = f"{found[-1]} {own.pop(0)}"
        found += own
    return [line for line in found if line]


def texts(pieces: Iterable[Piece]) -> list[str]:
    """The points of pieces as texts."""
    return [plain(point.text) for point in points(lines(pieces))]


def plain(text: str) -> str:
    """A text with Arabic digits, and with the letter of items where a zero is printed for it: ข้อ ๐๑๗ is ข้อ o17."""
    text = arabic(text)
    while (mended := _ZERO_CODE.sub(r"\g<before>o\g<number>", text)) != text:
        text = mended
    return text


def made(draft: Draft, checklist: Checklist, *, half: bool) -> Made:
    """The plain values of a draft; `half` says that the report is one of six months."""
    result = Made(draft)
    if draft.kind == "item":
        _item(result, checklist)
    elif draft.kind == "indicator":
        _indicator(result, checklist)
    else:
        _measure(result, checklist)
    if half and result.progress:
        result.progress["round"] = "6-month"
    return result


def _measure(made: Made, checklist: Checklist) -> None:
    draft, values = made.draft, made.measure
    held = draft.cells
    values["topic"] = draft.topic or next(
        (key for text in texts(held.get("measure", ())) if (key := topic_of(checklist, text))), ""
    )
    answers = _answers(made, checklist)
    values["answers"] = answers
    values["heading"] = [*map(arabic, draft.section.lines), *values.pop("heading", [])]
    values["issue"] = _issue(made)
    values["finding"] = [*texts(held.get("finding", ())), *values.pop("lead", [])]
    told = texts(held.get("measure", ()))
    steps = texts(held.get("steps", ()))
    if steps and _LEAD_FINDING.match(steps[0]) and len(steps) > 1:
        values["finding"].append(steps.pop(0))
        answers += [one for one in indicators_in(values["finding"][-1]) if one not in answers]
    values["title"], values["text"] = _title(told, values["issue"], answers, steps, checklist)
    values["scores"] = _scores(values["finding"])
    values["steps"] = steps
    _when_and_who(made, values)
    watched = points(lines(held.get("monitoring", ())))
    values["monitoring"] = [_watched(point.text, point.number) for point in watched]
    made.told += [with_due(point.text)[1] for point in watched]
    _progress(made)


def _answers(made: Made, checklist: Checklist) -> list[str]:
    draft = made.draft
    answers: list[str] = []
    for role in ("question", "issue", "item", "name", "indicator"):
        for piece in draft.cells.get(role, ()):
            before, codes = coded(" ".join(piece.text.split("\n")))
            if role == "issue" and not codes and (bare := bare_question(piece.text, draft.section.instrument)):
                codes = (bare,)
            for code in codes:
                _answer(made, code, answers, checklist, whole=role == "issue")
            if role != "issue" and before:
                answers += [one for one in indicators_in(before) if one not in answers]
                made.measure.setdefault("heading", []).append(arabic(before))
    section = draft.section
    _named_item(made, answers, checklist)
    if not answers:
        answers += [section.indicator or section.instrument] if section.indicator or section.instrument else []
    return answers


def _named_item(made: Made, answers: list[str], checklist: Checklist) -> None:
    """Adds the item that a row of the OIT names by its words alone, and says so."""
    section, issue = made.draft.section, texts(made.draft.cells.get("issue", ()))
    if answers or not issue or section.instrument != "OIT":
        return
    words = re.split(r"ประเด็น\s+", issue[-1])[-1]
    if item := by_words(checklist, words, "o"):
        answers += [*([section.indicator] if section.indicator else []), item]
        made.notes.append(f"ข้อ {item} เทียบจากแบบวัดด้วยชื่อประเด็น รายงานไม่ได้พิมพ์เลขไว้")


def _answer(made: Made, code: Coded, answers: list[str], checklist: Checklist, *, whole: bool) -> None:
    """Adds what a printed code means; words that are those of another number mean that."""
    official = official_words(checklist, code.number)
    meant = code.number
    if code.words and not is_like(code.words, official):
        other = by_words(checklist, code.words, "o" if code.number[0] == "o" else "ei")
        if other and other != code.number:
            meant = other
            made.notes.append(f"รายงานพิมพ์ข้อ {arabic(code.printed)} ข้อความตรงกับ {other} ในแบบวัด จึงโยงไปยัง {other}")
    made.told += [code.printed, code.words]
    known = bool(official_words(checklist, meant)) or meant[0] != "o"
    if known and meant not in answers:
        answers.append(meant)
    if not whole and code.words and (meant != code.number or not is_like(code.words, official)):
        made.measure.setdefault("heading", []).append(f"{code.number} {arabic(code.words)}")


def _issue(made: Made) -> list[str]:
    found = []
    for written in lines(made.draft.cells.get("issue", ())):
        lead = section_lead(written)
        line = written.replace(lead, "", 1).strip() if lead else written
        bare = without_number(line) if line.startswith(("-", "–", "•")) else line
        found += [arabic(re.sub("[☐☑]", "", bare)).strip()] if bare.strip(" -") else []
    return found


def _title(
    told: Sequence[str], issue: Sequence[str], answers: Sequence[str], steps: Sequence[str], checklist: Checklist
) -> tuple[str, list[str]]:
    """The title of a measure, and its text where the title is not all of it."""
    if told:
        whole = one_line(" ".join(told))
        if len(told) == 1 and len(whole) <= _LONGEST_TITLE:
            return whole, []
        return _short(one_line(told[0])), list(told)
    words = [official_words(checklist, number) for number in answers if number[0] in "eio"]
    last = re.split(r"ประเด็น\s+", issue[-1])[-1] if issue and len(issue) < 3 else (issue[0] if issue else "")
    bare = coded(last)[1]
    plain = bare[0].words if bare else last
    named = next((word for word in words if plain and alike(word, plain) > 0.8), plain) or next(iter(words), "")
    return _short(_ASKED.sub("", one_line(named or (steps[0] if steps else "")))), []


def _short(text: str) -> str:
    """A text, or as much of its beginning as a heading can be long."""
    if len(text) <= _LONGEST_TITLE:
        return text
    cuts = [found.start() for found in _JOINT.finditer(text) if 40 <= found.start() <= _CUT]
    return f"{text[: cuts[-1] if cuts else _CUT].rstrip()} …"


def _scores(finding: Sequence[str]) -> list[dict[str, str]]:
    found = [one for text in finding for one in _SCORE.finditer(text)]
    by_code = {one["code"].replace(" ", "").lower(): one["score"] for one in found if float(one["score"]) <= 100}
    return [{"of": code, "score": score} for code, score in by_code.items()]


def _when_and_who(made: Made, values: dict[str, Any]) -> None:
    held = made.draft.cells
    pieces = held.get("timeframe", ())
    when = years_written(one_line(" ".join(lines(pieces))))
    if when and _is_when(when):
        values["timeframe"] = when
        made.told += lines(pieces)
    elif when:
        made.unread += [(piece, "อ่านเป็นเวลาไม่ได้") for piece in pieces]
    who = _who(lines(held.get("responsible", ())))
    values["units"], values["actors"] = list(who.units), list(who.actors)
    made.offices += who.offices


def _who(written: Sequence[str]) -> Parties:
    return parties([arabic(line) for line in written])


def _is_when(text: str) -> bool:
    try:
        parse_timeframe(text)
    except DateError:
        return False
    return True


def _watched(text: str, number: str) -> dict[str, str]:
    before, due = with_due(text)
    values = {"text": arabic(before)}
    if due and _is_when(years_written(due)):
        values["due"] = years_written(due)
    else:
        values["text"] = arabic(text)
    return {**values, **({"number": arabic(number)} if number else {})}


def _progress(made: Made) -> None:
    """What was done about the subject of a draft, from all columns that tell of it."""
    held, values = made.draft.cells, made.progress
    status, told = ticked_state(tuple(lines(held.get("progress", ()))))
    written = one_line(" ".join(lines(held.get("status", ()))))
    if written:
        own, rest = ticked_state(tuple(lines(held["status"])))
        status = status or own or state_of(written)
        if not (own or state_of(written)) or rest:
            told = (*rest, *told) if own else (written, *told)
    found = [*points(told), *points(lines(held.get("results", ())))]
    made.told += [done(arabic(point.text)).when for point in found]
    entries = [_entry(point.text, point.number) for point in found]
    told_by = {"entries": entries, "output": texts(held.get("output", ())), "outcome": texts(held.get("outcome", ()))}
    values.update({name: told for name, told in {**told_by, "status": status}.items() if told})


def _entry(text: str, number: str) -> dict[str, Any]:
    found = done(arabic(text))
    values: dict[str, Any] = {}
    when = years_written(found.when)
    if found.when and _is_when(when):
        values["when"] = when
        if found.actor:
            values["actors"] = [found.actor]
        values["text"] = found.text
    else:
        values["text"] = arabic(text)
    return {**values, **({"number": arabic(number)} if number else {})}


def _indicator(made: Made, checklist: Checklist) -> None:
    held = made.draft.cells
    written = " ".join(lines(held.get("indicator", ())))
    numbers = indicators_in(written) or tuple(re.findall(r"^\s*\(?([0-9]{1,2}(?:\.[0-9])?)", arabic(written)))
    made.subject = next(iter(numbers), "") or made.draft.section.indicator
    made.progress["guideline"] = texts([*held.get("guideline", ()), *held.get("steps", ())])
    _when_and_who(made, made.progress)
    _progress(made)
    ref = Ref(made.subject) if made.subject else None
    known = (checklist.indicator(ref) or checklist.sub_indicator(ref)) if ref else None
    name = re.sub(r"^\s*(?:ตัวชี้วัด(?:ย่อย)?(?:ที่)?)?\s*\(?[0-9๐-๙]{1,2}(?:\.[0-9๐-๙])?\)?[.:]?\s*", "", written)
    if known and name and not alike(name, known.name) >= 0.95:
        made.notes.append(f"รายงานพิมพ์ชื่อตัวชี้วัดว่า “{arabic(name)}”")
    made.told.append(name)
    if not known:
        made.unread += [(piece, "ไม่รู้ว่าเป็นตัวชี้วัดใด") for piece in held.get("indicator", ())]


def _item(made: Made, checklist: Checklist) -> None:
    held = made.draft.cells
    written = " ".join(lines([*held.get("item", ()), *held.get("name", ())]))
    found = coded(written)[1]
    bare = re.match(r"\s*(?:ข้อ(?:ที่)?\s*)?([0-9]{1,2})\b", arabic(written))
    made.subject = found[0].number if found else (f"o{int(bare[1])}" if bare else "")
    values = made.disclosure
    _when_and_who(made, values)
    _progress(made)
    if values.pop("timeframe", ""):
        made.progress["timeframe"] = years_written(one_line(" ".join(lines(held["timeframe"]))))
    status = made.progress.get("status", "")
    simple = not set(made.progress) - {"status", "entries"} and all(
        set(one) <= {"text", "number"} for one in made.progress.get("entries", ())
    )
    if status and simple:
        notes = [one["text"] for one in made.progress.get("entries", ())]
        values["declared"] = {"status": status, **({"note": notes} if notes else {})}
        made.progress.clear()
    if not made.subject or not checklist.item(made.subject):
        made.unread += [(piece, "ไม่มีข้อนี้ในแบบวัดของปี") for role in ("item", "name") for piece in held.get(role, ())]
