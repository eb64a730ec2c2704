"""A copy of the project, in which something is added as the documents say."""

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

from tests.conftest import ROOT


def tracked() -> list[str]:
    """The files of the project, by their paths below it."""
    listed = subprocess.run(
        ["git", "ls-files", "-co", "--exclude-standard"], cwd=ROOT, capture_output=True, encoding="utf-8", check=True
    )
    return [name for name in listed.stdout.splitlines() if (ROOT / name).is_file()]


class Copy:
    """A copy of the project, in which a recipe is followed."""

    def __init__(self, root: Path) -> None:
        self.root = root
        for name in tracked():
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, root / name)
        subprocess.run(["git", "init", "-q"], cwd=root, check=True)
        self.before = self._digests()

    def write(self, name: str, text: str) -> None:
        (self.root / name).write_text(text, encoding="utf-8", newline="\n")

    def change(self, name: str, old: str, new: str) -> None:
        """Puts `new` in the place of `old`, which stands in the file once."""
        text = (self.root / name).read_text(encoding="utf-8")
        assert text.count(old) == 1, f"{name} must hold once: {old}"
        self.write(name, text.replace(old, new))

    def python(self, *words: str) -> None:
        """Runs Python in the copy, with the copy's own program."""
        env = {**os.environ, "PYTHONPATH": str(self.root), "PYTHONDONTWRITEBYTECODE": "1"}
        done = subprocess.run(
            [sys.executable, *words], cwd=self.root, env=env, capture_output=True, encoding="utf-8", check=False
        )
        assert done.returncode == 0, f"{done.stdout}\n{done.stderr}"

    def oit(self, *words: str) -> None:
        """Runs a command of the copy's program."""
        self.python("-c", "from generator.cli.main import main; main()", *words)

    def passes(self, *tests: str) -> None:
        """Runs tests in the copy."""
        quick = ("-q", "-p", "no:cacheprovider", "-p", "no:xdist", "--hypothesis-profile=fast")
        self.python("-m", "pytest", *quick, *tests)

    def touched(self) -> set[str]:
        """The files that are new or not as they were."""
        after = self._digests()
        return {name for name in self.before.keys() | after.keys() if self.before.get(name) != after.get(name)}

    def _digests(self) -> dict[str, str]:
        return {
            path.relative_to(self.root).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
            for path in self.root.rglob("*")
            if path.is_file() and not {".cache", ".git", ".hypothesis", "__pycache__"} & {*path.parts}
        }
