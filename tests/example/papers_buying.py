"""Papers on buying and hiring: list and plan of the year, notices, contracts on 31 March, report of the last year."""

from datetime import timedelta

from tests.example import buying
from tests.example.facts import baht, half, long, on
from tests.example.parts import Paper, bullets, grid, h, in_parts, of_rows, p, paper, sign

_LIST = {"ลำดับ": 0, "งานที่ซื้อหรือจ้าง": 5, "วงเงินงบประมาณที่ได้รับจัดสรร (บาท)": 2.4, "แหล่งที่มาของงบประมาณ": 2.6,
         "วิธีการที่จะดำเนินการจัดซื้อจัดจ้างฯ": 2.8, "ช่วงเวลาที่คาดว่าจะเริ่มดำเนินการ": 2}  # fmt: skip
_CONTRACT = {"ลำดับ": 0, "งานที่ซื้อหรือจ้าง": 5, "วงเงินงบประมาณที่ได้รับจัดสรร": 2, "วิธีการจัดซื้อจัดจ้างฯ": 2.4, "ราคากลาง": 2,
             "ราคาที่ตกลงซื้อหรือจ้าง": 2, "รายชื่อผู้ประกอบการที่ได้รับการคัดเลือก": 3.6, "วันที่ลงนามในสัญญา": 1.8, "วันสิ้นสุดสัญญา": 1.8}  # fmt: skip
_COUNT, _MONEY = "จำนวนรายการ", "งบประมาณที่ใช้"
_SUMMARY = {"วิธีการจัดซื้อจัดจ้างฯ": 4, _COUNT: 2, "วงเงินงบประมาณ": 3, _MONEY: 3, "ประหยัดงบประมาณ": 3}


def buying_list(year: int) -> Paper:
    """Everything of the investment budget that is to be bought."""
    rows = buying.plan_rows(year)
    money = "วงเงินงบประมาณที่ได้รับจัดสรร (บาท)"
    total = baht(sum(float(row[money].replace(",", "")) for row in rows))
    return paper(
        f"procurement-list-{year}", f"ประกาศรายการจัดซื้อจัดจ้างที่จะดำเนินการ ปีงบประมาณ พ.ศ. {year}", f"ประกาศ ณ วันที่ {on(16, 10, year - 1)}",
        [
            [
                p(f"เทศบาลตำบลตัวอย่างประกาศรายการจัดซื้อจัดจ้างงบลงทุนทุกรายการที่จะดำเนินการในปีงบประมาณ พ.ศ. {year} "
                  f"รวม {len(rows)} รายการ วงเงิน {total} บาท ดังนี้"),
                of_rows(rows, _LIST, sums=[money], size=9),
            ],
            [
                h("หมายเหตุ"),
                bullets("รายการที่วงเงินเกิน 500,000 บาท ใช้วิธีประกาศเชิญชวนทั่วไป (e-bidding)",
                        "หากเปลี่ยนแปลงรายการหรือวงเงิน จะประกาศแก้ไขบนเว็บไซต์ภายใน 7 วันทำการ",
                        "ข้อมูลเดียวกันเป็นตาราง CSV อยู่ในหน้าเดียวกันของเว็บไซต์"),
                sign(year, on(16, 10, year - 1)),
            ],
        ],
    )  # fmt: skip


def buying_plan(year: int) -> Paper:
    """The procurement plan that the act asks for: projects above 500,000 baht."""
    known = [c for c in buying.contracts(year) if c["method"] == buying.OPEN]
    rows = [
        (str(n), c["work"], baht(c["budget"]), c["method"], buying.plan_month(year, c)) for n, c in enumerate(known, 1)
    ]
    return paper(
        f"procurement-plan-{year}", f"แผนการจัดซื้อจัดจ้าง ปีงบประมาณ พ.ศ. {year}", f"ประกาศ ณ วันที่ {on(10, 10, year - 1)}",
        [
            [
                p("จัดทำตามมาตรา 11 แห่งพระราชบัญญัติการจัดซื้อจัดจ้างและการบริหารพัสดุภาครัฐ พ.ศ. 2560 "
                  "และเผยแพร่ในระบบ e-GP เว็บไซต์ของเทศบาล และปิดประกาศ ณ สำนักงาน"),
                grid(["ลำดับ", "โครงการ", "งบประมาณ (บาท)", "วิธี", "คาดว่าจะประกาศ"], rows, [0, 5, 2, 3, 2], right=[2]),
                sign(year, on(10, 10, year - 1)),
            ],
            [
                h("ขั้นตอนของแต่ละโครงการ"),
                grid(["ขั้นตอน", "ระยะเวลา"], [("จัดทำขอบเขตงานและราคากลาง", "20 วัน"), ("รับฟังความเห็นร่างประกาศ", "3 วันทำการ"),
                                                ("ประกาศเชิญชวนและรับข้อเสนอ", "12 วันทำการ"), ("พิจารณาผลและประกาศผู้ชนะ", "10 วันทำการ"),
                                                ("พ้นระยะเวลาอุทธรณ์และลงนามในสัญญา", "7 วันทำการ")], [5, 2]),
            ],
        ],
    )  # fmt: skip


def invitation(year: int) -> Paper:
    """The notice that invites offers for the road of the year."""
    road = _road(year)
    when = long(road["signed"] - timedelta(56))
    return paper(
        f"invitation-{year}", "ประกาศเชิญชวนประกวดราคาจ้างด้วยวิธี e-bidding", f"{road['work']} ลงวันที่ {when}",
        [
            [
                h("1. งานที่ประกวดราคา"),
                p(f"{road['work']} วงเงินงบประมาณ {baht(road['budget'])} บาท ราคากลาง {baht(road['reference'])} บาท "
                  f"เลขที่โครงการ {road['number']} แหล่งเงิน {road['source']}"),
                h("2. คุณสมบัติผู้เสนอราคา"),
                bullets("มีความสามารถตามกฎหมายและไม่เป็นผู้ทิ้งงาน", "มีอาชีพรับจ้างงานที่ประกวดราคาและลงทะเบียนในระบบ e-GP",
                        "ไม่เป็นผู้มีผลประโยชน์ร่วมกันกับผู้เสนอราคารายอื่น"),
            ],
            [
                h("3. กำหนดเวลา"),
                grid(["ขั้นตอน", "วันที่"], [("ดูสถานที่ก่อสร้าง", long(road["signed"] - timedelta(50))),
                                              ("ยื่นข้อเสนอทางระบบ e-GP", long(road["signed"] - timedelta(36)))], [5, 4]),
                h("4. สอบถาม"), p("กองคลัง เทศบาลตำบลตัวอย่าง โทร. 0 2000 0000 ภายในวันทำการก่อนวันยื่นข้อเสนอ"),
                sign(year, when),
            ],
        ],
    )  # fmt: skip


def award(year: int) -> Paper:
    """Who won it."""
    road = _road(year)
    (winner, price), *others = road["bids"]
    bids = [(winner, baht(price), "ผู้ชนะการเสนอราคา"), *((name, baht(price), "–") for name, price in others)]
    when = long(road["signed"] - timedelta(21))
    return paper(
        f"award-{year}", "ประกาศผู้ชนะการเสนอราคา", f"{road['work']} ลงวันที่ {when}",
        [
            [p(f"ตามประกาศเชิญชวนประกวดราคาจ้าง{road['work']} ราคากลาง {baht(road['reference'])} บาท มีผู้เสนอราคา {len(bids)} ราย ดังนี้"),
             grid(["ผู้เสนอราคา", "ราคาที่เสนอ (บาท)", "ผล"], bids, [5, 2, 2], right=[1]), sign(year, when)],
            [h("การอุทธรณ์"), p("ผู้เสนอราคาอุทธรณ์ผลได้ภายใน 7 วันทำการนับแต่วันประกาศ ตามมาตรา 117 แห่งพระราชบัญญัติการจัดซื้อจัดจ้างฯ พ.ศ. 2560"),
             h("การลงนามในสัญญา"), p(f"ลงนามในสัญญาวันที่ {long(road['signed'])} สิ้นสุดสัญญาวันที่ {long(road['end'])}")],
        ],
    )  # fmt: skip


def _road(year: int) -> dict[str, object]:
    return next(
        known for known in buying.contracts(year) if known["work"].startswith("ก่อสร้างถนน") and len(known["bids"]) > 1
    )


def signed_contracts(year: int) -> Paper:
    """The contracts signed by 31 March."""
    now = half(year)
    rows = buying.contract_table(year, now)
    total = sum(known["agreed"] for known in buying.contracts(year) if known["signed"] <= now)
    told = p(f"ณ วันที่ {long(now)} ลงนามในสัญญาแล้ว {len(rows)} รายการ ราคาที่ตกลงรวม {baht(total)} บาท "
             "ตารางเต็ม 12 ช่องข้อมูลอยู่ในไฟล์ CSV ของหน้าเดียวกัน")  # fmt: skip
    pages = [[of_rows(part, _CONTRACT, size=8)] for part in in_parts(rows, 15)]
    pages[0].insert(0, told)
    return paper(f"contracts-{year}", f"ความก้าวหน้าการจัดซื้อจัดจ้าง ปีงบประมาณ พ.ศ. {year}",
                 f"สัญญาที่ลงนามแล้ว ณ วันที่ {long(now)}", pages, wide=True)  # fmt: skip


def buying_report(year: int) -> Paper:
    """The annual report on buying: by method, problems, suggestions."""
    rows = buying.summary_table(year)
    count = sum(int(row[_COUNT]) for row in rows)
    largest = sorted(buying.contracts(year), key=lambda known: -known["agreed"])[:10]
    top = [(c["work"], c["method"], baht(c["reference"]), baht(c["agreed"]), c["name"]) for c in largest]
    return paper(
        f"procurement-report-{year}", f"รายงานสรุปผลการจัดซื้อจัดจ้าง ปีงบประมาณ พ.ศ. {year}", f"รายงาน ณ วันที่ {on(16, 10, year)}",
        [
            [
                h("1. จำนวนรายการและงบประมาณจำแนกตามวิธี"),
                p(f"ปีงบประมาณ พ.ศ. {year} ทำสัญญาหรือข้อตกลง {count} รายการ"),
                of_rows(rows, _SUMMARY, sums=[_COUNT, "วงเงินงบประมาณ", _MONEY, "ประหยัดงบประมาณ"]),
            ],
            [h("2. รายการที่มีมูลค่าสูงสุด 10 รายการ"),
             grid(["งานที่ซื้อหรือจ้าง", "วิธี", "ราคากลาง", "ราคาที่ตกลง", "ผู้ได้รับคัดเลือก"], top, [4, 2.4, 2, 2, 3], right=[2, 3], size=9)],
            [
                h("3. ปัญหา/อุปสรรค"),
                bullets("บางงานมีผู้ยื่นข้อเสนอน้อยราย ทำให้เปรียบเทียบราคาได้จำกัด",
                        "ผู้ประกอบการขนาดเล็กส่งเอกสารในระบบไม่ครบ ต้องแก้ไขก่อนลงนาม",
                        "วัสดุก่อสร้างปรับราคาในไตรมาสที่ 2 ต้องปรับราคากลางใหม่ 1 งาน"),
                h("4. ข้อเสนอแนะ"),
                bullets("ประกาศแผนและรายการจัดซื้อจัดจ้างบนเว็บไซต์ตั้งแต่เดือนตุลาคม และแจ้งสมาคมผู้ประกอบการในพื้นที่",
                        "จัดชี้แจงการใช้ระบบ e-GP แก่ผู้ประกอบการปีละ 1 ครั้ง",
                        "กำหนดราคากลางไม่เกิน 30 วันก่อนประกาศเชิญชวน"),
                sign(year + 1, on(16, 10, year), clerk=True),
            ],
        ],
    )  # fmt: skip
