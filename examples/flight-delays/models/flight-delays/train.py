"""Fits the probability that a flight is late: a logistic regression over groups, with ridge shrinkage.

Standard library only. Equal counts and parameters give equal bytes: there is no random number, the rows keep
their order, and weights are rounded to six decimals, far below what matters to a prediction.
"""

import argparse
import csv
import json
import math
import os

from features import GROUPS, groups_of


def read_counts(path):
    """Per group the level of each row, the levels' names, and how many flights of how many were late."""
    names = [{} for _ in GROUPS]
    levels = [[] for _ in GROUPS]
    flights, late = [], []
    with open(path, newline="", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            for known, column, name in zip(names, levels, groups_of(row)):
                column.append(known.setdefault(name, len(known)))
            flights.append(int(row["flights"]))
            late.append(int(row["late"]))
    return names, levels, flights, late


def fit(names, levels, flights, late, l2, rounds):
    """Newton's method, one group of weights after the other.

    Each round approximates the likelihood by a parabola at the present fit. On it, the best weights of a group
    given all others have a closed form: a weighted mean per level, pulled to zero by `l2` flights' worth of doubt.
    """
    base = math.log(sum(late) / (sum(flights) - sum(late)))
    weights = [[0.0] * len(known) for known in names]
    score = [base] * len(flights)
    for _ in range(rounds):
        chance = [1.0 / (1.0 + math.exp(-s)) for s in score]
        curve = [n * p * (1.0 - p) for n, p in zip(flights, chance)]
        slope = [k - n * p for k, n, p in zip(late, flights, chance)]
        for column, own in zip(levels, weights):
            down = [l2] * len(own)
            up = [-l2 * weight for weight in own]
            for level, c, g in zip(column, curve, slope):
                down[level] += c
                up[level] += g
            step = [u / d for u, d in zip(up, down)]
            for level in range(len(own)):
                own[level] += step[level]
            # On the parabola the slope of every row falls by its curve times the step.
            slope = [g - c * step[level] for g, c, level in zip(slope, curve, column)]
        score = [base] * len(flights)
        for column, own in zip(levels, weights):
            score = [s + own[level] for s, level in zip(score, column)]
    return base, weights


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--counts", required=True)
    arguments.add_argument("--model", required=True)
    given = arguments.parse_args()
    with open(os.environ["PROVENDER_PARAMS"], encoding="utf-8") as file:
        params = json.load(file)

    names, levels, flights, late = read_counts(given.counts)
    if not 0 < sum(late) < sum(flights):
        raise SystemExit(f"{given.counts}: expected late and punctual flights, found {sum(late)} late of {sum(flights)}.")
    base, weights = fit(names, levels, flights, late, params["l2"], params["rounds"])
    model = {
        "kind": "grouped-logistic-regression",
        "base": round(base, 6),
        "weights": {
            group: {name: round(weight, 6) for name, weight in sorted(zip(known, own))}
            for group, known, own in zip(GROUPS, names, weights)
        },
    }
    with open(given.model, "w", encoding="utf-8") as file:
        json.dump(model, file, indent=1)
        file.write("\n")
    print(f"{sum(flights)} flights in {len(flights)} rows, {sum(map(len, names))} weights")


if __name__ == "__main__":
    main()
