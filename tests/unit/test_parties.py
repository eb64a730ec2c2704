"""One supplier in several spellings is one party; different parties stay different."""

import itertools

import pytest

from generator.text.parties import party_key

SAME = (
    ("บริษัท ทดลองก่อสร้าง จำกัด", "บจก. ทดลองก่อสร้าง", "บจก.ทดลองก่อสร้าง จำกัด", "บริษัท  ทดลองก่อสร้าง  จํากัด",
     "บ.ทดลองก่อสร้าง จก.", "บริษัท ทดลองก่อสร้าง จำกัด (สำนักงานใหญ่)", "บริษัททดลองก่อสร้าง"),
    ("บริษัท ทดลองก่อสร้าง จำกัด (มหาชน)", "บมจ. ทดลองก่อสร้าง", "บริษัท ทดลองก่อสร้าง จำกัด มหาชน", "บมจ.ทดลองก่อสร้าง จำกัด"),
    ("ห้างหุ้นส่วนจำกัด ทดลองก่อสร้าง", "หจก. ทดลองก่อสร้าง", "หจก.ทดลองก่อสร้าง", "ห้างหุ้นส่วน ทดลองก่อสร้าง จำกัด"),
    ("ห้างหุ้นส่วนสามัญนิติบุคคล ทดลองก่อสร้าง", "หสน. ทดลองก่อสร้าง", "ห้างหุ้นส่วนสามัญ ทดลองก่อสร้าง"),
    ("ร้าน ทดลองก่อสร้าง", "ร้านทดลองก่อสร้าง", "ร้านค้า ทดลองก่อสร้าง"),
    ("นางสาว สมมติ ทดลอง", "น.ส.สมมติ ทดลอง", "น.ส. สมมติ  ทดลอง"),
    ("ทดลองก่อสร้าง",),
    ("บริษัท ทดลองก่อสร้าง 2 จำกัด", "บจก. ทดลองก่อสร้าง ๒"),
)  # fmt: skip


@pytest.mark.parametrize("spellings", SAME, ids=lambda names: names[0])
def test_the_spellings_of_a_supplier_are_one_party(spellings: tuple[str, ...]) -> None:
    assert len({party_key(name) for name in spellings}) == 1


def test_different_suppliers_stay_different() -> None:
    for one, other in itertools.combinations(SAME, 2):
        assert party_key(one[0]) != party_key(other[0])
