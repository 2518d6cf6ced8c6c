"""Every screen, on every terminal: each cell is what was meant, and nothing else is told to the terminal."""
import os
import tempfile
import unittest

import hostile
from program import LOOKS, Program, bounded

SAMPLE = os.path.join(os.environ["REPOSITORY"], "Timelines/after-singapore.yaml")

# How each screen is come to, what is done there, and the way back, each compared.
SCREENS = {
    "timeline": ["j", "jj", "G", "g", "\x04", "\x15", "\x05", "\x19", "D", "D", "\t", "\t", "]", "["],
    "event and source": ["g", "j", "\r", "j", "j", "\r", "j", "\t", "v", "l", "w", "\x1b", "\r", "d", "\x1b", "\x1b", "\x1b", "\x1b", "g"],
    "lists": ["S", "j", "s", "\r", "\x1b", "\x1b", "P", "j", "\r", "\t", "\x1b", "\x1b", ":conflicts\r", "\x1b", ":gaps\r", "\x1b",
              ":unsupported\r", "\x1b", ":problems\r", "\x1b"],
    "whole": ["t", "z", "l", "Z", "\x1b", "L", "j", "l", "\t", "z", "}", "\x1b", "?", " ", "\x1b", ":set\r", "j", "\x1b"],
    "prompts": ["/a", "\x7f", "\x1b", "/i\r", "n", "\x1b", "ftag:", "\t", "\x1b", "a2018-07-09\r", ")", "(", "A", ":nonsense\r"],
}


def walk(program, *names):
    for name in names or SCREENS:
        for keys in SCREENS[name]:
            program.press(keys)
    program.check_commands()


class EveryTerminal(unittest.TestCase):
    """The sample on each of the terminals that are supported."""

    def check(self, term, *screens, **variables):
        with Program(SAMPLE, term=term, **variables) as program:
            program.wait("Singapore summit")
            walk(program, *screens)
            has_second_screen = b"\x1b[?1049h" in program.output
            program.type("Q")
            program.check_left(0, has_second_screen)

    def test_all_screens_on_xterm_256color(self):
        self.check("xterm-256color")

    def test_the_cursor_is_on_the_selected_row(self):
        with Program(SAMPLE) as program:
            program.wait("Singapore summit")
            for key in ["j", "j", "G", "k", "g", "D", "j"]:
                program.press(key)
                row = "".join(cell.data for cell in program.screen.shown()[program.screen.cursor.y])
                self.assertTrue(row.startswith("> "), row)

    def test_terminals(self):
        for term in LOOKS:
            with self.subTest(term):
                self.check(term, *bounded(SCREENS, ["timeline"]))

    def test_without_colours(self):
        for term in bounded(["xterm-256color", "linux", "screen"], ["screen"]):
            with self.subTest(term):
                self.check(term, "timeline", "whole", NO_COLOR="1")


class OtherCharacterSets(unittest.TestCase):
    """Where the locale is not UTF-8, all that is sent is ASCII, and readable."""

    def test_locales(self):
        folder = tempfile.TemporaryDirectory(prefix="dateline-hostile-")
        self.addCleanup(folder.cleanup)
        variables = [{"LANG": "C"}, {"LC_ALL": "POSIX"}, {"LC_CTYPE": "de_DE.ISO-8859-1"}]
        for path in [SAMPLE, hostile.write(folder.name)]:
            for locale in bounded(variables, variables[path == SAMPLE:][:1]):
                with self.subTest(f"{path} {locale}"), Program(path, **locale) as program:
                    program.wait("the locale is not UTF-8")
                    walk(program, "timeline")
                    self.assertTrue(program.output.isascii())
                    self.assertIn("?" if path != SAMPLE else "=  1950-1953                Korean War", program.text())
                    program.type("Q")
                    program.check_left(0)

    def test_nobody_has_said_anything(self):
        with Program(SAMPLE, LANG="") as program:
            program.wait("1950–1953", absent=["locale"])


class HostileTexts(unittest.TestCase):
    """A timeline of which every text is an attack shows as text."""

    def setUp(self):
        self.folder = tempfile.TemporaryDirectory(prefix="dateline-hostile-")
        self.path = hostile.write(self.folder.name)

    def tearDown(self):
        self.folder.cleanup()

    def check(self, columns, rows, *screens, term="xterm-256color"):
        with Program(self.path, columns=columns, rows=rows, term=term) as program:
            program.wait()
            walk(program, *screens)
            program.type("Q")
            program.check_left(0)

    def test_every_screen(self):
        self.check(80, 24)

    def test_sizes(self):
        for columns, rows in bounded([(200, 50), (120, 40), (61, 13), (40, 10), (23, 7)], [(61, 13), (23, 7)]):
            with self.subTest(f"{columns}x{rows}"):
                self.check(columns, rows, "timeline", "event and source")

    def test_terminals(self):
        for term in bounded(["tmux-256color", "screen", "kitty", "xterm"], ["screen"]):
            with self.subTest(term):
                self.check(80, 24, "timeline", term=term)


if __name__ == "__main__":
    unittest.main()
