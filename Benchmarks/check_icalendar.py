"""Has an independent reader look at the calendars that dateline writes, and at how it repeats events.

    python3 Benchmarks/check_icalendar.py --dateline PATH TIMELINE... [CALENDAR.ics...]

Each TIMELINE is exported; then PyPI's icalendar reads the file, strictly, and must find as many events as
dateline lists, each with the days or the time that dateline reads back. 400 made-up rules are worked out by
dateline and by PyPI's python-dateutil. A venv with both is kept in DATELINE_BENCH_CACHE, or else in
dateline-bench in XDG_CACHE_HOME or ~/.cache.
"""
import argparse
import datetime
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

CACHE = Path(os.environ.get("DATELINE_BENCH_CACHE")
             or Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "dateline-bench")
NEEDS = ["icalendar==7.3.2", "python-dateutil==2.9.0.post0"]
DAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]


def enter_venv():
    """Runs this again by the venv's Python, which is made where it is missing."""
    venv = CACHE / "formats"
    python = venv / "bin/python"
    if Path(sys.prefix).resolve() == venv.resolve():
        sys.exit(f"{venv} is not whole: please remove that folder and try again.")
    has_all = python.exists() and not subprocess.run(
        [python, "-c", "import icalendar, dateutil"], stderr=subprocess.DEVNULL).returncode
    if not has_all:
        print(f"Making {venv} with {' and '.join(NEEDS)}.", file=sys.stderr)
        subprocess.run([sys.executable, "-m", "venv", venv], check=True)
        subprocess.run([python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *NEEDS],
                       check=True)
    os.execv(python, [str(python), *sys.argv])


try:
    import icalendar
    from dateutil.rrule import rrulestr
except ImportError:
    enter_venv()


def listed(dateline, path):
    """The events of a file, as dateline lists them; a problem in the file is no reason to give up."""
    done = subprocess.run([dateline, "list", "--format", "json", path], capture_output=True, text=True)
    if done.returncode not in (0, 65):
        sys.exit(f"{path}: {done.stderr}")
    return [json.loads(line) for line in done.stdout.splitlines()]


def shown(component):
    """The date of an event as iCalendar itself has it, as EDTF writes it."""
    start, end = component.start, component.end
    if isinstance(start, datetime.datetime):
        return start.strftime("%Y-%m-%dT%H:%M:%S") + ("Z" if start.tzinfo else "")
    last = max(start, end - datetime.timedelta(days=1)) if "DTEND" in component else start
    return start.isoformat() if last == start else f"{start}/{last}"


def check_file(dateline, path, failures):
    data = path.read_bytes()
    for number, line in enumerate(data.split(b"\n"), 1):
        if line and (not line.endswith(b"\r") or len(line) > 76):
            failures.append(f"{path}:{number}: no CRLF, or longer than 75 octets")
    calendar = icalendar.Calendar.from_ical(data)
    events = calendar.walk("VEVENT")
    for part in [calendar, *events]:
        failures.extend(f"{path}: {error}" for error in part.errors)
        missing = [name for name in part.required if name not in part]
        failures.extend(f"{path}: {part.get('UID')}: no {name}" for name in missing)
    if len({str(event["UID"]) for event in events}) != len(events):
        failures.append(f"{path}: a UID stands twice")
    # Dateline reads the same file without its own properties.
    plain = path.with_suffix(".plain.ics")
    plain.write_bytes(b"\r\n".join(
        line for line in data.replace(b"\r\n ", b"").split(b"\r\n") if not line.startswith(b"X-DATELINE")))
    # `list` has the order of time; the same dates and titles have to be there.
    ours = sorted((event.get("date") or "", event["title"]) for event in listed(dateline, plain))
    theirs = sorted((shown(event), str(event["SUMMARY"])) for event in events)
    failures.extend(f"{path}: {pair}" for pair in zip(ours, theirs) if pair[0] != pair[1])
    if len(ours) != len(theirs):
        failures.append(f"{path}: {len(ours)} events, and {len(theirs)} by icalendar")
    return len(events)


def made_up_rule(rng):
    def some(low, high, most, negative=False):
        numbers = [rng.randint(low, high) for _ in range(rng.randint(1, most))]
        return ",".join(str(-n if negative and rng.random() < .4 else n) for n in numbers)

    frequency = rng.choice(["YEARLY", "MONTHLY", "WEEKLY", "DAILY", "HOURLY", "MINUTELY", "SECONDLY"])
    parts = [f"FREQ={frequency}", f"INTERVAL={rng.choice([1, 1, 1, 2, 3, 5, 7, 36, 90])}"]
    days = rng.sample(DAYS, rng.randint(1, 3))
    if frequency == "YEARLY" and rng.random() < .15:
        return ";".join([*parts, "BYDAY=" + ",".join(days), "BYWEEKNO=" + some(1, 53, 3, True)])
    if frequency in ("MONTHLY", "YEARLY") and rng.random() < .5:
        days = [f"{rng.choice([1, 2, 3, 4, -1, -2])}{day}" for day in days]
    choices = [
        (.35, "BYMONTH", some(1, 12, 3)), (.3 * (frequency != "WEEKLY"), "BYMONTHDAY", some(1, 31, 3, True)),
        (.15 * (frequency in ("YEARLY", "HOURLY")), "BYYEARDAY", some(1, 366, 3, True)),
        (.4, "BYDAY", ",".join(days)), (.25, "BYHOUR", some(0, 23, 3)), (.25, "BYMINUTE", some(0, 59, 2)),
        (.15, "BYSECOND", some(0, 59, 2)),
        # dateutil counts in what is left of the first week, RFC 5545 in the whole of it.
        (.25 * (frequency != "WEEKLY"), "BYSETPOS", some(1, 4, 2, True)),
        (.3, "WKST", rng.choice(["SU", "MO", "TH"])),
    ]
    return ";".join(parts + [f"{key}={value}" for chance, key, value in choices if rng.random() < chance])


def by_dateutil(rule, start, count):
    """The first times of a rule, the start among them; nothing where they do not come soon."""
    times = []
    # dateutil goes through every unit of time to the year 9999.
    signal.setitimer(signal.ITIMER_REAL, 0.2)
    try:
        for time in rrulestr(rule, dtstart=start):
            times.append(time)
            if len(times) == count:
                break
    except (ValueError, TimeoutError):
        return None
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
    if len(times) < count or times[-1].year > start.year + 60:
        return None
    return times if times[0] == start else [start, *times[:-1]]


def give_up(*_):
    raise TimeoutError


def check_rules(dateline, folder, failures, wanted=400):
    rng = random.Random(5545)
    signal.signal(signal.SIGALRM, give_up)
    expected = {}
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0"]
    while len(expected) < wanted:
        rule = made_up_rule(rng)
        start = datetime.datetime(rng.randint(1990, 2025), rng.randint(1, 12), rng.randint(1, 28),
                                  rng.randint(0, 23), rng.randint(0, 59), rng.randint(0, 59))
        count = rng.randint(2, 12)
        times = by_dateutil(rule, start, count)
        if times is None:
            continue
        expected[f"{len(expected)} {rule}"] = [time.isoformat() for time in times]
        lines += ["BEGIN:VEVENT", f"UID:{len(expected)}", f"DTSTART:{start:%Y%m%dT%H%M%S}",
                  f"RRULE:{rule};COUNT={count}", "SUMMARY:" + f"{len(expected) - 1} {rule}".replace(
                      ";", "\\;").replace(",", "\\,"), "END:VEVENT"]
    path = folder / "rules.ics"
    path.write_text("\r\n".join([*lines, "END:VCALENDAR", ""]))
    found = {}
    for event in listed(dateline, path):
        found.setdefault(event["title"], []).append(event["date"])
    failures.extend(f"{title}: {sorted(found.get(title, []))} for {times}"
                    for title, times in expected.items() if sorted(found.get(title, [])) != times)
    return len(expected)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--dateline", required=True)
    parser.add_argument("files", nargs="*", type=Path)
    options = parser.parse_args()
    failures = []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for file in options.files:
            path = folder / (file.stem + ".ics")
            if file.suffix == ".ics":
                path.write_bytes(file.read_bytes())
            else:
                subprocess.run([options.dateline, "export", file, "--to", "icalendar", "-o", path], check=True)
            print(f"{file}: {check_file(options.dateline, path, failures)} events")
        print(f"{check_rules(options.dateline, folder, failures)} rules")
    print("\n".join(failures[:20]) or "All as it should be.")
    sys.exit(bool(failures))


if __name__ == "__main__":
    main()
