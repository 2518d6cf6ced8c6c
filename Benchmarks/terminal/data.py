"""The made-up files, in the cache folder; made anew when what makes them has changed."""
import hashlib
import json
import subprocess
import sys
from pathlib import Path

import cases

MAKERS = Path(__file__).resolve().parent.parent
FORMS = ["jsonl", "shuffled.jsonl", "headerless.jsonl", "log", "lnav.log"]
LARGEST_YAML = 10_000


def events(cache, size):
    """What the names in the table of cases stand for, and the files by form, read once."""
    # No seven digits in the name: programs show it, and it would look like a serial number.
    prefix = cache / f"events-{size // 1000}k"
    forms = FORMS + ["yaml"] * (size <= LARGEST_YAML)
    maker = MAKERS / "made_up_events.py"
    facts = Path(f"{prefix}.facts.json")
    version = hashlib.sha256(maker.read_bytes()).hexdigest()[:16]
    files = {form: Path(f"{prefix}.{form}") for form in forms}
    made = json.loads(facts.read_text()) if facts.exists() else {}
    is_current = (made.get("version"), made.get("count")) == (version, size)
    if not is_current or not all(file.exists() for file in files.values()):
        print(f"Making {size:,} events.", file=sys.stderr)
        also = ["shuffled", "headerless"] + ["yaml"] * ("yaml" in files)
        subprocess.run([sys.executable, maker, str(size), prefix, "--also", *also], check=True,
                       stdout=subprocess.DEVNULL)
    for file in files.values():
        read_once(file)
    return cases.names(json.loads(facts.read_text())), files


def source(cache, megabytes):
    """The same for a timeline with one quote from a long text."""
    sys.path.append(str(MAKERS))
    import made_up_source
    prefix = cache / f"source-{megabytes}"
    made_up_source.make(megabytes, prefix)
    read_once(Path(f"{prefix}.txt"))
    return {"file": f"{prefix}.yaml", "text": f"{prefix}.txt", "quote": made_up_source.QUOTE,
            "afterwards": made_up_source.AFTERWARDS}


def read_once(file):
    """Brings a file into the page cache."""
    with open(file, "rb") as opened:
        while opened.read(1 << 24):
            pass


def views(cache, count):
    """A timeline in which every view has much to show: the made-up events, some of them changed.

    One in ten is contradicted by a second source, one in seven has no evidence, one source has a saved text, and
    before all others 200 events stand a year apart, so that there are gaps.
    """
    sys.path.append(str(MAKERS))
    import made_up_events
    # What the timeline is made of, and how, so that it is made anew when that changes.
    version = hashlib.sha256(Path(__file__).read_bytes() + made_up_events.VERSION.encode()).hexdigest()[:16]
    folder = cache / f"views-{count // 1000}k"
    file, note = folder / "views.jsonl", folder / "version"
    if not note.exists() or note.read_text() != version:
        print(f"Making {count:,} events for the views.", file=sys.stderr)
        folder.mkdir(parents=True, exist_ok=True)
        made_up_events.make(count, folder / "plain")
        with open(folder / "plain.jsonl") as lines, open(file, "w") as out:
            next(lines)
            sources = {**made_up_events.SOURCES, "v1": {**made_up_events.SOURCES["v1"], "text": "v1.txt"}}
            out.write(json.dumps({**made_up_events.HEADER, "sources": sources}) + "\n")
            for year in range(1500, 1700):
                out.write(json.dumps({"id": f"early{year}", "date": f"{year}-05-01",
                                      "title": f"An early embassy of {year}"}) + "\n")
            for serial, line in enumerate(lines, 1):
                if serial % 7 == 0:
                    line = line[:line.index(',"evidence"')] + "}\n"
                elif serial % 10 == 0:
                    line = line.replace('"evidence":[', '"evidence":[{"source":"v7","date":"1903-04-05"},')
                out.write(line)
        paragraph = "Nothing of this was ever said, in no hall of no country that never was.\n"
        (folder / "v1.txt").write_text((paragraph * 400).join([*made_up_events.QUOTES, ""]))
        for left in folder.glob("plain*"):
            left.unlink()
        note.write_text(version)
    read_once(file)
    return file
