"""Values as JSON: Thai letters as they are, the same text for the same values."""

import json
from collections.abc import Callable


def json_text(
    value: object, *, indent: int | None = None, sort: bool = False, plain: Callable[[object], object] | None = None
) -> str:
    """A document for people to look into (`indent`), or on one line.

    `sort` puts keys in the order of the alphabet; `plain` turns a value that JSON has no word for into one.
    """
    return json.dumps(value, ensure_ascii=False, indent=indent, sort_keys=sort, default=plain)


def short_json(value: object, *, escaped: bool = False) -> str:
    """The same without a space, for what browsers fetch.

    `escaped` writes every letter beyond ASCII as its code: many signs that nobody sees survive an editor only so.
    """
    return json.dumps(value, ensure_ascii=escaped, separators=(",", ":"))
