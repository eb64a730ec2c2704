"""How a site is built, beside its content: what the host's settings say."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Options:
    """`address` is where the site will stand on the web, empty where nobody said; `todo` keeps the to-do pages."""

    address: str = ""
    todo: bool = True
