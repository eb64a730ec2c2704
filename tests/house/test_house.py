"""The house rules, kept by tests rather than by memory."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.core.problem import Severity
from generator.core.problem_pages import InBoth, problem_codes, problem_page
from generator.messages.problem import LANGUAGES

ROOT = Path(__file__).parent.parent.parent
GENERATOR = ROOT / "generator"
MODULES = sorted(GENERATOR.rglob("*.py"))
TEMPLATES = sorted(GENERATOR.rglob("*.j2"))
MOST_LINES = 400
# An import that would close a ring is not dodged by hiding it in a function.
named = pytest.mark.parametrize


def tracked() -> list[Path]:
    found = subprocess.run(
        ["git", "ls-files", "-co", "--exclude-standard"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return [ROOT / name for name in found.stdout.splitlines() if (ROOT / name).is_file()]


@named("module", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_module_says_in_one_line_what_it_is_for(module: Path) -> None:
    doc = ast.get_docstring(ast.parse(module.read_text(encoding="utf-8")))

    assert doc
    assert doc.splitlines()[0].endswith((".", "?"))


@named("module", [*MODULES, *TEMPLATES], ids=lambda path: str(path.relative_to(ROOT)))
def test_a_module_fits_on_a_few_screens(module: Path) -> None:
    assert len(module.read_text(encoding="utf-8").splitlines()) <= MOST_LINES


# What the theme prints as it is: HTML, or texts that the plugin and the front matter escape for every theme.
PRINTED_RAW = {
    "config.site_name", "item.title", "line", "link.text", "notice", "page.meta.description", "page.meta.redirect",
    "told", "page.meta.title | d(page.title | striptags, true)",
    "page.content", "oit_page.linked", "oit_page.qr", "oit.style", "script | script_tag",
}  # fmt: skip


@named("template", sorted((ROOT / "theme").rglob("*.html")), ids=lambda path: str(path.relative_to(ROOT)))
def test_the_theme_escapes_what_it_prints(template: Path) -> None:
    """MkDocs prints without escaping."""
    printed = re.findall(r"\{\{-?\s*(.*?)\s*-?\}\}", template.read_text(encoding="utf-8"), re.DOTALL)
    ours = re.compile(r"(?:icon|lines)[.(].*|\"[^\"]*\" if [a-z_. ]+(?: else \"[^\"]*\")?|state")

    raw = [one for one in printed if not one.endswith(("| e", "| tojson")) and not ours.fullmatch(one)]
    assert [one for one in raw if one not in PRINTED_RAW and "| tojson" not in one] == []


@named("module", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_imports_stand_at_the_top(module: Path) -> None:
    tree = ast.parse(module.read_text(encoding="utf-8"))
    inside = [
        node.lineno
        for outer in ast.walk(tree)
        if isinstance(outer, ast.FunctionDef | ast.ClassDef | ast.If | ast.Try)
        for node in ast.walk(outer)
        if isinstance(node, ast.Import | ast.ImportFrom)
    ]

    assert inside == []


@named("template", TEMPLATES, ids=lambda path: path.name)
def test_a_template_never_speaks_louder_than_its_text(template: Path) -> None:
    text = template.read_text(encoding="utf-8")

    assert not re.search(r"\|\s*safe|autoescape|Markup|\bconfig\b|\|\s*replace", text)


def test_the_street_is_one_way() -> None:
    done = subprocess.run(
        [Path(sys.executable).with_name("lint-imports"), "--no-cache"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 0, done.stdout


def test_no_import_rings_even_in_types() -> None:
    graph = {_module(path): _imports(path) for path in MODULES}
    done: set[str] = set()

    def walk(name: str, way: tuple[str, ...]) -> None:
        assert name not in way, " -> ".join((*way, name))
        if name in done:
            return
        for target in graph.get(name, ()):
            walk(target, (*way, name))
        done.add(name)

    for name in graph:
        walk(name, ())


def _module(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


def _imports(path: Path) -> set[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("generator"):
            names = {f"{node.module}.{alias.name}" for alias in node.names}
            modules = {name for name in names if (ROOT / (name.replace(".", "/") + ".py")).exists()}
            found |= modules or {node.module}
    return found - {"generator"}


def texts(code: str) -> Iterator[InBoth]:
    """All that the front matter of a code's page says."""
    page = problem_page(code)
    yield from (page.message, page.help)
    yield from (text for phrases in page.phrases.values() for text in phrases.values())


@named("code", sorted(problem_codes()))
def test_the_page_of_a_problem_says_its_severity_and_its_sentences(code: str) -> None:
    page = problem_page(code)

    assert page.severity in {one.value for one in Severity}
    for text in texts(code):
        assert list(text) == list(LANGUAGES)
        assert all(isinstance(said, str) and said.strip() for said in text.values())
    sentences = "".join((*page.message.values(), *page.help.values()))
    assert [fact for fact in page.phrases if f"{{{fact}}}" not in sentences] == []


def test_every_problem_code_is_raised_somewhere() -> None:
    said = {
        node.value
        for path in MODULES
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }

    assert sorted(problem_codes() - said) == []


def test_every_problem_code_that_is_raised_is_known() -> None:
    raised = {
        node.args[0].value
        for path in MODULES
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        and getattr(node.func, "id", "") in {"Problem", "fault", "DateError", "_unread", "_unknown", "_unlisted"}
        and node.args
        and isinstance(node.args[0], ast.Constant)
    }

    assert raised <= problem_codes()


@named("code", sorted(problem_codes()))
def test_no_message_speaks_the_language_of_machines(code: str) -> None:
    said = "\n".join(said for text in texts(code) for said in text.values()).lower()

    assert not re.search(r"\binvalid\b|\bschema\b|\bnull\b|\bnone\b|traceback|exception", said)


def test_nothing_names_a_machine_or_a_registry() -> None:
    # The words are put together here, so that this file does not hold them.
    hosts = ["pypi" + ".org", "pythonhosted" + ".org", "registry.npmjs" + ".org", "deb.debian" + ".org"]
    paths = ["/ro" + "ot/", "/ho" + "me/", "C:\\Us" + "ers\\"]
    for path in tracked():
        if path.suffix in {".woff2", ".png", ".pdf", ".xlsx", ".docx"}:
            continue
        text = path.read_text(encoding="utf-8", errors="replace")
        assert not [word for word in hosts + paths if word in text], path


def test_locked_versions_have_hashes_and_no_address() -> None:
    for path in sorted((ROOT / "requirements").glob("*.txt")):
        text = path.read_text(encoding="utf-8")
        pins = re.findall(r"^[a-z0-9._\[\]-]+==", text, re.MULTILINE | re.IGNORECASE)
        assert pins, path
        assert "://" not in text, path
        assert text.count("--hash=sha256:") >= len(pins), path


def test_the_theme_loads_nothing_from_elsewhere() -> None:
    for path in (ROOT / "theme").rglob("*"):
        if path.suffix in {".css", ".js", ".html"}:
            text = path.read_text(encoding="utf-8")
            loaded = re.findall(r"(?:src|href)\s*=\s*[\"']https?://|url\(\s*[\"']?https?://|@import|fetch\(", text)
            assert loaded == [], path
