extension CalendarDay {
  /// The day in words: `12 July 2018`.
  public var words: String {
    (try? EDTF(parsing: description))?.words() ?? description
  }
}

extension StatedDate {
  /// The date in words as it is written, with the bounds that are given beside it and their reason.
  public var words: String { words(in: .asWritten) }

  /// The date in words, with the bounds that are given beside it and their reason.
  public func words(in zone: ZoneReading) -> String {
    let given = earliest != nil || latest != nil ? bounds?.words : nil
    return [edtf.words(in: zone), given, note].compactMap { $0 }.joined(separator: ", ")
  }
}

extension DateBounds {
  /// The bounds in words: `between 10 July 2018 and 14 July 2018`.
  public var words: String {
    switch (earliest, latest) {
    case (.day(let first), .day(let last)) where first == last: "on \(first.words)"
    case (.day(let first), .day(let last)):
      (try? EDTF(parsing: "[\(first)..\(last)]"))?.words()
        ?? "between \(first.words) and \(last.words)"
    case (.day(let first), .open): "on or after \(first.words), with no end"
    case (.day(let first), .unknown): "on or after \(first.words), until nobody knows when"
    case (.open, .day(let last)): "on or before \(last.words), with no start"
    case (.unknown, .day(let last)): "on or before \(last.words), since nobody knows when"
    default: "no earliest and no latest day"
    }
  }
}

extension Event {
  /// What is to be said of the bounds of the date: `between 10 July 2018 and 14 July 2018, because …`.
  ///
  /// - Parameter reason: Why they are what they are, where words in a source give them.
  /// - Returns: Nothing where the date's own words say it all.
  public func boundsSentence(because reason: String?) -> String? {
    guard let date, let bounds else { return nil }
    if datedBy?.earliest != nil || datedBy?.latest != nil {
      return [bounds.words, reason].compactMap { $0 }.joined(separator: ", ")
    }
    if date.earliest != nil || date.latest != nil {
      return [bounds.words, date.note].compactMap { $0 }.joined(separator: ", ")
    }
    if date.edtf.qualification != nil { return "no earliest and no latest day is given beside it" }
    guard case (.day(let first), .day(let last)) = (bounds.earliest, bounds.latest) else {
      return bounds.words
    }
    // Days that the words name already are not said again.
    guard first != last, date.edtf.description != "\(first)/\(last)" else { return nil }
    return "at the widest from \(first.words) to \(last.words)"
  }
}
