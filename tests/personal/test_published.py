"""What is published: only what was looked into, as it was when it was, or what the agency allows with a reason."""

from __future__ import annotations

import io
import json
import re
from pathlib import Path

import pytest
from PIL import Image

from generator.build import Built, build
from generator.core.write_file import ChangedFileError, copy_file
from generator.evidence import inspect
from generator.evidence.given_files import given_files
from generator.evidence.inspect import Inspector
from tests import samples
from tests.conftest import AGENCY, Office
from tests.personal.made import ID
from tests.personal.word_files import WORD

SHOWN = """\
o1:
  documents:
    a: {{title: ก, file: {}}}
  shows:
    chart: {{document: a, page: 1}}
"""
LINKED = re.compile(r"""(?:href|src)=["'][^"']*files/a\.|\]\([^)]*files/a\.""")
RAR = b"Rar!" + b"x" * 60


def allowing(file: str) -> str:
    return AGENCY + f"personal_data: {{allow: {{file: {file}, reason: ปลัดตรวจแล้ว}}}}\n"


LOCKED_WITHIN = samples.zipped({"b.pdf": samples.locked_pdf()})
BROKEN_SLIDES = samples.zipped({"[Content_Types].xml": "<T/>", "ppt/x.xml": "<"})

# what is given, the problem that is told, and the packed file that it names
UNSEEN = {
    "an archive in an archive": ("files/a.zip", samples.zipped({"b.rar": RAR}), "evidence-unseen", "b.rar"),
    "a locked file in an archive": ("files/a.zip", LOCKED_WITHIN, "evidence-unseen", "b.pdf"),
    "a damaged presentation": ("files/a.pptx", BROKEN_SLIDES, "evidence-unseen", ""),
    "a locked PDF": ("files/a.pdf", samples.locked_pdf(), "evidence-locked", ""),
    "a damaged PDF": ("files/a.pdf", b"%PDF-1.4 and nothing", "evidence-unreadable", ""),
    "a Word file that was cut": ("files/a.docx", WORD["one run"][:-200], "evidence-unreadable", ""),
    "a web page called PDF": ("files/a.pdf", samples.HTML, "evidence-wrong-type", ""),
    "a text with a NUL": ("files/a.txt", b"a\0b" + ID.encode(), "evidence-wrong-type", ""),
    "a picture called PDF": ("files/a.pdf", samples.PNG, "evidence-wrong-type", ""),
}


@pytest.mark.parametrize(("name", "data", "code", "said"), UNSEEN.values(), ids=UNSEEN.keys())
def test_what_nobody_could_look_into_is_told_and_not_published(
    office: Office, name: str, data: bytes, code: str, said: str
) -> None:
    office.write({f"2567/{name}": data, "2567/disclosures.yml": SHOWN.format(name)})
    built = build(office.content, "test")

    told = [problem for problem in built.examined.problems if problem.code == code]
    assert len(told) == 1
    assert said in told[0].facts.get("found", "")
    assert f"2567/{name}" not in {*built.files, *built.made}
    assert built.pages
    assert not any(LINKED.search(page.markdown + "".join(page.islands)) for page in built.pages)


@pytest.mark.parametrize("named", ["files/a.zip", "2567/files/a.zip"])
def test_the_agency_may_allow_it_with_a_reason(office: Office, named: str) -> None:
    office.write(
        {"2567/files/a.zip": samples.zipped({"b.rar": RAR}), "2567/disclosures.yml": SHOWN.format("files/a.zip")}
    )
    office.write({"agency.yml": allowing(named)})

    built = build(office.content, "test")

    assert [*built.files] == ["2567/files/a.zip"]
    assert "evidence-unseen" not in {problem.code for problem in built.examined.problems}


def test_the_same_name_of_another_year_is_not_allowed(office: Office) -> None:
    office.write(
        {"2567/files/a.zip": samples.zipped({"b.rar": RAR}), "2567/disclosures.yml": SHOWN.format("files/a.zip")}
    )
    office.write({"agency.yml": allowing("2566/files/a.zip")})

    assert not build(office.content, "test").files


# Photographs.


def photograph(size: tuple[int, int], turned: int = 1) -> bytes:
    picture = Image.effect_noise(size, 60).convert("RGB")
    said = Image.Exif()
    said[0x0112] = turned
    said[0x010E] = f"บ้านของ {ID}"
    said.get_ifd(0x8825).update({1: "N", 2: (13.0, 21.0, 45.0), 3: "E", 4: (100.0, 58.0, 12.0)})
    made = io.BytesIO()
    picture.save(made, "JPEG", exif=said, quality=95)
    return made.getvalue()


PEOPLE = "people:\n  - {name: ก, position: นายก, photo: files/a.jpg}\n"


@pytest.mark.parametrize(("size", "turned", "shown"), [((300, 200), 6, (300, 200)), ((2400, 1200), 6, (800, 1600))])
def test_a_photograph_loses_where_it_was_taken_and_is_no_larger_than_shown(
    office: Office, size: tuple[int, int], turned: int, shown: tuple[int, int]
) -> None:
    office.write({"2567/files/a.jpg": photograph(size, turned), "2567/people.yml": PEOPLE})

    built = build(office.content, "test")
    again = build(office.content, "test")

    published = built.made["2567/files/a.jpg"]
    assert built.pages
    assert published == again.made["2567/files/a.jpg"]
    picture = Image.open(io.BytesIO(published))
    assert picture.size == shown
    assert dict(picture.getexif()) in ({}, {0x0112: turned})
    assert ID.encode() not in published


def test_a_paper_that_was_photographed_keeps_its_points(office: Office) -> None:
    office.write({"2567/files/a.jpg": photograph((2400, 1200)), "2567/disclosures.yml": SHOWN.format("files/a.jpg")})

    published = build(office.content, "test").made["2567/files/a.jpg"]

    assert Image.open(io.BytesIO(published)).size == (2400, 1200)
    assert ID.encode() not in published


# The bytes that were looked at.


def test_a_file_that_changed_since_is_not_copied(tmp_path: Path) -> None:
    source = tmp_path / "a.pdf"
    source.write_bytes(samples.pdf("ก"))
    facts = Inspector(tmp_path / "cache").facts(source, "a.pdf")
    source.write_bytes(samples.pdf(f"เลข {ID}"))

    with pytest.raises(ChangedFileError):
        copy_file(source, tmp_path / "site" / "a.pdf", facts.sha256)
    assert [*(tmp_path / "site").iterdir()] == []


def test_a_picture_that_changes_while_the_site_is_built_stops_it(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    office.write({"2567/files/a.jpg": photograph((300, 200)), "2567/people.yml": PEOPLE})
    changed = office.content / "test" / "2567" / "files" / "a.jpg"
    monkeypatch.setattr("generator.build.given_files", lambda site, folder: _changed(site, folder, changed))

    built = build(office.content, "test")

    assert built.pages == ()
    assert built.examined.problems[-1].code == "file-changed"


def _changed(site, folder, changed):
    found = given_files(site, folder)
    changed.write_bytes(photograph((301, 200)))
    return found


@pytest.mark.parametrize("forged", ['"identifiers":[]', '"pages":7'])
def test_a_forged_cache_changes_no_verdict(office: Office, monkeypatch: pytest.MonkeyPatch, forged: str) -> None:
    office.write({"2567/files/a.pdf": samples.pdf(f"เลข {ID}"), "2567/disclosures.yml": SHOWN.format("files/a.pdf")})
    monkeypatch.setattr(inspect, "_seen", {})
    assert built_codes(build(office.content, "test")) == {"personal-id"}
    found = (office.content.parent / ".cache" / "oit").glob("*.json")
    (kept,) = (one for one in found if not one.name.endswith(".texts.json"))
    entry = json.loads(kept.read_text(encoding="utf-8"))
    entry["inside"] |= json.loads(f"{{{forged}}}")
    entry["inside"]["identifiers"] = []
    kept.write_text(json.dumps(entry), encoding="utf-8")
    monkeypatch.setattr(inspect, "_seen", {})

    assert built_codes(build(office.content, "test")) == {"personal-id"}


def built_codes(built: Built) -> set[str]:
    return {problem.code for problem in built.examined.problems if problem.stops}
