"""Problems as text for people: a paragraph each, then what was and was not looked at."""

from collections import Counter
from collections.abc import Iterable

from generator.model.place import PlaceBook
from generator.model.problem import Problem, Severity
from generator.wording.problem import advice, message, severity

_HELP = {"th": "วิธีแก้", "en": "help"}


def paragraph(problem: Problem, book: PlaceBook, lang: str = "th") -> str:
    """Where, how much it matters and what is wrong; below it what to do."""
    first = f"{book.place(problem.where)}: {severity(problem, lang)} [{problem.code}] {message(problem, lang)}"
    return f"{first}\n    {_HELP[lang]}: {advice(problem, lang)}"


def in_short(problem: Problem, book: PlaceBook, lang: str = "th") -> str:
    """Where and what is wrong, on one line."""
    return f"{book.place(problem.where)}: {message(problem, lang)} [{problem.code}]"


def listing(problems: Iterable[Problem], book: PlaceBook, lang: str = "th") -> str:
    """All problems, one paragraph each, in the order given."""
    return "\n".join(paragraph(problem, book, lang) for problem in problems)


def closing(problems: Iterable[Problem], files: int, lang: str = "th") -> str:
    """How many of each, or that nothing is wrong, with how many files were read."""
    count = Counter(problem.severity for problem in problems)
    if not count[Severity.ERROR] and not count[Severity.WARNING]:
        said = {"th": f"ไม่พบข้อผิดพลาด (ตรวจ {files} ไฟล์)", "en": f"no errors found ({files} files read)"}[lang]
    else:
        said = {
            "th": f"พบข้อที่ต้องแก้ {count[Severity.ERROR]} แห่ง ควรตรวจ {count[Severity.WARNING]} แห่ง (ตรวจ {files} ไฟล์)",
            "en": f"{count[Severity.ERROR]} errors, {count[Severity.WARNING]} warnings ({files} files read)",
        }[lang]
    return said
