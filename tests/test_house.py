"""The rules of the house: layers, types, style, ceilings, one broad except, and nothing of anybody's machine."""

import ast
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
LAYERS = ("domain", "storage", "handlers", "bot")
FILE_LINES, FUNCTION_LINES, PARAMETERS = 200, 25, 4
EDGE = "bot/edge.py"
# Packages come from wherever the reader's own pip is set up to look; paths are of one machine only.
FOREIGN = re.compile(
    r"--(extra-)?index-url|\bpy[p]i\.|https?://[^\s)]*(/simple\b|registry)|(?<![\w.)}\]])/(work|root|tmp|home|Users)/\w"
)

Function = ast.FunctionDef | ast.AsyncFunctionDef


@pytest.mark.parametrize(
    "check",
    [
        ["lint-imports"],
        ["ruff", "check", "--no-cache"],
        ["ruff", "format", "--check", "--no-cache"],
        ["mypy"],
    ],
    ids=" ".join,
)
def test_a_check_finds_nothing(check):
    program, *options = check
    command = [Path(sys.executable).parent / program, *options]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_no_file_is_longer_than_its_ceiling():
    lengths = {str(path.relative_to(ROOT)): len(path.read_text("utf-8").splitlines()) for path in sources()}
    assert {name: lines for name, lines in lengths.items() if lines > FILE_LINES} == {}


def test_no_function_is_longer_than_its_ceiling():
    lengths = {name: function.end_lineno - function.lineno + 1 for name, function in functions()}
    assert {name: lines for name, lines in lengths.items() if lines > FUNCTION_LINES} == {}


def test_no_function_takes_more_parameters_than_its_ceiling():
    counts = {name: len(parameters(function)) for name, function in functions()}
    assert {name: count for name, count in counts.items() if count > PARAMETERS} == {}


def test_only_the_edge_catches_everything():
    broad = [f"{path}:{node.lineno}" for path, node in nodes(ast.ExceptHandler) if catches_everything(node)]
    assert [place for place in broad if not place.startswith(EDGE)] == []
    assert len(broad) <= 1


def test_what_hides_somebodys_figures_has_one_name():
    """`handlers.people.Hidden`; handlers do not spell it out again, alone or within a larger union."""
    hidden = {"NotYours", "MemberUnknown", "TeamUnknown"}
    spelled = [place for place, node in nodes(ast.BinOp) if hidden <= members(node)]
    assert [place for place in spelled if not place.startswith(("handlers/people.py", "domain/outcome"))] == []


def test_what_a_module_defines_is_used_somewhere():
    files = [*sources(), ROOT / "pyproject.toml", *(ROOT / "bot" / "templates").glob("*.j2")]
    said = Counter(re.findall(r"\w+", " ".join(path.read_text("utf-8") for path in files)))
    assert [f"{path}: {name}" for path, name in definitions() if said[name] == 1] == []


def test_nothing_names_a_machine_or_a_package_host():
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True)
    named = []
    for name in filter(None, listed.stdout.split("\0")):
        path = ROOT / name
        lines = path.read_text("utf-8", errors="ignore").splitlines() if path.is_file() else []
        named += [f"{name}:{number}: {line.strip()}" for number, line in enumerate(lines, 1) if FOREIGN.search(line)]
    assert named == []


@pytest.mark.parametrize(
    ("line", "foreign"),
    [
        ("pip install --" + "index-url https://packages.example/x", True),
        ("https://packages.example/" + "simple/alembic", True),
        ("cp x " + "/tmp" + "/probe", True),
        ("/local/home?as=U1 and /page/work/day.js", False),
        ("uv pip compile --no-emit-index-url", False),
    ],
)
def test_a_foreign_name_is_told_from_a_route(line, foreign):
    assert bool(FOREIGN.search(line)) == foreign


def sources() -> list[Path]:
    """Everything but the migrations, which no one writes or reads by hand."""
    return [p for layer in LAYERS for p in sorted((ROOT / layer).rglob("*.py")) if "versions" not in p.parts]


def nodes(kind: type[ast.AST]) -> Iterator[tuple[str, ast.AST]]:
    for path in sources():
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, kind):
                yield str(path.relative_to(ROOT)), node


def definitions() -> Iterator[tuple[str, str]]:
    """What the modules define at their top: functions, classes, constants."""
    for path, module in nodes(ast.Module):
        for node in module.body:
            match node:
                case ast.FunctionDef(name) | ast.AsyncFunctionDef(name) | ast.ClassDef(name):
                    yield path, name
                case ast.Assign([ast.Name(name)]) | ast.AnnAssign(ast.Name(name)) if name != "__all__":
                    yield path, name


def functions() -> Iterator[tuple[str, Function]]:
    for path, node in nodes(Function):
        yield f"{path}:{node.lineno} {node.name}", node


def members(node: ast.AST) -> frozenset[str]:
    """The names of a union; empty for anything else."""
    match node:
        case ast.BinOp(left, ast.BitOr(), ast.Name(name)):
            return (members(left) or frozenset({ast.unparse(left)})) | {name}
    return frozenset()


def parameters(function: Function) -> list[str]:
    given = function.args
    return [a.arg for a in (*given.posonlyargs, *given.args, *given.kwonlyargs) if a.arg not in ("self", "cls")]


def catches_everything(handler: ast.ExceptHandler) -> bool:
    return handler.type is None or re.search(r"\b(Base)?Exception\b", ast.unparse(handler.type)) is not None
