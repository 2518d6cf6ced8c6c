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
