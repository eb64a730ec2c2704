"""The theme's files as readers get them: one sheet, and scripts that leave nothing behind."""

from generator.hosts.theme import joined_script, joined_sheet, parts

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


def test_what_is_joined_is_known() -> None:
    assert parts("a/styles.css", SHEETS) == {"a/styles.css", "a/fonts.css", "a/pieces/badge.css"}


SCRIPTS = {
    "page.js": (
        '// The page.\nimport { start } from "./parts/start.js";\nimport { say } from "./parts/say.js";\nstart(say);\n'
    ),
    "parts/start.js": 'import { say } from "./say.js";\nexport function start() {\n  // At once.\n  say("//");\n}\n',
    "parts/say.js": "export const LOUD = 1;\nexport async function say(text) { return text + LOUD; }\n",
}


def test_a_script_has_its_modules_before_it_each_once_in_one_scope() -> None:
    assert joined_script("page.js", SCRIPTS) == (
        '(function () {\n"use strict";\n'
        "const LOUD = 1;\nasync function say(text) { return text + LOUD; }\n"
        'function start() {\n  say("//");\n}\n'
        "start(say);\n})();\n"
    )
    assert parts("page.js", SCRIPTS) == set(SCRIPTS)
