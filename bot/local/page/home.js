// The Home tab of the bot.
import { blocks, named } from "./blocks.js";
import { h, replace } from "./dom.js";
import { Form } from "./form.js";
import { avatar } from "./people.js";
import { fail } from "./notices.js";
import { send } from "./server.js";
import { on, state } from "./state.js";
import { t } from "./words.js";

export function homeTab() {
  const place = h("div", { class: "home" });
  on("home place words", () => state.place.kind === "home" && replace(place, content(state.home)));
  return place;
}

/** Nothing yet while the bot is asked. */
function content(view) {
  if (view === undefined) return null;
  return view ? filled(view) : empty();
}

function filled(view) {
  const form = new Form();
  const press = (blockId, action) =>
    send("press", {
      as: state.me.id,
      view_id: view.id,
      block_id: blockId,
      action_id: action.action_id,
      action: { block_id: blockId, ...action },
      values: form.values,
    }).catch(fail);
  return h("div", { class: "home-body" }, blocks(named(view.blocks), { kind: "home", form, press }));
}

function empty() {
  return h(
    "div",
    { class: "beginning beginning-middle" },
    avatar(state.bot.user, 56),
    h("h2", null, t("empty_home")),
    h("p", null, t("empty_home_text", { name: state.bot.name })),
  );
}
