"""The tiering job as pandas does it: a child of the benchmark, which sends a line on standard input and reads one answer from standard output.

Arguments: folder of the columns, rows, as-of day, start of the period (exclusive). "run" answers seconds, "digest" writes the result and
answers its rows. Weighted counts add in doubles, which hold whole numbers up to 2^53 exactly: all sums here stay far below.
"""
import gc
import os
import sys
import time

import numpy as np
import pandas as pd

folder, rows, as_of, start = sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4])


def column(name, kind):
    return np.fromfile(os.path.join(folder, name), kind, rows)


purchases = pd.DataFrame({
    "customer": column("customer", np.int32), "day": column("day", np.int32), "cents": column("cents", np.float64).astype(np.int64)})


def measure(p):
    """Figures per customer. Sorting one key of customer and day, and counting by customer, takes less time than groupby and drop_duplicates."""
    every, day, cents = p["customer"].to_numpy(), p["day"].to_numpy(), p["cents"].to_numpy()
    customers = int(every.max()) + 1
    inside = np.flatnonzero((day > start) & (day <= as_of))
    customer, amount = every[inside], cents[inside]
    net = np.bincount(customer, amount, customers).astype(np.int64)
    active = np.zeros(customers, bool)
    active[customer] = True

    span = as_of - start + 1
    bought = np.flatnonzero(amount >= 0)
    visits = customer[bought].astype(np.int64) * span + (day[inside[bought]] - start)
    visits.sort()
    visits = visits[np.append(True, visits[1:] != visits[:-1])] if len(visits) else visits
    customer = visits // span
    frequency = np.bincount(customer, minlength=customers)
    # Of several assignments to one place the last stays, and the days of a customer come in order.
    recency = np.full(customers, -1, np.int32)
    recency[customer] = as_of - start - visits % span

    # Rows before the period matter only for those who bought nothing in it.
    before = np.flatnonzero(day <= start)
    customer = every[before]
    known = active.copy()
    known[customer] = True
    before = before[recency[customer] < 0]
    before = before[cents[before] >= 0]
    last = p.iloc[before].groupby("customer", sort=False)["day"].max()
    recency[last.index.to_numpy()] = as_of - last.to_numpy()
    present = np.flatnonzero(known)
    return pd.DataFrame({
        "customer": present.astype(np.int32), "recency": recency[present], "frequency": frequency[present].astype(np.int32),
        "cents": net[present], "active": active[present]})


def lowest(values, condition):
    """The lowest value of which the condition holds; the values ascend."""
    return values[np.argmax(condition)] if condition.any() else np.iinfo(np.int64).max


def tiers(p):
    t = measure(p)
    recency, frequency, cents, active = (t[name].to_numpy() for name in ("recency", "frequency", "cents", "active"))
    bought = recency >= 0
    n = int(bought.sum())
    counts = np.bincount(recency[bought], minlength=1)
    by_recency = (1 + 5 * (n - np.cumsum(counts)) // max(n, 1)).astype(np.int32)
    counts = np.bincount(frequency[bought], minlength=1)
    by_frequency = (1 + 5 * (np.cumsum(counts) - counts) // max(n, 1)).astype(np.int32)

    # Amounts: everything is decided on the distinct ones, and a customer needs only the borders.
    order = np.sort(cents)
    first = np.flatnonzero(np.append(True, order[1:] != order[:-1]))
    values, counts = order[first], np.diff(np.append(first, len(order)))
    place = np.searchsorted(values, cents)
    buyers = np.bincount(place[bought], minlength=len(values))
    five = 1 + 5 * (np.cumsum(buyers) - buyers) // max(n, 1)
    borders = np.array([lowest(values, five >= k) for k in range(2, 6)])
    held = np.maximum(values, 0) * counts
    total = int(held.sum())
    above = total - np.cumsum(held)
    a = lowest(values, (values > 0) & (above * 100 < total * 80))
    b = lowest(values, (values > 0) & (above * 100 < total * 95))
    actives = np.bincount(place[active], minlength=len(values))
    upto = np.cumsum(actives)
    all_active = int(upto[-1])
    vital = lowest(values, 5 * (all_active - upto) < all_active)
    keeper = min(vital, lowest(values, 5 * upto > all_active))

    t["r"] = np.where(bought, by_recency[np.maximum(recency, 0)], 0)
    t["f"] = np.where(bought, by_frequency[frequency], 0)
    t["m"] = np.where(bought, np.searchsorted(borders, cents, "right").astype(np.int32) + 1, 0)
    t["abc"] = np.where(cents > 0, 3 - (cents >= b).astype(np.int32) - (cents >= a), 0)
    t["pareto"] = np.where(active, 3 - (cents >= keeper).astype(np.int32) - (cents >= vital), 0)
    return t


def write_columns(t):
    with open(os.path.join(folder, "result"), "wb") as file:
        for name in ("customer", "recency", "frequency", "r", "f", "m", "abc", "pareto"):
            t[name].to_numpy().astype(np.int32).tofile(file)
        t["cents"].to_numpy().astype(np.float64).tofile(file)


print(pd.__version__, flush=True)
result = None
for line in sys.stdin:
    if line.strip() == "run":
        result = None
        gc.collect()
        began = time.perf_counter()
        result = tiers(purchases)
        print(f"{time.perf_counter() - began:.9f}", flush=True)
    elif line.strip() == "digest":
        write_columns(result)
        print(len(result), flush=True)
