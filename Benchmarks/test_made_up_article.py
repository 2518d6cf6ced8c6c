"""What the made-up article promises: python3 -m unittest, in this folder."""
import tempfile
import unittest
from pathlib import Path

import made_up_article


class MadeUpArticle(unittest.TestCase):
    def text(self, megabytes):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder, "article.txt")
            made_up_article.make(megabytes, path)
            return path.read_text(encoding="utf-8")

    def test_it_is_the_same_at_every_run(self):
        self.assertEqual(self.text(0.01), self.text(0.01))

    def test_it_is_as_long_as_asked_up_to_a_paragraph(self):
        size = len(self.text(0.05).encode())
        self.assertGreaterEqual(size, 50_000)
        self.assertLess(size, 52_000)

    def test_each_paragraph_has_one_quote(self):
        paragraphs = self.text(0.02).strip().split("\n\n")
        self.assertTrue(all(p.count("“") == 1 and p.count("”") == 1 for p in paragraphs))


if __name__ == "__main__":
    unittest.main()
