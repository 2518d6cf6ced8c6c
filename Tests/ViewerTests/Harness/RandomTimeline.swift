import Chronology

/// Timelines of every kind, made up from a seed.
enum RandomTimeline {
  /// A date of any kind that the format knows, or nothing.
  static func date(using random: inout SeededGenerator) -> EDTF? {
    let year = String(Int.random(in: 2015...2019, using: &random))
    let month = "\(year)-0\(Int.random(in: 1...9, using: &random))"
    let day = "\(month)-\(Int.random(in: 10...28, using: &random))"
    let texts = [
      day, day, day, day + "~", day + "?", month, month + "%", year, "\(year)-21", "201X", "195X",
      "2018-XX", "\(day)/2020", "\(day)/..", "../\(day)", "\(day)/", "/\(day)", "[\(day),2020]",
      "{\(month),2020}", "XXXX-12-XX", "Y-25000000000000000", "../Y25000000000000000",
      "-0044-03-15", "",
    ]
    return texts.randomElement(using: &random).flatMap { try? EDTF(parsing: $0) }
  }

  /// So many events; some quote the text of `Fixture.quoted()`, some replace others.
  static func events(_ count: Int, using random: inout SeededGenerator) -> [Event] {
    let words = ["the first words", "나중에 한 말", "Paragraph 7 of a text", "words that nobody wrote"]
    return (0..<count).map { number in
      var event = Event(
        id: Event.ID(file: 0, name: "random-\(number)"), title: "Random event \(number)",
        origin: Fixture.origin(number + 1))
      event.date = date(using: &random).map { StatedDate($0) }
      event.undated = event.date == nil ? .notGiven : nil
      event.status = Event.Status.allCases.randomElement(using: &random)
      event.summary = String(
        repeating: "긴 글 and words. ", count: .random(in: 0...40, using: &random))
      event.replaces = Event.ID(
        file: 0, name: "random-\(Int.random(in: 0...count, using: &random))")
      event.evidence = (0..<Int.random(in: 0...4, using: &random)).map { _ in
        var citation = Citation(
          source: Source.ID(file: 0, name: Bool.random(using: &random) ? "text" : "gone"),
          origin: event.origin)
        if let exact = words.randomElement(using: &random), Bool.random(using: &random) {
          citation.quote = Quote(TextQuoteSelector(exact: exact))
        }
        return citation
      }
      return event
    }
  }
}
