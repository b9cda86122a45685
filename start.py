"""Sets Pacer up in .venv and starts it.

python3 start.py [--port N] [--no-browser]   the local workspace, with a demo team, in the browser
python3 start.py test [pytest arguments]     all tests
python3 start.py bench [--json FILE]         the benchmark
"""
# In the syntax of Python 3.6, so that an old Python reaches the sentence that says which one is needed.

import argparse
import hashlib
import importlib.util
import os
import re
import shutil
import socket
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent
LOCKS = {"runtime": "requirements.lock", "test": "requirements-test.lock"}
SOURCES = ("bot", "handlers", "domain", "storage")
OLDEST = (3, 11)
JOBS = {
    "local": ("runtime", ["pacer", "local"]),
    "test": ("test", ["python", "-m", "pytest", "--numprocesses=4"]),  # a third of the run is waiting
    "bench": ("test", ["python", "-m", "tests.bench"]),
}
NO_VENV = """This Python cannot make a virtual environment: venv or ensurepip is missing.
On Debian or Ubuntu: apt install python3-venv   (with sudo where you are not root)
Then again: python3 start.py"""
UNFINISHED = "pacer-unfinished"
PACKAGE = re.compile(r"(?:Collecting |Requirement already satisfied: |Processing (?:\S*/)?)([\w.-]+?)(?:==|-\d|\s|$)")
OFFLINE = re.compile(r"connection|timed out|name resolution|no matching distribution|unreachable|proxyerror", re.I)


def main(arguments):
    require_python(sys.version_info, shutil.which)
    sys.stdout.reconfigure(line_buffering=True)
    job = arguments[0] if arguments and arguments[0] in JOBS else "local"
    rest = arguments[1:] if arguments[:1] == [job] else arguments
    if job == "local":
        require_port(wanted_port(rest, os.environ))
    set_up(ROOT, JOBS[job][0])
    run(job, rest)


def require_python(version, which):
    """Stops with what to do where this Python is too old or cannot make a .venv."""
    if tuple(version[:2]) < OLDEST:
        newer = [name for name in (f"python3.{n}" for n in range(OLDEST[1], 20)) if which(name)]
        install = "Debian or Ubuntu: apt install python3 python3-venv   macOS: brew install python"
        advice = f"You have a newer one: {newer[-1]} start.py" if newer else install
        raise SystemExit(f"Pacer needs Python 3.11 or newer; this one is {version[0]}.{version[1]}.\n{advice}")
    if not all(importlib.util.find_spec(name) for name in ("venv", "ensurepip")):
        raise SystemExit(NO_VENV)


def wanted_port(rest, environment):
    parser = argparse.ArgumentParser(prog="python3 start.py", usage=__doc__)
    parser.add_argument("--port", type=int, default=environment.get("PORT") or 3000, help="3000 where none is named")
    parser.add_argument("--no-browser", action="store_true", help="print the address only")
    return parser.parse_known_args(rest)[0].port


def require_port(port):
    """Stops with a free port to take instead where this one, or the bot's one beside it, is taken."""
    if not 0 < port < 65535:  # the bot takes the next
        raise SystemExit(f"{port} is no port that can be taken. Take another: python3 start.py --port 3000")
    taken = [p for p in (port, port + 1) if is_taken(p)]
    if taken:
        free = next(p for p in [*range(port + 10, 65000, 10), 3000] if not is_taken(p) and not is_taken(p + 1))
        raise SystemExit(
            f"Port {taken[0]} is taken; the local workspace needs {port} for its page and {port + 1} for the bot.\n"
            f"Take another: python3 start.py --port {free}"
        )


def is_taken(port):
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


def set_up(root, kind):
    """Makes .venv hold the pinned packages of this kind; a stamp says when there is nothing to do."""
    if is_ready(root, kind):
        return
    started = time.monotonic()
    venv = root / ".venv"
    python = make_venv(venv)
    for name in LOCKS:
        stamp_of(root, name).unlink(missing_ok=True)
    (venv / UNFINISHED).touch()
    lock = root / LOCKS[kind]
    steps = Steps(sum("==" in line for line in lock.read_text().splitlines()))
    pip(python, ["--requirement", lock, "--require-hashes", "--no-deps", "--only-binary", ":all:"], steps)
    pip(python, ["--no-deps", "--no-build-isolation", "--editable", root], steps)
    compile_all(python, [venv / "lib", *(root / name for name in SOURCES)])
    for name in LOCKS if kind == "test" else ["runtime"]:
        stamp_of(root, name).write_text(fingerprint(root, name))
    (venv / UNFINISHED).unlink()
    print(f"Set up in {time.monotonic() - started:.0f} s")


def is_ready(root, kind):
    needed = [stamp_of(root, kind), root / ".venv" / "bin" / "python", root / ".venv" / "bin" / "pacer"]
    return all(path.exists() for path in needed) and needed[0].read_text() == fingerprint(root, kind)


def stamp_of(root, kind):
    return root / ".venv" / f"pacer-{kind}-ready"


def fingerprint(root, kind):
    """What the set-up depends on: the lock, pyproject.toml, and where the checkout lies (scripts name it)."""
    parts = [str(root).encode(), (root / LOCKS[kind]).read_bytes(), (root / "pyproject.toml").read_bytes()]
    return hashlib.sha256(b"\0".join(parts)).hexdigest()


def make_venv(venv):
    """Returns the Python of a .venv that works; one that an earlier run left unfinished or broken is made anew."""
    python = venv / "bin" / "python"
    if not (venv / UNFINISHED).exists() and works(python):
        return python
    print("Making .venv")
    shutil.rmtree(venv, ignore_errors=True)
    venv.mkdir()
    (venv / UNFINISHED).touch()
    made = quiet([sys.executable, "-m", "venv", venv])
    if made.returncode:
        raise SystemExit(f"The virtual environment could not be made:\n{made.stdout.strip()}")
    return python


def works(python):
    """Whether this Python starts, is new enough, and has pip or can be given it (uv leaves it out)."""
    new_enough = [python, "-c", f"import sys; sys.exit(sys.version_info < {OLDEST})"]
    if not python.exists() or quiet(new_enough).returncode:
        return False
    return any(quiet([python, "-m", *words]).returncode == 0 for words in (["pip", "--version"], ["ensurepip"]))


def quiet(command):
    return subprocess.run(command, check=False, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)


def pip(python, arguments, steps):
    """Runs pip install, shows its steps as they come, and stops with its last words where it fails."""
    options = ["--no-input", "--disable-pip-version-check", "--progress-bar", "off", "--no-compile"]
    command = [python, "-m", "pip", "install", *options, *arguments]
    lines = []
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as running:
        for line in running.stdout:
            lines.append(line.rstrip())
            steps.take(lines[-1])
    if running.returncode:
        advice = "The next run makes .venv anew: python3 start.py"
        if OFFLINE.search("\n".join(lines)):
            advice = "Is this machine offline? The first set-up downloads packages. When it is back: python3 start.py"
        raise SystemExit("\n".join(["", "pip could not install the packages:", *lines[-6:], advice]))


def compile_all(python, folders):
    """Else the first start does it, and where the environment forbids to keep what was compiled each start does."""
    quiet([python, "-m", "compileall", "-q", "-j", "0", *folders])


class Steps:
    """Shows which package of how many pip has come to: a bar on a terminal, plain lines elsewhere."""

    def __init__(self, total):
        self.total, self.count = total, 0

    def take(self, line):
        package = PACKAGE.match(line)
        if line.startswith("Ignoring "):  # meant for another platform
            self.total -= 1
        elif line.startswith("Installing collected packages: "):
            print("Installing them" if "," in line else "Installing Pacer itself")
        elif package and self.count < self.total:
            self.count += 1
            self.show(package.group(1))

    def show(self, name):
        if sys.stdout.isatty():
            bar = "#" * (30 * self.count // self.total)
            line = f"\r[{bar:.<30}] {self.count} of {self.total} {name:<30.30}"
            print(line, end="\n" * (self.count == self.total), flush=True)
        elif self.count % 10 == 0:
            print(f"{self.count} of {self.total} {name}")


def run(job, rest):
    """Becomes the program asked for, so that its exit code and its signals are this one's."""
    program, *options = JOBS[job][1]
    if job == "bench":  # stays where the user stands: the file that it writes is named from there
        os.environ["PYTHONPATH"] = str(ROOT)
    else:
        os.chdir(ROOT)
    path = ROOT / ".venv" / "bin" / program
    os.execv(path, [path, *options, *rest])


if __name__ == "__main__":
    try:
        main(sys.argv[1:])
    except KeyboardInterrupt:
        sys.exit("\nStopped. The next run picks it up: python3 start.py")
