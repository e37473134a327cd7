"""Solves the graphs that `go run ./eval/balance --graphs FILE` wrote with a general solver of integer programmes, HiGHS, by the
XOR model of Aref, Mason and Wilson (2019) with its cuts for unbalanced triangles put in beforehand: a variable for each
vertex and each edge, the busiest vertex fixed. One thread.

    python3 peer.py GRAPHS RESULTS [SECONDS A GRAPH]
"""

import json
import math
import sys
import time

import highspy
import numpy as np


def rows(n, edges):
    for k, (u, v, sign) in enumerate(edges):
        if sign > 0:
            yield [(n + k, 1), (u, -1), (v, 1)], 0
            yield [(n + k, 1), (u, 1), (v, -1)], 0
        else:
            yield [(n + k, 1), (u, -1), (v, -1)], -1
            yield [(n + k, 1), (u, 1), (v, 1)], 1
    around = [{} for _ in range(n)]
    for k, (u, v, _) in enumerate(edges):
        around[u][v] = around[v][u] = k
    for k, (u, v, sign) in enumerate(edges):
        for w in around[u]:
            if w in around[v] and w > max(u, v):
                i, j = around[u][w], around[v][w]
                if sign * edges[i][2] * edges[j][2] < 0:
                    yield [(n + k, 1), (n + i, 1), (n + j, 1)], 1


def solve(n, edges, limit):
    h = highspy.Highs()
    h.setOptionValue("output_flag", False)
    h.setOptionValue("threads", 1)
    h.setOptionValue("time_limit", float(limit))
    h.setOptionValue("mip_rel_gap", 0.0)
    model = highspy.HighsLp()
    columns = n + len(edges)
    model.num_col_ = columns
    model.col_cost_ = np.array([0.0] * n + [1.0] * len(edges))
    upper = np.ones(columns)
    degree = [0] * n
    for u, v, _ in edges:
        degree[u] += 1
        degree[v] += 1
    upper[degree.index(max(degree))] = 0
    model.col_lower_ = np.zeros(columns)
    model.col_upper_ = upper
    model.integrality_ = [highspy.HighsVarType.kInteger] * columns
    start, index, value, least = [0], [], [], []
    for terms, bound in rows(n, edges):
        for column, factor in terms:
            index.append(column)
            value.append(float(factor))
        start.append(len(index))
        least.append(float(bound))
    model.num_row_ = len(least)
    model.row_lower_ = np.array(least)
    model.row_upper_ = np.full(len(least), highspy.kHighsInf)
    model.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
    model.a_matrix_.start_ = np.array(start)
    model.a_matrix_.index_ = np.array(index)
    model.a_matrix_.value_ = np.array(value)
    h.passModel(model)
    began = time.process_time()
    h.run()
    took = time.process_time() - began
    info = h.getInfo()
    found = info.objective_function_value
    upper = int(round(found)) if math.isfinite(found) and found < 1e20 else len(edges) // 2
    lower = max(0, math.ceil(info.mip_dual_bound - 1e-6)) if math.isfinite(info.mip_dual_bound) else 0
    return min(lower, upper), upper, took


def main():
    limit = sys.argv[3] if len(sys.argv) > 3 else 60
    with open(sys.argv[1]) as graphs, open(sys.argv[2], "w") as out:
        for line in graphs:
            g = json.loads(line)
            lower, upper, took = solve(g["n"], g["edges"], limit)
            print(json.dumps({"name": g["name"], "lower": lower, "upper": upper, "seconds": round(took, 3)}), file=out, flush=True)


main()
