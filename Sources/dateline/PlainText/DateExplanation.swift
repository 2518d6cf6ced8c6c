import CellGrid
import Chronology

/// `dateline date` for a person: what a date says, and what it leaves open.
struct DateExplanation {
  let answer: DateAnswer

  /// The lines for a date that could be read.
  var lines: [String] {
    guard let date = answer.date else { return [] }
    var lines = [VisibleText.visible(answer.input)]
    lines.append("  words      \(date.words())")
    if answer.edtf == nil {
      lines.append("  EDTF       \(date), level \(date.level); what was written is not EDTF")
    } else {
      let written = date.description == answer.input ? "" : ", canonically \(date)"
      lines.append("  EDTF       level \(date.level)\(written)")
    }
    lines.append("  kind       \(Self.kind(date))")
    if let bounds = date.bounds {
      lines.append("  earliest   \(Self.words(bounds.earliest, "a start"))")
      lines.append("  latest     \(Self.words(bounds.latest, "an end"))")
    } else {
      lines.append("  earliest   cannot be told")
      lines.append("  latest     cannot be told")
    }
    if let margin = Self.margin(date) { lines.append("  margin     \(margin)") }
    if let note = date.boundsNote { lines.append("  note       \(note)") }
    return lines
  }

  /// The lines for one that could not: what is wrong, with a caret under the character.
  func problem(_ error: EDTFError, _ widths: ColumnWidths) -> [String] {
    CaretLines.lines(
      under: answer.input, at: error.offset, message: error.message, widths: widths)
  }

  private static func kind(_ date: EDTF) -> String {
    switch date.shape {
    case .day: "a day"
    case .period: "a period: some day or days of it, unless more is known"
    case .span: "a span, from one date to another"
    case .openStart: "a span without a start"
    case .openEnd: "a span without an end"
    case .unknownStart: "a span whose start is not known"
    case .unknownEnd: "a span whose end is not known"
    case .noEnds: "a span of which neither end is given"
    case .oneOf: "one of several dates, it is not known which"
    case .allOf: "several dates, all of them"
    case .unspecified: "a date with digits that are not given"
    }
  }

  private static func words(_ bound: DateBounds.Bound, _ end: String) -> String {
    switch bound {
    case .day(let day): "\(day)"
    case .open: "open: it goes on without \(end)"
    case .unknown: "unknown: there is \(end), and nobody knows when"
    }
  }

  /// What a qualified date leaves open beyond its bounds.
  private static func margin(_ date: EDTF) -> String? {
    guard date.qualification != nil, let wide = date.boundsWithMargin, wide != date.bounds else {
      return nil
    }
    let days =
      switch (wide.earliest.day, wide.latest.day) {
      case (let first?, let last?): "from \(first) to \(last)"
      case (let first?, nil): "from \(first) on"
      case (nil, let last?): "up to \(last)"
      case (nil, nil): "any day"
      }
    return "taken for possible: \(days), one unit more for what is approximate or uncertain"
  }
}

/// A text, and under it a caret at one character with what is wrong there.
enum CaretLines {
  static func lines(
    under text: String, at offset: Int, message: String, widths: ColumnWidths
  ) -> [String] {
    var before = String.UnicodeScalarView()
    before.append(contentsOf: text.unicodeScalars.prefix(offset))
    let columns = widths.columns(of: VisibleText.visible(String(before)))
    let indent = String(repeating: " ", count: columns)
    return ["  " + VisibleText.visible(text), "  \(indent)^", "  \(VisibleText.visible(message))"]
  }
}
