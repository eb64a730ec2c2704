"""Commands as an office runs them: `oit` within the test's own process, or any program in one of its own.

Starting Python, MkDocs and the parsers anew takes longer than most commands do. A process of its own is for what is
about processes: consoles and their encodings, exit codes as a shell sees them, `mkdocs` itself, a server.
"""

import logging
import os
import shutil
import subprocess
import sys
from contextlib import chdir
from pathlib import Path
from unittest.mock import patch

from click.testing import CliRunner

from generator.cli.main import main

Done = subprocess.CompletedProcess[str]


def in_process(*words: str, cwd: Path, check: bool = True, **env: str) -> Done:
    """Runs `oit` with these words and returns what it said; raises whatever it did not catch itself."""
    # What a command leaves in the environment, and the handlers it hangs on a logger, end with it.
    logger = logging.getLogger("mkdocs")
    handlers = list(logger.handlers)
    with chdir(cwd), patch.dict(os.environ, env):
        result = CliRunner().invoke(main, words)
    logger.handlers[:] = handlers
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    return _checked(Done(["oit", *words], result.exit_code, result.stdout, result.stderr), check=check)


def in_own_process(*words: str, cwd: Path, check: bool = True, **env: str) -> Done:
    """Runs a program of this environment (`mkdocs`, `oit` …) and returns what it said."""
    program = shutil.which(words[0], path=str(Path(sys.executable).parent)) or words[0]
    done = subprocess.run(
        [program, *words[1:]],
        check=False,
        cwd=cwd,
        env={**os.environ, **env},
        capture_output=True,
        encoding="utf-8",
    )
    return _checked(done, check=check)


def _checked(done: Done, *, check: bool) -> Done:
    assert not check or done.returncode == 0, f"{' '.join(done.args)}\n{done.stdout}\n{done.stderr}"
    return done
