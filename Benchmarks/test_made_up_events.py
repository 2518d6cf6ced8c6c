"""What the made-up events promise to the benchmarks: python3 -m unittest, in this folder."""
import json
import tempfile
import unittest
from pathlib import Path

import made_up_events

COUNT = 3_000


class MadeUpEvents(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.prefix = f"{cls.folder.name}/some"
        cls.facts = made_up_events.make(COUNT, cls.prefix, ["shuffled", "headerless", "yaml"])
        cls.header, *cls.events = cls.read("jsonl")

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    @classmethod
    def read(cls, form):
        return [json.loads(line) for line in Path(f"{cls.prefix}.{form}").read_text().splitlines()]

    def serials(self, condition):
        return [f"{number:07d}" for number, event in enumerate(self.events, 1) if condition(event)]

    def test_each_title_has_its_place_in_the_order_of_time(self):
        self.assertEqual(len(self.events), COUNT)
        for number, event in enumerate(self.events, 1):
            self.assertIn(f"{number:07d}", event["title"])
        days = [line[:10] for line in Path(f"{self.prefix}.log").read_text().splitlines()]
        self.assertEqual(days, sorted(days))

    def test_the_rare_word_stands_in_three_events_and_the_tag_on_one_in_a_hundred(self):
        rare = self.serials(lambda event: made_up_events.RARE in json.dumps(event))
        self.assertEqual(rare, self.facts["rare"]["serials"])
        tagged = self.serials(lambda event: made_up_events.TAG in event["tags"])
        self.assertEqual(len(tagged), COUNT // 100)
        self.assertEqual(tagged[:3], self.facts["tagged"]["first"])
        self.assertEqual(tagged[-1], self.facts["tagged"]["last"])

    def test_both_ends_and_the_middle_are_alone_on_their_day(self):
        days = [line[:10] for line in Path(f"{self.prefix}.log").read_text().splitlines()]
        middle = int(self.facts["middle"]["serial"]) - 1
        self.assertEqual(self.events[middle]["date"], self.facts["middle"]["date"])
        for place in [*range(12), middle, *range(COUNT - 12, COUNT)]:
            self.assertEqual(days.count(days[place]), 1)

    def test_every_form_has_the_same_events(self):
        shuffled = self.read("shuffled.jsonl")
        self.assertEqual(shuffled[0], self.header)
        self.assertNotEqual(shuffled[1:], self.events)
        self.assertCountEqual([event["id"] for event in shuffled[1:]],
                              [event["id"] for event in self.events])
        headerless = self.read("headerless.jsonl")
        self.assertEqual(headerless[:COUNT], self.events)
        self.assertEqual({line["id"] for line in headerless[COUNT:]}, set(self.header["sources"]))
        self.assertEqual(Path(f"{self.prefix}.yaml").read_text().count("\n  - id: e"), COUNT)

    def test_the_log_for_lnav_differs_by_the_years_only(self):
        lines = zip(Path(f"{self.prefix}.log").read_text().splitlines(),
                    Path(f"{self.prefix}.lnav.log").read_text().splitlines())
        for plain, moved in lines:
            self.assertEqual(int(moved[:4]), int(plain[:4]) + self.facts["years_added_for_lnav"])
            self.assertEqual(plain[4:], moved[4:])

    def test_the_same_seed_makes_the_same_bytes(self):
        made_up_events.make(COUNT, f"{self.folder.name}/again")
        self.assertEqual(Path(f"{self.prefix}.jsonl").read_bytes(),
                         Path(f"{self.folder.name}/again.jsonl").read_bytes())

    def test_some_titles_are_korean_or_chinese_and_some_dates_uncertain(self):
        other = self.serials(lambda event: any("\u3000" < letter for letter in event["title"]))
        self.assertTrue(COUNT * 0.02 < len(other) < COUNT * 0.1)
        for sign in "~?/":
            self.assertTrue(any(sign in event["date"] for event in self.events))
        self.assertTrue(any(len(event["date"]) == 4 for event in self.events))
        self.assertTrue(any(len(event["date"]) == 7 for event in self.events))


if __name__ == "__main__":
    unittest.main()
