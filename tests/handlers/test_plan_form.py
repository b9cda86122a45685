"""A plan written in its form: numbers, customers, own actions, resources, emphases; and comments on it."""

from domain.commands.customer import UndoMerge
from domain.commands.plan import CommentPlan, EditPlan, KeepPlan, OpenPlan
from domain.filling import Typed
from domain.outcomes.checkin import FieldRefused
from domain.outcomes.plan import PlanCommented, PlanForm, PlanShown
from domain.outcomes.refusals import GoneStale, NotYours
from tests.handlers.test_merge_elsewhere import merge
from tests.handlers.test_plan import asked, card, company, standing, target_of, told

__all__ = ["company"]


def edit(company, fields, who="Lin", seen=1):
    typed = tuple(Typed(name, text) for name, text in fields.items())
    return company.do(who, EditPlan(target_of(company), seen, typed))


def test_a_draft_is_opened_and_kept_as_it_is_written(company):
    form = company.do("Lin", OpenPlan(target_of(company)))
    assert isinstance(form, PlanForm)
    assert (form.seen, form.blank, [one.number for one in form.actions][:3]) == (0, 6, [35, 13, 6])
    shown = edit(company, {"number:2": "15", "names:2": "Acme， Globex", "number:1": "0", "people": "Wang"}, seen=0)
    assert isinstance(shown, PlanShown)
    assert asked(shown.card) == {"visits": (15, 0), "quotes": (6, 0)}
    assert shown.card.actions[0].action.customers == ("Acme", "Globex")
    assert (shown.card.resources.people, shown.card.kept) == ("Wang", True)


def test_an_own_action_has_its_owner_date_and_contribution(company):
    company.do("Lin", KeepPlan(target_of(company)))
    fields = {"words:6": "fair", "metric:6": "new_customers", "owner:6": "Chen", "due:6": "2026-11-27"}
    shown = edit(company, fields | {"brings:6": "30k", "side:6": "a", "emphasis:2026-11-27": "close"})
    own = shown.card.actions[-1]
    assert (own.action.words, own.owner, own.brings.value, str(own.action.due)) == (
        "fair",
        "Chen",
        30_000_00,
        "2026-11-27",
    )
    assert [mark.words for mark in shown.card.checkpoints][-2] == "close"
    gone = edit(company, {"words:6": ""}, seen=2)
    assert [one.action.kind for one in gone.card.actions] == ["stage"] * 3


def test_what_does_not_read_is_told_at_its_field_and_nothing_is_kept(company):
    company.do("Lin", KeepPlan(target_of(company)))
    refused = edit(company, {"number:1": "-3", "words:6": "fair", "due:6": "soon", "brings:6": "much"})
    assert isinstance(refused, FieldRefused)
    assert [(one.name, one.why) for one in (refused, *refused.also)] == [
        ("number:1", "not_whole"),
        ("due:6", "no_day"),
        ("brings:6", "no_number"),
    ]
    assert edit(company, {"words:6": "fair", "brings:6": "-3"}).why == "negative"
    assert edit(company, {"words:6": "fair", "brings:6": "$3k"}).why == "other_currency"
    assert edit(company, {"words:6": "x" * 501}).why == "too_long"
    assert edit(company, {"number:1": "1,000"}).why == "not_whole"
    assert edit(company, {"number:1": "1000000"}).why == "too_large"
    assert standing(company).version == 1


def test_an_action_ends_within_the_time_of_its_plan(company):
    company.do("Lin", KeepPlan(target_of(company)))
    for day in ("2026-10-31", "2026-12-01"):
        refused = edit(company, {"words:6": "fair", "due:6": day})
        assert (refused.name, refused.why) == ("due:6", "other_period")
    assert standing(company).version == 1
    for seen, day in ((1, "2026-11-01"), (2, "2026-11-30")):
        assert str(edit(company, {"words:6": "fair", "due:6": day}, seen=seen).card.actions[-1].action.due) == day


def test_who_wrote_meanwhile_is_not_overwritten(company):
    company.do("Lin", KeepPlan(target_of(company)))
    edit(company, {"budget": "3k"}, who="Wang")
    assert edit(company, {"budget": "4k"}).why == "overtaken"
    assert card(company).resources.budget == "3k"


def test_a_lead_comments_and_the_rep_hears_it(company):
    assert company.do("Wang", CommentPlan(target_of(company), "good")) == GoneStale()
    company.do("Lin", KeepPlan(target_of(company)))
    notices = told(company, "Wang", CommentPlan(target_of(company), "ask <@Chen> along"))
    assert [(to, said.words, said.own) for to, said in notices] == [("Lin", "ask @Chen along", True)]
    assert company.do("Chen", CommentPlan(target_of(company), "me too")) == NotYours("manage")
    assert isinstance(company.do("Lin", CommentPlan(target_of(company), "thanks")), PlanCommented)
    assert [(one.author, one.words) for one in card(company).comments] == [
        ("Lin", "thanks"),
        ("Wang", "ask @Chen along"),
    ]


def test_an_action_with_both_names_has_one_customer_and_a_visit_to_either_was_one_to_it(company):
    company.do("Lin", KeepPlan(target_of(company)))
    edit(company, {"names:2": "Akme Works, Initrode, Globex"})
    company.say("Lin", "visited Initrode")
    done = merge(company, "Initrode", "Akme Works")
    assert standing(company).actions[1].customers == ("Akme Works", "Globex")
    assert card(company).actions[1].progress.met == ("Akme Works",)
    company.do("Ada", UndoMerge(done))
    assert standing(company).actions[1].customers == ("Akme Works", "Initrode", "Globex")
    assert card(company).actions[1].progress.met == ("Initrode",)
