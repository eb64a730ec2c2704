"""Blocks of HTML that are set aside come back exactly as Markdown itself gives them back."""

import markdown
import pytest

from generator.hosts.raw_blocks import RawBlocks, anchors, raw_blocks

EXTENSIONS = ["attr_list", "md_in_html", "tables", "toc"]
PAGES = {
    "a table": 'ก่อน\n\n<div class="t">\n<table>\n<tr><td>1 &#38; 2</td></tr>\n</table>\n</div>\n\nหลัง *เน้น*\n',
    "one inside the other": "<div>\n<div>\n<p>ก</p>\n</div>\n\n</div>\n\n<div>ข</div>\n\n## ค { #kho }\n",
    "at the very end": "ก\n\n<dl>\n<dt>ก</dt><dd>ข</dd>\n</dl>",
    "text right above": "ก\n<ul>\n<li>ข</li>\n</ul>\n\nค",
    "text right below": "<ul>\n<li>ก</li>\n</ul>\n**ข**\n\nค",
    "text on the last line": "<div>ก</div> **ข**\n\nค",
    "two without a line between": "<div>ก</div>\n<div>ข</div>\n\nค",
    "Markdown inside": '<div markdown="block">\n\n**ก**\n\n<div>\n\n*ข*\n\n</div>\n\n</div>\n\n<div>*ค*</div>\n\nง',
    "Markdown deep inside": '<ul>\n<li><div markdown>\n\n**ก**\n\n</div></li>\n</ul>\n\n<div id="a">*ข*</div>\n\nค',
    "a picture in lines": '<svg role="img">\n<g>\n<text>ก</text>\n</g>\n</svg>\n\nข',
    "never closed": "<div>\n<div>ก</div>\n\n*ข*\n\n<p>ค</p>\n\nง",
    "closed too often": "<div>ก</div>\n\n</div>\n\n*ข*\n\n<p>ค</p>\n\nง",
    "a comment": "<!-- <div> -->\n\n<div>ก</div>\n\n</div>\n\nข",
    "a script": '<script>\nlet a = "<div>";\n</script>\n\n<div>*ก*</div>\n\nข',
    "code": "`<div>`\n\n<div>*ก*</div>\n\n`</div>`\n",
    "a quotation": "> <div>ก</div>\n\n<div>ข</div>\n\nค",
    "set in": "- ก\n\n    <div>*ข*</div>\n\n<div>*ค*</div>\n\nง",
    "names alike": "<section>\n<summary>ก</summary>\n<sectional>ข</sectional>\n</section>\n\nค",
    "Thai numerals and references": "<table>\n<tr><td>๑&lt;๒&#33;</td></tr>\n</table>\n\nก | ข\n--- | ---\n1 | 2\n",
}  # fmt: skip


@pytest.mark.parametrize("text", PAGES.values(), ids=PAGES.keys())
def test_the_page_is_the_same_to_the_byte(text: str) -> None:
    alone = markdown.Markdown(extensions=EXTENSIONS).convert(text)

    assert markdown.Markdown(extensions=[*EXTENSIONS, RawBlocks()]).convert(text) == alone


def blocks(text: str) -> list[str]:
    return [text[start:end] for start, end in raw_blocks(text, markdown.Markdown().is_block_level)]


def test_a_block_reaches_from_its_tag_to_the_one_that_closes_it() -> None:
    assert blocks(PAGES["one inside the other"]) == ["<div>\n<div>\n<p>ก</p>\n</div>\n\n</div>", "<div>ข</div>"]


def test_what_holds_markdown_is_left_to_markdown_and_what_follows_is_not() -> None:
    assert blocks(PAGES["Markdown inside"]) == ["<div>*ค*</div>"]


@pytest.mark.parametrize("name", ["a comment", "a script", "code", "never closed", "text on the last line"])
def test_a_page_in_doubt_is_left_to_markdown(name: str) -> None:
    assert blocks(PAGES[name]) == []


def test_anchors_are_those_of_tags() -> None:
    assert anchors('<p id="a">id="b"</p><div class="x" id="c" hidden><i data-id="d">') == {"a", "c"}
