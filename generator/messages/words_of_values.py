"""The sentences for values: what a field holds, and what it points at."""

from collections.abc import Mapping

from generator.messages.sentences import Words, words

SENTENCES: Mapping[str, Words] = {
    "bad-id": words(
        "รหัส “{value}” ใช้ไม่ได้ เพราะรหัสเป็นส่วนหนึ่งของที่อยู่เว็บ",
        "ใช้อักษรอังกฤษตัวเล็ก ตัวเลข และขีดกลาง เช่น plan-2566 (และไม่ใช้คำว่า index)",
        "the id `{value}` cannot be part of a web address",
        "use small English letters, digits and hyphens, as in plan-2566 (and not `index`)",
    ),
    "bad-number": words(
        "“{value}” ต้องเป็น{wanted}",
        "กรอกเฉพาะตัวเลข เช่น 12 หรือ 93.65",
        "`{value}` must be {wanted}",
        "write the number only, such as 12 or 93.65",
    ),
    "bad-path": words(
        "ใช้ชื่อไฟล์ “{value}” ไม่ได้",
        "วางไฟล์ไว้ในโฟลเดอร์ files ของปีนั้น แล้วเขียนเป็น files/ชื่อไฟล์.pdf หากเป็นที่อยู่เว็บให้ใช้ช่อง link",
        "the file name `{value}` cannot be used",
        "put the file into the year's files folder and write files/name.pdf; write a web address as link",
    ),
    "bad-reference": words(
        "“{value}” ไม่ใช่หมายเลข{wanted}ที่อ่านได้",
        "เขียนอย่างใดอย่างหนึ่ง: ข้อ o17 · ข้อคำถาม e1 หรือ i20 · ตัวชี้วัด 4 · ตัวชี้วัดย่อย 9.4",
        "`{value}` is no number of {wanted}",
        "write o17 (item), e1 or i20 (question), 4 (indicator) or 9.4 (sub-indicator)",
    ),
    "bad-year": words(
        "“{value}” ไม่ใช่ปี พ.ศ. ที่อ่านได้{guess}",
        "เขียนปี พ.ศ. สี่หลักด้วยเลขอารบิก เช่น 2567 หรือช่วงปี 2566–2570",
        "`{value}` is not a พ.ศ. year{guess}",
        "write a four-digit พ.ศ. year such as 2567, or years such as 2566–2570",
    ),
    "date-impossible": words(
        "ไม่มีวันที่ “{value}” ในปฏิทิน{guess}",
        "ตรวจวันและเดือนกับเอกสารต้นฉบับ",
        "there is no such day as `{value}`{guess}",
        "compare the day and month with the original",
    ),
    "date-unreadable": words(
        "อ่าน “{value}” เป็นวันที่ไม่ได้",
        "เขียนอย่าง 31 มีนาคม 2567 หรือ 31 มี.ค. 2567 หรือ 31/3/2567",
        "`{value}` cannot be read as a date",
        "write 31 มีนาคม 2567, 31 มี.ค. 2567 or 31/3/2567",
    ),
    "date-year": words(
        "ปีใน “{value}” ไม่ใช่ปี พ.ศ.{guess}",
        "ใช้ปี พ.ศ. ระหว่าง 2500 ถึง 2600",
        "the year in `{value}` is not a พ.ศ. year{guess}",
        "use a พ.ศ. year from 2500 to 2600",
    ),
    "evidence-kind": words(
        "ต้องระบุอย่างใดอย่างหนึ่งเพียงอย่างเดียว: {known}",
        "เก็บไว้อย่างเดียว หากมีหลายหลักฐานให้แยกเป็นหลายรายการด้วยขีด - นำหน้า",
        "exactly one of these must be given: {known}",
        "keep one; put several pieces of evidence into a list, each after a -",
    ),
    "file-kind": words(
        "ไฟล์ “{value}” เป็นชนิดที่เผยแพร่ไม่ได้",
        "แปลงเป็น PDF หรือใช้ไฟล์ชนิด: {known}",
        "the file `{value}` is of a kind that cannot be published",
        "make a PDF of it, or use one of: {known}",
    ),
    "link-unsafe": words(
        "ใช้ลิงก์ “{value}” ไม่ได้",
        "ใช้ที่อยู่เว็บเต็มที่ขึ้นต้นด้วย https:// และไม่มีช่องว่าง",
        "the link `{value}` cannot be used",
        "use a full web address that begins with https:// and holds no space",
    ),
    "missing-field": words(
        "ยังไม่ได้กรอก “{field}”",
        "กรอกค่าให้ {field} หากยังไม่มีบรรทัดนี้ให้เพิ่ม",
        "`{field}` is not filled in",
        "add a line {field}: with its value",
    ),
    "not-in-list": words(
        "“{value}” ไม่อยู่ในคำที่ใช้ได้ตรงนี้{guess}",
        "ใช้คำใดคำหนึ่ง: {known}",
        "`{value}` is not one of the words known here{guess}",
        "use one of: {known}",
    ),
    "progress-subject": words(
        "ความก้าวหน้าต้องบอกว่าเป็นของเรื่องใด เพียงเรื่องเดียว",
        "ระบุอย่างใดอย่างหนึ่ง: measure (รหัสมาตรการ) หรือ indicator (ตัวชี้วัด) หรือ item (ข้อ)",
        "progress must say what it is about, and only one thing",
        "give one of: measure (its id), indicator, item",
    ),
    "repeated-id": words(
        "“{value}” มีอยู่แล้ว ใช้ซ้ำไม่ได้",
        "เปลี่ยนให้ไม่ซ้ำ หรือรวมสองรายการเป็นรายการเดียว",
        "`{value}` is already used",
        "give it another name, or make one of the two",
    ),
    "timeframe-order": words(
        "ช่วงเวลา “{value}” สิ้นสุดก่อนวันเริ่ม",
        "ตรวจปีและเดือนของวันเริ่มและวันสิ้นสุด",
        "the timeframe `{value}` ends before it begins",
        "check the years and months of its first and last day",
    ),
    "unknown-channel": words(
        "ไม่มีช่องทางชื่อ “{value}”{guess}",
        "ช่องทางใน agency.yml: {known}",
        "there is no channel `{value}`{guess}",
        "the channels in agency.yml are: {known}",
    ),
    "unknown-document": words(
        "ไม่มีเอกสารชื่อ “{value}” ในข้อนี้{guess}",
        "เอกสารของข้อนี้ (ใต้ documents): {known}",
        "this item has no document `{value}`{guess}",
        "its documents (below documents) are: {known}",
    ),
    "unknown-field": words(
        "ไม่รู้จักช่อง “{field}”{guess}",
        "ช่องที่ใช้ได้ตรงนี้: {known}",
        "there is no field `{field}` here{guess}",
        "the fields are: {known}",
    ),
    "unknown-indicator": words(
        "แบบวัดปี {year} ไม่มีตัวชี้วัด {value}{guess}",
        "ตัวชี้วัดที่มี: {known}",
        "the checklist of {year} has no indicator {value}{guess}",
        "its indicators are: {known}",
    ),
    "unknown-item": words(
        "แบบวัดปี {year} ไม่มีข้อ {value}{guess}",
        "ดูเลขข้อของปี {year} ในหน้าปีของเว็บไซต์ หรือใน generator/checklists/{year}.yml",
        "the checklist of {year} has no item {value}{guess}",
        "see the items of {year} on the year's page or in generator/checklists/{year}.yml",
    ),
    "unknown-measure": words(
        "ไม่มีมาตรการรหัส “{value}” ในปีนี้{guess}",
        "รหัสมาตรการของปีนี้ (id ใน measures.yml): {known}",
        "there is no measure `{value}` in this year{guess}",
        "the measures of the year (id in measures.yml): {known}",
    ),
    "unknown-question": words(
        "แบบวัดปี {year} ไม่มีข้อคำถาม {value}{guess}",
        "ข้อคำถามที่มี: {known}",
        "the checklist of {year} has no question {value}{guess}",
        "its questions are: {known}",
    ),
    "unknown-requirement": words(
        "ข้อนี้ไม่มีองค์ประกอบชื่อ “{value}”{guess}",
        "องค์ประกอบของข้อนี้: {known}",
        "this item has no requirement `{value}`{guess}",
        "its requirements are: {known}",
    ),
    "unknown-topic": words(
        "แบบวัดปี {year} ไม่มีประเด็น “{value}”{guess}",
        "ประเด็นที่มี: {known}",
        "the checklist of {year} has no topic `{value}`{guess}",
        "its topics are: {known}",
    ),
    "unknown-unit": words(
        "ไม่มีส่วนงาน “{value}” ใน agency.yml{guess}",
        "ส่วนงานที่มี: {known} — ตำแหน่งหรือคณะกรรมการให้เขียนในช่อง actors",
        "agency.yml has no unit `{value}`{guess}",
        "its units are: {known}; write positions and committees as actors",
    ),
    "wrong-type": words(
        "{field_or_file} ต้องเป็น{wanted}",
        "ดูตัวอย่างรูปแบบที่ถูกต้องใน docs/problems/wrong-type.md",
        "{field_or_file} must be {wanted}",
        "see docs/problems/wrong-type.md for how it should look",
    ),
}
