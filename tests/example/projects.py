"""The projects of a fiscal year: what was planned, what was done by 31 March, what at the end."""

from datetime import date, timedelta
from random import Random

from tests.example.facts import (
    Row,
    baht,
    data,
    day,
    dice,
    half,
    last_day,
    month,
    number,
    office_day,
    rounded,
    short,
    written,
)

_SCALE = {2565: 0.92, 2566: 0.96, 2567: 1.0, 2568: 1.03, 2569: 1.06}


def projects(year: int) -> list[Row]:
    """Every project of a fiscal year, by strategy."""
    known = data("projects")
    made = [_work(year, build) for build in known["construction"][year]]
    made += [_project(year, base) for base in known["projects"] if year in base.get("years", (year,))]
    for project in made:
        project["strategy_name"] = known["strategies"][project["strategy"]]
    return sorted(made, key=lambda project: project["strategy"])


def project(year: int, key: str) -> Row:
    """One project of a year by its key."""
    return next(known for known in projects(year) if known["key"] == key)


def _project(year: int, base: Row) -> Row:
    luck = dice(year, base["key"])
    fixed = base.get("fixed", {}).get(year, {})
    start, end = _days(year, base, fixed, luck)
    budget = fixed.get("budget") or (base["budget"] if year == 2567 else rounded(base["budget"] * _SCALE[year]))
    aim = base["n"]
    if not base.get("exact") and year != 2567:
        aim = round(base["n"] * (1 + (year - 2567) * 0.01))
    done = fixed.get("actual") or (aim if base.get("exact") else round(aim * luck.uniform(0.93, 1.06)))
    step = 100 if budget > 1_000_000 else 0.5
    spent = fixed.get("spent") or round(budget * luck.uniform(0.9, 0.995) / step) * step
    result = base["result"].replace("{a}", number(done))
    if not base.get("exact"):
        result += f" คิดเป็นร้อยละ {done / aim * 100:.1f} ของเป้าหมาย"
    return {
        **base, "budget": budget, "n": aim, "actual": done, "spent": float(spent), "start": start, "end": end,
        "output": base["output"].replace("{n}", number(aim)), "result": result,
        **_by_half(year, (start, end), float(spent), result, base | {"a": done, "n": aim}),
    }  # fmt: skip


def _days(year: int, base: Row, fixed: Row, luck: Random) -> tuple[date, date]:
    days = base.get("days", {}).get(year)
    if days:
        return written(year, days), written(year, days)
    if fixed:
        return written(year, fixed["start"]), written(year, fixed["end"])
    first, last = base["months"]
    start = office_day(day(year, first, luck.randint(1, 8)))
    end = last_day(year) if last == 9 else office_day(day(year, last, luck.randint(18, 26)))
    return (start, start + timedelta(1)) if first == last and base["key"] == "drill" else (start, end)


def _work(year: int, build: Row) -> Row:
    signed = written(year, build["signed"])
    end = signed + timedelta(build["days"] - dice(year, build["key"]).randint(6, 15))
    result = f"ก่อสร้างแล้วเสร็จและตรวจรับงานแล้ว {build['size']} ตามสัญญา"
    if build["key"] == "nursery":
        result = f"ปรับปรุงแล้วเสร็จและตรวจรับงานแล้ว: {build['size']}"
    problem, suggestion = data("projects")["building"][build["key"]]
    return {
        **build, "strategy": 1 if build["key"] != "nursery" else 3, "unit": "กองช่าง", "output": build["size"],
        "spent": float(build["agreed"]), "start": signed, "end": end, "result": result, "months": [build["plan"], end.month],
        "problem": problem, "suggestion": suggestion,
        **_by_half(year, (signed, end), float(build["agreed"]), result, {}),
    }  # fmt: skip


def _by_half(year: int, days: tuple[date, date], spent: float, result: str, base: Row) -> Row:
    """Where a project stood on 31 March; a building site has no `half` of its own to tell."""
    start, end = days
    now = half(year)
    if end <= now:
        return {"half_result": result, "half_spent": spent, "half_percent": 100}
    if start > now:
        return {"half_result": "ยังไม่ถึงกำหนดดำเนินการตามแผน", "half_spent": 0.0, "half_percent": 0}
    share = (now - start).days / max((end - start).days, 1)
    if "half" not in base:
        told = f"ลงนามในสัญญาแล้ว อยู่ระหว่างก่อสร้าง ผลงานสะสมร้อยละ {share * 90:.0f} ยังไม่ถึงงวดเบิกจ่าย"
        return {"half_result": told, "half_spent": 0.0, "half_percent": round(share * 90)}
    told = base["half"].format(
        a=number(base["a"]), h=number(base["a"] * share), n=number(base["n"]), t=number(24 * share)
    )
    step = 100 if spent > 1_000_000 else 0.5
    return {
        "half_result": told,
        "half_spent": round(spent * share * 0.97 / step) * step,
        "half_percent": round(share * 100),
    }


def span(known: Row, year: int) -> str:
    """The planned time of a project: `ธ.ค. 2566 – ม.ค. 2567`."""
    first, last = (month(day(year, part, 1)) for part in known["months"])
    return first if first == last else f"{first} – {last}"


def plan_table(year: int) -> list[Row]:
    """The action plan of a year with what was done and spent by 31 March."""
    return [
        {
            "ลำดับ": str(place), "ยุทธศาสตร์": known["strategy_name"], "โครงการหรือกิจกรรม": known["name"],
            "ผลผลิต": known["output"], "ส่วนงานที่รับผิดชอบ": known["unit"], "งบประมาณที่ใช้": baht(known["budget"]),
            "ระยะเวลาในการดำเนินงาน": span(known, year), "ผลการดำเนินงาน": known["half_result"],
            "ความก้าวหน้า (ร้อยละ)": str(known["half_percent"]), "ผลการใช้จ่ายงบประมาณ": baht(known["half_spent"]),
        }
        for place, known in enumerate(projects(year), 1)
    ]  # fmt: skip


def report_table(year: int) -> list[Row]:
    """The annual report of a year."""
    return [
        {
            "ลำดับ": str(place), "ยุทธศาสตร์": known["strategy_name"], "โครงการหรือกิจกรรม": known["name"],
            "ผลการดำเนินการ": known["result"], "งบประมาณที่ได้รับจัดสรร": baht(known["budget"]),
            "ผลการใช้จ่ายงบประมาณ": baht(known["spent"]), "วัน เดือน ปีที่เริ่ม": short(known["start"]),
            "วัน เดือน ปีที่สิ้นสุด": short(known["end"]), "ปัญหา/อุปสรรค": known["problem"],
            "ข้อเสนอแนะ": known["suggestion"], "ส่วนงานที่รับผิดชอบ": known["unit"],
        }
        for place, known in enumerate(projects(year), 1)
    ]  # fmt: skip
