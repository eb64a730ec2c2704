"""A new agency's folder: builds at once, and what its site says is missing is exactly everything."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.model.agency import KINDS
from generator.model.checklist import Checklist
from generator.scaffold import prepared
from generator.scaffold.handwritten import standing_files
from generator.scaffold.yaml_text import block, comment


@dataclass(frozen=True, slots=True)
class NewAgency:
    """What is asked of someone who starts; `kind` is one of KINDS."""

    slug: str
    name: str
    kind: str
    district: str
    province: str

    @property
    def short(self) -> str:
        """อบต.เกาะจัน for องค์การบริหารส่วนตำบลเกาะจัน."""
        return f"{self.kind}{self.name.removeprefix(KINDS[self.kind]).removeprefix(self.kind).strip()}"


_BLANKS = """
# ส่วนงาน: ชื่อที่จะใช้ในช่อง units ของไฟล์อื่น
units:
  # - name: สำนักปลัด
  # - name: กองคลัง
  # - name: กองช่าง

# ช่องทางติดต่อ purposes: contact qa corruption complaint e-service social
channels:
  # line: {name: LINE Official, purposes: [qa], link: "https://…"}
  # complaint: {name: ร้องเรียนทั่วไป, purposes: [complaint], link: "https://…"}
  # แจ้งทุจริต: ลิงก์ต้องไม่ซ้ำกับช่องทางอื่น และบอกใน protection ว่าคุ้มครองผู้แจ้งอย่างไร
  # corruption: {name: แจ้งเรื่องทุจริต, purposes: [corruption], link: "https://…", protection: ไม่เปิดเผยชื่อผู้แจ้ง}
  # บริการออนไลน์: บอกวิธีใช้งานใน how_to
  # e-service: {name: บริการออนไลน์, purposes: [e-service], link: "https://…", how_to: เลือกบริการ กรอกแบบ แล้วติดตามสถานะ}

contact:
  address:
  phones:
  email:
  website:
  map:

# ข้อความแนะนำหน่วยงานบนหน้าแรก
about:

# ที่อยู่เว็บที่จะนำเว็บไซต์นี้ไปวาง ใช้ทำลิงก์สำหรับแชร์ และที่อยู่เต็มในคำตอบสำหรับ ITAS
site_url:

# ตราหน่วยงาน: วางไฟล์ภาพไว้ข้างไฟล์นี้ เช่น seal.png
seal:

# หน้าตา: สีของหน่วยงาน (รหัสสีในเครื่องหมายคำพูด) และภาพหน้าแรก (วางไฟล์ไว้ข้างไฟล์นี้ text คือคำบรรยายภาพ)
look:
  primary:
  accent:
  # hero: {file: hero.jpg, text: อาคารสำนักงาน}

# ตัวเลขบนเว็บไซต์: thai หรือ arabic เว้นว่างคือตามที่พิมพ์
digits:

# เมนูเพิ่มด้านบน: page คือชื่อไฟล์ในโฟลเดอร์ pages หรือ link คือที่อยู่เว็บ
menu:
  - {title: ติดต่อเรา, page: contact}

# สัญญาอนุญาตของข้อมูลเปิด: คนอื่นนำข้อมูลไปใช้ได้ในเงื่อนไขใด
# licence: {name: Creative Commons Attribution 4.0 (CC BY 4.0), link: "https://creativecommons.org/licenses/by/4.0/deed.th"}

# เลขของบุคคลที่กฎหมายให้เผยแพร่ ระบุว่าใครอนุญาตและเพราะอะไร (ไม่ระบุ ระบบจะไม่สร้างเว็บไซต์เมื่อพบ)
# personal_data:
#   allow:
#     - {value: เลขที่เผยแพร่ได้, reason: ใครอนุญาต เมื่อใด เพราะอะไร}
"""


def agency_files(new: NewAgency, checklist: Checklist) -> Mapping[str, str]:
    """Every file of the new folder by its path below it."""
    known = {
        "name": new.name,
        "kind": new.kind,
        "short": new.short,
        "district": new.district,
        "province": new.province,
    }
    files = {f"{checklist.year}/{name}": text for name, text in prepared.year_files(checklist, {}).items()}
    head = comment(f"ข้อมูลหน่วยงาน {new.short} ใช้ทุกปี ช่องที่เว้นว่างยังไม่ต้องกรอกก็สร้างเว็บไซต์ได้")
    pages = standing_files(new.name, new.district, new.province)
    return {"agency.yml": head + block(known) + _BLANKS, **files, **pages}
