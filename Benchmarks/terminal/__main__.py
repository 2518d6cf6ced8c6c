"""Times dateline against less and lnav in a terminal of 200x50, from the outside.

    python3 Benchmarks/terminal --dateline PATH [--sizes 10000,100000,1000000] [--rounds 3]
        [--decoders FOLDER] [--subjects "dateline,less"] [--cases "first screen"] [--write docs/performance.md]

Each program runs in a fresh process with a fresh HOME, all in turns within each round. What it writes
is stamped as it comes, and put on an emulated screen only when the program is quiet; a time is that of
the earliest output after which the wanted text stood on the screen. Data, and a venv with pyte, are kept
in DATELINE_BENCH_CACHE, or else in dateline-bench in XDG_CACHE_HOME or ~/.cache.
"""
import argparse
import json
import os
import sys
from pathlib import Path

import environment

environment.enter()

import cases
import data
import measuring
import report
import throughput
from session import Unmet


def chosen(text, all_of_them, key=lambda item: item):
    """Those named in a list with semicolons, or all."""
    if not text:
        return list(all_of_them)
    wanted = [part.strip() for part in text.split(";")]
    return [item for item in all_of_them if key(item) in wanted]


def run(options, figures):
    """Measures everything, round by round."""
    sizes = [int(size) for size in options.sizes.split(",")]
    subjects = chosen(options.subjects, cases.SUBJECTS, lambda subject: subject.name)
    sources = chosen(options.subjects, [cases.SOURCE], lambda subject: subject.name)
    wanted_cases = chosen(options.cases, cases.HOW)
    for size in sizes:
        known, files = data.events(environment.CACHE, size)
        for turn in range(options.rounds):
            for case in wanted_cases:
                for subject in subjects:
                    if case not in subject.cases or size > subject.largest:
                        continue
                    form = options.form if subject.form == "jsonl" else subject.form
                    attempt(figures, size, subject, case, {**known, "file": str(files[form])},
                            options.dateline)
            if options.decoders:
                throughput.compare_events(figures, size, files, known, options)
            print(f"{size:,} events: round {turn + 1} of {options.rounds}", file=sys.stderr)
    if cases.SOURCE in sources and not options.cases:
        source = data.source(environment.CACHE, options.source_megabytes)
        for _ in range(options.rounds):
            for case in cases.SOURCE.cases:
                attempt(figures, 0, cases.SOURCE, case, source, options.dateline)
            throughput.search_source(figures, source)


def attempt(figures, size, subject, case, known, dateline):
    """One case, tried twice; once it fails, it is not asked of that program again."""
    if figures.failure(size, subject.name, case):
        return
    for is_last in (False, True):
        try:
            figures.add(size, subject.name, case, measuring.measure(subject, case, known, dateline))
            return
        except Unmet as reason:
            print(f"{size:,} events: {subject.name}, {case}: {reason}", file=sys.stderr)
            figures.fail(size, subject.name, case, str(reason).splitlines()[0], is_last)


def main():
    sys.setswitchinterval(0.0005)  # so that the reader stamps what comes while a screen is emulated
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--dateline", required=True, type=os.path.abspath, help="the program")
    parser.add_argument("--decoders", type=os.path.abspath,
                        help="folder with decode-json-lines and decode-yaml, built for release")
    parser.add_argument("--sizes", default="10000,100000,1000000", help="numbers of events, in whole thousands")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--subjects", help="only these, with semicolons between")
    parser.add_argument("--cases", help="only these, with semicolons between")
    parser.add_argument("--form", choices=["jsonl", "yaml"], default="jsonl",
                        help="the form of the events that dateline reads")
    parser.add_argument("--source-megabytes", type=int, default=50)
    parser.add_argument("--write", type=Path, help="the document whose table is written anew")
    parser.add_argument("--raw", type=Path, help="where to keep each round's figures, as JSON")
    options = parser.parse_args()
    figures = report.Figures(options.rounds)
    run(options, figures)
    text = report.text(figures, options.dateline)
    if options.raw:
        options.raw.write_text(json.dumps(figures.as_json(), indent=1))
    if options.write:
        report.write_between_markers(options.write, text)
        print(f"Written into {options.write}.", file=sys.stderr)
    else:
        print(text)


main()
