#!/usr/bin/env python3
"""Makes a long source text and a timeline with one quote from it, the same at every run.

    Benchmarks/made_up_source.py MEGABYTES PREFIX

writes PREFIX.yaml, with one event, and PREFIX.txt, in which its quote stands once, at 70 %.
"""
import random
import sys
from pathlib import Path

QUOTE = "the quincunx shall hang over the table until the last article is signed"
AFTERWARDS = "These words follow the quote and stand nowhere else."
SYLLABLES = "ar bel cas dro el fen gal hes iv jur kal lor mes nor ost pel quo rys sun tav".split()
PARAGRAPH = 120  # words


def make(megabytes, prefix, seed=2018):
    """Writes both files."""
    rng = random.Random(seed)
    words = ["".join(rng.choices(SYLLABLES, k=rng.randrange(1, 4))) for _ in range(2_000)]
    paragraphs = [" ".join(rng.choices(words, k=PARAGRAPH)).capitalize() + ".\n\n" for _ in range(2_000)]
    size = sum(map(len, paragraphs)) / len(paragraphs)
    count = int(megabytes * 1_000_000 / size)
    Path(prefix).parent.mkdir(parents=True, exist_ok=True)
    with open(f"{prefix}.txt", "w") as text:
        text.writelines(rng.choices(paragraphs, k=count * 7 // 10))
        text.write(f"The envoy said that {QUOTE}. {AFTERWARDS}\n\n")
        text.writelines(rng.choices(paragraphs, k=count - count * 7 // 10))
    Path(f"{prefix}.yaml").write_text(f"""dateline: 1
title: A long source that never was
sources:
  papers: {{title: Made-Up State Papers, published: 1984, text: {Path(prefix).name}.txt, text-kind: full}}
events:
  - id: talks
    date: 1983-05-04
    title: Talks in Port Aldis
    evidence:
      - {{source: papers, exact: {QUOTE}}}
""")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    make(int(sys.argv[1]), sys.argv[2])
