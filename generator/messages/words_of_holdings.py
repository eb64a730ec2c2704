"""The sentences for what an agency holds: people, contact, channels, news, pictures, measures, progress."""

from collections.abc import Mapping

from generator.messages.sentences import Words, words

SENTENCES: Mapping[str, Words] = {
    "channel-incomplete": words(
        "ช่องทาง “{name}” ยังไม่ได้บอก{need}",
        "เพิ่ม {field_of_need}: ใต้ช่องทางนี้ใน agency.yml เป็นประโยคสั้น ๆ ที่ประชาชนอ่านเข้าใจ",
        "the channel `{name}` does not say {need}",
        "add {field_of_need}: below it in agency.yml, in words that people understand",
    ),
    "channel-no-link": words(
        "ช่องทาง “{name}” ยังไม่มีลิงก์ให้กดเปิด",
        "เพิ่ม link: เป็นที่อยู่เว็บเต็มที่ขึ้นต้นด้วย https://",
        "the channel `{name}` has no link to open",
        "add link: with a full web address that begins with https://",
    ),
    "channel-purpose": words(
        "ช่องทาง “{name}” ไม่ได้ระบุว่าใช้สำหรับเรื่องที่ข้อนี้ต้องการ",
        "เพิ่ม {value} ใน purposes ของช่องทางนี้ หรืออ้างช่องทางอื่นที่ใช้สำหรับเรื่องนี้",
        "the channel `{name}` is not said to serve what this item asks for",
        "add {value} to its purposes, or name a channel that serves it",
    ),
    "channel-shared": words(
        "ช่องทาง “{name}” ไม่ได้แยกจากช่องทางอื่น {other}",
        "แจ้งทุจริตต้องมีช่องทางของตนเอง: ใช้ลิงก์ที่ไม่ซ้ำกับช่องทางอื่น และไม่ใส่ complaint ใน purposes ของช่องทางเดียวกัน",
        "the channel `{name}` does not stand apart from others {other}",
        "reports of corruption need a channel of their own: another link, and no complaint among its purposes",
    ),
    "contact-incomplete": words(
        "ข้อมูลการติดต่อของหน่วยงานยังไม่มี{need}",
        "เพิ่ม {field_of_need}: ใต้ contact ใน agency.yml",
        "the agency's contact lacks {need}",
        "add {field_of_need}: below contact in agency.yml",
    ),
    "home-asset-name": words(
        "หน้าแรกยังไม่มีภาพชื่อ “{value}” ที่ข้อนี้ต้องการ{guess}",
        "ตั้งชื่อภาพใต้ assets ใน home.yml ว่า {value}",
        "the first page has no picture called `{value}`, which is asked for{guess}",
        "call the picture {value} below assets in home.yml",
    ),
    "measure-incomplete": words(
        "มาตรการ “{title}” ยังไม่มี{need}",
        "เพิ่ม {field_of_need}: ให้มาตรการนี้",
        "the measure `{title}` lacks {need}",
        "add {field_of_need}: to this measure",
    ),
    "measure-year": words(
        "ระยะเวลา “{value}” ของมาตรการ “{title}” อยู่นอกปีงบประมาณ {data_year} ที่ข้อนี้ต้องการ",
        "แก้ระยะเวลาให้อยู่ในปีงบประมาณ {data_year} หรือย้ายรายการนี้ไปไว้ในโฟลเดอร์ของปีที่ดำเนินการ",
        "the time `{value}` of the measure `{title}` lies outside fiscal year {data_year}, which is asked for",
        "correct the time, or move this entry to the folder of the year in which it is done",
    ),
    "news-year": words(
        "ข่าวล่าสุดที่ใช้ได้คือวันที่ {value} แต่ข้อนี้ต้องเป็นข่าวของปี {data_year}",
        "เพิ่มข่าวที่เกิดในปีงบประมาณ {data_year} หรือตรวจว่าพิมพ์วันที่ถูกต้อง",
        "the newest news that counts is of {value}, but news of {data_year} is asked for",
        "add news that happened in fiscal year {data_year}, or correct the date",
    ),
    "person-incomplete": words(
        "ข้อมูลของ {name} ยังไม่มี{need}",
        "เพิ่ม {field_of_need}: ให้บุคคลนี้ใน people.yml",
        "{name} lacks {need}",
        "add {field_of_need}: for this person in people.yml",
    ),
    "progress-incomplete": words(
        "ผลการดำเนินการของมาตรการ “{title}” ยังไม่มี{need}",
        "เพิ่ม {field_of_need}: ในรายการนี้ของ progress.yml",
        "the progress of the measure `{title}` lacks {need}",
        "add {field_of_need}: to this entry of progress.yml",
    ),
    "progress-missing": words(
        "มาตรการ “{title}” ยังไม่มีผลการดำเนินการ",
        "เพิ่มรายการใน progress.yml ที่มี measure ตรงกับ id ของมาตรการนี้",
        "the measure `{title}` has no progress yet",
        "add an entry to progress.yml whose measure is this measure's id",
    ),
    "unknown-news": words(
        "ไม่มีข่าวรหัส “{value}” ในปีนี้{guess}",
        "รหัสข่าวของปีนี้ (id ใน news.yml): {known}",
        "there is no news `{value}` in this year{guess}",
        "the news of the year (id in news.yml): {known}",
    ),
}
