"""What a problem's code means, from its page: the message, why, what to do, a wrong and a right example."""

import re
from collections.abc import Iterator, Mapping

from generator.core.problem_pages import problem_codes, problem_page
from generator.messages.problem import in_general, level
from generator.text.thai import nearest

_EXAMPLES = {"ตัวอย่างที่ผิด": "Wrong", "ตัวอย่างที่ถูก": "Right"}

_ENGLISH = "In English"

_HELP = {"th": "วิธีแก้", "en": "What to do"}

_FENCE = "```"


def explanation(code: str, lang: str = "th") -> str:
    """The page of a code as text for a terminal; raises KeyError for a code that does not exist."""
    general = in_general(code, lang)
    head = f"{code} ({level(code, lang)})\n{general.message}\n\n{_HELP[lang]}\n  {general.help}"
    sections = _sections(problem_page(code).text)
    body = _english(sections) if lang == "en" else _thai(sections)
    return "\n\n".join((head, *body))


def code_lines(lang: str = "th") -> Iterator[str]:
    """Every code on a line with how much it matters and what it says."""
    longest = max(len(code) for code in problem_codes())
    for code in sorted(problem_codes()):
        yield f"{code:<{longest}}  {level(code, lang)}: {in_general(code, lang).message}"


def known_code(written: str) -> tuple[str | None, str | None]:
    """The code that was written, or else the one that was probably meant."""
    code = written.strip().strip("[]").lower()
    return (code, None) if code in problem_codes() else (None, nearest(code, sorted(problem_codes())))


def _sections(page: str) -> Mapping[str, str]:
    """The text below each heading of a page."""
    parts = re.split(r"^## +(.+?) *$", page, flags=re.MULTILINE)
    return dict(zip(parts[1::2], (part.strip() for part in parts[2::2]), strict=True))


def _thai(sections: Mapping[str, str]) -> Iterator[str]:
    for title, text in sections.items():
        if title != _ENGLISH:
            yield f"{title}\n{_shown(text)}"


def _english(sections: Mapping[str, str]) -> Iterator[str]:
    """The paragraph in English, and of the examples the files: what is said around them is Thai."""
    yield _shown(sections[_ENGLISH])
    for title, english in _EXAMPLES.items():
        files = re.findall(rf"^{_FENCE}.*?^{_FENCE}", sections.get(title, ""), flags=re.MULTILINE | re.DOTALL)
        if files:
            yield "\n".join((english, *(_shown(file) for file in files)))


def _shown(text: str) -> str:
    """Markdown as plain text: files further in, without fences; code and links without their marks."""
    lines, inside = [], False
    for line in text.splitlines():
        if line.startswith(_FENCE):
            inside = not inside
        elif inside:
            lines.append(f"    {line}".rstrip())
        else:
            plain = re.sub(r"\[([^\]]+)\]\([^)]+\)", r"\1", line).replace("`", "").replace("**", "")
            lines.append(f"  {plain}".rstrip())
    return "\n".join(lines)
