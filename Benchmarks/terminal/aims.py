"""What was aimed at, beside what was measured."""
from dataclasses import dataclass

import cases
import throughput

DATELINE, LESS, LNAV = "dateline", "less", "lnav"


@dataclass
class Aim:
    """A figure, what it is divided by, and the limit of the ratio (or of the figure itself)."""

    said: str
    figure: tuple  # subject, case, name
    other: tuple | None
    limit: float
    is_least: bool = False  # whether the limit is the least that is wanted, not the most
    size: int | None = None  # the largest of the run where none is given
    other_size: int | None = None


def of_lnav(said, case, limit, name="", subject=DATELINE):
    """An aim against lnav's time in the same case."""
    return Aim(f"{said}, to lnav's", (subject, case, name), (LNAV, case, name), limit)


def against_lnav(subject):
    """The aims that hold for a file with a header and without."""
    yield of_lnav("first screen", cases.FIRST_SCREEN, 0.04, subject=subject)
    yield of_lnav("`G` at once", cases.END, 0.2, subject=subject)
    yield of_lnav("to a date in the middle, once idle", cases.DATE, 0.1, subject=subject)
    yield of_lnav("a rare word", cases.WORD, 0.08, subject=subject)
    yield of_lnav("filter to 1 %: first hits", cases.FILTER, 0.1, cases.FIRST_HITS, subject)
    yield of_lnav("filter to 1 %: last hit and exact count", cases.FILTER, 0.4, cases.LAST_HIT, subject)


def all_of_them(sizes):
    """Every aim, for a run on these numbers of events."""
    yield from against_lnav(DATELINE)
    if len(sizes) > 1:
        first = (DATELINE, cases.FIRST_SCREEN, "")
        yield Aim(f"first screen, to its own at {sizes[0]:,}", first, first, 1.5, other_size=sizes[0])
    yield of_lnav("one `j`, median", cases.J, 0.25)
    yield Aim("bytes for a `j`, details closed, to less's", (DATELINE, cases.J_CLOSED, "bytes"),
              (LESS, cases.J, "bytes"), 1.5)
    yield Aim("bytes for a `j`, details open", (DATELINE, cases.J, "bytes"), None, 1_500)
    yield of_lnav("500 `j` in one write", cases.J_500, 0.5)
    yield Aim("private memory, worst case, to lnav's", (DATELINE, None, "anonymous"),
              (LNAV, None, "anonymous"), 0.5)
    yield Aim("JSONDecoder on the same records, to `dateline list`", (throughput.JSON, throughput.ALL, ""),
              (throughput.LIST, throughput.ALL, ""), 5, is_least=True)
    yield Aim("unsorted: the order known, to the sorted file's", ("dateline, unsorted", cases.ORDER, ""),
              (DATELINE, cases.ORDER, ""), 1.5)
    yield Aim("unsorted: first screen, to the sorted file's", ("dateline, unsorted", cases.FIRST_SCREEN, ""),
              (DATELINE, cases.FIRST_SCREEN, ""), 1.5)
    for aim in against_lnav("dateline, no header"):
        aim.said = f"no header: {aim.said}"
        yield aim
    yield Aim("10,000 events of YAML read to the last, to Yams' `YAMLDecoder`", ("dateline, YAML", cases.END, ""),
              (throughput.YAML, throughput.ALL, ""), 0.3, size=10_000)
    grep = (throughput.GREP, throughput.SOURCE_WORD, "")
    yield Aim("a long source, opened at its quote once idle, to `grep -c`", (cases.SOURCE.name, cases.QUOTE, ""),
              grep, 2, size=0)
    yield Aim("… from the start of the program", (cases.SOURCE.name, cases.QUOTE_AT_ONCE, ""), grep, 2, size=0)


def value_of(figures, size, figure):
    """The median of a figure, or the worst of all cases."""
    subject, case, name = figure
    if case is None:
        return figures.worst(size, subject, name)
    return figures.median(size, subject, case, name)


def lines(figures):
    """The table of aims: each met, missed, or not measured."""
    sizes = figures.sizes()
    if not sizes:
        return
    yield f"| aim (on {sizes[-1]:,} events where nothing else is said) | limit | measured | |"
    yield "|---|---|---|---|"
    for aim in all_of_them(sizes):
        size = sizes[-1] if aim.size is None else aim.size
        value = value_of(figures, size, aim.figure)
        if aim.other and value is not None:
            other = value_of(figures, size if aim.other_size is None else aim.other_size, aim.other)
            value = value / other if other else None
        bound = "at least" if aim.is_least else "at most"
        limit = f"{bound} {aim.limit:,}"
        if value is None:
            yield f"| {aim.said} | {limit} | – | not measured |"
        else:
            is_met = value >= aim.limit if aim.is_least else value <= aim.limit
            shown = f"{value:,.0f}" if value >= 100 else f"{value:.3g}"
            yield f"| {aim.said} | {limit} | {shown} | {'met' if is_met else '**missed**'} |"
    yield ""
