"""Papers on gifts: the No Gift Policy declared, handed on and reported; gifts received by custom."""

from tests.example import office
from tests.example.facts import day, long, office_day, on
from tests.example.parts import MAYORS, Paper, bullets, grid, h, p, paper, sign, steps

_ENGLISH = {"นายกอไก่ นามสมมติ": "Mr. Kokai Namsommut", "นางสาวขอไข่ นามสมมติ": "Miss Khokhai Namsommut"}


def no_gift_day(year: int) -> str:
    """The day on which the mayor declared the policy for a year."""
    return long(office_day(day(year, 1, 8)))


def no_gift_thai(year: int) -> Paper:
    """The declaration in Thai."""
    when = no_gift_day(year)
    return paper(
        f"no-gift-{year}-th", "ประกาศเจตนารมณ์นโยบายไม่รับของขวัญ (No Gift Policy)", f"จากการปฏิบัติหน้าที่ ประจำปีงบประมาณ พ.ศ. {year}",
        [
            [
                p(f"ข้าพเจ้า {MAYORS[year]} นายกเทศมนตรีตำบลตัวอย่าง ขอประกาศว่า ในปีงบประมาณ พ.ศ. {year} ผู้บริหารและเจ้าหน้าที่ทุกคน"
                  "ของเทศบาลตำบลตัวอย่าง จะไม่รับของขวัญและของกำนัลทุกชนิด ก่อน ขณะ และหลังปฏิบัติหน้าที่ "
                  "ที่จะส่งผลให้เกิดการทุจริตและประพฤติมิชอบ ทั้งในปัจจุบันและอนาคต"),
                h("แนวปฏิบัติ"),
                steps("ปฏิเสธการรับของขวัญจากผู้มาติดต่อด้วยวาจาสุภาพ", "หากมีผู้วางของไว้ ให้ส่งคืนหรือส่งมอบแก่สำนักปลัดภายใน 3 วันทำการ",
                      "สำนักปลัดบันทึกในทะเบียนและรายงานนายกเทศมนตรีทุกไตรมาส", "ผู้บังคับบัญชาต้องเป็นแบบอย่างและกำกับดูแลผู้ใต้บังคับบัญชา"),
                sign(year, f"ประกาศ ณ วันที่ {when}"),
            ],
        ],
    )  # fmt: skip


def no_gift_english(year: int) -> Paper:
    """The declaration in English."""
    when = office_day(day(year, 1, 8))
    name = _ENGLISH[MAYORS[year]]
    said = f"{when.day} January {when.year} (B.E. {year})"
    return paper(
        f"no-gift-{year}-en", "Declaration of the No Gift Policy", f"Tua Yang Subdistrict Municipality (fictional), fiscal year {year - 543}",
        [
            [
                p(f"I, {name}, Mayor of Tua Yang Subdistrict Municipality, hereby declare that in fiscal year {year - 543} (B.E. {year}) "
                  "the executives and every official of this municipality shall not accept any gift or present of any kind "
                  "before, while or after performing their duties, which could lead to corruption or misconduct now or in the future."),
                h("Guidelines"),
                steps("Decline any gift from those who contact the office, politely and at once.",
                      "Return what was left behind, or hand it to the Office of the Municipal Clerk, within three working days.",
                      "The Office of the Municipal Clerk keeps a register and reports to the Mayor every quarter.",
                      "Superiors set the example and supervise those who report to them."),
                {"sign": {"mark": "(fictional signature)", "name": name, "position": "Mayor of Tua Yang Subdistrict Municipality",
                          "date": f"Declared on {said}"}},
            ],
        ],
        lang="en",
    )  # fmt: skip


def no_gift_activity(year: int) -> Paper:
    """The meeting at which the policy was handed on to the staff."""
    people = office.activities(year)[1]["result"].split("บุคลากร ")[1]
    when = no_gift_day(year)
    return paper(
        f"no-gift-activity-{year}", "สรุปการประชุมมอบนโยบาย No Gift Policy", f"วันที่ {when} ณ ห้องประชุมเทศบาลตำบลตัวอย่าง",
        [
            [
                h("1. ลักษณะของกิจกรรม"),
                p(f"เป็นการประชุมเพื่อถ่ายทอดและมอบนโยบาย โดยนายกเทศมนตรีเป็นประธาน มีผู้บริหารและบุคลากรเข้าร่วม {people} "
                  "มีวัตถุประสงค์เพื่อปลูกจิตสำนึกให้ปฏิเสธการรับของขวัญและของกำนัลทุกชนิดจากการปฏิบัติหน้าที่"),
                grid(["เวลา", "กิจกรรม"], [("09.00 น.", "นายกเทศมนตรีประกาศเจตนารมณ์และลงนาม"), ("09.30 น.", "นิติกรอธิบายความต่างของของขวัญจากหน้าที่กับธรรมจรรยา"),
                                            ("10.30 น.", "กรณีศึกษากลุ่มย่อย: ปฏิเสธอย่างไรให้สุภาพ"), ("11.30 น.", "บุคลากรร่วมกล่าวคำปฏิญาณ")], [1, 5]),
            ],
            [h("2. ผลที่ได้"), bullets("บุคลากรลงชื่อรับทราบนโยบายครบทุกคนที่เข้าร่วม", "ติดป้าย “งดรับของขวัญ” ณ จุดบริการทุกส่วนงาน"),
             h("3. การติดตาม"), p("สำนักปลัดตรวจทะเบียนการรับของขวัญทุกไตรมาส และรายงานผลในที่ประชุมหัวหน้าส่วนงาน")],
        ],
    )  # fmt: skip


def no_gift_report(year: int) -> Paper:
    """What was offered and sent back in a year."""
    rows = [
        ("ประชาชนผู้รับบริการ", "6", "6", "0"),
        ("ผู้ประกอบการหรือคู่สัญญา", "4", "4", "0"),
        ("หน่วยงานของรัฐ", "1", "1", "0"),
        ("รวม", "11", "11", "0"),
    ]
    return paper(
        f"no-gift-report-{year}", f"รายงานการรับของขวัญตามนโยบาย No Gift Policy ปีงบประมาณ พ.ศ. {year}", "รายงานในภาพรวมของหน่วยงาน",
        [
            [
                h("1. ภาพรวมของหน่วยงาน"),
                p(f"ตั้งแต่วันที่ 1 ตุลาคม {year - 1} ถึง 30 กันยายน {year} บุคลากรทุกส่วนงานรายงานการเสนอให้ของขวัญ 11 ครั้ง ส่งคืนทุกครั้ง ไม่มีการรับไว้"),
                grid(["ผู้ให้", "เสนอให้ (ครั้ง)", "ส่งคืน (ครั้ง)", "รับไว้ (ครั้ง)"], rows, [4, 2, 2, 2], right=[1, 2, 3]),
            ],
            [h("2. ปัญหาและข้อเสนอแนะ"), bullets("ผู้ให้ส่งของทางไปรษณีย์จึงส่งคืนได้ช้า", "แจ้งนโยบายในหนังสือตอบรับคำขอทุกฉบับ"),
             sign(year + 1, on(12, 10, year))],
        ],
    )  # fmt: skip


def gifts_by_custom(year: int) -> Paper:
    """What was received by custom under section 128."""
    rows = [
        ("ญาติ", "0", "0"),
        ("ผู้ที่มิใช่ญาติ มูลค่าไม่เกิน 3,000 บาท", "2", "0"),
        ("ผู้ที่มิใช่ญาติ มูลค่าเกิน 3,000 บาท", "0", "0"),
        ("รวม", "2", "0"),
    ]
    return paper(
        f"gifts-by-custom-{year}", f"รายงานการรับทรัพย์สินหรือประโยชน์อื่นใดโดยธรรมจรรยา ปีงบประมาณ พ.ศ. {year}", "ภาพรวมของหน่วยงาน",
        [
            [
                h("1. ภาพรวมของหน่วยงาน"),
                p("รายงานตามมาตรา 128 แห่งพระราชบัญญัติประกอบรัฐธรรมนูญว่าด้วยการป้องกันและปราบปรามการทุจริต พ.ศ. 2561 "
                  f"ระหว่างวันที่ 1 ตุลาคม {year - 1} ถึง 30 กันยายน {year} จากเจ้าพนักงานของรัฐทุกคนในสังกัด"),
                grid(["ผู้ให้", "จำนวนครั้งที่รับ", "จำนวนครั้งที่ต้องวินิจฉัย"], rows, [5, 2, 2], right=[1, 2]),
            ],
            [h("2. รายละเอียด"), bullets("รับในโอกาสขึ้นบ้านใหม่ 1 ครั้ง และโอกาสมงคลสมรส 1 ครั้ง มูลค่าไม่เกิน 3,000 บาท ไม่เกี่ยวกับการปฏิบัติหน้าที่"),
             sign(year + 1, on(12, 10, year))],
        ],
    )  # fmt: skip
