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


def test_a_sentence_is_explained_with_the_words_and_the_rules_behind_each_fact(tmp_path):
    said = "visited 3 customers on Wednesday, a few calls, will call Initech"
    done = CommandLine(tmp_path, {}).run("parse", said, "--now", NOW)
    assert done.stdout.splitlines() == [
        "ask",
        "  2026-11-18  visits  3",
        "      What: «visited»",
        "      How many: «3»",
        "      When: «on Wednesday» = Wed 18 Nov 2026",
        "      Rule 2: A number counts as it is said; names beside it tell with whom.",
        "      Rule 11: Days are counted from the day of the message, in its author’s time zone.",
        "  «a few calls»  how many calls was that?",
        "      Rule 7: The number is vague, or it is not sure what it counts. A guess is never booked.",
        "  Left out: «will call Initech»  a plan or a wish, not done yet (rule 8)",
    ]


@pytest.mark.parametrize(
    ("option", "environment"), [(("--locale", "zh"), {}), ((), {"PACER_LOCALE": "zh"}), ((), {"LANG": "zh_CN.UTF-8"})]
)
def test_a_sentence_is_explained_in_chinese_too(tmp_path, option, environment):
    done = CommandLine(tmp_path, environment).call("parse", "昨天签了华为两万五", "--now", NOW, *option)
    assert done.stdout.splitlines() == [
        "记录",
        "  2026-11-19  签单  1  (华为)",
        "      事项: «签了»",
        "      客户: «华为»",
        "      日期: «昨天» = 2026年11月19日周四",
        "      规则 3：金额按所说的计；只说签约金额、没说几单，算一单。",
        "      规则 11：日期从发消息当天算起，按发消息者所在时区。",
        "  2026-11-19  签约额  25000  (华为)",
        "      事项: «签了»",
        "      金额: «两万五» = 25,000",
        "      客户: «华为»",
        "      日期: «昨天» = 2026年11月19日周四",
        "      没写币种：按作者自己的币种。",
        "      规则 3：金额按所说的计；只说签约金额、没说几单，算一单。",
        "      规则 11：日期从发消息当天算起，按发消息者所在时区。",
    ]


def test_a_message_that_reports_nothing_says_so(tmp_path):
    done = CommandLine(tmp_path, {}).call("parse", "morning all", "--now", NOW)
    assert done.stdout.splitlines() == ["ignore", "  Nothing here reports work of one’s own that was done."]


def test_nothing_to_read_is_told_how(tmp_path):
    done = CommandLine(tmp_path, {}).run("parse")
    assert (done.returncode, done.stderr) == (
        2,
        "What shall be read? For example: pacer parse '今天拜访了3家客户,签约5万'\n",
    )


def test_with_a_workspace_its_words_and_dimensions_are_known(tmp_path, sqlite_url):
    line = CommandLine(tmp_path, {"DATABASE_URL": sqlite_url, "PACER_TIMEZONE": "Asia/Shanghai"})
    line.call("settings", "--workspace", "T1", "dimensions=product=A,B", "required_dimensions=bookings=product")
    said = "signed Acme for 50k product A, Globex for 20k"
    shown = line.call("parse", said, "--now", NOW, "--workspace", "T1").stdout.splitlines()
    assert shown[0] == "ask"
    assert "  deals 1 (Acme) · product A" in shown
    assert "  bookings 50000 (Acme) · product A" in shown
    assert shown[-1].endswith("which product was that?  A / B")
    shown = line.call(
        "parse", "签约华为5万 产品A", "--now", NOW, "--workspace", "T1", "--locale", "zh"
    ).stdout.splitlines()
    assert (shown[0], shown[-1]) == ("记录", "  签约额 50000 (华为) · 产品 A")
    assert line.call("parse", said, "--workspace", "T2").returncode == 2


def test_it_does_not_load_slack():
    heavy = ["slack_bolt", "slack_sdk", "sqlalchemy", "starlette", "pydantic", "rich"]
    seen = f"import sys, bot.main, bot.cli.parse; print([name for name in {heavy} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", seen], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
