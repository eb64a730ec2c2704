"""What a hand-written page shows, as plain data."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Span:
    """Words of one kind: plain, stressed, or a link; `space` is whether a space stands before them."""

    text: str
    target: str = ""
    strong: bool = False
    space: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """A heading (h2 to h4), paragraph lines (text), points or steps; each part is a line."""

    kind: str
    parts: tuple[tuple[Span, ...], ...]


@dataclass(frozen=True, slots=True)
class StandingView:
    """One hand-written page."""

    blocks: tuple[Block, ...]
