"""The rules of the house, kept by walking every module's imports."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
ROOMS = ("bot", "handlers", "knowledge")
MODULES = sorted(p for room in ROOMS for p in (ROOT / room).rglob("*.py"))
LONGEST_MODULE = 250

MAY_IMPORT = {
    "bot": {"bot", "handlers", "knowledge"},
    "handlers": {"handlers", "knowledge"},
    "knowledge": {"knowledge"},
}


def imported(module: Path) -> set[str]:
    """Every module that a file imports, anywhere in it, by its dotted name."""
    names = set()
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and node.level == 0:
            names |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return names


def tops(module: Path) -> set[str]:
    return {name.split(".")[0] for name in imported(module)}


def place(module: Path) -> str:
    return module.relative_to(ROOT).as_posix()


def name_of(module: Path) -> str:
    return place(module)


@pytest.mark.parametrize("module", MODULES, ids=name_of)
def test_imports_go_one_way(module) -> None:
    """bot -> handlers -> knowledge, never back."""
    room = module.relative_to(ROOT).parts[0]
    assert tops(module) & set(ROOMS) <= MAY_IMPORT[room]


@pytest.mark.parametrize("module", [m for m in MODULES if place(m).startswith("knowledge/")], ids=name_of)
def test_knowledge_knows_no_slack_and_no_environment(module) -> None:
    assert not tops(module) & {"slack_bolt", "slack_sdk", "platformdirs"}
    assert "os.environ" not in module.read_text(encoding="utf-8")


@pytest.mark.parametrize("module", MODULES, ids=name_of)
def test_only_the_store_speaks_sql(module) -> None:
    """No other module opens SQLite or runs a statement; others may pass a Database on."""
    if place(module).startswith("knowledge/store/"):
        return
    source = module.read_text(encoding="utf-8")
    assert "sqlite3" not in tops(module)
    assert ".execute(" not in source
    assert "PRAGMA" not in source


@pytest.mark.parametrize(
    "module",
    [
        m
        for m in MODULES
        if place(m).startswith("knowledge/")
        and not place(m).startswith(("knowledge/documents/", "knowledge/reports/", "knowledge/store/"))
    ],
    ids=name_of,
)
def test_only_documents_and_reports_touch_files(module) -> None:
    calls = {
        node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
    }
    assert not calls & {"open", "read_text", "read_bytes", "write_text", "write_bytes", "iterdir", "rglob", "unlink"}


@pytest.mark.parametrize("module", MODULES, ids=name_of)
def test_only_bot_config_and_the_command_line_see_the_environment(module) -> None:
    if place(module).startswith("bot/cli/"):
        return
    assert "os.environ" not in module.read_text(encoding="utf-8")


@pytest.mark.parametrize("module", MODULES, ids=name_of)
def test_a_module_is_short_enough_to_read(module) -> None:
    assert len(module.read_text(encoding="utf-8").splitlines()) <= LONGEST_MODULE


@pytest.mark.parametrize("module", MODULES, ids=name_of)
def test_a_module_says_what_it_is_for(module) -> None:
    tree = ast.parse(module.read_text(encoding="utf-8"))
    assert not tree.body or ast.get_docstring(tree)
