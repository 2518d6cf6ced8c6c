"""A program in a terminal of its own: the keys it gets, and when it wrote what."""
import fcntl
import os
import select
import signal
import struct
import termios
import threading
import time
from pathlib import Path

from screen import Emulator, Screen

COLUMNS, ROWS = 200, 50
QUIET = 0.03  # seconds without output after which a program has finished what it was writing
LONGEST_UNREAD = 1.5  # seconds after which output is looked at though the program goes on writing
TICKS = os.sysconf("SC_CLK_TCK")
now = time.perf_counter

# What a terminal answers when it is asked who it is, and where its cursor stands.
ANSWERS = {b"\x1b[c": b"\x1b[?62;22c", b"\x1b[0c": b"\x1b[?62;22c", b"\x1b[>c": b"\x1b[>41;370;0c",
           b"\x1b[6n": b"\x1b[1;1R", b"\x1b[5n": b"\x1b[0n"}


class Unmet(Exception):
    """The program did not do what a case waits for."""


class Session:
    """One run of a program. Times are seconds; each is counted from a moment that is named."""

    def __init__(self, argv, environment, at_once=b"", condition=None):
        """Starts the program; `at_once` is typed as soon as what it wrote meets the condition."""
        self.at_once, self.condition = at_once, condition
        self.chunks = []  # (when, bytes), appended to by the reader only
        self.emulated = 0  # how many of them the screen has seen
        self.peak_anonymous = 0
        self.status = None
        self.screen = Screen(COLUMNS, ROWS)
        self.emulator = Emulator(self.screen)
        self.terminal, inside = os.openpty()
        fcntl.ioctl(inside, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
        self.settings_at_start = termios.tcgetattr(inside)
        # The child stands ready before the clock starts, so that what is timed is the program alone.
        gate, opener = os.pipe()
        self.pid = os.fork()
        if self.pid == 0:
            self._become(argv, environment, inside, gate)
        os.close(inside)
        os.close(gate)
        self.is_closing = False
        self.reader = threading.Thread(target=self._read, daemon=True)
        self.reader.start()
        time.sleep(0.01)  # the child comes to its gate
        self.began = now()
        os.write(opener, b"!")
        os.close(opener)

    def _become(self, argv, environment, inside, gate):
        try:
            os.setsid()
            fcntl.ioctl(inside, termios.TIOCSCTTY, 0)
            for descriptor in (0, 1, 2):
                os.dup2(inside, descriptor)
            os.chdir(environment["HOME"])
            signal.signal(signal.SIGPIPE, signal.SIG_DFL)
            os.read(gate, 1)
            os.closerange(3, 256)
            os.execvpe(argv[0], argv, environment)
        finally:
            os._exit(127)

    def _read(self):
        while not self.is_closing:
            if not select.select([self.terminal], [], [], 0.2)[0]:
                continue
            try:
                data = os.read(self.terminal, 1 << 16)
            except OSError:  # nobody has the terminal open any more
                return
            self.chunks.append((now(), data))
            if self.at_once and self.condition(b"".join(data for _, data in self.chunks)):
                os.write(self.terminal, self.at_once)
                self.at_once = b""
            for question, answer in ANSWERS.items():
                if question in data:
                    os.write(self.terminal, answer)

    # Waiting

    def is_quiet(self, gap=QUIET):
        """Whether nothing was written for so long."""
        return not self.chunks or now() - self.chunks[-1][0] >= gap

    def is_running(self):
        """Whether the program has not ended."""
        if self.status is None:
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                self.status = os.waitstatus_to_exitcode(status)
        return self.status is None

    def type(self, keys):
        """Writes all keys at once; the moment before."""
        moment = now()
        os.write(self.terminal, keys)
        return moment

    def emulate(self, wanted=None, hits=None):
        """Shows the pending chunks on the screen; notes since which one each wanted thing stands there."""
        while self.emulated < len(self.chunks):
            moment, data = self.chunks[self.emulated]
            self.emulated += 1
            self.emulator.feed(data)
            if wanted:
                rows = self.screen.rows()
                for name, shows in wanted.items():
                    if not shows(rows):
                        hits.pop(name, None)
                    elif name not in hits:
                        hits[name] = moment

    def wait(self, wanted, since, timeout=90):
        """Waits for everything wanted, by name; the seconds from `since` to each."""
        hits, looked = {}, now()
        watched, activity, idle = now(), None, 0
        while True:
            time.sleep(0.002)
            moment = now()
            if moment - watched > 1:
                self.sample_memory()
                before, activity, watched = activity, (len(self.chunks), self.processor_time()), moment
                idle = idle + 1 if activity == before and self.emulated == len(self.chunks) else 0
            pending = self.emulated < len(self.chunks)
            if pending and (self.is_quiet() or moment - looked > LONGEST_UNREAD):
                self.emulate(wanted, hits)
                looked = now()
            elif not pending:
                looked = moment
            if len(hits) == len(wanted) and self.emulated == len(self.chunks) and self.is_quiet():
                return {name: hit - since for name, hit in hits.items()}
            missing = " and ".join(str(wanted[name]) for name in wanted if name not in hits)
            if not self.is_running() and self.emulated == len(self.chunks):
                raise Unmet(f"ended with status {self.status} without showing {missing}")
            if idle >= 3:
                raise Unmet(f"does nothing, and does not show {missing}")
            if moment - since > timeout:
                raise Unmet(f"does not show {missing} within {timeout} s")

    def answer_to(self, keys, gap, patience):
        """Types keys; the seconds to the last byte before a gap in the output, and the bytes."""
        first = len(self.chunks)
        since = self.type(keys)
        while len(self.chunks) == first or not self.is_quiet(gap):
            if len(self.chunks) == first and now() - since > patience:
                raise Unmet(f"writes nothing after {keys[:8]!r}")
            time.sleep(0.001)
        answer = self.chunks[first:]
        return answer[-1][0] - since, sum(len(data) for _, data in answer)

    def wait_until_idle(self, timeout=90):
        """Waits until the program takes less than a twentieth of a processor, over 0.4 seconds."""
        since, used = now(), [self.processor_time()]
        while now() - since < timeout:
            time.sleep(0.1)
            used.append(self.processor_time())
            self.sample_memory()
            if len(used) > 4 and used[-1] - used[-5] <= 0.02 and self.is_quiet():
                return
        raise Unmet(f"is not idle within {timeout} s")

    # What the kernel tells

    def _processes(self):
        """The folder in /proc, and the fields of `stat` from the state on, of each of its processes."""
        for folder in Path("/proc").glob("[0-9]*"):
            try:
                fields = (folder / "stat").read_bytes().rpartition(b") ")[2].split()
            except OSError:
                continue
            if self.pid in (int(fields[2]), int(fields[3])):  # process group, session
                yield folder, fields

    def processor_time(self):
        """Seconds that it has computed for."""
        return sum(int(fields[11]) + int(fields[12]) for _, fields in self._processes()) / TICKS

    def sample_memory(self):
        """Notes its private memory, in KiB, where there was never more of it."""
        total = 0
        for folder, _ in self._processes():
            try:
                for line in (folder / "status").read_text().splitlines():
                    if line.startswith("RssAnon:"):
                        total += int(line.split()[1])
            except OSError:
                continue
        self.peak_anonymous = max(self.peak_anonymous, total)

    # Leaving

    def leave(self, keys, patience=5):
        """Types the keys that leave; what was wrong with how it left, and the seconds it took."""
        since = self.type(keys)
        while self.is_running() and now() - since < patience:
            time.sleep(0.002)
        took = now() - since
        if self.status is None:
            return [f"runs on for {patience} s"], took
        faults = [f"status {self.status}"] if self.status else []
        if termios.tcgetattr(self.terminal) != self.settings_at_start:
            faults.append("terminal settings changed")
        self.reader.join(1)
        self.emulate()
        faults += [f"mode {mode} left changed" for mode in self.screen.modes_left()]
        return faults, took

    def close(self):
        """Ends what still runs of it, and gives the terminal back."""
        if self.is_running():
            try:
                os.killpg(self.pid, signal.SIGKILL)
            except ProcessLookupError:
                pass
            os.waitpid(self.pid, 0)
        self.is_closing = True
        self.reader.join()
        os.close(self.terminal)
