"""Contrast as WCAG counts it, and shades that pass."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.agency import Look, style
from generator.text.colour import contrast, nearest_shade

colours = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [("#000000", "#ffffff", 21), ("#ffffff", "#ffffff", 1), ("#777777", "#ffffff", 4.48), ("#0000ff", "#ffffff", 8.59)],
)
def test_the_contrast_is_the_one_of_wcag(one: str, other: str, ratio: float) -> None:
    assert contrast(one, other) == pytest.approx(ratio, abs=0.005)
    assert contrast(other, one) == contrast(one, other)


@given(colours)
def test_the_nearest_shade_of_any_colour_is_read_on_white_and_one_that_is_read_stays(colour: str) -> None:
    shade = nearest_shade(colour, "#ffffff")

    assert contrast(shade, "#ffffff") >= 4.5
    assert nearest_shade(shade, "#ffffff") == shade


@given(colours, colours)
def test_whatever_an_agency_chooses_its_site_is_told_colours_that_are_read(primary: str, accent: str) -> None:
    told = dict(part.split(":") for part in style(Look(primary=primary, accent=accent))[6:-2].split(";"))

    assert contrast(told["--oit-own"], "#ffffff") >= 4.5
    assert contrast(told["--oit-own-gold"], told["--oit-own"]) >= 4.5


def test_who_chooses_nothing_gets_the_look_as_it_is() -> None:
    assert style(Look()) == ""
