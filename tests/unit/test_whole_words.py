"""Words that a browser would tear stay whole, and nothing else of a page is touched."""

import pytest

from generator.hosts.frame import trimmed
from generator.render.localize import localize_html
from generator.render.whole_words import WORDS, unbroken


@pytest.mark.parametrize("word", [*WORDS, "E-Service", "Walk-in", "e-bidding"])
def test_a_word_is_kept_whole_wherever_it_stands(word: str) -> None:
    kept = f'<span class="oit-w">{word}</span>'
    if word in WORDS:
        assert unbroken(f"<p>ผล{word}ของปี</p>") == f"<p>ผล{kept}ของปี</p>"
    assert unbroken(f"<p>({word}) <b>{word}</b></p>") == f"<p>({kept}) <b>{kept}</b></p>"


@pytest.mark.parametrize(
    "html",
    [
        '<a href="/งบประมาณ/" aria-label="งบประมาณ">ลิงก์</a>',
        "<script>var a = 'งบประมาณ';</script>",
        "<svg><title>งบประมาณ</title><text>งบประมาณ</text></svg>",
        "<select><option value=1>งบประมาณ</option></select>",
        "<textarea>งบประมาณ</textarea>",
        "<!-- งบประมาณ -->",
        "<p>contracts-2567.pdf https://a.test/no-gift/ a@no-gift.test</p>",
    ],
)
def test_what_is_no_running_text_stays_as_it_is(html: str) -> None:
    assert unbroken(html) == html


def test_what_material_prints_around_its_blocks_is_taken_off_and_nothing_else() -> None:
    unused = (
        '<input class="md-toggle" id="__drawer"><label class="md-overlay" for="__drawer"></label>'
        '<div data-md-component="skip"><a>x</a></div><div data-md-component="announce"> </div>'
    )
    ours = '<header>ก</header><input class="md-toggle"><p>ข</p>\n\n<pre>a\n\nb</pre><footer>ค</footer>'
    page = f'<head>\n\n</head><body>{unused}{ours}<div class="md-dialog"><div></div></div></body>'

    assert trimmed(page) == f"<head>\n</head><body>{ours}</body>"


def test_the_text_of_a_page_has_its_words_kept_whole_once() -> None:
    made = localize_html("<p>งบประมาณ</p>")

    assert made == '<p><span class="oit-w">งบประมาณ</span></p>'
