import Chronology

/// Writes iCalendar (RFC 5545, with NAME of RFC 7986 and LABEL beside ATTACH).
///
/// What the format has no place for but another reading of the file can use stands in properties of Dateline's own,
/// X-DATELINE-EDTF and X-DATELINE-STATUS; what these keep is counted as lost all the same, for no other program
/// shows it. Its words are put into DESCRIPTION.
enum ICalendarWriter: TimelineWriter {
  static let format = FileFormat.iCalendar

  static func write(_ export: TimelineExport, to output: inout ExportOutput) {
    var text = CalendarText(export)
    text.begin(&output)
    export.forEach { event in
      if !output.hasFailed { text.write(event, to: &output) }
    }
    text.end(&output)
  }
}

/// The lines of a calendar while it is written.
private struct CalendarText {
  private let export: TimelineExport
  private let sources: [Source.ID: Source]
  private let names: [Actor.ID: String]
  private var writtenSources: Set<Source.ID> = []
  private var writtenActors: Set<Actor.ID> = []

  init(_ export: TimelineExport) {
    self.export = export
    sources = Dictionary(export.sources.map { ($0.id, $0) }) { first, _ in first }
    names = Dictionary(export.actors.map { ($0.id, $0.name) }) { first, _ in first }
  }

  private func put(_ line: String, _ output: inout ExportOutput) {
    output.write(utf8: ICalendarFolding.folded(line))
  }

  private func put(_ name: String, _ text: String?, _ output: inout ExportOutput) {
    guard let text, !text.isEmpty else { return }
    put("\(name):\(ICalendarText.escaped(text))", &output)
  }

  func begin(_ output: inout ExportOutput) {
    put("BEGIN:VCALENDAR", &output)
    put("VERSION:2.0", &output)
    put("PRODID:-//Dateline//Dateline//EN", &output)
    put("CALSCALE:GREGORIAN", &output)
    let language = export.language.map { ";LANGUAGE=\(ICalendarText.parameter($0))" } ?? ""
    put("NAME\(language)", export.title, &output)
    put("X-WR-CALNAME", export.title, &output)
    put("X-WR-TIMEZONE", export.timezone, &output)
  }

  mutating func end(_ output: inout ExportOutput) {
    put("END:VCALENDAR", &output)
    output.lose(.eras, export.eras.count)
    output.lose(.sources, export.sources.count { !writtenSources.contains($0.id) })
    output.lose(
      .sourceDetails,
      export.sources.count { source in
        let words = [
          source.outlet, source.author, source.text, source.archived, source.via, source.note,
        ]
        return writtenSources.contains(source.id)
          && (words.contains { $0 != nil } || source.published != nil || source.retrieved != nil)
      })
    output.lose(.actors, export.actors.count { !writtenActors.contains($0.id) })
    output.lose(
      .actorDetails,
      export.actors.count { actor in
        writtenActors.contains(actor.id)
          && ((actor.role ?? actor.side ?? actor.note) != nil || !actor.aliases.isEmpty)
      })
  }

  // MARK: Events

  mutating func write(_ event: Event, to output: inout ExportOutput) {
    guard var date = event.date, date.bounds != nil else {
      output.lose(.undatedEvents)
      return
    }
    // The bounds that words give are bounds, though the words themselves have no place.
    date.earliest = event.datedBy?.earliest ?? date.earliest
    date.latest = event.datedBy?.latest ?? date.latest
    guard let shown = CalendarDate(date) else {
      output.lose(.years)
      return
    }
    put("BEGIN:VEVENT", &output)
    put("UID", CalendarUID.uid(of: event.id.name, in: export.title), &output)
    put("DTSTAMP:\(stamp(of: event))", &output)
    for line in shown.lines { put(line, &output) }
    if !shown.isExactly(date) { put(CalendarDate.line(of: date), &output) }
    for loss in CalendarRemark.losses(of: date) { output.lose(loss) }
    put("SUMMARY", event.title, &output)
    let remark = CalendarRemark.words(date, event.status)
    put("DESCRIPTION", CalendarRemark.adding(remark, to: event.summary), &output)
    put("LOCATION", event.place, &output)
    if !event.tags.isEmpty {
      put("CATEGORIES:" + event.tags.map(ICalendarText.escaped).joined(separator: ","), &output)
    }
    switch event.status {
    case nil: break
    case .cancelled?: put("STATUS:CANCELLED", &output)
    case let status?:
      put("X-DATELINE-STATUS:\(status.rawValue)", &output)
      output.lose(.status)
    }
    if event.isPrivate { put("CLASS:PRIVATE", &output) }
    put("COMMENT", event.note, &output)
    writeActors(of: event, &output)
    writeEvidence(of: event, &output)
    if event.group != nil { output.lose(.groups) }
    if event.replaces != nil { output.lose(.replacements) }
    if event.datedBy != nil { output.lose(.dating) }
    put("END:VEVENT", &output)
  }

  /// DTSTAMP: the last day on which, as the timeline has it, something that the event rests on was published,
  /// saved or checked; 1970-01-01 where it has none.
  ///
  /// RFC 5545 (section 3.8.7.2) wants the time of the last change. A timeline does not know it, and the time of
  /// writing would make every export another one.
  private func stamp(of event: Event) -> String {
    var last = CalendarDay(number: 0)
    for citation in event.evidence {
      let source = sources[citation.source]
      for stated in [source?.published, source?.retrieved, citation.checked?.on] {
        guard let bounds = stated?.edtf.bounds, let day = bounds.latest.day,
          bounds.earliest == bounds.latest, CalendarDate.years.contains(day.year)
        else { continue }
        last = max(last, day)
      }
    }
    return CalendarDate.text(CalendarMoment(day: last, second: 0, zone: .utc))
  }

  private mutating func writeActors(of event: Event, _ output: inout ExportOutput) {
    for reference in event.actors {
      let name: String
      switch reference {
      case .named(let plain): name = plain
      case .declared(let id):
        name = names[id] ?? id.name
        writtenActors.insert(id)
      }
      put("ATTENDEE;CN=\(ICalendarText.parameter(name)):\(CalendarUID.address(of: name))", &output)
    }
  }

  private mutating func writeEvidence(of event: Event, _ output: inout ExportOutput) {
    var attached: Set<Source.ID> = []
    for citation in event.evidence {
      if citation.quote != nil { output.lose(.quotes) }
      if citation.date != nil || citation.status != nil { output.lose(.statements) }
      if citation.note != nil || citation.inferred != nil { output.lose(.notes) }
      if citation.checked != nil { output.lose(.checks) }
      guard let source = sources[citation.source], let address = source.url,
        CalendarBuilder.isAddress(address),
        !address.unicodeScalars.contains(where: { $0.value <= 0x20 || $0.value == 0x7F }),
        attached.insert(source.id).inserted
      else {
        if citation.quote == nil { output.lose(.citations) }
        continue
      }
      writtenSources.insert(source.id)
      let title = source.title.map { ";LABEL=\(ICalendarText.parameter($0))" } ?? ""
      let id = ";X-DATELINE-SOURCE=\(ICalendarText.parameter(source.id.name))"
      put("ATTACH\(title)\(id):\(address)", &output)
    }
  }
}

extension Loss {
  /// An event in a year that iCalendar cannot tell.
  fileprivate static let years = Loss(
    "# event before the year 1 or after 9999 is", "# events before the year 1 or after 9999 are")
}
