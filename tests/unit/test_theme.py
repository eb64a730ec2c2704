"""The theme's files as readers get them: one sheet, and scripts that leave nothing behind."""

import re

from generator.hosts.theme import SEARCH_DATA, joined, joined_script, joined_sheet
from generator.load.search_words import search_words
from generator.render.search import search_data
from tests.conftest import ROOT

SHEETS = {
    "a/styles.css": (
        '/* All. */\n@layer ground, pieces;\n@import "fonts.css";\n@import "pieces/badge.css" layer(pieces);\n'
    ),
    "a/fonts.css": "@font-face { src: url(f.woff2); }\n",
    "a/pieces/badge.css": "/* A badge:\n   small. */\n.badge { color: red; } /* stays */\n",
    "a/other.css": ".other {}\n",
}


def test_a_sheet_has_what_it_imports_in_the_place_of_the_import_each_in_its_layer() -> None:
    assert joined_sheet("a/styles.css", SHEETS) == (
        "@layer ground, pieces;\n@font-face { src: url(f.woff2); }\n"
        "@layer pieces {\n.badge { color: red; } /* stays */\n}\n"
    )


def test_only_what_nothing_else_imports_is_published() -> None:
    assert set(joined({**SHEETS, **SCRIPTS, "a/mark.svg": "<svg/>"})) == {"a/styles.css", "a/other.css", "page.js"}


SCRIPTS = {
    "page.js": (
        '// The page.\nimport { start } from "./parts/start.js";\nimport { say } from "./parts/say.js";\nstart(say);\n'
    ),
    "parts/start.js": 'import { say } from "./say.js";\nexport function start() {\n  // At once.\n  say("//");\n}\n',
    "parts/say.js": "export const LOUD = 1;\nexport async function say(text) { return text + LOUD; }\n",
}


def test_a_script_has_its_modules_before_it_each_once_in_a_scope_of_its_own() -> None:
    assert joined_script("page.js", SCRIPTS) == (
        '(function () {\n"use strict";\n'
        "const { LOUD, say } = (() => {\n"
        "const LOUD = 1;\nasync function say(text) { return text + LOUD; }\n"
        "return { LOUD, say };\n})();\n"
        "const { start } = (() => {\n"
        'function start() {\n  say("//");\n}\n'
        "return { start };\n})();\n"
        "(() => {\nstart(say);\n})();\n"
        "})();\n"
    )


def test_the_themes_own_files_are_a_few_that_import_all_others() -> None:
    theme = ROOT / "theme"
    texts = {
        str(path.relative_to(theme)): path.read_text("utf-8") for path in theme.rglob("*.*") if path.suffix != ".woff2"
    }
    made = joined({**texts, SEARCH_DATA: search_data(search_words())})

    assert {path.removeprefix("assets/oit/") for path in made} == {
        "copy.js", "dark.css", "first-paint.js", "oit.js", "search.js", "styles.css", "table.js",
    }  # fmt: skip
    for path, text in made.items():
        assert not re.search(r"^\s*(?:import|export) |@import", text, re.MULTILINE), path
        names = [
            name for found in re.findall(r"^const \{ (.*?) \} = ", text, re.MULTILINE) for name in found.split(", ")
        ]
        assert len(names) == len(set(names)), path
