#!/usr/bin/env python3
"""Finding changed quotes in a text: `dateline check` against fuzzysearch and difflib, in one run.

    python3 -m venv VENV && VENV/bin/pip install fuzzysearch==0.8.1
    VENV/bin/python Benchmarks/anchoring.py PATH-TO-DATELINE

A made-up text of 100,000 characters and 20 quotes of 12 words, in each of which one word differs.
fuzzysearch looks for each with a distance of at most 12; difflib takes the longest common stretch and
the ratio of what stands around it, as one would by hand. Times are of the search alone for Python,
and of the whole process for dateline.
"""
import difflib
import json
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from fuzzysearch import find_near_matches


def made_up():
    random.seed(2018)
    vocabulary = ["".join(random.choice("abcdefghijklmnopqrstuvwxyz") for _ in range(random.randint(3, 9)))
                  for _ in range(2000)]
    words = [random.choice(vocabulary) for _ in range(14_500)]
    quotes, places = [], []
    for number in range(20):
        start = number * 700
        quoted = words[start:start + 12]
        places.append(len(" ".join(words[:start])) + (1 if start else 0))
        quoted[6] = "otherwise"
        quotes.append(" ".join(quoted))
    return " ".join(words), quotes, places


def dateline(program, text, quotes):
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "text.txt").write_text(text)
        evidence = "".join(f"      - {{source: text, exact: {json.dumps(q)}}}\n" for q in quotes)
        Path(folder, "t.yaml").write_text(
            "dateline: 1\ntitle: Made up\nsources:\n  text: {title: Made up, published: 2020, text: text.txt}\n"
            "events:\n  - title: Made up\n    date: 2020\n    evidence:\n" + evidence)
        start = time.perf_counter()
        done = subprocess.run([program, "check", "--json", str(Path(folder, "t.yaml"))],
                              capture_output=True, text=True)
        taken = time.perf_counter() - start
    found = [json.loads(line) for line in done.stdout.splitlines()]
    return taken, [f.get("start") for f in found if f["kind"] == "quote" and f["verdict"] == "changed"]


def main():
    text, quotes, places = made_up()
    rows = [("dateline check (whole process)", *dateline(sys.argv[1], text, quotes))]
    start = time.perf_counter()
    found = [min(find_near_matches(q, text, max_l_dist=12), key=lambda m: m.dist, default=None) for q in quotes]
    rows.append(("fuzzysearch 0.8.1", time.perf_counter() - start, [m and m.start for m in found]))
    start = time.perf_counter()
    found = []
    for quote in quotes:
        match = difflib.SequenceMatcher(None, text, quote, autojunk=False).find_longest_match()
        found.append(match.a - match.b)
    rows.append(("difflib, longest common stretch", time.perf_counter() - start, found))
    for name, taken, found in rows:
        right = sum(f == p for f, p in zip(found, places))
        print(f"| {name} | {taken:.3f} s | {taken / rows[0][1]:.0f} | {right} of {len(places)} |")


main()
