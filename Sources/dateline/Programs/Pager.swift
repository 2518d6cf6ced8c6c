import CellGrid
import Evidence
import Glibc

/// The person's pager: PAGER, else less, else more.
enum Pager {
  /// Shows a text and waits.
  ///
  /// Returns a sentence where that fails.
  ///
  /// The pager gets the text through a pipe, with control characters made visible: so it can
  /// neither write to the file nor send what is in it to the terminal.
  static func show(_ text: SourceText) -> String? {
    let chosen = Environment["PAGER"].map(Program.words) ?? []
    let words =
      chosen.isEmpty
      ? ["less", "more", "cat"].first(where: Program.exists).map { [$0] } ?? [] : chosen
    guard let name = words.first else { return "no pager was found: set PAGER" }
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { return "no pipe to the pager could be made" }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    defer { if ends[1] >= 0 { close(ends[1]) } }
    do throws(Program.Failure) {
      let program = Program(path: name, arguments: Array(words.dropFirst()))
      defer { close(ends[0]) }
      // less would otherwise start an editor or a shell at a key.
      let pid = try program.start(.input(ends[0]), environment: ["LESSSECURE": "1"])
      feed(text, to: ends[1])
      close(ends[1])
      ends[1] = -1
      try ForegroundTask.wait(for: pid)
      return nil
    } catch {
      return "\(name) \(error.words)"
    }
  }

  private static func feed(_ text: SourceText, to descriptor: Int32) {
    let before = signal(SIGPIPE, SIG_IGN)
    defer { signal(SIGPIPE, before) }
    for line in 0..<text.lineCount {
      let range = text.line(line)
      let end = range.upperBound < text.byteCount ? "\n" : ""
      let visible = VisibleText.visible(text.string(in: range)) + end
      var bytes = ArraySlice(visible.utf8)
      while !bytes.isEmpty {
        let written = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
        if written < 0 {
          if errno == EINTR { continue }
          return
        }
        bytes = bytes.dropFirst(written)
      }
    }
  }
}
