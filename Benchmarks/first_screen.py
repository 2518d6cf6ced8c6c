#!/usr/bin/env python3
"""Time to the first screen, in a pty of 80x24: dateline against less on the same file, in turns.

    Benchmarks/first_screen.py PATH-TO-DATELINE FILE TEXT [ROUNDS]

A time is from before the program is started until the chunk of output arrives after which TEXT has
been written. Prints the median, the fastest and the slowest of each, and the ratio of the medians.
"""
import fcntl
import os
import pty
import select
import signal
import statistics
import struct
import sys
import termios
import time


def first_screen(argv, text):
    start = time.perf_counter()
    terminal, inside = pty.openpty()
    fcntl.ioctl(inside, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
    pid = os.fork()
    if pid == 0:
        os.setsid()
        fcntl.ioctl(inside, termios.TIOCSCTTY, 0)
        for descriptor in (0, 1, 2):
            os.dup2(inside, descriptor)
        os.environ["TERM"] = "xterm-256color"
        os.execvp(argv[0], argv)
    os.close(inside)
    seen = b""
    try:
        while text not in seen:
            if not select.select([terminal], [], [], 10)[0]:
                sys.exit(f"{argv[0]} does not show {text.decode()!r}")
            seen += os.read(terminal, 65536)
        return time.perf_counter() - start
    finally:
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
        os.close(terminal)


def main():
    program, path, text = sys.argv[1], sys.argv[2], sys.argv[3].encode()
    rounds = int(sys.argv[4]) if len(sys.argv) > 4 else 51
    commands = {"dateline": [program, path], "less": ["less", path]}
    # less shows the file itself, so what it is waited for is the file's first line.
    wanted = {"dateline": text, "less": open(path, "rb").readline().strip()}
    times = {name: [] for name in commands}
    for turn in range(rounds + 3):
        for name, argv in commands.items():
            taken = first_screen(argv, wanted[name])
            if turn >= 3:  # the first rounds fill the caches
                times[name].append(taken * 1000)
    for name, taken in times.items():
        print(f"{name:10} median {statistics.median(taken):6.2f} ms   "
              f"{min(taken):.2f} to {max(taken):.2f}   ({len(taken)} runs)")
    ratio = statistics.median(times["dateline"]) / statistics.median(times["less"])
    print(f"ratio of the medians: {ratio:.2f}")


main()
