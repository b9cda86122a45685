"""Names that the workspace knows: customers made of common words, colleagues, and the sender's own."""

from datetime import datetime, timedelta, timezone

import pytest

from domain.checkin.facts import as_json
from domain.checkin.reader import read
from domain.checkin.vocabulary import BUILT_IN, Names, with_names
from tests.domain.test_checkin_dev_set import SETS, examples, figures
from tests.domain.test_checkin_rules import shown

NOW = datetime(2026, 11, 20, 18, 5, tzinfo=timezone(timedelta(hours=8)))
CUSTOMERS = ("一家", "今天", "明天", "十方", "Visit Wales", "Three", "老客户", "Next Call", "Acme")
COLLEAGUES = ("高峰", "张伟", "Siobhan", "Will", "Mark", "Siobhan Byrne")
LEXICON = with_names(BUILT_IN, Names(CUSTOMERS, COLLEAGUES, ("林夏", "Lin")))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("拜访了今天、华为", ["visits 2 今天、华为"]),
        ("今天拜访了今天", ["visits 1 今天"]),
        ("今天拜访了3家:今天、十方", ["visits 3 今天、十方"]),
        ("给今天报价5万", ["quotes 1 今天"]),
        ("拜访了十方", ["visits 1 十方"]),
        ("给十方打了3个电话", ["calls 3 十方"]),
        ("visited Visit Wales and Acme", ["visits 2 Visit Wales、Acme"]),
        ("Signed Visit Wales for 50k", ["deals 1 Visit Wales", "bookings 50000"]),
        ("called Three and Acme", ["calls 2 Three、Acme"]),
        ("signed Three for £50k", ["deals 1 Three", "bookings 50000 GBP"]),
        ("visited Three today", ["visits 1 Three"]),
    ],
)
def test_a_customer_made_of_common_words_is_read_where_one_is_named(text, found):
    assert [shown(fact) for fact in as_json(read(text, NOW, LEXICON))["facts"]] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("今天签了5万", ["deals 1", "bookings 50000"]),
        ("今天拜访了3家", ["visits 3"]),
        ("打了3个电话(今天)", ["calls 3"]),
        ("打了十个电话", ["calls 10"]),
        ("昨天和今天的电话", []),
        ("明天拜访腾讯", []),
        ("visited three customers", ["visits 3"]),
        ("Three calls today", ["calls 3"]),
        ("Visit Wales tomorrow", []),
        ("will visit 3 tomorrow", []),
        ("拜访老客户", ["visits 1"]),
        ("mark the 3 visits", []),
        ("高峰期打了20个电话", ["calls 20"]),
        ("拜访了一家新客户", ["visits 1"]),
    ],
)
def test_the_common_words_keep_their_meaning_everywhere_else(text, found):
    assert [shown(fact) for fact in as_json(read(text, NOW, LEXICON))["facts"]] == found


@pytest.mark.parametrize(
    "text",
    [
        "张伟 visited 3",
        "张伟今天拜访了3家",
        "张伟签了5万",
        "高峰打了20个电话",
        "Siobhan closed 50k",
        "Siobhan Byrne closed 50k",
        "Will visited 3 clients",
        "Mark closed 50k",
    ],
)
def test_what_a_colleague_did_is_somebody_elses_work(text):
    assert read(text, NOW, LEXICON).kind == "ignore"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("和张伟一起拜访了华为", ["visits 1 华为"]),
        ("我和张伟拜访了华为", ["visits 1 华为"]),
        ("Siobhan and I visited Acme", ["visits 1 Acme"]),
        ("visited Acme with Siobhan", ["visits 1 Acme"]),
        ("林夏今天拜访了3家", ["visits 3"]),
        ("Lin visited 3 clients", ["visits 3"]),
        ("林夏：电话5个", ["calls 5"]),
    ],
)
def test_with_a_colleague_or_under_ones_own_name_the_work_is_ones_own(text, found):
    assert [shown(fact) for fact in as_json(read(text, NOW, LEXICON))["facts"]] == found


def test_what_a_known_person_bought_is_no_other_customer():
    known = with_names(BUILT_IN, Names(("周先生",)))
    facts = as_json(read("成交1单，周先生，秦PLUS DM-i 120KM版，8.98万", NOW, known))["facts"]
    assert [shown(fact) for fact in facts] == ["deals 1 周先生", "bookings 89800"]


def test_without_names_nothing_changes():
    assert with_names(BUILT_IN, Names()) is BUILT_IN


@pytest.mark.parametrize("name", sorted(file.name for file in SETS.glob("*.jsonl")))
def test_names_that_are_not_in_a_message_change_nothing_of_it(name):
    strangers = with_names(BUILT_IN, Names(("Zyxon Fabrik", "玄铁重工"), ("欧阳不群",), ("Quentin Zebedee",)))
    for example in examples(name):
        now = datetime.fromisoformat(example["now"])
        assert read(example["text"], now, strangers) == read(example["text"], now)


@pytest.mark.parametrize("name", sorted(file.name for file in SETS.glob("*.jsonl")))
def test_to_know_the_customers_of_the_messages_reads_them_the_same_or_right(name):
    """Every customer of a set is known at once: B and Q is one firm then."""
    known = {who for example in examples(name) for fact in example["facts"] for who in fact.get("customers", ())}
    lexicon = with_names(BUILT_IN, Names(tuple(known)))
    for example in examples(name):
        now = datetime.fromisoformat(example["now"])
        with_them, without = (as_json(read(example["text"], now, words))["facts"] for words in (lexicon, BUILT_IN))
        right = figures(with_them, True) == figures(example["facts"], True)
        assert right or figures(with_them, False) == figures(without, False), example["text"]
