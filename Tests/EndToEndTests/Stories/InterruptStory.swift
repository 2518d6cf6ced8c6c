import Glibc
import Testing

/// A person who has seen enough of a long answer.
@Suite("^C while a large file is told")
struct InterruptStory {
  /// `check` reads a line closely, so that fewer of them make a large file.
  @Test(
    "^C ends it at once with 130, also after every core has read the file",
    arguments: [("list", 200_000, 0), ("check", 20_000, 400)])
  func interrupt(command: String, count: Int, length: Int) throws {
    let terminal = try TerminalSession()
    // An unknown key on each line, so that there is more to tell than a pipe holds.
    let odd = "\"nope\":\"\(String(repeating: "x", count: length))\""
    let lines = (0..<count).map {
      "{\"id\":\"e\($0)\",\"date\":\"2018-07-12\",\"title\":\"Made up\",\(odd)}\n"
    }
    let path = try terminal.scratch.write("large.jsonl", lines.joined())
    let fifo = terminal.scratch.file("told")
    try #require(mkfifo(fifo, 0o600) == 0)
    // Nobody reads it: the program cannot come to its end by itself.
    let told = open(fifo, O_RDWR | O_NONBLOCK | O_CLOEXEC)
    try #require(told >= 0)
    defer { close(told) }
    try terminal.enter("dateline \(command) \(path) > \(fifo)")
    var polled = pollfd(fd: told, events: Int16(POLLIN), revents: 0)
    try #require(poll(&polled, 1, 3 * patience.milliseconds) == 1, "it told nothing")
    try terminal.press("C-c")
    try terminal.waitForPrompt()
    #expect(try terminal.exitStatus() == 130)
  }
}
