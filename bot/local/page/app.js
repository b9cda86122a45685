// Puts the page together and enters the workspace.
import { h, replace } from "./dom.js";
import { head } from "./head.js";
import { homeTab } from "./home.js";
import { icon } from "./icons.js";
import { messageColumn } from "./messages.js";
import { fail, notice, notices } from "./notices.js";
import { sidebar } from "./sidebar.js";
import { on, state } from "./state.js";
import { threadPanel } from "./thread.js";
import { topbar } from "./topbar.js";
import { welcome } from "./welcome.js";
import { t } from "./words.js";
import { enter } from "./workspace.js";

const RETRY = 1500;

function main() {
  const loading = h(
    "div",
    { class: "loading", role: "status" },
    h("img", { src: "/page/icon.svg", width: 56, height: 56, alt: "" }),
    h("p", null, t("loading")),
  );
  document.body.append(loading, notices());
  const shell = build();
  on("place", () => loading.replaceWith(shell));
  start(loading);
}

/** Asks until the server answers: the page may be opened a moment before it is up. */
async function start(loading) {
  try {
    await enter(new URLSearchParams(location.search).get("as"));
  } catch (refused) {
    console.error(refused);
    replace(loading.querySelector("p"), refused.message);
    setTimeout(() => start(loading), RETRY);
  }
}

function build() {
  const main = h("main", { class: "main" }, head(), welcome(), messageColumn(), homeTab());
  on("place", () => {
    main.dataset.place = state.place.kind;
  });
  return h("div", { class: "shell" }, topbar(), banner(), sidebar(), h("div", { class: "stage" }, main, threadPanel()));
}

function banner() {
  const strip = h("div", { class: "banner", role: "alert", hidden: true });
  on("connection", () => {
    strip.hidden = state.connected;
    replace(strip, icon("alert", 17), t("lost"));
    if (state.connected) notice(t("restored"));
  });
  return strip;
}

window.addEventListener("unhandledrejection", ({ reason }) => fail(reason));
main();
