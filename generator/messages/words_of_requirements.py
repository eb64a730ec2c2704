"""The sentences for requirements: what is missing, of the wrong year or kind, or not filled in."""

from collections.abc import Mapping

from generator.messages.sentences import Words, words

SENTENCES: Mapping[str, Words] = {
    "document-language": words(
        "“{title}” ไม่ได้ระบุว่าเป็นฉบับ{language} แต่องค์ประกอบนี้ต้องเป็นฉบับ{language}",
        "แนบฉบับ{language} แล้วเพิ่ม languages: en ให้เอกสารภาษาอังกฤษ (ไม่เขียน = ภาษาไทย สองภาษาเขียน [th, en])",
        "`{title}` is not said to be in {language}, which is asked for here",
        "add the {language} version; write languages: en below an English document, [th, en] below one in both",
    ),
    "evidence-other-kind": words(
        "หลักฐานชนิดนี้ ({value}) แสดง “{label}” ไม่ได้ ต้องเป็น{shown_by}",
        "แนบเอกสารใต้ documents แล้วอ้างด้วย document: หรือใช้ช่องทางอื่นตามที่บอกไว้",
        "evidence of this kind ({value}) cannot show this requirement; it takes {shown_by}",
        "add a document below documents and name it with document:, or what is asked for",
    ),
    "evidence-year": words(
        "หลักฐานเป็นข้อมูลปี {value} แต่องค์ประกอบนี้ต้องเป็นข้อมูลปี {data_year}",
        "แนบฉบับของปี {data_year} แทน หากฉบับนี้เป็นของปี {data_year} อยู่แล้วให้แก้ covers ให้ตรง{guess}",
        "the evidence is about {value}, but data of {data_year} is asked for",
        "put in the one about {data_year}; if this is the one, correct its covers{guess}",
    ),
    "evidence-year-unsaid": words(
        "ยังไม่ได้บอกว่าหลักฐานนี้เป็นข้อมูลของปีใด ข้อนี้ต้องเป็นข้อมูลปี {data_year}",
        "เพิ่ม covers: {data_year} ถ้าเป็นข้อมูลของปีนั้น (แผนหลายปีเขียนเป็นช่วง เช่น 2566–2570)",
        "it is not said which year this evidence is about; data of {data_year} is asked for",
        "add covers: {data_year} if it is about that year (years of a plan: 2566–2570)",
    ),
    "item-missing": words(
        "ข้อ {item} ยังไม่มีหลักฐานที่เปิดดูได้เลย (ต้องแสดง {count} องค์ประกอบ)",
        "{add}",
        "nothing shows {item} yet ({count} requirements)",
        "{add}",
    ),
    "requirement-missing": words(
        "ข้อ {item} ยังไม่แสดง “{label}”",
        "{add}",
        "{item} does not show `{label}` yet",
        "{add}",
    ),
    "table-cell-empty": words(
        "คอลัมน์ “{column}” ยังว่าง {count} จาก {total} แถว เริ่มที่แถวนี้",
        "กรอกให้ครบทุกแถว ถ้าไม่มีค่าจริง ๆ ให้เขียนว่าไม่มี",
        "the column `{column}` is empty in {count} of {total} rows; this is the first",
        "fill it in in every row; where there is truly nothing, say so in words",
    ),
    "table-cell-unread": words(
        "คอลัมน์ “{column}” มีค่าที่อ่านไม่ได้ {count} จาก {total} แถว เริ่มที่ “{value}” ในแถวนี้",
        "แก้ให้เป็นค่าที่อ่านได้ (ตัวเลข วันที่ หรือเลขประจำตัว ตามชื่อคอลัมน์) แล้วองค์ประกอบนี้จะครบ",
        "the column `{column}` holds what cannot be read in {count} of {total} rows; `{value}` is the first",
        "write a number, a day or an id there, as the column says; then the requirement is shown",
    ),
    "table-column-missing": words(
        "ตารางนี้ไม่มีคอลัมน์ “{column}”",
        "เพิ่มคอลัมน์ชื่อ “{column}” แล้วกรอกให้ครบทุกแถว",
        "this table has no column `{column}`",
        "add a column called `{column}` and fill it in in every row",
    ),
    "table-empty": words(
        "ตารางนี้มีแต่หัวตาราง ยังไม่มีแถวข้อมูล",
        "กรอกข้อมูลใต้หัวตาราง อย่างน้อยหนึ่งแถว",
        "this table has a header and no rows",
        "fill in at least one row below the header",
    ),
    "table-summary-differs": words(
        "ตารางสรุปเขียน “{field}” ของ{line}ว่า {value} แต่นับจากรายการจริงใน {file} ได้ {sum}",
        "แก้ตารางสรุปให้ตรงกับรายการ หรือลบตารางสรุปออก ระบบนับจากรายการให้เองได้",
        "the summary says that `{field}` of {line} is {value}; the rows of {file} make {sum}",
        "correct the summary, or leave it out: it can be counted from the rows",
    ),
    "table-year": words(
        "{count} จาก {total} แถวไม่ได้อยู่ในช่วงที่ข้อนี้ขอ ({first} ถึง {last}) เริ่มที่ “{value}” ในแถวนี้{guess}{reason}",
        "แก้วันที่ถ้าพิมพ์ผิด หรือแนบตารางของปี {data_year} แทน "
        "สัญญาหรือโครงการที่ทำต่อจากปีก่อน ให้เขียนในแถวนั้นว่า ผูกพันข้ามปี หรือ กันเงินเหลื่อมปี",
        "{count} of {total} rows lie outside what is asked for ({first} to {last}); `{value}` is the first{guess}{reason}",
        "correct the day if it is a slip, or give the table of {data_year}; "
        "what goes on from the year before must say so in its row: ผูกพันข้ามปี or กันเงินเหลื่อมปี",
    ),
    "topic-missing": words(
        "ยังไม่มีประเด็น “{topic}”",
        "เพิ่มมาตรการที่มี topic และ finding ของประเด็นนี้ หรือเพิ่มแถวของประเด็นนี้ในตาราง",
        "the topic `{topic}` is not treated",
        "treat it: a measure with this topic and a finding, or rows of the table under its name",
    ),
    "year-data-missing": words(
        "ข้อ {item} ใช้มาตรการและผลการดำเนินการของปี {data_year} ซึ่งยังไม่มีบนเว็บไซต์นี้",
        "เพิ่มโฟลเดอร์ปี {data_year} ที่มี measures.yml และ progress.yml หรือแนบรายงานของปีนั้นเป็นหลักฐาน",
        "{item} rests on the measures and progress of {data_year}, which are not on this site",
        "add the folder of {data_year} with measures.yml and progress.yml, or that year's report as evidence",
    ),
    "year-undisclosed": words(
        "ปี {value} ยังไม่ได้ตอบข้อใดเลย จึงยังไม่ได้ตรวจรายข้อ",
        "เริ่มกรอกข้อแรกใน disclosures.yml ของปี {value} แล้วระบบจะบอกว่าแต่ละข้อขาดอะไร",
        "nothing is answered in {value}, so its items were not looked at",
        "begin with one item in disclosures.yml of {value}; then what each item lacks is told",
    ),
}
