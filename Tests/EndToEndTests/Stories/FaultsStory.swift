import Foundation
import Testing

/// The system fails under a save; the person's file must not suffer.
@Suite("Faults")
struct FaultsStory {
  @Test(
    "Killed at any system call, or with a full, failing or read-only disk, a save leaves the old file or the new one"
  )
  func faults() throws {
    let finished = try runProcess(
      "python3",
      [
        "\(BuiltProgram.repository)/Benchmarks/reliability/faults.py", "--quick", "--dateline",
        BuiltProgram.path(),
      ], environment: BuiltProgram.environment(), deadline: .seconds(200))
    #expect(finished.status == 0, "\(finished.out)\n\(finished.err)")
    #expect(finished.out.contains("killed at each system call"))
    #expect(finished.out.contains(", 0 findings."))
  }
}
