import Glibc
import Synchronization

/// A program that was run to its end, without a terminal.
struct Finished {
  /// The exit status; 128 and the signal's number where a signal ended it, as shells have it.
  let status: Int32
  /// What it wrote to its standard output.
  let out: String
  /// What it wrote to its standard error.
  let err: String

  /// The lines of the standard output.
  var lines: [String] { out.split(separator: "\n").map(String.init) }
}

/// Why the harness itself could not go on; not a finding about the program.
struct HarnessError: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) {
    self.description = description
  }

  /// An error of a call to the system, with its reason.
  static func system(_ call: String, _ code: Int32 = errno) -> HarnessError {
    HarnessError("\(call): \(String(cString: strerror(code)))")
  }
}

/// How long a test waits for anything before it fails.
let patience: Duration = .seconds(20)

/// Runs a program in a session without a controlling terminal, and waits for its end.
///
/// The arguments go to the program as they are, through no shell. A program that has not closed its
/// output when `deadline` passes is killed.
func runProcess(
  _ path: String, _ arguments: [String], stdin: String = "", environment: [String: String],
  directory: String? = nil, deadline: Duration = patience
) throws -> Finished {
  let program = try spawning.withLock { _ in
    let input = try temporaryFile(with: stdin)
    let out = try makePipe()
    let err = try makePipe()
    defer { for end in [input, out.write, err.write] { close(end) } }
    let pid = try spawn(
      directory.map { ["env", "-C", $0, path] + arguments } ?? [path] + arguments,
      environment: environment, descriptors: [input, out.write, err.write])
    return (pid: pid, outputs: [out.read, err.read])
  }
  defer { for end in program.outputs { close(end) } }
  let (texts, isComplete) = readAll(program.outputs, deadline: deadline)
  if !isComplete { kill(program.pid, SIGKILL) }
  var raw: Int32 = 0
  while waitpid(program.pid, &raw, 0) == -1 {
    guard errno == EINTR else { throw HarnessError.system("waitpid") }
  }
  guard isComplete else {
    throw HarnessError("\(path) \(arguments) did not end within \(deadline)")
  }
  let signal = raw & 0x7f
  return Finished(
    status: signal == 0 ? (raw >> 8) & 0xff : 128 + signal, out: texts[0], err: texts[1])
}

/// Held while descriptors are made and handed on, so that no program gets those of another.
private let spawning = Mutex(())

/// Starts a program with the given descriptors as its 0, 1 and 2, and default signals.
private func spawn(
  _ command: [String], environment: [String: String], descriptors: [Int32]
) throws -> pid_t {
  var actions = posix_spawn_file_actions_t()
  posix_spawn_file_actions_init(&actions)
  defer { posix_spawn_file_actions_destroy(&actions) }
  for (target, descriptor) in descriptors.enumerated() {
    posix_spawn_file_actions_adddup2(&actions, descriptor, Int32(target))
  }

  var attributes = posix_spawnattr_t()
  posix_spawnattr_init(&attributes)
  defer { posix_spawnattr_destroy(&attributes) }
  var none = sigset_t()
  sigemptyset(&none)
  posix_spawnattr_setsigmask(&attributes, &none)
  var all = sigset_t()
  sigfillset(&all)
  posix_spawnattr_setsigdefault(&attributes, &all)
  let newSession: Int32 = 0x80  // POSIX_SPAWN_SETSID, which Glibc's module does not show
  posix_spawnattr_setflags(
    &attributes, Int16(newSession | Int32(POSIX_SPAWN_SETSIGMASK) | Int32(POSIX_SPAWN_SETSIGDEF)))

  let argv = command.map { strdup($0) } + [nil]
  let envp = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
  defer { for pointer in argv + envp { free(pointer) } }
  var pid: pid_t = 0
  let code = posix_spawnp(&pid, command[0], &actions, &attributes, argv, envp)
  guard code == 0 else { throw HarnessError.system("starting \(command[0])", code) }
  return pid
}

/// Reads every descriptor to its end; false where the deadline came first.
private func readAll(_ descriptors: [Int32], deadline: Duration) -> ([String], Bool) {
  let end = ContinuousClock.now + deadline
  var bytes = descriptors.map { _ in [UInt8]() }
  var polled = descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
  var buffer = [UInt8](repeating: 0, count: 65536)
  while polled.contains(where: { $0.fd >= 0 }) {
    let left = ContinuousClock.now.duration(to: end)
    guard left > .zero, poll(&polled, nfds_t(polled.count), left.milliseconds) != 0 else {
      return (bytes.map { String(decoding: $0, as: UTF8.self) }, false)
    }
    for index in polled.indices where polled[index].revents != 0 {
      let count = read(polled[index].fd, &buffer, buffer.count)
      if count > 0 {
        bytes[index] += buffer[..<count]
      } else {
        polled[index].fd = -1
      }
    }
  }
  return (bytes.map { String(decoding: $0, as: UTF8.self) }, true)
}

private func makePipe() throws -> (read: Int32, write: Int32) {
  var ends: [Int32] = [-1, -1]
  guard pipe(&ends) == 0, fcntl(ends[0], F_SETFD, FD_CLOEXEC) == 0,
    fcntl(ends[1], F_SETFD, FD_CLOEXEC) == 0
  else { throw HarnessError.system("pipe") }
  return (ends[0], ends[1])
}

/// A file without a name that holds a text, open for reading from its start.
private func temporaryFile(with text: String) throws -> Int32 {
  var template = Array("/tmp/dateline-stdin-XXXXXX".utf8CString)
  let descriptor = mkstemp(&template)
  guard descriptor >= 0 else { throw HarnessError.system("mkstemp") }
  unlink(template)
  guard fcntl(descriptor, F_SETFD, FD_CLOEXEC) == 0 else { throw HarnessError.system("fcntl") }
  let bytes = Array(text.utf8)
  guard write(descriptor, bytes, bytes.count) == bytes.count, lseek(descriptor, 0, SEEK_SET) == 0
  else { throw HarnessError.system("write") }
  return descriptor
}

extension Duration {
  /// The duration in whole milliseconds, at least one, as `poll` wants it.
  var milliseconds: Int32 {
    let (seconds, attoseconds) = components
    return Int32(clamping: max(1, seconds * 1000 + attoseconds / 1_000_000_000_000_000))
  }
}
