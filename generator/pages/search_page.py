"""The page that searches: a form, the years to look in, and where to look without a search."""

from generator.model import addresses
from generator.pages.atlas import Atlas
from generator.pages.page import Page
from generator.pages.search_views import SearchView
from generator.pages.views import Link


def search_page(agency: str, atlases: tuple[Atlas, ...]) -> Page:
    """The search page of a site; `atlases` are its years, newest first."""
    newest = next((atlas for atlas in atlases if atlas.has_items), None)
    items = newest.year.checklist.items if newest else ()
    return Page(
        path=addresses.SEARCH,
        title="ค้นหา",
        heading="ค้นหา",
        description=f"ค้นหาข้อมูลสาธารณะ มาตรการ และเอกสารของ{agency}",
        template="search.md.j2",
        view=SearchView(
            years=tuple((atlas.year.year, Link(atlas.title(), addresses.year(atlas.year.year))) for atlas in atlases),
            example=items[-1].number if items else "",
        ),
        crumbs=(Link("หน้าแรก", addresses.HOME),),
        nav_title="ค้นหา",
    )
