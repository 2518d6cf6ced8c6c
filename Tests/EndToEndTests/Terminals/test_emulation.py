"""The emulator tells what it has to tell: a story that cannot fail shows nothing."""
import unittest

from emulation import Emulator, Look, Screen, differences, foreign_commands

PLAIN = {"attributes": 0, "foreground": None, "background": None}


class Emulation(unittest.TestCase):
    """Commands that no screen of cells needs, and cells that are not as they were meant."""

    def frame(self, *rows, cursor=(0, 0)):
        return {"width": 4, "height": len(rows), "cursor": list(cursor), "rows": ["\t".join(row) for row in rows],
                "runs": [[4, 0]] * len(rows), "looks": [PLAIN]}

    def test_commands_are_found(self):
        for data in [b"\x1b]0;title\x07", b"\x07", b"\x1b[c", b"\x1b[6n", b"\x1b[5n", b"\x1bP+q\x1b\\", b"\x1bc", b"\x1b[?1004h",
                     b"\x1b[?5h", b"\xc2\x9b2J", b"\x1b[21t", b"\x00", b"\x1b_x\x1b\\", b"\x1bZ", b"\x05", b"\x7f"]:
            with self.subTest(data):
                self.assertTrue(foreign_commands(b"text" + data))
        self.assertFalse(foreign_commands("\x1b[1;2H\x1b[0;1m한\x1b[?1049h\x1b[K\r\n".encode()))

    def test_cells_that_are_not_as_meant_are_found(self):
        screen = Screen(4, 1)
        Emulator(screen).feed("a한e\u0301\x1b[H".encode())
        right = self.frame(["a", "한", "", "é"])
        self.assertEqual(differences(screen, right, Look(256)), [])
        for wrong in [self.frame(["a", "한", "", "e"]), self.frame(["a", " ", "한", ""]), self.frame(["b", "한", "", "é"]),
                      self.frame(["a", "한", "", "é"], cursor=(1, 0)), {**right, "looks": [{**PLAIN, "attributes": 1}]},
                      {**right, "looks": [{**PLAIN, "foreground": [1, 1]}]}, {**right, "cursor": None}]:
            with self.subTest(wrong):
                self.assertTrue(differences(screen, wrong, Look(256)))

    def test_modes_that_are_left_are_found(self):
        screen = Screen(4, 1)
        Emulator(screen).feed(b"\x1b[?2004h\x1b[?25l\x1b[?1000h")
        self.assertEqual(screen.modes_left(), [25, 1000, 2004])


if __name__ == "__main__":
    unittest.main()
