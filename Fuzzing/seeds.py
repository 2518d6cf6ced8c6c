"""The inputs that fuzzing begins with, and the words that it puts into them.

They are made of what the repository has: the timelines, and what is written of them in each format.
"""

import pathlib
import subprocess

ROOT = pathlib.Path(__file__).resolve().parent.parent
TIMELINES = ROOT / "Timelines"
END = b"\xff"  # Ends a piece; no UTF-8 has it.

# In the order of FileFormat.allCases, without those that are only written; 0 is none of them.
FORMATS = [
    "", "yaml", "json", "jsonl", "timelinejs", "timelinejs-csv", "markwhen", "icalendar",
    "simile-xml", "simile-json", "csv", "csl-json", "bibtex", "web-annotation",
]

DATES = """2018-07-12 2018-07-12~ 2018-07?/2018-08% 201X 2018-21 ../2017 2018-07-12/.. /2018 Y-25000000000000000
Y17E7 1950S2 [2018-07-01,2018-08] {2018,2019..2021} 2018-07-12T10:00:00Z 2018-07-12T10:00:00+09:00 -0044-03-15
?2018-~07-12 XXXX-12-XX 2018-XX Y-170000002S3 156X-12-25 2004-06-XX/2004-07-03""".split()

ENGLISH = [
    "early July 2018", "between 6 and 7 July 2018", "last Friday", "12 July 2018", "July 12, 2018",
    "yesterday", "the 1950s", "mid-2018", "about 1912", "before 2018", "Summer 2018", "from May to June 2018",
    "three days ago", "18th century", "c. 1850", "by the end of July 2018", "12 July 2018, 3:30 pm", "next week",
]

FILTERS = [
    "from:2018-06 to:2018-07 who:pompeo -tag:aid", "summit or (place:Panmunjom status:held)",
    '"word for word" -status:announced', "verdict:exact", "has:quote", "undated", "from:\"last week\"",
    "during:2018-07 source:text title:talks", "before:2018 after:2017 overlaps:2018/2019", "-(a b) or -c",
]

SETTINGS = """# Settings
zone = Asia/Seoul
theme = light
mouse = off
dates = iso
key timeline x = open
filter recent = from:2018
"""

REMEMBERED = """# Kept by dateline; see docs/settings.md. It may be deleted.
place\t1532000000\tevent\tmeeting\t/home/a\\tb/t.yaml
command\t2018-07
search\tsummit\\nb
filter\tfrom:2018
"""

ARTICLE = """WASHINGTON, July 9 (Example) - The secretary said on Monday that “we now have a meeting set up for July 12.”
"It could move by one day or two," Mr. One told reporters last week. The talks will be held in Panmunjom next month.
She met him on Tuesday, 3 July 2018, according to a statement. Two days later they spoke again — by telephone.
"""

PAGE = """<!DOCTYPE html><html lang="en"><head><title>A title</title>
<meta property="og:site_name" content="Example"><meta name="author" content="A. Writer">
<script type="application/ld+json">{"@type":"NewsArticle","headline":"H","datePublished":"2018-07-09T10:00:00Z",
"author":[{"name":"A"}],"publisher":{"name":"P"},"inLanguage":"en","url":"https://example.org/"}</script></head>
<body><nav>menu</nav><article itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop="headline">H</h1>
<p>First &amp; second.<br>Third</p><table><tr><td>1<td>2</table><pre> kept </pre></article></body></html>
"""

SIMILE = """<data date-time-format="iso8601"><event start="2018-07-12" end="2018-07-13" isDuration="true" title="T"
link="https://example.org/">words &amp; more</event><event start="Jul 12 2018 00:00:00 GMT" title="U"/></data>
"""

SIMILE_JSON = """{"dateTimeFormat":"iso8601","wikiURL":"x","events":[{"start":"2018-07-12","latestStart":"2018-07-14",
"end":"2018-08","durationEvent":true,"title":"T","description":"d"}]}
"""

BIBTEX = """@string{p = "Press"}
@article{one, author = {One, Some and {The Ministry}}, title = {A {T}itle \\'e \\"{o}}, date = {2018-07-09/..},
  publisher = p # " House", url = {https://example.org/}, year = 2018, month = jul}
@comment{nothing}
@online{two, title = "B", urldate = {2018-07-10T10:00:00}}
"""

MARKWHEN = """title: T
timezone: Asia/Seoul
#tag: red
2018-07-12: Talks #tag
section Summit
07/2018 - 08/2018: A range [link](https://example.org)
2018-07-12 / 3 days: Three
now - 10 weeks every 2 weeks for 5 times: Again
endSection
"""

ICALENDAR = """BEGIN:VCALENDAR\r
VERSION:2.0\r
BEGIN:VTIMEZONE\r
TZID:Asia/Seoul\r
BEGIN:STANDARD\r
DTSTART:19700101T000000\r
TZOFFSETFROM:+0900\r
TZOFFSETTO:+0900\r
END:STANDARD\r
END:VTIMEZONE\r
BEGIN:VEVENT\r
UID:a@example.org\r
DTSTART;TZID=Asia/Seoul:20180712T100000\r
DURATION:PT1H30M\r
RRULE:FREQ=MONTHLY;BYDAY=-1FR;COUNT=5\r
EXDATE:20180831T010000Z\r
SUMMARY:Talks\\, again\r
ATTENDEE;CN="Some One":mailto:a@example.org\r
END:VEVENT\r
END:VCALENDAR\r
"""

TABLE = """Date,End,Title,Text,Source,URL
2018-07-12,,Talks,"a, ""b""
c",S,https://example.org/
03/04/2018,1 May 2018,More,,,
"""

WORDS = {
    "yaml": """dateline: title: events: sources: actors: eras: evidence: exact: prefix: suffix: date: earliest:
latest: dated-by: speaker: said: status: announced held not-held private: true text: text-kind: summary:
replaces: checked: tags: place: timezone: &a *a !!str |- >+ <<: ? --- ...""".split() + ["- ", "  ", "{", "}", "[", "]", ": "],
    "date": "X ~ ? % .. / Y E S T Z +09:00 [ ] { } , -21 -41 XX".split(),
    "english": """early mid late between and before after last next Friday July about circa century s ago days weeks
spring the of in from to until first half quarter yesterday tomorrow today noon pm""".split(),
    "filter": """from: to: who: tag: place: status: source: verdict: exact has: or ( ) - \\" undated title: text: group:
id: by: in: at: speaker:""".split(),
    "calendar": """BEGIN:VEVENT END:VEVENT BEGIN:VTIMEZONE DTSTART DTEND DURATION:P1W RRULE:FREQ= YEARLY MONTHLY WEEKLY
DAILY BYDAY= BYMONTH= BYSETPOS=-1 UNTIL= COUNT= INTERVAL= RDATE EXDATE RECURRENCE-ID TZID= VALUE=DATE SUMMARY:
DESCRIPTION: UID: SEQUENCE: WKST=SU""".split(),
    "json": ['{', '}', '[', ']', ':', ',', '\\"', 'null', 'true', '\\\\u0000', '1e9', '\\"type\\"', '\\"events\\"', '\\"title\\"'],
    "html": "<p> </p> <article> <script> </script> <!-- --> <table> <svg> <math> &amp; &#x0; <template> itemprop= content=".split(),
}
DICTIONARY = {
    "yaml": ["yaml"], "edit": ["yaml"], "json": ["json", "yaml"], "lines": ["json"], "edtf": ["date"],
    "english": ["english", "date"], "filter": ["filter", "date"], "article": ["english"], "page": ["html"],
    "foreign": ["calendar", "json", "yaml", "date"], "export": ["calendar", "json", "yaml", "date"],
    "viewer": ["yaml"],
}


def exported(dateline: str, path: pathlib.Path, format: str) -> bytes:
    """What the program writes of a timeline; nothing where there is no program."""
    if not dateline:
        return b""
    command = [dateline, "export", str(path), "--private", "--to", format]
    return subprocess.run(command, capture_output=True, check=False, timeout=60).stdout


def zones() -> list[bytes]:
    names = ["Asia/Seoul", "America/New_York", "UTC", "Europe/Dublin", "Asia/Tehran"]
    paths = [pathlib.Path("/usr/share/zoneinfo") / name for name in names]
    return [path.read_bytes() for path in paths if path.is_file()]


def made(dateline: str) -> dict[str, list[bytes]]:
    """The first inputs of each target."""
    files = sorted(TIMELINES.glob("*.yaml"))
    yaml = [path.read_bytes()[:6000] for path in files] + [(ROOT / "Tests/Fixtures/every-verdict/every-verdict.yaml").read_bytes()]
    text = b"They said that we now have a meeting set up for 12 July, and 12 July it is.\n"
    foreign = {
        "simile-xml": SIMILE, "simile-json": SIMILE_JSON, "bibtex": BIBTEX, "markwhen": MARKWHEN,
        "icalendar": ICALENDAR, "csv": TABLE,
    }
    written = [(name, words.encode()) for name, words in foreign.items()]
    for name in ["jsonl", "timelinejs", "markwhen", "icalendar", "csv", "web-annotation", "csl-json"]:
        for path in files[:1]:
            written.append((name, exported(dateline, path, name)[:8000]))
    written = [(name, words) for name, words in written if words] + [("yaml", words) for words in yaml]
    # Once by its signs alone, once as somebody says that it is.
    others = [bytes([0, 0, 8]) + words for _, words in written]
    others += [bytes([FORMATS.index(name), 0, 9]) + words for name, words in written]
    lines = [words for name, words in written if name == "jsonl"]
    lines += [b'{"dateline":1,"title":"T"}\n{"title":"a","date":"2018"}\n{"type":"source","id":"s","title":"S"}\n']
    scripts = [bytes(range(start, start + 40)) for start in range(0, 201, 20)]
    return {
        "yaml": yaml, "json": [b'{"dateline":1,"title":"T","events":[{"title":"a","date":"2018-07~"}]}'] + lines,
        "lines": [bytes([kind, 0]) + words for words in lines for kind in (0, 1)],
        "foreign": others, "export": others, "page": [PAGE.encode(), text], "zone": zones(),
        "settings": [SETTINGS.encode()], "remembered": [REMEMBERED.encode()],
        "edtf": [date.encode() for date in DATES],
        "english": [bytes([69, 68, 0, 1]) + words.encode() for words in ENGLISH + DATES],
        "filter": [words.encode() for words in FILTERS],
        "quote": [b"we now have a meeting" + END + END + END + text, b"12 July" + END + b"for " + END + b", and" + END + text,
                  b"we [now] have ... 12 July" + END + END + END + text],
        "article": [bytes([69, 68, 1]) + words for words in (ARTICLE.encode(), text)],
        "edit": [bytes([which, 1]) + "a \"b\": 'c'\n글".encode() + END + b"abc" + END + words
                 for words in yaml for which in (1, 2, 4, 8, 16, 31)],
        "text": [bytes([20]) + words.encode() + END for words in
                 ("\x1b[2J\u202eabc\u2066", "한글 漢字 e\u0301 👩🏽‍🚀 🇰🇷", "a\x9bm\x00\x7f\t\r\n", "کتاب‌ها क्‍ष")],
        "viewer": [bytes([kind, 3, 40, 14]) + script + END + words
                   for script in scripts for kind, words in ((0, b""), (1, b""), (2, yaml[-1]))],
    }
