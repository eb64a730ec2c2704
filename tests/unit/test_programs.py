"""Programs of web servers inside of files are found wherever they stand, and nothing else is taken for one."""

import base64
import random
import time
import zlib

import pytest

from generator.build import build
from generator.evidence.file_type import kind_of
from generator.evidence.programs import program_in
from tests import samples
from tests.conftest import ROOT, Office

PNG = (ROOT / "content/example/seal.png").read_bytes()
JPEG = b"\xff\xd8\xff\xe0\0\x10JFIF\0" + bytes(range(256)) * 4 + b"\xff\xd9"
GIF = b"GIF89a\x01\0\x01\0\x80\0\0\0\0\0\xff\xff\xff!\xf9\x04;"
CSV = "ลำดับ,ชื่อ\n1,ก\n".encode()
CARRIERS = {"pdf": samples.pdf(samples.THAI), "png": PNG, "jpg": JPEG, "gif": GIF, "txt": CSV}
BINARY = {name: data for name, data in CARRIERS.items() if name != "txt"}

PROGRAMS = [
    b"<?php system($_GET['c']); ?>",
    b"<?PHP\necho 1;",
    b"<?php",
    b"<?=`$_GET[0]`?>",
    b"<?= eval($_POST['x']);",
    b"<? system('id'); ?>",
    b"<?\npassthru ($_REQUEST['c'])",
    b'<script language="php">echo 1;</script>',
    b"<SCRIPT type=x language = 'PHP' >",
    b'<%@ Page Language="C#" %>',
    b'<% eval request("cmd") %>',
    b'<%= Runtime.getRuntime().exec(request.getParameter("c")) %>',
    b'<!--#exec cmd="id" -->',
    b'<!-- #include virtual="/etc/passwd" -->',
]
IN_TEXT_ONLY = [b"<?= 1", b"<%= 1", b"<%! int a;", b"<?= $x ?>"]


@pytest.mark.parametrize("program", PROGRAMS, ids=repr)
@pytest.mark.parametrize("carrier", CARRIERS)
def test_a_program_is_found_at_the_beginning_in_the_middle_and_at_the_end(carrier: str, program: bytes) -> None:
    data = CARRIERS[carrier]
    middle = len(data) // 2
    places = [data + b"\n" + program, data + program + b"\n" * 5000, data[:middle] + program + data[middle:]]
    for made in places if carrier != "pdf" else places[:2]:
        assert program_in(kind_of(made), made), made[-80:]


@pytest.mark.parametrize("program", IN_TEXT_ONLY, ids=repr)
def test_a_short_tag_is_enough_in_text(program: bytes) -> None:
    assert program_in("text", CSV + program)
    assert program_in("html", b"<html>" + program)


@pytest.mark.parametrize("program", [b"<?php echo 1;", b"<?=`$_GET[0]`?>", b"<? eval($_POST[1]) ?>"])
def test_a_stream_of_a_pdf_hides_no_program(program: bytes) -> None:
    data = samples.pdf("ก").replace(b"endstream", program + b"\nendstream", 1)

    assert program_in("pdf", data)


def test_every_published_file_of_the_content_is_free_of_programs() -> None:
    files = [path for path in (ROOT / "content").rglob("*") if path.is_file() and path.suffix not in {".yml", ".md"}]
    found = {str(path): program_in(kind_of(data), data) for path in files if (data := path.read_bytes())}

    assert len([path for path in files if path.suffix == ".pdf"]) >= 106
    assert {path: what for path, what in found.items() if what} == {}


HARMLESS = {
    "xml": ("text", b'<?xml version="1.0"?><a/>'),
    "xmp": ("jpeg", JPEG[:20] + b'<?xpacket begin="" id="W5M0"?><x:xmpmeta/><?xpacket end="w"?>' + JPEG[20:]),
    "a style sheet": ("text", b'<?xml-stylesheet href="a.xsl"?>'),
    "a comment": ("text", b"<!-- set of words --> <!---->"),
    "a share": ("text", "ร้อยละ <%5 และ 10%> ของทั้งหมด".encode()),
    "a word": ("text", b"php, eval(x), $_GET, ?> and %>"),
    "a question": ("text", "ก<?ข".encode()),
    "a script": ("html", b'<script type="text/javascript">var language = "php"</script>'),
}


@pytest.mark.parametrize(("kind", "data"), HARMLESS.values(), ids=HARMLESS.keys())
def test_what_is_no_program_is_not_taken_for_one(kind: str, data: bytes) -> None:
    assert program_in(kind, data) == ""


@pytest.mark.parametrize("kind", ["pdf", "png", "jpeg", "docx", "mp4", "zip"])
def test_bytes_that_stand_together_by_chance_are_no_program(kind: str) -> None:
    chance = random.Random(2567).randbytes(20_000_000)

    assert program_in(kind, chance) == ""


@pytest.mark.slow
def test_a_pdf_packed_into_letters_is_no_program() -> None:
    packed = base64.a85encode(zlib.compress(random.Random(2567).randbytes(10_000_000)), wrapcol=72)

    assert b"<%" in packed
    assert b"<?=" in packed
    assert program_in("pdf", b"%PDF-1.4\n<< /Length 1 >>\nstream\r\n" + packed + b"\nendstream\n%%EOF") == ""


@pytest.mark.slow
@pytest.mark.parametrize("part", [b"<? ", b"<%", b"<script ", b"<!--#", b"stream\n<?", b"endstream<%", b"<?= eval "])
def test_a_file_made_to_be_slow_to_read_is_read_in_time(part: bytes) -> None:
    began = time.process_time()
    for kind in ("pdf", "text", "png"):
        program_in(kind, b"%PDF-1.4\n" + part * (2_000_000 // len(part)))

    assert time.process_time() - began < 10


# How each is named in the data, and where it stands.
NAMED = {
    "a document": ("2567/disclosures.yml", "o1: {{documents: {{a: {{title: ก, file: files/{0}}}}}}}", "2567/files"),
    "a photograph": ("2567/people.yml", "people: [{{name: ก, position: ข, photo: files/{0}}}]", "2567/files"),
    "a picture of news": (
        "2567/news.yml",
        "news: [{{id: a, date: 1 ต.ค. 2566, title: ก, image: files/{0}}}]",
        "2567/files",
    ),
    "the picture of a banner": (
        "2567/home.yml",
        "assets: {{eit-qr: {{file: files/{0}, title: ก, text: ก}}}}",
        "2567/files",
    ),
    "the seal": ("agency.yml", "seal: {0}", ""),
    "the picture of the first page": ("agency.yml", "look: {{hero: {{file: {0}, text: ก}}}}", ""),
}


@pytest.mark.parametrize("named", NAMED.values(), ids=NAMED.keys())
@pytest.mark.parametrize(("name", "inside"), [("a.png", b"<?php system('id');"), ("a.php.png", b"")])
def test_a_program_stops_the_build_wherever_it_is_named(
    office: Office, named: tuple[str, str, str], name: str, inside: bytes
) -> None:
    file, text, folder = named
    there = (office.content / "test" / file).read_text(encoding="utf-8") if file == "agency.yml" else ""
    office.write({file: f"{there}{text.format(name)}\n", f"{folder}/{name}".lstrip("/"): PNG + inside})
    made = build(office.content, "test")

    told = [problem for problem in made.examined.problems if problem.code == "file-program"]
    assert [made.examined.book.place(problem.where).file for problem in told] == [f"content/test/{file}"]
    assert told[0].facts["found"] in {".php", "<?php"}
    assert (made.pages, made.files) == ((), {})
