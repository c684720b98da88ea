"""How good the predictions are, with intervals: for all test flights and for each slice of distance.

AUC comes with DeLong's interval (DeLong 1988, by midranks as in Sun & Xu 2014); log loss and Brier score are
means over flights and come with the normal interval of a mean.
"""

import argparse
import csv
import json
import math

Z = 1.959963984540054  # 97.5 % point of the normal distribution


def midranks(values):
    """Ranks from 1; equal values share the mean of their ranks."""
    order = sorted(range(len(values)), key=values.__getitem__)
    ranks = [0.0] * len(values)
    begin = 0
    while begin < len(order):
        end = begin
        while end < len(order) and values[order[end]] == values[order[begin]]:
            end += 1
        for at in range(begin, end):
            ranks[order[at]] = (begin + end + 1) / 2
        begin = end
    return ranks


def variance(values):
    mean = math.fsum(values) / len(values)
    return math.fsum((value - mean) ** 2 for value in values) / (len(values) - 1)


def auc_with_interval(late, chance):
    """The chance that a late flight is ranked above a punctual one, and its DeLong interval."""
    hits = [p for y, p in zip(late, chance) if y]
    misses = [p for y, p in zip(late, chance) if not y]
    m, n = len(hits), len(misses)
    ranks = midranks(hits + misses)
    auc = (math.fsum(ranks[:m]) - m * (m + 1) / 2) / (m * n)
    above = [(rank - own) / n for rank, own in zip(ranks[:m], midranks(hits))]
    below = [1 - (rank - own) / m for rank, own in zip(ranks[m:], midranks(misses))]
    error = math.sqrt(variance(above) / m + variance(below) / n)
    return auc, interval(auc, error, "DeLong", 0, 1)


def mean_with_interval(losses):
    mean = math.fsum(losses) / len(losses)
    return mean, interval(mean, math.sqrt(variance(losses) / len(losses)), "normal, of a mean", 0, math.inf)


def interval(value, error, method, lowest, highest):
    return {
        "lower": tidy(max(lowest, value - Z * error)),
        "upper": tidy(min(highest, value + Z * error)),
        "level": 0.95,
        "method": method,
    }


def tidy(value):
    return round(value, 6)


def calibration_error(late, chance, bins=10):
    """Mean distance, over ten equally filled bins of the prediction, between what was predicted and what came."""
    order = sorted(range(len(chance)), key=lambda at: (chance[at], at))
    distance = 0.0
    for part in range(bins):
        members = order[part * len(order) // bins : (part + 1) * len(order) // bins]
        distance += abs(math.fsum(chance[at] - late[at] for at in members))
    return distance / len(order)


def judge(late, chance, slice_=None):
    """The metrics of one group of flights."""
    about = {"split": "test", "n": len(late)} | ({"slice": slice_} if slice_ else {})
    auc, auc_interval = auc_with_interval(late, chance)
    log_loss, log_interval = mean_with_interval([-math.log(p if y else 1 - p) for y, p in zip(late, chance)])
    brier, brier_interval = mean_with_interval([(p - y) ** 2 for y, p in zip(late, chance)])
    return [
        {"name": "auc", "value": tidy(auc), "interval": auc_interval, "higherIsBetter": True, **about},
        {"name": "log-loss", "value": tidy(log_loss), "unit": "nats", "interval": log_interval, "higherIsBetter": False, **about},
        {"name": "brier", "value": tidy(brier), "interval": brier_interval, "higherIsBetter": False, **about},
        {"name": "calibration-error", "value": tidy(calibration_error(late, chance)), "higherIsBetter": False, **about},
    ]


def distance_slice(band):
    """Bands of 250 miles, as prepare.sql makes them."""
    return "under-500-miles" if band < 2 else "500-to-1500-miles" if band < 6 else "over-1500-miles"


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--rows", required=True)
    arguments.add_argument("--predictions", required=True)
    arguments.add_argument("--metrics", required=True)
    given = arguments.parse_args()

    with open(given.predictions, newline="", encoding="utf-8") as file:
        predicted = {row["id"]: float(row["probability"]) for row in csv.DictReader(file)}
    late, chance, slices = [], [], {}
    with open(given.rows, newline="", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            if row["id"] not in predicted:
                raise SystemExit(f"{given.predictions}: expected a prediction for {row['id']}, found none.")
            slices.setdefault(distance_slice(int(row["band"])), []).append(len(late))
            late.append(int(row["late"]))
            chance.append(predicted[row["id"]])

    metrics = judge(late, chance)
    for name, members in sorted(slices.items()):
        own = [late[at] for at in members]
        if min(sum(own), len(own) - sum(own)) >= 2:  # without both kinds of flights there is nothing to rank
            metrics += judge(own, [chance[at] for at in members], {"distance": name})
    with open(given.metrics, "w", encoding="utf-8") as file:
        json.dump(metrics, file, indent=1)
        file.write("\n")
    print(f"{len(late)} flights, {sum(late)} late: auc {metrics[0]['value']}, log loss {metrics[1]['value']}")


if __name__ == "__main__":
    main()
