"""Programs without a screen: the wall time of a whole process, from its start to its end."""
import re
import subprocess
import time

LIST, GREP, JSON, YAML = "dateline list", "grep -c", "JSONDecoder", "YAMLDecoder"
ALL, WORD, SOURCE_WORD = "all events", "a rare word", "a quote in its source"


def timed(argv):
    """The seconds that a process takes, its output thrown away."""
    since = time.perf_counter()
    process = subprocess.run(argv, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    took = time.perf_counter() - since
    if process.returncode:
        words = process.stderr.decode(errors="replace").strip().splitlines() or ["no reason given"]
        # The report is no place for the paths of a machine.
        raise OSError(f"status {process.returncode}: {re.sub('/[^ ]*/', '', words[-1])}")
    return took


def attempt(figures, size, name, case, argv):
    """Times one process, or notes why it cannot be."""
    if figures.failure(size, name, case):
        return
    try:
        figures.add(size, name, case, {"": timed(argv)})
    except FileNotFoundError:
        figures.fail(size, name, case, "there is no such program")
    except OSError as reason:
        figures.fail(size, name, case, str(reason))


def compare_events(figures, size, files, known, options):
    """Reading all events, and looking for a word in the file's bytes."""
    attempt(figures, size, LIST, ALL, [options.dateline, "list", files["jsonl"]])
    attempt(figures, size, JSON, ALL, [f"{options.decoders}/decode-json-lines", files["jsonl"]])
    attempt(figures, size, GREP, WORD, ["grep", "-c", known["word"], files["jsonl"]])
    if "yaml" in files:
        attempt(figures, size, f"{LIST}, YAML", ALL, [options.dateline, "list", files["yaml"]])
        attempt(figures, size, YAML, ALL, [f"{options.decoders}/decode-yaml", files["yaml"]])


def search_source(figures, source):
    """Looking for the quote in the bytes of the long source text."""
    attempt(figures, 0, GREP, SOURCE_WORD, ["grep", "-c", source["quote"], source["text"]])
