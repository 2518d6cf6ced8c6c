#!/usr/bin/env python3
"""Times `dateline draft - --json` on texts of doubling sizes: news prose, and shapes made to cost as much as they can.

    python3 Benchmarks/draft.py --dateline PATH [--megabytes 100] [--write docs/performance.md]

A time is that of the whole process on one processor, from standard input to standard output, which goes into a
file; its processor time and the most memory that it held at once are what the system says of it.
"""
import argparse
import os
import platform
import re
import sys
import tempfile
import time
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parent / "terminal"))

import made_up_article
import report

BEGIN, END = "<!-- bench-draft:begin -->", "<!-- bench-draft:end -->"
AIM = 20  # MB a second
LINEAR = 2.5  # times as long for twice the text, at most

PROSE = "news prose"
SHAPES = {
    "one line without spaces": "abcdefghijklmnopqrstuvwxyz",
    "quotation marks alone": "“",
    "straight marks alone": '"',
    "opening marks, a word each": "“word ",
    "digits alone": "2018",
    "`May ` alone": "May ",
    "names alone": "Ada Adler Boris ",
    "a quote after the other": "“No,” he said. ",
    "a mark at each paragraph": "“No more\n\n",
    "line ends alone": "\n",
}


def make(shape, megabytes, path):
    """Writes a text of a shape."""
    if shape == PROSE:
        return made_up_article.make(megabytes, path)
    piece = SHAPES[shape].encode()
    # A text without anything but space is none.
    with open(path, "wb") as text:
        text.write(b"x" + piece * int(megabytes * 1_000_000 / len(piece)))


def timed(program, text, output):
    """Wall seconds, processor seconds and the most memory of one process, in MiB."""
    with open(text, "rb") as source, open(output, "wb") as target:
        since = time.perf_counter()
        pid = os.posix_spawn(
            program, [program, "draft", "-", "--published", "2018-07-09", "--json"], os.environ,
            file_actions=[(os.POSIX_SPAWN_DUP2, source.fileno(), 0), (os.POSIX_SPAWN_DUP2, target.fileno(), 1)])
        _, status, usage = os.wait4(pid, 0)
        took = time.perf_counter() - since
    if status:
        raise SystemExit(f"{program} ended with {status}")
    return took, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def measure(program, megabytes):
    """A row for each shape and size."""
    with tempfile.TemporaryDirectory() as folder:
        text, output = Path(folder, "text.txt"), Path(folder, "found.json")
        for shape in [PROSE, *SHAPES]:
            last = None
            sizes = [megabytes / 8, megabytes / 4, megabytes / 2, megabytes]
            for size in sizes if shape == PROSE else sizes[:3]:
                make(shape, size, text)
                took, processor, memory = timed(program, text, output)
                yield shape, size, took, processor, memory, last and processor / last
                last = processor
                print(f"{shape}, {size:g} MB: {took:.2f} s", file=sys.stderr)


def lines(rows, megabytes):
    """The tables."""
    with open("/proc/cpuinfo") as file:
        models = re.findall(r"model name\s*: (.*)", file.read())
    yield (f"{os.cpu_count()} processors ({models[0] if models else platform.machine()}), of which one is used; release build; "
           f"one run each; load average {os.getloadavg()[0]:.1f} at the end.")
    yield ""
    whole = next(row for row in rows if row[0] == PROSE and row[1] == megabytes)
    speed = megabytes / whole[3]
    worst = max((row for row in rows if row[5]), key=lambda row: row[5])
    yield "| aim | limit | measured | |"
    yield "|---|---|---|---|"
    yield (f"| {megabytes:g} MB of news prose, the whole command, by its processor time | at least {AIM} MB/s | "
           f"{speed:.1f} MB/s | {'met' if speed >= AIM else '**missed**'} |")
    yield (f"| twice the text, at worst ({worst[0]}, {worst[1]:g} MB) | at most {LINEAR} times as long | {worst[5]:.2f} | "
           f"{'met' if worst[5] <= LINEAR else '**missed**'} |")
    yield ""
    yield "| text | MB | seconds | of the processor | MB/s | to half of it | memory, MiB |"
    yield "|---|---|---|---|---|---|---|"
    for shape, size, took, processor, memory, ratio in rows:
        yield (f"| {shape} | {size:g} | {took:.2f} | {processor:.2f} | {size / processor:.1f} | "
               f"{f'{ratio:.2f}' if ratio else ''} | {memory:.0f} |")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--dateline", required=True, help="the program")
    parser.add_argument("--megabytes", type=float, default=100, help="the size of the largest text")
    parser.add_argument("--write", type=Path, help="the document whose table is written anew")
    options = parser.parse_args()
    rows = list(measure(options.dateline, options.megabytes))
    written = "\n".join(lines(rows, options.megabytes)) + "\n"
    print(written)
    if options.write:
        report.write_between_markers(options.write, written, BEGIN, END)


if __name__ == "__main__":
    main()
