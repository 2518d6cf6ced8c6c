#!/usr/bin/env python3
"""Runs every plain command on files that were made to do harm, and says what became of it.

    hostile.py --dateline PROGRAM [--small] [--write docs/reliability.md]

A run fails where a command is ended by a signal, does not end in time, takes more memory than is stated, or lets
a byte through to its output that could command a terminal or hide something from a reader.
"""
import argparse
import os
import pathlib
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time

BEGIN, END = "<!-- hostile:begin -->", "<!-- hostile:end -->"
SECONDS = 240
MEGABYTE = 1 << 20
# What a command may take at most, beside twice the size of its file; docs/security.md states it.
MEMORY = 1536 * MEGABYTE

ESCAPES = [
    "\x1b[2J", "\x1b]0;title\x07", "\x1b]52;c;aGk=\x1b\\", "\x1bP1$r\x1b\\", "\x9b31m", "\x9d0;x\x9c", "\x07", "\x08\x08",
    "\x0c", "\x0e", "\x7f", "\u202etxet", "\u2066isolate\u2069", "\u200f", "\u061c", "\u2028", "\u2029", "\ufeff", "\u200b",
    "\u00ad", "\U000e0041", "x" + "\u0301" * 1000, "\u0301", "\U0001f468\u200d\U0001f680", "\u3164",
]


def quoted(text):
    """A text in double quotes as YAML and JSON both read it."""
    out = ['"']
    for letter in text:
        if letter in '"\\':
            out.append("\\" + letter)
        elif ord(letter) < 0x20 or 0x7f <= ord(letter) < 0xa0 or ord(letter) in (0x2028, 0x2029, 0xfeff):
            out.append("\\u%04x" % ord(letter))
        else:
            out.append(letter)
    return "".join(out) + '"'


def hostile_text(folder, small):
    """Every field of a timeline has every piece, and so has its source."""
    text = " ".join(ESCAPES)
    word = quoted(text)
    (folder / "source.txt").write_text("Here " + text.replace("\u2028", "").replace("\u2029", "") + " ends.\n")
    return f"""dateline: 1
title: {word}
timezone: {word}
eras: [{{date: 2018, title: {word}}}]
actors:
  a: {{name: {word}, role: {word}, side: {word}, aliases: [{word}], note: {word}}}
sources:
  s: {{title: {word}, outlet: {word}, author: {word}, url: {word}, via: {word}, language: {word}, note: {word}, text: source.txt, sha256: {word}}}
  {word}: {{title: x, text: {word}}}
events:
  - id: {word}
    date: 2018-07-12~
    title: {word}
    place: {word}
    actors: [a, {word}]
    tags: [{word}]
    group: {word}
    summary: {word}
    note: {word}
    replaces: {word}
    dated-by: {{source: s, exact: {word}, inferred: {word}, note: {word}}}
    evidence:
      - {{source: s, exact: {word}, speaker: {word}, role: {word}, to: {word}, note: {word}, inferred: {word}, date: 2019, status: held}}
      - {{source: {word}, exact: {word}}}
  - {{date: {word}, title: {word}, status: {word}}}
  - {{{word}: {word}}}
{word}: {word}
""".encode()


HEAD = b"dateline: 1\ntitle: t\n"


def repeat(count, make):
    """Many pieces joined."""
    return b"".join(make(number) for number in range(count))


def cases(small):
    """Name, the file's name, and what makes its bytes."""
    size = 1 if small else 100
    deep = 10_000 if small else 100_000
    many = 100_000 if small else 10_000_000
    return [
        ("escape codes, bidi overrides, zero-width and tag characters in every field", "text.yaml",
         lambda folder: hostile_text(folder, small)),
        (f"one title of {size} MB", "long.yaml",
         lambda folder: HEAD + b"events:\n  - {date: 2018, title: \"" + b"x" * (size * MEGABYTE) + b"\"}\n"),
        (f"one line of {size} MB", "long.jsonl",
         lambda folder: b'{"dateline":1,"title":"t"}\n{"date":"2018","title":"' + b"x" * (size * MEGABYTE) + b'"}\n'),
        ("an alias bomb: 10 to the power of 9 through ten names", "bomb.yaml",
         lambda folder: HEAD + b"a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n"
         + repeat(9, lambda n: b"a%d: &a%d [" % (n + 1, n + 1) + b",".join([b"*a%d" % n] * 10) + b"]\n")
         + b"events: *a9\n"),
        (f"brackets {deep:,} deep", "deep.yaml", lambda folder: HEAD + b"events: " + b"[" * deep + b"]" * deep + b"\n"),
        (f"braces {deep:,} deep", "deep.json",
         lambda folder: b'{"dateline":1,"events":' + b'{"a":' * deep + b"1" + b"}" * deep + b"}"),
        ("bytes that are no UTF-8", "bytes.yaml",
         lambda folder: HEAD + b"events:\n  - {date: 2018, title: \"\xff\xfe\xed\xa0\x80\xc0\xaf\"}\n  - {date: 2019, title: good}\n"),
        ("every byte there is", "all.jsonl", lambda folder: bytes(range(256)) * 64),
        ("UTF-16 without saying so", "utf16.yaml", lambda folder: (HEAD + b"events: []\n").decode().encode("utf-16-le")),
        ("NULs", "nul.yaml", lambda folder: HEAD + b"\0" * 4096),
        ("the years 10^18, Y17E8 and 10^400", "years.yaml",
         lambda folder: HEAD + b"events:\n"
         + b"".join(b"  - {date: '%s', title: t}\n" % date for date in
                    [b"Y1000000000000000000", b"Y-1000000000000000000", b"Y17E8", b"Y1E400", b"Y1" + b"0" * 400,
                     b"Y1E999999999999999999", b"2018-99-99", b"9999999999", b"2018/" * 1000])),
        ("huge numbers", "numbers.json",
         lambda folder: b'{"dateline":1' + b"0" * 100000 + b',"events":[{"date":1e999999,"title":-0.0e-999999}]}'),
        (f"{many:,} quotes on one event", "quotes.jsonl",
         lambda folder: b'{"dateline":1,"title":"t"}\n{"date":"2018","title":"t","evidence":['
         + b",".join([b'{"source":"s","exact":"a"}'] * many) + b"]}\n"),
        (f"{many:,} quotes on one event, in YAML", "quotes.yaml",
         lambda folder: HEAD + b"events:\n  - date: 2018\n    title: t\n    evidence:\n" + b"      - {source: s, exact: a}\n" * many),
        (f"{many:,} quotes on one event, in one JSON document", "quotes.json",
         lambda folder: b'{"dateline":1,"title":"t","events":[{"date":"2018","title":"t","evidence":['
         + b",".join([b'{"source":"s","exact":"a"}'] * many) + b"]}]}\n"),
        (f"{many // 1000:,} events of {many // 10_000:,} quotes each, in YAML", "events.yaml",
         lambda folder: HEAD + b"events:\n" + (b"  - {title: t, evidence: [" + b"{source: s}," * (many // 10_000) + b"]}\n") * (many // 1000)),
        (f"{many:,} lists of nothing as events", "lists.yaml",
         lambda folder: HEAD + b"events: [" + b"[]," * many + b"]\n"),
        (f"{many // 10:,} events of one id", "ids.jsonl",
         lambda folder: b'{"dateline":1,"title":"t"}\n' + b'{"id":"a","date":"2018","title":"t"}\n' * (many // 10)),
        (f"{many // 50:,} lines that are no JSON", "broken.jsonl",
         lambda folder: b'{"dateline":1,"title":"t"}\n' + b'{"date":\n' * (many // 50)),
        ("events that take the place of one another in a circle", "circle.yaml",
         lambda folder: HEAD + b"events:\n" + repeat(1000, lambda n: b"  - {id: e%d, date: 2018, title: t, replaces: e%d}\n" % (n, (n + 1) % 1000))),
        ("an empty file", "empty.yaml", lambda folder: b""),
    ]


def sources(folder):
    """Sources of every kind of thing that is no text file; gives the timeline."""
    os.mkfifo(folder / "fifo")
    os.symlink("/dev/zero", folder / "device")
    (folder / "folder").mkdir()
    (folder.parent / "outside.txt").write_text("outside")
    os.symlink("../outside.txt", folder / "out")
    os.symlink("loop", folder / "loop")
    with open(folder / "large", "wb") as large:
        large.truncate(300 * MEGABYTE)
    (folder / "words").write_bytes(b"\xff\xfe words")
    names = ["fifo", "device", "folder", "out", "loop", "large", "words", "../outside.txt", "/etc/passwd", "nothing", "a\0b"]
    lines = "".join(f"  s{number}: {{title: t, text: {quoted(name)}}}\n" for number, name in enumerate(names))
    quotes = "".join(f"      - {{source: s{number}, exact: words}}\n" for number in range(len(names)))
    return (f"dateline: 1\ntitle: t\nsources:\n{lines}events:\n  - id: e\n    date: 2018\n    title: t\n    evidence:\n{quotes}").encode(), len(names)


def things(folder):
    """Paths that are no file to read, with their names."""
    os.mkfifo(folder / "timeline-fifo")
    (folder / "timeline-folder").mkdir()
    os.symlink("timeline-loop", folder / "timeline-loop")
    os.symlink("/dev/zero", folder / "timeline-zero")
    return [("a FIFO that nobody writes to, as the timeline", folder / "timeline-fifo"), ("a folder", folder / "timeline-folder"),
            ("a link to itself", folder / "timeline-loop"), ("/dev/zero", folder / "timeline-zero")]


def commands(path):
    """The plain commands that read a timeline."""
    reading = ["list", "check", "history", "overview", "lanes", "actors", "sources", "conflicts", "gaps", "unsupported"]
    found = [[name, str(path)] for name in reading]
    found += [["list", "--json", str(path)], ["show", str(path), "e"], ["text", str(path), "s"], ["diff", str(path), str(path)],
              ["--plain", str(path)], ["list", "--filter", "verdict:exact", str(path)],
              ["export", str(path), "--to", "markdown"], ["import", str(path)]]
    return found


def is_harmless(code):
    """Whether a character may reach a terminal."""
    if code in (0x09, 0x0a):
        return True
    return not (code < 0x20 or 0x7f <= code < 0xa0 or code in (0x61c, 0xad, 0x200b, 0x200e, 0x200f, 0x3164)
                or 0x2028 <= code <= 0x202e or 0x2066 <= code <= 0x2069 or code == 0xfeff or 0xe0000 <= code <= 0xe0fff)


class Run:
    """One command on one file."""

    def __init__(self, program, arguments, folder):
        self.name = arguments[0]
        begun = time.monotonic()
        out = open(folder / "out.bin", "w+b")
        err = open(folder / "err.bin", "w+b")
        child = subprocess.Popen([program] + arguments, stdin=subprocess.PIPE, stdout=out, stderr=err, cwd=folder)
        timer = threading.Timer(SECONDS, child.kill)
        timer.start()
        if "--plain" in arguments:
            child.stdin.write(b"1\n2\nq\nq\nS\n1\n")
        try:
            child.stdin.close()
        except BrokenPipeError:
            pass
        _, raw, usage = os.wait4(child.pid, 0)
        timer.cancel()
        child.returncode = os.waitstatus_to_exitcode(raw)
        self.seconds = time.monotonic() - begun
        self.memory = usage.ru_maxrss * 1024
        self.status = child.returncode
        self.harm = None
        for stream in (out, err):
            # An export into a pipe is the file's own text, for a program to read.
            if stream is out and arguments[0] in ("export", "import"):
                continue
            stream.seek(0)
            while self.harm is None:
                block = stream.read(8 * MEGABYTE)
                if not block:
                    break
                self.harm = next((code for code in set(map(ord, block.decode("utf-8", "replace"))) if not is_harmless(code)), None)
        out.close()
        err.close()

    def finding(self, size):
        """What is wrong with the run, or nothing."""
        if self.status == -signal.SIGKILL and self.seconds >= SECONDS:
            return f"did not end within {SECONDS} s"
        if self.status < 0:
            return f"ended by signal {-self.status}"
        if self.harm is not None:
            return f"U+{self.harm:04X} reached the output"
        if self.memory > MEMORY + 2 * size and self.memory > MEMORY:
            return f"took {self.memory // MEGABYTE} MiB"
        return None


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--dateline", required=True)
    parser.add_argument("--small", action="store_true", help="smaller files, for a quick run")
    parser.add_argument("--write", type=pathlib.Path)
    parser.add_argument("--only", help="cases whose name has these words")
    options = parser.parse_args()
    program = str(pathlib.Path(options.dateline).resolve())
    os.environ.update(HOME="/nonexistent", TERM="xterm", LANG="C.UTF-8")
    for name in ("XDG_CONFIG_HOME", "XDG_STATE_HOME"):
        os.environ.pop(name, None)
    rows, findings, count = [], [], 0
    base = pathlib.Path(tempfile.mkdtemp(prefix="dateline-hostile-"))
    try:
        folder = base / "timelines"
        folder.mkdir()
        listed = [(name, folder / file, make) for name, file, make in cases(options.small)]
        bytes_of_sources, number = sources(folder)
        listed.append((f"{number} sources: a FIFO, a device, a folder, links out and in a loop, 300 MB, no UTF-8, paths outside",
                       folder / "sources.yaml", lambda _: bytes_of_sources))
        listed += [(name, path, None) for name, path in things(folder)]
        for name, path, make in listed:
            if options.only and options.only not in name:
                continue
            if make:
                path.write_bytes(make(folder))
            size = path.stat().st_size if make else 0
            print(f"{name} …", file=sys.stderr, flush=True)
            runs = [Run(program, arguments, folder) for arguments in commands(path)]
            count += len(runs)
            for run in runs:
                if found := run.finding(size):
                    findings.append(f"{run.name} on {name}: {found}")
                    print(f"  FINDING {findings[-1]}", file=sys.stderr, flush=True)
            slowest = max(runs, key=lambda run: run.seconds)
            rows.append((name, len(runs), f"{slowest.seconds:.2f} s ({slowest.name})", f"{max(run.memory for run in runs) // MEGABYTE} MiB"))
            if make:
                path.unlink()
    finally:
        shutil.rmtree(base)
    table = ["| input | commands | slowest | most memory |", "|---|---|---|---|"] + [f"| {' | '.join(map(str, row))} |" for row in rows]
    table += ["", f"{count} runs; findings (a signal, no end within {SECONDS} s, more than {MEMORY // MEGABYTE} MiB and twice the file, a byte that a "
              f"terminal obeys or that hides something): {len(findings)}."]
    table += [f"- {finding}" for finding in findings]
    text = "\n".join(table)
    print(text)
    if options.write:
        document = options.write.read_text()
        head, rest = document.split(BEGIN)
        options.write.write_text(head + BEGIN + "\n" + text + "\n" + END + rest.split(END)[1])
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
