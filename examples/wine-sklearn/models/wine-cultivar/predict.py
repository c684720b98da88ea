"""Bottles in, predictions out: for each, by its number, the probability of every cultivator. Standard library only."""

import argparse
import json
import math

from lots import bottles


def probabilities(model, row):
    standard = [
        (float(row[name]) - mean) / scale for name, mean, scale in zip(model["columns"], model["mean"], model["scale"])
    ]
    scores = [
        intercept + math.fsum(weight * value for weight, value in zip(weights, standard))
        for weights, intercept in zip(model["weights"], model["intercepts"])
    ]
    exponentials = [math.exp(score - max(scores)) for score in scores]
    return [value / math.fsum(exponentials) for value in exponentials]


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--model", required=True)
    arguments.add_argument("--predictions", required=True)
    given = arguments.parse_args()
    with open(given.model, encoding="utf-8") as file:
        model = json.load(file)
    with open(given.predictions, "w", encoding="utf-8") as file:
        file.write(",".join(["bottle", *model["classes"]]) + "\n")
        for row in bottles("test"):
            file.write(",".join([row["bottle"], *(f"{value:.6f}" for value in probabilities(model, row))]) + "\n")


if __name__ == "__main__":
    main()
