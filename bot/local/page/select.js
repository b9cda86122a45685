// Selects: of options, people and channels, one or many of them.
import { h, replace } from "./dom.js";
import { plain } from "./emoji.js";
import { icon } from "./icons.js";
import { avatar } from "./people.js";
import { pick } from "./picker.js";
import { personName, state } from "./state.js";
import { t } from "./words.js";

/** How each kind is read: what can be chosen, what stands for a choice, where Slack keeps it. */
const KINDS = {
  static_select: {
    items: optionItems,
    one: "selected_option",
    many: "selected_options",
    initial: "initial_option",
    initials: "initial_options",
    key: (option) => option.value,
  },
  users_select: {
    items: peopleItems,
    one: "selected_user",
    many: "selected_users",
    initial: "initial_user",
    initials: "initial_users",
    key: (id) => id,
  },
  conversations_select: {
    items: channelItems,
    one: "selected_conversation",
    many: "selected_conversations",
    initial: "initial_conversation",
    initials: "initial_conversations",
    key: (id) => id,
  },
  channels_select: {
    items: channelItems,
    one: "selected_channel",
    many: "selected_channels",
    initial: "initial_channel",
    initials: "initial_channels",
    key: (id) => id,
  },
};

export function select(spec, slot) {
  const multiple = spec.type.startsWith("multi_");
  const kind = KINDS[spec.type.replace("multi_", "")];
  return multiple ? many(spec, slot, kind) : one(spec, slot, kind);
}

function one(spec, slot, kind) {
  let chosen = slot.kept ? slot.kept[kind.one] : initialOne(spec, kind);
  const face = h("span", { class: "select-face" });
  const shown = h(
    "button",
    {
      class: "select",
      type: "button",
      "aria-haspopup": "listbox",
      "aria-expanded": "false",
      "data-action": spec.action_id,
      "aria-labelledby": slot.labelledBy,
      "aria-describedby": slot.describedBy,
      onclick: open,
    },
    face,
    icon("chevron", 16),
  );
  const items = () => marked(kind.items(spec), (item) => chosen && item.key === kind.key(chosen));
  const draw = () =>
    replace(
      face,
      itemFace(
        items().find((item) => item.mark),
        spec,
      ),
    );
  function open() {
    pick(shown, {
      items,
      label: placeholder(spec),
      picked: async (item) => {
        const before = chosen;
        chosen = item.choice;
        draw();
        if (await slot.report({ [kind.one]: chosen })) return;
        chosen = before;
        draw();
      },
    });
  }
  slot.remember({ [kind.one]: chosen ?? null });
  draw();
  return shown;
}

function many(spec, slot, kind) {
  let chosen = slot.kept ? slot.kept[kind.many] : (spec[kind.initials] ?? []);
  const shown = h("div", {
    class: "select select-many",
    "data-action": spec.action_id,
    onclick: (event) => event.target.closest(".chip-remove") || open(),
  });
  const add = h("button", {
    class: "select-add plain",
    type: "button",
    "aria-haspopup": "listbox",
    "aria-labelledby": slot.labelledBy,
    "aria-describedby": slot.describedBy,
  });
  const items = () => marked(kind.items(spec), (item) => chosen.some((choice) => kind.key(choice) === item.key));
  const change = (next) => {
    chosen = next;
    draw();
    return slot.report({ [kind.many]: chosen });
  };
  const toggle = (item) => {
    if (item.mark) return change(chosen.filter((choice) => kind.key(choice) !== item.key));
    return chosen.length < (spec.max_selected_items ?? Infinity) && change([...chosen, item.choice]);
  };
  function open() {
    pick(add, { items, label: placeholder(spec), multiple: true, picked: toggle });
  }
  function draw() {
    replace(add, chosen.length ? "" : placeholder(spec));
    replace(
      shown,
      items()
        .filter((item) => item.mark)
        .map((item) => chip(item, () => toggle(item))),
      add,
      icon("chevron", 16),
    );
  }
  slot.remember({ [kind.many]: chosen });
  draw();
  return shown;
}

function chip(item, remove) {
  const cross = h(
    "button",
    { class: "chip-remove plain", type: "button", "aria-label": t("remove", { name: item.label }), onclick: remove },
    icon("close", 12),
  );
  return h("span", { class: "chip" }, item.small?.(), h("span", { class: "chip-label" }, item.label), cross);
}

function initialOne(spec, kind) {
  return spec[kind.initial] ?? (spec.default_to_current_conversation ? state.place.id : undefined);
}

function itemFace(item, spec) {
  if (!item) return h("span", { class: "select-placeholder" }, placeholder(spec));
  return [item.small?.(), h("span", { class: "select-label" }, item.label)];
}

function placeholder(spec) {
  return spec.placeholder ? plain(spec.placeholder) : t("choose");
}

function marked(items, isChosen) {
  return items.map((item) => ({ ...item, mark: isChosen(item) ? icon("check", 16) : null }));
}

function optionItems(spec) {
  const groups = spec.option_groups ?? [{ options: spec.options }];
  return groups.flatMap(({ label, options }) =>
    options.map((option) => ({
      key: option.value,
      choice: option,
      label: plain(option.text),
      detail: option.description && plain(option.description),
      group: label && plain(label),
    })),
  );
}

function peopleItems() {
  return [...state.people.values()]
    .filter(({ bot }) => !bot)
    .map(({ id, name }) => ({
      key: id,
      choice: id,
      label: personName(id),
      hint: `@${name}`,
      face: avatar(id, 24),
      small: () => avatar(id, 20),
    }));
}

function channelItems() {
  return state.channels
    .filter(({ kind }) => kind === "channel")
    .map(({ id, name, topic }) => ({
      key: id,
      choice: id,
      label: name,
      detail: topic,
      face: icon("hash", 16),
      small: () => icon("hash", 15),
    }));
}
