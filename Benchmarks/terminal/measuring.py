"""Runs one case of one program in a fresh process, and gives its figures."""
import os
import shutil
import statistics
import tempfile

import cases
from screen import Shows
from session import Session, Unmet

PRESSES, BURST = 200, 500
GAP_BETWEEN_PRESSES = 0.025
GAP_AFTER_BURST = 0.25


def environment(home):
    """What a program is told, the same for each."""
    return {"PATH": os.environ["PATH"], "HOME": home, "TERM": "xterm-256color", "LANG": "C.UTF-8",
            "SHELL": "/bin/sh"}


def wanted_of(figures, known):
    """The expectations of a step."""
    return {name: Shows(*(cases.filled(pattern, known) for pattern in patterns))
            for name, patterns in figures.items()}


def shows_events(output):
    """Whether a first screen of events is being written."""
    return len(output) >= cases.SCREENFUL


def shows_source(output):
    """The same for the timeline with the long source."""
    return cases.SOURCE_TITLE in output


def measure(subject, case, known, dateline):
    """The figures of a case, by name: seconds, bytes (`bytes`), KiB (`anonymous`), and `faults`.

    Raises `Unmet` where the program does not show what it should.
    """
    program = cases.PROGRAMS[subject.program]
    argv = [cases.filled(argument, known) for argument in program.argv]
    if argv[0] == "dateline":
        argv[0] = dateline
    *before, (keys, figures) = steps = program.steps[case]
    how = cases.HOW[case]
    typed = [cases.filled(keys, known).encode() for keys, _ in steps]
    ready = wanted_of({"": cases.SOURCE_READY if subject is cases.SOURCE
                       else cases.READY.get(subject.name, program.ready)}, known)
    home = tempfile.mkdtemp(prefix="home-")
    session = Session(argv, environment(home), typed[0] if how == cases.AT_ONCE else b"",
                      shows_source if subject is cases.SOURCE else shows_events)
    try:
        if how in (cases.START, cases.AT_ONCE):
            wanted = ready if case == cases.FIRST_SCREEN else wanted_of(figures, known)
            found = session.wait(wanted, session.began)
            found["bytes"] = sum(len(data) for _, data in session.chunks)
            session.wait_until_idle()
        else:
            session.wait(ready, session.began)
            session.wait_until_idle()
            for keys, figures in program.prepare:
                session.wait(wanted_of(figures, known), session.type(keys.encode()))
            session.wait_until_idle()
            found = ask(session, case, steps, typed, known)
        session.sample_memory()
        found["anonymous"] = session.peak_anonymous
        found["faults"], found["leaving"] = session.leave(program.leave)
        return found
    except Unmet as reason:
        session.emulate()
        screen = "\n".join(session.screen.rows())
        raise Unmet(f"{reason}\n{screen}") from None
    finally:
        session.close()
        shutil.rmtree(home, ignore_errors=True)


def ask(session, case, steps, typed, known):
    """Types what a case says into a program that is idle."""
    found, how = {}, cases.HOW[case]
    for keys, (_, figures) in zip(typed[:-1], steps[:-1]):
        if figures is None:
            session.answer_to(keys, 0.1, 5)
            session.wait_until_idle()
        else:
            found.update(session.wait(wanted_of(figures, known), session.type(keys)))
    wanted = wanted_of(steps[-1][1], known)
    if how == cases.PRESSES:
        answers = [session.answer_to(typed[-1], GAP_BETWEEN_PRESSES, 5) for _ in range(PRESSES)]
        session.wait(wanted, session.began, timeout=900)
        lags = sorted(lag for lag, _ in answers)
        return {"": statistics.median(lags), "p99": lags[PRESSES * 99 // 100],
                "bytes": statistics.mean(size for _, size in answers)}
    if how == cases.BURST:
        lag, size = session.answer_to(typed[-1] * BURST, GAP_AFTER_BURST, 30)
        session.wait(wanted, session.began, timeout=900)
        return {"": lag, "bytes": size}
    last = session.wait(wanted, session.type(typed[-1]))
    if case == cases.FILTER:
        # The second question is asked when the first is answered whole: the two times add up.
        last[cases.LAST_HIT] += max(found.values())
    return {**found, **last}
