"""A workspace's own metrics and aliases work like the built-in ones, and no word of theirs may mean anything else."""

from datetime import datetime, timedelta, timezone

import pytest

from domain.checkin.aliases import clash, forms, meaning, words_of
from domain.checkin.facts import as_json
from domain.checkin.reader import read
from domain.checkin.vocabulary import with_metrics
from domain.metric import BUILT_IN, Metrics
from domain.metric_words import BadMetrics, read_metrics
from tests.domain.test_checkin_dev_set import examples
from tests.domain.test_checkin_rules import shown

NOW = datetime(2026, 11, 20, 18, 5, tzinfo=timezone(timedelta(hours=8)))
TYPED = (
    "walk_ins=walk-in,探店; installs=装机,install; margin:money=毛利,gross margin; tastings=品鉴会; surveys; "
    "visits=,门店巡访; calls=dial-outs"
)
METRICS = read_metrics(TYPED, (), "bookings")
LEXICON = with_metrics(map(words_of, METRICS))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("探店3家", ["walk_ins 3"]),
        ("今天探店3家，装机2台", ["walk_ins 3", "installs 2"]),
        ("探店：3\n装机：2\n毛利：5万", ["walk_ins 3", "installs 2", "margin 50000"]),
        ("昨天探店4間", ["walk_ins 4 @11-19"]),
        ("裝機2台", ["installs 2"]),
        ("装机了2台", ["installs 2"]),
        ("办了2场品鉴会", ["tastings 2"]),
        ("昨天装机1台，拜访华为", ["installs 1 @11-19", "visits 1 @11-19 华为"]),
        ("5 calls, 3 walk-ins and 2 installs", ["calls 5", "walk_ins 3", "installs 2"]),
        ("1 walk-in", ["walk_ins 1"]),
        ("Walk-ins: 4 (Acme, Globex)", ["walk_ins 4 Acme、Globex"]),
        ("4 walk ins yesterday", ["walk_ins 4 @11-19"]),
        ("3 surveys", ["surveys 3"]),
        ("1 survey", ["surveys 1"]),
        ("gross margin: $20k", ["margin 20000 USD"]),
        ("毛利 €3,000 and 2 walk-ins", ["margin 3000 EUR", "walk_ins 2"]),
        ("门店巡访4家", ["visits 4"]),
        ("12 dial-outs", ["calls 12"]),
        ("探店2家，不对，是3家", ["walk_ins 3"]),
        ("上午探店2家，下午1家，共3家", ["walk_ins 3"]),
    ],
)
def test_own_words_are_read_in_sentences_and_in_forms(text, found):
    facts = as_json(read(text, NOW, LEXICON), LEXICON.money)["facts"]
    assert sorted(map(shown, facts)) == sorted(found)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("明天装机2台", "ignore"),
        ("没有探店", "ignore"),
        ("小李装机3台", "ignore"),
        ("Anna did 3 walk-ins", "ignore"),
        ("how do I log a walk-in?", "ignore"),
        ("几次探店", "ask"),
        ("a few walk-ins", "ask"),
        ("毛利大概5万", "ask"),
        ("本周探店5家", "ask"),
    ],
)
def test_plans_denials_other_people_and_guesses_hold_for_own_words_too(text, kind):
    assert read(text, NOW, LEXICON).kind == kind


@pytest.mark.parametrize("text", ["resampled 3 walk-insurance 4", "拜访西安装机公司", "the walk-in-centre has 3 doors"])
def test_an_own_word_within_another_word_is_none(text):
    items = read(text, NOW, LEXICON).items
    assert {item.metric for item in items} <= {"visits"}


@pytest.mark.parametrize("name", ["dev.jsonl", "second.jsonl"])
def test_renaming_the_built_in_metrics_changes_nothing_of_what_is_read(name):
    renamed = with_metrics(map(words_of, read_metrics("visits=Zeta; bookings=Omega; deals=Sigma", (), "bookings")))
    for example in examples(name):
        now = datetime.fromisoformat(example["now"])
        assert read(example["text"], now, renamed) == read(example["text"], now)


@pytest.mark.parametrize(
    ("typed", "why", "part"),
    [
        ("walk_ins=visited", "word_taken", "visited"),
        ("walk_ins=phone calls", "word_taken", "phone calls"),
        ("walk_ins=打电话", "word_taken", "打电话"),
        ("walk_ins=回訪", "word_taken", "回訪"),
        ("walk_ins=報價單", "word_taken", "報價單"),
        ("visits=phone calls", "word_taken", "phone calls"),
        ("sign_ups=contracts signed", "word_taken", "contracts signed"),
        ("walk_ins=today", "word_reserved", "today"),
        ("walk_ins=今天", "word_reserved", "今天"),
        ("walk_ins=客户", "word_reserved", "客户"),
        ("walk_ins=clients", "word_reserved", "clients"),
        ("walk_ins=没有", "word_reserved", "没有"),
        ("walk_ins=a few", "word_reserved", "a few"),
        ("walk_ins=the", "word_reserved", "the"),
        ("walk_ins=明天探店", "word_reserved", "明天探店"),
        ("walk_ins=华为", "word_reserved", "华为"),
        ("walk_ins=店", "word_reserved", "店"),
        ("walk_ins=walk-in; strolls=Walk-ins", "word_taken", "Walk-ins"),
        ("walk_ins=walk-ins; strolls=walk ins", "word_taken", "walk ins"),
        ("installs=装机; fittings=裝機", "word_taken", "裝機"),
        ("surveys=survey; polls=surveys", "word_taken", "surveys"),
    ],
)
def test_a_word_that_means_something_else_is_refused_with_the_reason(typed, why, part):
    metrics = read_metrics(typed, (), "bookings")
    assert (metrics if isinstance(metrics, BadMetrics) else clash(metrics, ())) == BadMetrics(why, part)


@pytest.mark.parametrize(
    "typed",
    [
        "zz=重点拜访",
        "zz=meetings",
        "zz=试驾",
        "zz=培训,product training",
        "calls=phone calls",
        "zz=walk-in,walk-ins",
        TYPED,
    ],
)
def test_words_of_ones_own_are_taken(typed):
    assert clash(read_metrics(typed, (), "bookings"), ()) is None


def test_words_that_were_set_before_the_reader_knew_them_stay():
    before = read_metrics("zz=phone calls", (), "bookings")
    assert clash(read_metrics("zz=phone calls,探店", (), "bookings"), before) is None
    assert clash(read_metrics("yy=phone calls", (), "bookings"), before) == BadMetrics("word_taken", "phone calls")


def test_a_word_has_its_forms_and_its_meaning():
    assert forms("walk-in") == ("walk in", "walk ins", "walk-ins", "walkin", "walkins")
    assert forms("try-out") == ("try out", "try outs", "try-outs", "tryout", "tryouts")
    assert forms("survey") == ("surveyed", "surveys")
    assert forms("categories") == ("category",)
    assert forms("装机") == ()
    assert [meaning(word) for word in ("rang", "walk-ins", "昨天", "探店")] == ["calls", None, "", None]


def test_a_metric_is_found_in_either_script():
    metrics = Metrics(METRICS)
    assert metrics.called("裝機").key == metrics.called("装机").key == "installs"
    assert {metric.key for metric in BUILT_IN} <= {metrics.called(word).key for word in metrics.words()}
