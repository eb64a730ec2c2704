"""Ticked boxes: which of the states that a form offers its author chose."""

import re

from generator.intake.read.markup import BOX, TICKED
from generator.text.thai import fold

_STATES = {
    "not-started": ("ยังไม่ได้ดำเนินการ", "ยังไม่ดำเนินการ", "ไม่ได้ดำเนินการ", "ไม่ดำเนินการ", "ยังไม่เริ่มดำเนินการ"),
    "doing": ("อยู่ระหว่างดำเนินการ", "กำลังดำเนินการ", "อยู่ระหว่างการดำเนินการ", "ระหว่างดำเนินการ"),
    "done": ("ดำเนินการแล้วเสร็จ", "ดำเนินการเสร็จสิ้น", "ดำเนินการแล้ว", "ได้ดำเนินการแล้ว", "ดำเนินการ", "แล้วเสร็จ", "เสร็จสิ้น"),
}  # fmt: skip

_BY_WORD = sorted(
    ((fold(word), word, state) for state, words in _STATES.items() for word in words), key=lambda one: -len(one[0])
)

_WORD = "|".join(r"\s*".join(word) for _, word, _ in _BY_WORD)

_CHOICE = re.compile(rf"(?P<box>[{BOX}{TICKED}])\s*(?P<word>{_WORD})(?P<more>\s*[:.]?)")


def state_of(text: str) -> str:
    """The declared state that a text is the word for: done, doing, not-started; else empty."""
    folded = fold(text)
    return next((state for word, _, state in _BY_WORD if word == folded), "")


def ticked_state(lines: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    """The state whose box is ticked, and the lines without boxes and their words.

    Several ticks, or none, choose nothing: the lines stay as they are.
    """
    found = [choice for line in lines for choice in _CHOICE.finditer(line)]
    chosen = {state_of(choice["word"]) for choice in found if choice["box"] == TICKED}
    if len(chosen) != 1:
        return "", lines
    rest = (_CHOICE.sub("\n", line) for line in lines)
    return chosen.pop(), tuple(part.strip() for line in rest for part in line.split("\n") if part.strip())
