"""Where the data and a Python with pyte are kept, and how to run by that Python."""
import os
import subprocess
import sys
from pathlib import Path

CACHE = Path(os.environ.get("DATELINE_BENCH_CACHE")
             or Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "dateline-bench")
PYTE = "pyte==0.8.2"


def enter():
    """Runs the program again by the venv's Python, which is made where it is missing; nothing where pyte is there."""
    try:
        import pyte  # noqa: F401
        return
    except ImportError:
        pass
    python = CACHE / "venv/bin/python"
    if Path(sys.prefix).resolve() == (CACHE / "venv").resolve():
        sys.exit(f"{CACHE}/venv has no pyte: please remove that folder and try again.")
    has_pyte = python.exists() and not subprocess.run(
        [python, "-c", "import pyte"], stderr=subprocess.DEVNULL).returncode
    if not has_pyte:
        print(f"Making {CACHE}/venv with {PYTE}.", file=sys.stderr)
        subprocess.run([sys.executable, "-m", "venv", CACHE / "venv"], check=True)
        subprocess.run([python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", PYTE],
                       check=True)
    os.execv(python, [str(python), *sys.argv])


if __name__ == "__main__":
    enter()
