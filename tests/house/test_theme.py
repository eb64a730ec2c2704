"""The theme's style sheets: numbers stand in the tokens, a piece has a sheet, nothing is written that nobody uses."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
THEME = ROOT / "theme"
STYLES = THEME / "assets" / "oit"
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
# What holds the numbers themselves, shapes and typefaces.
GROUND = {"tokens.css", "dark.css", "shapes.css", "fonts.css", "styles.css"}
SHEETS = sorted(path for path in STYLES.rglob("*.css") if path.name not in GROUND)
PIECES = sorted((STYLES / "pieces").glob("*.css"))

SPACED = re.compile(r"(?:margin|padding|gap|row-gap|column-gap|inset-block|inset-inline)(?:-[a-z]+)?")
TYPE = {"font-size", "line-height", "border-radius", "font"}
COLOUR = re.compile(r"#[0-9a-f]{3,8}\b|\b(?:hsl|rgb|hwb|lab|lch|oklch|color)a?\(")
# Within a line spaces are parts of a letter (em), hairlines are pixels, paper is measured in points and millimetres.
WRITTEN = re.compile(r"(?<![\w.-])-?(?:\d+(?:\.\d+)?|\.\d+)(?P<unit>rem|vw|vh|px|)(?![\w%.])")
HAIRLINE = {"0", "1px", "2px", "3px"}
S = "var(--oit-space-"


def named(path: Path) -> str:
    return str(path.relative_to(STYLES))


def text_of(path: Path) -> str:
    return COMMENT.sub("", path.read_text(encoding="utf-8"))


def declared(path: Path) -> Iterator[tuple[str, str]]:
    """Every property of a sheet with its value."""
    for found in re.finditer(r"[{;]\s*(-{0,2}[a-z][a-z-]*)\s*:\s*([^;{}]+)(?=[;}])", text_of(path)):
        yield found[1], found[2].strip()


@pytest.mark.parametrize("sheet", SHEETS, ids=named)
def test_numbers_of_the_look_stand_in_the_tokens(sheet: Path) -> None:
    found = [
        f"{name}: {value}"
        for name, value in declared(sheet)
        if (SPACED.fullmatch(name) or name in TYPE or name.endswith("-radius"))
        and any(one[0] not in HAIRLINE for one in WRITTEN.finditer(re.sub(r"calc\(-?[12] \*", "calc(", value)))
    ]

    assert [one for one in found if one not in ALLOWED.get(named(sheet), ())] == []


# Each with its reason.
ALLOWED = {
    # The root: one rem is 20 px on a screen and 16 px on paper.
    "base.css": ("font-size: 16px",),
    # Beside the marks of a piece's own drawing, whose size is the piece's.
    "frame/header.css": (f"padding: {S}2) calc(2rem + {S}1)) {S}2) {S}5)",),
    "pieces/proofs.css": (f"padding: {S}5) calc(1.1rem + 2 * {S}5)) {S}5) calc(1.1rem + 2 * {S}6))",),
    "pieces/report.css": (f"padding: clamp({S}7), 5vw, {S}8))",),
    "pieces/rows.css": (f"padding-left: calc(2.6rem + {S}5))",),
}


@pytest.mark.parametrize("sheet", SHEETS, ids=named)
def test_colours_stand_in_the_tokens(sheet: Path) -> None:
    # A mask has no colour: only how much of it lets through.
    lines = [value for name, value in declared(sheet) if name not in {"mask", "-webkit-mask"}]

    assert [value for value in lines if COLOUR.search(value)] == []


def test_there_are_seven_steps_of_type_eight_spaces_and_three_radii() -> None:
    names = re.findall(r"(--oit-[a-z0-9-]+):", text_of(STYLES / "tokens.css").split("@media")[0])

    for kind, count in (("type", 7), ("space", 8), ("radius", 3), ("lead", 5)):
        assert [name for name in names if re.fullmatch(rf"--oit-{kind}-\d", name)] == [
            f"--oit-{kind}-{step}" for step in range(1, count + 1)
        ]


def test_every_token_is_told_once_and_used() -> None:
    told = text_of(STYLES / "tokens.css").split("@media")[0] + text_of(STYLES / "shapes.css")
    names = re.findall(r"(--oit-[a-z0-9-]+):", told)
    everything = "".join(text_of(path) for path in STYLES.rglob("*.css"))

    assert sorted(names) == sorted(set(names))
    assert [name for name in names if f"var({name})" not in everything and f"var({name}," not in everything] == []


def test_every_variable_that_is_used_is_told() -> None:
    """An agency's own colours come from its `look`, and what only the dark scheme has has a value for want of it."""
    everything = "".join(text_of(path) for path in STYLES.rglob("*.css"))
    told = set(re.findall(r"(?<![\w(-])(--oit-[a-z0-9-]+):", everything))

    wanted = {found[1] for found in re.finditer(r"var\((--oit-[a-z0-9-]+)\)", everything)}
    assert sorted(wanted - told) == []


@pytest.mark.parametrize("sheet", SHEETS, ids=named)
def test_layers_decide_and_nothing_is_important(sheet: Path) -> None:
    assert "!important" not in text_of(sheet)


@pytest.mark.parametrize("sheet", PIECES, ids=named)
def test_a_piece_goes_by_the_width_of_its_column_not_of_the_screen(sheet: Path) -> None:
    assert re.findall(r"@media[^{]*width[^{]*", text_of(sheet)) == []


def test_every_sheet_is_imported_once_into_the_layer_of_its_folder() -> None:
    imported = re.findall(r'@import "([^"]+)"(?: layer\(([a-z]+)\))?;', text_of(STYLES / "styles.css"))
    names = [name for name, _ in imported]
    layers = {name: layer for name, layer in imported if "/" in name}

    assert sorted(names) == sorted(
        named(path) for path in STYLES.rglob("*.css") if path.name not in {"styles.css", "dark.css"}
    )
    assert names == sorted(set(names), key=names.index)
    assert [name for name in names if "/" in name] == sorted(layers)
    assert {name.partition("/")[0] == layer for name, layer in layers.items()} == {True}
    assert set(re.findall(r"@layer ([a-z, ]+);", text_of(STYLES / "styles.css"))[0].split(", ")) == {
        layer for _, layer in imported if layer
    }


def test_only_the_sheet_of_all_sheets_links_files() -> None:
    """A sheet is joined into another folder's: what it linked would be looked for there."""
    deep = [path for path in SHEETS if path.parent != STYLES]

    assert [named(path) for path in deep if re.search(r"url\((?!\"?data:)", text_of(path))] == []
