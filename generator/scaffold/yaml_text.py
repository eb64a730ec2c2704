"""Values as YAML text: block style, Thai as it is, ready to be edited by hand."""

from typing import Any

import yaml


def block(value: Any, indent: int = 0) -> str:
    """A mapping or list as lines, each indented by `indent` spaces."""
    text = yaml.safe_dump(value, allow_unicode=True, sort_keys=False, width=110, default_flow_style=False)
    return "".join(f"{' ' * indent}{line}\n" for line in text.splitlines())


def comment(text: str, indent: int = 0) -> str:
    """A text as one comment line; line breaks in it cannot end the comment."""
    return f"{' ' * indent}# {' '.join(text.split())}\n"
