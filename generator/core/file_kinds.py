"""Which content a file of each ending may hold, and which content browsers show as a picture."""

PICTURES = frozenset({"jpeg", "png", "gif", "webp"})
"""Kinds of content that a browser shows as a picture."""


ENDINGS = {
    "pdf": frozenset({"pdf"}),
    "docx": frozenset({"docx", "locked"}),
    "xlsx": frozenset({"xlsx", "locked"}),
    "pptx": frozenset({"pptx", "locked"}),
    "doc": frozenset({"ole", "rtf", "locked"}),
    "xls": frozenset({"ole", "locked"}),
    "ppt": frozenset({"ole", "locked"}),
    "odt": frozenset({"odt"}),
    "ods": frozenset({"ods"}),
    "odp": frozenset({"odp"}),
    "csv": frozenset({"text"}),
    "txt": frozenset({"text", "html"}),
    "zip": frozenset({"zip", "docx", "xlsx", "pptx", "odt", "ods", "odp"}),
    "jpg": frozenset({"jpeg"}),
    "jpeg": frozenset({"jpeg"}),
    "png": frozenset({"png"}),
    "webp": frozenset({"webp"}),
    "gif": frozenset({"gif"}),
    "mp3": frozenset({"mp3"}),
    "mp4": frozenset({"mp4"}),
}
"""What a file of each ending may be inside."""
