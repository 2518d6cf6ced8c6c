import Chronology

/// Reads the lines of a file, page by page.
struct MarkwhenReading {
  /// A group that is open.
  private struct Group {
    /// The level of its heading; nothing where `group` or `section` began it.
    var level: Int?
    /// The titles from the outermost one, and the tags of all of them.
    var path: String?
    var tags: [String]
    var depth: Int
    var minutesAhead: Int?
  }

  /// Groups deeper than this are not named any more.
  private static let deepest = 16

  private let lines: [TextLines.Line]
  private let options: ReadingOptions
  private var index = 0
  private var header = MarkwhenHeader()
  private var resolver = MarkwhenResolver()
  private var groups: [Group] = []
  private var pages = 0
  private var pageTitle: String?
  private var sources: [MarkwhenText.Link: Source.ID] = [:]
  private var room = MarkwhenOccurrences.mostInFile
  /// Whether there is an event or a title.
  private(set) var hasContent = false

  init(_ bytes: [UInt8], _ options: ReadingOptions) {
    lines = Array(TextLines(bytes))
    self.options = options
  }

  private var isDayFirst: Bool {
    (options.dayOrder ?? header.dayOrder ?? .monthFirst) == .dayFirst
  }

  private func event(at index: Int) -> (
    range: MarkwhenRange, date: ArraySlice<UInt8>, text: ArraySlice<UInt8>
  )? {
    MarkwhenLine.event(lines[index].bytes, isDayFirst: isDayFirst)
  }

  /// Reads everything.
  mutating func read(into assembly: inout TimelineAssembly) {
    while index < lines.count {
      readHeader(&assembly)
      readPage(&assembly)
    }
  }

  // MARK: Header

  private mutating func readHeader(_ assembly: inout TimelineAssembly) {
    header = MarkwhenHeader()
    resolver.forget()
    groups = []
    var fence: Int?
    while index < lines.count {
      let line = lines[index]
      if fence == nil, MarkwhenLine.isFence(line.bytes) {
        fence = closingFence(behind: index)
        index += 1
        continue
      }
      if let last = fence {
        index += 1
        if index > last { break }
        header.read(line)
        continue
      }
      if endsHeader(line.bytes) { break }
      header.read(line)
      index += 1
    }
    resolver.minutesAhead = header.minutesAhead
    if pages == 0 {
      assembly.describe(title: header.title, language: header.language, timezone: header.timezone)
    }
    if let place = header.unknownForm, options.dayOrder == nil {
      assembly.report(
        .warning, at: place, kind: "dateFormat",
        "this form of dates is not known; dates with slashes are read as month/day/year")
    }
    if header.title != nil { hasContent = true }
    pageTitle = pages == 0 ? nil : header.title
    pages += 1
  }

  private func endsHeader(_ line: ArraySlice<UInt8>) -> Bool {
    MarkwhenLine.event(line, isDayFirst: isDayFirst) != nil || MarkwhenLine.heading(line) != nil
      || MarkwhenLine.group(line) != nil || MarkwhenLine.isPageBreak(line)
      || MarkwhenDateLikeness.stands(in: line)
  }

  /// The line that ends what a fence begins; nothing where there is none on this page, or, for properties, where
  /// an event stands before it: a line of dashes may also part two events.
  private func closingFence(behind start: Int, ofProperties: Bool = false) -> Int? {
    for index in lines.indices[(start + 1)...] {
      let line = lines[index].bytes
      if MarkwhenLine.isFence(line) { return index }
      if MarkwhenLine.isPageBreak(line) || ofProperties && event(at: index) != nil { return nil }
    }
    return nil
  }

  // MARK: Page

  private mutating func readPage(_ assembly: inout TimelineAssembly) {
    while index < lines.count {
      let line = lines[index]
      if MarkwhenLine.isPageBreak(line.bytes) {
        index += 1
        return
      }
      if MarkwhenLine.isBlank(line.bytes) || MarkwhenLine.isComment(line.bytes) {
        index += 1
      } else if let heading = MarkwhenLine.heading(line.bytes) {
        open(heading.text, level: heading.level)
      } else if let title = MarkwhenLine.group(line.bytes) {
        open(Self.withoutComment(title), level: nil)
      } else if MarkwhenLine.isGroupEnd(line.bytes) {
        close()
      } else if let event = event(at: index) {
        readEvent(event.range, event.date, event.text, &assembly)
      } else {
        assembly.report(
          .warning, at: line.place(at: line.bytes.startIndex), kind: "text",
          "this line belongs to no event and is left out; an event begins with its date and a colon"
        )
        index += 1
      }
    }
  }

  private mutating func open(_ title: ArraySlice<UInt8>, level: Int?) {
    if let level {
      while let last = groups.last, let open = last.level, open >= level { groups.removeLast() }
    }
    let text = MarkwhenText(title)
    let outer = groups.last
    let depth = (outer?.depth ?? 0) + 1
    var path = outer?.path ?? pageTitle
    if !text.plain.isEmpty, depth <= Self.deepest {
      path = path.map { "\($0) / \(text.plain)" } ?? text.plain
    }
    var group = Group(
      level: level, path: path, tags: outer?.tags ?? [], depth: depth,
      minutesAhead: outer?.minutesAhead)
    for tag in text.tags where group.tags.count < Self.deepest && !group.tags.contains(tag) {
      group.tags.append(tag)
    }
    index += 1
    for property in readProperties() where ["tz", "timezone"].contains(property.key.lowercased()) {
      group.minutesAhead =
        MarkwhenHeader.shift(MarkwhenValue.text(property.value)) ?? group.minutesAhead
    }
    groups.append(group)
  }

  /// Ends the innermost group that `group` or `section` began, with the headings in it.
  private mutating func close() {
    index += 1
    guard let last = groups.lastIndex(where: { $0.level == nil }) else { return }
    groups.removeSubrange(last...)
  }

  /// A title without the comment behind it.
  private static func withoutComment(_ title: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    for index in title.indices.dropLast() where title[index] == 0x2F && title[index + 1] == 0x2F {
      guard index > title.startIndex else { return title[..<index] }
      if title[index - 1] == 0x20 || title[index - 1] == 0x09 { return title[..<index] }
    }
    return title
  }

  // MARK: Events

  private typealias Property = (key: String, value: ArraySlice<UInt8>, more: [String])

  /// The lines of keys and values that stand right under an event or group; a fence may stand around them.
  private mutating func readProperties() -> [Property] {
    var properties: [Property] = []
    var fence: Int?
    var indent: Int?
    if index < lines.count, MarkwhenLine.isFence(lines[index].bytes) {
      guard let last = closingFence(behind: index, ofProperties: true) else { return [] }
      fence = last
      index += 1
    }
    while index < lines.count {
      if index == fence {
        index += 1
        break
      }
      let line = lines[index].bytes
      guard let property = MarkwhenLine.property(line), fence != nil || event(at: index) == nil
      else {
        guard fence != nil else { break }
        index += 1
        continue
      }
      index += 1
      let outer = indent ?? property.indent
      indent = outer
      if property.indent > outer, !properties.isEmpty {
        properties[properties.count - 1].more.append(String(decoding: line, as: UTF8.self))
      } else {
        properties.append((property.key, property.value, []))
      }
    }
    return properties
  }

  /// The lines of a description: all up to the next event or group, without comments.
  private mutating func readDescription(
    _ assembly: inout TimelineAssembly
  ) -> [ArraySlice<UInt8>] {
    var description: [ArraySlice<UInt8>] = []
    while index < lines.count {
      let line = lines[index].bytes
      if MarkwhenLine.isPageBreak(line) || MarkwhenLine.heading(line) != nil
        || MarkwhenLine.group(line) != nil || MarkwhenLine.isGroupEnd(line)
        || event(at: index) != nil
      {
        break
      }
      if MarkwhenDateLikeness.stands(in: line) {
        assembly.report(
          .warning, at: lines[index].place(at: line.startIndex), kind: "date",
          "this begins like a date and is none, so it stays in the text of the event above; write a date "
            + "such as 2018-07-12, or a backslash before what is text")
      }
      if !MarkwhenLine.isComment(line) { description.append(line) }
      index += 1
    }
    return description
  }

  private mutating func readEvent(
    _ range: MarkwhenRange, _ date: ArraySlice<UInt8>, _ text: ArraySlice<UInt8>,
    _ assembly: inout TimelineAssembly
  ) {
    hasContent = true
    let place = lines[index].place(at: date.startIndex)
    index += 1
    var entry = MarkwhenEntry(text)
    for property in readProperties() {
      entry.take(property.key, property.value, more: property.more)
    }
    entry.describe(readDescription(&assembly))
    let outcome = resolver.resolve(
      range, minutesAhead: entry.minutesAhead ?? groups.last?.minutesAhead)
    resolver.remember(outcome, id: entry.id)
    let written = String(decoding: MarkwhenValue.trim(date), as: UTF8.self)
    guard case .span(let span) = outcome else {
      if let edtf = entry.edtf {
        add(entry, .stated(StatedDate(edtf)), [], place, isFirst: true, &assembly)
      } else if case .none(let reason) = outcome {
        assembly.report(.warning, at: place, kind: "date", "this event is undated: \(reason)")
        add(
          entry, .unreadable(text: written, message: reason), [], place, isFirst: true, &assembly)
      }
      return
    }
    guard let recurrence = range.recurrence else {
      add(
        entry, .stated(StatedDate(entry.edtf ?? span.edtf)),
        entry.edtf == nil ? [span.note].compactMap { $0 } : [], place, isFirst: true, &assembly)
      return
    }
    let occurrences = MarkwhenOccurrences(
      span, recurrence, until: end(of: recurrence), window: options.recurrence, room: room)
    room -= occurrences.spans.count
    if let warning = occurrences.warning {
      assembly.report(.warning, at: place, kind: "recurrence", warning)
    }
    let words = written.range(ofWord: "every").map { String(written[$0...]) }
    for (number, span) in occurrences.spans.enumerated() {
      add(
        entry, .stated(StatedDate(span.edtf)), [span.note, words].compactMap { $0 }, place,
        isFirst: number == 0, &assembly)
    }
  }

  /// The moment from which on something does not happen again, where a date says so.
  private func end(of recurrence: MarkwhenRecurrence) -> MarkwhenMoment? {
    guard case .until(.point(let point)) = recurrence.limit, let end = point.end else { return nil }
    var second = MarkwhenAmount()
    _ = second.add(1, "second")
    return point.time == nil ? end : end.advanced(by: second)
  }

  private mutating func add(
    _ entry: MarkwhenEntry, _ date: TimelineAssembly.FoundDate, _ notes: [String],
    _ place: TextPlace, isFirst: Bool, _ assembly: inout TimelineAssembly
  ) {
    let origin = assembly.origin(place)
    let evidence = entry.citations.map { citation -> Citation in
      var cited = Citation(source: source(citation.link, at: place, &assembly), origin: origin)
      if let exact = citation.exact {
        var quote = Quote(TextQuoteSelector(exact: exact))
        quote.speaker = citation.speaker.map { .named($0) }
        cited.quote = quote
      }
      return cited
    }
    let group = groups.last
    assembly.addEvent(
      title: entry.title.plain, date: date, name: isFirst ? entry.id : nil, at: place
    ) { event in
      event.status = entry.status
      event.place = entry.places.isEmpty ? nil : entry.places.joined(separator: ", ")
      event.actors = entry.people.map { .named($0) }
      event.group = group?.path ?? pageTitle
      event.tags = entry.tags + (group?.tags.filter { !entry.tags.contains($0) } ?? [])
      event.summary = entry.summary.isEmpty ? nil : entry.summary.joined(separator: "\n")
      let all = notes + entry.notes
      event.note = all.isEmpty ? nil : all.joined(separator: "\n")
      event.evidence = evidence
    }
  }

  private mutating func source(
    _ link: MarkwhenText.Link, at place: TextPlace, _ assembly: inout TimelineAssembly
  ) -> Source.ID {
    if let known = sources[link] { return known }
    let name = link.title.isEmpty ? link.address : link.title
    let id = assembly.addSource(named: name, at: place) { source in
      source.title = link.title.isEmpty ? nil : link.title
      source.url = link.address.isEmpty ? nil : link.address
    }
    sources[link] = id
    return id
  }
}

extension String {
  /// Where a word begins, whatever its case.
  fileprivate func range(ofWord word: String) -> String.Index? {
    let bytes = Array(utf8)
    let wanted = Array(word.utf8)
    guard bytes.count >= wanted.count else { return nil }
    let start = (0...(bytes.count - wanted.count)).first { offset in
      wanted.indices.allSatisfy { bytes[offset + $0] | 0x20 == wanted[$0] }
    }
    return start.map { utf8.index(utf8.startIndex, offsetBy: $0) }
  }
}
