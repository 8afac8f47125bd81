// What the page knows: the bot, the people with their messages, who is looked at.

const listeners = new Map();

export const store = {
  bot: { name: "", username: "", description: "" },
  people: new Map(),
  current: Number(location.hash.slice(1)) || null,
  hasNext: false,
  connected: false,
};

/** Calls back when something of this kind has changed. */
export function on(kind, callback) {
  listeners.set(kind, [...(listeners.get(kind) ?? []), callback]);
}

export function emit(kind, detail) {
  for (const callback of listeners.get(kind) ?? []) callback(detail);
}

export const current = () => store.people.get(store.current);

/** Looks at somebody else's chat. */
export function select(id) {
  store.current = id;
  history.replaceState(null, "", `${location.search}#${id}`);
  const person = current();
  if (person) person.unread = 0;
  emit("selected");
}

const arrivals = {
  state(news) {
    const unread = new Map([...store.people].map(([id, person]) => [id, person.unread]));
    store.people = new Map(news.people.map((person) => [person.id, known(person, unread)]));
    Object.assign(store, { bot: news.bot, hasNext: news.has_next, connected: true });
    if (!current()) store.current = news.people[0]?.id ?? null;
    emit("clock", news.clock);
    emit("state");
  },
  person(news) {
    store.people.set(news.person.id, known(news.person, new Map()));
    emit("people");
  },
  message(news) {
    const person = store.people.get(news.chat);
    if (!person) return;
    const fresh = !person.messages.has(news.message.message_id);
    person.messages.set(news.message.message_id, news.message);
    if (fresh && news.message.by_bot) person.action = null;
    emit("message", { person, message: news.message, fresh });
  },
  deleted(news) {
    const person = store.people.get(news.chat);
    for (const id of news.messages) person?.messages.delete(id);
    emit("deleted", { person, ids: news.messages });
  },
  blocked(news) {
    store.people.get(news.chat).blocked = news.blocked;
    emit("blocked");
  },
  action(news) {
    const person = store.people.get(news.chat);
    if (person) person.action = performance.now();
    emit("action");
  },
  answered: (news) => emit("answered", news),
  clock: (news) => emit("clock", news),
  profile(news) {
    store.bot = news.bot;
    for (const [id, commands] of Object.entries(news.commands)) {
      const person = store.people.get(Number(id));
      if (person) person.commands = commands;
    }
    emit("profile");
  },
};

/** Takes in a piece of news from the server. */
export function take(news) {
  arrivals[news.kind]?.(news);
}

function known(person, unread) {
  const messages = new Map(person.messages.map((message) => [message.message_id, message]));
  return { ...person, messages, unread: unread.get(person.id) ?? 0, action: null };
}
