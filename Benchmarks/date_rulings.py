#!/usr/bin/env python3
"""How three programs rule on EDTF strings: the table of docs/dates.md.

    python3 -m venv VENV && VENV/bin/pip install edtf-validate==2.0.0 edtf==5.0.2
    VENV/bin/python Benchmarks/date_rulings.py PATH-TO-DATELINE            the table, in Markdown
    VENV/bin/python Benchmarks/date_rulings.py PATH-TO-DATELINE --time     100,000 strings each, in one run

The strings are the examples of the Library of Congress specification of 4 February 2019, and some on
which programs differ. python-edtf's bounds are its lower_strict and upper_strict.
"""
import json
import subprocess
import sys
import time

from edtf import parse_edtf
from edtf_validate.valid_edtf import is_valid

EXAMPLES = """
    1964/2008 1985 1985-04 1985-04-12 1985-04-12T23:20:30 1985-04-12T23:20:30+04:30
    1985-04-12T23:20:30-04 1985-04-12T23:20:30Z 2004-02-01/2005 2004-02-01/2005-02 2004-02-01/2005-02-08 2004-06/2006-08
    2005/2006-02 -1985 ../1985 ../1985-04 ../1985-04-12 /1985
    /1985-04 /1985-04-12 1984? 1985-04-12/ 1985-04-12/.. 1985-04-XX
    1985-04/ 1985-04/.. 1985-XX-XX 1985/ 1985/.. 2001-21
    2004-06-11% 2004-06~ 2004-XX 201X 20XX Y-170000002
    Y170000002 156X-12-25 15XX-12-25 1950S2 1984-1X 1XXX-12
    1XXX-XX 2001-34 2004-%06-11 2004-06-XX/2004-07-03 2004-06-~01/2004-06-~20 2004-06~-11
    2004?-06-11 ?2004-06-~11 XXXX-12-XX Y-17E7 Y171010000S3 Y3388E2S3
    [..1760-12-03] [..1984] [1667,1668,1670..1672] [1667,1760-12] [1760-01,1760-02,1760-12..] [1760-12..]
    {..1984} {1667,1668,1670..1672} {1960,1961-12}
""".split() + ['1900-02-29', '1985-04-12/1985-04-11', 'Y2018', '[1667, 1668]', '2001-42', '1985/', '../..', '2018-02-3X', '1985-04-12T25:00:00Z']


def dateline(program, strings):
    text = "\n".join(strings) + "\n"
    done = subprocess.run([program, "date", "-"], input=text, capture_output=True, text=True, check=True)
    return [json.loads(line) for line in done.stdout.splitlines()]


def day(value):
    if isinstance(value, float):
        return ".."
    return f"{value.tm_year:04}-{value.tm_mon:02}-{value.tm_mday:02}"


def python_edtf(string):
    try:
        value = parse_edtf(string)
    except Exception as error:
        return "refused" if type(error).__name__ == "EDTFParseException" else f"{type(error).__name__}"
    try:
        return f"{day(value.lower_strict())} to {day(value.upper_strict())}"
    except Exception as error:
        return f"no bounds ({type(error).__name__})"


def ours(answer):
    if not answer["valid"]:
        return "refused"
    ends = []
    for end in ("earliest", "latest"):
        state = next((s for s in ("open", "unknown") if answer.get(s) in (end_name(end), "both")), None)
        ends.append(answer[end] or {"open": "..", "unknown": "unknown"}.get(state, "none"))
    return f"level {answer['level']}: {ends[0]} to {ends[1]}"


def end_name(end):
    return "start" if end == "earliest" else "end"


def table(program):
    print("| string | Dateline | edtf-validate 2.0.0 | python-edtf 5.0.2 |")
    print("|---|---|---|---|")
    for string, answer in zip(EXAMPLES, dateline(program, EXAMPLES)):
        validate = "valid" if is_valid(string) else "refused"
        shown = string.replace("|", "\\|")
        print(f"| `{shown}` | {ours(answer)} | {validate} | {python_edtf(string)} |")


def timings(program):
    strings = (EXAMPLES * (100_000 // len(EXAMPLES) + 1))[:100_000]
    start = time.perf_counter()
    dateline(program, strings)
    taken = {"dateline date - (whole process, with JSON)": time.perf_counter() - start}
    start = time.perf_counter()
    for string in strings:
        is_valid(string)
    taken["edtf-validate, is_valid"] = time.perf_counter() - start
    some = strings[:2_000]
    start = time.perf_counter()
    for string in some:
        python_edtf(string)
    taken["python-edtf, parse and bounds (2,000, scaled)"] = (time.perf_counter() - start) * 50
    for name, seconds in taken.items():
        print(f"| {name} | {seconds:.2f} s | {seconds / list(taken.values())[0]:.1f} |")


if __name__ == "__main__":
    (timings if "--time" in sys.argv else table)(sys.argv[1])
