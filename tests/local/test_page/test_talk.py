"""People talk on the page: commands, messages, threads."""

import re

from playwright.sync_api import expect

from tests.bot.slack.socket_server import wait_for


def test_a_newcomer_is_a_rep_and_is_shown_what_to_try(page, place):
    page.goto(place.address)
    expect(page.locator(".switcher .role")).to_have_text("Rep")
    page.get_by_role("button", name="Say what happened today").click()
    expect(page.locator(".column textarea")).to_have_value(re.compile("Visited 3 clients"))


def test_a_command_is_completed_and_its_answer_is_for_one_person(page, place):
    page.keyboard.type("/t")
    expect(page.get_by_role("option")).to_have_count(2)
    page.keyboard.press("Tab")
    page.keyboard.type("me")
    page.keyboard.press("Enter")
    answer = page.locator(".message", has_text="Only visible to you")
    expect(answer.locator(".mention-me")).to_have_text("@Amelia Wright")
    assert place.heard == ["me"]
    page.get_by_role("button", name="Switch person").click()
    page.keyboard.type("oliver")
    page.keyboard.press("Enter")
    expect(page.locator(".switcher-name")).to_have_text("Oliver Hughes")
    expect(answer).to_have_count(0)


def test_a_message_is_sent_edited_and_deleted(page, write, place):
    write("hello @Oliver Hughes")
    said = page.locator(".message", has_text="hello")
    expect(said.locator(".mention")).to_have_text("@Oliver Hughes")
    page.keyboard.press("ArrowUp")
    expect(page.get_by_label("Edit message")).to_have_value("hello @Oliver Hughes")
    page.keyboard.type(" and all")
    page.keyboard.press("Enter")
    expect(said).to_contain_text("and all(edited)")
    said.hover()
    said.get_by_label("Delete message").click()
    page.get_by_role("dialog").get_by_role("button", name="Delete").click()
    expect(said).to_have_count(0)
    told = ["hello <@UWEST01>", "message_changed", "message_deleted"]
    assert wait_for(lambda: len(place.heard) == len(told))  # the page does not wait for the bot
    assert sorted(place.heard) == sorted(told)


def test_what_is_typed_stays_text(page, write):
    write("<img src=x onerror=alert(1)> <!channel> &lt; *bold* {{7*7}}")
    content = page.locator(".message").last.locator(".message-content")
    expect(content).to_have_text("<img src=x onerror=alert(1)> <!channel> &lt; bold {{7*7}}")
    expect(content.locator("img, .mention")).to_have_count(0)


def test_the_answer_to_a_check_in_opens_its_thread(page, write):
    write("visited Acme")
    thread = page.get_by_role("complementary", name="Thread")
    expect(thread.locator(".message").last).to_contain_text("Booked")
    expect(page.locator(".thread-count")).to_have_text("1 reply")
    thread.get_by_label("Reply…").fill("thanks")
    page.keyboard.press("Enter")
    expect(page.locator(".thread-count")).to_have_text("2 replies")
    thread.get_by_label("Close thread").click()
    expect(thread).to_be_hidden()


def test_a_file_is_chosen_and_stands_in_the_conversation(page, write, place):
    page.locator(".composer input[type=file]").set_input_files(
        {"name": "history.csv", "mimeType": "text/csv", "buffer": "日期,销售\n".encode()}
    )
    expect(page.locator(".message a.file")).to_have_text("history.csv")
    assert wait_for(lambda: "file_share" in place.heard)
