"""The words of the search: what people say for what an office writes, and what stands around the word that matters."""

from generator.core.fields import Line, Lines, Record


class Synonym(Record):
    """Whoever searches for a word of `said` finds `written` as well."""

    said: Lines
    written: Line


class SearchWords(Record):
    """What `vocabulary/search.yml` holds; what each list is for is told there."""

    synonyms: tuple[Synonym, ...] = ()
    questions: Lines = ()
    before_questions: Lines = ()
    before: Lines = ()
    of: Lines = ()
    offices: Lines = ()
    authorities: Lines = ()
    areas: Lines = ()
