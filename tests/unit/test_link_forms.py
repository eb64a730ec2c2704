"""Links that open only for their author or for a while, or are no address: told by their look, with what was meant."""

import pytest

from generator.check.doubts.link_forms import link_trouble
from generator.text.web_addresses import bare_address, meant_address
from tests.conftest import Office

EDITORS = [
    "https://sites.google.com/d/AAA/p/BBB/edit",
    "https://docs.google.com/forms/d/AAA/edit",
    "https://docs.google.com/document/d/AAA/edit?usp=sharing",
    "https://www.canva.com/design/AAA/BBB/edit",
    "https://www.example.go.th/wp-admin/post.php?post=12&action=edit",
    "https://www.example.go.th/wp-login.php",
    "https://www.example.go.th/?p=12&preview=true",
    "https://www.example.go.th/administrator/index.php?option=com_content",
    "https://www.example.go.th/backoffice/news?id=3",
    "https://www.example.go.th/login?next=/plan",
    "https://chat.line.me/AAA",
    "https://manager.line.biz/account/@AAA",
    "https://itas.nacc.go.th/index",
    "https://www.laas.go.th/Default.aspx",
    "https://studio.youtube.com/video/AAA/edit",
]

EXPIRING = [
    "https://scontent.fbkk5-1.fna.fbcdn.net/v/t39/1.jpg?_nc_cat=1&oe=66AA",
    "https://bucket.s3.amazonaws.com/plan.pdf?X-Amz-Expires=3600&X-Amz-Signature=abc",
    "https://www.example.go.th/plan.pdf?token=eyJ&expires=1700000000",
    "https://account.blob.core.windows.net/a/plan.pdf?se=2024-01-01&sig=abc",
    "https://www.example.go.th/index.php?op=person&PHPSESSID=abc",
    "https://storage.googleapis.com/a/plan.pdf?X-Goog-Expires=600",
]

OPEN = [
    "https://docs.google.com/spreadsheets/d/e/2PACX-AAA/pubhtml",
    "https://docs.google.com/spreadsheets/d/e/2PACX-AAA/pub?output=xlsx",
    "https://docs.google.com/forms/d/e/AAA/viewform",
    "https://sites.google.com/view/example-sao/plan",
    "https://sites.google.com/site/example/plan",
    "https://itas.nacc.go.th/go/eit/abcdef",
    "https://www.example.go.th/admin/uploads/plan.pdf",
    "https://www.example.go.th/backoffice/file/1.jpg?v=2",
    "https://www.example.go.th/news.php?sid=12&cat=3",
    "https://www.example.go.th/administration/structure",
    "https://www.facebook.com/share/p/AAA/",
    "https://www.youtube.com/watch?v=AAA",
    "https://web.archive.org/web/2024/https://www.example.go.th",
    "https://process5.gprocurement.go.th/egp-agpc01-web/announcement",
    "https://firebasestorage.googleapis.com/v0/b/a/o/plan.pdf?alt=media&token=abc",
]


def test_editors_and_back_rooms_are_told() -> None:
    assert {link: link_trouble(link) for link in EDITORS} == {
        link: ("link-private", {} if "usp=sharing" in link and "edit" not in link else {"reason": "editor"})
        for link in EDITORS
    }


def test_addresses_of_one_visit_are_told() -> None:
    assert {link: link_trouble(link) for link in EXPIRING} == dict.fromkeys(EXPIRING, ("link-expires", {}))


def test_what_is_open_to_all_is_not_told() -> None:
    assert {link: link_trouble(link) for link in OPEN} == dict.fromkeys(OPEN)


MEANT = [
    ("http://https://www.example.go.th/plan.pdf", "https://www.example.go.th/plan.pdf"),
    ("https://http//www.example.go.th", "https://www.example.go.th"),
    ("chrome-extension://efaid/https://www.example.go.th/plan.pdf", "https://www.example.go.th/plan.pdf"),
    ("view-source:https://www.example.go.th/", "https://www.example.go.th/"),
    ("https//www.example.go.th", "https://www.example.go.th"),
    ("htps://www.example.go.th/a", "https://www.example.go.th/a"),
    ("http:/www.example.go.th", "https://www.example.go.th"),
    ("example.go.th/plan", "https://example.go.th/plan"),
    ("ดูที่ https://www.example.go.th/x", "https://www.example.go.th/x"),
    ("https://www.example.go.th/แผน ปี 2567.pdf", "https://www.example.go.th/แผน%20ปี%202567.pdf"),
    ("https://www.example.go.th/?u=https://b.go.th", ""),
    ("javascript:location='https://www.example.go.th'", ""),
    ("data:text/html,https://www.example.go.th", ""),
    ("mailto:a@example.go.th", ""),
    ("แผนพัฒนา", ""),
]


@pytest.mark.parametrize(("written", "meant"), MEANT)
def test_what_was_meant_by_a_broken_address(written: str, meant: str) -> None:
    assert meant_address(written) == meant


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("www.example.go.th/plan", "http://www.example.go.th/plan"),
        ("“https://www.example.go.th/x”", "https://www.example.go.th/x"),
        ("<https://www.example.go.th/x>", "https://www.example.go.th/x"),
        ("https://www.example.go.th/x\u200b", "https://www.example.go.th/x"),
    ],
)
def test_an_address_is_read_without_what_stands_around_it(written: str, read: str) -> None:
    assert bare_address(written) == read


def test_a_broken_address_is_told_once_with_what_was_meant(office: Office) -> None:
    link = "http://https://www.example.go.th/plan.pdf"
    office.write({"2567/disclosures.yml": f"o1:\n  shows:\n    chart: {{link: '{link}'}}\n"})

    (problem,) = [one for one in office.examine().problems if one.where.path[-1:] == ("link",)]

    assert (problem.code, problem.facts["guess"]) == ("link-unsafe", "https://www.example.go.th/plan.pdf")
