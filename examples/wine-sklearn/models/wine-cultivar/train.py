"""Fits a multinomial logistic regression with scikit-learn and writes its numbers as JSON.

No pickle: loading one runs whatever code somebody put into it, and its bytes change with the version of the library.
A linear model is its numbers, so they are all that is kept; predict.py needs no scikit-learn.
"""

import argparse
import json

from lots import NOT_MEASURED, bottles, params
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler
from threadpoolctl import threadpool_limits


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--model", required=True)
    given = arguments.parse_args()
    rows, chosen = bottles("train"), params()

    columns = [name for name in rows[0] if name not in NOT_MEASURED]
    measured = [[float(row[name]) for name in columns] for row in rows]
    # With several threads BLAS adds in another order, and the last digits differ from run to run.
    with threadpool_limits(limits=1):
        scaler = StandardScaler().fit(measured)
        # lbfgs draws nothing; the seed stands here so that another solver would be repeatable too.
        regression = LogisticRegression(
            C=chosen["inverse-regularisation"], max_iter=chosen["max-iterations"], random_state=chosen["seed"]
        ).fit(scaler.transform(measured), [row["cultivar"] for row in rows])
    if regression.n_iter_[0] >= chosen["max-iterations"]:
        raise SystemExit(f"expected the fit to settle within {chosen['max-iterations']} iterations, found that it did not.")

    model = {
        "kind": "standardised-multinomial-logistic-regression",
        "columns": columns,
        "mean": numbers(scaler.mean_),
        "scale": numbers(scaler.scale_),
        "classes": [str(name) for name in regression.classes_],
        "weights": [numbers(row) for row in regression.coef_],
        "intercepts": numbers(regression.intercept_),
    }
    with open(given.model, "w", encoding="utf-8") as file:
        json.dump(model, file, indent=1)
        file.write("\n")
    print(f"{len(rows)} bottles, {len(columns)} measurements, {regression.n_iter_[0]} iterations")


def numbers(values):
    """Nine significant digits: more would be noise of the machine."""
    return [float(f"{value:.9g}") for value in values]


if __name__ == "__main__":
    main()
