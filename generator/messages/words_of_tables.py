"""The sentences for tables: files of rows, their headings and their cells."""

from collections.abc import Mapping

from generator.messages.sentences import Words, words

SENTENCES: Mapping[str, Words] = {
    "table-choice": words(
        "“{value}” ในคอลัมน์ “{field}” ไม่ตรงกับคำที่ระบบรู้จัก{guess}",
        "หากหมายถึงคำใดคำหนึ่งต่อไปนี้ ให้เขียนตามนั้น: {known} (ตารางยังแสดงตามที่เขียน แต่ไม่นับรวมในสรุป)",
        "`{value}` in the column `{field}` is not one of the words known there{guess}",
        "if one of these is meant, write it so: {known} (the table shows what is written, summaries leave it out)",
    ),
    "table-column-twice": words(
        "มีคอลัมน์ “{field}” มากกว่าหนึ่งคอลัมน์",
        "เปลี่ยนหัวคอลัมน์ที่ซ้ำให้บอกว่าต่างกันอย่างไร หรือลบคอลัมน์ที่เกิน (ระบบคำนวณจากคอลัมน์แรก)",
        "there is more than one column `{field}`",
        "rename or remove the second one (figures are computed from the first)",
    ),
    "table-column-unknown": words(
        "หัวคอลัมน์ “{field}” สะกดไม่ตรงกับที่ระบบรู้จัก{guess}",
        "แก้หัวคอลัมน์ให้ตรง หากเป็นข้อมูลอีกอย่างหนึ่งจริง ๆ ให้ตั้งชื่อให้ต่างกว่านี้",
        "the heading `{field}` is not one that is known here{guess}",
        "mend the heading; if it is a column of its own, give it a name that differs more",
    ),
    "table-column-unnamed": words(
        "คอลัมน์นี้มีข้อมูลแต่ไม่มีหัวคอลัมน์",
        "ใส่ชื่อในแถวหัวตาราง หรือลบคอลัมน์นี้หากไม่ต้องการเผยแพร่",
        "this column holds data but has no heading",
        "give it a heading, or delete it if it is not to be published",
    ),
    "table-date": words(
        "อ่าน “{value}” ในคอลัมน์ “{field}” เป็น{wanted}ไม่ได้{guess}",
        "เขียนวันที่อย่าง 31 มี.ค. 2567 หรือ 31/3/2567 เดือนอย่าง มี.ค. 2567 ปีอย่าง 2567 หากยังไม่มีให้เว้นว่างหรือใส่ -",
        "`{value}` in the column `{field}` cannot be read as {wanted}{guess}",
        "write days as 31 มี.ค. 2567 or 31/3/2567, months as มี.ค. 2567, years as 2567; where nothing is to be said, leave it empty or write -",
    ),
    "table-error-cell": words(
        "เซลล์ในคอลัมน์ “{field}” แสดง {value} แทนค่า เพราะสูตรใน Excel ผิดพลาด",
        "แก้สูตรใน Excel หรือพิมพ์ค่าลงไปแทนสูตร แล้วบันทึกไฟล์",
        "the cell in the column `{field}` shows {value} instead of a value: its formula fails",
        "mend the formula in Excel or type the value in its place, then save",
    ),
    "table-formula": words(
        "เซลล์ในคอลัมน์ “{field}” มีสูตร {value} แต่ไม่มีผลลัพธ์เก็บไว้ในไฟล์",
        "เปิดไฟล์ใน Excel แล้วบันทึกอีกครั้งเพื่อให้คำนวณผล หรือพิมพ์ค่าลงไปแทนสูตร",
        "the cell in the column `{field}` holds the formula {value} but no saved result",
        "open the file in Excel and save it, so that results are computed, or type the value in its place",
    ),
    "table-header-missing": words(
        "ไม่พบแถวหัวตารางของ “{field}” แถวแรกที่มีข้อมูลเขียนว่า “{value}”",
        "ใส่แถวหัวตารางไว้เหนือข้อมูล โดยตั้งชื่อคอลัมน์ เช่น {known}",
        "no line with the headings of “{field}” was found; the first line that holds something says `{value}`",
        "put a line of headings above the rows, such as: {known}",
    ),
    "table-hidden": words(
        "ไฟล์มี{what}ที่ซ่อนไว้ ระบบไม่นำมาแสดง: {value} {count}",
        "ไม่ต้องทำอะไร ไฟล์ต้นฉบับไม่ถูกเผยแพร่ ผู้อ่านได้เฉพาะสิ่งที่แสดงบนหน้าเว็บ หากต้องการเผยแพร่ส่วนที่ซ่อนให้ยกเลิกการซ่อนใน Excel",
        "the file holds hidden {what}, which are not shown: {value} {count}",
        "nothing to do: the file itself is not published; unhide them in Excel if they are to be shown",
    ),
    "table-left-out": words(
        "แถว “{value}” เป็นแถวรวม หัวข้อ หรือหมายเหตุ จึงไม่นับเป็นข้อมูล",
        "ไม่ต้องทำอะไร ระบบคำนวณผลรวมให้เอง หากแถวนี้เป็นข้อมูลจริง ให้กรอกคอลัมน์อื่นของแถวให้ครบ",
        "the row `{value}` sums up, heads or remarks on others and is not counted as data",
        "nothing to do: sums are computed; if it is a row of its own, fill in its other columns",
    ),
    "table-locked": words(
        "ไฟล์ “{value}” ล็อกด้วยรหัสผ่าน จึงเปิดอ่านไม่ได้",
        "เปิดไฟล์ใน Excel ยกเลิกรหัสผ่าน (ไฟล์ › ข้อมูล › ป้องกันเวิร์กบุ๊ก) แล้วบันทึกใหม่",
        "the file `{value}` is locked by a password and cannot be read",
        "open it in Excel, take the password away (File › Info › Protect Workbook) and save it",
    ),
    "table-merged": words(
        "ตัวเลข {value} ในคอลัมน์ “{field}” อยู่ในเซลล์ที่รวม {rows} แถว จึงบอกไม่ได้ว่าเป็นของแถวใดเท่าใด",
        "ยกเลิกการรวมเซลล์แล้วกรอกจำนวนของแต่ละแถว",
        "the number {value} in the column `{field}` stands in a cell merged over {rows} rows: how much belongs to which is not known",
        "unmerge the cell and give each row its own number",
    ),
    "table-more": words(
        "คอลัมน์ “{field}” ยังมีอีก {value} เซลล์ที่มีปัญหาเช่นนี้",
        "แก้เซลล์ที่บอกไว้แล้ว ตรวจอีกครั้งจะเห็นเซลล์ถัดไป หากผิดเหมือนกันทั้งคอลัมน์ให้แก้ทั้งคอลัมน์พร้อมกัน",
        "the column `{field}` has {value} more cells with such problems",
        "mend those told here and check again, or mend the whole column at once",
    ),
    "table-number": words(
        "อ่าน “{value}” ในคอลัมน์ “{field}” เป็น{wanted}ไม่ได้{guess}",
        "เขียนเฉพาะตัวเลข เช่น 1250000 หรือ 1,250,000.00 คำอธิบายให้ใส่ในคอลัมน์อื่น หากไม่มีให้เว้นว่างหรือใส่ -",
        "`{value}` in the column `{field}` cannot be read as {wanted}{guess}",
        "write a number only, as 1250000 or 1,250,000.00; where nothing is to be said, leave it empty or write -",
    ),
    "table-old-excel": words(
        "ไฟล์ “{value}” เป็นตารางชนิดที่ระบบอ่านไม่ได้ เช่น Excel รุ่นเก่า (.xls)",
        "เปิดไฟล์ใน Excel เลือก บันทึกเป็น › สมุดงาน Excel (.xlsx) แล้วใช้ไฟล์ใหม่แทน",
        "the file `{value}` is of a kind of table that cannot be read, such as an old Excel file (.xls)",
        "open it in Excel, choose Save As › Excel Workbook (.xlsx), and use the new file",
    ),
    "table-quote": words(
        "อัญประกาศที่เปิดตรง “{value}” ไม่ได้ปิด ข้อมูลหลังจากนี้จึงอ่านไม่ได้",
        'ปิดอัญประกาศ (") ท้ายข้อความ หากเป็นเครื่องหมายนิ้วให้เขียนว่า นิ้ว หรือเปิดไฟล์ใน Excel แล้วบันทึกเป็น CSV UTF-8 ใหม่',
        "the quotation mark before `{value}` is never closed: what comes after it cannot be read",
        "close it at the end of the text, or open the file in Excel and save it as CSV UTF-8 again",
    ),
    "table-row": words(
        "แถวนี้มี {value} ช่อง แต่ตารางมี {columns} คอลัมน์ ค่าอาจอยู่ผิดช่อง",
        "ตรวจว่ามีจุลภาค (,) เกินมาหรือไม่ ข้อความและตัวเลขที่มีจุลภาคต้องอยู่ในอัญประกาศ",
        "this row has {value} cells, the table {columns} columns: values may stand in the wrong place",
        "see whether there is a comma too many; a text or number with a comma must be in quotation marks",
    ),
    "table-sheet": words(
        "ไฟล์ไม่มีแผ่นงานชื่อ “{value}”{guess}",
        "แผ่นงานที่มีในไฟล์: {known} (ชื่อหลังเครื่องหมาย # ต้องตรงกับชื่อแผ่นงาน)",
        "the file has no sheet `{value}`{guess}",
        "its sheets are: {known} (the name after # must be one of them)",
    ),
    "table-sheets": words(
        "ไฟล์มีหลายแผ่นงานที่มีหัวตารางเหมือนกัน: {known} ระบบใช้แผ่น “{value}” เท่านั้น",
        "บอกแผ่นที่ต้องการด้วย # เช่น {field}#{value} หรือรวมข้อมูลไว้ในแผ่นเดียว",
        "the file has several sheets with the same headings: {known}; only `{value}` is used",
        "name the one that is meant, as in {field}#{value}, or put all rows into one sheet",
    ),
    "table-tax-id": words(
        "“{value}” ในคอลัมน์ “{field}” ไม่ใช่เลข 13 หลักที่ถูกต้อง (นับได้ {count} หลัก)",
        "ตรวจเลขกับเอกสารต้นฉบับ เลขของนิติบุคคลขึ้นต้นด้วย 0 ซึ่ง Excel มักตัดทิ้ง ให้ตั้งคอลัมน์เป็นข้อความก่อนพิมพ์",
        "`{value}` in the column `{field}` is not a number of 13 digits that fit together (it has {count})",
        "compare it with the original; a company's begins with 0, which Excel drops unless the column is set to text",
    ),
    "table-too-large": words(
        "ตารางในไฟล์ “{value}” ใหญ่เกินกว่าที่ระบบจะอ่าน",
        "ลบแถว คอลัมน์ และรูปภาพที่ไม่ใช้ หรือแบ่งเป็นหลายไฟล์ (ไม่เกิน 50,000 แถวต่อแผ่นงาน)",
        "the table in the file is too large to read: {value}",
        "delete rows, columns and pictures that are not needed, or part it into files (at most 50,000 rows a sheet)",
    ),
    "table-total-differs": words(
        "แถวรวมบอก “{field}” ไว้ {value} แต่ผลรวมของทุกแถวคือ {sum}",
        "ตรวจว่ามีแถวใดขาด เกิน หรือพิมพ์ผิด แล้วแก้แถวรวมหรือลบออก (หน้าเว็บแสดงผลรวมที่คำนวณจากแถว)",
        "the row of totals says {value} for `{field}`, but the rows add up to {sum}",
        "see which row is missing, too much or mistyped, and mend or delete the total (the site shows the sum of the rows)",
    ),
    "table-workbook": words(
        "เปิดไฟล์ “{value}” ไม่ได้ ไฟล์อาจเสียหายหรือไม่ใช่ไฟล์ Excel จริง",
        "เปิดไฟล์ใน Excel หากเปิดได้ให้บันทึกเป็น .xlsx ใหม่ หากเปิดไม่ได้ให้ขอไฟล์จากผู้จัดทำอีกครั้ง",
        "the file `{value}` cannot be opened; it may be damaged, or no Excel file at all",
        "open it in Excel and save it anew as .xlsx, or ask its author for another copy",
    ),
}
