import Foundation
import Testing

/// Each cell on each terminal is what was meant, seen by an emulator of somebody else's.
///
/// The stories are in Python, beside the emulator: `Terminals/`.
@Suite("Terminals")
struct TerminalsStory {
  @Test(
    "Screens, endings, input and lines, on every terminal that is supported",
    arguments: ["test_emulation", "test_screens", "test_endings", "test_input", "test_lines"])
  func stories(name: String) throws {
    // Where the emulator is kept depends on the person's home.
    var environment = ProcessInfo.processInfo.environment.filter {
      ["PATH", "HOME", "XDG_CACHE_HOME", "DATELINE_BENCH_CACHE"].contains($0.key)
    }
    environment["DATELINE"] = try BuiltProgram.path()
    environment["REPOSITORY"] = BuiltProgram.repository
    environment["PYTHONDONTWRITEBYTECODE"] = "1"
    let folder = "\(BuiltProgram.repository)/Tests/EndToEndTests/Terminals"
    let finished = try runProcess(
      "python3", ["\(folder)/\(name).py", "--verbose"], environment: environment,
      directory: folder, deadline: .seconds(200))
    #expect(finished.status == 0, "\(finished.out)\n\(finished.err)")
    // Else a mistake of the harness could pass for a success without a story.
    #expect(finished.err.contains("\nRan "), "\(finished.err)")
  }
}
