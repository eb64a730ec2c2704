"""The picture that is shown where a page is shared: of one size, always the same, and never in the way of a build."""

import io
from dataclasses import replace
from pathlib import Path

import lxml.html
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from PIL import Image, ImageFont

from generator.build import Built, build
from generator.model.agency import Agency
from generator.model.options import Options
from generator.render import pictures
from generator.render.draw_picture import FONTS, drawn
from generator.render.picture import Picture, picture
from generator.site.handwritten import StandingView
from generator.site.page import Page
from tests.conftest import AGENCY, Office
from tests.thorough import thorough

TOLD = Picture("เทศบาลตำบลทดสอบ", "o1 โครงสร้าง", "ปี 2567 › 9.1", "complete", "ครบถ้วน", "#1d3168", "#ecc06a")


@pytest.fixture
def made(office: Office) -> Built:
    office.write(NAMED)
    return build(office.content, "test", Options(pictures=True))


NAMED = {
    "agency.yml": AGENCY + "site_url: https://www.example.go.th/oit\n",
    "2567/disclosures.yml": "o1: {summary: โครงสร้างของหน่วยงาน}\n",
}
AGENCY_ONLY = Agency(name="ก", kind="ทต.", short="ก", district="ข", province="ค", slug="test")


def a_page(path: str, title: str) -> Page:
    """A page of this name without anything on it."""
    return Page(path, title, title, "", "standing.md.j2", StandingView(()))


def opened(content: bytes) -> Image.Image:
    image = Image.open(io.BytesIO(content))
    image.load()
    return image


def test_every_page_that_is_read_has_one_and_tells_its_whole_address(made: Built) -> None:
    for page in made.pages:
        place = f"pictures/{page.path.removesuffix('.md')}.png"
        if place in made.made:
            assert opened(made.made[place]).size == (1200, 630)
            assert page.picture == f"https://www.example.go.th/oit/{place}"
        else:
            assert "redirect:" in page.markdown
            assert page.picture == ""
    assert {"pictures/index.png", "pictures/2567/o1.png"} <= made.made.keys()


def test_a_site_that_does_not_know_its_address_draws_none(office: Office) -> None:
    made = build(office.content, "test", Options(pictures=True))

    assert not any(path.startswith("pictures/") for path in made.made)
    assert {page.picture for page in made.pages} == {""}


@pytest.mark.parametrize("name", pictures.NEEDED)
def test_without_a_library_the_site_is_whole_and_has_no_pictures(
    office: Office, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    find = pictures.find_spec
    monkeypatch.setattr(pictures, "find_spec", lambda asked: None if asked == name else find(asked))
    pictures.artist.cache_clear()
    office.write(NAMED)
    made = build(office.content, "test", Options(pictures=True))
    pictures.artist.cache_clear()

    assert made.pages
    assert not any(path.startswith("pictures/") for path in made.made)
    assert {page.picture for page in made.pages} == {""}


def test_the_same_text_is_drawn_the_same_and_another_is_not() -> None:
    assert drawn(TOLD) == drawn(TOLD)
    others = [replace(TOLD, title="o2"), replace(TOLD, state="partial"), replace(TOLD, ground="#5b1a4a")]
    assert len({drawn(one) for one in (TOLD, *others)}) == 4


def test_a_drawn_picture_is_kept_and_one_that_broke_is_drawn_again(made: Built, office: Office) -> None:
    kept = sorted((office.content.parent / ".cache" / "oit" / "pictures").iterdir())
    assert kept
    kept[0].write_bytes(kept[0].read_bytes()[:100])
    drawer = pictures.artist()
    assert drawer
    asked: list[Picture] = []
    counting = replace(drawer, draw=lambda told: asked.append(told) or drawer.draw(told))
    agency = made.examined.site.agency
    pages = [a_page(page.path, page.path) for page in made.pages]
    first = pictures.pictures(agency, pages, kept[0].parent, counting)
    drawn_first = len(asked)
    again = pictures.pictures(agency, pages, kept[0].parent, counting)

    assert drawn_first == len({picture(agency, page) for page in pages})
    assert len(asked) == drawn_first
    assert first == again


def test_the_state_stands_on_it_as_word_and_shape() -> None:
    """The three states differ where the shape is, whatever their word."""
    shapes = {
        opened(drawn(replace(TOLD, state=state, word="ก"))).convert("L").crop((88, 523, 132, 567)).tobytes()
        for state in ("complete", "partial", "missing")
    }

    assert len(shapes) == 3


@thorough(30)
@given(st.text(max_size=300))
@example("<script>alert(1)</script>")
@example("ก" + "\u0e49" * 5000)
@example("W" * 5000)
@example("\u202eกลับหลัง\u202c\x00\x07\n\n\t")
@example("日本語 🙂 العربية")
@example("")
def test_any_title_gives_a_picture(title: str) -> None:
    told = picture(AGENCY_ONLY, a_page("2567/o1.md", title))

    assert opened(drawn(told)).size == (1200, 630)
    assert told.title.isprintable()


def test_marks_climb_no_higher_than_their_line() -> None:
    """Whatever stands in a title, the agency's name above it can be read."""
    name = (72, 40, 1128, 140)
    high, plain = (
        opened(drawn(picture(AGENCY_ONLY, a_page("2567/o1.md", title)))).convert("RGB").crop(name)
        for title in ("ก" + "\u0e49" * 300, "ก")
    )

    assert high == plain


def test_a_tone_mark_above_a_vowel_stands_higher_than_above_a_consonant() -> None:
    font = ImageFont.truetype(FONTS / "sarabun-700.ttf", 60, layout_engine=ImageFont.Layout.RAQM)

    assert font.getbbox("กี่")[1] < font.getbbox("ก่")[1]
    assert font.getlength("กี่") == font.getlength("ก")


def test_the_head_of_a_page_names_its_picture(example: Path) -> None:
    page = lxml.html.fromstring((example / "2567" / "o16" / "index.html").read_bytes())
    told = {one.get("property"): one.get("content") for one in page.cssselect('meta[property^="og:image"]')}

    assert told["og:image"] == "https://example.invalid/pictures/2567/o16.png"
    assert (told["og:image:width"], told["og:image:height"]) == ("1200", "630")
    assert opened((example / "pictures" / "2567" / "o16.png").read_bytes()).size == (1200, 630)
