"""A page to be, and the lines of the navigation."""

from dataclasses import dataclass

from generator.core.location import DataPath
from generator.site.views import Link


@dataclass(frozen=True, slots=True)
class Page:
    """One page to be: its path, what its head says, the template and view it is made from.

    `crumbs` lead from home to its parent; `where` is the data it comes from; `redirect` is the page
    below the root that its reader is sent on to; `status` is the state that the navigation marks it with.
    """

    path: str
    title: str
    heading: str
    description: str
    template: str
    view: object
    crumbs: tuple[Link, ...] = ()
    where: DataPath | None = None
    nav_title: str = ""
    redirect: str = ""
    status: str = ""


@dataclass(frozen=True, slots=True)
class NavEntry:
    """A line of the navigation: a page, or a title with lines below it."""

    title: str
    path: str = ""
    children: tuple["NavEntry", ...] = ()
