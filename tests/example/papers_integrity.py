"""Papers on preventing corruption: risks, the anti-corruption plan, participation, the indicator in focus."""

from tests.example import office
from tests.example.facts import day, on
from tests.example.parts import Paper, bullets, grid, h, in_parts, of_rows, p, paper, sign, steps

_RISK = {"ลำดับ": 0, "กระบวนงาน": 2.4, "เหตุการณ์ความเสี่ยง": 3.4, "โอกาส": 0, "ผลกระทบ": 0, "ระดับของความเสี่ยง": 1.4,
         "มาตรการในการบริหารจัดการความเสี่ยง": 5, "ส่วนงานที่รับผิดชอบ": 2}  # fmt: skip
_RISK_DONE = {
    "ลำดับ": 0,
    "เหตุการณ์ความเสี่ยง": 3,
    "ระดับของความเสี่ยง": 1.4,
    "มาตรการในการบริหารจัดการความเสี่ยง": 4,
    "ผลการดำเนินการ": 4,
}


def risks(year: int) -> Paper:
    """The risks of bribery in four topics, two to a page."""
    rows = office.risk_table(year)
    topics = list(dict.fromkeys(row["ประเด็น"] for row in rows))
    pages = []
    for pair in (topics[:2], topics[2:]):
        page = []
        for topic in pair:
            page += [
                h(f"ประเด็นที่ {topics.index(topic) + 1} {topic}"),
                of_rows([r for r in rows if r["ประเด็น"] == topic], _RISK, size=9),
            ]
        pages.append(page)
    pages[0].insert(
        0, p("ประเมินโดยคณะทำงานบริหารความเสี่ยงการทุจริต ระดับของความเสี่ยง = โอกาส × ผลกระทบ: 1–4 ต่ำ, 5–9 ปานกลาง, 10–25 สูง")
    )
    pages.append(
        [
            h("การติดตาม"),
            bullets("หัวหน้าส่วนงานรายงานผลตามมาตรการทุกไตรมาส", "ทบทวนระดับความเสี่ยงในเดือนกันยายน"),
            sign(year, on(15, 3, year)),
        ]
    )
    subject = "การทุจริตในประเด็นที่เกี่ยวข้องกับสินบน" if year in {2567, 2568} else "การทุจริตและประพฤติมิชอบ"
    return paper(f"risk-assessment-{year}", f"การประเมินความเสี่ยง{subject} ปีงบประมาณ พ.ศ. {year}",
                 f"ดำเนินการระหว่างเดือนธันวาคม {year - 1} – มีนาคม {year}", pages, wide=True)  # fmt: skip


def risk_report(year: int) -> Paper:
    """What was done about the risks of a year."""
    first, second = in_parts(office.risk_table(year, report=True), 4)
    return paper(
        f"risk-report-{year}", f"รายงานผลการดำเนินการเพื่อจัดการความเสี่ยงการทุจริตและประพฤติมิชอบ ปีงบประมาณ พ.ศ. {year}", f"1 ตุลาคม {year - 1} – 30 กันยายน {year}",
        [[h("1. ผลการดำเนินการ (เหตุการณ์ที่ 1–4)"), of_rows(first, _RISK_DONE, size=9)],
         [h("2. ผลการดำเนินการ (เหตุการณ์ที่ 5–8)"), of_rows(second, _RISK_DONE, size=9)]],
        wide=True,
    )  # fmt: skip


_ANTI = {"ลำดับ": 0, "โครงการ/กิจกรรม": 5, "งบประมาณ": 1.6, "ระยะเวลาดำเนินการ": 2.6, "ส่วนงานที่รับผิดชอบ": 2}
_ANTI_DONE = {"ลำดับ": 0, "โครงการ/กิจกรรม": 4, "ผลการดำเนินการ": 5, "งบประมาณ": 1.6, "งบประมาณที่ใช้": 1.6}


def anti_plan(_: int) -> Paper:
    """The plan of 2566–2570, with what it holds for 2566 and 2567."""
    pages = [
        [
            h("1. ระยะเวลาและเป้าหมายของแผน"),
            p("แผนฉบับนี้ใช้บังคับ 5 ปี ปีงบประมาณ พ.ศ. 2566–2570 (1 ตุลาคม 2565 – 30 กันยายน 2570) "
              "มีเป้าหมายให้ผลการประเมิน ITA ไม่น้อยกว่า 95 คะแนนในปี 2570 และไม่มีเรื่องทุจริตที่ชี้มูลความผิด"),
            h("2. มิติของแผน"),
            steps("สร้างวัฒนธรรมสุจริต", "บริหารราชการด้วยความโปร่งใส", "ส่งเสริมบทบาทและการมีส่วนร่วมของประชาชน", "เสริมสร้างกลไกการตรวจสอบ"),
            sign(2566, "10 ตุลาคม 2565"),
        ]
    ]  # fmt: skip
    pages += [
        [
            h(f"{place}. โครงการ/กิจกรรม งบประมาณ และระยะเวลา ปีงบประมาณ พ.ศ. {year}"),
            of_rows(office.anti_plan_table(year), _ANTI, sums=["งบประมาณ"]),
        ]
        for place, year in enumerate((2566, 2567, 2568, 2569), 3)
    ]
    return paper("anti-corruption-plan-2566-2570", "แผนปฏิบัติการป้องกันการทุจริต (พ.ศ. 2566–2570)", "เทศบาลตำบลตัวอย่าง", pages)


def anti_report(year: int) -> Paper:
    """What came of the anti-corruption plan in a year."""
    rows = office.anti_report_table(year)
    return paper(
        f"anti-corruption-report-{year}", f"รายงานผลการดำเนินการป้องกันการทุจริต ปีงบประมาณ พ.ศ. {year}", f"รายงาน ณ วันที่ {on(19, 10, year)}",
        [
            [h("1. ผลการดำเนินการและงบประมาณที่ใช้"), of_rows(rows, _ANTI_DONE, size=9, sums=["งบประมาณ", "งบประมาณที่ใช้"])],
            [
                h("2. ปัญหา/อุปสรรค"),
                bullets("กิจกรรมที่ต้องใช้วิทยากรภายนอกจัดได้ช้ากว่าแผนประมาณ 2 สัปดาห์", "บุคลากรบางส่วนยังไม่ทราบความต่างของการรับโดยธรรมจรรยากับ No Gift Policy"),
                h("3. ข้อเสนอแนะ"),
                bullets("ประสานวิทยากรตั้งแต่ไตรมาสที่ 1 และกำหนดวันสำรอง", "จัดทำแผ่นพับถาม–ตอบเรื่องของขวัญและส่งในกลุ่ม LINE ของบุคลากรทุกเดือน"),
                sign(year + 1, on(19, 10, year)),
            ],
        ],
    )  # fmt: skip


def anti_half(year: int) -> Paper:
    """How the anti-corruption plan stood on 31 March (asked for up to 2566)."""
    now = day(year, 3, 31)
    rows = [
        (
            a["name"],
            "ดำเนินการแล้วเสร็จ" if a["end"] <= now else "อยู่ระหว่างดำเนินการ" if a["start"] <= now else "ยังไม่ถึงกำหนดตามแผน",
        )
        for a in office.activities(year)
    ]
    return paper(
        f"anti-corruption-half-{year}", "รายงานการกำกับติดตามการดำเนินการป้องกันการทุจริต รอบ 6 เดือน", f"ปีงบประมาณ พ.ศ. {year} ณ วันที่ 31 มีนาคม {year}",
        [[h("1. ความก้าวหน้า"), grid(["โครงการ/กิจกรรม", "สถานะ"], rows, [6, 3])],
         [h("2. ข้อสังเกต"), bullets("กิจกรรมที่ยังไม่เริ่มเป็นไปตามแผน", "ให้ส่วนงานรายงานผลภายในวันที่ 5 ของเดือนถัดไป"), sign(year, on(7, 4, year))]],
    )  # fmt: skip


def participation(year: int) -> Paper:
    """Who took part in what, and what was done with it."""
    rows = office.participation_table(year)
    return paper(
        f"participation-{year}", f"ผลการเปิดโอกาสให้เกิดการมีส่วนร่วม ปีงบประมาณ พ.ศ. {year}", f"ดำเนินการระหว่างเดือนมกราคม–มีนาคม {year}",
        [
            [h("1. ประเด็นหรือเรื่องในการมีส่วนร่วม และผู้มีส่วนร่วม"),
             of_rows(rows, {"ลำดับ": 0, "ประเด็นหรือเรื่องในการมีส่วนร่วม": 4, "วันที่": 2.6, "ผู้มีส่วนร่วม": 4, "จำนวนผู้มีส่วนร่วม": 1.6}, sums=["จำนวนผู้มีส่วนร่วม"])],
            [h("2. ผลจากการมีส่วนร่วม"), of_rows(rows, {"ลำดับ": 0, "ประเด็นหรือเรื่องในการมีส่วนร่วม": 3, "ผลจากการมีส่วนร่วม": 5}),
             h("3. การนำผลไปปรับปรุงพัฒนา"), of_rows(rows, {"ลำดับ": 0, "ประเด็นหรือเรื่องในการมีส่วนร่วม": 3, "การนำผลไปปรับปรุงพัฒนา": 5})],
        ],
    )  # fmt: skip


def focus(year: int) -> Paper:
    """The one indicator that 2569 asks to be chosen: the lowest of the year before."""
    scores = [("1", "การปฏิบัติหน้าที่", "93.12"), ("2", "การใช้งบประมาณ", "90.26"), ("3", "การใช้อำนาจ", "91.48"), ("4", "การใช้ทรัพย์สินของราชการ", "89.75"),
              ("5", "การแก้ไขปัญหาการทุจริต", "91.04"), ("6", "คุณภาพการดำเนินงาน", "92.60"), ("7", "ประสิทธิภาพการสื่อสาร", "90.15"),
              ("8", "การปรับปรุงระบบการทำงาน", "89.35"), ("9", "การเปิดเผยข้อมูล", "82.14"), ("10", "การป้องกันการทุจริต", "75.00")]  # fmt: skip
    return paper(
        f"ita-focus-{year}", "การวิเคราะห์ผล ITA และการเลือกตัวชี้วัดเพื่อพัฒนา", f"ผลปีงบประมาณ พ.ศ. {year - 1} สู่การดำเนินการปีงบประมาณ พ.ศ. {year}",
        [
            [h(f"1. คะแนนรายตัวชี้วัด ปีงบประมาณ พ.ศ. {year - 1}"), grid(["ที่", "ตัวชี้วัด", "คะแนน"], scores, [0, 6, 2], right=[2])],
            [h("2. ตัวชี้วัดที่เลือก"), p("เลือก 1 ตัวชี้วัด คือ ตัวชี้วัดที่ 10 การป้องกันการทุจริต ซึ่งได้คะแนนต่ำสุด (75.00) เพราะข้อ o21 และ o22 ไม่ครบองค์ประกอบ"),
             h("3. มาตรการเชิงป้องกัน"), bullets("กำหนดเจ้าของและวันครบกำหนดของทุกองค์ประกอบ", "ตรวจปีของเอกสารทุกฉบับก่อนส่งคำตอบในระบบ ITAS", "เสริมความรู้เรื่องของขวัญแก่บุคลากรทุกคน"),
             sign(year, on(17, 11, year - 1))],
        ],
    )  # fmt: skip
