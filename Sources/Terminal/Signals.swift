internal import CNcurses

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

// The only file that may use the functions of signals.h: their state is one for each object file.

/// Signals of the process, as far as a program with a screen has to do with them.
public enum Signals {
  /// Ends the program by a signal, as if it had never been caught.
  ///
  /// To be called when the screen is closed; whoever waits for the program then sees the true
  /// cause of its end.
  public static func reraise(_ number: Int32) -> Never {
    dateline_end_by(number)
    // Only where the signal is one that does not end a program.
    exit(128 + number)
  }

  /// Stops the job, as `^Z` does on a terminal that is not raw; returns when it goes on.
  ///
  /// The screen has to be suspended before and resumed after. The whole process group stops, so
  /// that a program in between (make, a pipe) does not keep the shell waiting.
  public static func stopJob() {
    dateline_stop_job()
  }

  /// Blocks signals in this thread, so that they go to the one that owns the terminal.
  ///
  /// Every thread that the program starts calls it first. Signals of a crash are left alone.
  public static func blockAll() {
    dateline_block_signals()
  }

  /// Signals that ask the program to end.
  static let endings = [SIGTERM, SIGHUP, SIGINT, SIGQUIT]
  private static let crashes = [SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE]

  /// Makes signals come through a pipe, and a crash give the terminal back; after `newterm`,
  /// because ncurses puts in handlers of its own.
  static func install(
    pipe: SelfPipe, terminal: Int32, modes: termios, reset: String
  ) {
    dateline_set_signal_pipe(pipe.writeEnd)
    for number in endings + [SIGWINCH, SIGTSTP, SIGCONT] {
      dateline_tell_of(number)
    }
    var modes = modes
    dateline_prepare_reset(terminal, &modes, reset, reset.utf8.count)
    for number in crashes {
      dateline_catch_crash(number)
    }
    dateline_arm_reset(true)
  }

  /// Leaves stopping to the system while another program has the terminal, so that all stop.
  static func beginSuspension() {
    dateline_arm_reset(false)
    dateline_put_back(SIGTSTP)
    signal(SIGTSTP, SIG_DFL)
  }

  static func endSuspension() {
    dateline_tell_of(SIGTSTP)
    dateline_arm_reset(true)
  }

  /// Puts back what was there before `install`.
  static func uninstall() {
    dateline_arm_reset(false)
    for number in endings + [SIGWINCH, SIGTSTP, SIGCONT] + crashes {
      dateline_put_back(number)
    }
    dateline_set_signal_pipe(-1)
  }
}
