#!/usr/bin/env python3
"""Makes the system fail under the program, and says what became of the files.

    faults.py --dateline PROGRAM [--write docs/reliability.md]

With strace, each save is run once for every system call that it makes, and killed there; or told at each that the disk is
full, failing or read-only. What must hold each time: the file is the old one or the new one, whole; the next save works.
"""
import argparse
import collections
import hashlib
import os
import pathlib
import pty
import re
import resource
import select
import shutil
import signal
import subprocess
import sys
import tempfile
import time

BEGIN, END = "<!-- faults:begin -->", "<!-- faults:end -->"
CALL = re.compile(r"^(\d+)\s+(\w+)\(")
SAMPLE = """dateline: 1
title: Faults          # a comment that stays
sources:
  wire: {title: A text, text: sources/wire.txt}
events:
  - id: one
    date: 2018-07-12~
    title: One
    evidence:
      - {source: wire, exact: the first words}
"""


class Findings(list):
    """What did not hold."""

    def check(self, holds, what):
        """Keeps what does not hold."""
        if not holds:
            self.append(what)
            print(f"  FINDING {what}", file=sys.stderr, flush=True)


class Folder:
    """A folder with a timeline, as it was before."""

    def __init__(self, base):
        self.path = pathlib.Path(tempfile.mkdtemp(dir=base))
        self.timeline = self.path / "timeline.yaml"
        self.reset()

    def reset(self):
        """Puts everything back."""
        for entry in self.path.iterdir():
            shutil.rmtree(entry) if entry.is_dir() else entry.unlink()
        (self.path / "sources").mkdir()
        (self.path / "sources/wire.txt").write_text("Here stand the first words, and then others.\n")
        (self.path / "page.txt").write_text("A page that is to be saved.\n")
        self.timeline.write_text(SAMPLE)

    def left_over(self, target=None):
        """Files that a save left beside, or a save of one file."""
        of = hashlib.sha256(target.name.encode()).hexdigest()[:16] + "-" if target else ""
        return [entry.name for entry in self.path.rglob(f".dateline-{of}*")]

    def contents(self):
        """Every file that has a name of its own, with its bytes."""
        return {str(entry.relative_to(self.path)): entry.read_bytes() for entry in self.path.rglob("*")
                if entry.is_file() and not entry.name.startswith(".dateline-")}


def saves():
    """Every way in which a file is written: name and arguments."""
    return [
        ("add event", ["add", "event", "timeline.yaml", "--title", "Two", "--date", "2018-08-01"]),
        ("add quote", ["add", "quote", "timeline.yaml", "--source", "wire", "--event", "one", "--exact", "and then others"]),
        ("add source", ["add", "source", "timeline.yaml", "page.txt", "--title", "A page"]),
        ("check --record", ["check", "--record", "timeline.yaml"]),
        ("import -o", ["import", "timeline.yaml", "-o", "copy.jsonl"]),
        ("export --force", ["export", "timeline.yaml", "--to", "yaml", "-o", "page.txt", "--force"]),
        ("new", ["new", "new.yaml"]),
    ]


class Program:
    """The program, run in a folder."""

    def __init__(self, path, base):
        self.path = path
        self.environment = {"PATH": os.environ["PATH"], "HOME": "/nonexistent", "TERM": "xterm", "LANG": "C.UTF-8"}
        self.trace = base / "trace"

    def run(self, folder, arguments, inject=None, limit=None):
        """Runs; `inject` is what strace is to do to it."""
        command = [self.path] + arguments
        if inject:
            command = ["strace", "-f", "-qq", "-o", str(self.trace), "-e", f"inject={inject}"] + command
        return subprocess.run(command, cwd=folder.path, env=self.environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                              stderr=subprocess.PIPE, timeout=120, preexec_fn=limit, check=False)

    def calls(self, folder, arguments):
        """The system calls of a run from the first look at the folder's files on: name, and how many of its kind came before."""
        subprocess.run(["strace", "-f", "-qq", "-o", str(self.trace), self.path] + arguments, cwd=folder.path, env=self.environment,
                       stdin=subprocess.DEVNULL, capture_output=True, timeout=120, check=False)
        seen, listed, has_begun = collections.Counter(), [], False
        first = None
        for line in self.trace.read_text(errors="replace").splitlines():
            if not (match := CALL.match(line)):
                continue
            thread, name = match.groups()
            first = first or thread
            if thread != first or name == "execve":
                continue
            seen[name] += 1
            has_begun = has_begun or "timeline.yaml" in line or "new.yaml" in line
            if has_begun and name != "exit_group":
                listed.append((name, seen[name]))
        return listed


# The calls between which the folder changes.
CHANGING = {"openat", "open", "write", "pwrite64", "fsync", "fdatasync", "ftruncate", "fchmod", "fchown", "flock", "close", "link", "linkat", "rename",
            "renameat", "renameat2", "unlink", "unlinkat", "mkdir", "mkdirat"}


def kill_everywhere(program, folder, findings, only=None):
    """Kills each save at each of its system calls, or at those of some kinds."""
    rows = []
    for name, arguments in saves():
        folder.reset()
        before = folder.contents()
        done = program.run(folder, arguments)
        findings.check(done.returncode in (0, 1), f"{name}: {done.stderr}")
        after = folder.contents()
        folder.reset()
        calls = program.calls(folder, arguments)
        if only:
            calls = [entry for entry in calls if entry[0] in only]
        known = set()
        for call, number in calls:
            folder.reset()
            program.run(folder, arguments, inject=f"{call}:signal=KILL:when={number}")
            now = folder.contents()
            for path in set(before) | set(after) | set(now):
                findings.check(now.get(path) in (before.get(path), after.get(path)),
                               f"{name}, killed at {call} number {number}: {path} is neither the old nor the new")
            # What is left beside has a name of its own, and the next save goes on as if nothing had been. What it finds
            # is all that it can go by, so it is tried once for each state.
            state = frozenset(now.items()), frozenset(entry[:26] for entry in folder.left_over())
            if state in known:
                continue
            known.add(state)
            again = program.run(folder, arguments)
            findings.check(again.returncode in (0, 1, 64, 65, 73, 74) and again.returncode >= 0, f"{name} after a kill at {call} {number}: status {again.returncode}")
            findings.check(again.returncode != 0 or not folder.left_over(folder.timeline),
                           f"{name} after a kill at {call} {number}: the next save leaves {folder.left_over()}")
        rows.append((f"`{name}` killed at each system call{' that may change a file' if only else ''}", len(calls), "the old file or the new one, whole"))
    return rows


def listed(program, folder, path):
    """The events of a timeline, one a line."""
    return program.run(folder, ["list", path]).stdout


# What the system says, at which call, and in words.
FAULTS = [
    ("full disk", "write", "ENOSPC"), ("over quota", "write", "EDQUOT"), ("failing disk", "fsync", "EIO"),
    ("no permission for the new name", "rename", "EACCES"), ("no hard links", "link", "EPERM"),
    ("read-only file system", "openat", "EROFS"), ("out of descriptors", "openat", "EMFILE"),
]


def fail_everywhere(program, folder, findings):
    """Lets each call of a kind fail that a save makes."""
    counts = collections.Counter()
    for name, arguments in saves():
        folder.reset()
        before = folder.contents()
        program.run(folder, arguments)
        after = folder.contents()
        folder.reset()
        calls = program.calls(folder, arguments)
        for what, call, error in FAULTS:
            for _, number in [entry for entry in calls if entry[0] == call]:
                folder.reset()
                done = program.run(folder, arguments, inject=f"{call}:error={error}:when={number}")
                counts[what] += 1
                case = f"{name}, {what} at {call} number {number}"
                now = folder.contents()
                # A copy whose original cannot be read a second time is written anew, which is told; it says the same.
                is_anew = b"is written anew" in done.stderr
                for path in set(before) | set(after) | set(now):
                    findings.check(now.get(path) in (before.get(path), after.get(path)) or is_anew and listed(program, folder, path) == listed(program, folder, "timeline.yaml"),
                                   f"{case}: {path} is neither the old nor the new")
                findings.check(done.returncode >= 0, f"{case}: ended by signal {-done.returncode}")
                findings.check(not folder.left_over(), f"{case}: leaves {folder.left_over()}")
                if now != after and not is_anew:
                    findings.check(done.returncode != 0 and done.stderr, f"{case}: not everything was written, and nothing is said")
    return [(f"{what}: each `{call}` of {len(saves())} kinds of saves fails with {error}", counts[what],
             "told; the old file or the new one; nothing left beside") for what, call, error in FAULTS]


def read_only(program, folder, findings):
    """A folder and a file that may only be read, for somebody who is not root."""
    def become_nobody():
        if os.geteuid() == 0:
            os.setgroups([])
            os.setgid(65534)
            os.setuid(65534)
    count = 0
    for name, arguments in saves():
        folder.reset()
        for entry in [folder.path, *folder.path.rglob("*")]:
            entry.chmod(0o555 if entry.is_dir() else 0o444)
        before = folder.contents()
        done = program.run(folder, arguments, limit=become_nobody)
        count += 1
        findings.check(folder.contents() == before, f"{name} in a read-only folder: something was changed")
        findings.check(done.returncode > 0 and b"permission denied" in done.stderr.lower(), f"{name} in a read-only folder: {done.returncode} {done.stderr[:100]}")
        for entry in [folder.path, *folder.path.rglob("*")]:
            entry.chmod(0o755 if entry.is_dir() else 0o644)
    return [("a folder that may only be read", count, "told, nothing changed")]


def few_descriptors(program, folder, findings):
    """So few files may be open that something does not open."""
    count = 0
    for most in range(3, 14):
        for name, arguments in saves() + [("list", ["list", "timeline.yaml"]), ("check", ["check", "timeline.yaml"])]:
            folder.reset()
            before = folder.contents()
            done = program.run(folder, arguments, limit=lambda most=most: resource.setrlimit(resource.RLIMIT_NOFILE, (most, most)))
            count += 1
            # Below a handful the dynamic linker itself cannot start a program.
            if b"error while loading shared libraries" in done.stderr:
                continue
            findings.check(done.returncode >= 0, f"{name} with {most} descriptors: ended by signal {-done.returncode}")
            if done.returncode > 1:
                findings.check(bool(done.stderr), f"{name} with {most} descriptors: nothing is said")
            findings.check(all(path in folder.contents() for path in before), f"{name} with {most} descriptors: a file is gone")
    return [("3 to 13 descriptors", count, "told where they do not do; no file lost")]


def two_savers(program, folder, findings):
    """Another program saves the file between the reading and the writing of the first."""
    count = 0
    for name, arguments in saves()[:4]:
        folder.reset()
        if name == "check --record":
            continue
        slow = subprocess.Popen(
            ["strace", "-f", "-qq", "-o", str(program.trace), "-e", "inject=fsync:delay_enter=2000000", program.path] + arguments,
            cwd=folder.path, env=program.environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        while slow.poll() is None and not any(entry.parent == folder.path for entry in folder.path.rglob(".dateline-*")):
            time.sleep(0.005)
        other = program.run(folder, ["add", "event", "timeline.yaml", "--title", "Meanwhile", "--date", "2018-09"])
        between = folder.timeline.read_bytes()
        _, said = slow.communicate(timeout=60)
        count += 1
        findings.check(other.returncode == 0 and b"Meanwhile" in between, f"{name}: the other save failed: {other.stderr[:200]}")
        findings.check(folder.timeline.read_bytes() == between, f"{name}: what was saved meanwhile is lost")
        findings.check(slow.returncode > 0 and said, f"{name}: the change meanwhile was not noticed: {slow.returncode}")
        findings.check(not folder.left_over(), f"{name}: leaves {folder.left_over()}")
    return [("two programs save one file", count, "the second to finish notices, and refuses")]


def terminal_gone(program, folder, findings):
    """The terminal goes away under the viewer, which must not stay behind."""
    folder.reset()
    count = 0
    for how in ("closed", "hangup", "end of input"):
        child, master = pty.fork()
        if child == 0:
            os.chdir(folder.path)
            os.execve(program.path, [program.path, "timeline.yaml"], {**program.environment, "TERM": "xterm"})
        shown = b""
        while b"One" not in shown:
            shown += os.read(master, 65536)
        if how == "hangup":
            os.kill(child, signal.SIGHUP)
        else:
            os.close(master)
        deadline = time.monotonic() + 10
        status = (0, 0)
        while status[0] == 0 and time.monotonic() < deadline:
            if how == "hangup" and select.select([master], [], [], 0.01)[0]:
                try:
                    os.read(master, 65536)
                except OSError:
                    pass
            status = os.waitpid(child, os.WNOHANG)
            time.sleep(0.01)
        count += 1
        findings.check(status[0] == child, f"terminal {how}: the viewer is still there after 10 s")
        if status[0] == 0:
            os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)
        if how == "hangup":
            os.close(master)
    return [("the terminal is closed, hangs up, or ends under the viewer", count, "it ends")]


def clocks(program, folder, findings):
    """The clock is wrong, or jumps."""
    if not shutil.which("faketime"):
        return []
    count = 0
    for day in ("1902-01-01 00:00:00", "1970-01-01 00:00:00", "2038-01-19 03:14:08", "2106-02-07 06:28:16", "2200-02-29 00:00:00"):
        for arguments in (["list", "timeline.yaml"], ["date", "--words", "yesterday"], ["check", "timeline.yaml"], ["history", "timeline.yaml"]):
            folder.reset()
            done = subprocess.run(["faketime", "-f", day, program.path] + arguments, cwd=folder.path, env=program.environment,
                                  stdin=subprocess.DEVNULL, capture_output=True, timeout=60, check=False)
            count += 1
            findings.check(done.returncode in (0, 1, 64), f"{arguments[0]} on {day}: {done.returncode} {done.stderr[:100]}")
    return [("the clock says 1902, 1970, 2038, 2106, 2200", count, "the same answers")]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--dateline", required=True)
    parser.add_argument("--write", type=pathlib.Path)
    parser.add_argument("--quick", action="store_true", help="only what adds an event; killed only where files may change")
    options = parser.parse_args()
    base = pathlib.Path(tempfile.mkdtemp(prefix="dateline-faults-"))
    base.chmod(0o755)
    findings, rows = Findings(), []
    if options.quick:
        kept = saves()[:1]
        globals()["saves"] = lambda: kept
    try:
        copied = base / "dateline"
        shutil.copy(options.dateline, copied)
        copied.chmod(0o755)
        program, folder = Program(str(copied), base), Folder(base)
        folder.path.chmod(0o755)
        for part in (kill_everywhere, fail_everywhere, read_only, few_descriptors, two_savers, terminal_gone, clocks):
            print(f"{part.__doc__}", file=sys.stderr, flush=True)
            more = [CHANGING] if options.quick and part is kill_everywhere else []
            rows += part(program, folder, findings, *more)
    finally:
        shutil.rmtree(base)
    table = ["| fault | runs | what became of it |", "|---|---|---|"] + [f"| {' | '.join(map(str, row))} |" for row in rows]
    table += ["", f"{sum(row[1] for row in rows)} runs, {len(findings)} findings."] + [f"- {finding}" for finding in findings]
    text = "\n".join(table)
    print(text)
    if options.write:
        document = options.write.read_text()
        head, rest = document.split(BEGIN)
        options.write.write_text(head + BEGIN + "\n" + text + "\n" + END + rest.split(END)[1])
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
