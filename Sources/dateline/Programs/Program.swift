import Glibc

/// A program that is started with an argument array, never through a shell.
struct Program {
  let path: String
  let arguments: [String]

  /// Splits what VISUAL, EDITOR, PAGER or BROWSER holds at spaces: a program and its options.
  static func words(_ value: String) -> [String] {
    value.split(separator: " ").map(String.init)
  }

  /// Why a program did not do its work.
  enum Failure: Error {
    case cannotStart(String)
    case ended(Int32)
    case killed(Int32)

    /// The failure in words, after the program's name.
    var words: String {
      switch self {
      case .cannotStart(let reason): "cannot be started: \(reason)"
      case .ended(let status): "ended with status \(status)"
      case .killed(let signal): "was ended by signal \(signal)"
      }
    }
  }

  /// Where a program's standard streams lead.
  enum Streams {
    /// To those of this program.
    case inherited
    /// Input from this descriptor, the others as inherited.
    case input(Int32)
    /// Nowhere.
    case none
  }

  /// Starts the program with signals as a shell would leave them.
  func start(
    _ streams: Streams, environment added: [String: String] = [:]
  ) throws(Failure) -> pid_t {
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    var none = sigset_t()
    var all = sigset_t()
    sigemptyset(&none)
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
    switch streams {
    case .inherited:
      // Where standard input is the timeline, the terminal is what the program wants.
      if isatty(STDIN_FILENO) == 0 {
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/tty", O_RDWR, 0)
      }
    case .input(let descriptor):
      posix_spawn_file_actions_adddup2(&actions, descriptor, STDIN_FILENO)
    case .none:
      for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] {
        posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0)
      }
    }
    var variables = added.map { "\($0)=\($1)" }
    var entry = environ
    while let variable = entry.pointee {
      let text = String(cString: variable)
      let name = text.prefix { $0 != "=" }
      if added[String(name)] == nil { variables.append(text) }
      entry += 1
    }
    var pid = pid_t()
    let result = withCStrings([path] + arguments) { words in
      withCStrings(variables) { posix_spawnp(&pid, path, &actions, &attributes, words, $0) }
    }
    guard result == 0 else { throw .cannotStart(String(cString: strerror(result))) }
    return pid
  }

  /// Waits for a program that was started.
  static func wait(for pid: pid_t) throws(Failure) {
    var status: Int32 = 0
    while waitpid(pid, &status, 0) < 0 {
      guard errno == EINTR else { return }
    }
    let signal = status & 0x7f
    if signal != 0 { throw .killed(signal) }
    let code = (status >> 8) & 0xff
    if code != 0 { throw .ended(code) }
  }

  /// Whether there is such a program: as a path, or in PATH.
  static func exists(_ name: String) -> Bool {
    if name.contains("/") { return access(name, X_OK) == 0 }
    return (Environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":").contains {
      access("\($0)/\(name)", X_OK) == 0
    }
  }
}

/// Calls `body` with the strings as a null-terminated array of C strings.
private func withCStrings<Result>(
  _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
) -> Result {
  let copies = strings.map { strdup($0) }
  defer { for copy in copies { free(copy) } }
  return body(copies + [nil])
}
