"""One year of a site as pages see it: which pages it has, so that links are made only to pages that exist."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property

from generator.core import addresses
from generator.export.published import PublishedData
from generator.model.options import Options
from generator.model.site import Site, YearData
from generator.model.snapshot import YearResult
from generator.model.status import YearStatus
from generator.site.views import Answer, Link
from generator.text.references import Ref, RefKind
from generator.vocabulary.words import fiscal_year


@dataclass(frozen=True)
class YearContext:
    """One year of a site, its statuses, what is reckoned of them and given away, and the ways around it."""

    site: Site
    year: YearData
    status: YearStatus
    year_result: YearResult
    options: Options = field(default_factory=Options)
    given: PublishedData = field(default_factory=PublishedData)

    @property
    def has_items(self) -> bool:
        """An agency that published only measures has no item pages: 35 empty ones help nobody."""
        return bool(self.year.disclosures)

    @property
    def has_todo(self) -> bool:
        """Whether the year has a page of what is to be done: an office may leave it out of its public site."""
        return self.has_items and self.options.todo

    @property
    def has_progress(self) -> bool:
        """Whether there is progress to show."""
        return bool(self.year.progress)

    @cached_property
    def instruments(self) -> tuple[str, ...]:
        """The instruments, other than that of the items, that have a page."""
        return self.year.instruments

    @property
    def newest(self) -> bool:
        """Whether it is the newest year, which the first page shows."""
        return self.year.year == max(one.year for one in self.site.years)

    @cached_property
    def items_label(self) -> str:
        """What the items are called, with the instrument that they make up: ข้อมูลรายข้อ OIT."""
        return f"ข้อมูลรายข้อ {self.year.checklist.item_instrument}".strip()

    @cached_property
    def items_heading(self) -> str:
        """The instrument that the items make up by its whole name."""
        known = self.year.checklist.instrument(self.year.checklist.item_instrument)
        return f"{known.name} ({known.id})" if known and known.name else self.items_label

    def home(self) -> Link:
        """The site's first page."""
        return Link("หน้าแรก", addresses.HOME)

    def year_link(self) -> Link:
        """The page of this year."""
        return Link(f"ปี {self.year.year}", addresses.year(self.year.year))

    def crumbs(self, *more: Link) -> tuple[Link, ...]:
        """The way from home through this year."""
        return (self.home(), self.year_link(), *more)

    def answer(self, ref: Ref) -> Answer:
        """What a reference names, in words, and the page that tells of it."""
        checklist, year = self.year.checklist, self.year.year
        if ref.kind is RefKind.ITEM:
            item = checklist.item(ref.number)
            return Answer(
                ref.number, item.name if item else "", addresses.item(year, ref.number) if self.has_items else ""
            )
        if ref.kind is RefKind.INSTRUMENT:
            named = checklist.instrument(ref.number)
            return Answer(ref.number, (named.name if named else "") or "", self._instrument_target(ref.number, ref))
        if ref.kind is RefKind.QUESTION:
            question = checklist.question(ref)
            name = self.year.checklist.instrument_of(ref)
            return Answer(ref.number, question.text if question else "", self._instrument_target(name, ref))
        if ref.kind is RefKind.SUB_INDICATOR:
            sub = checklist.sub_indicator(ref)
            target = addresses.sub_indicator(year, ref.number) if self.has_items else ""
            return Answer(f"ตัวชี้วัดย่อย {ref}", sub.name if sub else "", target)
        indicator = checklist.indicator(ref)
        target = self._instrument_target(self.year.checklist.instrument_of(ref), ref)
        return Answer(f"ตัวชี้วัดที่ {ref}", indicator.name if indicator else "", target)

    def _instrument_target(self, name: str, ref: Ref) -> str:
        """The page that tells of an instrument, at the indicator where the reference names one."""
        year, anchor = self.year.year, f"#{addresses.anchor(ref.number)}" if ref.kind is RefKind.INDICATOR else ""
        if name == self.year.checklist.item_instrument:
            return f"{addresses.year(year)}{anchor}" if self.has_items else ""
        return f"{addresses.instrument(year, name)}{anchor}" if name in self.instruments else ""

    def more(self) -> tuple[Link, ...]:
        """The year's pages beside its items."""
        year = self.year.year
        links = [Link("มาตรการส่งเสริมคุณธรรมและความโปร่งใส", addresses.measures(year))] if self.year.measures else []
        if self.has_progress:
            links.append(Link("ผลการดำเนินการและความก้าวหน้า", addresses.progress(year)))
        links += [Link(f"ตัวชี้วัด {name}", addresses.instrument(year, name)) for name in self.instruments]
        if self.year.measures or self.has_progress:
            links.append(Link("รายงานฉบับพิมพ์", addresses.report(year)))
        return tuple(links)

    def title(self) -> str:
        """ปีงบประมาณ พ.ศ. 2567."""
        return fiscal_year(self.year.year)


def responsible(units: Iterable[str], actors: Iterable[str]) -> str:
    """Units and actors on one line."""
    return ", ".join((*units, *actors))
