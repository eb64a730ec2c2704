"""The officer's guide is true: commands exist with their options, files can be read, sayings are said."""

import re
import shlex
from collections.abc import Iterator, Mapping
from pathlib import Path

import click
import pytest
import yaml
from click.testing import CliRunner

from generator.cli.main import COMMANDS, main
from generator.core.problem import Severity
from generator.examine import examine
from generator.load.year import YEAR_FILES
from generator.messages.words import SEVERITY
from generator.model.agency import PURPOSES
from tests.conftest import AGENCY, ROOT

GUIDE = ROOT / "docs" / "guide"
PAGES = sorted(path for path in GUIDE.glob("*.md") if path.stem != "README")
# Where commands are told to people: the guide, the start page, the pages of codes and of kinds.
TOLD = [
    *GUIDE.glob("*.md"),
    ROOT / "README.md",
    *(ROOT / "docs").glob("*.md"),
    *(ROOT / "docs" / "problems").glob("*.md"),
    *(ROOT / "docs" / "requirements").glob("*.md"),
]
_SETUP = re.compile(r"^py -m venv .*$", re.MULTILINE)


def blocks(page: Path, kind: str) -> list[str]:
    return re.findall(rf"^```{kind}\n(.*?)^```", page.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)


def commands(page: Path) -> Iterator[str]:
    """Every line `oit …` of a block of commands, with its line end, and every `oit …` within a sentence."""
    text = page.read_text(encoding="utf-8")
    for block in re.findall(r"^```(?:bat|sh)\n(.*?)^```", text, re.MULTILINE | re.DOTALL):
        yield from (f"{line.strip()}\n" for line in block.splitlines() if line.strip().startswith("oit "))
    without = re.sub(r"^```.*?^```", "", text, flags=re.MULTILINE | re.DOTALL)
    yield from re.findall(r"`((?:\.venv\\Scripts\\)?oit [^`]+)`", without)


NAMED = sorted({(command, page.relative_to(ROOT).as_posix()) for page in TOLD for command in commands(page)})


@pytest.mark.parametrize(("command", "page"), NAMED)
def test_a_command_exists_with_its_options(command: str, page: str) -> None:
    words = [word for word in shlex.split(command.replace("\\", "/").replace("…", "X")) if word != "|"][1:]
    if words[0].startswith("-"):
        assert words[0] in {"--help", "--version"}
        return
    known = main.get_command(click.Context(main), words[0])
    assert known, f"{page}: there is no command {words[0]}"
    context = click.Context(known, info_name=words[0], help_option_names=["-h", "--help"])
    # Raises where an option is not known or lacks its value; what is left are words too many.
    told, left, _ = known.make_parser(context).parse_args(words[1:])
    assert left == []
    said = CliRunner().invoke(main, [words[0], "--help"]).output
    assert [one for one in re.findall(r"(?<!\S)--?[a-z][a-z-]*", " ".join(words)) if one not in said] == []
    for param in known.params:
        value = told.get(param.name)
        if isinstance(value, str):
            param.type_cast_value(context, value)
        # What is to be typed as it stands must be whole; a sentence may name a command alone.
        # Of several things that may be typed there is at least one.
        assert isinstance(value, str | tuple) or not (param.required and command.endswith("\n")), param.name


def test_the_guide_and_the_readme_name_every_command() -> None:
    told = {command.split()[1] for page in GUIDE.glob("*.md") for command in commands(page)}

    table = re.findall(r"^\| `oit ([a-z-]+)", (ROOT / "README.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert set(COMMANDS) <= told
    assert sorted(table) == sorted(COMMANDS)


def test_the_index_names_every_page_in_order_and_each_leads_on() -> None:
    index = re.findall(r"\(([a-z-]+)\.md\)", (GUIDE / "README.md").read_text(encoding="utf-8"))

    assert sorted(index) == [page.stem for page in PAGES]
    for number, (name, following) in enumerate(zip(index, [*index[1:], ""], strict=True), 1):
        text = (GUIDE / f"{name}.md").read_text(encoding="utf-8")
        assert text.startswith(f"# {number} ")
        assert not following or re.search(rf"ต่อไป: \[{number + 1} [^\]]+\]\({following}\.md\)\s*\Z", text)


def test_the_command_to_set_up_is_that_of_the_readme() -> None:
    readme = _SETUP.findall((ROOT / "README.md").read_text(encoding="utf-8"))

    assert _SETUP.findall((GUIDE / "start.md").read_text(encoding="utf-8")) == readme[:1]


def files(page: Path) -> Mapping[str, str]:
    """The files that a page shows, put together; the same file shown twice goes on."""
    found: dict[str, str] = {}
    for block in blocks(page, "yaml"):
        parts = re.split(r"^# (\S+\.(?:yml|csv))$\n", block, flags=re.MULTILINE)
        assert not parts[0].strip(), page
        for name, text in zip(parts[1::2], parts[2::2], strict=True):
            found[name] = found.get(name, "") + text
    return found


def content_of(page: Path, folder: Path) -> Path:
    """A project whose agency `ban-suan` has the files that a page shows."""
    base = {
        "agency.yml": AGENCY.replace("line:", "corruption:").replace("qa", "corruption"),
        "2567/disclosures.yml": "",
    }
    shown = dict(files(page))
    news = (
        {} if "2567/news.yml" in shown else {"2567/news.yml": "news: [{id: ethics-training, title: ก, date: 1/1/2567}]"}
    )
    for name, text in (base | news | shown).items():
        path = folder / "content" / "ban-suan" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    (folder / "mkdocs.yml").write_text("plugins:\n  - oit:\n      agency: ban-suan\n", encoding="utf-8")
    return folder / "content"


@pytest.mark.parametrize(
    "page", [page for page in PAGES if files(page) or blocks(page, "markdown")], ids=lambda page: page.stem
)
def test_what_the_guide_shows_can_be_typed(page: Path, tmp_path: Path) -> None:
    found = examine(content_of(page, tmp_path), "ban-suan")
    told = [(one.code, found.book.place(one.where).line) for one in found.problems if one.severity is not Severity.GAP]

    # One page shows a slip and what is said of it.
    assert [one for one in told if one[0] != "file-empty"] == ([("unknown-field", 2)] if page.stem == "check" else [])


def test_the_message_of_the_guide_is_what_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = GUIDE / "check.md"
    content_of(page, tmp_path)
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("OIT_AGENCY", raising=False)
    said = CliRunner().invoke(main, ["check"]).output

    (message,) = blocks(page, "text")
    assert message in said


def test_the_words_of_the_guide_are_those_of_the_program() -> None:
    writing, agency, check = (
        (GUIDE / f"{name}.md").read_text(encoding="utf-8") for name in ("writing", "agency", "check")
    )

    assert [name for name in YEAR_FILES if f"2567\\{name}" not in writing] == []
    assert sorted(re.findall(r"^\| `([a-z-]+)` \|", agency, re.MULTILINE)) == sorted(PURPOSES)
    assert re.findall(r"^\| \*\*(.+?)\*\* \|", check, re.MULTILINE) == [SEVERITY[one.value][0] for one in Severity]


def test_the_headings_that_the_guide_shows_are_known() -> None:
    known = yaml.safe_load((ROOT / "generator" / "checklists" / "tables.yml").read_text(encoding="utf-8"))["tables"]
    headings = {column["label"] for kind in known for column in kind["columns"]}
    shown = files(GUIDE / "tables.md")["2567/tables/projects-2567.csv"].splitlines()[0].split(",")

    assert [heading for heading in shown if heading not in headings] == []
