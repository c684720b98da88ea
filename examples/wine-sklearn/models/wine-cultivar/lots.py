"""Reads what the pipeline hands over: the lots of a dataset, and the parameters."""

import csv
import json
import os
from pathlib import Path

NOT_MEASURED = ("bottle", "cultivar")


def bottles(dataset):
    """All rows of the lots of a dataset, lot by lot."""
    rows = []
    for path in sorted(Path(os.environ[f"PROVENDER_DATASET_{dataset.upper()}"]).iterdir()):
        with open(path, newline="", encoding="utf-8") as file:
            rows += csv.DictReader(file)
    return rows


def params():
    return json.loads(Path(os.environ["PROVENDER_PARAMS"]).read_text(encoding="utf-8"))
