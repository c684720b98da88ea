"""Accuracy with Wilson's interval, for all bottles and per cultivator; macro F1 and log loss over all."""

import argparse
import csv
import json
import math

from lots import bottles
from sklearn.metrics import f1_score, log_loss

Z = 1.959963984540054  # 97.5 % point of the normal distribution


def wilson(hits, n):
    """Holds its level for few bottles and for shares near 1, where the usual interval is a point."""
    centre = (hits + Z * Z / 2) / (n + Z * Z)
    half = Z / (n + Z * Z) * math.sqrt(hits * (n - hits) / n + Z * Z / 4)
    return {"lower": round(max(0.0, centre - half), 6), "upper": round(min(1.0, centre + half), 6), "level": 0.95, "method": "Wilson"}


def accuracy(pairs, slice_=None):
    hits = sum(truth == guess for truth, guess in pairs)
    return {
        "name": "accuracy",
        "value": round(hits / len(pairs), 6),
        "interval": wilson(hits, len(pairs)),
        "split": "test",
        "n": len(pairs),
        "higherIsBetter": True,
    } | ({"slice": slice_} if slice_ else {})


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--predictions", required=True)
    arguments.add_argument("--metrics", required=True)
    given = arguments.parse_args()
    with open(given.predictions, newline="", encoding="utf-8") as file:
        table = csv.DictReader(file)
        classes = table.fieldnames[1:]
        predicted = {row["bottle"]: [float(row[name]) for name in classes] for row in table}

    truth = {row["bottle"]: row["cultivar"] for row in bottles("test")}
    if truth.keys() != predicted.keys():
        raise SystemExit(f"{given.predictions}: expected one prediction per bottle of the test lots, found others.")
    pairs = [(name, classes[max(range(len(classes)), key=predicted[bottle].__getitem__)]) for bottle, name in truth.items()]
    guesses = [guess for _, guess in pairs]
    n = {"split": "test", "n": len(pairs)}
    loss = log_loss(list(truth.values()), [[p / sum(row) for p in row] for row in (predicted[b] for b in truth)], labels=classes)
    metrics = [
        accuracy(pairs),
        {"name": "macro-f1", "value": round(float(f1_score(list(truth.values()), guesses, average="macro")), 6), "higherIsBetter": True, **n},
        {"name": "log-loss", "value": round(float(loss), 6), "unit": "nats", "higherIsBetter": False, **n},
    ] + [accuracy([pair for pair in pairs if pair[0] == name], {"cultivar": name}) for name in classes]
    with open(given.metrics, "w", encoding="utf-8") as file:
        json.dump(metrics, file, indent=1)
        file.write("\n")
    print(f"{len(pairs)} bottles: accuracy {metrics[0]['value']}")


if __name__ == "__main__":
    main()
