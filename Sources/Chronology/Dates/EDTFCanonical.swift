/// Writing EDTF.
///
/// A value is written as it was read, but for zeros in front of a year with `Y`: EDTF has few ways to
/// say the same, and which one was chosen (`-04` or `-04:00`, `?2004` or `2004?`) is kept.
extension DateExpression {
  var canonical: String {
    var text = ""
    switch self {
    case .date(let date):
      date.write(to: &text)
    case .interval(let start, let end):
      start.write(to: &text)
      text += "/"
      end.write(to: &text)
    case .set(let set):
      set.write(to: &text)
    }
    return text
  }
}

extension IntervalEnd {
  fileprivate func write(to text: inout String) {
    switch self {
    case .date(let date): date.write(to: &text)
    case .open: text += ".."
    case .unknown: break
    }
  }
}

extension DateSet {
  fileprivate func write(to text: inout String) {
    text += kind == .oneOf ? "[" : "{"
    var isFirst = true
    for member in members {
      if !isFirst { text += "," }
      isFirst = false
      switch member {
      case .date(let date):
        date.write(to: &text)
      case .range(let first, let last):
        first.write(to: &text)
        text += ".."
        last.write(to: &text)
      case .upTo(let date):
        text += ".."
        date.write(to: &text)
      case .from(let date):
        date.write(to: &text)
        text += ".."
      }
    }
    text += kind == .oneOf ? "]" : "}"
  }
}

extension SingleDate {
  fileprivate func write(to text: inout String) {
    year.write(to: &text)
    if let month {
      text += "-"
      month.write(to: &text)
    }
    if let day {
      text += "-"
      day.write(to: &text)
    }
    time?.write(to: &text)
  }
}

extension DateComponent {
  fileprivate func write(to text: inout String) {
    if let before { text.append(before.symbol) }
    text += tens == Self.unspecified ? "X" : "\(tens)"
    text += ones == Self.unspecified ? "X" : "\(ones)"
    if let after { text.append(after.symbol) }
  }
}

extension YearComponent {
  fileprivate func write(to text: inout String) {
    if let before { text.append(before.symbol) }
    text += written
    if let after { text.append(after.symbol) }
  }

  /// The year in EDTF, without its qualifiers.
  var written: String {
    if let oversized { return oversized }
    var text = isLettered ? "Y" : ""
    if isNegative { text += "-" }
    if isLettered {
      text += String(digits)
      if exponent > 0 { text += "E\(exponent)" }
    } else {
      var place = 1000
      for bit in (0..<4).reversed() {
        text += unspecified >> bit & 1 == 1 ? "X" : "\(digits / place % 10)"
        place /= 10
      }
    }
    if significantDigits > 0 { text += "S\(significantDigits)" }
    return text
  }
}

extension ClockTime {
  fileprivate func write(to text: inout String) {
    text += "T" + clock
    switch zone {
    case .notGiven: break
    case .utc: text += "Z"
    case .shift(let minutes, let hasMinutes):
      let size = Int(minutes.magnitude)
      text += minutes < 0 ? "-" : "+"
      text += Self.twoDigits(size / 60)
      if hasMinutes { text += ":" + Self.twoDigits(size % 60) }
    }
  }

  /// The time as `23:20:30`.
  var clock: String {
    "\(Self.twoDigits(Int(hour))):\(Self.twoDigits(Int(minute))):\(Self.twoDigits(Int(second)))"
  }

  static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }
}
