"""What is found in a content: the numbers of persons in all that it holds, and what nobody could look into."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from generator.core.file_kinds import PICTURES
from generator.evidence.file_type import is_whole
from generator.evidence.pdf import ThaiHealth
from generator.evidence.pictures import METADATA, without_metadata
from generator.evidence.programs import program_in
from generator.evidence.reading.blank import Blank, blank_of, says_no_word
from generator.evidence.reading.look import FileLook
from generator.evidence.reading.span import ActivePart, FilePart, TextSpan
from generator.model.files import ContentInfo, UnseenPart
from generator.text.personal_numbers import IdentifierMatch, file_key, hidden, identifier_match, placed_numbers

_FEWEST_LETTERS = 3

# Every program opens these whole, or not at all.
_WHOLE_OR_NOTHING = frozenset({"pdf", "docx", "xlsx"})

# A text is looked through in pieces of so many letters, each with the end of the one before.
_PIECE, _OVERLAP = 200_000, 300


@dataclass(slots=True)
class _Found:
    """What was found so far; a number that stands in one place in several ways is told once."""

    key: bytes
    pages: int = 0
    pages_with_text: int = 0
    thai: ThaiHealth = field(default_factory=ThaiHealth)
    identifiers: dict[tuple[str, ...], IdentifierMatch] = field(default_factory=dict)
    unseen: dict[UnseenPart, None] = field(default_factory=dict)
    active: set[str] = field(default_factory=set)

    def add(self, part: FilePart, kind: str) -> None:
        """Notes what is in one part."""
        if isinstance(part, UnseenPart):
            self.unseen[part.model_copy(update={"file": hidden(part.file)})] = None
        elif isinstance(part, ActivePart):
            self.active.add(part.what)
        else:
            if kind == "pdf" and not part.file and part.at.startswith("page "):
                self._page(part.text)
            self._numbers(part)

    def _page(self, text: str) -> None:
        self.pages += 1
        self.pages_with_text += len("".join(text.split())) >= _FEWEST_LETTERS and not says_no_word(text)
        self.thai.add(text)

    def _numbers(self, span: TextSpan) -> None:
        for start in range(0, len(span.text), _PIECE - _OVERLAP):
            for number, where in placed_numbers(span.text[start : start + _PIECE], span.context):
                at = hidden(span.place(start + where.start))
                at = f"in {hidden(span.file)}: {at}" if span.file else at
                known = (number.kind, number.digits, at)
                if known not in self.identifiers:
                    self.identifiers[known] = identifier_match(number, self.key, at)


def inspected(kind: str, data: bytes) -> ContentInfo:
    """What is inside a content of this kind; of a picture, what is inside of it as it is published."""
    if kind in PICTURES:
        return _picture(kind, data)
    found = content_info(kind, data, FileLook().parts(kind, data))
    blank = blank_of(found, data) if found.readable and not found.unseen else Blank()
    return found.model_copy(update={"blank_pages": blank.pages, "blank": blank.whole})


def _picture(kind: str, data: bytes) -> ContentInfo:
    published = without_metadata(kind, data)
    found = content_info(kind, published or data, FileLook().parts(kind, published or data))
    found = found.model_copy(update={"program": program_in(kind, data), "readable": is_whole(kind, data)})
    if published is None and any(sign in data for sign in METADATA):
        return found.model_copy(update={"unseen": (UnseenPart(why="broken"),)})
    return found


def content_info(kind: str, data: bytes, parts: Iterable[FilePart]) -> ContentInfo:
    """What these parts of a content tell of it."""
    found = _Found(file_key(data))
    for part in parts:
        found.add(part, kind)
    own = {part.why for part in found.unseen if not (part.file or part.at)}
    damaged = kind in _WHOLE_OR_NOTHING and not own.isdisjoint({"broken", "large"})
    broken = kind == "broken-zip" or damaged or not is_whole(kind, data)
    return ContentInfo(
        kind="zip" if kind == "broken-zip" else kind,
        locked="locked" in own,
        readable=not broken,
        pages=found.pages if kind == "pdf" and found.pages else None,
        pages_with_text=found.pages_with_text if kind == "pdf" and found.pages else None,
        broken_thai=found.thai.is_broken,
        identifiers=() if broken else tuple(found.identifiers.values()),
        program=program_in(kind, data),
        unseen=tuple(found.unseen),
        active=tuple(sorted(found.active)),
    )
