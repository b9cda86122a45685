"""The bench runs: every row is measured, in small, and printed. Its goals are for an idle machine, not for a test."""

import json
import math
import time

from tests.bench.__main__ import main


def test_the_quick_bench_measures_every_row(tmp_path, capsys):
    begun = time.monotonic()
    main(["--quick", "--json", str(tmp_path / "bench.json")])
    rows = [row for row in json.loads((tmp_path / "bench.json").read_text("utf-8")) if "ratio" in row]
    assert len(rows) >= 8
    assert all(math.isfinite(row["ratio"]) and row["ratio"] > 0 for row in rows)
    printed = capsys.readouterr().out
    assert [row["name"] for row in rows if row["name"] not in printed] == []
    assert time.monotonic() - begun < 240  # a machine that does much else takes four times its usual half a minute
