#!/usr/bin/env python3
"""Makes a long article that never was, the same at every run: ordinary news prose with a date and a quote every few
sentences.

    Benchmarks/made_up_article.py MEGABYTES FILE
"""
import random
import sys
from pathlib import Path

GIVEN = "Ada Boris Clara David Elena Frank Grace Henry Irene James Karin Lucas Maria Nikolai Olga Peter Rosa Simon".split()
FAMILY = "Adler Brandt Castell Dorne Eastman Falk Garrow Hollis Ivens Jarrow Kessel Lindqvist Marlow Norden Osten".split()
OFFICES = ["Foreign Minister", "Deputy Prime Minister", "President", "Ambassador", "Trade Minister", "Senator"]
PLACES = ["Northport", "Eastbridge", "Port Aldis", "Harrow Bay", "Midland", "Lakeside", "Stonefield", "Kingsmouth"]
MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
          "December"]
DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
SUBJECTS = ["The two sides", "Officials from both countries", "Negotiators", "The delegation", "A small group of envoys",
            "Members of the committee", "Observers at the border", "The harbour authority", "Farmers along the river"]
VERBS = ["discussed the terms of the water treaty", "exchanged lists of missing sailors",
         "agreed to keep the northern road open", "reviewed the costs of the new bridge",
         "walked out over the wording of a single paragraph", "returned to the table without their advisers",
         "asked for more time to study the maps", "signed a short protocol on fishing rights"]
TAILS = ["while crowds waited outside in the rain", "despite doubts at home", "as the ferries stood idle",
         "after a night of consultations", "under the eyes of a single mediator", "with hardly a word to reporters"]
SAYINGS = ["We have come further than anybody expected, and we will not turn back now",
           "There is no agreement until every page has been read by both sides",
           "The bridge belongs to those who cross it", "It was a frank exchange, and a long one",
           "Nobody should read too much into an empty chair", "We can't promise what the weather will allow",
           "These talks cost less than one day of silence", "Our position has not changed since the first meeting"]
CUES = ["said", "told reporters", "added", "insisted", "warned", "replied"]


def date(rng):
    """Words that say when, in one of the usual ways."""
    month, day, year = rng.choice(MONTHS), rng.randrange(1, 29), rng.randrange(1990, 2019)
    return rng.choice([
        f"on {month} {day}", f"on {day} {month} {year}", f"on {rng.choice(DAYS)}", f"in {month} {year}", f"in {year}",
        "last month", "two weeks ago", f"around {month} {day}", "later this year", f"early in {month}",
        f"from {month} {day} to {min(day + 3, 30)}", "yesterday", "the following day"])


def sentence(rng):
    return f"{rng.choice(SUBJECTS)} {rng.choice(VERBS)} {rng.choice(TAILS)}. "


def dated(rng):
    return f"{rng.choice(SUBJECTS)} {rng.choice(VERBS)} in {rng.choice(PLACES)} {date(rng)}, {rng.choice(TAILS)}. "


def quoted(rng):
    name = f"{rng.choice(GIVEN)} {rng.choice(FAMILY)}"
    who = rng.choice([name, f"{rng.choice(OFFICES)} {name}", f"{name}, the {rng.choice(OFFICES).lower()},"])
    return f"“{rng.choice(SAYINGS)},” {who} {rng.choice(CUES)} {rng.choice(['', date(rng)])}".rstrip() + ". "


def paragraph(rng):
    return "".join([sentence(rng), dated(rng), sentence(rng), quoted(rng), sentence(rng)]).rstrip() + "\n\n"


def make(megabytes, path, seed=2018):
    """Writes the file; of so many bytes, up to a paragraph."""
    rng = random.Random(seed)
    size = int(megabytes * 1_000_000)
    with open(path, "w", encoding="utf-8") as text:
        written = 0
        while written < size:
            next_one = paragraph(rng)
            written += len(next_one.encode())
            text.write(next_one)


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    make(float(sys.argv[1]), Path(sys.argv[2]))
