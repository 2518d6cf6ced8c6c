import ArgumentParser

/// The exit status of the program: 1 where `check` found something wrong, else by the numbers of
/// sysexits.h.
enum ExitStatus {
  static let foundWrong = ExitCode(1)
  static let usage = ExitCode(64)
  static let badContent = ExitCode(65)
  static let noInput = ExitCode(66)
  static let noTerminal = ExitCode(69)
  static let inputOutput = ExitCode(74)
}
