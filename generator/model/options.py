"""How a site is built, beside its content: what the host's settings say."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Options:
    """`address` is where the site will stand on the web unless the agency says it itself, empty where nobody does.

    `todo` keeps the to-do pages.

    `pictures` draws what is shown where a page is shared; only a site that knows its address has them.
    `styleguide` adds the page that shows every visual piece, for those who work on the look.

    `plain` makes pages of nothing but Markdown, for hosts without our plugin; else their components are HTML
    beside it. `folders` is whether the host gives every page a folder (`2567/o1/`) or a file (`2567/o1.html`).
    """

    address: str = ""
    todo: bool = True
    pictures: bool = False
    styleguide: bool = False
    plain: bool = False
    folders: bool = True

    @staticmethod
    def wants_todo(environment: Mapping[str, str], *, written: bool) -> bool:
        """Whether the to-do pages are wanted: OIT_TODO in the environment wins over what is written."""
        wanted = environment.get("OIT_TODO", "").strip().lower()
        return wanted not in {"false", "no", "0", "off"} if wanted else written
