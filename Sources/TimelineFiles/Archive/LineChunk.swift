import Chronology

/// What is known of the lines that begin in one stretch of a file.
///
/// Eight bytes an event beside the columns of dates: where its line begins, and a hash of its id.
struct LineChunk: Sendable {
  /// Where the stretch begins in the file.
  let start: Int
  /// The bytes after its last line.
  var end: Int
  /// The number of lines that begin in it.
  var lineCount = 0
  /// Where each event's line begins, from `start`.
  var offsets: [UInt32] = []
  /// A hash of each event's id, or of what its id is made of.
  var names: [UInt32] = []
  /// The dates; taken out once they stand among those of the whole file.
  var dates = EventColumns()
  /// Places from which lines are counted: how far from `start`, and how many lines come before.
  var marks: [(offset: UInt32, line: UInt32)] = []
  /// Sources and actors on lines of their own.
  var sources = DeclaredLines()
  var actors = DeclaredLines()
  /// The headers.
  var headers: [UInt32] = []
  /// Lines with something wrong in them, as far as they are kept, and the number of the others.
  var odd: [UInt32] = []
  var otherOdd = 0
  /// A hash of all of its lines; nothing where one was too long to be read.
  var hash: LineHash? = LineHash()
  /// What events replace, by row of this stretch.
  var replaced: [(name: String, row: Int)] = []

  /// Lines of sources or actors: where they begin, from the start of the stretch, and a hash of the id.
  struct DeclaredLines: Sendable {
    var offsets: [UInt32] = []
    var names: [UInt32] = []
  }

  /// Odd lines that are kept of one stretch.
  static let keptOdd = 200
  /// Bytes between marks, at the least.
  static let markDistance = 256 << 10

  init(start: Int) {
    self.start = start
    end = start
  }

  /// Where the line of an event begins in the file.
  func offset(of row: Int) -> Int { start + Int(offsets[row]) }

  mutating func addOdd(_ offset: UInt32) {
    if odd.count < Self.keptOdd { odd.append(offset) } else { otherOdd += 1 }
  }
}
