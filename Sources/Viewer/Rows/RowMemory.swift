import CellGrid
import Chronology
import Synchronization

/// What was worked out for the rows of one projection's list, so that a key works out only what is
/// new on the screen.
///
/// All of it follows from the projection and from what it is asked with: remembering changes no
/// answer. So copies of a screen may share it, and drawing from it stays a function of the model.
final class RowMemory: Sendable {
  /// What the cells of a row depend on beside its position.
  struct Look: Equatable {
    let width: Int
    let query: TextQuery?
  }

  /// The headings by which rows are divided.
  ///
  /// Those of positions near each other do not push each other out.
  struct Headings {
    private var slots: [(position: Int, heading: DateHeading?)] = []
    private var lastPage: (height: Int, top: Int)?

    /// The heading of a position, worked out once as long as it is not pushed out.
    mutating func heading(at position: Int, in projection: Projection) -> DateHeading? {
      if slots.isEmpty { slots = Array(repeating: (-1, nil), count: 1024) }
      let slot = position & 1023
      if slots[slot].position == position { return slots[slot].heading }
      let heading = projection.heading(at: position)
      slots[slot] = (position, heading)
      return heading
    }

    /// The first position of the last page, where it was worked out for a list of that height.
    func lastTop(height: Int) -> Int? {
      lastPage.flatMap { $0.height == height ? $0.top : nil }
    }

    mutating func remember(lastTop top: Int, height: Int) -> Int {
      lastPage = (height, top)
      return top
    }
  }

  private struct Cells {
    var look: Look?
    var runs: [Int: CellRun] = [:]
  }

  /// More rows than that are not kept; the highest window has fewer.
  private static let limit = 1024

  private let headings = Mutex(Headings())
  private let cells = Mutex(Cells())

  /// Works with the headings, which nobody else does at the same time.
  func withHeadings<Result: Sendable>(
    _ body: (inout sending Headings) -> sending Result
  ) -> Result {
    headings.withLock(body)
  }

  /// The cells of the row at a position, where they were drawn before with the same look.
  func run(at position: Int, _ look: Look) -> CellRun? {
    cells.withLock { $0.look == look ? $0.runs[position] : nil }
  }

  /// Keeps the cells of the row at a position.
  func keep(_ run: CellRun, at position: Int, _ look: Look) {
    cells.withLock { cells in
      if cells.look != look || cells.runs.count >= Self.limit {
        cells.look = look
        cells.runs.removeAll(keepingCapacity: true)
      }
      cells.runs[position] = run
    }
  }
}
