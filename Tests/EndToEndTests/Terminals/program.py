"""Dateline in a terminal of its own, compared after each step with the grid that it meant to show."""
import fcntl
import json
import os
import select
import shutil
import signal
import struct
import tempfile
import termios
import time

from emulation import Emulator, Look, Screen, differences, foreign_commands

THOROUGH = bool(os.environ.get("DATELINE_THOROUGH"))  # `make test-terminals`: all of it, on a release build
PATIENCE = 120 if THOROUGH else 30  # seconds until a wait is in vain
BEFORE = "what stood here before"

# What the terminfo entries of Debian's ncurses say that a terminal cannot show.
LOOKS = {
    "xterm": Look(8), "xterm-256color": Look(256), "tmux": Look(8), "tmux-256color": Look(256),
    "screen": Look(8, ["italics"]), "screen-256color": Look(256, ["italics"]),
    "linux": Look(8, ["italics"], ["underscore"]), "kitty": Look(256),
    "vt100": Look(0, ["italics"]), "ansi": Look(8, ["italics"], ["underscore"]),
}


def bounded(large, small):
    """How much of something: in the suite, which runs on a debug build, less of it."""
    return large if THOROUGH else small


class Program:
    """One run of the program. A wait ends when it comes true: nothing sleeps."""

    def __init__(self, *arguments, columns=80, rows=24, term="xterm-256color", **variables):
        self.folder = tempfile.mkdtemp(prefix="dateline-terminal-")
        self.frames_path = os.path.join(self.folder, "frames")
        self.output, self.frames, self.pending = bytearray(), 0, b""
        self.frame = {"inputs": -1}
        self.inputs, self.status = 0, None
        os.mkfifo(self.frames_path)
        self.record = os.open(self.frames_path, os.O_RDWR | os.O_NONBLOCK)
        plain = variables.get("NO_COLOR")
        self.look = Look(0, LOOKS[term].lacks) if plain else LOOKS[term]
        self.screen = Screen(columns, rows, wraps_at_once=term == "ansi")
        self.emulator = Emulator(self.screen)
        self.emulator.feed(f"{BEFORE}\r\n".encode())
        self.screen_before = [[cell.data for cell in row] for row in self.screen.shown()]
        self.terminal, inside = os.openpty()
        self._set_size(columns, rows)
        self.settings = termios.tcgetattr(inside)
        os.set_blocking(self.terminal, False)
        environment = {
            "PATH": os.environ["PATH"], "HOME": self.folder, "TERM": term, "LANG": "C.UTF-8",
            "XDG_CONFIG_HOME": f"{self.folder}/config", "XDG_STATE_HOME": f"{self.folder}/state",
            # The toolchain's own backtracer would ask a question after a crash, and wait.
            "SWIFT_BACKTRACE": "enable=no", **variables}
        argv = [os.environ["DATELINE"], "view", "--frames", self.frames_path, *arguments]
        self.pid = os.fork()
        if self.pid == 0:
            try:
                os.setsid()
                fcntl.ioctl(inside, termios.TIOCSCTTY, 0)
                for descriptor in (0, 1, 2):
                    os.dup2(inside, descriptor)
                os.closerange(3, 256)
                os.execve(argv[0], argv, {name: value for name, value in environment.items() if value is not None})
            finally:
                os._exit(127)
        self.inside = inside  # kept open, so that what is left of the output can be read after the end

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.is_running():
            os.kill(self.pid, signal.SIGKILL)
            os.waitpid(self.pid, 0)
        for descriptor in (self.terminal, self.inside, self.record):
            os.close(descriptor)
        shutil.rmtree(self.folder, ignore_errors=True)

    def _set_size(self, columns, rows):
        fcntl.ioctl(self.terminal, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def is_running(self):
        if self.status is None:
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                self.status = os.waitstatus_to_exitcode(status)
        return self.status is None

    # Doing

    def type(self, data, inputs=None):
        """Writes to the terminal, reading meanwhile; `inputs` is how many keys that is, if not one a byte."""
        data = data.encode() if isinstance(data, str) else data
        self.inputs += len(data) if inputs is None else inputs
        end = time.monotonic() + PATIENCE
        while data:
            readable, writable, _ = select.select([self.terminal, self.record], [self.terminal], [], 1)
            if writable:
                data = data[os.write(self.terminal, data[:4096]):]
            if readable:
                self.read(0)
            assert time.monotonic() < end, self._complaint("does not read what is typed")

    def resize(self, columns, rows):
        """Makes the window another size, and the emulated screen with it."""
        self.screen.resize(rows, columns)
        self._set_size(columns, rows)

    # Looking

    def read(self, timeout):
        """Takes what the program has written, on the terminal and into the record of its frames."""
        readable = select.select([self.terminal, self.record], [], [], timeout)[0]
        if self.terminal in readable:
            self.take_output(1 << 16)
        if self.record in readable:
            self.take_frames()
        return bool(readable)

    def take_output(self, limit):
        try:
            data = os.read(self.terminal, limit)
        except OSError:  # nobody has the terminal open any more
            return
        self.output += data
        self.emulator.feed(data)

    def take_frames(self):
        self.pending += os.read(self.record, 1 << 20)
        *lines, self.pending = self.pending.split(b"\n")
        self.frames += len(lines)
        if lines:
            self.frame = json.loads(lines[-1])

    def text(self):
        """What stands on the screen, the second halves of wide glyphs left out."""
        return "\n".join("".join(cell.data for cell in row).rstrip() for row in self.screen.shown())

    def wait(self, *texts, absent=()):
        """Waits until all that was typed is answered, and the screen shows what is meant, these texts too."""
        end, found = time.monotonic() + PATIENCE, ["no frame"]
        while True:
            self.read(0.05)
            while self.read(0):
                pass
            if self.frame["inputs"] >= self.inputs:
                shown = self.text()
                found = [f"no {text!r}" for text in texts if text not in shown]
                found += [f"still {text!r}" for text in absent if text in shown]
                found = found or differences(self.screen, self.frame, self.look)
                if not found:
                    # Changes of size are inputs, too.
                    self.inputs = self.frame["inputs"]
                    return self
            assert time.monotonic() < end, self._complaint("; ".join(found[:5]))
            assert self.is_running(), self._complaint(f"ended with {self.status}")

    def press(self, keys, *texts, absent=(), inputs=None):
        """Types keys, and waits."""
        self.type(keys, inputs)
        return self.wait(*texts, absent=absent)

    def _complaint(self, reason):
        return f"{reason} ({self.frame['inputs']} of {self.inputs} inputs answered)\n{self.text()}"

    def check_commands(self):
        """That nothing was told to the terminal but what a screen of cells needs."""
        assert not (found := foreign_commands(bytes(self.output))), f"commands: {found[:5]}"
        screen = self.screen
        assert not screen.bells, "a bell"
        assert not screen.titles, f"titles: {screen.titles}"
        assert not screen.replies, f"questions: {screen.replies}"
        assert not screen.unknown, f"unknown: {screen.unknown[:5]}"

    def check_left(self, status, has_second_screen=True):
        """Waits for the end, and looks at what is left of the terminal."""
        end = time.monotonic() + PATIENCE
        while self.is_running():
            self.read(0.02)
            assert time.monotonic() < end, self._complaint("does not end")
        while self.read(0.05):
            pass
        assert self.status == status, f"status {self.status}"
        assert not (modes := self.screen.modes_left()), f"modes left: {modes}"
        assert not self.screen.keypad, "the keypad's mode left"
        assert not self.screen.cursor.hidden, "the cursor left hidden"
        assert self.screen.margins in (None, (0, self.screen.lines - 1)), f"margins left: {self.screen.margins}"
        assert self.screen.cursor.attrs == self.screen.default_char, f"a look left: {self.screen.cursor.attrs}"
        assert self.screen.main is None, "the second screen left"
        assert termios.tcgetattr(self.inside) == self.settings, "settings of the line left changed"
        if has_second_screen:
            left = [[cell.data for cell in row] for row in self.screen.shown()]
            assert left == self.screen_before, f"the first screen is another:\n{self.text()}"
        else:
            cursor, row = self.screen.cursor, self.screen.shown()[self.screen.cursor.y]
            text = "".join(cell.data for cell in row).strip()
            assert cursor.x == 0 and not text, f"a prompt would stand in {text!r}:\n{self.text()}"
