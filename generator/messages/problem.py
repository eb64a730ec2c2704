"""One problem in words."""

from collections.abc import Mapping

from generator.core.problem import SEVERITIES, Problem
from generator.messages.sentences import Sentence
from generator.messages.words import (
    ADD,
    FIELDS_OF_NEEDS,
    LANGUAGE_NAMES,
    NEEDS,
    REASONS,
    SEVERITY,
    SHOWN_BY,
    WANTED,
    WORDS,
)
from generator.messages.words_of_evidence import KINDS
from generator.messages.words_of_personal import place_in_file

LANGUAGES = ("th", "en")

_LONGEST = 160


def message(problem: Problem, lang: str = "th") -> str:
    """What is wrong, quoting the reader's own text."""
    return _fill(_sentence(problem, lang, "message"), problem, lang)


def advice(problem: Problem, lang: str = "th") -> str:
    """What to do about it."""
    return _fill(_sentence(problem, lang, "help"), problem, lang)


def severity(problem: Problem, lang: str = "th") -> str:
    """How much it matters, in a word."""
    return SEVERITY[problem.severity.value][LANGUAGES.index(lang)]


def in_general(code: str, lang: str = "th") -> Sentence:
    """The sentences of a code where no problem is at hand: what they would quote stands as …"""
    told = getattr(WORDS[code], lang)
    return Sentence(told.message.format_map(_Anything()), told.help.format_map(_Anything()))


def level(code: str, lang: str = "th") -> str:
    """How much problems of a code matter, in a word."""
    return SEVERITY[SEVERITIES[code].value][LANGUAGES.index(lang)]


def _sentence(problem: Problem, lang: str, part: str) -> str:
    return str(getattr(getattr(WORDS[problem.code], lang), part))


def _fill(sentence: str, problem: Problem, lang: str) -> str:
    about = {"item": problem.item or "", "year": str(problem.year or "")}
    return sentence.format_map(_Facts(_facts({**about, **problem.facts}, lang)))


class _Facts(dict[str, str]):
    """A fact that is not known reads as nothing, never as a traceback."""

    def __missing__(self, key: str) -> str:
        return ""


# The facts that are told in words of their own, by the table that has them.
_TOLD_BY: Mapping[str, Mapping[str, tuple[str, str]]] = {
    "need": NEEDS,
    "shown_by": SHOWN_BY,
    "language": LANGUAGE_NAMES,
    "reason": REASONS,
    "kind": KINDS,
    "wanted": WANTED,
    "what": WANTED,
    "add": ADD,
}


class _Anything(dict[str, str]):
    """Stands for every fact; a guess and a reason follow a sentence that is whole without them."""

    def __missing__(self, key: str) -> str:
        return "" if key in {"guess", "reason"} else "…"


def _facts(facts: Mapping[str, str], lang: str) -> dict[str, str]:
    column = LANGUAGES.index(lang)
    told = {key: _short(value) for key, value in facts.items()}
    field = told.get("field", "")
    told["field_or_file"] = (("ไฟล์นี้", "this file"), (f"“{field}”", f"`{field}`"))[bool(field)][column]
    told["field_of_need"] = FIELDS_OF_NEEDS.get(told.get("need", ""), told.get("need", ""))
    if told.get("guess"):
        told["guess"] = (f" — หมายถึง “{told['guess']}” ใช่ไหม", f"; did you mean `{told['guess']}`?")[column]
    if "at" in told:
        told["at"] = place_in_file(told["at"], lang)
    for name, table in _TOLD_BY.items():
        if name in told:
            other = table.get("unknown") or table.get("other") or (told[name], told[name])
            told[name] = table.get(told[name], other)[column]
    return told


def _short(text: str) -> str:
    """Long texts are cut: a message must fit a screen."""
    shown = "".join(character for character in text if character.isprintable() or character == " ")
    return shown if len(shown) <= _LONGEST else shown[: _LONGEST - 1] + "…"
