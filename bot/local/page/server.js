// Asks the local workspace's server; a refusal carries the server's own sentence.
import { t } from "./words.js";

class Refused extends Error {}

export function read(path, parameters) {
  return answer(fetch(`/local/${path}?${new URLSearchParams(parameters)}`, { cache: "no-store" }));
}

export function send(path, body) {
  const request = { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) };
  return answer(fetch(`/local/${path}`, request));
}

async function answer(asked) {
  const response = await asked.catch(() => {
    throw new Refused(t("unreachable"));
  });
  const body = await response.json().catch(() => ({}));
  if (!response.ok) throw new Refused(body.error ?? t("failed", { status: response.status }));
  return body;
}
