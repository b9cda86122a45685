// Modals that the bot opens: one above the other, with their fields, errors and buttons.
import { blocks, named, showErrors } from "./blocks.js";
import { dialog } from "./dialog.js";
import { h } from "./dom.js";
import { plain } from "./emoji.js";
import { Form } from "./form.js";
import { fail } from "./notices.js";
import { send } from "./server.js";
import { state } from "./state.js";
import { t } from "./words.js";

const FIRST = "[autofocus], .field :is(input, textarea, button), [data-submit]";

/** The open views, the top one last: {view, form, window}. */
let stack = [];

/** Opens a view above the others, or shows an open one anew. */
export function showView(given) {
  const view = { ...given, blocks: named(given.blocks) };
  const open = stack.find((each) => each.view.id === view.id);
  if (open?.view.hash === view.hash) return null;
  if (open) return update(open, view);
  if (!view.previous_view_id) closeViews();
  const opened = { view, form: new Form(), window: null };
  stack.at(-1)?.window.close();
  stack.push(opened);
  return raise(opened);
}

export function viewClosed(id) {
  const open = stack.find((each) => each.view.id === id);
  if (!open) return;
  stack = stack.filter((each) => each !== open);
  drop(open);
  const top = stack.at(-1);
  if (top && !top.window.open) top.window.showModal();
}

/** Closes all but these. */
export function closeViews(but = []) {
  stack.filter(({ view }) => !but.includes(view.id)).forEach(({ view }) => viewClosed(view.id));
}

function update(open, view) {
  const wasTop = stack.at(-1) === open;
  const focused = open.window.contains(document.activeElement) && document.activeElement.dataset.action;
  open.view = view;
  open.form.keep(new Set(view.blocks.map((block) => block.block_id)));
  drop(open);
  if (!wasTop) return;
  raise(open);
  if (focused) open.window.querySelector(`[data-action="${CSS.escape(focused)}"]`)?.focus();
}

function raise(open) {
  open.window = draw(open);
  document.body.append(open.window);
  open.window.showModal();
  open.window.querySelector(FIRST)?.focus();
}

function drop({ window: shown }) {
  shown.close();
  shown.remove();
}

function draw(open) {
  const { view, form } = open;
  const surface = { kind: "modal", form, press: (blockId, action) => press(view, blockId, action, form) };
  const body = h(
    "form",
    { class: "view-form", novalidate: true, onsubmit: (event) => submit(event, open) },
    blocks(view.blocks, surface),
    h("button", { class: "hidden", type: "submit", tabindex: "-1", "aria-hidden": "true" }),
  );
  const submitButton =
    view.submit &&
    h(
      "button",
      { class: "button button-primary", type: "button", "data-submit": true, onclick: () => body.requestSubmit() },
      h("span", { class: "button-words" }, plain(view.submit)),
    );
  const closeButton = h(
    "button",
    { class: "button", type: "button", onclick: () => dismiss(open) },
    view.close ? plain(view.close) : t(view.submit ? "cancel" : "close"),
  );
  const deeper = stack.indexOf(open) > 0;
  return dialog({
    title: plain(view.title),
    body,
    foot: [closeButton, submitButton],
    cancelled: () => dismiss(open),
    className: "view",
    back: deeper && (() => dismiss(open)),
  });
}

function press(view, blockId, action, form) {
  const body = {
    as: state.me.id,
    view_id: view.id,
    block_id: blockId,
    action_id: action.action_id,
    action: { block_id: blockId, ...action },
    values: form.values,
  };
  return send("press", body).catch(fail);
}

async function submit(event, { view, form, window: shown }) {
  event.preventDefault();
  const found = form.faults(view.blocks);
  showErrors(shown, found);
  if (Object.keys(found).length || shown.classList.contains("pending")) return;
  shown.classList.add("pending");
  const answer = await send("submit", { as: state.me.id, view_id: view.id, values: form.values }).catch(fail);
  shown.classList.remove("pending");
  if (answer?.errors) showErrors(shown, answer.errors);
}

/** The window goes at once; the bot hears of it where it asked to. */
function dismiss({ view }) {
  viewClosed(view.id);
  send("close", { as: state.me.id, view_id: view.id }).catch(fail);
}
