"""What of the official list a text names: items, questions, indicators, topics; by its code, by its words, or both."""

import difflib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from generator.model.checklist import Checklist
from generator.text.thai import arabic, fold, fold_header

_SAME = 0.82

_CODE = re.compile(
    r"(?:(?<=^)|(?<=[\s(,;/\n]))(?:ข้อ(?:ที่)?\s*)?(?:(?P<letter>[eEiIoO])\s?|(?P<zero>[0๐])\s?(?=[0-9๐-๙]))(?P<number>[0-9๐-๙]{1,2})"
    r"(?![0-9๐-๙.])[.):]?(?=\s|[ก-๙A-Z(]|$)"
)

_INDICATOR = re.compile(r"ตัวชี้วัด(?:ย่อย)?\s*(?:ที่)?\s*\(?\s*(?P<number>[0-9๐-๙]{1,2}(?:\.[0-9๐-๙]{1,2})?)\s*\)?")

_INSTRUMENT = re.compile(r"(?<![A-Za-z])(IIT|EIT|OIT)(?![A-Za-z])")

_BARE = re.compile(r"^\s*(?P<number>[0-9๐-๙]{1,2})\s+(?=[ก-๎])")


@dataclass(frozen=True, slots=True)
class Coded:
    """A code as it is printed, the number it means (`e6`, `o17`), and the words behind it."""

    printed: str
    number: str
    words: str


def coded(text: str) -> tuple[str, tuple[Coded, ...]]:
    """What stands before the first code of a text, and its codes with their words."""
    found = [one for one in _CODE.finditer(text) if one["letter"] or one["zero"]]
    if not found:
        return text.strip(), ()
    ends = [one.start() for one in found[1:]] + [len(text)]
    return text[: found[0].start()].strip(), tuple(
        Coded(one[0].strip(" .):"), _number(one), text[one.end() : end].strip())
        for one, end in zip(found, ends, strict=True)
    )


def _number(found: re.Match[str]) -> str:
    return f"{(found['letter'] or 'o').lower()}{int(arabic(found['number']))}"


def bare_question(text: str, instrument: str) -> Coded | None:
    """A question of a section whose instrument is known, printed without its letter: ๒๐ ขั้นตอน…."""
    letter = {"IIT": "i", "EIT": "e"}.get(instrument)
    found = _BARE.match(text)
    if not letter or not found:
        return None
    return Coded(arabic(found["number"]), f"{letter}{int(arabic(found['number']))}", text[found.end() :].strip())


def indicators_in(text: str) -> tuple[str, ...]:
    """The indicators and sub-indicators that a text names by number: 9, 9.4."""
    found = (arabic(one["number"]) for one in _INDICATOR.finditer(text))
    return tuple(dict.fromkeys(".".join(str(int(part)) for part in number.split(".")) for number in found))


def instrument_in(text: str) -> str:
    """The instrument that a text names, if it is one."""
    found = set(_INSTRUMENT.findall(text))
    return found.pop() if len(found) == 1 else ""


def names_section(text: str) -> bool:
    """Whether a text names an instrument or an indicator and no more than a heading would."""
    return len(text) <= 170 and bool(_INDICATOR.search(text) or _INSTRUMENT.search(text))


@lru_cache(maxsize=20_000)
def alike(one: str, other: str) -> float:
    """How alike two texts are, 0 to 1; what reading pictures gets wrong matters little."""
    a, b = fold_header(one), fold_header(other)
    if not a or not b or 3 * min(len(a), len(b)) < max(len(a), len(b)):
        return 0.0
    matcher = difflib.SequenceMatcher(None, a, b, autojunk=False)
    return matcher.ratio() if matcher.real_quick_ratio() >= 0.5 else 0.0


def official_words(checklist: Checklist, number: str) -> str:
    """The official words of an item or question, or nothing."""
    if number[0] == "o":
        item = checklist.item(number)
        return item.name if item else ""
    return next((known.text for known in checklist.questions if known.code.number == number), "")


def by_words(checklist: Checklist, words: str, kinds: str) -> str:
    """The item (`o`) or question (`e`, `i`) that words are those of; empty where none is clearly meant."""
    scored = [(alike(words, text), number) for number, text in _all_words(checklist) if number[0] in kinds]
    best = max(scored, default=(0.0, ""))
    return best[1] if best[0] >= _SAME else ""


def _all_words(checklist: Checklist) -> Iterator[tuple[str, str]]:
    for item in checklist.items:
        yield item.number, item.name
    for question in checklist.questions:
        yield question.code.number, question.text


def is_like(words: str, official: str) -> bool:
    """Whether printed words are the official ones, faults of reading aside."""
    return alike(words, official) >= _SAME


def topic_of(checklist: Checklist, text: str) -> str:
    """The key of the topic that a text names; empty where it names none."""
    bare = re.sub(r"^\s*(?:ประเด็น(?:ที่)?\s*)?\(?[0-9๐-๙]{0,2}\s*[.)]?\s*|^มาตรการยกระดับ|^มาตรการ", "", text)
    scored = [(max(alike(bare, known.name), alike(text, known.name)), known.key) for known in checklist.topics]
    best = max(scored, default=(0.0, ""))
    return best[1] if best[0] >= 0.75 else ""


def is_official(checklist: Checklist, text: str) -> bool:
    """Whether a text is the name of a part of the official list: a group, an indicator, a sub-indicator, a topic."""
    names = [*(item.group or "" for item in checklist.items), *(one.name for one in checklist.indicators)]
    names += [*(one.name for one in checklist.sub_indicators), *(one.name for one in checklist.topics)]
    names += [one.id for one in checklist.all_instruments]
    return any(name and (fold(name) == fold(text) or alike(name, text) >= 0.9) for name in names)
