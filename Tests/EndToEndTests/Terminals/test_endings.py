"""However the program ends, the terminal is as it was found."""
import os
import signal
import unittest

from program import LOOKS, Program, bounded

SAMPLE = os.path.join(os.environ["REPOSITORY"], "Timelines/after-singapore.yaml")
SIGNALS = [signal.SIGTERM, signal.SIGHUP, signal.SIGINT, signal.SIGQUIT, signal.SIGSEGV, signal.SIGABRT]


class Endings(unittest.TestCase):
    """Modes, colours, cursor, margins, both screens and the settings of the line are put back."""

    def check(self, term, end, status):
        with Program(SAMPLE, term=term) as program:
            program.wait("Singapore summit")
            program.press("j")
            has_second_screen = b"\x1b[?1049h" in program.output
            end(program)
            program.check_left(status, has_second_screen)
            program.check_commands()

    def test_quit(self):
        for term in bounded(LOOKS, ["tmux", "linux", "vt100", "ansi"]):
            with self.subTest(term):
                self.check(term, lambda program: program.type("q"), 0)

    def test_signals(self):
        for term in bounded(["xterm-256color", "linux", "screen", "kitty"], ["xterm-256color"]):
            for number in SIGNALS:
                with self.subTest(f"{term}, {number.name}"):
                    self.check(term, lambda program: os.kill(program.pid, number), -number)

    def test_a_prompt_is_open_or_the_mouse_is_off(self):
        for keys in [":abc", "M"]:
            with self.subTest(keys):
                def end(program):
                    program.press(keys)
                    os.kill(program.pid, signal.SIGTERM)
                self.check("xterm-256color", end, -signal.SIGTERM)


if __name__ == "__main__":
    unittest.main()
