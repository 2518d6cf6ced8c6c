"""Runs every story, in this process."""
import sys
import unittest
from pathlib import Path

folder = str(Path(__file__).resolve().parent)
sys.path.insert(0, folder)

import emulation  # noqa: F401  (runs this again by a Python with pyte)

if __name__ == "__main__":
    done = unittest.TextTestRunner(verbosity=2).run(unittest.defaultTestLoader.discover(folder))
    sys.exit(0 if done.wasSuccessful() and done.testsRun else 1)
