"""What is asked of each program, and what must then stand on its screen: all of it in one table.

In keys, patterns and arguments a name in braces stands for what the made-up events' facts say. A step
is the keys and, by the name of a figure, the patterns for the rows that must be there, from above; or
nothing where the keys only lead to where the next are typed.
"""
from dataclasses import dataclass, field

# How a case begins and what is timed.
START = "start"  # from the start of the program
AT_ONCE = "at once"  # the same, the keys typed once its first screen is being written
IDLE = "idle"  # from the keys, typed once it has nothing to do
PRESSES = "presses"  # one key 200 times, each once the last is answered
BURST = "burst"  # one key 500 times in one write

FIRST_SCREEN = "first screen"
END = "`G` at once after start"
DATE = "to the middle date, once idle"
DATE_AT_ONCE = "to the middle date, at once after start"
WORD = "a rare word"
FILTER = "filter to 1 %"
J = "one `j`"
J_CLOSED = "one `j`, details closed"
J_500 = "500 `j` in one write"
ORDER = "order known"
QUOTE = "quote in its source, once idle"
QUOTE_AT_ONCE = "quote in its source, at once after start"

HOW = {FIRST_SCREEN: START, ORDER: START, END: AT_ONCE, DATE_AT_ONCE: AT_ONCE, QUOTE_AT_ONCE: AT_ONCE,
       DATE: IDLE, WORD: IDLE, FILTER: IDLE, QUOTE: IDLE, J: PRESSES, J_CLOSED: PRESSES, J_500: BURST}

# Figures with a name of their own.
FIRST_HITS, COUNT, LAST_HIT = "first hits", "exact count", "last hit"

# When a first screen is being written, and not an empty frame: then keys are typed at once.
SCREENFUL = 2_000  # bytes of output
SOURCE_TITLE = b"Aldis"

TOP = ["{1}", "{10}"]
HITS = ["{tagged1}", "{tagged2}", "{tagged3}"]


@dataclass
class Program:
    """A program, how it is started and left, and its steps in each case."""

    argv: list
    steps: dict
    ready: list = field(default_factory=lambda: TOP)  # the first screen
    prepare: list = field(default_factory=list)  # steps before a case that begins idle
    leave: bytes = b"q"
    version: list = field(default_factory=list)  # the command that tells it


def asked(keys, *patterns):
    """One step with one figure."""
    return [(keys, {"": list(patterns)})]


PROGRAMS = {
    "dateline": Program(
        argv=["dateline", "{file}"],
        steps={
            FIRST_SCREEN: asked("", *TOP),
            END: asked("G", "{last}"),
            DATE: asked(":{date}\r", "{middle}"),
            DATE_AT_ONCE: asked(":{date}\r", "{middle}"),
            WORD: asked("/{word}\r", "{rare}"),
            # The status line counts; while hits still come in, it has an ellipsis.
            FILTER: [(":filter tag:{tag}\r", {FIRST_HITS: HITS,
                                              COUNT: ["filter: tag:{tag}(?!.*…).*\\b{tagged}\\b"]}),
                     ("G", {LAST_HIT: ["{tagged_last}"]})],
            J: asked("j", "{201}"),
            J_CLOSED: [("D", None), *asked("j", "{201}")],
            J_500: asked("j", "{501}"),
            # In the order of time from the top, and the number of all events known.
            ORDER: asked("", *TOP, "event 1/{count}\\b(?!.*…)"),
            QUOTE: [("\r", None), *asked("\r", "{afterwards}")],
            QUOTE_AT_ONCE: asked("\r\r", "{afterwards}"),
        },
        leave=b"Q",
        version=["dateline", "--version"]),
    "less": Program(
        argv=["less", "-S", "{file}"],
        steps={
            FIRST_SCREEN: asked("", *TOP),
            END: asked("G", "{last}"),
            DATE: asked("/^{date}\r", "{middle}"),
            WORD: asked("/{word}\r", "{rare}"),
            FILTER: [("&#{tag}\r", {FIRST_HITS: HITS}), ("G", {LAST_HIT: ["{tagged_last}"]})],
            J: asked("j", "{201}"),
            J_500: asked("j", "{501}"),
        },
        version=["less", "--version"]),
    # lnav opens at the end, and its clock is hidden so that the screen comes to rest. A search that was
    # typed together with its Enter often counts the hits without going to the first, so the count is
    # waited for.
    "lnav": Program(
        argv=["lnav", "-c", ":config /ui/clock-format x", "{file}"],
        ready=["{last}"],
        prepare=[("g", {"": TOP})],
        steps={
            FIRST_SCREEN: asked("", "{last}"),
            END: asked("", "{last}"),
            DATE: asked(":goto {lnav_date}\r", "{middle}"),
            WORD: asked("/{word}\r", "Hit 1 of 3|\\b3 hits"),
            FILTER: [(":filter-in #{tag}\r", {FIRST_HITS: HITS}), ("G", {LAST_HIT: ["{tagged_last}"]})],
            J: asked("j", "{201}"),
            J_500: asked("j", "{501}"),
        },
        version=["lnav", "-V"]),
}


@dataclass
class Subject:
    """A program on one form of the events."""

    name: str
    program: str
    form: str  # the end of the file's name
    cases: list
    largest: int = 10_000_000  # not asked beyond so many events


COMMON = [FIRST_SCREEN, END, DATE, WORD, FILTER, J, J_500]
SUBJECTS = [
    Subject("dateline", "dateline", "jsonl", [*COMMON, DATE_AT_ONCE, J_CLOSED, ORDER]),
    Subject("less", "less", "log", COMMON),
    Subject("lnav", "lnav", "lnav.log", COMMON),
    Subject("dateline, unsorted", "dateline", "shuffled.jsonl", [FIRST_SCREEN, ORDER]),
    Subject("dateline, no header", "dateline", "headerless.jsonl",
            [FIRST_SCREEN, END, DATE, DATE_AT_ONCE, WORD, FILTER, ORDER]),
    Subject("dateline, YAML", "dateline", "yaml", [FIRST_SCREEN, END], largest=10_000),
]
# The first screen of an unsorted file: events in the order of the file, whichever they are.
READY = {"dateline, unsorted": ["\\b\\d{7}\\b"] * 10}
# A long source text; the number of events is no matter.
SOURCE = Subject("dateline, source", "dateline", "source", [QUOTE, QUOTE_AT_ONCE])
SOURCE_READY = ["Talks in Port Aldis", "event 1/1"]


def names(facts):
    """What the names in braces stand for."""
    rare, tagged, count = facts["rare"], facts["tagged"], facts["count"]
    counted = "[,.\u202f ]?"
    known = {
        "last": facts["last"], "middle": facts["middle"]["serial"], "date": facts["middle"]["date"],
        "lnav_date": facts["middle"]["lnav_date"], "word": rare["word"], "rare": rare["serials"][0],
        "tag": tagged["tag"], "tagged_last": tagged["last"],
        "tagged": f"{tagged['count']:,}".replace(",", counted),
        "count": f"{count:,}".replace(",", counted),
    }
    known.update({f"tagged{place}": serial for place, serial in enumerate(tagged["first"], 1)})
    known.update({str(place): f"{place:07d}" for place in (1, 10, 201, 501)})
    return known


def filled(text, known):
    """The text with names in braces replaced by what they stand for."""
    for name, value in known.items():
        text = text.replace("{" + name + "}", value)
    return text
