"""The page that searches the whole site."""

from dataclasses import dataclass

from generator.core import addresses
from generator.site.page import Page
from generator.site.views import Link
from generator.site.year_context import YearContext


@dataclass(frozen=True, slots=True)
class SearchView:
    """The years to choose from, newest first, each with its page."""

    years: tuple[tuple[int, Link], ...]
    example: str


def search_page(agency: str, atlases: tuple[YearContext, ...]) -> Page:
    """The search page of a site; `atlases` are its years, newest first."""
    newest = next((context for context in atlases if context.has_items), None)
    items = newest.year.checklist.items if newest else ()
    return Page(
        path=addresses.SEARCH,
        title="ค้นหา",
        heading="ค้นหา",
        description=f"ค้นหาข้อมูลสาธารณะ มาตรการ และเอกสารของ{agency}",
        template="search.md.j2",
        view=SearchView(
            years=tuple(
                (context.year.year, Link(context.title(), addresses.year(context.year.year))) for context in atlases
            ),
            example=items[-1].number if items else "",
        ),
        crumbs=(Link("หน้าแรก", addresses.HOME),),
        nav_title="ค้นหา",
    )
