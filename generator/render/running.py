"""Running text of a finished page: its digits as the agency writes them, its English words marked as English.

A page's Markdown is taken apart into what readers read and what only machines do: tags
with their attributes, destinations, attribute lists, character references. Data cannot
pretend to be any of these, for every character that acts was made a reference before.
"""

import re
from collections.abc import Callable, Mapping

from generator.model.agency import Digits

_MACHINE = re.compile(
    r"""
    <pre\b.*?</pre> | <code\b.*?</code>   # shown letter by letter
  | <!--.*?--> | <[^<>]*>                 # tags
  | \]\([^()\s]*\)                        # where a link leads
  | \{[^{}\n]*\}                          # attribute lists
  | &\#?\w+;                              # character references
  | \[[^\[\]]*\]\((?:tel|mailto):[^()]*\) # a number to call, an address to write to
    """,
    re.VERBOSE | re.DOTALL,
)
_CALL = re.compile(r"\[[^\[\]]*\]\((?:tel|mailto):[^()]*\)")

_THAI = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")
_ARABIC = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")
# Codes, names of files and addresses have Latin letters in them; telephone numbers begin with 0.
_CODE = re.compile(r"[\w./@&#;:%+~?=-]*[A-Za-z][A-Za-z0-9./@&#;:%+~?=_-]*")
_PHONE = re.compile(r"(?<![\d,.])(?:\+66|0)(?:[ -]?\d){7,9}(?![\d,.])|(?<![\d๐-๙])๐(?:[ -]?[๐-๙]){7,9}(?![๐-๙])")

_AND = r"(?:[ ]|[ ]?&\#38;[ ]?|-)"
_ENGLISH = re.compile(
    rf"(?<![\w./@&\#;:%+~=-])[A-Za-z][A-Za-z'’]*(?:{_AND}[A-Za-z][A-Za-z'’]*)*(?![A-Za-z0-9_/@%+~=]|[.:-][A-Za-z0-9]|&\#)"
)
_WORD = re.compile(r"[A-Za-z][a-z]{2,}")
