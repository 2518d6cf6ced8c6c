import Chronology

/// A date variable of CSL-JSON (CSL 1.0.2, `csl-data.json`, "date-variable").
struct CSLDate {
  private let node: JSONNode

  init(_ node: JSONNode) { self.node = node }

  /// The date at the precision that it is given with.
  ///
  /// A year below zero is one before Christ (-44 is 44 BC), as the specification prints it; a second date
  /// of zeros is an open end, as citeproc has it.
  var found: TimelineAssembly.FoundDate {
    if let text = node.text { return Self.read(text) }
    if let text = node.text("edtf"), let date = try? EDTF(parsing: text) {
      return .stated(StatedDate(date))
    }
    if let numbers, !numbers.isEmpty, let first = numbers.first, !first.isEmpty {
      guard numbers.count <= 2, let date = date(of: numbers) else {
        return ReferenceDate.unreadable(
          Self.written(numbers))
      }
      return .stated(StatedDate(date))
    }
    guard let text = node.text("raw") ?? node.text("literal") else { return .notGiven }
    let read = Self.read(text)
    guard isAbout, case .stated(let date) = read else { return read }
    return (try? EDTF(parsing: "\(date.edtf)~")).map { .stated(StatedDate($0)) } ?? read
  }

  /// What is wrong with the number of dates, or of their parts, which are at most two and three.
  var problem: String? {
    guard node.text == nil, node.text("edtf") == nil, let numbers else { return nil }
    let text = Self.written(numbers.prefix(2))
    if numbers.count > 2 { return "“\(text)” has more than two dates and is left out" }
    return numbers.contains { $0.count > 3 }
      ? "“\(text)” has more than year, month and day; the rest is left out" : nil
  }

  private static func written(_ numbers: some Sequence<[String]>) -> String {
    numbers.map { $0.prefix(3).joined(separator: "-") }.joined(separator: "/")
  }

  private static func read(_ text: String) -> TimelineAssembly.FoundDate {
    let text = text.trimmed
    guard !text.isEmpty else { return .notGiven }
    return ReferenceDate.read(text).map { .stated(StatedDate($0)) }
      ?? ReferenceDate.unreadable(text)
  }

  /// The numbers as written; those of one date also where they are not in a list of their own.
  private var numbers: [[String]]? {
    guard let parts = node["date-parts"] else { return nil }
    // One more than there may be.
    let elements = parts.elements(atMost: 3)
    guard elements.first?.isList == true else { return [Self.texts(of: parts)] }
    return elements.map(Self.texts)
  }

  private static func texts(of list: JSONNode) -> [String] {
    Array(list.elements(atMost: 4).map { $0.text?.trimmed ?? "" }.prefix { !$0.isEmpty })
  }

  private var isAbout: Bool {
    guard let circa = node["circa"]?.text?.trimmed.lowercased() else { return false }
    return !["", "0", "false", "no"].contains(circa)
  }

  private func date(of numbers: [[String]]) -> EDTF? {
    let isInterval = numbers.count > 1
    guard let start = text(numbers[0], isInterval: isInterval) else { return nil }
    guard isInterval else { return try? EDTF(parsing: start) }
    let end = numbers[1]
    if end.allSatisfy({ Int($0) == 0 }) { return try? EDTF(parsing: start + "/..") }
    guard let last = text(end, isInterval: true), let first = try? EDTF(parsing: start),
      let final = try? EDTF(parsing: last)
    else { return nil }
    // The same day twice is one day.
    return first == final ? first : try? EDTF(parsing: "\(start)/\(last)")
  }

  private func text(_ written: [String], isInterval: Bool) -> String? {
    guard let number = written.first.flatMap({ Int($0) }), number != 0 else { return nil }
    let year = number < 0 ? number + 1 : number
    var month = written.count > 1 ? Int(written[1]) : nil
    let day = written.count > 2 ? Int(written[2]) : nil
    if written.count > 1, month == nil || written.count > 2 && day == nil { return nil }
    if month == 0 { month = nil }
    let about = isAbout ? "~" : ""
    // citeproc has seasons in the place of the month as well, as 13 to 16 or 21 to 24.
    let season = season(month) ?? (month == nil && !isInterval ? self.season : nil)
    if let season {
      return EDTF(year: year).map { "\($0)-\(season)\(about)" }
    }
    return EDTF(year: year, month: month, day: day == 0 ? nil : day).map { "\($0)\(about)" }
  }

  private func season(_ month: Int?) -> Int? {
    guard let month else { return nil }
    if 13...16 ~= month { return month + 8 }
    return 21...24 ~= month ? month : nil
  }

  private var season: Int? {
    guard let written = node["season"]?.text?.trimmed.lowercased() else { return nil }
    if let number = Int(written) {
      if 1...4 ~= number { return number + 20 }
      return 21...24 ~= number ? number : season(number)
    }
    let names = [["spring"], ["summer"], ["autumn", "fall"], ["winter"]]
    return names.firstIndex { $0.contains(written) }.map { $0 + 21 }
  }
}
