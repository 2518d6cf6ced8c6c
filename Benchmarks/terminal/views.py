"""Times every key of every view of dateline on a million events, in a terminal of 200x50.

    python3 Benchmarks/terminal/views.py --dateline PATH [--events 1000000] [--presses 100]
        [--views "timeline;lanes"] [--write docs/performance.md]

Each view has a fresh process. A key is pressed once the last one was answered; its time is that from the
key to the last byte of the answer. Where a key sets off work in the background, that is the first frame, and
how long the rest took, and how many times the screen told how far it was, stand in a table of their own.
"""
import argparse
import os
import shutil
import statistics
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

import environment

environment.enter()

import data
import measuring
import report
from screen import Shows
from session import Session, Unmet, now

LIMIT = 0.016  # seconds that a key may take, 99 of a hundred times
GAP = 0.02  # seconds without output after which a key is answered
FRAME = 0.01  # seconds that lie between one frame and the next
PATIENCE = 0.15  # seconds after which a key has nothing to say
BEGIN, END = "<!-- bench-views:begin -->", "<!-- bench-views:end -->"

NAMES = {"\r": "Enter", "\t": "Tab", " ": "Space", "\x1b": "Esc", "\x1b[Z": "Shift-Tab",
         **{chr(code): f"^{chr(code + 64)}" for code in range(1, 27) if code not in (9, 13)}}


@dataclass
class Slow:
    """Keys that set off work in the background, and what then stands on the screen."""

    keys: str
    shows: str = ""
    said: str = ""
    times: int = 1


@dataclass
class Keys:
    """Keys that are pressed one after the other, the whole so many times for every hundred presses."""

    keys: list
    times: float = 100
    then: str = ""  # typed after each turn, not timed


@dataclass
class View:
    """A view: how it is come to, and what is pressed there."""

    name: str
    way: list
    steps: list = field(default_factory=list)


def typed(text):
    """Each letter by itself."""
    return list(text)


MIDDLE = Slow(":1982-06-15\r", "15 June 1982")
MOVES = [Keys(["j"]), Keys(["k"]), Keys(["\x05"], 30), Keys(["\x19"], 30), Keys(["\x04"], 50), Keys(["\x15"], 50),
         Keys([" "], 50), Keys(["b"], 50), Keys(["G", "g"], 50)]


def found(way, shows):
    """A list that is found in the background, with all that is done in lists."""
    return [Slow(way, shows)], [*MOVES, Keys(["\r", "q"], 30)]


def listing(name, way, shows, *more):
    """A view of a list."""
    come, steps = found(way, shows)
    return View(name, come, [*steps, *more])


FILTERING = Keys(["f", *typed("tag:1pct")], 10, then="\x1b")
SEARCHING = [Slow("/0999\r", "\\bmatch", "`/0999` in the list", 2), Keys(["n", "N"], 50)]

VIEWS = [
    View("timeline", [MIDDLE], [
        *MOVES, MIDDLE, Keys(["]", "["], 50), Keys(["}", "{"], 50), Keys(["D"], 40), Keys(["\t"], 20), Keys(["\r", "q"], 50),
        Keys(["?", "q"], 30)]),
    View("event", [MIDDLE, Slow("\r", "")], [*MOVES[:2], Keys(["]"]), Keys(["["]), Keys(["\r", "q"], 30)]),
    View("source", [Slow("S", "Made-Up"), Slow("sg\rw", "ever said")], [
        *MOVES, Keys(["\t"]), Keys(["\x1b[Z"]), Keys(["\r", "q"], 30)]),
    View("overview (`t`)", [MIDDLE, Slow("t", "The 1980s")], [
        Keys(["l"]), Keys(["h"]), Keys(["]", "["], 50), Keys(["z"], 3), Keys(["l"], 50), Keys(["z", "Z"], 50), Keys(["Z"], 6),
        Keys(["\r", "t"], 20)]),
    View("lanes (`L`)", [MIDDLE, Slow("L", "198\\d")], [
        Keys(["j"], 50), Keys(["k"], 50), Keys(["l"]), Keys(["h"]), Keys(["}", "{"], 50), Keys(["z", "Z"], 50), Keys(["]", "["], 50),
        Slow("\t", "", "Tab: actor"), Keys(["j"], 50), Keys(["k"], 50), Keys(["l"]), Keys(["}", "{"], 50), Keys(["z", "Z"], 50),
        Slow("\t", "", "Tab: place"), Keys(["l"], 50), Keys(["}", "{"], 50), Keys(["z", "Z"], 50), Keys(["z"], 6), Keys(["l"], 50),
        Slow("\t", "", "Tab: source"), Keys(["l"], 50), Keys(["}", "{"], 50), Keys(["z", "Z"], 50), Keys(["Z"], 10), Keys(["l"], 50),
        Slow("\t", "", "Tab: tag"), Keys(["l"], 50), Keys(["}", "{"], 50), Keys(["z", "Z"], 50),
        Keys(["\t"], 50), Keys(["\r", "q"], 20)]),
    listing("sources (`S`)", "S", "Made-Up", Keys(["s"], 30)),
    listing("people (`P`)", "P", "plain name", Keys(["s"], 30)),
    View("what somebody said", [Slow("P", "plain name"), Slow("\r", "took part in")], [*MOVES, Keys(["\t"], 30), Keys(["\r", "q"], 30)]),
    View("events of a source", [Slow("S", "Made-Up"), Slow("\r", "events")], [*MOVES, Keys(["\r", "q"], 30), *SEARCHING]),
    listing("`:conflicts`", ":conflicts\r", "Conflicts", *SEARCHING),
    listing("`:gaps`", ":gaps\r", "Gaps"),
    listing("`:unsupported`", ":unsupported\r", "Unsupported", *SEARCHING),
    View("as of a day", [MIDDLE, Slow("a1999-06-30\r", "as of 30 June 1999", "`a1999-06-30`")], [
        *MOVES, Slow("(", "", "`(`", 3), Slow(")", "", "`)`", 3), Slow("A", "today", "`A`")]),
    View("filter (`f`)", [MIDDLE], [
        FILTERING, Slow("ftag:1pct\r", "filter: tag:1pct", "`ftag:1pct`"), *MOVES, Slow("F", "all events", "`F`"),
        Slow("fplace:Aldis\r", "filter: place", "`fplace:Aldis`"), Keys(["j"]), Slow("F", "all events", "`F`", 1)]),
    View("back from a filter", [MIDDLE, Slow(":filter tag:1pct\r", "filter: tag:1pct")], [
        Keys(["F"], 20, then=":filter tag:1pct\r"), Keys(["F"], 10, then=":filter from:1950\r"),
        Keys(["F"], 10, then=":filter place:Aldis\r"), Keys(["j", "j", "F"], 10, then=":filter from:1950\r")]),
    View("`:set`", [Slow(":set\r", "theme")], [*MOVES, Keys(["q"], 1)]),
]


@dataclass
class Figure:
    """What was found of one key in one view."""

    times: list = field(default_factory=list)
    processor: list = field(default_factory=list)
    silent: int = 0  # presses that changed nothing on the screen


class Views:
    """A run through the views."""

    def __init__(self, options, file):
        self.options, self.file = options, file
        self.keys = {}  # (view, key): Figure
        self.work = []  # view, what was asked, first frame, until the end, frames on the way
        self.failures, self.loads = [], []

    def run(self, view):
        """One view in a fresh process."""
        home = tempfile.mkdtemp(prefix="home-")
        session = Session([self.options.dateline, str(self.file)], measuring.environment(home))
        try:
            session.wait({"": Shows("event 1/\\d")}, session.began)
            session.wait_until_idle()
            for step in [*view.way, *view.steps]:
                self.take(session, view, step)
            self.loads.append(os.getloadavg()[0])
            faults, _ = session.leave(b"Q")
            self.failures += [f"{view.name}: {fault}" for fault in faults]
        except Unmet as reason:
            self.failures.append(f"{view.name}: {reason}".splitlines()[0])
        finally:
            session.close()
            shutil.rmtree(home, ignore_errors=True)
            print(f"{view.name}: done", file=sys.stderr)

    def take(self, session, view, step):
        """One step, or one set of keys."""
        if isinstance(step, Slow):
            for _ in range(step.times):
                self.ask(session, view, step)
            return
        for _ in range(max(1, round(step.times * self.options.presses / 100))):
            for key in step.keys:
                figure = self.keys.setdefault((view.name, key), Figure())
                before = processor_time(session)
                took = press(session, key.encode())
                if took is None:
                    figure.silent += 1
                else:
                    figure.times.append(took)
                    figure.processor.append(processor_time(session) - before)
            if step.then:
                session.type(step.then.encode())
                session.wait_until_idle()

    def ask(self, session, view, step):
        """Something that goes on in the background: until the program is idle again."""
        first = len(session.chunks)
        since = session.type(step.keys.encode())
        while len(session.chunks) == first and now() - since < 5:
            time.sleep(0.0005)
        time.sleep(0.05)
        session.wait_until_idle()
        frames = frames_of(session.chunks[first:])
        if not frames:
            raise Unmet(f"says nothing to {step.keys!r}")
        session.emulate()
        if not Shows(step.shows)(session.screen.rows()):
            raise Unmet(f"does not show {step.shows} after {step.keys!r}")
        if step.said or len(frames) > len(step.keys) + 1:
            self.work.append((view.name, step.said or written(step.keys), frames[0] - since,
                              frames[-1] - since, max(0, len(frames) - 1 - len(step.keys))))


def press(session, keys):
    """The seconds to the end of the answer to a key; nothing where there is none."""
    first = len(session.chunks)
    since = session.type(keys)
    while len(session.chunks) == first or not session.is_quiet(GAP):
        if len(session.chunks) == first and now() - since > PATIENCE:
            return None
        time.sleep(0.0005)
    return frames_of(session.chunks[first:])[0] - since


def processor_time(session):
    """The seconds that the thread which draws has been on a processor."""
    return int(Path(f"/proc/{session.pid}/task/{session.pid}/schedstat").read_text().split()[0]) / 1e9


def frames_of(chunks):
    """When each frame of the output was whole."""
    ends = []
    for moment, _ in chunks:
        if ends and moment - ends[-1] < FRAME:
            ends[-1] = moment
        else:
            ends.append(moment)
    return ends


def written(keys):
    """What is typed, with the names of the keys that show nothing."""
    letters = "".join(key if key.isprintable() and key != " " else f" {NAMES[key]} " for key in keys)
    return f"`{' '.join(letters.split())}`"


def centile(values):
    """The 99th of a hundred, of values that ascend."""
    return values[min(len(values) - 1, len(values) * 99 // 100)]


def named(key):
    """A key as people write it."""
    return f"`{NAMES.get(key, key)}`" if len(key) == 1 or key in NAMES else f"`{key}`"


def text(views):
    """What stands between the markers."""
    yield (f"{os.cpu_count()} processors, dateline alone in a pty of 200x50, {views.options.events:,} events (and 200 early ones), "
           f"xterm-256color, the file in the page cache; load average {statistics.median(views.loads or [0]):.1f}, at most "
           f"{max(views.loads, default=0):.1f}. Milliseconds from the key to the last byte of its first frame; a key may take 16, "
           "99 of a hundred times. “Processor” is how long the thread that draws was on one: what of the p99 the program is to blame "
           "for, and not the load.")
    yield ""
    rows, over = [], 0
    for (view, key), figure in views.keys.items():
        if not figure.times:
            continue
        times, processor = sorted(figure.times), sorted(figure.processor)
        p99 = centile(times)
        over += p99 > LIMIT
        rows.append([view, named(key), f"{len(times)}", report.milliseconds(statistics.median(times)),
                     report.milliseconds(p99), report.milliseconds(times[-1]), report.milliseconds(centile(processor)),
                     report.milliseconds(processor[-1]), "**over**" if p99 > LIMIT else ""])
    yield f"{len(rows)} keys, {over} of them over 16 ms."
    yield ""
    yield from report.table(["view", "key", "presses", "p50", "p99", "max", "processor p99", "max", ""], rows)
    yield "What goes on in the background: the first frame, all of it, and how many frames told on the way how far it was."
    yield ""
    yield from report.table(
        ["view", "asked", "first frame, ms", "all there, s", "frames on the way"],
        [[view, said, report.milliseconds(first), f"{whole:.2f}", str(frames)]
         for view, said, first, whole, frames in views.work])
    for failure in views.failures:
        yield f"- failed: {failure}"


def main():
    sys.setswitchinterval(0.0005)
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--dateline", required=True, type=os.path.abspath, help="the program")
    parser.add_argument("--events", type=int, default=1_000_000)
    parser.add_argument("--presses", type=int, default=100, help="of a key that is only moved by")
    parser.add_argument("--views", help="only these, with semicolons between: words that begin their names")
    parser.add_argument("--write", type=Path, help="the document whose table is written anew")
    options = parser.parse_args()
    views = Views(options, data.views(environment.CACHE, options.events))
    for view in VIEWS:
        if not options.views or any(view.name.startswith(name) for name in options.views.split(";")):
            views.run(view)
    written = "\n".join(text(views)).rstrip() + "\n"
    if options.write:
        report.write_between_markers(options.write, written, BEGIN, END)
        print(f"Written into {options.write}.", file=sys.stderr)
    else:
        print(written)


if __name__ == "__main__":
    main()
