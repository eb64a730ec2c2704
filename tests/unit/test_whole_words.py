"""Words that a browser would tear stay whole, and nothing else of a page is touched."""

import pytest

from generator.hosts.frame import trimmed
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


def test_a_finished_page_has_its_words_kept_whole_and_its_head_untouched() -> None:
    page = "<head><title>งบประมาณ</title></head><body><header>งบประมาณ</header><p>งบประมาณ</p><footer>ก</footer></body>"

    made = trimmed(page)

    assert made.startswith("<head><title>งบประมาณ</title></head>")
    assert made.count('<span class="oit-w">งบประมาณ</span>') == 2
