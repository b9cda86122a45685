// Dropping a file into a conversation: chosen from the disk, or dragged onto where one writes.
import { h } from "./dom.js";
import { icon } from "./icons.js";
import { fail } from "./notices.js";
import { send } from "./server.js";
import { state } from "./state.js";
import { t } from "./words.js";

/** The button that asks for a file. */
export function attachButton() {
  const chosen = h("input", { type: "file", hidden: true, onchange: () => drop(chosen.files).then(() => (chosen.value = "")) });
  const button = h(
    "button",
    { class: "icon-button", type: "button", "aria-label": t("attach"), title: t("attach"), onclick: () => chosen.click() },
    icon("clip"),
  );
  return [button, chosen];
}

/** Takes files that are dragged onto a box. */
export function takeDrops(box) {
  box.addEventListener("dragover", (event) => event.preventDefault());
  box.addEventListener("drop", (event) => {
    event.preventDefault();
    drop(event.dataTransfer.files);
  });
}

async function drop(files) {
  for (const file of files)
    await content(file)
      .then((bytes) => send("drop", { as: state.me.id, channel: state.place.id, name: file.name, content: bytes }))
      .catch(fail);
}

/** The bytes of a file in base64, as JSON carries them. */
function content(file) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result.slice(reader.result.indexOf(",") + 1));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
}
