"""The settings of the host reach the build as they were written."""

from pathlib import Path

import pytest
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig

from generator.cli.settings import settings
from generator.hosts.mkdocs import OitPlugin
from generator.model.options import Options

CONFIG = "site_name: x\n{site_url}plugins:\n  - oit:\n      agency: example\n      todo: {todo}\n"


def config(folder: Path, site_url: str = "", todo: str = "true") -> MkDocsConfig:
    path = folder / "mkdocs.yml"
    address = f"site_url: {site_url}\n" if site_url else ""
    path.write_text(CONFIG.format(site_url=address, todo=todo), encoding="utf-8")
    (folder / "docs").mkdir(exist_ok=True)
    return load_config(str(path))


@pytest.fixture
def plugin() -> OitPlugin:
    """A plugin of its own: MkDocs keeps one for all builds of a process."""
    made = OitPlugin()
    made.load_config({})
    return made


def test_serve_does_not_put_its_own_address_into_the_answers(tmp_path: Path, plugin: OitPlugin) -> None:
    told = config(tmp_path, "https://tambon.example/oit/")
    assert plugin._options(told) == Options("https://tambon.example/oit/", todo=True, pictures=True)

    plugin.on_startup(command="serve", dirty=False)
    told.site_url = "http://127.0.0.1:8000/oit/"
    assert plugin._options(told) == Options("https://tambon.example/oit/", todo=True, styleguide=True)


def test_an_office_sees_at_its_desk_what_its_public_site_leaves_out(tmp_path: Path, plugin: OitPlugin) -> None:
    plugin.load_config({"todo": False})
    told = config(tmp_path)
    assert plugin._options(told) == Options("", todo=False, pictures=True)

    plugin.on_startup(command="serve", dirty=False)
    assert plugin._options(told) == Options("", todo=True, styleguide=True)


def test_the_commands_read_the_same_settings_and_the_environment_wins(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = []
    for written, said in (("true", ""), ("false", ""), ("true", "false"), ("false", "true")):
        monkeypatch.setenv("OIT_TODO", said)
        config(tmp_path, "https://tambon.example/", written)
        told.append(settings(str(tmp_path / "mkdocs.yml"), None, None).options)

    assert {options.address for options in told} == {"https://tambon.example/"}
    assert [options.todo for options in told] == [True, False, False, True]
