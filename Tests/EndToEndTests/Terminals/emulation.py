"""A terminal that shows what it is told, and notes what no program with a screen should ever tell it."""
import ctypes
import importlib.util
import locale
import re
import sys
import unicodedata
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[3] / "Benchmarks/terminal"))

import environment

# Several stories run at once: they do not make what is missing.
if not (importlib.util.find_spec("pyte") or (environment.CACHE / "venv/bin/python").exists()):
    sys.exit("There is no pyte here: `make test-needs` installs it.")
environment.enter()

import pyte
from pyte import graphics

import screen as benchmarked

# Terminals differ in how wide some characters are, PyPI's wcwidth from most: this one agrees with libc.
locale.setlocale(locale.LC_CTYPE, "C.UTF-8")
libc = ctypes.CDLL(None)


def wcwidth(character):
    # libc has jamo vowels and finals as wide or not, by its version; they stand on the initial before them.
    if 0x1160 <= ord(character) <= 0x11FF or 0xD7B0 <= ord(character) <= 0xD7FF:
        return 0
    return libc.wcwidth(ctypes.c_int(ord(character)))


pyte.screens.wcwidth = wcwidth

# Every command that the terminfo entries in use have for what a screen of cells needs.
ALLOWED = re.compile(
    rb"""\x1b\[[0-9;:]*[@ABCDGHIJKLMPSTXZbdfmr]     # movement, erasing, scrolling, margins, SGR
    | \x1b\[4[hl]                               # insert mode: the last cell of `ansi`
    | \x1b\[34[hl]                              # the cursor's shape in GNU screen's cnorm
    | \x1b\[\?(?:1|7|12|25|1000|1002|1003|1006|1034|1049|2004)(?:;\d+)*[hl]
    | \x1b\[\?[0-9;]*c                          # the cursor's shape on a console
    | \x1b\[(?:22|23);0;0t                      # the title put aside by xterm's smcup, and back
    | \x1b[()][0B]
    | \x1b[78=>MDEHg]
    | [\r\n\b\t\x0e\x0f]""", re.VERBOSE)
COMMAND = re.compile(rb"[\x00-\x1f\x7f]")
ATTRIBUTES = ["bold", "dim", "underscore", "reverse", "italics"]


def foreign_commands(data):
    """What is in the bytes and neither text nor a command that a screen of cells needs."""
    found, place = [], 0
    while match := COMMAND.search(data, place):
        allowed = ALLOWED.match(data, match.start())
        if not allowed:
            found.append(data[match.start():match.start() + 24])
        place = (allowed or match).end()
    # Control characters in eight bits, as characters of UTF-8.
    found += re.findall(rb"\xc2[\x80-\x9f]", data)
    return found


class Screen(benchmarked.Screen):
    """A screen with another one beside it, and with tabs both ways.

    Where terminfo has `am` without `xenl`, the cursor does not wait in the last column: it wraps at once.
    """

    def __init__(self, columns, rows, wraps_at_once=False):
        self.wraps_at_once = wraps_at_once
        self.bells, self.titles, self.replies, self.unknown = 0, [], [], []
        self.main = None
        self.keypad = False
        super().__init__(columns, rows)

    def draw(self, data):
        # pyte wraps for a mark on the last column, and gives up the rest of a text at a joiner.
        for character in data:
            if wcwidth(character) == 0:
                self._join(character)
            else:
                super().draw(character)
                if self.wraps_at_once and self.cursor.x >= self.columns:
                    self.carriage_return()
                    self.linefeed()

    def _join(self, mark):
        line, x = self.buffer[self.cursor.y], self.cursor.x - 1
        while x > 0 and not line[x].data:
            x -= 1
        if x >= 0:
            line[x] = line[x]._replace(data=line[x].data + mark)

    def bell(self, *_):
        self.bells += 1

    def set_title(self, param):
        self.titles.append(param)

    set_icon_name = set_title

    def write_process_input(self, data):
        self.replies.append(data)

    def debug(self, *arguments, **_):
        self.unknown.append(arguments)

    def application_keypad(self):
        self.keypad = True

    def numeric_keypad(self):
        self.keypad = False

    def tab_forward(self, count=1):
        for _ in range(max(1, count)):
            self.tab()

    def tab_back(self, count=1):
        for _ in range(max(1, count)):
            self.cursor.x = max((stop for stop in self.tabstops if stop < self.cursor.x), default=0)

    def put_title_aside(self, *_):
        pass

    def cursor_shape(self, *_, **__):
        pass

    def report_device_attributes(self, mode=0, private=False, **_):
        # `CSI ? n c` sets the cursor's shape on Linux, and asks nothing.
        if not private:
            self.replies.append("DA")

    def set_mode(self, *modes, **arguments):
        if not arguments.get("private"):
            modes = [mode for mode in modes if mode != 34]
        if arguments.get("private") and 1049 in modes and self.main is None:
            self.main = ({y: dict(line) for y, line in self.buffer.items()}, self.cursor.x, self.cursor.y)
            super().set_mode(*modes, **arguments)
            self.erase_in_display(2)
            return
        super().set_mode(*modes, **arguments)

    def reset_mode(self, *modes, **arguments):
        super().reset_mode(*modes, **arguments)
        if arguments.get("private") and 1049 in modes and self.main is not None:
            rows, self.cursor.x, self.cursor.y = self.main
            self.main = None
            self.erase_in_display(2)
            for y, line in rows.items():
                self.buffer[y].update(line)

    def shown(self):
        """The text and the look of each cell, row by row."""
        return [[self.buffer[y][x] for x in range(self.columns)] for y in range(self.lines)]


class Emulator(pyte.ByteStream):
    """Bytes to the screen's events."""

    csi = {**benchmarked.Emulator.csi, "I": "tab_forward", "Z": "tab_back", "t": "put_title_aside"}
    escape = {**pyte.ByteStream.escape, "=": "application_keypad", ">": "numeric_keypad"}
    events = benchmarked.Emulator.events | {
        "tab_forward", "tab_back", "put_title_aside", "application_keypad", "numeric_keypad"}


class Look:
    """How cells are meant to look, as a type of terminal can show it."""

    def __init__(self, colours, lacks=(), not_in_colour=()):
        self.colours, self.lacks, self.not_in_colour = colours, set(lacks), set(not_in_colour)

    def _colour(self, pair, codes, bright):
        if not pair or not self.colours:
            return "default"
        number = pair[0] if self.colours == 256 else pair[1] & 7
        if number < 8:
            return codes[(30 if codes is graphics.FG else 40) + number]
        if number < 16:
            return bright[(90 if codes is graphics.FG else 100) + number - 8]
        return graphics.FG_BG_256[number]

    def of(self, meant):
        """The colours and the set of attributes of a look as the program means it."""
        foreground, background = meant.get("foreground"), meant.get("background")
        names = {name for bit, name in enumerate(ATTRIBUTES) if meant["attributes"] >> bit & 1}
        if self.colours == 8 and foreground and foreground[1] >= 8:
            names.add("bold")
        if self.colours and (foreground or background):
            names -= self.not_in_colour
        # pyte knows no faint text.
        return (self._colour(foreground, graphics.FG, graphics.FG_AIXTERM),
                self._colour(background, graphics.BG, graphics.BG_AIXTERM),
                frozenset(names - self.lacks - {"dim"}))

    @staticmethod
    def seen(cell):
        names = {name for name in ATTRIBUTES if name != "dim" and getattr(cell, name)}
        return cell.fg, cell.bg, frozenset(names)


def differences(screen, frame, look):
    """Where the screen shows something else than the frame means: a sentence a place."""
    found = []
    if (frame["width"], frame["height"]) != (screen.columns, screen.lines):
        return [f"a frame of {frame['width']}x{frame['height']} on {screen.columns}x{screen.lines}"]
    looks = [look.of(meant) for meant in frame["looks"]]
    for y, (shown, text, runs) in enumerate(zip(screen.shown(), frame["rows"], frame["runs"])):
        meant = text.split("\t")
        worn = [place for count, place in zip(runs[::2], runs[1::2]) for _ in range(count)]
        for x, (cell, glyph) in enumerate(zip(shown, meant)):
            # pyte composes what a mark can be composed with.
            if unicodedata.normalize("NFC", cell.data) != unicodedata.normalize("NFC", glyph):
                found.append(f"{x},{y}: {cell.data!r} for {glyph!r}")
            # What a blank looks like shows only by its ground.
            elif glyph and look.seen(cell) != looks[worn[x]]:
                found.append(f"{x},{y}: {glyph!r} as {look.seen(cell)} for {looks[worn[x]]}")
    cursor = frame.get("cursor")
    if cursor and (min(screen.cursor.x, screen.columns - 1), screen.cursor.y) != tuple(cursor):
        found.append(f"the cursor at {screen.cursor.x},{screen.cursor.y} for {cursor}")
    if screen.cursor.hidden != (cursor is None):
        found.append(f"the cursor {'hidden' if screen.cursor.hidden else 'shown'} for {cursor}")
    return found
