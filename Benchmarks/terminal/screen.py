"""An emulated terminal, fed with what a program wrote: what stands on the screen, row by row."""
import re

import pyte

# Modes that programs set for their comfort and need not set back: the cursor's blinking, an eighth bit.
UNIMPORTANT_MODES = {12 << 5, 1034 << 5}


class Screen(pyte.Screen):
    """pyte's screen with what xterm-256color has beyond it: repeated characters, and scrolling."""

    def __init__(self, columns, rows):
        self.last_character = " "
        self.row_texts = [""] * rows
        super().__init__(columns, rows)
        self.modes_at_start = set(self.mode)

    def draw(self, data):
        super().draw(data)
        self.last_character = data[-1:] or self.last_character

    def repeat_character(self, count=1):
        """REP, `CSI n b`."""
        super().draw(self.last_character * max(1, count))

    def scroll_up(self, count=1):
        """SU, `CSI n S`: within the margins, whatever row the cursor is on."""
        self._scroll_from(self.margins.bottom if self.margins else self.lines - 1, self.index, count)

    def scroll_down(self, count=1):
        """SD, `CSI n T`."""
        self._scroll_from(self.margins.top if self.margins else 0, self.reverse_index, count)

    def _scroll_from(self, row, scroll_by_one, count):
        kept, self.cursor.y = self.cursor.y, row
        for _ in range(min(max(1, count), self.lines)):
            scroll_by_one()
        self.cursor.y = kept

    def rows(self):
        """The text of each row."""
        for row in self.dirty:
            if row < self.lines:
                cells = self.buffer[row]
                self.row_texts[row] = "".join(
                    cells[column].data for column in range(self.columns)).rstrip()
        self.dirty.clear()
        return self.row_texts

    def modes_left(self):
        """The private modes that are not as they were at the start."""
        changed = (self.mode ^ self.modes_at_start) - UNIMPORTANT_MODES
        return sorted(mode >> 5 for mode in changed if mode >= 32)


class Emulator(pyte.ByteStream):
    """Bytes to the screen's events."""

    csi = {**pyte.ByteStream.csi, "b": "repeat_character", "S": "scroll_up", "T": "scroll_down"}
    events = pyte.ByteStream.events | {"repeat_character", "scroll_up", "scroll_down"}


class Shows:
    """Expected: each of these patterns on the screen, each on a later row than the one before."""

    def __init__(self, *patterns):
        self.patterns = [re.compile(pattern) for pattern in patterns]

    def __call__(self, rows):
        remaining = iter(rows)
        return all(any(pattern.search(row) for row in remaining) for pattern in self.patterns)

    def __str__(self):
        return " above ".join(pattern.pattern for pattern in self.patterns)
