"""Metrics that a workspace adds or renames, and what stands in their way."""

from dataclasses import replace

import pytest

from domain.metric import BUILT_IN, Metric, Metrics
from domain.metric_words import BadMetrics, read_metrics, written_metrics


def read(text, before=(), main="bookings"):
    return read_metrics(text, before, main)


def test_an_added_metric_has_a_key_a_kind_a_name_and_aliases():
    assert read("walk_ins=walk-ins,探店; margin:money=毛利") == (
        Metric("walk_ins", name="walk-ins", aliases=("探店",)),
        Metric("margin", "money", "毛利"),
    )


@pytest.mark.parametrize(
    ("typed", "form"),
    [
        ("walk_ins=walk-ins,探店;margin:money=毛利", "walk_ins=walk-ins,探店; margin:money=毛利"),
        ("Walk-ins＝探店，到店；margin：金额", "walk_ins=探店,到店; margin:money"),
        ("walk ins", "walk_ins"),
        ("visits=门店拜访", "visits=门店拜访"),
        ("visits=,门店拜访,探店", "visits=,门店拜访,探店"),
        ("bookings:money=Revenue", "bookings=Revenue"),
        ("探店:count", "探店"),
        (" ; ", ""),
    ],
)
def test_metrics_are_written_in_one_form_that_reads_back(typed, form):
    metrics = read(typed)
    assert written_metrics(metrics) == form
    assert read(form) == metrics


def test_a_built_in_metric_keeps_its_words_and_its_name_in_each_language_beside_new_aliases():
    (visits,) = read("visits=,探店")
    assert (visits.kind, visits.name) == ("count", "")
    found = Metrics([visits])
    assert found.called("探店") == found.called("拜访") == visits


@pytest.mark.parametrize(
    ("typed", "why", "part"),
    [
        ("=x", "bad_metric", "=x"),
        ("walk_ins:weight", "bad_metric", "walk_ins:weight"),
        ("walk_ins=a=b", "bad_metric", "walk_ins=a=b"),
        ("1st", "bad_metric", "1st"),
        ("walk_ins=123", "bad_metric", "walk_ins=123"),
        ("walk_ins=" + "x" * 41, "bad_metric", "walk_ins=" + "x" * 41),
        ("walk_ins=a\u202eb", "bad_metric", "walk_ins=a\u202eb"),
        ("walk_ins; walk-ins", "metric_twice", "walk_ins"),
        ("revenue:money=业绩收入", "word_taken", "revenue"),  # bookings are called so
        ("walk_ins=拜访", "word_taken", "拜访"),
        ("walk_ins=探店; shops=探店", "word_taken", "探店"),
        ("walk_ins=Visit", "word_taken", "Visit"),
        ("walk_ins=探店,万", "word_reserved", "万"),
        ("walk_ins=usd", "word_reserved", "usd"),
        ("walk_ins=三万", "word_reserved", "三万"),
        ("walk_ins=调整", "word_reserved", "调整"),
        ("team", "word_reserved", "team"),
        ("none:count", "word_reserved", "none"),
        ("visits:money", "kind_fixed", "visits"),
        (";".join(f"m{chr(97 + n // 26)}{chr(97 + n % 26)}" for n in range(51)), "too_many_metrics", "51"),
    ],
)
def test_a_conflict_is_refused_with_its_reason(typed, why, part):
    assert read(typed) == BadMetrics(why, part)


def test_the_built_in_metrics_can_all_be_renamed():
    for metric in BUILT_IN:
        assert read(f"{metric.key}=探店数") == (replace(metric, name="探店数"),)


def test_a_metric_with_figures_keeps_its_kind():
    before = read("walk_ins=探店")
    assert read("walk_ins:money=探店", before) == BadMetrics("kind_fixed", "walk_ins")
    assert read("walk_ins=到店", before) == (Metric("walk_ins", name="到店"),)


def test_the_main_metric_cannot_be_left_out():
    before = read("margin:money=毛利")
    assert read("", before, main="margin") == BadMetrics("main_metric_gone", "margin")
    assert read("", before) == ()
