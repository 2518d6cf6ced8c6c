"""What a terminal may send beside keys: pastes, the mouse, the focus, and what is nothing at all."""
import os
import random
import shutil
import tempfile
import time
import unittest

from program import Program, bounded

SAMPLE = os.path.join(os.environ["REPOSITORY"], "Timelines/after-singapore.yaml")
PASTE = "\x1b[200~", "\x1b[201~"
# Run as keys, it would leave, go to the end, open an editor, write into the file.
DANGEROUS = "Q\rq\n:quit\rGec+u"
PASTED = bounded(1 << 20, 1 << 17)


class Input(unittest.TestCase):
    """The program stays, answers, and takes nothing for a key that was none."""

    def open(self, **options):
        program = Program(SAMPLE, **options)
        self.addCleanup(program.__exit__)
        return program.wait("Singapore summit")

    def leave(self, program):
        program.check_commands()
        program.type("Q")
        program.check_left(0)

    def test_a_long_paste_is_never_run_as_keys(self):
        program = self.open()
        text = (DANGEROUS * (1 << 17))[:PASTED]
        program.press(PASTE[0] + text + PASTE[1], "pasted text is not taken for keys", inputs=1)
        program.press("j", "> • ", absent=["pasted text"])
        self.leave(program)

    def test_a_paste_into_a_prompt_is_its_text(self):
        program = self.open()
        program.press(":")
        program.press(PASTE[0] + "q\rQ 한국\x1b[31m" + PASTE[1], "한국", inputs=1)
        program.press(PASTE[0] + (DANGEROUS * (1 << 17))[:PASTED] + PASTE[1], inputs=1)
        program.press("x")
        program.press("\x1b", "Singapore summit")
        self.leave(program)

    def test_a_paste_that_never_ends(self):
        program = self.open()
        program.type(PASTE[0] + DANGEROUS, inputs=0)
        # After two seconds without more it counts as ended; until then all is its text.
        ended = time.monotonic() + 2.1
        while (left := ended - time.monotonic()) > 0:
            program.read(left)
        self.assertEqual(program.frame["inputs"], 0)
        program.press("j", inputs=2)
        program.press("j", absent=["pasted text"])
        self.leave(program)

    def test_much_text_where_pastes_cannot_be_told(self):
        program = self.open(term="vt100")
        program.press("jk" * (PASTED // bounded(2, 16)), "Singapore summit")
        program.press("j")
        program.check_commands()

    def test_what_comes_too_fast_for_a_hand_writes_nothing(self):
        with tempfile.TemporaryDirectory() as folder:
            shutil.copytree(os.path.dirname(SAMPLE), f"{folder}/Timelines")
            path = f"{folder}/Timelines/after-singapore.yaml"
            with open(path, "rb") as file:
                before = file.read()
            program = Program("--event", "tokyo-remarks", path, term="vt100", EDITOR="true", VISUAL="true")
            self.addCleanup(program.__exit__)
            program.wait("Tokyo")
            program.press("\r", "[exact, in our digest]")
            program.press("cc", "came faster than by hand")
            program.press("c" + "Gec+u" * 50)
            with open(path, "rb") as file:
                self.assertEqual(file.read(), before)
            program.check_commands()
            program.type("Q")
            program.check_left(0, has_second_screen=False)

    def test_reports_of_the_mouse(self):
        program = self.open()
        program.press("\x1b[<0;10;5M\x1b[<0;10;5m", "> • ", inputs=1)
        # A terminal that knows no other than X10's reports: the numbers are no keys, `q` among them.
        program.press("\x1b[M qq\x1b[M#qq", inputs=2)
        program.press("\x1b[M Q%", inputs=1)
        program.press("j")
        self.leave(program)

    def test_a_flood_of_reports_and_malformed_ones(self):
        program = self.open()
        seed = random.Random(9)
        flood = "".join(
            seed.choice(["\x1b[<{};{};{}M", "\x1b[<{};{};{}m", "\x1b[<{}", "\x1b[<;;M", "\x1b[<{}{}{}{}M"]).format(
                seed.randrange(256), seed.randrange(-2, 99999), seed.randrange(300), "9" * 40) for _ in range(bounded(5000, 1000)))
        program.type(flood, inputs=0)
        program.press("\x1b", inputs=0)
        program.press(":marker", ":marker", inputs=0)
        program.press("\x1b", absent=[":marker"])
        self.leave(program)

    def test_mouse_off_and_on(self):
        program = self.open()
        program.press("M")
        self.assertNotIn(1000 << 5, program.screen.mode)
        program.press("M")
        self.assertIn(1000 << 5, program.screen.mode)
        self.leave(program)

    def test_focus_and_answers_that_nobody_asked_for(self):
        program = self.open()
        program.press("\x1b[I\x1b[O\x1b[I", "Singapore summit", inputs=3, absent=["no meaning"])
        for answer in ["\x1b[?62;22c", "\x1b[24;80R", "\x1b]11;rgb:0000/0000/0000\x1b\\", "\x1bP1+r544e\x1b\\",
                       "\x1b[1;5A", "\x1b[27;5;113~", "\x1b[113;5u", "\x1b[200", "\x1b[?2026;2$y"]:
            with self.subTest(answer):
                program.press(answer, inputs=1)
        program.press("j")
        self.leave(program)

    def test_a_lone_escape_and_a_slow_arrow_key(self):
        program = self.open()
        program.press("/nothing there")
        program.press("\x1b", absent=["nothing there"])
        program.press("\x1b[B", inputs=1)
        program.press("\x1b", "q", inputs=1)
        self.leave(program)

    def test_bytes_that_are_no_utf_8(self):
        program = self.open()
        program.press("/")
        program.press(b"\xff\xfe\xc3(\xed\xa0\x80\xf8x", "\ufffd(", inputs=0)
        program.press("\u009b2J\u202e", "<U+202E>", inputs=0)
        program.press("\x1b", absent=["\ufffd"])
        self.leave(program)

    def test_random_bytes(self):
        # What leaves, stops the job, copies or opens other programs is left out.
        bytes_without = [byte for byte in range(256) if byte not in b"qQeoy\x1a"]
        with tempfile.TemporaryDirectory() as folder:
            shutil.copytree(os.path.dirname(SAMPLE), f"{folder}/Timelines")
            program = Program(f"{folder}/Timelines/after-singapore.yaml", EDITOR="true", VISUAL="true", PAGER="true")
            self.addCleanup(program.__exit__)
            program.wait()
            seed = random.Random(1)
            for _ in range(bounded(20, 1)):
                program.type(bytes(seed.choices(bytes_without, k=5_000)), inputs=0)
            for _ in range(4):
                program.press("\x1b", inputs=0)
            program.press(":marker", ":marker", inputs=0)
            program.press("\x1b\x1b", inputs=0, absent=[":marker"])
            self.leave(program)


if __name__ == "__main__":
    unittest.main()
