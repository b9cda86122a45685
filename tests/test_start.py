"""start.py: what it says when something is missing, and that it does nothing when all is there."""

import ast
import os
import re
import shutil
import socket
import subprocess
import sys
import tomllib
from pathlib import Path
from types import SimpleNamespace

import pytest
from packaging.requirements import Requirement

import start

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture
def checkout(tmp_path):
    for name in ("pyproject.toml", *start.LOCKS.values()):
        shutil.copy(ROOT / name, tmp_path)
    programs = tmp_path / ".venv" / "bin"
    programs.mkdir(parents=True)
    for name in ("python", "pacer"):
        (programs / name).touch()
    start.stamp_of(tmp_path, "runtime").write_text(start.fingerprint(tmp_path, "runtime"))
    return tmp_path


@pytest.fixture
def taken_port():
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        listening.listen()
        yield listening.getsockname()[1]


def test_an_old_python_reaches_its_sentence():
    ast.parse((ROOT / "start.py").read_text(encoding="utf-8"), feature_version=(3, 6))


def test_an_old_python_is_told_which_one_is_needed():
    with pytest.raises(SystemExit, match=r"needs Python 3\.11 or newer; this one is 3\.9\.\n.*apt install python3"):
        start.require_python((3, 9, 18), lambda _: None)


def test_an_old_python_is_told_of_a_newer_one_beside_it():
    with pytest.raises(SystemExit, match=r"python3\.12 start\.py"):
        start.require_python((3, 9, 18), {"python3.12": "/usr/bin/python3.12"}.get)


def test_a_python_without_venv_is_told_where_to_get_it(monkeypatch):
    monkeypatch.setattr(start.importlib.util, "find_spec", lambda _: None)
    with pytest.raises(SystemExit, match="apt install python3-venv"):
        start.require_python((3, 11, 2), lambda _: None)


@pytest.mark.parametrize(
    ("options", "environment", "port"),
    [
        ([], {}, 3000),
        ([], {"PORT": "4000"}, 4000),
        (["--no-browser", "--port", "5000"], {"PORT": "4000"}, 5000),
        (["--port=5000"], {}, 5000),
    ],
)
def test_the_port_is_the_named_one(options, environment, port):
    assert start.wanted_port(options, environment) == port


@pytest.mark.parametrize("beside", [0, 1])
def test_a_taken_port_is_answered_with_a_free_one(taken_port, beside):
    with pytest.raises(SystemExit, match=f"Port {taken_port} is taken") as refusal:
        start.require_port(taken_port - beside)
    free = int(re.search(r"--port (\d+)", str(refusal.value))[1])
    start.require_port(free)


@pytest.mark.parametrize("port", [-1, 0, 65535, 99999])
def test_what_is_no_port_is_said_to_be_none(port):
    with pytest.raises(SystemExit, match=f"{port} is no port that can be taken"):
        start.require_port(port)


def test_where_none_is_free_above_one_below_is_named(monkeypatch):
    monkeypatch.setattr(start, "is_taken", lambda port: port > 60000)
    with pytest.raises(SystemExit, match="--port 3000"):
        start.require_port(64999)


def test_what_is_set_up_is_left_alone(checkout, monkeypatch):
    monkeypatch.setattr(start.subprocess, "Popen", None)
    start.set_up(checkout, "runtime")
    assert not start.is_ready(checkout, "test")


@pytest.mark.parametrize("changed", ["requirements.lock", "pyproject.toml"])
def test_a_changed_lock_or_project_is_set_up_again(checkout, changed):
    with (checkout / changed).open("a") as file:
        file.write("\n# changed\n")
    assert not start.is_ready(checkout, "runtime")


def test_a_moved_checkout_is_set_up_again(checkout, tmp_path_factory):
    moved = tmp_path_factory.mktemp("elsewhere") / "pacer"
    shutil.move(checkout, moved)
    assert not start.is_ready(moved, "runtime")


def test_a_venv_whose_python_is_gone_is_set_up_again(checkout):
    (checkout / ".venv" / "bin" / "python").unlink()
    assert not start.is_ready(checkout, "runtime")


@pytest.mark.parametrize("fault", ["unfinished", "broken"])
def test_an_unfinished_or_broken_venv_is_made_anew(checkout, fault, monkeypatch):
    venv = checkout / ".venv"
    (venv / "half-written").touch()
    if fault == "unfinished":
        (venv / start.UNFINISHED).touch()
    monkeypatch.setattr(start, "works", lambda _: fault == "unfinished")
    monkeypatch.setattr(start, "quiet", lambda _: SimpleNamespace(returncode=0))
    start.make_venv(venv)
    assert [path.name for path in venv.iterdir()] == [start.UNFINISHED]


def test_progress_counts_what_is_for_this_platform(capsys):
    steps = start.Steps(21)
    steps.take("Ignoring colorama: markers 'sys_platform == \"win32\"' don't match your environment")
    for number in range(9):
        steps.take(f"Collecting one{number}==1.0")
        steps.take("  Downloading one-1.0-py3-none-any.whl (270 kB)")
    steps.take("Processing ./wheels/python_dotenv-1.2.4-py3-none-any.whl")
    steps.take("Installing collected packages: six, pacer")
    assert capsys.readouterr().out.splitlines() == ["10 of 20 python_dotenv", "Installing them"]


@pytest.mark.parametrize(
    ("words", "advice"),
    [
        ("WARNING: Retrying after connection broken", "Is this machine offline"),
        ("ERROR: No space left on device", "makes .venv anew"),
    ],
)
def test_a_failing_pip_is_shown_with_what_to_do(words, advice, tmp_path):
    pip = tmp_path / "python"
    pip.write_text(f"#!/bin/sh\necho '{words}'\nexit 1\n")
    pip.chmod(0o755)
    with pytest.raises(SystemExit, match=f"(?s)could not install.*{words}.*{advice}"):
        start.pip(str(pip), [], start.Steps(1))


def test_what_was_installed_is_compiled_even_where_no_start_may_keep_it(tmp_path, monkeypatch):
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    (tmp_path / "ours.py").write_text("DAY = 1\n")
    start.compile_all(sys.executable, [tmp_path])
    assert [path.name for path in tmp_path.glob("__pycache__/*")] == [f"ours.{sys.implementation.cache_tag}.pyc"]


def test_all_folders_of_the_house_are_compiled():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert set(start.SOURCES) == {
        name.split("*")[0] for name in project["tool"]["setuptools"]["packages"]["find"]["include"]
    }


@pytest.mark.parametrize(
    ("arguments", "program", "kind"),
    [
        ([], ["pacer", "local"], "runtime"),
        (["--no-browser"], ["pacer", "local", "--no-browser"], "runtime"),
        (["test", "-k", "x"], ["python", "-m", "pytest", "--numprocesses=4", "-k", "x"], "test"),
        (["bench", "--json", "f"], ["python", "-m", "tests.bench", "--json", "f"], "test"),
    ],
)
def test_each_job_becomes_its_program(arguments, program, kind, monkeypatch):
    ran, environment = [], dict(os.environ)
    monkeypatch.setattr(start, "is_taken", lambda _: False)
    monkeypatch.setattr(start, "set_up", lambda _root, kind: ran.append(kind))
    monkeypatch.setattr(start.os, "execv", lambda path, words: ran.append([path.name, *words[1:]]))
    monkeypatch.setattr(start.os, "environ", environment)
    monkeypatch.chdir(ROOT)
    start.main(arguments)
    assert ran == [kind, program]


def test_the_locks_hold_what_the_project_asks_for():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    asked = {"runtime": project["dependencies"], "test": project["optional-dependencies"]["test"]}
    pinned = {kind: pins(ROOT / lock) for kind, lock in start.LOCKS.items()}
    assert pinned["runtime"].items() <= pinned["test"].items()
    for kind, requirements in asked.items():
        for wanted in map(Requirement, requirements):
            assert wanted.specifier.contains(pinned[kind][wanted.name.lower().replace("_", "-")]), str(wanted)


def pins(lock):
    lines = lock.read_text(encoding="utf-8").splitlines()
    return dict(re.match(r"([\w.-]+)==([^ ]+)", line).groups() for line in lines if "==" in line)


def test_the_command_line_starts_as_a_module_too():
    told = subprocess.run(
        [sys.executable, "-m", "bot.main", "--help"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert " local " in told.stdout
