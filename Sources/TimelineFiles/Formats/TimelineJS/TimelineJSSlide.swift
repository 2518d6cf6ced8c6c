import Chronology

/// A slide of TimelineJS: a title, an event or an era, whatever file it stands in.
struct TimelineJSSlide {
  /// A picture, a film, a page or words beside the text.
  struct Media {
    /// An address, or HTML to be shown.
    var url = ""
    var title = ""
    var caption = ""
    var credit = ""
    var alternative = ""
    var link = ""

    var isEmpty: Bool { [url, title, caption, credit, link].allSatisfy(\.isEmpty) }
  }

  /// What it says of itself to be.
  enum Kind {
    case title, event, era
  }

  var kind = Kind.event
  var place: TextPlace
  /// HTML.
  var headline = ""
  /// HTML.
  var text = ""
  var media = Media()
  var group = ""
  /// The id that the file gives.
  var name = ""
  var start = TimelineJSDate()
  var end = TimelineJSDate()
  /// The words in which the dates are to be shown.
  var displayed = ""
  /// The whole date in EDTF, as Dateline writes it beside parts that say less.
  var exact: (text: String, place: TextPlace)?
  /// Backgrounds and thumbnails, which are pictures for TimelineJS alone.
  var pictures = 0

  init(at place: TextPlace) { self.place = place }
}

extension TimelineJSSlide {
  /// HTML as one line of plain text.
  static func line(_ html: String, keepingLinks: Bool = true) -> String {
    var line = String.UnicodeScalarView()
    var wantsSpace = false
    // Scalars, since a headline may be as long as anybody likes, and characters take ten times as long.
    for scalar in HTMLFragment.plainText(html, keepingLinks: keepingLinks).unicodeScalars {
      switch scalar {
      case " ", "\t"..."\r", "\u{A0}", "\u{2028}", "\u{2029}": wantsSpace = true
      default:
        if wantsSpace, !line.isEmpty { line.append(" ") }
        wantsSpace = false
        line.append(scalar)
      }
    }
    return String(line)
  }

  /// What it is called: the headline; without one the first words of the text, and else of the caption, as
  /// TimelineJS has it on its axis.
  var title: String {
    let title = Self.line(headline, keepingLinks: false)
    if !title.isEmpty { return title }
    for html in [text, media.caption] {
      let lines = HTMLFragment.plainText(html, keepingLinks: false)
        .split(whereSeparator: \.isNewline).lazy.map {
          Self.spaced($0.prefix(Self.longestTitle * 4))
        }
      if let first = lines.first(where: { !$0.isEmpty }) { return Self.shortened(first) }
    }
    return ""
  }

  /// How many characters of a text stand for a title.
  private static let longestTitle = 80

  private static func spaced(_ text: Substring) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The first words, with a sign that there are more.
  private static func shortened(_ text: String) -> String {
    guard text.count > longestTitle else { return text }
    let start = text.prefix(longestTitle - 1)
    let whole = start.lastIndex(of: " ").map { start[..<$0] } ?? start
    return whole + "\u{2026}"
  }

  /// The date in the words of the file, where it has any.
  private var words: String? {
    let own = Self.line(displayed)
    if !own.isEmpty { return own }
    let ends = [start.displayed, end.displayed].map { Self.line($0 ?? "") }.filter { !$0.isEmpty }
    return ends.isEmpty ? nil : ends.joined(separator: " – ")
  }

  /// The date of the slide; what is wrong with it is reported.
  func date(_ assembly: inout TimelineAssembly) -> TimelineAssembly.FoundDate {
    for problem in start.problems + end.problems {
      assembly.report(problem.severity, at: problem.place, kind: "date part", problem.message)
    }
    if let whole = whole(&assembly) { return .stated(whole) }
    switch start.value {
    case .notGiven:
      guard end.isGiven else { return .notGiven }
      let message = "there is an end and no start; write the start as well"
      assembly.report(.error, at: end.place, kind: "date", message)
      return .unreadable(text: end.written, message: message)
    case .mistake(let message):
      assembly.report(.error, at: start.place, kind: "date", message)
      return .unreadable(text: start.written, message: message)
    case .date(let first):
      switch end.value {
      case .notGiven: return .stated(stated(first, note: nil))
      case .mistake(let message):
        assembly.report(.error, at: end.place, kind: "date", message)
        // There is an end, and nobody can say which.
        guard let unknown = try? EDTF(parsing: "\(first.withoutTime)/") else {
          return .stated(stated(first, note: nil))
        }
        return .stated(stated(unknown, note: Self.note(from: Self.time(of: first), to: nil)))
      case .date(let last): return interval(first, last, &assembly)
      }
    }
  }

  /// The date in EDTF beside the parts, where the parts are what it is written as: another program may have
  /// changed them.
  private func whole(_ assembly: inout TimelineAssembly) -> StatedDate? {
    guard let exact else { return nil }
    guard let date = try? EDTF(parsing: exact.text.trimmed),
      let written = TimelineJSWrittenDates(StatedDate(date)), isWritten(written)
    else {
      assembly.report(
        .warning, at: exact.place, kind: "edtf",
        "this is not the date that start_date and end_date say, so it is left out; change it, or take it out"
      )
      return nil
    }
    let shown = date.words()
    guard let words, words != Self.line(shown) else { return StatedDate(date) }
    guard words.hasPrefix("\(shown) ("), words.hasSuffix(")") else {
      return StatedDate(date, note: words)
    }
    return StatedDate(date, note: String(words.dropFirst(shown.count + 2).dropLast()))
  }

  /// Whether the parts are those that a date is written as; an era without an end has its start for one.
  private func isWritten(_ dates: TimelineJSWrittenDates) -> Bool {
    guard let first = dates.first, start.edtf == first else { return false }
    let last = dates.last ?? (kind == .era ? first : nil)
    return last == nil ? !end.isGiven : end.edtf == last
  }

  private func interval(
    _ first: EDTF, _ last: EDTF, _ assembly: inout TimelineAssembly
  ) -> TimelineAssembly.FoundDate {
    let times = [first, last].map { Self.time(of: $0) }
    // An interval in EDTF has no times, so those that it had are kept in words.
    let note = Self.note(from: times[0], to: times[1])
    if first.withoutTime == last.withoutTime {
      var isInOrder = true
      if let start = first.startInstant, let end = last.startInstant { isInOrder = start <= end }
      if isInOrder {
        return .stated(stated(first, note: times[0] == times[1] ? nil : note))
      }
    } else if let interval = EDTF(from: first, to: last) {
      return .stated(stated(interval, note: note))
    }
    let message = "the end is before the start; change one of them"
    assembly.report(.error, at: end.place, kind: "date", message)
    return .unreadable(text: "\(first)/\(last)", message: message)
  }

  /// The time of day as EDTF writes it; nothing where there is none.
  private static func time(of date: EDTF) -> String? {
    let text = date.description
    return text.firstIndex(of: "T").map { String(text[text.index(after: $0)...]) }
  }

  private static func note(from start: String?, to end: String?) -> String? {
    switch (start, end) {
    case (let start?, let end?): "from \(start) to \(end)"
    case (let start?, nil): "from \(start)"
    case (nil, let end?): "to \(end)"
    case (nil, nil): nil
    }
  }

  /// The date as stated, never more certain than the words in which the file shows it.
  private func stated(_ date: EDTF, note: String?) -> StatedDate {
    guard let words else { return StatedDate(date, note: note) }
    // What is longer is no date, and reading it may take as long as anybody likes.
    guard words.utf8.count <= TimelineJSDateText.longest,
      let said = try? EDTF(casual: words, relativeTo: nil)
    else {
      return StatedDate(date, note: [words, note].compactMap { $0 }.joined(separator: "; "))
    }
    if said == date { return StatedDate(date, note: note) }
    // "around 1850" beside the year 1850, "between 6 and 7 July" beside these days.
    let isQualified =
      said.qualification != nil
      && said.description.filter { !"?~%".contains($0) } == date.description
    let isOneOf = said.shape == .oneOf && said.bounds != nil && said.bounds == date.bounds
    if isQualified || isOneOf { return StatedDate(said, note: note) }
    return StatedDate(date, note: [words, note].compactMap { $0 }.joined(separator: "; "))
  }
}
