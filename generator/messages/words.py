"""The words that facts are told in, wherever a sentence has them; what one code alone says stands on its page."""

from collections.abc import Mapping

WANTED: Mapping[str, tuple[str, str]] = {
    "whole": ("จำนวนเต็ม", "a whole number"),
    "score": ("คะแนน 0 ถึง 100", "a score from 0 to 100"),
    "item": ("ข้อ", "an item"),
    "question": ("ข้อคำถามหรือข้อ", "a question or item"),
    "indicator": ("ตัวชี้วัด", "an indicator"),
    "any": ("ข้อ ข้อคำถาม หรือตัวชี้วัด", "an item, question or indicator"),
    "money": ("ตัวเลขจำนวนเงิน", "an amount of money"),
    "count": ("ตัวเลขจำนวนเต็ม", "a count"),
    "number": ("ตัวเลข", "a number"),
    "decimal": ("ตัวเลข", "a number"),
    "percent": ("ตัวเลขร้อยละ", "a percentage"),
    "day": ("วันที่", "a day"),
    "month": ("เดือน", "a month"),
    "year": ("ปี พ.ศ.", "a พ.ศ. year"),
    "years": ("ปีเดียวหรือช่วงปี เช่น 2566–2570", "a year or a span of years, such as 2566–2570"),
    "rows": ("แถว", "rows"),
    "columns": ("คอลัมน์", "columns"),
    "sheets": ("แผ่นงาน", "sheets"),
    "other": ("ค่าที่อ่านได้", "a value that can be read"),
}

SEVERITY: Mapping[str, tuple[str, str]] = {
    "error": ("ต้องแก้", "error"),
    "warning": ("ควรตรวจ", "warning"),
    "gap": ("หลักฐานยังไม่ครบถ้วน", "gap"),
    "note": ("แจ้งให้ทราบ", "note"),
}

KINDS: Mapping[str, tuple[str, str]] = {
    "7z": ("ไฟล์บีบอัด (7z)", "an archive (7z)"),
    "docx": ("เอกสาร Word", "a Word document"),
    "gif": ("ภาพ GIF", "a GIF picture"),
    "heic": ("ภาพ HEIC ของ iPhone", "a HEIC picture of an iPhone"),
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
    "kind": KINDS,
    "wanted": WANTED,
    "what": WANTED,
}
"""The facts that are told in words of their own, by the table that has them."""
