"""One problem in words: the sentences of its code's page, with its facts put in."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.core.problem import Problem, severity_of
from generator.core.problem_pages import problem_page
from generator.messages.location import place_in_file
from generator.messages.words import FACT_WORDS, SEVERITY

LANGUAGES = ("th", "en")

_LONGEST = 160


@dataclass(frozen=True, slots=True)
class Sentence:
    """What is wrong, and what to do."""

    message: str
    help: str


def message(problem: Problem, lang: str = "th") -> str:
    """What is wrong, quoting the reader's own text."""
    return _fill(problem_page(problem.code).message[lang], problem, lang)


def advice(problem: Problem, lang: str = "th") -> str:
    """What to do about it."""
    return _fill(problem_page(problem.code).help[lang], problem, lang)


def severity(problem: Problem, lang: str = "th") -> str:
    """How much it matters, in a word."""
    return level(problem.code, lang)


def in_general(code: str, lang: str = "th") -> Sentence:
    """The sentences of a code where no problem is at hand: what they would quote stands as …"""
    page, anything = problem_page(code), _Anything()
    return Sentence(page.message[lang].format_map(anything), page.help[lang].format_map(anything))


def level(code: str, lang: str = "th") -> str:
    """How much problems of a code matter, in a word."""
    return SEVERITY[severity_of(code).value][LANGUAGES.index(lang)]


def _fill(sentence: str, problem: Problem, lang: str) -> str:
    about = {"item": problem.item or "", "year": str(problem.year or "")}
    facts = _facts({**about, **problem.facts}, lang)
    for name, phrases in problem_page(problem.code).phrases.items():
        phrase = phrases.get(problem.facts.get(name, "")) or phrases.get("other", {})
        facts[name] = phrase.get(lang, "").format_map(_Facts(facts))
    facts |= {name: getattr(phrase, lang) for name, phrase in problem.phrases.items()}
    return sentence.format_map(_Facts(facts))


class _Facts(dict[str, str]):
    """A fact that is not known reads as nothing, never as a traceback."""

    def __missing__(self, key: str) -> str:
        return ""


class _Anything(dict[str, str]):
    """Stands for every fact; a guess and a reason follow a sentence that is whole without them."""

    def __missing__(self, key: str) -> str:
        return "" if key in {"better", "guess", "indent", "mend", "reason"} else "…"


def _facts(facts: Mapping[str, str], lang: str) -> dict[str, str]:
    """The facts as a sentence quotes them."""
    column = LANGUAGES.index(lang)
    quoted = {key: _short(value) for key, value in facts.items()}
    field = quoted.get("field", "")
    quoted["field_or_file"] = (("ไฟล์นี้", "this file"), (f"“{field}”", f"`{field}`"))[bool(field)][column]
    if guess := quoted.get("guess"):
        quoted["guess"] = (f" — หมายถึง “{guess}” ใช่ไหม", f"; did you mean `{guess}`?")[column]
    if mend := quoted.get("mend"):
        quoted["mend"] = (f"ถ้าใช่ แก้ตรงนี้เป็น {mend} ถ้าไม่ใช่ ", f"if so, write {mend} here; if not, ")[column]
    if better := quoted.get("better"):
        quoted["better"] = (f"แก้บรรทัดนี้เป็น {better} ", f"write this line as {better} ")[column]
    if indent := quoted.get("indent"):
        quoted["indent"] = (f"โดยเว้นวรรคหน้าบรรทัด {indent} ช่อง ", f"with {indent} spaces before it ")[column]
    if "at" in quoted:
        quoted["at"] = place_in_file(quoted["at"], lang)
    for name, table in FACT_WORDS.items():
        if name in quoted:
            other = table.get("unknown") or table.get("other") or (quoted[name], quoted[name])
            quoted[name] = table.get(quoted[name], other)[column]
    return quoted


def _short(text: str) -> str:
    """Long texts are cut: a message must fit a screen."""
    shown = "".join(character for character in text if character.isprintable() or character == " ")
    return shown if len(shown) <= _LONGEST else shown[: _LONGEST - 1] + "…"
