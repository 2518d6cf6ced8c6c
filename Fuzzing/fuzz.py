"""Fuzzes each target for a while, tells how many inputs were tried, and keeps what was found."""

import argparse
import hashlib
import os
import pathlib
import re
import subprocess
import sys
import time

import seeds

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent
# What one input may take: a longer time, or more memory, is a finding. The address sanitizer takes
# memory of its own.
SECONDS_AN_INPUT = 10
MEGABYTES = 2560
LONGEST = 8192
ENVIRONMENT = {
    # The Swift runtime keeps metadata for as long as it runs.
    "ASAN_OPTIONS": "detect_leaks=0:allocator_may_return_null=1:malloc_context_size=4",
}


def shown(path: pathlib.Path) -> str:
    try:
        return str(path.relative_to(pathlib.Path.cwd()))
    except ValueError:
        return str(path)


def write_seeds(folder: pathlib.Path, inputs: list[bytes]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for words in inputs:
        path = folder / f"seed-{hashlib.sha256(words).hexdigest()[:16]}"
        if not path.exists():
            path.write_bytes(words)


def write_dictionary(folder: pathlib.Path, target: str) -> list[str]:
    names = seeds.DICTIONARY.get(target)
    if not names:
        return []
    path = folder / f"{target}.dict"
    words = dict.fromkeys(word for name in names for word in seeds.WORDS[name])
    path.write_text("".join(f'"{word}"\n' for word in words))
    return [f"-dict={path}"]


def statistic(log: str, name: str) -> int:
    found = re.findall(rf"^stat::{name}:\s+(\d+)", log, re.MULTILINE)
    return int(found[-1]) if found else 0


def tried(log: str) -> int:
    """Inputs that were run; after a finding, as many as the last line says that tells it."""
    numbers = re.findall(r"^#(\d+)\s", log, re.MULTILINE)
    return max([statistic(log, "number_of_executed_units")] + [int(number) for number in numbers[-1:]])


def fuzz(binary: str, target: str, seconds: int, folders: argparse.Namespace) -> dict:
    corpus = folders.corpus / target
    findings = folders.findings
    known = ROOT / "Tests/Fixtures/Fuzzed" / target
    before = set(findings.glob(f"{target}-*"))
    command = [
        binary, f"-max_total_time={seconds}", f"-timeout={SECONDS_AN_INPUT}", f"-rss_limit_mb={MEGABYTES}",
        f"-max_len={LONGEST}", "-print_final_stats=1", "-verbosity=1", "-use_value_profile=0",
        f"-artifact_prefix={findings}/{target}-",
        *write_dictionary(folders.corpus, target), str(corpus), *([str(known)] if known.is_dir() else []),
    ]
    log = findings / f"{target}.log"
    start = time.monotonic()
    with log.open("wb") as output:
        code = subprocess.run(
            command, stdout=output, stderr=subprocess.STDOUT, check=False,
            env={**os.environ, **ENVIRONMENT, "FUZZ_TARGET": target}).returncode
    words = log.read_text(errors="replace")
    edges = re.findall(r"\bcov: (\d+)", words)
    return {
        "target": target, "inputs": tried(words), "seconds": time.monotonic() - start,
        "edges": int(edges[-1]) if edges else 0, "megabytes": statistic(words, "peak_rss_mb"),
        "code": code, "log": log,
        "findings": sorted(path for path in findings.glob(f"{target}-*") if path not in before),
    }


def line(row: dict) -> str:
    found = len(row["findings"]) or (1 if row["code"] else 0)
    return (f"{row['target']:<11} {row['inputs']:>11,} {row['seconds']:>8.0f} s {row['edges']:>8,} "
            f"{row['megabytes']:>7,} MB {found or 'none':>9}")


def write_rows(path: pathlib.Path, rows: list[dict], seconds: int) -> None:
    """Puts the table between its marks."""
    command = f"`make fuzz FUZZ_SECONDS={seconds}`"
    table = "\n| input tried | count | command |\n|---|---|---|\n" + "".join(
        f"| fuzzing, {row['target']}: {seeds_words(row['target'])} | {row['inputs']:,} inputs in "
        f"{row['seconds']:.0f} s, {len(row['findings']) or 'none'} of them a finding | {command} |\n" for row in rows)
    text = path.read_text()
    begin, end = "<!-- fuzzing -->\n", "<!-- end of fuzzing -->"
    head, rest = text.split(begin, 1)
    path.write_text(head + begin + table + "\n" + end + rest.split(end, 1)[1])


def seeds_words(target: str) -> str:
    return {
        "yaml": "timelines in YAML", "json": "timelines in JSON", "lines": "timelines in JSON Lines, both ways of reading",
        "foreign": "formats of others, told and said", "page": "saved pages", "zone": "TZif files",
        "settings": "settings files", "remembered": "what is kept between two times", "edtf": "EDTF",
        "english": "dates in English", "filter": "filters", "quote": "quotes in texts",
        "article": "articles read for dates, quotes and events", "export": "what was read, in every format that is written",
        "edit": "edits of a file", "text": "text on its way to a terminal", "viewer": "keys, sizes and timelines",
    }[target]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--fuzz", required=True, help="the program with the targets")
    parser.add_argument("--dateline", default="", help="the program that writes the first inputs of other formats")
    parser.add_argument("--seconds", type=int, default=60, help="how long each target is fuzzed")
    parser.add_argument("--write", type=pathlib.Path, help="the document to write the rows into")
    parser.add_argument("--corpus", type=pathlib.Path, default=HERE / "corpus")
    parser.add_argument("--findings", type=pathlib.Path, default=HERE / "findings")
    parser.add_argument("targets", nargs="*", help="which targets; all if left out")
    options = parser.parse_args()
    listed = subprocess.run([options.fuzz], capture_output=True, text=True, check=True, env={
        key: value for key, value in os.environ.items() if key != "FUZZ_TARGET"}).stdout.split()
    unknown = set(options.targets) - set(listed)
    if unknown:
        parser.error(f"there is no target {', '.join(sorted(unknown))}; there are {', '.join(listed)}")
    options.findings.mkdir(parents=True, exist_ok=True)
    first = seeds.made(options.dateline)
    print(f"{'target':<11} {'inputs':>11} {'time':>10} {'edges':>8} {'memory':>10} {'findings':>9}", flush=True)
    rows = []
    for target in options.targets or listed:
        write_seeds(options.corpus / target, first[target])
        rows.append(fuzz(options.fuzz, target, options.seconds, options))
        print(line(rows[-1]), flush=True)
    total = sum(row["inputs"] for row in rows)
    print(f"{'all':<11} {total:>11,} {sum(row['seconds'] for row in rows):>8.0f} s")
    if options.write:
        write_rows(options.write, rows, options.seconds)
    failed = [row for row in rows if row["findings"] or row["code"]]
    for row in failed:
        print(f"\n{row['target']}: {shown(row['log'])} says what happened", file=sys.stderr)
        for path in row["findings"]:
            print(f"  found:  {shown(path)}", file=sys.stderr)
            print(f"  replay: FUZZ_TARGET={row['target']} {shown(pathlib.Path(options.fuzz))} {shown(path)}", file=sys.stderr)
            print(f"  keep:   mkdir -p Tests/Fixtures/Fuzzed/{row['target']} && cp {shown(path)} "
                  f"Tests/Fixtures/Fuzzed/{row['target']}/, mend it, swift test --filter FuzzedTests", file=sys.stderr)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
