"""The tasks of those who work on the program: `python -m tasks NAME [more words]`, after set-up, on any system.

Words after the name go to the program that the task runs: `python -m tasks fast -k table`.
"""

import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parent

Command = tuple[str, ...]


class Task(NamedTuple):
    """What a task is for, and the commands it runs, each as the words after `python -m`."""

    about: str
    commands: Callable[[Command], tuple[Command, ...]]


LINT: tuple[Command, ...] = (("ruff", "check", "."), ("ruff", "format", "--check", "."), ("mypy",))
GOLDEN: Command = ("pytest", "-q", "--update-golden", "tests/test_golden.py", "tests/test_reports.py")
WRITERS: tuple[Command, ...] = tuple((f"tests.house.{name}",) for name in ("rooms", "problems", "kinds", "schemas"))


def _pytest(*options: str) -> Callable[[Command], tuple[Command, ...]]:
    """Tests on two cores."""
    return lambda more: (("pytest", "-n", "2", "--dist", "loadgroup", *options, *more),)


TASKS = {
    "fast": Task(
        "the inner loop, under two minutes: cases, tables, units, house rules, few examples of each property",
        _pytest("-m", "not slow and not browser", "--hypothesis-profile=fast"),
    ),
    "most": Task("every test that needs no browser, about ten minutes", _pytest("-m", "not browser")),
    "lint": Task("style and types", lambda _: LINT),
    "all": Task("all that continuous integration runs, about twenty minutes", lambda more: (*LINT, *_pytest()(more))),
    "golden": Task("writes the golden files anew; then read the diff", lambda more: ((*GOLDEN, *more),)),
    "docs": Task(
        "writes anew what is made from the code: the lists of rooms, problems and kinds of requirement",
        lambda _: WRITERS,
    ),
    "bench": Task(
        "a benchmark by its name, such as `bench tables`", lambda more: ((f"tests.bench.{more[0]}", *more[1:]),)
    ),
}


def main(words: Sequence[str]) -> int:
    """Runs the commands of a task until one fails; returns its exit code, 2 where there is no such task."""
    name, *more = words or ("",)
    if name not in TASKS or (name == "bench" and not more):
        sys.stderr.write("usage: python -m tasks NAME [more words]\n\n")
        sys.stderr.writelines(f"  {known:8}{task.about}\n" for known, task in TASKS.items())
        return 2
    for command in TASKS[name].commands(tuple(more)):
        done = subprocess.run((sys.executable, "-m", *command), cwd=ROOT, check=False)
        if done.returncode:
            return done.returncode
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
