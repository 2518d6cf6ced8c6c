/// What stands after a key.
struct FilterValue {
  let text: String
  /// Where the text begins, in code points.
  let offset: Int
  let isQuoted: Bool
  /// The day that English dates are told from.
  let day: CalendarDay?

  /// The condition that the value makes with a key.
  func term(_ key: FilterKey, isDefinite: Bool) throws(FilterError) -> FilterTerm {
    switch key {
    case .from: return .from(try date(key), isDefinite: isDefinite)
    case .to: return .to(try date(key), isDefinite: isDefinite)
    case .who: return .who(text)
    case .tag: return .tag(text)
    case .place: return .place(text)
    case .source: return .source(text)
    case .said:
      // In quotation marks they are words; without, what is a date is one.
      guard !isQuoted, let date = try? EDTF(parsing: text), date.bounds != nil else {
        return .said(text)
      }
      return .saidOn(date)
    case .status:
      let name = try name(key)
      return .status(Event.Status(rawValue: name))
    case .verdict:
      return .verdict(try name(key))
    case .checked:
      switch isQuoted ? "" : text.lowercased() {
      case "yes": return .checked(.all)
      case "no": return .checked(.missing)
      default: return .checked(.by(text))
      }
    }
  }

  /// One of the names that the key takes.
  private func name(_ key: FilterKey) throws(FilterError) -> String {
    let names = key.values ?? []
    let lowered = text.lowercased()
    if names.contains(lowered) { return lowered }
    let hint =
      NearestWord.find(lowered, among: names).map { "did you mean \($0)?" }
      ?? "write one of \(names.joined(separator: ", "))"
    throw FilterError(message: "there is no \(key.rawValue) `\(text)`: \(hint)", offset: offset)
  }

  /// A date with days: EDTF, or English.
  private func date(_ key: FilterKey) throws(FilterError) -> EDTF {
    let date: EDTF
    do throws(EDTFError) {
      date = try read()
    } catch {
      let hint =
        isQuoted
        ? ""
        : "; a date in words stands in quotation marks, as in "
          + "\(key.rawValue):\"early July 2018\""
      throw FilterError(
        message: "\(key.rawValue): \(error.message)\(hint)", offset: offset + error.offset)
    }
    guard date.bounds != nil else {
      throw FilterError(
        message: "\(key.rawValue): \(date) names no day; write a date with a year", offset: offset)
    }
    return date
  }

  private func read() throws(EDTFError) -> EDTF {
    if isQuoted { return try EDTF(casual: text, relativeTo: day) }
    do throws(EDTFError) {
      return try EDTF(parsing: text)
    } catch {
      // Without quotation marks a date of several words would lose all but its first.
      let isRelative = ["today", "yesterday", "tomorrow"].contains(text.lowercased())
      guard let date = try? EDTF(casual: text, relativeTo: isRelative ? day : nil) else {
        throw error
      }
      return date
    }
  }
}
