"""The words that facts are told in, wherever a sentence has them; what one code alone says stands on its page."""

from collections.abc import Mapping

WANTED: Mapping[str, tuple[str, str]] = {
    "text": ("ข้อความ", "text"),
    "mapping": ("ชุดของ “ชื่อ: ค่า”", 'a set of "name: value" lines'),
    "list": ("รายการที่แต่ละบรรทัดขึ้นต้นด้วย -", "a list whose lines begin with -"),
    "flag": ("คำว่า true หรือ false", "true or false"),
    "whole": ("จำนวนเต็ม", "a whole number"),
    "score": ("คะแนน 0 ถึง 100", "a score from 0 to 100"),
    "item": ("ข้อ", "an item"),
    "question": ("ข้อคำถามหรือข้อ", "a question or item"),
    "indicator": ("ตัวชี้วัด", "an indicator"),
    "any": ("ข้อ ข้อคำถาม หรือตัวชี้วัด", "an item, question or indicator"),
    "money": ("จำนวนเงิน", "an amount of money"),
    "count": ("จำนวนนับ", "a count"),
    "number": ("ตัวเลข", "a number"),
    "decimal": ("ตัวเลข", "a number"),
    "percent": ("ร้อยละ", "a percentage"),
    "day": ("วันที่", "a day"),
    "month": ("เดือน", "a month"),
    "year": ("ปี พ.ศ.", "a พ.ศ. year"),
    "rows": ("แถว", "rows"),
    "columns": ("คอลัมน์", "columns"),
    "sheets": ("แผ่นงาน", "sheets"),
    "other": ("ค่าที่อ่านได้", "a value that can be read"),
}

SEVERITY: Mapping[str, tuple[str, str]] = {
    "error": ("ต้องแก้", "error"),
    "warning": ("ควรตรวจ", "warning"),
    "gap": ("ยังขาด", "gap"),
    "note": ("แจ้งให้ทราบ", "note"),
}

NEEDS: Mapping[str, tuple[str, str]] = {
    "name": ("ชื่อ-นามสกุล", "a name"),
    "position": ("ตำแหน่ง", "a position"),
    "photo": ("รูปถ่าย", "a photo"),
    "contact": ("ช่องทางการติดต่อ", "a way to be reached"),
    "address": ("ที่อยู่", "an address"),
    "phones": ("หมายเลขโทรศัพท์", "a telephone number"),
    "email": ("อีเมล", "an e-mail address"),
    "map": ("แผนที่ตั้ง", "a map"),
    "finding": ("ผลการวิเคราะห์", "a finding"),
    "method": ("วิธีการ", "a method"),
    "responsible": ("ผู้รับผิดชอบ", "someone responsible"),
    "steps": ("ขั้นตอน", "steps"),
    "time": ("ระยะเวลา", "a time"),
    "monitoring": ("การกำกับติดตาม", "monitoring"),
    "output": ("สรุปผลการดำเนินการ", "an output"),
    "outcome": ("ผลลัพธ์หรือความสำเร็จ", "an outcome"),
    "protection": ("การคุ้มครองข้อมูลของผู้แจ้ง", "how those who report are protected"),
    "how-to": ("วิธีใช้งาน", "how it is used"),
}
"""What records lack, as people call it."""

FIELDS_OF_NEEDS: Mapping[str, str] = {
    "contact": "phone, email, link",
    "responsible": "units",
    "time": "timeframe",
    "how-to": "how_to",
}
"""The field to fill for a need that is not called as the need is."""

SHOWN_BY: Mapping[str, tuple[str, str]] = {
    "document": ("เอกสารที่เปิดได้", "a document to open"),
    "table": ("ตารางหรือเอกสาร", "a table or a document"),
    "languages": ("เอกสารที่เปิดได้", "a document to open"),
    "home-asset": ("ภาพบนหน้าแรก", "a picture on the first page"),
}
"""What a kind of requirement must be shown by, where not everything will do."""

LANGUAGE_NAMES: Mapping[str, tuple[str, str]] = {"th": ("ภาษาไทย", "Thai"), "en": ("ภาษาอังกฤษ", "English")}

ADD: Mapping[str, tuple[str, str]] = {
    "item": (
        "เขียนข้อนี้ใน disclosures.yml ของปี: แนบไฟล์ใต้ documents แล้วบอกใน shows ว่าองค์ประกอบใดดูได้ที่ไหน",
        "write it into the year's disclosures.yml: files below documents, and below shows where each requirement is",
    ),
    "people": (
        "กรอกชื่อ ตำแหน่ง รูปถ่าย และช่องทางติดต่อของทุกคนใน people.yml ของปี",
        "fill in everyone's name, position, photo and contact in the year's people.yml",
    ),
    "contact": (
        "กรอกที่อยู่ โทรศัพท์ อีเมล และแผนที่ ใต้ contact ใน agency.yml",
        "fill in address, telephone, e-mail and map below contact in agency.yml",
    ),
    "channel": (
        "เพิ่มช่องทางที่ใช้เรื่องนี้พร้อมลิงก์ ใต้ channels ใน agency.yml",
        "add a channel for it, with its link, below channels in agency.yml",
    ),
    "home-asset": (
        "วางภาพไว้ในโฟลเดอร์ files ของปี แล้วเขียนชื่อภาพใน home.yml",
        "put the picture into the year's files folder and name it in home.yml",
    ),
    "measures": ("กรอกมาตรการให้ครบใน measures.yml ของปี", "fill in the measures in measures.yml"),
    "limitations": ("เพิ่มข้อจำกัดของหน่วยงานใต้ limitations ใน measures.yml", "name them below limitations in measures.yml"),
    "other": (
        "เพิ่มองค์ประกอบนี้ใต้ shows ของข้อใน disclosures.yml พร้อมหลักฐานที่เปิดดูได้",
        "add this requirement below shows of the item in disclosures.yml, with evidence that opens",
    ),
}
"""What to do where there is nothing yet, by kind of requirement."""

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

FACT_WORDS: Mapping[str, Mapping[str, tuple[str, str]]] = {
    "need": NEEDS,
    "shown_by": SHOWN_BY,
    "language": LANGUAGE_NAMES,
    "kind": KINDS,
    "wanted": WANTED,
    "what": WANTED,
    "add": ADD,
}
"""The facts that are told in words of their own, by the table that has them."""
