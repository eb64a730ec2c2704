"""A ZIP file in which nothing tells the day it was made, so that two builds are identical."""

import zipfile
from pathlib import Path
from typing import Any

_EARLIEST = (1980, 1, 1, 0, 0, 0)

_PLAIN_FILE = 0o600 << 16


class ReproducibleZip(zipfile.ZipFile):
    """Every file in it bears the earliest day a ZIP can tell."""

    def writestr(self, zinfo_or_arcname: Any, data: Any, *_: Any, **__: Any) -> None:
        """Writes a file from its content."""
        info = zipfile.ZipInfo(str(zinfo_or_arcname), _EARLIEST)
        info.compress_type = zipfile.ZIP_DEFLATED
        info.external_attr = _PLAIN_FILE
        super().writestr(info, data)

    def write(self, filename: Any, arcname: Any = None, *_: Any, **__: Any) -> None:
        """Writes a file from the disk."""
        self.writestr(arcname, Path(filename).read_bytes())
