"""Rows in, predictions out: for each flight, by its id, the probability that it arrives late."""

import argparse
import csv
import json
import math

from features import GROUPS, groups_of


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--model", required=True)
    arguments.add_argument("--rows", required=True)
    arguments.add_argument("--predictions", required=True)
    given = arguments.parse_args()

    with open(given.model, encoding="utf-8") as file:
        model = json.load(file)
    weights = [model["weights"][group] for group in GROUPS]
    with (
        open(given.rows, newline="", encoding="utf-8") as rows,
        open(given.predictions, "w", newline="", encoding="utf-8") as predictions,
    ):
        predictions.write("id,probability\n")
        for row in csv.DictReader(rows):
            # An airport that training never saw has no weight: it counts as an average one.
            score = model["base"] + sum(own.get(name, 0.0) for own, name in zip(weights, groups_of(row)))
            predictions.write(f"{row['id']},{1.0 / (1.0 + math.exp(-score)):.6f}\n")


if __name__ == "__main__":
    main()
