"""A made-up timeline of which every text tries to command a terminal, or to hide something from its reader."""
import json
import os

# Each would do something if a terminal got it, take room that it does not seem to take, or none that it seems to.
TEXTS = {
    "title": "\x1b]0;stolen title\x07", "second title": "\x1b]2;stolen\x1b\\", "CSI": "\x1b[2J\x1b[10;10H\x1b[31mred",
    "cursor hidden": "\x1b[?25l\x1b[?1049l", "mouse": "\x1b[?1003h\x1b[?2004h", "reset": "\x1bc\x1b[!p",
    "questions": "\x1b[c\x1b[6n\x1b[>c\x1bZ\x05", "clipboard": "\x1b]52;c;c3RvbGVu\x07", "DCS": "\x1bP+q544e\x1b\\",
    "bell": "\x07\x08\x08\x08", "C1 CSI": "\u009b2J\u009b?25l", "C1 OSC": "\u009d0;stolen\u009c", "C1 DCS": "\u0090q\u009c",
    "line drawing": "\x0e\x1b(0lqqk\x0f", "returns": "over\rwritten\nand\x0bdown\x0c", "delete": "\x7f\x7f",
    "bidi override": "\u202eyad on\u202c", "bidi isolate": "\u2066\u2067a\u2069\u2068b", "marks of direction": "\u200e\u200f\u061c",
    "zero width": "a\u200bb\u2060c\ufeffd\u00ade", "tags": "\U000e0041\U000e0042\U000e007f", "fillers": "\u115f\u3164\uffa0",
    "Zalgo": "Z" + "\u0301\u0316\u0324\u0489" * 30, "lone mark": "\u0301\u20dd", "keycap": "1\ufe0f\u20e3",
    "wide": "한국어 漢字 かな 🚀🎉", "family": "👩\u200d👩\u200d👧\u200d👦👩🏽\u200d🚀", "flags": "🇰🇷🇺🇸🇰",
    "Hebrew": "שלום עולם", "Arabic": "الحرب \u0627\u0644\u0643\u0648\u0631\u064a\u0629", "Persian": "می\u200cخواهم",
    "Devanagari": "हिन्दी", "Thai": "ที่นี่", "jamo": "\u1112\u1161\u11ab\u1100\u116e\u11a8", "decomposed": "Se\u0301oul A\u030a",
    "tab": "a\tb\t\tc", "NUL": "a\x00b", "separators": "a\u2028b\u2029c\u0085d", "not characters": "\ufffe\U0001ffff\ue000",
    "text sign": "☎\ufe0e❤\ufe0f", "wide alone": "漢" * 90, "marks alone": "\u0301" * 200,
}
NAME = "\x1b]0;stolen\x07 \x1b[31m\u202emoc.\u009b2J 한국🚀.json"


def write(folder):
    """Writes the timeline and its saved text; the path of the timeline."""
    everything = " | ".join(TEXTS.values())
    os.makedirs(f"{folder}/sources", exist_ok=True)
    text = "\n".join(f"{name}: {text}" for name, text in TEXTS.items() if name != "returns")
    with open(f"{folder}/sources/saved.txt", "wb") as file:
        file.write(text.replace("\x00", "").encode() + b"\n\xff\xfe\x9b2J\xc3\x28 no UTF-8\n")
    events = [{
        "id": f"e{number}", "title": f"{name} {text}", "date": f"2018-07-{number % 28 + 1:02}",
        "place": text, "actors": ["one", text], "tags": [name, text], "group": text, "summary": everything, "note": text,
        "dated-by": {"source": "saved", "exact": text, "inferred": text},
        "evidence": [{"source": "saved", "exact": text, "speaker": "one", "note": text},
                     {"source": "other", "exact": "words " + text, "speaker": text}],
    } for number, (name, text) in enumerate(TEXTS.items())]
    timeline = {
        "dateline": 1, "title": everything, "eras": [{"date": "2018", "title": everything}],
        "actors": {"one": {"name": everything, "role": everything, "side": TEXTS["C1 OSC"] + TEXTS["wide"], "aliases": [everything]}},
        "sources": {"saved": {"title": everything, "outlet": everything, "author": TEXTS["bidi override"], "url": "https://example.org/\x1b]0;stolen\x07",
                              "published": "2018-07-09", "text": "sources/saved.txt", "note": everything},
                    "other": {"title": TEXTS["family"] + TEXTS["CSI"], "via": everything}},
        TEXTS["CSI"]: everything, "events": events}
    path = f"{folder}/{NAME}"
    with open(path, "w", encoding="utf-8") as file:
        json.dump(timeline, file)
    return path
