"""One cause is told once: what only follows from a misspelled name is left out."""

from collections.abc import Collection, Iterator, Sequence

from generator.check.file_causes import follows_from_files
from generator.core.location import DataPath
from generator.core.problem import Problem
from generator.model.site import Site


def causes_only(site: Site, problems: Sequence[Problem]) -> Iterator[Problem]:
    """The problems less those that a misspelled requirement, topic, measure or field brings with it.

    A name that is probably another (its guess) is told where it stands; that the other is missing is the same fault.
    """
    follows = (
        *_requirements(problems),
        *_topics(site, problems),
        *_measures(site, problems),
        *_fields(problems),
        *_repeated(site, problems),
        *_at_one_place(problems),
        *follows_from_files(problems),
    )
    left_out = {id(problem) for problem in follows}
    yield from (problem for problem in problems if id(problem) not in left_out)


def _of(problems: Sequence[Problem], code: str, *, guessed: bool = False) -> list[Problem]:
    return [one for one in problems if one.code == code and (not guessed or one.facts.get("guess"))]


def _requirements(problems: Sequence[Problem]) -> Iterator[Problem]:
    meant: dict[tuple[str, str | None], set[str]] = {}
    for one in _of(problems, "unknown-requirement", guessed=True):
        meant.setdefault((one.where.file, one.item), set()).add(one.facts["guess"])
    for one in _of(problems, "requirement-missing"):
        if one.requirement in meant.get((one.where.file, one.item), ()):
            yield one
    for one in _of(problems, "item-missing"):
        # All that the item asks for is answered by names that are not its own.
        if one.facts.get("count") == str(len(meant.get((one.where.file, one.item), ()))):
            yield one


def _topics(site: Site, problems: Sequence[Problem]) -> Iterator[Problem]:
    names = {topic.key: topic.name for year in site.years for topic in year.checklist.topics}
    meant = {
        (one.where.file, names.get(one.facts["guess"], one.facts["guess"]))
        for one in _of(problems, "unknown-topic", guessed=True)
    }
    yield from (one for one in _of(problems, "topic-missing") if (one.where.file, one.facts.get("topic")) in meant)


def _measures(site: Site, problems: Sequence[Problem]) -> Iterator[Problem]:
    meant = {(_folder(one.where), one.facts["guess"]) for one in _of(problems, "unknown-measure", guessed=True)}
    ids = {measure.where: measure.id for year in site.years for measure in year.measures}
    for one in _of(problems, "progress-missing"):
        if (_folder(one.where), ids.get(one.where)) in meant:
            yield one


def _repeated(site: Site, problems: Sequence[Problem]) -> Iterator[Problem]:
    """An unknown measure again, where the one that is meant has no progress: its own id is the misspelled one."""
    answered = {
        (_folder(year.progress[0].where), one.measure) for year in site.years if year.progress for one in year.progress
    }
    seen: set[tuple[str, str]] = set()
    for one in _of(problems, "unknown-measure", guessed=True):
        key = (_folder(one.where), one.facts["value"])
        if key in seen and (_folder(one.where), one.facts["guess"]) not in answered:
            yield one
        seen.add(key)


# What is doubted where a gap tells the same of one value, or of its neighbour.
_DOUBTED = {
    "news-other-year": ("news-year", "date"),
    "title-year": ("evidence-year", "covers"),
    "qr-old": ("picture-of-another-year", "file"),
}


def _at_one_place(problems: Sequence[Problem]) -> Iterator[Problem]:
    """A day or a title that is of another year, where an item lacks its evidence for that reason."""
    told = {(one.code, one.where.file, one.where.path) for one in problems}
    for code, (gap, field) in _DOUBTED.items():
        yield from (one for one in _of(problems, code) if (gap, one.where.file, (*one.where.path[:-1], field)) in told)


def _fields(problems: Sequence[Problem]) -> Iterator[Problem]:
    meant = [
        DataPath(one.where.file, (*one.where.path[:-1], one.facts["guess"]))
        for one in _of(problems, "unknown-field", guessed=True)
    ]
    yield from (one for one in _of(problems, "missing-field") if _is_one(one.where, meant))


def _is_one(where: DataPath, places: Collection[DataPath]) -> bool:
    return any(where.file == place.file and where.path == place.path for place in places)


def _folder(where: DataPath) -> str:
    return where.file.rpartition("/")[0]
