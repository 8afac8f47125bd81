// The chat page of the playground: joins the parts and listens to the server.

import { startClock } from "./clock.js";
import { edit, say, startComposer } from "./composer.js";
import { byId, initial } from "./dom.js";
import { startLog } from "./log.js";
import { startPeople } from "./people.js";
import { listen } from "./server.js";
import { on, store, take } from "./store.js";
import { fillWords, t } from "./words.js";

function drawBot() {
  byId("bot-name").textContent = store.bot.name;
  byId("bot-avatar").textContent = initial(store.bot.name);
}

fillWords();
startClock();
startPeople();
startLog({ say, edit });
startComposer();
on("state", drawBot);
on("profile", drawBot);
byId("app").dataset.view = "chat";

listen(
  (news) => {
    take(news);
    if (news.kind === "state") document.body.dataset.connected = "true";
  },
  () => {
    store.connected = false;
    delete document.body.dataset.connected;
    byId("bot-status").textContent = t("connection.lost");
  },
);
