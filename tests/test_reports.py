"""Folders of content in, reports out: tests/golden-reports/<name>/content gives every file of <name>/expected.

A folder added is a case added. `pytest --update-golden` writes what is reported; read the diff
before it is committed. Every year is measured against tests/small-checklist.yml.
"""

import json
import re
import shutil
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import jsonschema
import pytest
from click.testing import CliRunner, Result

from generator import __version__
from generator.cli.main import main
from generator.core.problem import severity_of
from tests.conftest import ROOT, SMALL_CHECKLIST

GOLDEN = Path(__file__).parent / "golden-reports"
CASES = sorted(path for path in GOLDEN.iterdir() if path.is_dir())
REPORTS = {
    "text.th.txt": (),
    "text.en.txt": ("--lang", "en"),
    "report.json": ("--format", "json"),
    "report.sarif": ("--format", "sarif", "--lang", "en"),
    "report.github.txt": ("--format", "github"),
    "report.junit.xml": ("--format", "junit"),
    "strict.junit.xml": ("--format", "junit", "--strict", "--lang", "en"),
}
SCHEMA = json.loads((ROOT / "docs" / "schemas" / "check.schema.json").read_text(encoding="utf-8"))


@pytest.fixture(params=CASES, ids=lambda path: path.name)
def case(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A case of content as a project of its own, which is the working folder."""
    content = shutil.copytree(request.param / "content", tmp_path / "content")
    (content / "checklists").mkdir()
    for year in {path.name for path in content.glob("test/*") if path.name.isdigit()}:
        text = SMALL_CHECKLIST.read_text(encoding="utf-8").replace("year: 2567", f"year: {year}")
        (content / "checklists" / f"{year}.yml").write_text(text, encoding="utf-8")
    (tmp_path / "mkdocs.yml").write_text("plugins:\n  - oit:\n      agency: test\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("OIT_AGENCY", raising=False)
    return Path(request.param)


def check(*options: str) -> Result:
    done = CliRunner().invoke(main, ["check", *options])
    assert done.exception is None or isinstance(done.exception, SystemExit), done.output
    return done


def rows(*options: str) -> list[dict[str, Any]]:
    told: list[dict[str, Any]] = json.loads(check("--format", "json", *options).stdout_bytes)
    return told


def test_content_gives_the_expected_reports(case: Path, request: pytest.FixtureRequest) -> None:
    said = {}
    for name, options in REPORTS.items():
        done = check(*options)
        text = done.stdout_bytes.decode().replace(f'"version": "{__version__}"', '"version": "VERSION"')
        said[name] = f"{text}exit {done.exit_code}\n" if name.endswith(".txt") else text
    folder = case / "expected"
    if request.config.getoption("--update-golden"):
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        for name, text in said.items():
            (folder / name).write_text(text, encoding="utf-8", newline="\n")

    assert said.keys() == {path.name for path in folder.iterdir()}
    for name, text in said.items():
        assert text == (folder / name).read_text(encoding="utf-8"), name


def test_the_json_is_as_its_schema_says(case: Path) -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    for lang in ("th", "en"):
        jsonschema.validate(rows("--lang", lang), SCHEMA, jsonschema.Draft202012Validator)

    for row in rows():
        assert row.keys() == SCHEMA["items"]["properties"].keys() == set(SCHEMA["items"]["required"])
        assert severity_of(row["code"]).value == row["severity"]


GOOD = {
    "code": "bad-id", "severity": "error", "file": "a.yml", "line": 1, "column": 2, "end_column": 3, "sheet": None,
    "cell": None, "year": 2567, "item": None, "requirement": None, "message": "x", "help": "y",
}  # fmt: skip


@pytest.mark.parametrize(
    "fault",
    [
        {"code": "Bad id"}, {"severity": "fatal"}, {"file": ""}, {"line": 0}, {"line": None}, {"column": None},
        {"end_column": 1}, {"sheet": "s", "cell": "B7"}, {"year": 2024}, {"message": ""}, {"help": None},
        {"line": None, "column": None, "end_column": None, "cell": "7B"},
    ],
    ids=str,
)  # fmt: skip
def test_the_schema_knows_a_wrong_object(fault: dict[str, Any]) -> None:
    checker = jsonschema.Draft202012Validator(SCHEMA)
    in_workbook = {"line": None, "column": None, "end_column": None, "sheet": "s", "cell": "B7"}

    assert checker.is_valid([GOOD, GOOD | in_workbook])
    assert not checker.is_valid([GOOD | fault])


def test_the_page_of_the_format_shows_what_is_true() -> None:
    page = (ROOT / "docs" / "check-format.md").read_text(encoding="utf-8")
    (example,) = re.findall(r"^```json\n(.*?)^```", page, flags=re.MULTILINE | re.DOTALL)

    jsonschema.validate(json.loads(example), SCHEMA, jsonschema.Draft202012Validator)
    for key in SCHEMA["items"]["properties"]:
        assert f"`{key}`" in page


def test_every_format_tells_the_same_problems(case: Path) -> None:
    told = rows()
    sarif = json.loads(check("--format", "sarif").stdout_bytes)["runs"][0]["results"]
    github = check("--format", "github").stdout_bytes.decode().splitlines()
    text = check().stdout_bytes.decode()

    assert [row["code"] for row in told] == [result["ruleId"] for result in sarif]
    assert len(told) == len(github)
    assert [row for row in told if row["message"] not in text] == []


def test_the_sarif_holds_what_its_readers_need(case: Path) -> None:
    log = json.loads(check("--format", "sarif").stdout_bytes)
    run = log["runs"][0]
    rules = run["tool"]["driver"]["rules"]

    assert log["version"] == "2.1.0"
    assert log["$schema"].endswith("sarif-2.1.0.json")
    assert (run["tool"]["driver"]["name"], run["tool"]["driver"]["version"]) == ("oit", __version__)
    assert len({rule["id"] for rule in rules}) == len(rules)
    for rule in rules:
        assert (ROOT / rule["helpUri"]).is_file()
        assert rule["shortDescription"]["text"]
        assert rule["help"]["text"]
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["level"] in {"none", "note", "warning", "error"}
        assert (result["level"] == "none") is (result["kind"] == "informational")
        assert result["message"]["text"]
        where = result["locations"][0]["physicalLocation"]
        assert re.fullmatch(r"[!-~]+", where["artifactLocation"]["uri"])
        region = where.get("region", {"startLine": 1, "startColumn": 1, "endColumn": 2})
        assert region["startLine"] >= 1
        assert 1 <= region["startColumn"] < region.get("endColumn", 10**9)


def test_the_junit_counts_are_true(case: Path) -> None:
    for options in ((), ("--strict",)):
        root = ET.fromstring(check("--format", "junit", *options).stdout_bytes)
        for suite in root:
            cases = suite.findall("testcase")
            assert suite.get("tests") == str(len(cases))
            assert suite.get("failures") == str(len(suite.findall("testcase/failure")))
            assert suite.get("skipped") == str(len(suite.findall("testcase/skipped")))
        for count in ("tests", "failures", "skipped"):
            assert int(root.get(count, "")) == sum(int(suite.get(count, "")) for suite in root)
        failing = int(root.get("failures", "")) > 0
        assert failing is (check(*options).exit_code != 0)


def test_github_commands_hold_no_raw_sign_that_ends_them(case: Path) -> None:
    for line in check("--format", "github").stdout_bytes.decode().splitlines():
        found = re.fullmatch(r"::(error|warning|notice) ((?:\w+=[^,:]*,?)+)::(.+)", line)
        assert found, line
        assert {part.split("=")[0] for part in found[2].split(",")} >= {"file", "title"}
