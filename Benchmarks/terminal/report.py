"""The figures of a run, and the text that is made of them."""
import collections
import os
import platform
import re
import statistics
import subprocess

import aims
import cases
import throughput

BEGIN, END = "<!-- bench:begin -->", "<!-- bench:end -->"


class Figures:
    """Each round's figures, by number of events, subject, case and name."""

    def __init__(self, rounds):
        self.rounds = rounds
        self.values = collections.defaultdict(list)
        self.faults = collections.defaultdict(collections.Counter)
        self.failures = {}
        self.repeats = {}
        self.loads = []

    def add(self, size, subject, case, found):
        """Keeps what one round gave."""
        self.loads.append(os.getloadavg()[0])
        for fault in found.pop("faults", []):
            self.faults[size, subject][fault] += 1
        for name, value in found.items():
            self.values[size, subject, case, name].append(value)

    def fail(self, size, subject, case, reason, is_last=True):
        """Keeps why a case gave nothing, or had to be tried again."""
        if is_last:
            self.failures[size, subject, case] = reason
        else:
            self.repeats[size, subject, case] = reason

    def failure(self, size, subject, case):
        """Why a case gave nothing, if so."""
        return self.failures.get((size, subject, case))

    def median(self, size, subject, case, name=""):
        """The median of the rounds, or nothing."""
        if self.failure(size, subject, case):
            return None
        values = self.values.get((size, subject, case, name))
        return statistics.median(values) if values else None

    def worst(self, size, subject, name):
        """The largest of all rounds and cases, or nothing."""
        found = [value for (of_size, of_subject, _, of_name), values in self.values.items()
                 for value in values if (of_size, of_subject, of_name) == (size, subject, name)]
        return max(found, default=None)

    def sizes(self):
        """The numbers of events that were measured, ascending."""
        return sorted({size for size, *_ in [*self.values, *self.failures] if size})

    def as_json(self):
        """All of it, for a file."""
        return {"rounds": self.rounds, "loads": self.loads,
                "values": [[*key, values] for key, values in self.values.items()],
                "failures": [[*key, reason] for key, reason in self.failures.items()],
                "faults": [[*key, counts] for key, counts in self.faults.items()]}


def milliseconds(seconds):
    """Three digits that count."""
    if seconds is None:
        return ""
    value = seconds * 1000
    return f"{value:,.0f}" if value >= 100 else f"{value:.1f}" if value >= 10 else f"{value:.2f}"


def ratio(one, other):
    """One divided by the other, or nothing."""
    return None if one is None or not other else one / other


def written(value):
    """A ratio in as many digits as count."""
    if value is None:
        return "–"
    return f"{value:,.0f}" if value >= 100 else f"{value:.1f}" if value >= 10 else f"{value:.2g}"


def table(head, rows):
    """Markdown lines, and an empty one."""
    yield "| " + " | ".join(head) + " |"
    yield "|---" * len(head) + "|"
    for row in rows:
        yield "| " + " | ".join(row) + " |"
    yield ""


# The rows of the comparison: what is said, the case, the figure's name, and how it is written.
ROWS = [
    ("first screen", cases.FIRST_SCREEN, ""),
    (cases.END, cases.END, ""),
    (cases.DATE, cases.DATE, ""),
    (cases.DATE_AT_ONCE, cases.DATE_AT_ONCE, ""),
    (cases.WORD, cases.WORD, ""),
    ("filter to 1 %: first hits", cases.FILTER, cases.FIRST_HITS),
    ("filter to 1 %: last hit", cases.FILTER, cases.LAST_HIT),
    ("one `j`, median of 200", cases.J, ""),
    ("one `j`, 99th of 100", cases.J, "p99"),
    ("one `j`, details closed", cases.J_CLOSED, ""),
    ("… its 99th of 100", cases.J_CLOSED, "p99"),
    (cases.J_500, cases.J_500, ""),
    ("the order known", cases.ORDER, ""),
]


def comparison(figures, size):
    """The table of one number of events, with ratios against less and lnav."""
    shown = [subject for subject in cases.SUBJECTS if any(
        key[:2] == (size, subject.name) for key in [*figures.values, *figures.failures])]
    head = [f"{size:,} events, milliseconds"] + [subject.name for subject in shown]
    peers = [peer for peer in ("less", "lnav") if any(subject.name == peer for subject in shown)]
    rows = []
    for said, case, name in ROWS:
        row = [said]
        for subject in shown:
            value = figures.median(size, subject.name, case, name)
            cell = milliseconds(value)
            ratios = [written(ratio(value, figures.median(size, peer, case, name))) for peer in peers]
            if value is not None and subject.program == "dateline" and set(ratios) != {"–"} and ratios:
                cell += f" ({', '.join(ratios)})"
            row.append("failed" if figures.failure(size, subject.name, case) else cell)
        if any(row[1:]):
            rows.append(row)
    for said, case in [("bytes for the first screen", cases.FIRST_SCREEN), ("bytes for a `j`", cases.J),
                       ("… with the details closed", cases.J_CLOSED), ("bytes for 500 `j`", cases.J_500)]:
        medians = [figures.median(size, subject.name, case, "bytes") for subject in shown]
        if any(medians):
            rows.append([said] + ["" if value is None else f"{value:,.0f}" for value in medians])
    memory = [figures.worst(size, subject.name, "anonymous") for subject in shown]
    rows.append(["private memory, worst case, MiB"]
                + ["" if value is None else f"{value / 1024:.1f}" for value in memory])
    rows.append(["leaving"] + [leaving(figures, size, subject.name) for subject in shown])
    return table(head, rows)


def leaving(figures, size, name):
    """Whether the terminal was as before, and how long the slowest exit took."""
    slowest = figures.worst(size, name, "leaving")
    if slowest is None:
        return ""
    faults = "; ".join(f"{fault} (×{count})" for fault, count in figures.faults[size, name].most_common(3))
    return (faults or "clean") + (f", up to {slowest:.1f} s" if slowest > 0.5 else "")


def growth(figures):
    """How each figure of the programs grows from the fewest events to the most."""
    sizes = figures.sizes()
    if len(sizes) < 2:
        return
    rows = []
    for subject in cases.SUBJECTS:
        for said, case, name in ROWS:
            medians = [figures.median(size, subject.name, case, name) for size in sizes]
            if all(medians) and name != "p99":
                rows.append([f"{subject.name}: {said}", *map(milliseconds, medians),
                             written(medians[-1] / medians[0])])
    yield from table(["milliseconds", *(f"{size:,}" for size in sizes), "last to first"], rows)


def without_screen(figures):
    """Programs that only read."""
    rows = []
    for (size, subject, case, name) in figures.values:
        if subject in (throughput.LIST, throughput.JSON, throughput.GREP, throughput.YAML,
                       f"{throughput.LIST}, YAML", cases.SOURCE.name) and name == "":
            what = case if size == 0 else f"{case} of {size:,}"
            rows.append([f"{subject}: {what}", milliseconds(figures.median(size, subject, case))])
    if rows:
        yield from table(["whole process, or keys to screen", "milliseconds"], rows)


def version(argv):
    """The first line of what a program says of itself."""
    try:
        said = subprocess.run(argv, capture_output=True, text=True, timeout=10).stdout.splitlines()
    except OSError:
        return None
    return f"{argv[0].rsplit('/', 1)[-1]} {re.sub('^[a-z]+ ', '', said[0])}" if said else None


def conditions(figures, dateline):
    """The machine, the programs, and how busy it was."""
    with open("/proc/cpuinfo") as file:
        models = re.findall(r"model name\s*: (.*)", file.read())
    system = platform.freedesktop_os_release().get("PRETTY_NAME", "Linux")
    programs = [version([dateline if part == "dateline" else part for part in program.version])
                for program in cases.PROGRAMS.values()]
    yield (f"{os.cpu_count()} processors ({models[0] if models else platform.machine()}), {system}; "
           f"{', '.join(filter(None, programs))}; a terminal of 200x50, xterm-256color, files in the page "
           f"cache; medians of {figures.rounds} round{'s' * (figures.rounds > 1)}, the programs in turns; load "
           f"average {statistics.median(figures.loads or [0]):.1f}, at most {max(figures.loads, default=0):.1f}.")
    yield ""
    yield ("In parentheses: the ratio to less and to lnav. less reads a log of the same events, about half the "
           "bytes; lnav that log with 28 years added, for it takes no date before 1970. `G` at once is counted from "
           "the start of the program, and so is all that is asked at once; lnav opens at the end. A "
           "rare word is found when the first of its three events is shown; by lnav when it says that there are three, "
           "for it often does not go to the first.")
    yield ""


def text(figures, dateline):
    """All that stands between the markers."""
    lines = [*conditions(figures, dateline)]
    lines += aims.lines(figures)
    for size in figures.sizes():
        lines += comparison(figures, size)
    lines += growth(figures)
    lines += without_screen(figures)
    notes = [(key, "failed", reason) for key, reason in figures.failures.items()]
    notes += [(key, "worked only when tried again", reason)
              for key, reason in figures.repeats.items() if key not in figures.failures]
    for (size, subject, case), what, reason in notes:
        lines.append(f"- {subject}, {case}{f', {size:,} events' * (size > 0)} {what}: `{reason}`")
    return "\n".join(lines).rstrip() + "\n"


def write_between_markers(path, new, begin=BEGIN, end=END):
    """Replaces what stands between the markers of a document; the rest stays as it is."""
    whole = path.read_text()
    before, found, rest = whole.partition(begin)
    _, found_end, after = rest.partition(end)
    if not found or not found_end:
        raise SystemExit(f"{path} has no {begin} and {end} to write between")
    path.write_text(f"{before}{begin}\n{new}{end}{after}")
