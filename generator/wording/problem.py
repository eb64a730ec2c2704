"""One problem in words."""

from collections.abc import Mapping

from generator.model.problem import Problem
from generator.wording.words import REASONS, SEVERITY, WANTED, WORDS

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


def _sentence(problem: Problem, lang: str, part: str) -> str:
    return str(getattr(getattr(WORDS[problem.code], lang), part))


def _fill(sentence: str, problem: Problem, lang: str) -> str:
    return sentence.format_map(_Facts(_facts(problem.facts, lang)))


class _Facts(dict[str, str]):
    """A fact that is not known reads as nothing, never as a traceback."""

    def __missing__(self, key: str) -> str:
        return ""


def _facts(facts: Mapping[str, str], lang: str) -> dict[str, str]:
    column = LANGUAGES.index(lang)
    told = {key: _short(value) for key, value in facts.items()}
    field = told.get("field", "")
    told["field_or_file"] = (("ไฟล์นี้", "this file"), (f"“{field}”", f"`{field}`"))[bool(field)][column]
    if told.get("guess"):
        told["guess"] = (f" — หมายถึง “{told['guess']}” ใช่ไหม", f"; did you mean `{told['guess']}`?")[column]
    if "reason" in told:
        told["reason"] = REASONS.get(told["reason"], REASONS["other"])[column]
    for fact in ("wanted", "what"):
        if fact in told:
            told[fact] = WANTED.get(told[fact], WANTED["other"])[column]
    return told


def _short(text: str) -> str:
    """Long texts are cut: a message must fit a screen."""
    shown = "".join(character for character in text if character.isprintable() or character == " ")
    return shown if len(shown) <= _LONGEST else shown[: _LONGEST - 1] + "…"
