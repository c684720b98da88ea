"""What the model knows about a flight: eight groups that the flight belongs to, each with a weight of its own."""

GROUPS = ("hour", "day", "band", "origin", "destination", "route", "origin-hour", "destination-hour")


def groups_of(row):
    """The groups of one row of train.csv or test.csv, in the order of GROUPS."""
    hour, origin, destination = row["hour"], row["origin"], row["destination"]
    return (
        hour,
        row["day"],
        row["band"],
        origin,
        destination,
        f"{origin}-{destination}",
        f"{origin}-{hour}",
        f"{destination}-{hour}",
    )
