"""The sentences for evidence: files that cannot be read or used, pages past the end, links that do not open."""

from collections.abc import Mapping

from generator.messages.sentences import Words, words

SENTENCES: Mapping[str, Words] = {
    "evidence-broken-thai": words(
        "ภาษาไทยข้างในไฟล์ “{value}” เพี้ยน คนอ่านด้วยตาได้ แต่ค้นหา คัดลอก และอ่านออกเสียงไม่ได้",
        "บันทึกเป็น PDF ใหม่จากโปรแกรม Word หรือ LibreOffice โดยตรง (ไม่ใช่สั่งพิมพ์จากเบราว์เซอร์) แล้วลองค้นคำว่า “หน้าที่” ในไฟล์",
        "the Thai text inside `{value}` is garbled: it can be seen, but not searched, copied or read aloud",
        "save it as PDF anew from Word or LibreOffice (not printed from a browser), and try to find a Thai word in it",
    ),
    "evidence-empty": words(
        "ไฟล์ “{value}” ว่างเปล่า เปิดแล้วไม่มีอะไรให้อ่าน",
        "คัดลอกไฟล์ต้นฉบับมาวางทับใหม่ การคัดลอกครั้งก่อนอาจไม่สำเร็จ",
        "the file `{value}` is empty",
        "copy the original over it again; the last copy may have broken off",
    ),
    "evidence-large": words(
        "ไฟล์ “{value}” ใหญ่ {size} MB (เกิน {limit} MB) ผู้อ่านทางโทรศัพท์อาจรอไม่ไหว",
        "ย่อขนาดไฟล์หรือแยกเป็นหลายไฟล์ หากจำเป็นต้องใหญ่ ให้ตั้ง largest_file ใน agency.yml",
        "the file `{value}` is of {size} MB (more than {limit} MB), long to wait for on a phone",
        "make it smaller or split it; where it must be large, set largest_file in agency.yml",
    ),
    "evidence-locked": words(
        "ไฟล์ “{value}” ต้องใส่รหัสผ่านจึงจะเปิดได้",
        "เปิดด้วยรหัสผ่าน แล้วบันทึกใหม่แบบไม่ใส่รหัสผ่าน มาวางทับไฟล์เดิม",
        "the file `{value}` asks for a password",
        "open it with its password, save it without one, and put it in the place of this file",
    ),
    "evidence-scan": words(
        "ไฟล์ “{value}” เป็นภาพสแกนทั้ง {pages} หน้า ผู้ตรวจเปิดอ่านได้ แต่ค้นหาและอ่านออกเสียงไม่ได้",
        "หากมีไฟล์ต้นฉบับ (Word, Excel) ให้บันทึกเป็น PDF จากต้นฉบับแทนการสแกน หรือสั่ง OCR ภาษาไทยก่อนเผยแพร่",
        "all {pages} pages of `{value}` are scanned: they can be read, but not searched or read aloud",
        "save it as PDF from the original (Word, Excel) instead, or have Thai text recognised in it",
    ),
    "evidence-unreadable": words(
        "ไฟล์ “{value}” เสีย เปิดไม่ได้",
        "ลองเปิดไฟล์นี้เอง หากเปิดไม่ได้ให้คัดลอกหรือบันทึกจากต้นฉบับมาใหม่",
        "the file `{value}` is damaged and does not open",
        "try to open it; if it does not, copy or save it from the original again",
    ),
    "evidence-unseen": words(
        "ไฟล์ “{value}” ใหญ่ {size} MB ระบบจึงไม่ได้เปิดดูข้างใน ทั้งเรื่องไฟล์เสียและข้อมูลส่วนบุคคล",
        "เปิดตรวจเองก่อนเผยแพร่ หรือแยกเป็นไฟล์ที่เล็กกว่า {limit} MB แล้วระบบจะตรวจให้",
        "`{value}` is of {size} MB and was not looked into, neither for damage nor for personal data",
        "look through it yourself, or split it into files of less than {limit} MB",
    ),
    "evidence-wrong-type": words(
        "ไฟล์ “{value}” ชื่อลงท้ายอย่างหนึ่ง แต่ข้างในเป็น{kind}",
        "เปิดไฟล์ด้วยโปรแกรมที่สร้าง แล้วสั่งบันทึกเป็นชนิดที่ต้องการ การเปลี่ยนชื่อท้ายไฟล์อย่างเดียวไม่พอ",
        "the content of `{value}` is not what its ending says: it is {kind}",
        "open it in the program that made it and save it as the kind you want; renaming it is not enough",
    ),
    "link-computer": words(
        "“{value}” อยู่ในเครื่องของหน่วยงานเท่านั้น คนอื่นเปิดไม่ได้",
        "คัดลอกไฟล์ไปไว้ในโฟลเดอร์ files ของปีนั้น แล้วเขียนเป็น file: files/ชื่อไฟล์.pdf",
        "`{value}` is on your own computer or server; nobody else can open it",
        "copy the file into the year's files folder and write file: files/name.pdf",
    ),
    "link-inside": words(
        "ลิงก์ “{value}” ชี้มาที่เว็บไซต์นี้ แต่ไม่มีหน้านั้น{guess}",
        "ตรวจปีและเลขข้อในลิงก์ เทียบกับที่อยู่ของหน้าที่ต้องการบนเว็บไซต์",
        "the link `{value}` points into this site, but there is no such page{guess}",
        "compare its year and number with the address of the page that is meant",
    ),
    "link-local": words(
        "ลิงก์ “{value}” เปิดได้เฉพาะในเครื่องหรือในสำนักงาน ประชาชนและผู้ตรวจเปิดไม่ได้",
        "ใช้ที่อยู่เว็บที่เปิดได้จากโทรศัพท์ที่ไม่ได้ต่อเครือข่ายของสำนักงาน",
        "the link `{value}` only opens on this computer or inside the office",
        "use an address that opens from a phone outside the office's network",
    ),
    "link-private": words(
        "ลิงก์ “{value}” อาจเปิดได้เฉพาะเจ้าของ ตรวจว่าเปิดได้โดยไม่ต้องเข้าสู่ระบบ",
        "เปิดลิงก์ในหน้าต่างแบบไม่ระบุตัวตน หากระบบให้เข้าสู่ระบบ ให้ตั้งเป็น “ทุกคนที่มีลิงก์” หรือวางไฟล์ไว้ในโฟลเดอร์ files แทน",
        "the link `{value}` may open for its owner only; see that it opens without signing in",
        "open it in a private window; if it asks to sign in, share it with anyone who has the link, or put the file into files",
    ),
    "page-unsaid": words(
        "“{label}” อ้างเอกสาร “{title}” ซึ่งมี {pages} หน้า แต่ไม่ได้บอกว่าอยู่หน้าใด",
        "เพิ่ม page: ตามด้วยเลขหน้าที่เห็นเนื้อหานั้นทันที ผู้ตรวจมีเวลาดูแต่ละองค์ประกอบไม่กี่วินาที",
        "`{label}` is shown by `{title}`, which has {pages} pages, without saying on which",
        "add page: and the number of the page on which it is seen at once",
    ),
    "page-past-end": words(
        "อ้างถึงหน้า {value} แต่ไฟล์ “{file}” มีเพียง {pages} หน้า",
        "เปิดไฟล์แล้วดูว่าข้อมูลอยู่หน้าใด นับจากหน้าแรกของไฟล์ ไม่ใช่เลขที่พิมพ์บนกระดาษ",
        "page {value} is named, but `{file}` has only {pages} pages",
        "see on which page it stands, counted from the first page of the file, not by the printed number",
    ),
    "picture-kind": words(
        "“{value}” ต้องเป็นไฟล์ภาพ แต่ข้างในเป็น{kind}",
        "ใช้ไฟล์ภาพชนิด .jpg .png หรือ .webp",
        "`{value}` should be a picture, but it is {kind}",
        "use a picture: .jpg, .png or .webp",
    ),
}

KINDS: Mapping[str, tuple[str, str]] = {
    "7z": ("ไฟล์บีบอัด (7z)", "an archive (7z)"),
    "docx": ("เอกสาร Word", "a Word document"),
    "gif": ("ภาพ GIF", "a GIF picture"),
    "html": ("หน้าเว็บ (HTML)", "a web page (HTML)"),
    "jpeg": ("ภาพ JPEG", "a JPEG picture"),
    "mp3": ("เสียง MP3", "MP3 sound"),
    "mp4": ("วิดีโอ MP4", "an MP4 video"),
    "odp": ("เอกสาร OpenDocument", "an OpenDocument presentation"),
    "ods": ("ตาราง OpenDocument", "an OpenDocument sheet"),
    "odt": ("เอกสาร OpenDocument", "an OpenDocument text"),
    "ole": ("เอกสาร Office แบบเก่า (.doc .xls .ppt)", "an old Office document (.doc .xls .ppt)"),
    "pdf": ("เอกสาร PDF", "a PDF"),
    "png": ("ภาพ PNG", "a PNG picture"),
    "pptx": ("งานนำเสนอ PowerPoint", "a PowerPoint presentation"),
    "program": ("โปรแกรม", "a program"),
    "rar": ("ไฟล์บีบอัด (RAR)", "an archive (RAR)"),
    "rtf": ("เอกสาร RTF", "an RTF document"),
    "text": ("ข้อความธรรมดา", "plain text"),
    "webp": ("ภาพ WebP", "a WebP picture"),
    "xlsx": ("ตาราง Excel", "an Excel workbook"),
    "zip": ("ไฟล์บีบอัด (ZIP)", "an archive (ZIP)"),
    "unknown": ("ข้อมูลที่ไม่รู้จักชนิด", "data of no known kind"),
}
"""What a content is, in words."""
