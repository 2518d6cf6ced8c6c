#!/usr/bin/env python3
"""Makes N events of a diplomacy that never was, the same at every run, for measuring.

    Benchmarks/made_up_events.py N PREFIX [--also shuffled headerless yaml] [--seed NUMBER]

writes
    PREFIX.jsonl             JSON Lines in the order of time: a header with the sources, then the events
    PREFIX.shuffled.jsonl    the same lines, the events in random order
    PREFIX.headerless.jsonl  the same events without a header; the sources are lines of their own at the end
    PREFIX.yaml              the same as YAML
    PREFIX.log               one line an event, with its first day, for less
    PREFIX.lnav.log          that log with 28 added to each year: lnav takes no date before 1970
    PREFIX.facts.json        what is where

Every country, place, name and quote is invented. Each title holds the event's serial number, seven
digits: its place in the order of time, from 1. The first and last dozen events and the middle one
are alone on their day, so that what a program shows there does not hang on how ties are ordered.
"""
import argparse
import datetime
import hashlib
import json
import multiprocessing
import random
from pathlib import Path

RARE = "quincunx"  # in three events: in the title, the summary, the title
TAG = "1pct"  # on one event in each hundred
EDGE = 12  # events at either end that are alone on their day
YEARS_FOR_LNAV = 28  # after 28 years the days of the week are the same again
CHUNK = 10_000
VERSION = hashlib.sha256(Path(__file__).read_bytes()).hexdigest()[:16]

FIRST, MIDDLE, LAST = (
    datetime.date(*day).toordinal() for day in ((1946, 1, 1), (1982, 6, 15), (2018, 12, 31)))
DAYS = {day: datetime.date.fromordinal(day).isoformat() for day in range(FIRST, LAST + 1)}

COUNTRIES = """Arvenia Beldoria Cassimar Drovania Elstria Fennmark Galdor Hestovia Ivrania Jurland
Kaltenia Lormark Mestovar Norvia Ostrel Peldara Quorland Rystan Sundmark Tavria Ulmeria Vostan
Wendmark Yarlund Zamoria""".split()
PLACES = """Port Aldis|Brennick|Castel Murn|Dunmere|Esk-on-Vale|Farrowgate|Grand Tolm|Hollin Bay|Isle of Senn|
Jarrow Pass|Kestrel Point|Lake Oriel|Mirrowby|New Thessaly|Old Quay|Port Verrin""".replace("\n", "").split("|")
FORMS = """Treaty Accord Protocol Summit Note Communiqué Mission Talks Resolution Truce Memorandum
Visit Exchange Convention""".split()
SUBJECTS = """fishing rights|the eastern frontier|tariffs on grain|prisoners of war|air routes|river tolls|
reactor inspections|consular posts|the return of refugees|naval exercises|family reunions|undersea cables|
old debts|polar stations|tunnel works|mine clearance|exchange of archives|lighthouse dues""".replace("\n", "").split("|")
NAMES = """Maro Velling|Ida Strand-Oke|Tomas Ferrel|Lin Aruvai|Petra Holm-Dace|Osric Vane|Sabine Korr|Juno Albescu|
Rafe Tillory|Mina Dostrava|Edvard Pell|Noor Hashimel""".replace("\n", "").split("|")
KINDS = ["bilateral", "multilateral", "back-channel", "technical", "plenary"]
OPENINGS = [
    "{a} and {b} met at {p} over the draft on {s}.",
    "{a} handed over a note on {s}; {b} will answer.",
    "The envoys of {a} and {b} put {s} before a commission.",
    "At {p} both sides initialled four articles on {s}.",
    "{b} called the paper of {a} on {s} \\\"a beginning\\\".",
]
CLOSINGS = [
    "A further round is planned for spring.", "No statement was given to the press.",
    "The annex lists seven technical steps.", "Two articles stay open.",
    "The military attachés did not attend.",
]
QUOTES = [
    "We came further today than either of us had planned.",
    "Nobody left the table, and that is the news.",
    "The door stays open, and so does the window.",
    "What is written binds us both to the same degree.",
    "On this point our view has not moved since the spring.",
]
# About one title in twenty: Korean and Chinese, with countries as invented as the others.
OTHER_SCRIPTS = [
    "합의 {n}: 아르베니아·벨도리아 외무장관 회담", "회담 {n}: 카시마르 특사단 방문, 공동성명 채택",
    "조약 {n}: 드로바니아와 엘스트리아의 국경 획정", "声明 {n}：阿尔韦尼亚与贝尔多里亚外长会谈",
    "条约 {n}：卡西马尔关于边界问题的换文", "会谈 {n}：德罗瓦尼亚代表团访问并发表联合公报",
]
SOURCES = {f"v{n}": {"title": f"Made-Up State Papers, volume {n}", "published": str(1980 + n)}
           for n in range(1, 41)}
HEADER = {"dateline": 1, "title": "A diplomacy that never was", "language": "en"}


def stretch(day, kind, rng):
    """The first day, the number of days after it, and the EDTF of a date of that kind."""
    iso = DAYS[day]
    if kind == "month":
        first = day - int(iso[8:]) + 1
        following = datetime.date.fromordinal(first + 31).replace(day=1).toordinal()
        return first, following - 1 - first, iso[:7]
    if kind == "year" and iso[:4] != "1946":  # that one would begin among the first dozen
        first = datetime.date(int(iso[:4]), 1, 1).toordinal()
        return first, datetime.date(int(iso[:4]), 12, 31).toordinal() - first, iso[:4]
    if kind == "interval":
        length = rng.randrange(1, 60)
        last = min(day + length, LAST)
        return day, last - day, f"{iso}/{DAYS[last]}"
    return day, 0, iso + {"approximate": "~", "uncertain": "?"}.get(kind, "")


def dates(count, rng):
    """`count` dates as (first day, EDTF), in the order of time, the wider before the narrower."""
    days = [day for day in range(FIRST + 31, LAST - EDGE) if day != MIDDLE]
    inner = count - 2 * EDGE - 1
    kinds = rng.choices(["day", "month", "year", "approximate", "uncertain", "interval"],
                        [79, 6, 2, 6, 1, 6], k=inner)
    rows = [(first, -width, edtf)
            for first, width, edtf in (stretch(day, kind, rng)
                                       for day, kind in zip(rng.choices(days, k=inner), kinds))]
    alone = [*range(FIRST, FIRST + EDGE), MIDDLE, *range(LAST - EDGE + 1, LAST + 1)]
    rows += [(day, 0, DAYS[day]) for day in alone]
    rows.sort()
    return [(first, edtf) for first, _, edtf in rows]


def tagged(count, rng):
    """The serials of one event in each hundred, so that no three of them fit on one screen."""
    return [start + rng.randrange(1, 101) for start in range(0, count - 99, 100)]


def lines_of(job):
    """The lines of one chunk of events, by format."""
    seed, formats, start, rows, rare, tags = job
    rng = random.Random(seed)
    count = len(rows)

    def pick(choices):
        return rng.choices(choices, k=count)

    out = {form: [] for form in formats}
    jsonl, log, lnav, yaml = (out.get(form) for form in ("jsonl", "log", "lnav.log", "yaml"))
    columns = zip(
        rows, pick(COUNTRIES), pick(COUNTRIES), pick(PLACES), pick(FORMS), pick(SUBJECTS), pick(NAMES),
        pick(KINDS), pick(OPENINGS), pick(CLOSINGS), pick(QUOTES), pick(list(SOURCES)),
        rng.choices([*OTHER_SCRIPTS, None], [1] * 6 + [114], k=count))
    for serial, ((day, edtf), a, b, place, form, subject, name, kind, opening, closing, quote, source,
                 other) in enumerate(columns, start):
        number = f"{serial:07d}"
        if other:
            title = other.format(n=number)
        else:
            title = f"{form} {number}: {a} and {b if b != a else 'its neighbours'} on {subject}"
        summary = opening.format(a=a, b=b, p=place, s=subject) + " " + closing
        if rare.get(serial) == "title":
            title += f", the {RARE} clause"
        elif rare.get(serial) == "summary":
            summary += f" The seal is a {RARE}."
        tag = subject.split()[-1]
        names = [kind, tag, TAG] if serial in tags else [kind, tag]
        labels = '","'.join(names)
        if jsonl is not None:
            jsonl.append(
                f'{{"id":"e{serial}","date":"{edtf}","title":"{title}","place":"{place}",'
                f'"actors":["{a}","{name}"],"tags":["{labels}"],"summary":"{summary}",'
                f'"evidence":[{{"source":"{source}","exact":"{quote}","speaker":"{name}"}}]}}\n')
        if log is not None:
            plain = summary.replace("\\", "")
            rest = f"  {title} [{place}] #{' #'.join(names)} {plain}\n"
            log.append(DAYS[day] + rest)
            lnav.append(f"{int(DAYS[day][:4]) + YEARS_FOR_LNAV}{DAYS[day][4:]}{rest}")
        if yaml is not None:
            yaml.append(
                f'  - id: e{serial}\n    date: {edtf}\n    title: "{title}"\n    place: {place}\n'
                f'    actors: [{a}, {name}]\n    tags: ["{labels}"]\n    summary: "{summary}"\n'
                f'    evidence:\n      - source: {source}\n        exact: "{quote}"\n'
                f'        speaker: {name}\n')
    return {form: "".join(lines).encode() for form, lines in out.items()}


def facts(count, rows, rare, tags):
    """What is where, for those who wait for it on a screen."""
    middle = DAYS[MIDDLE]
    return {
        "version": VERSION, "count": count, "last": f"{count:07d}",
        "middle": {"serial": f"{rows.index((MIDDLE, middle)) + 1:07d}", "date": middle,
                   "lnav_date": f"{int(middle[:4]) + YEARS_FOR_LNAV}{middle[4:]}"},
        "rare": {"word": RARE, "serials": [f"{serial:07d}" for serial in rare]},
        "tagged": {"tag": TAG, "count": len(tags), "first": [f"{serial:07d}" for serial in tags[:3]],
                   "last": f"{tags[-1]:07d}"},
        "years_added_for_lnav": YEARS_FOR_LNAV,
    }


def make(count, prefix, also=(), seed=2018):
    """Writes the files; returns the facts."""
    rng = random.Random(seed)
    rows = dates(count, rng)
    rare = {count * 70 // 100: "title", count * 80 // 100: "summary", count * 95 // 100: "title"}
    tags = tagged(count, rng)
    forms = ["jsonl", "log", "lnav.log"] + ["yaml"] * ("yaml" in also)
    Path(prefix).parent.mkdir(parents=True, exist_ok=True)
    files = {form: open(f"{prefix}.{form}", "wb") for form in forms}
    header = json.dumps({**HEADER, "sources": SOURCES}).encode() + b"\n"
    files["jsonl"].write(header)
    if "yaml" in files:
        entries = [f"{key}: {json.dumps(value)}\n" for key, value in HEADER.items()]
        entries += ["sources:\n", *(f"  {key}: {json.dumps(value)}\n" for key, value in SOURCES.items())]
        files["yaml"].write("".join([*entries, "events:\n"]).encode())
    marked = set(tags)
    jobs = ((f"{seed} {start}", forms, start + 1, rows[start:start + CHUNK], rare,
             marked.intersection(range(start + 1, start + CHUNK + 1)))
            for start in range(0, count, CHUNK))
    with multiprocessing.Pool(min(4, multiprocessing.cpu_count())) as pool:
        for texts in pool.imap(lines_of, jobs):
            for form, text in texts.items():
                files[form].write(text)
    for file in files.values():
        file.close()
    if "shuffled" in also or "headerless" in also:
        with open(f"{prefix}.jsonl", "rb") as file:
            events = file.readlines()[1:]
    if "headerless" in also:
        with open(f"{prefix}.headerless.jsonl", "wb") as file:
            file.writelines(events)
            for key, value in SOURCES.items():
                file.write(json.dumps({"type": "source", "id": key, **value}).encode() + b"\n")
    if "shuffled" in also:
        rng.shuffle(events)
        with open(f"{prefix}.shuffled.jsonl", "wb") as file:
            file.write(header)
            file.writelines(events)
    known = facts(count, rows, rare, tags)
    Path(f"{prefix}.facts.json").write_text(json.dumps(known, indent=1) + "\n")
    return known


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("count", type=int, metavar="N", help="how many events, at least 600")
    parser.add_argument("prefix", metavar="PREFIX")
    parser.add_argument("--also", nargs="*", default=[], choices=["shuffled", "headerless", "yaml"])
    parser.add_argument("--seed", type=int, default=2018)
    options = parser.parse_args()
    if options.count < 600:
        parser.error("at least 600 events: the benchmarks move down by 500")
    print(json.dumps(make(options.count, options.prefix, options.also, options.seed)))


if __name__ == "__main__":
    main()
