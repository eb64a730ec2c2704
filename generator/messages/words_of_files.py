"""The sentences for files: those that cannot be read, are not there or are of a broken form."""

from collections.abc import Mapping

from generator.messages.sentences import Words, words

SENTENCES: Mapping[str, Words] = {
    "agency-unknown": words(
        "ไม่พบหน่วยงาน “{value}” ในโฟลเดอร์เนื้อหา",
        "ตั้ง OIT_AGENCY หรือ agency ใน mkdocs.yml เป็นชื่อโฟลเดอร์ของหน่วยงาน: {known}",
        "there is no agency `{value}` in the content folder",
        "set OIT_AGENCY, or agency in mkdocs.yml, to the name of an agency's folder: {known}",
    ),
    "checklist-broken": words(
        "ไฟล์แบบวัดบอกว่าเป็นปี {value} ซึ่งไม่ตรงกับชื่อไฟล์",
        "แก้ year ในไฟล์หรือแก้ชื่อไฟล์ให้เป็นปีเดียวกัน",
        "the checklist says it is of {value}, which is not the year in the file's name",
        "make the year inside and the name of the file agree",
    ),
    "checklist-unknown": words(
        "ยังไม่มีแบบวัด OIT ของปีงบประมาณ {value}",
        "ปีที่มีแบบวัด: {known} หากหน่วยงานได้รับแบบวัดปีนี้แล้ว ให้วางไฟล์ไว้ที่ content/checklists/{value}.yml",
        "there is no checklist for fiscal year {value}",
        "years with a checklist: {known}; put a new one at content/checklists/{value}.yml",
    ),
    "content-missing": words(
        "ไม่พบโฟลเดอร์เนื้อหา หรือในโฟลเดอร์ยังไม่มีหน่วยงาน",
        "ตรวจค่า content ใน mkdocs.yml และสร้างโฟลเดอร์ของหน่วยงานที่มีไฟล์ agency.yml",
        "the content folder is not there, or holds no agency yet",
        "check content in mkdocs.yml, and make a folder for the agency with agency.yml in it",
    ),
    "duplicate-key": words(
        "“{field}” เขียนซ้ำ มีอยู่แล้วที่บรรทัด {line}",
        "รวมเป็นที่เดียวแล้วลบอีกที่หนึ่ง (ระบบยังไม่ได้ใช้ค่าที่เขียนซ้ำ)",
        "`{field}` is written twice; the first is on line {line}",
        "make one of the two (the second was not used)",
    ),
    "evidence-file-missing": words(
        "ไม่พบไฟล์ “{value}” ในโฟลเดอร์ของปีนี้{guess}",
        "คัดลอกไฟล์มาวางในโฟลเดอร์ files ของปีนี้ให้ชื่อตรงกันทุกตัวอักษร",
        "the file `{value}` is not in the year's folder{guess}",
        "copy it into the year's files folder under exactly this name",
    ),
    "file-bom": words(
        "ไฟล์มีเครื่องหมาย BOM นำหน้า อ่านได้ตามปกติ",
        "ไม่ต้องแก้ไข หากต้องการให้หายไปให้บันทึกเป็น UTF-8 (ไม่มี BOM)",
        "the file begins with a byte order mark; it was read as it is",
        "nothing to do; save as UTF-8 without BOM to be rid of this note",
    ),
    "file-cp874": words(
        "ไฟล์ถูกบันทึกด้วยรหัสภาษาไทยแบบเก่า (cp874) อ่านให้แล้ว",
        "ตรวจว่าภาษาไทยอ่านถูกต้อง และควรบันทึกใหม่เป็น UTF-8",
        "the file is in the old Thai encoding (cp874); it was read so",
        "see that its Thai reads well, and save it as UTF-8",
    ),
    "file-empty": words(
        "ไฟล์นี้ยังไม่มีข้อมูล",
        "กรอกข้อมูล หรือลบไฟล์ทิ้งหากยังไม่ใช้",
        "this file holds no data yet",
        "fill it in, or delete it if it is not used",
    ),
    "file-link": words(
        "ตรงนี้เป็นลิงก์ไปยังที่อื่นนอกโฟลเดอร์ของหน่วยงาน จึงไม่ได้อ่าน",
        "ลบลิงก์ แล้วคัดลอกไฟล์หรือโฟลเดอร์จริงมาวางแทน หากไม่ทราบว่าลิงก์มาจากที่ใด อย่าเพิ่งเผยแพร่",
        "this is a link that leads out of the agency's folder, so it was not read",
        "put a copy of the file or folder in its place; if nobody knows where the link came from, do not publish yet",
    ),
    "file-missing": words(
        "ไม่พบไฟล์นี้",
        "สร้างไฟล์ตามชื่อนี้ หรือตรวจว่าชื่อไฟล์สะกดตรงกันทุกตัวอักษร",
        "this file is not there",
        "make it, or check that its name is spelt exactly so",
    ),
    "file-name": words(
        "ชื่อไฟล์ “{value}” มี “{sign}” ซึ่งใช้ในชื่อไฟล์บนเว็บไซต์ไม่ได้",
        "เปลี่ยนชื่อไฟล์ (และโฟลเดอร์) ให้มีแต่ตัวอักษร ตัวเลข ขีด และจุดก่อนนามสกุล แล้วแก้ที่เขียนไว้ตรงนี้ให้ตรงกัน",
        "the file name `{value}` has `{sign}` in it, which no file on a website may have",
        "give the file (and its folder) a name of letters, digits, hyphens and the dot before its ending; write it here so",
    ),
    "file-program": words(
        "ไฟล์ “{value}” มี “{found}” เครื่องที่ให้บริการเว็บไซต์อาจสั่งไฟล์นี้ให้ทำงานเป็นโปรแกรม จึงเผยแพร่ไม่ได้",
        "ถ้าอยู่ในชื่อไฟล์ ให้ตัดส่วนนั้นออกจากชื่อ ถ้าอยู่ข้างในไฟล์ ให้บันทึกใหม่จากต้นฉบับ และตรวจว่าไฟล์นี้มาจากที่ใด",
        "the file `{value}` holds `{found}`: a web server might run it as a program, so it cannot be published",
        "take it out of the file's name; where it stands inside, save the file anew from its original and ask where it came from",
    ),
    "file-not-a-file": words(
        "ตรงนี้ต้องเป็นไฟล์ แต่พบเป็นโฟลเดอร์หรือสิ่งที่ไม่ใช่ไฟล์",
        "เปลี่ยนชื่อหรือย้ายออกไป แล้ววางไฟล์ชื่อนี้แทน",
        "a file is wanted here, but this is a folder, or something that is no file",
        "rename it or move it away, and put a file of this name in its place",
    ),
    "file-not-text": words(
        "เปิดอ่านไฟล์นี้เป็นข้อความไม่ได้",
        "เปิดไฟล์ด้วย Notepad แล้วเลือก บันทึกเป็น… เข้ารหัส (Encoding) แบบ UTF-8",
        "this file cannot be read as text",
        "open it in Notepad and save it as UTF-8",
    ),
    "file-unreadable": words(
        "อ่านไฟล์นี้ไม่ได้ ({why})",
        "ตรวจว่าไฟล์ไม่ได้ถูกโปรแกรมอื่นเปิดค้างอยู่ มีสิทธิ์อ่าน และไม่ใหญ่ผิดปกติ",
        "this file cannot be read ({why})",
        "see that no other program holds it, that it may be read, and that it is of a sensible size",
    ),
    "unknown-file": words(
        "ไม่รู้จัก “{value}” จึงไม่ได้นำไปแสดง{guess}",
        "แก้ชื่อให้ตรงกับไฟล์ที่ระบบใช้ หรือย้ายออกจากโฟลเดอร์นี้",
        "nothing reads `{value}`, so it is not on the site{guess}",
        "give it the name of a file that is read, or move it out of this folder",
    ),
    "yaml-aliases": words(
        "การอ้างซ้ำ (& และ *) ในไฟล์นี้อ้างสิ่งที่ไม่มี หรือขยายตัวมากเกินไป",
        "เขียนข้อมูลตรง ๆ แทนการใช้เครื่องหมาย & และ *",
        "the aliases (& and *) of this file name nothing, or grow without end",
        "write the data out instead of using & and *",
    ),
    "yaml-depth": words(
        "ข้อมูลซ้อนกันลึกเกิน {value} ชั้น",
        "ตรวจวงเล็บและการย่อหน้าบริเวณนี้",
        "the data is nested more than {value} deep",
        "check the brackets and the indentation here",
    ),
    "yaml-documents": words(
        "ไฟล์นี้มีมากกว่าหนึ่งชุดข้อมูล (มีเส้น --- คั่น)",
        "ลบเส้น --- ที่คั่นกลาง หรือแยกเป็นคนละไฟล์",
        "this file holds more than one document (parted by ---)",
        "take away the --- in the middle, or make two files",
    ),
    "yaml-syntax": words(
        "รูปแบบของไฟล์ผิดที่บรรทัดนี้{reason}",
        'เทียบกับบรรทัดใกล้เคียง: แต่ละรายการเป็น “ชื่อ: ค่า” ย่อหน้าด้วยช่องว่างเท่ากัน และค่าที่มีเครื่องหมาย : ให้ใส่ในอัญประกาศ "…"',
        "the form of the file is broken on this line{reason}",
        'compare with the lines near it: each is "name: value", indented by the same number of spaces; put a value that holds : in "…"',
    ),
    "yaml-tab": words(
        "บรรทัดนี้ย่อหน้าด้วยแป้น Tab",
        "ลบ Tab แล้วใช้ช่องว่าง (เว้นวรรค) แทน ครั้งละสองช่อง",
        "this line is indented with a tab",
        "use spaces instead, two at a time",
    ),
    "yaml-tag": words(
        "ใช้เครื่องหมายชนิดข้อมูล “{value}” ในไฟล์นี้ไม่ได้",
        "ลบเครื่องหมาย ! และคำที่ต่อท้ายออก",
        "the type mark `{value}` cannot be used here",
        "take away the ! and the word after it",
    ),
}
