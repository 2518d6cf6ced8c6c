/// A property of a calendar: its name, parameters and value (RFC 5545, section 3.1).
struct ContentLine {
  /// What is said beside a value.
  struct Parameter {
    /// The name in upper case.
    let name: String
    /// The values, without quotation marks.
    let values: [String]
  }

  /// The name in upper case.
  let name: String
  /// The parameters, in the order of the file.
  let parameters: [Parameter]
  /// The value as it is written.
  let value: ArraySlice<UInt8>
  private let line: UnfoldedLine

  /// The value as text, as it is written.
  var text: String { String(decoding: value, as: UTF8.self).trimmed }

  /// The first value of a parameter.
  subscript(parameter: String) -> String? {
    parameters.first { $0.name == parameter }?.values.first
  }

  /// Whether a parameter has this value, in any case.
  func has(_ parameter: String, _ value: String) -> Bool {
    self[parameter]?.uppercased() == value
  }

  /// Where the line begins.
  var place: TextPlace { line.place(at: 0) }

  /// Where a byte of the value stands, by its distance from the value's start.
  func place(inValue offset: Int) -> TextPlace {
    line.place(at: value.startIndex - line.bytes.startIndex + offset)
  }

  /// The name at the start of a line, in upper case; nothing where there is none.
  static func name(of line: UnfoldedLine) -> String? {
    let name = line.bytes.prefix(100).prefix { isNamePart($0) }
    guard !name.isEmpty, let next = line.bytes.dropFirst(name.count).first,
      next == colon || next == semicolon
    else { return nil }
    return String(decoding: name, as: UTF8.self).uppercased()
  }

  /// Reads a line whose name is known.
  ///
  /// - Returns: Nothing where no value follows.
  init?(_ line: UnfoldedLine, name: String) {
    var scan = Scan(bytes: line.bytes, position: line.bytes.startIndex + name.utf8.count)
    var parameters: [Parameter] = []
    while scan.peek == Self.semicolon {
      scan.position += 1
      parameters.append(scan.parameter())
    }
    guard scan.peek == Self.colon else { return nil }
    scan.position += 1
    var value = line.bytes[scan.position...]
    // Names of zones with a colon need quotation marks and do not always have them; no date has a colon.
    if Self.holdsDate(name), let last = value.lastIndex(of: Self.colon),
      let zone = parameters.last, zone.name == "TZID"
    {
      let rest = String(decoding: value[..<last], as: UTF8.self)
      parameters[parameters.count - 1] = Parameter(
        name: zone.name, values: ["\(zone.values.first ?? ""):\(rest)"])
      value = value[(last + 1)...]
    }
    self.name = name
    self.parameters = parameters
    self.value = value
    self.line = line
  }

  private static func holdsDate(_ name: String) -> Bool {
    ["DTSTART", "DTEND", "DUE", "RECURRENCE-ID", "EXDATE", "RDATE"].contains(name)
  }

  private static let colon = UInt8(ascii: ":")
  private static let semicolon = UInt8(ascii: ";")

  private static func isNamePart(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
      || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "_")
  }

  /// A way through the parameters.
  private struct Scan {
    let bytes: ArraySlice<UInt8>
    var position: Int

    var peek: UInt8? { position < bytes.endIndex ? bytes[position] : nil }

    mutating func parameter() -> Parameter {
      let name = take { $0 == UInt8(ascii: "=") || $0 == semicolon || $0 == colon }
      let shown = String(decoding: name, as: UTF8.self).trimmed.uppercased()
      var values: [String] = []
      while let mark = peek, mark == UInt8(ascii: values.isEmpty ? "=" : ",") {
        position += 1
        values.append(value())
      }
      return Parameter(name: shown, values: values)
    }

    private mutating func value() -> String {
      var text: ArraySlice<UInt8> = []
      if peek == UInt8(ascii: "\""),
        let end = bytes[(position + 1)...].firstIndex(of: UInt8(ascii: "\""))
      {
        text = bytes[(position + 1)..<end]
        position = end + 1
      }
      text += take { $0 == UInt8(ascii: ",") || $0 == semicolon || $0 == colon }
      return ICalendarText.fromParameter(String(decoding: text, as: UTF8.self))
    }

    private mutating func take(until isEnd: (UInt8) -> Bool) -> ArraySlice<UInt8> {
      let start = position
      position = bytes[start...].firstIndex(where: isEnd) ?? bytes.endIndex
      return bytes[start..<position]
    }
  }
}
