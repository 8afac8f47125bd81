"""Train the network that tells topics apart, and write it beside the examples.

Run `python -m scripts.train_topics` after the examples, the sounds, the places or the features
have changed; a test says when that is due. It takes some minutes, and PyTorch, which nothing
else here needs: `pip install torch` first (its build for the CPU is enough).

Only `examples.tsv` is learned from. `tuning.tsv` (other authors) sets how sharp and how wary the
guesses are; `heldout.tsv` (others again) is read by nobody here.
"""

import argparse
import json
import random
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Final

import torch
from torch import Tensor, nn

from bot.rendering.scripts import simplified
from bot.topics.classifier import NONE
from bot.topics.features import Features
from bot.topics.network import MAGIC
from bot.topics.places import Places
from bot.topics.sounds import Sounds
from scripts.questions import FOLDER, fingerprint, rows, table

BUCKETS: Final = 2**16
WIDTH: Final = 64
EPOCHS: Final = 14
BATCH: Final = 64
RATE: Final = 0.003
SEED: Final = 20261124

# What keeps the network from learning examples by heart: parts of a message are left out at
# random, a tenth of messages are only heard, and no example is taken as certain.
LEFT_OUT: Final = 0.2
ONLY_HEARD: Final = 0.1
DROPPED: Final = 0.4
SOFTENED: Final = 0.05
DECAY: Final = 0.1

Example = tuple[str, list[int], list[int]]
"""A topic, and the buckets of what is written and of how it sounds."""


class Trained(nn.Module):
    """The network as it learns; `bot.topics.network` runs what comes of it."""

    def __init__(self, topics: int) -> None:
        super().__init__()
        self.vectors = nn.EmbeddingBag(BUCKETS, WIDTH, mode="sum")
        nn.init.normal_(self.vectors.weight, std=0.1)
        self.lift = nn.Parameter(torch.zeros(WIDTH))
        self.out = nn.Linear(WIDTH, topics)

    def forward(self, buckets: Tensor, begins: Tensor, weights: Tensor) -> Tensor:
        """Return the scores of a batch of messages."""
        summed = self.vectors(buckets, begins, per_sample_weights=weights)
        hidden = torch.relu(summed + self.lift)
        kept = nn.functional.dropout(hidden, DROPPED, self.training)
        scores: Tensor = self.out(kept)
        return scores


def main() -> None:
    """Train on the examples, and write the network or try it on another file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=FOLDER / "network.bin")
    parser.add_argument("--examples", nargs="+", default=["examples"])
    chosen = parser.parse_args()
    features = Features(
        Sounds.from_table(table("sounds")), Places.from_table(table("places")), BUCKETS
    )
    told = [row for name in chosen.examples for row in rows(name)]
    examples = [(topic, *features.of(simplified(text))) for topic, text in told]
    topics = [*sorted({topic for topic, _ in told} - {NONE}), NONE]
    torch.manual_seed(SEED)
    network = _train([each for each in examples if each[1]], topics)
    chosen.out.write_bytes(_written(network, topics))
    print(f"{len(examples)} examples, {chosen.out.stat().st_size} bytes: {chosen.out}")


def _train(examples: Sequence[Example], topics: Sequence[str]) -> Trained:
    network = Trained(len(topics))
    number = {topic: place for place, topic in enumerate(topics)}
    descent = torch.optim.AdamW(network.parameters(), lr=RATE, weight_decay=DECAY)
    steps = EPOCHS * (len(examples) // BATCH + 1)
    pace = torch.optim.lr_scheduler.OneCycleLR(descent, 3 * RATE, total_steps=steps)
    loss_of = nn.CrossEntropyLoss(label_smoothing=SOFTENED)
    chance = random.Random(SEED)  # noqa: S311 (nothing secret)
    network.train()
    for _ in range(EPOCHS):
        for batch in _batches(examples, chance):
            wanted = torch.tensor([number[topic] for topic, _, _ in batch])
            loss = loss_of(network(*_inputs(batch, chance)), wanted)
            descent.zero_grad()
            loss.backward()
            descent.step()
            pace.step()
    return network.eval()


def _batches(examples: Sequence[Example], chance: random.Random) -> Iterator[list[Example]]:
    shuffled = chance.sample(examples, len(examples))
    for begin in range(0, len(shuffled), BATCH):
        yield shuffled[begin : begin + BATCH]


def _inputs(batch: Sequence[Example], chance: random.Random) -> tuple[Tensor, Tensor, Tensor]:
    buckets: list[int] = []
    begins: list[int] = []
    weights: list[float] = []
    for _, written, heard in batch:
        known = heard if chance.random() < ONLY_HEARD else [*written, *heard]
        kept = [bucket for bucket in known if chance.random() > LEFT_OUT] or known
        begins.append(len(buckets))
        buckets += kept
        weights += [len(kept) ** -0.5] * len(kept)
    return torch.tensor(buckets), torch.tensor(begins), torch.tensor(weights)


def _written(network: Trained, topics: Sequence[str]) -> bytes:
    """Return the file of a network: vectors as bytes, the rest as numbers of four bytes."""
    state: dict[str, Any] = network.state_dict()
    vectors = state["vectors.weight"]
    scale = float(vectors.abs().max()) / 127
    head = {
        "topics": topics,
        "buckets": BUCKETS,
        "width": WIDTH,
        "scale": scale,
        "examples": fingerprint(),
    }
    rest = [state["lift"], state["out.weight"].flatten(), state["out.bias"]]
    return b"".join(
        (
            MAGIC,
            json.dumps(head).encode(),
            b"\n",
            (vectors / scale).round().to(torch.int8).numpy().tobytes(),
            torch.cat(rest).to(torch.float32).numpy().tobytes(),
        )
    )


if __name__ == "__main__":
    main()
