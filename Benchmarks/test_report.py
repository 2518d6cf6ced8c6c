"""What the report promises: python3 -m unittest, in this folder."""
import sys
import tempfile
import unittest
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parent / "terminal"))

import aims
import cases
import report


def measured(first_screen, lnav_first_screen):
    """Figures of one case, three rounds each."""
    figures = report.Figures(3)
    for subject, times in (("dateline", first_screen), ("lnav", lnav_first_screen)):
        for time in times:
            figures.add(1_000_000, subject, cases.FIRST_SCREEN, {"": time, "anonymous": 2_048})
    return figures


class Report(unittest.TestCase):
    def aim(self, figures, beginning):
        return next(line for line in aims.lines(figures) if line.startswith(f"| {beginning}"))

    def test_an_aim_is_met_missed_or_not_measured(self):
        quick = measured([0.01, 0.02, 0.9], [0.5, 0.5, 0.5])
        self.assertIn("| 0.04 | met |", self.aim(quick, "first screen, to lnav's"))
        slow = measured([0.01, 0.03, 0.9], [0.5, 0.5, 0.5])
        self.assertIn("| 0.06 | **missed** |", self.aim(slow, "first screen, to lnav's"))
        self.assertIn("not measured", self.aim(slow, "a rare word, to lnav's"))
        self.assertIn("| 1 | **missed** |", self.aim(slow, "private memory"))

    def test_a_case_that_failed_has_no_figure(self):
        figures = measured([0.01, 0.02, 0.03], [0.5, 0.5, 0.5])
        figures.fail(1_000_000, "dateline", cases.FIRST_SCREEN, "does nothing")
        self.assertIn("not measured", self.aim(figures, "first screen, to lnav's"))
        self.assertIn("| first screen | failed | 500 |", list(report.comparison(figures, 1_000_000)))

    def test_only_what_stands_between_the_markers_is_written_anew(self):
        with tempfile.TemporaryDirectory() as folder:
            page = Path(folder, "page.md")
            page.write_text(f"before\n{report.BEGIN}\nold\n{report.END}\nafter\n")
            report.write_between_markers(page, "new\n")
            self.assertEqual(page.read_text(), f"before\n{report.BEGIN}\nnew\n{report.END}\nafter\n")
            page.write_text("no markers\n")
            with self.assertRaises(SystemExit):
                report.write_between_markers(page, "new\n")


if __name__ == "__main__":
    unittest.main()
