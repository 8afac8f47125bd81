// Talks to the local server: wishes go out as JSON, news comes in as a stream.

/** Asks for an action; throws an Error whose message is the key of a sentence in `errors`. */
export async function ask(action, body) {
  const response = await fetch(`/playground/${action}`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  }).catch(() => null);
  const answer = await response?.json().catch(() => null);
  if (!response?.ok || !answer) throw new Error(answer?.error ?? "unknown");
  return answer;
}

/** Listens to the news; after a broken connection it begins again with the whole state. */
export function listen(onNews, onBroken) {
  const source = new EventSource("/playground/events");
  source.onmessage = (event) => onNews(JSON.parse(event.data));
  source.onerror = () => {
    onBroken();
    if (source.readyState === EventSource.CLOSED) setTimeout(() => listen(onNews, onBroken), 2000);
  };
  addEventListener("pagehide", () => source.close());
}
