"""The command speaks Thai throughout, what click says too; years and kinds are taken in any spelling."""

import re
import socket

import click
import pytest
from click.testing import CliRunner

from generator.cli.main import COMMANDS, main
from generator.cli.params import AgencyKind, FiscalYear
from generator.cli.settings import Settings
from generator.cli.site import _free_address
from tests.conftest import ROOT, Office
from tests.house.locale import MADE, made


def said(*words: str) -> str:
    done = CliRunner().invoke(main, words)
    return done.output + done.stderr


WRONG = [
    (("chek",), "ไม่มีคำสั่ง 'chek' หมายถึง check ใช่ไหม"),
    (("zzz",), "ไม่มีคำสั่ง 'zzz'"),
    (("check", "--formt", "text"), "ไม่มีตัวเลือก '--formt' หมายถึง '--format' ใช่ไหม"),
    (("check", "--format", "pdf"), "ไม่มี 'pdf' ให้เลือก เลือกได้:"),
    (("new",), "ยังไม่ได้ระบุ 'SLUG'"),
    (("new", "นามะเขือ"), "ชื่อโฟลเดอร์ “นามะเขือ” ใช้ไม่ได้"),
    (("new", "a", "--kind", "หมู่บ้าน"), "ไม่มี 'หมู่บ้าน' ให้เลือก"),
    (("where", "o1", "--year", "2025"), "หมายถึง 2568 ใช่ไหม"),
    (("where", "o1", "--year", "ปีนี้"), "'ปีนี้' ไม่ใช่ปีงบประมาณ พ.ศ. เช่น 2568"),
    (("where", "o1", "o2"), "มีคำเกินมา (o2)"),
    (("links", "--seconds", "นาน"), "'นาน' ไม่ใช่ตัวเลข"),
    (("links", "--seconds", "1000"), "อยู่นอกช่วง"),
    (("check", "--agency"), "ต้องมีค่าต่อท้าย"),
]


@pytest.mark.parametrize(("words", "told"), WRONG)
def test_a_slip_is_told_in_thai(words: tuple[str, ...], told: str) -> None:
    output = said(*words)

    assert told in output
    assert not re.search(r"Usage|Error|Try|Invalid|valid|Missing|No such|Did you", output)


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_help_is_thai_but_for_names(command: str) -> None:
    output = said(*filter(None, (command, "--help")))

    assert output.startswith("วิธีใช้: ")
    assert not re.search(r"Usage|Options|Commands|Show|default:|required", output)


def test_english_is_spoken_where_it_is_asked_for() -> None:
    assert "No such option" in said("check", "--lang", "en", "--foo")
    assert "Usage:" in said("check", "--lang=en", "--help")
    assert "วิธีใช้" in said("check", "--help")


def test_an_interrupted_question_ends_in_thai() -> None:
    done = CliRunner().invoke(main, ["new", "somewhere"], input="")

    assert "ยกเลิกแล้ว" in done.output + done.stderr


@pytest.mark.parametrize("written", ["2568", "๒๕๖๘", "68", "ปี 2568", "ปีงบประมาณ พ.ศ. ๒๕๖๘"])
def test_a_year_is_taken_in_any_spelling(written: str) -> None:
    assert FiscalYear().convert(written, None, None) == 2568


@pytest.mark.parametrize("written", ["ทต.", "ทต", "เทศบาลตำบล", "เทศบาลตําบล"])
def test_a_kind_is_taken_in_any_spelling(written: str) -> None:
    assert AgencyKind().convert(written, None, None) == "ทต."


def test_a_number_alone_is_an_item() -> None:
    assert said("where", "31", "--year", "2566") == said("where", "o31", "--year", "2566")


def test_what_click_says_is_compiled() -> None:
    assert MADE.read_bytes() == made()


def test_a_second_server_takes_the_next_port_or_says_so_in_thai(office: Office) -> None:
    settings = Settings(ROOT, ROOT / "mkdocs.yml", office.content, "test", "th")
    with socket.socket() as first:
        first.bind(("127.0.0.1", 0))
        first.listen()
        taken = f"127.0.0.1:{first.getsockname()[1]}"

        with pytest.raises(click.UsageError, match="มีโปรแกรมอื่นใช้อยู่"):
            _free_address(settings, taken)
    assert re.fullmatch(r"127\.0\.0\.1:80\d\d", _free_address(settings, None))
