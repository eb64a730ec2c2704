"""The numbers that Word puts before paragraphs by itself: they stand nowhere in the text (ECMA-376-1, 17.9)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from xml.etree import ElementTree as ET

from generator.intake.read.word_names import attribute, named

_THAI_LETTERS = "กขคงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ"

_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
          (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip

_MOST = 9


@dataclass(frozen=True, slots=True)
class Level:
    """How one level of a list is numbered: its format, its first number, and its text such as `%1.%2)`."""

    format: str = "decimal"
    start: int = 1
    text: str = "%1."


@dataclass(slots=True)
class Numbers:
    """Counts the numbered paragraphs of a document in their order."""

    levels: Mapping[str, Mapping[int, Level]]
    styles: Mapping[str, tuple[str, int]]
    _counts: dict[str, list[int]] = field(default_factory=dict)

    def before(self, paragraph: ET.Element) -> str:
        """What Word shows before a paragraph: `๑.`, `2)`, `-`; empty where it shows nothing."""
        list_id, level = self._place(paragraph)
        known = self.levels.get(list_id, {})
        if not list_id or list_id == "0" or not known or not 0 <= level < _MOST:
            return ""
        return self._shown(known, self._counted(list_id, known, level), level)

    def _place(self, paragraph: ET.Element) -> tuple[str, int]:
        properties = paragraph.find(named("pPr"))
        if properties is None:
            return "", 0
        style = properties.find(named("pStyle"))
        list_id, level = self.styles.get(attribute(style, "val"), ("", 0))
        own = properties.find(named("numPr"))
        if own is not None:
            list_id = attribute(own.find(named("numId")), "val") or list_id
            level = _number(attribute(own.find(named("ilvl")), "val"), level)
        return list_id, level

    def _counted(self, list_id: str, known: Mapping[int, Level], level: int) -> list[int]:
        counts = self._counts.setdefault(list_id, [0] * _MOST)
        for place in range(level):
            counts[place] = counts[place] or known.get(place, Level()).start
        counts[level] = counts[level] + 1 if counts[level] else known.get(level, Level()).start
        counts[level + 1 :] = [0] * (_MOST - level - 1)
        return counts

    @staticmethod
    def _shown(known: Mapping[int, Level], counts: list[int], level: int) -> str:
        here = known.get(level, Level())
        if here.format == "bullet":
            return "-"
        text = here.text
        for place in range(level + 1):
            text = text.replace(f"%{place + 1}", spelt(counts[place], known.get(place, Level()).format))
        return "" if here.format == "none" else text


def spelt(number: int, format: str) -> str:
    """A number as a list of a format writes it."""
    if format.startswith("thaiN") or format == "thaiCounting":
        return str(number).translate(str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙"))
    if format == "thaiLetters":
        return _THAI_LETTERS[(number - 1) % len(_THAI_LETTERS)]
    if format in {"lowerLetter", "upperLetter"}:
        letter = chr(97 + (number - 1) % 26)
        return letter if format == "lowerLetter" else letter.upper()
    if format in {"lowerRoman", "upperRoman"}:
        roman = _roman(number)
        return roman if format == "lowerRoman" else roman.upper()
    return str(number)


def _roman(number: int) -> str:
    made = ""
    for value, letters in _ROMAN:
        while number >= value and len(made) < 20:
            made, number = made + letters, number - value
    return made


def numbers_of(numbering: ET.Element | None, styles: ET.Element | None) -> Numbers:
    """The counter for a document with these parts; either may be missing."""
    return Numbers(_lists(numbering) if numbering is not None else {}, _styles(styles) if styles is not None else {})


def _lists(root: ET.Element) -> dict[str, dict[int, Level]]:
    plans = {
        attribute(plan, "abstractNumId"): {
            _number(attribute(level, "ilvl"), 0): _level(level) for level in plan.findall(named("lvl"))
        }
        for plan in root.findall(named("abstractNum"))
    }
    lists = {}
    for one in root.findall(named("num")):
        levels = dict(plans.get(attribute(one.find(named("abstractNumId")), "val"), {}))
        for over in one.findall(named("lvlOverride")):
            place = _number(attribute(over, "ilvl"), 0)
            own = over.find(named("lvl"))
            level = _level(own) if own is not None else levels.get(place, Level())
            start = over.find(named("startOverride"))
            first = level.start if start is None else _number(attribute(start, "val"), level.start)
            levels[place] = Level(level.format, first, level.text)
        lists[attribute(one, "numId")] = levels
    return lists


def _level(level: ET.Element) -> Level:
    return Level(
        attribute(level.find(named("numFmt")), "val") or "decimal",
        _number(attribute(level.find(named("start")), "val"), 1),
        attribute(level.find(named("lvlText")), "val"),
    )


def _styles(root: ET.Element) -> dict[str, tuple[str, int]]:
    """The list and level that each paragraph style is numbered by, its own or that of the style it is based on."""
    own: dict[str, tuple[str, int]] = {}
    based: dict[str, str] = {}
    for style in root.findall(named("style")):
        name = attribute(style, "styleId")
        based[name] = attribute(style.find(named("basedOn")), "val")
        list_id = attribute(style.find(f"{named('pPr')}/{named('numPr')}/{named('numId')}"), "val")
        level = attribute(style.find(f"{named('pPr')}/{named('numPr')}/{named('ilvl')}"), "val")
        if list_id:
            own[name] = list_id, _number(level, 0)
    return {name: found for name in based if (found := _inherited(name, own, based))}


def _inherited(name: str, own: Mapping[str, tuple[str, int]], based: Mapping[str, str]) -> tuple[str, int] | None:
    for _ in range(20):
        if name in own:
            return own[name]
        if not (name := based.get(name, "")):
            break
    return None


def _number(text: str, otherwise: int) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 7 else otherwise
