"""Trains trees of LightGBM and scikit-learn as a line of JSON asks, on one thread, and answers with seconds of the processor and the test error."""

import json
import sys
import time

import lightgbm
import numpy as np
from sklearn.ensemble import HistGradientBoostingRegressor, RandomForestRegressor
from threadpoolctl import threadpool_limits


def lightgbm_trees(x, y, p):
    shared = {
        "objective": "regression",
        "num_threads": 1,
        "verbose": -1,
        "max_bin": p["bins"],
        "min_data_in_leaf": p["minSamplesLeaf"],
        "min_sum_hessian_in_leaf": 0,
        "max_depth": p["maxDepth"] or -1,
        "seed": p["seed"],
    }
    if "trees" in p:
        rounds = p["trees"]
        # A bag without replacement, of as many samples as a draw with replacement holds different ones.
        own = {
            "boosting": "rf",
            "bagging_freq": 1,
            "bagging_fraction": 0.632,
            "feature_fraction_bynode": p["features"],
            "num_leaves": 2 ** p["maxDepth"],
        }
    else:
        rounds = p["rounds"]
        own = {"num_leaves": p["maxLeaves"], "learning_rate": p["learningRate"], "lambda_l2": p["lambda"]}
    data = lightgbm.Dataset(x, y, params={**shared, **own}).construct()
    return lightgbm.train({**shared, **own}, data, rounds)


def scikit_learn_trees(x, y, p):
    depth = p["maxDepth"] or None
    if "trees" in p:
        return RandomForestRegressor(
            n_estimators=p["trees"],
            max_features=p["features"],
            max_depth=depth,
            min_samples_leaf=p["minSamplesLeaf"],
            random_state=p["seed"],
            n_jobs=1,
        ).fit(x, y)
    return HistGradientBoostingRegressor(
        max_iter=p["rounds"],
        learning_rate=p["learningRate"],
        max_leaf_nodes=p["maxLeaves"],
        max_depth=depth,
        min_samples_leaf=p["minSamplesLeaf"],
        l2_regularization=p["lambda"],
        max_bins=p["bins"],
        early_stopping=False,
        random_state=p["seed"],
    ).fit(x, y)


makers = {"lightgbm": lightgbm_trees, "scikit-learn": scikit_learn_trees}

for line in sys.stdin:
    job = json.loads(line)
    n, k = job["samples"], job["features"]
    cells = np.fromfile(job["file"], dtype=np.float32)
    x, y = cells[: n * k].reshape(n, k), cells[n * k :].astype(np.float64)
    train, test = slice(0, job["training"]), slice(job["training"], n)
    with threadpool_limits(1):
        started = time.process_time()
        model = makers[job["peer"]](x[train], y[train], job["params"])
        seconds = time.process_time() - started
        error = float(np.mean((model.predict(x[test]) - y[test]) ** 2)) if job["training"] < n else None
    print(json.dumps({"seconds": seconds, "error": error}), flush=True)
