"""The house rules, kept by tests rather than by memory."""

import ast
import re
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import yaml

from generator.core.problem import Severity
from generator.core.problem_pages import InBoth, problem_codes, problem_page
from generator.messages.problem import LANGUAGES

ROOT = Path(__file__).parent.parent.parent
GENERATOR = ROOT / "generator"
MODULES = sorted(GENERATOR.rglob("*.py"))
TEMPLATES = sorted(GENERATOR.rglob("*.j2"))
TESTS = sorted((ROOT / "tests").rglob("*.py"))
TREES = {path: ast.parse(path.read_text(encoding="utf-8")) for path in MODULES}
MOST_LINES = 400
MOST_LINES_OF_A_FUNCTION = 40
MOST_MODULES = 15

# Rooms that have grown beyond the limit; each may shrink, none may grow. docs/architecture.md says what they become.
LARGE_ROOMS = {"report": 16}

# One module for each thing that is registered there: the list is as long as there are things.
REGISTERS = {"check/kinds"}


def near(path: Path) -> str:
    """A file as an offender is told."""
    return path.relative_to(ROOT).as_posix()


def tracked() -> list[Path]:
    found = subprocess.run(
        ["git", "ls-files", "-co", "--exclude-standard"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return [ROOT / name for name in found.stdout.splitlines() if (ROOT / name).is_file()]


def test_a_module_says_in_one_line_what_it_is_for() -> None:
    docs = {path: ast.get_docstring(tree) or "" for path, tree in TREES.items()}

    assert [near(path) for path, doc in docs.items() if not doc.partition("\n")[0].endswith((".", "?"))] == []


def test_a_module_fits_on_a_few_screens() -> None:
    lines = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in (*MODULES, *TEMPLATES, *TESTS)}

    assert {near(path): count for path, count in lines.items() if count > MOST_LINES} == {}


def test_a_function_fits_on_a_screen() -> None:
    lines = {
        f"{near(path)}:{node.lineno} {node.name}": (node.end_lineno or 0) - node.lineno + 1
        for path, tree in TREES.items()
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    }

    assert {name: count for name, count in lines.items() if count > MOST_LINES_OF_A_FUNCTION} == {}


def test_a_room_can_be_surveyed() -> None:
    rooms = {path.parent for path in MODULES}
    counts = {
        room.relative_to(GENERATOR).as_posix(): len({*room.glob("*.py")} - {room / "__init__.py"}) for room in rooms
    }

    large = {room: count for room, count in counts.items() if count > LARGE_ROOMS.get(room, MOST_MODULES)}
    assert {room: count for room, count in large.items() if room not in REGISTERS} == {}
    assert {room: count for room, count in LARGE_ROOMS.items() if counts[room] < count} == {}, (
        "the limit can be lowered"
    )


# What the theme prints as it is: HTML, or texts that the plugin and the front matter escape for every theme.
PRINTED_RAW = {
    "config.site_name", "item.title", "line", "link.text", "notice", "page.meta.description", "page.meta.redirect",
    "told", "page.meta.title | d(page.title | striptags, true)",
    "page.content", "oit_page.linked", "oit_page.qr", "oit.name", "oit.style", "script | script_tag",
}  # fmt: skip


def test_the_theme_escapes_what_it_prints() -> None:
    """MkDocs prints without escaping."""
    ours = re.compile(r"(?:icon|lines)[.(].*|\"[^\"]*\" if [a-z_. ]+(?: else \"[^\"]*\")?|state")
    printed = [
        (near(path), one)
        for path in sorted((ROOT / "theme").rglob("*.html"))
        for one in re.findall(r"\{\{-?\s*(.*?)\s*-?\}\}", path.read_text(encoding="utf-8"), re.DOTALL)
    ]

    raw = [(path, one) for path, one in printed if not one.endswith("| e") and not ours.fullmatch(one)]
    assert len(printed) > 50
    assert [(path, one) for path, one in raw if one not in PRINTED_RAW and "| tojson" not in one] == []


def test_imports_stand_at_the_top() -> None:
    """An import that would close a ring is not dodged by hiding it in a function."""
    inside = [
        f"{near(path)}:{node.lineno}"
        for path, tree in TREES.items()
        for outer in ast.walk(tree)
        if isinstance(outer, ast.FunctionDef | ast.ClassDef | ast.If | ast.Try)
        for node in ast.walk(outer)
        if isinstance(node, ast.Import | ast.ImportFrom)
    ]

    assert inside == []


def test_a_template_never_speaks_louder_than_its_text() -> None:
    loud = re.compile(r"\|\s*safe|autoescape|Markup|\bconfig\b|\|\s*replace")

    assert [near(path) for path in TEMPLATES if loud.search(path.read_text(encoding="utf-8"))] == []


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
    graph = {_module(path): _imports(tree) for path, tree in TREES.items()}
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


def _imports(tree: ast.Module) -> set[str]:
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


def test_the_page_of_a_problem_says_its_severity_and_its_sentences() -> None:
    for code in sorted(problem_codes()):
        page = problem_page(code)
        assert page.severity in {one.value for one in Severity}, code
        for text in texts(code):
            assert list(text) == list(LANGUAGES), code
            assert all(isinstance(said, str) and said.strip() for said in text.values()), code
            # A lone brace would end the program where the sentence is said.
            assert [said.format_map(defaultdict(str)) for said in text.values()], code
        sentences = "".join((*page.message.values(), *page.help.values()))
        assert [fact for fact in page.phrases if f"{{{fact}}}" not in sentences] == [], code


def test_every_problem_code_is_raised_somewhere() -> None:
    said = {
        node.value
        for tree in TREES.values()
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }

    assert sorted(problem_codes() - said) == []


def test_every_problem_code_that_is_raised_is_known() -> None:
    raised = {
        node.args[0].value
        for tree in TREES.values()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and getattr(node.func, "id", "") in {"Problem", "fault", "DateError", "_unread", "_unknown", "_unlisted"}
        and node.args
        and isinstance(node.args[0], ast.Constant)
    }

    assert raised <= problem_codes()


def test_no_message_speaks_the_language_of_machines() -> None:
    machine = re.compile(r"\binvalid\b|\bschema\b|\bnull\b|\bnone\b|traceback|exception")
    said = {code: "\n".join(said for text in texts(code) for said in text.values()) for code in problem_codes()}

    assert [code for code, text in said.items() if machine.search(text.lower())] == []


def test_no_link_is_tracked() -> None:
    listed = subprocess.run(["git", "ls-files", "-s"], cwd=ROOT, capture_output=True, text=True, check=True)

    assert [line for line in listed.stdout.splitlines() if line.startswith("120000")] == []


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
        # No setup script runs where it is installed.
        assert "--only-binary :all:\n" in text, path


def test_the_theme_loads_nothing_from_elsewhere() -> None:
    for path in (ROOT / "theme").rglob("*"):
        if path.suffix in {".css", ".js", ".html"}:
            text = path.read_text(encoding="utf-8")
            loaded = re.findall(
                r"(?:src|href)\s*=\s*[\"']https?://|url\(\s*[\"']?https?://|@import (?!\"[a-z/-]+\.css\")|fetch\(", text
            )
            assert loaded == [], path


# What is done in one way only, and the modules that do it.
ONE_WAY = {
    r"\bZipFile\(": {"evidence/package.py"},
    r"\bZipInfo\(": {"export/spreadsheet.py"},
    r"\bhashlib\b": {"core/checksum.py", "text/personal_numbers.py"},
    r"\bjson\.dumps?\(": {"core/json_text.py"},
    r"\.write_(?:text|bytes)\(": {"core/write_file.py"},
    r"\bExcelWriter\(|\.quotePrefix\b": {"export/spreadsheet.py"},
}


def test_what_is_done_in_one_way_is_done_in_one_place() -> None:
    """Packages are opened guarded, files written whole, workbooks, JSON and checksums made alike.

    The key of a personal number (`text/personal_numbers.py`) is no checksum: it is salted so that nobody looks it up.
    """
    texts = {module.relative_to(GENERATOR).as_posix(): module.read_text(encoding="utf-8") for module in MODULES}
    found = {pattern: {name for name, text in texts.items() if re.search(pattern, text)} for pattern in ONE_WAY}

    assert found == ONE_WAY


def test_no_module_knows_a_kind_of_table_or_a_figure_by_its_name() -> None:
    """What is particular to a kind is declared in tables.yml; `contracts` is a key of the open contracting standard."""
    declared = yaml.safe_load((GENERATOR / "checklists" / "tables.yml").read_text(encoding="utf-8"))["tables"]
    figures = (part["id"] for kind in declared for part in (*kind.get("figures", ()), *kind.get("breakdowns", ())))
    ids = {kind["id"] for kind in declared} | {id for id in figures if "-" in id and id != "e-service"}
    found = {
        (path.relative_to(GENERATOR).as_posix(), node.value)
        for path, tree in TREES.items()
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and node.value in ids
    }

    assert found == {("export/ocds.py", "contracts")}


def test_a_check_starts_without_the_library_of_workbooks() -> None:
    """It takes a fifth of a small office's check to import; where a workbook is read, it is imported by name."""
    asked = "import sys, generator.cli.check; print(sorted({'openpyxl', 'PIL'} & sys.modules.keys()))"
    done = subprocess.run([sys.executable, "-c", asked], cwd=ROOT, capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "[]"
