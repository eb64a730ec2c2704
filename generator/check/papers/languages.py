"""The language that a paper is written in, against the one that the agency says."""

from collections.abc import Iterator

from generator.check.papers.papers import Paper
from generator.core.problem import Phrase, Problem

_FEWEST_LETTERS = 60

_LEAST_SHARE = {"en": 0.15, "th": 0.05}
"""Of the letters of a paper; Thai papers name e-mail addresses and "No Gift Policy", English ones a name in Thai."""

_NAMES = {"th": Phrase("ภาษาไทย", "Thai"), "en": Phrase("ภาษาอังกฤษ", "English")}


def language_doubts(paper: Paper) -> Iterator[Problem]:
    """A paper that shows a language of which it holds next to nothing; what is lost in its letters proves nothing."""
    thai, latin = paper.text.letters
    if thai + latin < _FEWEST_LETTERS or paper.facts.inside.broken_thai or not _is_about_language(paper):
        return
    share = {"th": thai / (thai + latin), "en": latin / (thai + latin)}
    for language in paper.document.languages:
        if share[language] < _LEAST_SHARE[language]:
            found = paper.problem("paper-language", paper.where.at("file"), language=language)
            other = _NAMES["th" if language == "en" else "en"]
            yield found.say(language=_NAMES[language], found=other)
            return


def _is_about_language(paper: Paper) -> bool:
    """Whether it is said to be in a language that it must be in, or in another than Thai."""
    said = set(paper.document.languages)
    asked = {
        need
        for one in paper.item.requirements
        for need in set(_NAMES) & set(one.needs)
        if any(piece.document == paper.id for piece in paper.disclosure.shows.get(one.id, ()))
    }
    # One that is not said to be in the language asked for is told of as that.
    return asked <= said and bool(asked or said != {"th"})
