"""Islands: the components of a page as HTML, put into it after Markdown ran, or as plain Markdown.

A template calls a component by its name, `island.status(view)`. On our own host the component is
HTML written as HTML; the page's Markdown holds a placeholder for it, a comment that no data can
forge. For every other host its Markdown form stands in the page instead. A component that
holds a part of the page's Markdown is called with it and stands before and after it.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import cast

from jinja2 import Environment
from jinja2.runtime import Macro
from markupsafe import Markup

from generator.render.markdown import machine

# Where a component's HTML is cut to let the page's Markdown in: no value holds control characters.
_INSIDE = Markup("\x06")

_PLACEHOLDER = re.compile(r"<!-- oit-island (\d+): \w+ -->")

_ID = re.compile(r'<[^<>]*?\sid="([^"]*)"')

Component = Callable[..., Markup]


@dataclass(slots=True)
class Islands:
    """The components by name; `html` collects what stands behind the placeholders of the page being written."""

    components: Mapping[str, Macro]
    plain: bool = False
    html: list[str] = field(default_factory=list)

    def __getattr__(self, name: str) -> Component:
        """The component of that name, as templates call it."""
        try:
            component = self.components[name]
        except KeyError:
            raise AttributeError(name) from None
        return cast("Component", component if self.plain else partial(self._placed, component))

    def _placed(
        self, component: Macro, *args: object, caller: Callable[[], Markup] | None = None, **named: object
    ) -> Markup:
        if not caller:
            return self._placeholder(component.name, component(*args, **named))
        inside = caller()
        before, _, after = component(*args, **named, caller=lambda: _INSIDE).partition(_INSIDE)
        return self._placeholder(component.name, before) + inside + self._placeholder("end", after)

    def _placeholder(self, name: str, html: str) -> Markup:
        """A line of its own; nothing where the component has nothing to show."""
        if not html.strip():
            return Markup("")
        self.html.append(html.strip())
        return Markup("\n\n") + machine(f"<!-- oit-island {len(self.html) - 1}: {name} -->") + Markup("\n\n")


def components(env: Environment, ending: str) -> Mapping[str, Macro]:
    """The macros of all templates below `islands/` with that ending; those of a leading underscore are their own."""
    names = env.list_templates(filter_func=lambda name: name.startswith("islands/") and name.endswith(ending))
    found = (vars(env.get_template(name).module).items() for name in names)
    return {name: one for known in found for name, one in known if isinstance(one, Macro) and name[0] != "_"}


def put_in(html: str, islands: tuple[str, ...]) -> str:
    """A page that a host made of its Markdown, with its islands in place of their placeholders."""
    return _PLACEHOLDER.sub(lambda found: islands[int(found[1])], html)


def anchors(islands: tuple[str, ...]) -> set[str]:
    """What links may point at inside the islands; a host that reads the Markdown does not see it."""
    return {anchor for html in islands for anchor in _ID.findall(html)}
