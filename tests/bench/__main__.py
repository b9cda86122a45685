"""`python -m tests.bench [--json FILE] [--quick]`: measures everything and prints the table."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic

from storage.database import Database
from tests.bench import board, calibration, card, checkin, cold_start, ground, importing, reading, target_me
from tests.bench.adjusted import found_adjustments
from tests.bench.company import Company, found
from tests.bench.office import company
from tests.bench.plans import found_plans
from tests.bench.rounds import found_rounds
from tests.bench.table import Remark, Row, head, line


def main(arguments: list[str]) -> int:
    """Prints the table as it grows; a goal that is missed is said in it, and is no failure of the bench."""
    options = _options(arguments)
    begun, results = monotonic(), []
    print(head())
    for result in measured(options.quick):
        results.append(result)
        print(line(result), flush=True)
    print(f"{monotonic() - begun:.0f} s; medians of turns, both sides of a ratio by turns in one run")
    if options.json:
        options.json.write_text(json.dumps([_record(result) for result in results], ensure_ascii=False, indent=2))
    return 0


def measured(quick: bool) -> Iterator[Row | Remark]:
    with TemporaryDirectory(prefix="pacer-bench-") as name:
        folder = Path(name)
        size = company(*((20, 1) if quick else (1_000, 12)))
        database = Database(f"sqlite:///{folder}/company.db")
        found(database, size)
        database.close()
        yield from checkin.rows(folder / "company.db", size.members(), quick)
        yield from target_me.rows(folder / "company.db", size.members(), quick)
        yield from ground.rows(*_old_company(folder, quick), quick)
        yield from board.rows(folder, quick)
        yield from card.rows(folder, quick)
        yield from cold_start.rows(folder, quick)
        yield from reading.rows(quick)
        yield from importing.rows(folder / "company.db", size.members(), quick)
        yield from calibration.rows(quick)


def _old_company(folder: Path, quick: bool) -> tuple[Path, Company]:
    """As many people, with three years behind them."""
    database = Database(f"sqlite:///{folder}/old.db")
    size = company(*((20, 3) if quick else (1_000, 36)))
    found(database, size)
    found_adjustments(database, size)
    found_plans(database, size)
    found_rounds(database, size)
    database.close()
    return folder / "old.db", size


def _options(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python3 start.py bench", description="Ratios with their goals.")
    parser.add_argument("--json", type=Path, metavar="FILE", help="also write the table as JSON")
    parser.add_argument("--quick", action="store_true", help="a smoke test: small, and too short to be exact")
    return parser.parse_args(arguments)


def _record(result: Row | Remark) -> dict[str, object]:
    return asdict(result) | ({"holds": result.holds} if isinstance(result, Row) else {})


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
