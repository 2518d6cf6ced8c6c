internal import CNcurses

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What is looked at and opened before ncurses is asked for a screen.
enum TerminalSetup {
  /// The type of the terminal, if a screen can be shown on it.
  static func checkedType(
    _ environment: TerminalEnvironment, _ inputFD: Int32, _ outputFD: Int32
  ) throws(TerminalError) -> String {
    guard isatty(inputFD) == 1, isatty(outputFD) == 1 else { throw .notATerminal }
    guard let type = environment.type else { throw .noType }
    var movesCursor = false
    guard dateline_look_up_type(type, outputFD, &movesCursor) == 1 else {
      throw .unknownType(type)
    }
    guard movesCursor else { throw .cannotPlaceCursor(type) }
    return type
  }

  /// Streams of our own on the descriptors, as `newterm` wants them.
  static func openFiles(
    _ inputFD: Int32, _ outputFD: Int32, _ type: String
  ) throws(TerminalError) -> (
    input: UnsafeMutablePointer<FILE>, output: UnsafeMutablePointer<FILE>
  ) {
    guard let input = fdopen(dup(inputFD), "r") else { throw .failed(type) }
    guard let output = fdopen(dup(outputFD), "w") else {
      fclose(input)
      throw .failed(type)
    }
    return (input, output)
  }
}

extension Duration? {
  /// As `poll` wants it: -1 for no end, and rounded up, so that a timer is never too early.
  var pollMilliseconds: Int32 {
    guard let (seconds, attoseconds) = self?.components else { return -1 }
    if seconds > 1_000_000 { return 1_000_000_000 }
    let attosecondsEach: Int64 = 1_000_000_000_000_000
    return Int32(max(0, seconds * 1000 + (attoseconds + attosecondsEach - 1) / attosecondsEach))
  }
}
