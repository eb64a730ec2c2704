"""What a sentence is: what is wrong and what to do, in Thai and in English."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sentence:
    """What is wrong, and what to do; `{...}` stand for the problem's facts."""

    message: str
    help: str


@dataclass(frozen=True, slots=True)
class Words:
    """The sentences of one code in both languages."""

    th: Sentence
    en: Sentence


def words(th: str, th_help: str, en: str, en_help: str) -> Words:
    """The four sentences of a code."""
    return Words(Sentence(th, th_help), Sentence(en, en_help))
