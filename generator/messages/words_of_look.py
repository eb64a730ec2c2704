"""The sentences for what an agency chooses of its site's look."""

from collections.abc import Mapping

from generator.messages.sentences import Words, words

SENTENCES: Mapping[str, Words] = {
    "unknown-page": words(
        "ไม่มีหน้า “{value}” บนเว็บไซต์นี้{guess}",
        "เขียนที่อยู่ตั้งแต่หน้าแรก เช่น /2567/o16/ หรือใช้หน้าใดหน้าหนึ่ง: {known}",
        "the site has no page `{value}`{guess}",
        "write the address from the first page on, such as /2567/o16/, or use one of: {known}",
    ),
    "bad-colour": words(
        "“{value}” ไม่ใช่รหัสสีที่อ่านได้",
        'เขียนเป็น # ตามด้วยเลขหรือตัวอักษร a ถึง f หกตัว ในอัญประกาศ เช่น "#1c3268"',
        "`{value}` is not a colour that can be read",
        'write # and six digits or letters a to f, in quotation marks, such as "#1c3268"',
    ),
    "poor-contrast": words(
        "สี “{value}” อ่านยากบนพื้นสี {ground} (ความต่าง {ratio} เท่า ต้องได้ 4.5 เท่าขึ้นไป)",
        'ใช้ "{guess}" ซึ่งเป็นสีเดียวกันในเฉดที่ใกล้ที่สุดที่ทุกคนอ่านได้ (ตอนนี้เว็บไซต์แสดงเป็นเฉดนี้ให้แล้ว)',
        "`{value}` is hard to read on {ground} (contrast {ratio}, at least 4.5 is needed)",
        'use "{guess}", the nearest shade that everybody can read (the site shows that shade until then)',
    ),
}
