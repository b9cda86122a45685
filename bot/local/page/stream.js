// Hears what happens in the workspace; after a lost connection it connects again and says so.
import { changed, state } from "./state.js";

const WAITS = [500, 1000, 2000, 4000];
let source = null;
let retry = null;

/** Opens the stream of one person; `opened` runs on every (new) connection, so that nothing missed stays missed. */
export function listen(as, heard, opened, failures = 0) {
  stop();
  source = new EventSource(`/local/stream?as=${encodeURIComponent(as)}`);
  source.onopen = () => {
    failures = 0;
    connected(true);
    opened();
  };
  source.onmessage = (event) => heard(JSON.parse(event.data));
  source.onerror = () => {
    connected(false);
    stop();
    retry = setTimeout(() => listen(as, heard, opened, failures + 1), WAITS[Math.min(failures, WAITS.length - 1)]);
  };
}

function stop() {
  clearTimeout(retry);
  source?.close();
}

function connected(now) {
  if (state.connected === now) return;
  state.connected = now;
  changed("connection");
}
