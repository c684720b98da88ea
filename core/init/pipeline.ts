/** The sample pipeline: Python 3, standard library only. */

export const FEATURES_PY = `"""What the model sees of a customer. Training and prediction share it, so that they cannot disagree."""

FEATURES = ["months", "complaints", "fee"]


def features_of(row):
    return [float(row[name]) for name in FEATURES]
`

export const PREPARE_PY = `"""Reads the lots, scales every feature by the training data, writes one file for training and one for the test."""

import csv
import os
import statistics
from pathlib import Path

from features import FEATURES, features_of


def read_lots(key):
    """All rows of the lots that model.yml lists under this key."""
    rows = []
    for path in sorted(Path(os.environ["PROVENDER_DATASET_" + key.upper()]).iterdir()):
        with open(path, newline="", encoding="utf-8") as file:
            rows += csv.DictReader(file)
    if not rows:
        raise SystemExit(f"datasets.{key}: expected rows, found none.")
    return rows


def write(path, rows, scale):
    with open(path, "w", newline="", encoding="utf-8") as file:
        out = csv.writer(file, lineterminator="\\n")
        out.writerow(["id", *FEATURES, "left"])
        for row in rows:
            values = [round((value - mean) / spread, 6) for value, (mean, spread) in zip(features_of(row), scale)]
            out.writerow([row["id"], *values, row["left"]])


def main():
    train, test = read_lots("train"), read_lots("test")
    columns = list(zip(*(features_of(row) for row in train)))
    # A feature that never varies would divide by zero.
    scale = [(statistics.fmean(column), statistics.pstdev(column) or 1.0) for column in columns]
    write("out/train.csv", train, scale)
    write("out/test.csv", test, scale)
    print(f"{len(train)} rows to train, {len(test)} to test")


if __name__ == "__main__":
    main()
`

export const TRAIN_PY = `"""Fits the probability that a customer leaves: logistic regression by stochastic gradient descent."""

import csv
import json
import math
import os
import random

from features import FEATURES, features_of


def main():
    with open(os.environ["PROVENDER_PARAMS"], encoding="utf-8") as file:
        params = json.load(file)
    with open("out/train.csv", newline="", encoding="utf-8") as file:
        rows = [(features_of(row), int(row["left"])) for row in csv.DictReader(file)]

    # A generator of its own: equal seeds give equal models, whatever else draws numbers.
    order = random.Random(params["seed"])
    weights, bias = [0.0] * len(FEATURES), 0.0
    for round_ in range(params["rounds"]):
        order.shuffle(rows)
        step = params["learning-rate"] / (1 + 0.1 * round_)
        for values, left in rows:
            score = bias + sum(weight * value for weight, value in zip(weights, values))
            error = left - 1 / (1 + math.exp(-score))
            bias += step * error
            weights = [weight + step * (error * value - params["l2"] * weight) for weight, value in zip(weights, values)]

    # Six digits are far below what matters to a prediction, and hide the last bits that differ between machines.
    model = {"bias": round(bias, 6), "weights": {name: round(weight, 6) for name, weight in zip(FEATURES, weights)}}
    with open("out/model.json", "w", encoding="utf-8") as file:
        json.dump(model, file, indent=1)
        file.write("\\n")
    print(f"{len(rows)} rows, {params['rounds']} rounds: {model['weights']}")


if __name__ == "__main__":
    main()
`

export const PREDICT_PY = `"""Rows in, predictions out: for each customer, by id, the probability to leave."""

import csv
import json
import math

from features import FEATURES, features_of


def main():
    with open("out/model.json", encoding="utf-8") as file:
        model = json.load(file)
    weights = [model["weights"][name] for name in FEATURES]
    with (
        open("out/test.csv", newline="", encoding="utf-8") as rows,
        open("out/predictions.csv", "w", newline="", encoding="utf-8") as predictions,
    ):
        predictions.write("id,probability\\n")
        for row in csv.DictReader(rows):
            score = model["bias"] + sum(weight * value for weight, value in zip(weights, features_of(row)))
            predictions.write(f"{row['id']},{1 / (1 + math.exp(-score)):.6f}\\n")


if __name__ == "__main__":
    main()
`

export const EVALUATE_PY = `"""How good the predictions are on the test data: accuracy with Wilson's interval, AUC, log loss."""

import csv
import json
import math

Z = 1.959963984540054  # 97.5 % point of the normal distribution


def wilson(hits, n):
    centre = (hits + Z * Z / 2) / (n + Z * Z)
    reach = Z / (n + Z * Z) * math.sqrt(hits * (n - hits) / n + Z * Z / 4)
    return {"lower": round(centre - reach, 6), "upper": round(centre + reach, 6), "level": 0.95, "method": "Wilson"}


def auc(left, chance):
    """The chance that a customer who left is ranked above one who stayed; a tie counts half."""
    gone = [p for y, p in zip(left, chance) if y]
    stayed = [p for y, p in zip(left, chance) if not y]
    if not gone or not stayed:
        raise SystemExit("out/test.csv: expected customers who left and customers who stayed, found one kind only.")
    wins = sum((a > b) + (a == b) / 2 for a in gone for b in stayed)
    return wins / (len(gone) * len(stayed))


def main():
    with open("out/predictions.csv", newline="", encoding="utf-8") as file:
        predicted = {row["id"]: float(row["probability"]) for row in csv.DictReader(file)}
    with open("out/test.csv", newline="", encoding="utf-8") as file:
        rows = [(int(row["left"]), predicted[row["id"]]) for row in csv.DictReader(file)]

    left, chance = [y for y, _ in rows], [p for _, p in rows]
    n = len(rows)
    hits = sum((p >= 0.5) == (y == 1) for y, p in rows)
    loss = math.fsum(-math.log(max(p if y else 1 - p, 1e-6)) for y, p in rows) / n
    metrics = [
        {"name": "accuracy", "value": round(hits / n, 6), "interval": wilson(hits, n), "split": "test", "n": n, "higherIsBetter": True},
        {"name": "auc", "value": round(auc(left, chance), 6), "split": "test", "n": n, "higherIsBetter": True},
        {"name": "log-loss", "value": round(loss, 6), "unit": "nats", "split": "test", "n": n, "higherIsBetter": False},
    ]
    with open("out/metrics.json", "w", encoding="utf-8") as file:
        json.dump(metrics, file, indent=1)
        file.write("\\n")
    print(", ".join(f"{metric['name']} {metric['value']}" for metric in metrics))


if __name__ == "__main__":
    main()
`
