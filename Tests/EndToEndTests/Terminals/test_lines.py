"""Slow lines, windows that change their size all the time, and windows in which nothing fits."""
import os
import random
import select
import time
import unittest

from program import Program, bounded

SAMPLE = os.path.join(os.environ["REPOSITORY"], "Timelines/after-singapore.yaml")
BYTES_A_SECOND = 960  # 9600 baud, with a start and a stop bit
STEP_LIMIT = 200  # bytes of a step in a list, and
DETAILS_LIMIT = 750  # with the details of the event beside it; docs/performance.md states both


class SlowLines(unittest.TestCase):
    """At 9600 baud a step is there in a moment, and a held key never runs ahead of the screen."""

    def read_slowly(self, program, until, patience=20):
        """Takes what a line of 9600 baud brings, until something is so; the seconds it took."""
        began, taken = time.monotonic(), 0
        while True:
            elapsed = time.monotonic() - began
            allowed = int(elapsed * BYTES_A_SECOND) + 1 - taken
            ready = select.select([program.terminal, program.record], [], [], 0.002)[0]
            if program.record in ready:
                program.take_frames()
            if program.terminal in ready and allowed > 0:
                before = len(program.output)
                program.take_output(allowed)
                taken += len(program.output) - before
            elif program.terminal not in ready and until():
                return time.monotonic() - began
            self.assertLess(elapsed, patience)

    def test_a_step(self):
        program = Program(SAMPLE)
        self.addCleanup(program.__exit__)
        program.wait("[exact, in our digest]")
        sizes, times = [], []
        for key in "jjjjkkjjkk":
            before = len(program.output)
            program.type(key)
            times.append(self.read_slowly(program, lambda: program.frame["inputs"] >= program.inputs))
            program.wait()
            sizes.append(len(program.output) - before)
        print(f"bytes a step: {sizes}; seconds: {[round(took, 2) for took in times]}")
        self.assertLessEqual(max(sizes), DETAILS_LIMIT)

    def test_a_step_in_a_list(self):
        program = Program(SAMPLE)
        self.addCleanup(program.__exit__)
        program.wait("Singapore summit")
        program.press("D")
        sizes = []
        for key in "jjjjkkjjkk":
            before = len(program.output)
            program.press(key)
            sizes.append(len(program.output) - before)
        print(f"bytes a step in a list: {sizes}")
        self.assertLessEqual(max(sizes), STEP_LIMIT)

    def test_a_held_key(self):
        program = Program(SAMPLE)
        self.addCleanup(program.__exit__)
        program.wait("Singapore summit")
        program.type("jk" * 500)
        took = self.read_slowly(program, lambda: program.frame["inputs"] >= program.inputs)
        print(f"1000 steps at once: {took:.2f} s")
        program.wait()


class Windows(unittest.TestCase):
    """Whatever becomes of the window, the screen is that of its size."""

    def test_two_hundred_changes_of_size_at_once(self):
        program = Program(SAMPLE)
        self.addCleanup(program.__exit__)
        program.wait("Singapore summit")
        seed = random.Random(5)
        for _ in range(200):
            program.resize(seed.randrange(1, 220), seed.randrange(1, 70))
            program.read(0.002)
        program.resize(97, 31)
        program.wait("[exact, in our digest]")
        fresh = Program(SAMPLE, columns=97, rows=31)
        self.addCleanup(fresh.__exit__)
        fresh.wait("[exact, in our digest]")
        self.assertEqual(program.text(), fresh.text())
        program.press("j")
        program.check_commands()

    def test_from_one_cell_to_five_by_five(self):
        program = Program(SAMPLE, columns=1, rows=1)
        self.addCleanup(program.__exit__)
        program.wait()
        for columns in range(1, 6):
            for rows in range(1, 6):
                program.resize(columns, rows)
                program.wait()
                program.press("j")
                program.press("\r")
        program.resize(80, 24)
        program.wait("Singapore")
        program.type("Q")
        program.check_left(0, has_second_screen=False)


if __name__ == "__main__":
    unittest.main()
