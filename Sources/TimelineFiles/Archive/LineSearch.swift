import Chronology

/// A condition on the bytes of a line: no line that fails it can meet what it stands for.
struct LineSearch: Sendable {
  private indirect enum Test: Sendable {
    case anything
    case words(Int)
    case all([Test])
    case any([Test])
  }

  private var prefilters: [WordPrefilter] = []
  private var test = Test.anything

  init(_ condition: RowCondition) {
    test = make(condition)
  }

  /// Whether every line meets it.
  var isAnything: Bool { if case .anything = test { true } else { false } }

  private mutating func make(_ condition: RowCondition) -> Test {
    switch condition {
    case .anything: return .anything
    case .words(let query):
      guard let prefilter = WordPrefilter(query) else { return .anything }
      prefilters.append(prefilter)
      return .words(prefilters.count - 1)
    case .all(let parts):
      let tests = parts.map { make($0) }.filter { if case .anything = $0 { false } else { true } }
      return tests.isEmpty ? .anything : .all(tests)
    case .any(let parts):
      let tests = parts.map { make($0) }
      return tests.contains { if case .anything = $0 { true } else { false } }
        ? .anything : .any(tests)
    }
  }

  /// Looks through a block, whose lines are asked about from the first to the last.
  func cursor(in bytes: UnsafeRawBufferPointer) -> Cursor {
    Cursor(search: self, bytes: bytes, hits: Array(repeating: -1, count: prefilters.count))
  }

  /// A way through a block that looks at each byte once for each of the words.
  struct Cursor {
    fileprivate let search: LineSearch
    fileprivate let bytes: UnsafeRawBufferPointer
    /// The next place of each of the words; `Int.max` where there is none.
    fileprivate var hits: [Int]

    /// Whether the bytes of a line meet the condition; lines must come in order.
    mutating func holds(in line: Range<Int>) -> Bool { holds(search.test, line) }

    private mutating func holds(_ test: Test, _ line: Range<Int>) -> Bool {
      switch test {
      case .anything: return true
      case .words(let index):
        if hits[index] < line.lowerBound {
          hits[index] =
            search.prefilters[index].firstCandidate(in: bytes, from: line.lowerBound) ?? Int.max
        }
        return hits[index] < line.upperBound
      case .all(let tests):
        for test in tests where !holds(test, line) { return false }
        return true
      case .any(let tests):
        for test in tests where holds(test, line) { return true }
        return false
      }
    }
  }
}
