"""The sentences for personal data: what was found, where, and what may be done about it."""

from collections.abc import Mapping

from generator.messages.sentences import Words, words

_HELP = "ลบหรือปิดเลขนี้ก่อนเผยแพร่ หากเผยแพร่ได้ตามกฎหมาย ให้เพิ่มใน personal_data: allow: ของ agency.yml พร้อมเหตุผล (reason) ว่าใครอนุญาต"

_HELP_EN = (
    "take it out or cover it before it is published; where the law allows it, name it in agency.yml, "
    "personal_data: allow:, with the reason and who decided"
)

SENTENCES: Mapping[str, Words] = {
    "personal-account": words(
        "พบเลขบัญชีธนาคาร {value}{at} ซึ่งอาจเป็นของบุคคล",
        _HELP,
        "a bank account {value} stands here{at}, perhaps a person's",
        _HELP_EN,
    ),
    "personal-allow": words(
        "“{value}” ใน personal_data ไม่ใช่เลขที่ใช้เทียบได้",
        "เขียนเลขเต็ม หรือเลขนำหน้าอย่างน้อย 6 หลักแล้วตามด้วย * หรือระบุไฟล์ด้วย file:",
        "`{value}` in personal_data is no number to compare with",
        "write the whole number, or at least its first 6 digits and a *, or name a file with file:",
    ),
    "personal-id": words(
        "พบเลขประจำตัวประชาชน {value}{at}",
        _HELP,
        "a person's national id {value} stands here{at}",
        _HELP_EN,
    ),
    "personal-phone": words(
        "พบหมายเลขโทรศัพท์มือถือ {value}{at} ซึ่งอาจเป็นของบุคคล",
        "หากเป็นเบอร์ของหน่วยงานหรือเจ้าหน้าที่ ให้เพิ่มใน contact: phones: ช่องทาง (channels) หรือ phone ใน people.yml หากเป็นของบุคคลอื่นให้ลบก่อนเผยแพร่ หรือเพิ่มใน personal_data: allow: พร้อมเหตุผล",
        "a mobile phone number {value} stands here{at}, perhaps a private person's",
        "where it is the agency's or an officer's, name it in contact: phones:, channels or people.yml; else take it out, "
        "or name it in personal_data: allow: with the reason",
    ),
    "tax-id-masked": words(
        "ปิดเลขประจำตัวของบุคคลในตารางนี้ให้แล้ว {value} แห่ง ส่วนเลขนิติบุคคลแสดงตามเดิม",
        "ไม่ต้องแก้ไข หากต้องแสดงเต็ม ให้ตั้ง personal_data: {{mask_tax_ids: false}} ใน agency.yml",
        "the numbers of persons in this table were hidden ({value}); those of companies are shown",
        "nothing to do; to show them in full set personal_data: {{mask_tax_ids: false}} in agency.yml",
    ),
}

_PLACES = {
    "page": ("หน้า", "page"),
    "paragraph": ("ย่อหน้าที่", "paragraph"),
    "row": ("แถวของตารางที่", "table row"),
    "line": ("บรรทัด", "line"),
    "cell": ("ช่อง", "cell"),
}


def place_in_file(at: str, lang: str) -> str:
    """DataPath in a file something stands, such as ` (หน้า 3)` for `page 3`; empty where nothing more is known."""
    kind, _, number = at.partition(" ")
    if kind not in _PLACES:
        return ""
    return f" ({_PLACES[kind][lang == 'en']} {number})"
