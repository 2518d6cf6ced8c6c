import Foundation
import Testing

/// A terminal with a shell in it, of one test's own, in which the built program is run.
///
/// Each session has a tmux server of its own, with its socket in the test's own folder; the server
/// ends with the session. Nothing here sleeps: a wait is for a condition, and looks again when the
/// program has written something.
final class TerminalSession {
  /// The test's folder, for files of its own.
  let scratch: Scratch
  private let server = "dateline-test-\(UInt32.random(in: 0 ... .max))"
  private let environment: [String: String]
  /// The reading end of a FIFO that gets a copy of all that the terminal shows.
  private let output: Int32
  /// How the shell asks for a command.
  private static let prompt = "ready>"

  /// Opens a terminal with a shell that waits for a command in the repository's folder.
  ///
  /// `environment` is what the shell has beside the bare necessities.
  init(
    columns: Int = 80, rows: Int = 24, term: String = "screen-256color",
    environment: [String: String] = [:], scratch: Scratch? = nil
  ) throws {
    self.scratch = try scratch ?? Scratch()
    let folder = self.scratch.path
    // `dateline` is found by its name, so that commands read as a person types them. The shell has
    // the PATH of the tmux client that opens it, whatever the session's environment says.
    let path = BuiltProgram.environment()["PATH"] ?? "/usr/bin:/bin"
    self.environment = BuiltProgram.environment([
      "TMUX_TMPDIR": folder, "PATH": "\(folder)/bin:\(path)",
    ])
    let fifo = self.scratch.file("output")
    guard mkfifo(fifo, 0o600) == 0 else { throw HarnessError.system("mkfifo") }
    output = open(fifo, O_RDWR | O_NONBLOCK | O_CLOEXEC)
    guard output >= 0 else { throw HarnessError.system("opening \(fifo)") }

    try FileManager.default.createDirectory(
      atPath: self.scratch.file("bin"), withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: self.scratch.file("bin/dateline"), withDestinationPath: BuiltProgram.path())

    // Settings and state are the test's own, so that nothing of a person's is read or written, and
    // nothing is left for another test.
    var variables = ["XDG_CONFIG_HOME": "\(folder)/config", "XDG_STATE_HOME": "\(folder)/state"]
      .merging(environment) { $1 }
    variables["PS1"] = "\(Self.prompt) "
    // Told apart from the user's: no start-up files, no history, no core dumps.
    let shell = ["env", "-u", "TMUX", "-u", "TMUX_TMPDIR", "-u", "TMUX_PANE"]
    let options = [
      ["set", "-g", "status", "off"], ["set", "-g", "default-terminal", term],
    ]
    var session = ["new-session", "-d", "-x", String(columns), "-y", String(rows)]
    session += ["-c", BuiltProgram.repository]
    for (name, value) in variables { session += ["-e", "\(name)=\(value)"] }
    session += shell + ["bash", "--noprofile", "--norc", "-i"]
    try tmux(Array(([["start-server"]] + options + [session]).joined(separator: [";"])))
    try tmux(["pipe-pane", "exec cat > '\(fifo)'"])
    try waitForPrompt()
    try command("ulimit -c 0; unset HISTFILE; clear")
  }

  deinit {
    _ = try? tmux(["kill-server"])
    close(output)
  }

  @discardableResult
  private func tmux(_ arguments: [String]) throws -> String {
    let finished = try runProcess(
      "tmux", ["-L", server, "-f", "/dev/null"] + arguments, environment: environment)
    guard finished.status == 0 else {
      throw HarnessError("tmux \(arguments.first ?? ""): \(finished.err)")
    }
    return finished.out
  }

  // MARK: - Doing

  /// Presses keys, by the names that tmux has for them: `Enter`, `Tab`, `C-z`, `j`.
  func press(_ keys: String...) throws {
    try tmux(["send-keys"] + keys)
  }

  /// Types a text, letter for letter.
  func type(_ text: String) throws {
    try tmux(["send-keys", "-l", "--", text])
  }

  /// Types a command for the shell and Enter.
  func enter(_ line: String) throws {
    try type(line)
    try press("Enter")
  }

  /// Runs a command of the shell to its end.
  func command(_ line: String) throws {
    let done = scratch.file("done")
    try? FileManager.default.removeItem(atPath: done)
    try enter("\(line); : > \(done)")
    try wait("the shell's command to end") { _ in FileManager.default.fileExists(atPath: done) }
    try waitForPrompt()
  }

  /// Presses a key and waits until the screen, or the cursor on it, is another.
  @discardableResult
  func pressForChange(_ key: String) throws -> Screenshot {
    let before = try screenshot()
    try press(key)
    return try wait("a change by \(key)") { $0 != before }
  }

  /// Presses a key until something is on the screen, at most so many times.
  func press(
    _ key: String, atMost count: Int, until what: String, _ condition: (Screenshot) -> Bool
  ) throws {
    for _ in 0..<count {
      if condition(try screenshot()) { return }
      try pressForChange(key)
    }
    try wait(what, condition)
  }

  /// Makes the window as large as given.
  func resize(columns: Int, rows: Int) throws {
    try tmux(["resize-window", "-x", String(columns), "-y", String(rows)])
  }

  /// Sends a signal to the program that runs in the foreground.
  func signal(_ number: Int32) throws {
    let group = try foregroundProcess()
    guard try group != shell() else { throw HarnessError("no program runs in the foreground") }
    guard kill(group, number) == 0 else { throw HarnessError.system("kill") }
  }

  // MARK: - Looking

  /// What the terminal shows now.
  func screenshot() throws -> Screenshot {
    // One command list, so that text and cursor are of one moment.
    let text = try tmux(
      ["display-message", "-p", "#{cursor_y}", ";", "capture-pane", "-e", "-p"])
    let parts = text.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
    return Screenshot(
      captured: parts.count > 1 ? String(parts[1]) : "", cursorRow: Int(parts[0]) ?? 0)
  }

  /// What a tmux format says of the terminal.
  func property(_ name: String) throws -> String {
    try tmux(["display-message", "-p", "#{\(name)}"]).trimmingCharacters(in: .newlines)
  }

  /// What of the terminal a program may leave changed: the screen in use, the cursor, the modes of
  /// keypad, mouse and wrapping.
  func modes() throws -> String {
    try property(
      [
        "alternate_on", "cursor_flag", "keypad_cursor_flag", "keypad_flag", "mouse_any_flag",
        "mouse_sgr_flag", "wrap_flag", "insert_flag", "origin_flag",
      ].joined(separator: "} #{"))
  }

  /// The settings of the terminal's line discipline, as `stty -a` prints them.
  func lineSettings() throws -> String {
    try command("stty -a > \(scratch.file("stty"))")
    return scratch.read("stty")
  }

  /// The exit status of the last command; the shell must be waiting for the next.
  func exitStatus() throws -> Int32 {
    try enter("echo $? > \(scratch.file("status"))")
    try wait("the exit status") { _ in scratch.read("status").hasSuffix("\n") }
    let text = scratch.read("status").trimmingCharacters(in: .newlines)
    guard let status = Int32(text) else { throw HarnessError("a status of '\(text)'") }
    try FileManager.default.removeItem(atPath: scratch.file("status"))
    try waitForPrompt()
    return status
  }

  private func shell() throws -> pid_t {
    guard let pid = pid_t(try property("pane_pid")) else { throw HarnessError("no shell") }
    return pid
  }

  /// The leader of the terminal's foreground process group, which proc(5) calls `tpgid`.
  private func foregroundProcess() throws -> pid_t {
    let stat = try String(contentsOfFile: "/proc/\(shell())/stat", encoding: .utf8)
    let fields = stat[(stat.lastIndex(of: ")") ?? stat.startIndex)...].split(separator: " ")
    guard fields.count > 6, let group = pid_t(fields[6]), group > 0 else {
      throw HarnessError("cannot read the foreground process of \(stat)")
    }
    return group
  }

  // MARK: - Waiting

  /// Waits until a text is on the screen, also where it is wrapped.
  @discardableResult
  func wait(for text: String) throws -> Screenshot {
    try wait("\"\(text)\"") { $0.shows(text) }
  }

  /// Waits until the cursor is on a row with a text.
  @discardableResult
  func wait(forCursorOn text: String) throws -> Screenshot {
    try wait("the cursor on \"\(text)\"") { $0.currentRow.contains(text) }
  }

  /// Waits until the shell asks for a command.
  @discardableResult
  func waitForPrompt() throws -> Screenshot {
    try wait("the shell's prompt") { $0.currentRow == Self.prompt }
  }

  /// Waits until a condition holds; fails with the screen where it does not in time.
  @discardableResult
  func wait(_ what: String, _ condition: (Screenshot) -> Bool) throws -> Screenshot {
    var last: Screenshot?
    let holds = try isTrue(within: patience) { screenshot in
      last = screenshot
      return condition(screenshot)
    }
    guard holds, let last else {
      throw HarnessError("waited in vain for \(what); the screen was:\n\(last?.text ?? "")")
    }
    return last
  }

  /// Whether a condition comes true in time.
  private func isTrue(within time: Duration, _ condition: (Screenshot) -> Bool) throws -> Bool {
    let end = ContinuousClock.now + time
    while true {
      drain()
      if condition(try screenshot()) { return true }
      guard ContinuousClock.now < end else { return false }
      // Until the program writes; not longer than this, because a file may be what is waited for.
      var polled = pollfd(fd: output, events: Int16(POLLIN), revents: 0)
      poll(&polled, 1, 50)
    }
  }

  /// Forgets what has been written so far, so that `poll` wakes at what comes next.
  private func drain() {
    var buffer = [UInt8](repeating: 0, count: 65536)
    while read(output, &buffer, buffer.count) > 0 {}
  }
}
