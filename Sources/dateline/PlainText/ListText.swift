import CellGrid
import Chronology
import Viewer

/// `dateline list`: one line an event.
struct ListText {
  let projection: Projection
  let widths: ColumnWidths

  /// What of an event is printed.
  static let parts = EventParts.row

  /// Dates that were put into words already, by file: in a long list the same ones come again and again.
  struct Dates {
    fileprivate var known: [Int: [EDTF: (edtf: String, words: String)]] = [:]
  }

  /// The fields of an event: its date in EDTF and in words, title, status and id; and "possibly" where
  /// that is how it matches a filter, "possibly known" where that is how it was known.
  func fields(of event: Event, at position: Int, _ dates: inout Dates) -> [String] {
    let file = event.id.file
    let date: (edtf: String, words: String)
    switch (event.date?.edtf, event.undated) {
    case (let edtf?, _):
      if let known = dates.known[file]?[edtf] {
        date = known
      } else {
        let zone = projection.snapshot.zoneReading(ofFile: file)
        date = (VisibleText.visible(edtf.description), VisibleText.visible(edtf.words(in: zone)))
        dates.known[file, default: [:]][edtf] = date
      }
    case (nil, .unreadable(let text, _)?):
      date = ("-", VisibleText.visible("date not readable: \(text)"))
    case (nil, _): date = ("-", "no date")
    }
    let fields = [
      date.edtf, date.words, VisibleText.visible(event.title), event.status?.rawValue ?? "-",
      VisibleText.visible(projection.snapshot.writtenID(of: event.id)),
    ]
    var remarks: [String] = []
    if projection.certainty(at: position) == .possibly { remarks.append("possibly") }
    if projection.knowledge(at: position) == .possibly { remarks.append("possibly known") }
    return fields + remarks
  }

  /// Fields with tabs between them, for other programs: the lines of some positions.
  func tabbed(_ positions: Range<Int>) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(positions.count * 110)
    var dates = Dates()
    projection.forEach(in: positions, parts: Self.parts) { position, event in
      for field in fields(of: event, at: position, &dates) {
        var field = field
        field.withUTF8 { bytes.append(contentsOf: $0) }
        bytes.append(UInt8(ascii: "\t"))
      }
      bytes[bytes.count - 1] = UInt8(ascii: "\n")
    }
    return bytes
  }

  /// Fields in columns, for a person.
  ///
  /// Every event is looked at once for the widths.
  func aligned(from first: Int) -> [String] {
    var rows: [[String]] = []
    var dates = Dates()
    projection.forEach(in: first..<projection.count, parts: Self.parts) { position, event in
      rows.append(fields(of: event, at: position, &dates))
    }
    return AlignedLines.aligned(rows, widths: widths)
  }
}
