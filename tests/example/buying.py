"""Contracts of a fiscal year and what is told of them: plan, 12 fields, summary by method, monthly list."""

from datetime import date, timedelta
from random import Random

from generator.text.dates import MONTHS, quarter_span
from tests.example.facts import Row, baht, data, day, dice, half, last_day, month, office_day, rounded, short, written

SPECIFIC, OPEN, SELECTED = "วิธีเฉพาะเจาะจง", "วิธีประกาศเชิญชวนทั่วไป (e-bidding)", "วิธีคัดเลือก"
_SCALE = {2565: 0.93, 2566: 0.97, 2567: 1.0, 2568: 1.02, 2569: 1.05}


def contracts(year: int) -> list[Row]:
    """Every contract signed in a fiscal year, in the order of signing."""
    known = data("procurement")
    routine = [(work, at) for work in known["works"] if year in work.get("years", (year,)) for at in work["when"]]
    keep = [
        pair for pair in routine if pair[0].get("invest") or "ไตรมาส" in pair[0]["work"] or pair[0]["days"] == "year"
    ]
    spare = [pair for pair in routine if pair not in keep]
    gone = dice(year, "out").sample(range(len(spare)), min(known["leave_out"][year], len(spare)))
    chosen = keep + [pair for place, pair in enumerate(spare) if place not in gone]
    made = [_routine(year, work, at) for work, at in chosen] + [_built(year, build) for build in _construction(year)]
    made.sort(key=lambda contract: (contract["signed"], contract["work"]))
    names = known["suppliers"]
    for place, contract in enumerate(made, 1):
        signed = contract["signed"]
        contract["number"] = f"{year - 2500}{signed.month:02d}0{place:06d}"
        contract["paper"] = f"{place}/{year}"
        contract["tax"] = f"{list(names).index(contract['supplier']) + 11:013d}"
        contract["name"] = names[contract["supplier"]]
        contract["bids"] = _bids(contract, [names[key] for key in known["rivals"].get(contract["supplier"], ())])
    return made


def _bids(contract: Row, rivals: list[str]) -> list[tuple[str, float]]:
    """Who offered what: the supplier alone, or in an open call the rivals above the price agreed."""
    luck = dice(contract["number"])
    others = [(name, contract["agreed"] + luck.randint(40, 160) * 100.0) for name in rivals]
    called = others if contract["method"] != SPECIFIC else []
    return [(contract["name"], contract["agreed"]), *sorted(called, key=lambda bid: bid[1])]


def _construction(year: int) -> list[Row]:
    return data("projects")["construction"][year]


def _routine(year: int, work: Row, at: int) -> Row:
    luck = dice(year, work["work"], at)
    signed, end = _term(year, work, at, luck)
    quarter = 1 if at >= 10 else (at + 2) // 3 + 1
    term = f"2/{year - 1}" if at >= 10 else f"1/{year}"
    name = work["work"].format(fy=year, last=year - 1, q=quarter, term=term)
    budget = float(work["budget"]) if work.get("invest") else rounded(work["budget"] * _SCALE[year])
    method = work.get("method") or (OPEN if budget > 500_000 else SPECIFIC)
    price = _less(budget, luck, 0.0, 0.03)
    agreed = _less(price, luck, *((0.03, 0.08) if method == OPEN else (0.0, 0.025)))
    source = work.get("source", f"งบประมาณรายจ่ายประจำปี {year}")
    return {
        "work": name, "budget": budget, "reference": price, "agreed": agreed, "method": method, "signed": signed,
        "end": end, "supplier": work["supplier"], "invest": bool(work.get("invest")), "source": source, "plan": at,
    }  # fmt: skip


def _term(year: int, work: Row, at: int, luck: Random) -> tuple[date, date]:
    """The days on which a contract is signed and ends."""
    if work["days"] == "year":
        return office_day(day(year, at, 2)), last_day(year)
    if work["days"] == "quarter":
        return office_day(day(year, at, luck.randint(2, 6))), _quarter_end(year, at)
    if work["days"] == "event":
        event = next(known for known in data("projects")["projects"] if known["key"] == work["event"])
        end = written(year, event["days"][year])
        return office_day(end - timedelta(luck.randint(7, 9))), end
    signed = office_day(day(year, at, luck.randint(3, 24)))
    return signed, signed + timedelta(work["days"])


def _quarter_end(year: int, at: int) -> date:
    return quarter_span(year, (at + 2) % 12 // 3 + 1).last


def _less(amount: float, luck: Random, least: float, most: float) -> float:
    step = 100 if amount >= 50_000 else 10
    return float(int(amount * (1 - luck.uniform(least, most)) // step * step))


def _built(year: int, build: Row) -> Row:
    signed = written(year, build["signed"])
    return {
        "work": build["name"], "budget": float(build["budget"]), "reference": float(build["reference"]),
        "agreed": float(build["agreed"]), "method": OPEN if build["budget"] > 500_000 else SPECIFIC, "signed": signed,
        "end": signed + timedelta(build["days"]), "supplier": build["supplier"], "invest": True, "plan": build["plan"],
        "source": build.get("source", f"งบประมาณรายจ่ายประจำปี {year}"),
    }  # fmt: skip


def contract_table(year: int, until: date | None = None, *, leave_out: str = "") -> list[Row]:
    """The 12 fields of every contract signed by `until`, with its state on that day (the year's end without it)."""
    now = until or last_day(year)
    rows = []
    for place, known in enumerate((c for c in contracts(year) if c["signed"] <= now), 1):
        over = known["end"] <= now
        row = {
            "ลำดับ": str(place), "งานที่ซื้อหรือจ้าง": known["work"], "วงเงินงบประมาณที่ได้รับจัดสรร": baht(known["budget"]),
            "แหล่งที่มาของงบประมาณ": known["source"],
            "สถานะการจัดซื้อจัดจ้างฯ": "สิ้นสุดสัญญาแล้ว" if over else "ลงนามในสัญญาแล้ว อยู่ระหว่างดำเนินการตามสัญญา",
            "วิธีการจัดซื้อจัดจ้างฯ": known["method"], "ราคากลาง": baht(known["reference"]),
            "ราคาที่ตกลงซื้อหรือจ้าง": baht(known["agreed"]),
            "เลขประจำตัวผู้เสียภาษี/เลขประจำตัวประชาชนของผู้ประกอบการที่ได้รับการคัดเลือก": known["tax"],
            "รายชื่อผู้ประกอบการที่ได้รับการคัดเลือก": known["name"], "เลขที่โครงการ": known["number"],
            "วันที่ลงนามในสัญญา": short(known["signed"]), "วันสิ้นสุดสัญญา": short(known["end"]),
        }  # fmt: skip
        row.pop(leave_out, None)
        rows.append(row)
    return rows


def summary_table(year: int) -> list[Row]:
    """How many contracts and how much money by method: the sums of `contract_table`."""
    rows = []
    for method in (SPECIFIC, OPEN, SELECTED):
        of = [known for known in contracts(year) if known["method"] == method]
        spent, allowed = sum(c["agreed"] for c in of), sum(c["budget"] for c in of)
        rows.append(
            {"วิธีการจัดซื้อจัดจ้างฯ": method, "จำนวนรายการ": str(len(of)), "วงเงินงบประมาณ": baht(allowed),
             "งบประมาณที่ใช้": baht(spent), "ประหยัดงบประมาณ": baht(allowed - spent)}
        )  # fmt: skip
    return rows


def plan_rows(year: int) -> list[Row]:
    """Everything of the investment budget that is to be bought or built in a year, as announced at its start."""
    planned = sorted((c for c in contracts(year) if c["invest"]), key=lambda c: (c["plan"] < 10, c["plan"], c["work"]))
    return [
        {
            "ลำดับ": str(place), "งานที่ซื้อหรือจ้าง": known["work"],
            "วงเงินงบประมาณที่ได้รับจัดสรร (บาท)": baht(known["budget"]), "แหล่งที่มาของงบประมาณ": known["source"],
            "วิธีการที่จะดำเนินการจัดซื้อจัดจ้างฯ": known["method"],
            "ช่วงเวลาที่คาดว่าจะเริ่มดำเนินการ": plan_month(year, known),
        }
        for place, known in enumerate(planned, 1)
    ]  # fmt: skip


def monthly_table(year: int) -> list[Row]:
    """The monthly summary (สขร.1) of October to March."""
    rows = []
    for place, known in enumerate((c for c in contracts(year) if c["signed"] <= half(year)), 1):
        bids = known["bids"]
        told = "; ".join(f"{name} {baht(price)} บาท" for name, price in bids)
        why = "เสนอราคาต่ำสุดและคุณสมบัติถูกต้องครบถ้วน" if len(bids) > 1 else "คุณสมบัติถูกต้องครบถ้วนและราคาไม่เกินราคากลาง"
        signed = known["signed"]
        rows.append(
            {
                "ลำดับ": str(place), "เดือน": f"{MONTHS[signed.month - 1]} {signed.year + 543}",
                "งานที่จัดซื้อ/จ้าง": known["work"], "วงเงิน": baht(known["budget"]), "ราคากลาง": baht(known["reference"]),
                "วิธี": known["method"], "ผู้เสนอราคาและราคา": told,
                "ผู้ได้รับคัดเลือกและราคาที่ตกลง": f"{known['name']} {baht(known['agreed'])} บาท", "เหตุผล": why,
                "เลขที่และวันที่ของสัญญา": f"สัญญาเลขที่ {known['paper']} ลงวันที่ {short(signed)}",
            }
        )  # fmt: skip
    return rows


def plan_month(year: int, contract: Row) -> str:
    """The month in which a contract was planned to begin."""
    return month(day(year, contract["plan"], 1))
