import Chronology

/// Text that wants to command a terminal or to deceive its reader.
enum HostileText {
  static let pieces = [
    "\u{1B}[2J", "\u{1B}]0;title\u{7}", "\u{1B}]52;c;aGk=\u{1B}\\", "\u{1B}P1$r\u{1B}\\",
    "\u{9B}31m",
    "\u{9D}0;x\u{9C}", "\u{0}", "\u{7}", "\u{8}\u{8}", "\r", "\u{C}", "\u{E}", "\u{7F}", "\t", "\n",
    "\u{202E}txet desrever", "\u{2066}isolate\u{2069}", "\u{200F}", "\u{61C}", "\u{2028}",
    "\u{2029}",
    "\u{FEFF}", "\u{200B}", "\u{AD}", "\u{E0041}", "\u{FFFE}", "\u{10FFFF}", "\u{85}",
    "x" + String(repeating: "\u{301}", count: 1000), "\u{301}", "\u{FFFD}\u{FFFD}",
    "한\u{11AB}\u{11AB}",
    // What is left of surrogates that came as three bytes each.
    String(decoding: [0xED, 0xA0, 0x80, 0xED, 0xB0, 0x80], as: UTF8.self), "👩‍🚀", "plain", " ",
  ]

  static func random(_ count: Int = 4, using random: inout SeededGenerator) -> String {
    "hostile "
      + (0..<count).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
  }

  /// Whether a scalar may stand on a terminal.
  static func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x61C, 0xAD, 0x200B, 0x200E, 0x200F, 0x2028...0x202E,
      0x2066...0x2069,
      0xFEFF, 0xE0000...0xE0FFF, 0xFFFE, 0xFFFF, 0x10FFFF:
      false
    default: true
    }
  }

  /// A timeline in which every text is hostile, and the text of its source.
  static func timeline(using random: inout SeededGenerator) throws -> (Timeline, String) {
    func text() -> String { Self.random(using: &random) }
    var timeline = Timeline(path: text(), title: text())
    let actor = Actor(
      id: Actor.ID(file: 0, name: text()), name: text(), role: text(), aliases: [text()],
      origin: Fixture.origin(1))
    timeline.actors = [actor]
    var source = Source(id: Source.ID(file: 0, name: text()), origin: Fixture.origin(2))
    source.title = text()
    source.outlet = text()
    source.author = text()
    source.url = text()
    source.archived = text()
    source.via = text()
    source.language = text()
    source.note = text()
    source.text = text()
    source.published = StatedDate(try EDTF(parsing: "2018"), note: text())
    timeline.sources = [source]
    let saved = (0..<40).map { _ in Self.random(12, using: &random) }
    timeline.events = try (0..<12).map { number in
      var event = Event(
        id: Event.ID(file: 0, name: text()), title: text(), origin: Fixture.origin(number))
      if number % 3 == 0 {
        event.undated = .unreadable(text: text(), message: text())
      } else {
        event.date = StatedDate(
          try EDTF(parsing: "2018-07-1\(number % 9)~"),
          earliest: CalendarDay(year: 2018, month: 7, day: 1), note: text())
      }
      event.place = text()
      event.group = text()
      event.tags = [text(), text()]
      event.summary = text()
      event.note = text()
      event.actors = [.declared(actor.id), .named(text())]
      event.replaces = number % 2 == 0 ? timeline.events.first?.id : Event.ID(file: 0, name: text())
      var dating = Dating(source: source.id, origin: event.origin)
      dating.selector = TextQuoteSelector(exact: saved[number])
      dating.inferred = text()
      dating.note = text()
      event.datedBy = dating
      event.evidence = [saved[number + 12], saved[number] + "changed", text()].map { words in
        var citation = Citation(source: source.id, origin: event.origin)
        var quote = Quote(TextQuoteSelector(exact: words))
        quote.translation = text()
        quote.speaker = .named(text())
        quote.to = .declared(actor.id)
        quote.role = text()
        citation.quote = quote
        citation.inferred = text()
        citation.note = text()
        citation.checked = .init(by: text())
        return citation
      }
      return event
    }
    timeline.diagnostics = (0..<6).map {
      Diagnostic(.error, path: timeline.path, line: $0, column: 1, message: text())
    }
    return (timeline, saved.joined(separator: "\n"))
  }
}
