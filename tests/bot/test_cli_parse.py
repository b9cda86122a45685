"""`pacer parse`: a line in, a line out."""

import json
import subprocess
import sys

import pytest

from bot.cli.parse import answered
from tests.command_line import PACER, CommandLine

NOW = "2026-11-20T18:05:00+08:00"


def test_a_line_is_answered_with_its_facts(tmp_path):
    asked = json.dumps({"text": "今天拜访了3家客户:华为、中兴、小米,签约5万", "now": NOW, "lang": "zh"})
    done = CommandLine(tmp_path, {}).run("parse", "--jsonl", stdin=asked + "\n")
    assert [json.loads(line) for line in done.stdout.splitlines()] == [
        {
            "kind": "log",
            "facts": [
                {"metric": "visits", "value": 3, "date": "2026-11-20", "customers": ["华为", "中兴", "小米"]},
                {"metric": "deals", "value": 1, "date": "2026-11-20"},
                {"metric": "bookings", "value": 50000, "date": "2026-11-20", "currency": None},
            ],
        }
    ]


def test_a_broken_line_is_answered_too_and_the_next_one_read(tmp_path):
    good = json.dumps({"text": "3 visits", "now": NOW})
    lines = ["{", "[]", '{"text": "3 visits"}', '{"text": "3 visits", "now": "noon"}', "[" * 100_000, good]
    done = CommandLine(tmp_path, {}).run("parse", "--jsonl", stdin="\n".join(lines))
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert [sorted(answer) for answer in answers] == [["error"]] * 5 + [["facts", "kind"]]
    assert done.returncode == 0


def test_bytes_that_are_no_text_are_a_broken_line():
    assert list(answered(b'{"text": "\xff", "now": "2026-11-20"}')) == ["error"]


@pytest.mark.parametrize("now", ["0001-01-01T00:00+08:00", "9999-12-31T23:59-12:00"])
def test_the_ends_of_the_calendar_are_refused(now):
    assert "too near the end" in answered(json.dumps({"text": "昨天拜访3家", "now": now}).encode())["error"]


def test_each_line_is_answered_before_the_next_is_written():
    with subprocess.Popen([PACER, "parse", "--jsonl"], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        for text in ("3 visits", "5 calls"):
            process.stdin.write(json.dumps({"text": text, "now": NOW}).encode() + b"\n")
            process.stdin.flush()
            assert json.loads(process.stdout.readline())["kind"] == "log"
        process.stdin.close()


def test_a_sentence_is_explained(tmp_path):
    done = CommandLine(tmp_path, {}).run("parse", "visited 3 customers", "--now", NOW)
    assert done.stdout.splitlines()[:2] == ["log", "  2026-11-20  visits  3"]


def test_nothing_to_read_is_told_how(tmp_path):
    done = CommandLine(tmp_path, {}).run("parse")
    assert (done.returncode, done.stderr) == (
        2,
        "What shall be read? For example: pacer parse '今天拜访了3家客户,签约5万'\n",
    )


def test_it_does_not_load_slack():
    heavy = ["slack_bolt", "slack_sdk", "sqlalchemy", "starlette", "pydantic", "rich"]
    seen = f"import sys, bot.main, bot.cli.parse; print([name for name in {heavy} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", seen], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
