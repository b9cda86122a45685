"""What `/pacer customer merge` reads, in English and in Chinese."""

import pytest

from domain.commands.customer import MergeCustomers, ShowCustomers
from domain.commands.pacer import NotUnderstood
from domain.grammar.reader import read_slash
from tests.domain.grammar_scope import SCOPE

READ = [
    ("customer merge Acme Inc into Acme", MergeCustomers("Acme Inc", "Acme")),
    ("customers merge 华为 into 华为技术", MergeCustomers("华为", "华为技术")),
    ("客户 合并 华为 到 华为技术", MergeCustomers("华为", "华为技术")),
    ("客户 合并 华为 并入 华为技术", MergeCustomers("华为", "华为技术")),
    ("客戶 合併 華為 到 華為技術", MergeCustomers("華為", "華為技術")),
    ('customer merge "Into the Wild" into "Acme, Inc."', MergeCustomers("Into the Wild", "Acme, Inc.")),
    ("customer merge Sun in Sky to Go into Sky", MergeCustomers("Sun in Sky to Go", "Sky")),
    ("customer merge “Acme Inc” into Acme", MergeCustomers("Acme Inc", "Acme")),
    ('customer "merge"', ShowCustomers(name="merge")),
]
NOT_READ = ["merge", "merge Acme", "merge Acme into", "merge into Acme", "merge Acme into Globex, Initech", "合并 华为"]


@pytest.mark.parametrize(("text", "command"), READ, ids=[text for text, _ in READ])
def test_two_names_are_read_around_into(text, command):
    assert read_slash("/pacer", text, SCOPE) == command


@pytest.mark.parametrize("text", NOT_READ)
def test_one_name_alone_is_asked_for_the_other(text):
    read = read_slash("/pacer", f"customer {text}", SCOPE)
    assert isinstance(read, NotUnderstood)
    assert (read.why, read.form) == ("missing_customer", "pacer merge")
