"""Modals on the page: errors under their fields, views above each other."""

from playwright.sync_api import expect

from tests.local.test_page.fields import field, option, plain


def test_a_modal_shows_what_is_wrong_under_the_field(page, write, place):
    write("/checkin")
    modal = page.get_by_role("dialog", name="Log")
    amount = modal.get_by_label("Amount")
    expect(amount).to_be_focused()
    for typed, sentence in (
        ("", "Please fill in this field."),
        ("ten", "Enter a number."),
        ("-5", "Less than nothing."),
    ):
        amount.fill(typed)
        modal.get_by_role("button", name="Save").click()
        expect(modal.get_by_role("alert")).to_have_text(sentence)
    amount.fill("50000")
    modal.get_by_role("button", name="Save").click()
    expect(modal).to_have_count(0)
    assert place.heard == ["-5", "50000"]


def test_views_lie_above_each_other_and_esc_closes_the_top(page, write):
    write("/checkin")
    page.get_by_role("dialog").get_by_label("Amount").fill("7")
    page.get_by_role("button", name="Deeper").click()
    expect(page.get_by_role("dialog", name="Log deeper")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog", name="Log").get_by_label("Amount")).to_have_value("7")
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)


EVERY_FIELD = [
    field("Note", "plain_text_input", multiline=True, initial_value="as it was"),
    field("Mail", "email_text_input"),
    field("Day", "datepicker", initial_date="2026-11-20"),
    field("Hour", "timepicker"),
    field("Metric", "static_select", options=[option("Bookings"), option("Visits")]),
    field("People", "multi_users_select", initial_users=["UWEST00"]),
    field("Channels", "multi_conversations_select"),
    field("Kinds", "checkboxes", options=[option("New"), option("Renewed")]),
    field("Span", "radio_buttons", options=[option("Week"), option("Month")], initial_option=option("Week")),
]


def test_every_field_gives_its_value_as_slack_does(page, write, place):
    values: dict = {}

    @place.app.command("/fields")
    def on_fields(ack, command, client):
        view = {"type": "modal", "title": plain("Fields"), "submit": plain("Save"), "blocks": EVERY_FIELD}
        client.views_open(trigger_id=command["trigger_id"], view={**view, "callback_id": "fields"})
        ack()

    @place.app.view("fields")
    def on_save(ack, view):
        values.update({name: value["typed"] for name, value in view["state"]["values"].items()})
        ack()

    write("/fields")
    modal = page.get_by_role("dialog", name="Fields")
    modal.get_by_label("Mail").fill("lin@example.org")
    modal.get_by_label("Hour").fill("17:30")
    modal.get_by_label("Renewed").check()
    modal.get_by_label("Month").check()
    modal.get_by_label("Metric").click()
    page.get_by_role("option", name="Visits").click()
    modal.get_by_label("People").press("Enter")
    page.keyboard.type("priya")
    page.keyboard.press("Enter")
    page.keyboard.press("Escape")
    modal.get_by_label("Channels").press("Enter")
    page.get_by_role("option", name="sales-board").click()
    page.keyboard.press("Escape")
    modal.get_by_role("button", name="Save").click()
    expect(modal).to_have_count(0)
    assert values["Metric"]["selected_option"] == option("Visits")
    assert {name: next(part for key, part in value.items() if key != "type") for name, value in values.items()} == {
        "Note": "as it was",
        "Mail": "lin@example.org",
        "Day": "2026-11-20",
        "Hour": "17:30",
        "Metric": option("Visits"),
        "People": ["UWEST00", "UWEST04"],
        "Channels": ["CBOARD"],
        "Kinds": [option("Renewed")],
        "Span": option("Month"),
    }
