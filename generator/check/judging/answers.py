"""Texts that stand where an answer must be and give none: "-", "อยู่ระหว่างจัดทำ", "ไม่มี"."""

import re
from collections.abc import Iterable, Iterator

from generator.check.judging.kind import RequirementContext
from generator.check.judging.no_answer import no_answer
from generator.core.location import DataPath
from generator.core.problem import Problem
from generator.model.checklist import Requirement
from generator.text.thai import fold

WrittenText = tuple[DataPath, str]
"""A text and where it is written."""

# What of these is told may be that there was none of it: the official instructions ask for those very words
# (no fee, no complaint, no gift) or leave them to the office (no problem met, nothing to suggest).
_MAY_BE_NONE = re.compile("ปัญหา|อุปสรรค|ข้อเสนอแนะ|ค่าธรรมเนียม|ร้องเรียน|ของขวัญ|มาตรา128|ภาพรวม|หมายเหตุ")


def may_be_none(label: str) -> bool:
    """Whether something called so may truthfully be none."""
    return bool(_MAY_BE_NONE.search(fold(label)))


def says(text: str | None) -> bool:
    """Whether a text says something."""
    return bool(text) and not no_answer(text or "")


def evidence_says(requirement: Requirement, text: str) -> bool:
    """Whether a text that is evidence says something of what is required, or that there was none where that may be."""
    why = no_answer(text)
    return not why or (why != "pending" and may_be_none(requirement.label))


def no_answers(context: RequirementContext, texts: Iterable[WrittenText], **facts: str) -> Iterator[Problem]:
    """The first of several texts where none of them says anything; nothing where there is no text at all."""
    written = tuple(texts)
    if written and not any(says(text) for _, text in written):
        where, text = written[0]
        yield no_answer_problem(context, where, text, **facts)


def no_answer_problem(context: RequirementContext, where: DataPath, text: str, **facts: str) -> Problem:
    """A text that is no answer to the requirement."""
    return context.problem("no-answer", where, value=text, reason=no_answer(text), **facts)
