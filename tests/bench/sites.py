"""Built sites and a browser for the commands in this folder."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).parent.parent.parent
CHROMIUM = "/usr/bin/chromium"


@contextmanager
def built(agency: str) -> Iterator[Path]:
    """The site of an agency as `mkdocs build` makes it, for as long as it is looked at."""
    with TemporaryDirectory() as name:
        env = {**os.environ, "OIT_AGENCY": agency, "NO_MKDOCS_2_WARNING": "1"}
        subprocess.run([sys.executable, "-m", "mkdocs", "build", "-q", "-d", name], cwd=ROOT, env=env, check=True)
        yield Path(name)
