public import Chronology

/// What was found among all events, in words; the screens and the plain commands say the same.
public enum SurveyText {
  /// The date of an event with the marks of its kind: `•~ around 12 July 2018`.
  public static func markedDate(_ event: Event, in snapshot: TimelineSnapshot) -> String {
    markedDate(event, in: snapshot.zoneReading(ofFile: event.id.file))
  }

  /// The same in a zone.
  static func markedDate(_ event: Event, in zone: ZoneReading) -> String {
    let mark = DateMark(event.date)
    return "\(mark.shape)\(mark.qualifier) \(event.dateInWords(in: zone))"
  }

  /// What an event lacks.
  public static func words(_ lack: Unsupported.Lack) -> String {
    switch lack {
    case .evidence: "no evidence"
    case [.quote, .savedText]: "no quote, no saved text"
    case .quote: "no quote"
    default: "no saved text"
    }
  }

  /// How many events lack what.
  public static func summary(_ unsupported: Unsupported, of events: Int) -> String {
    guard !unsupported.entries.isEmpty else {
      return "Every event has a quote, and a saved text of a source."
    }
    let kinds: [Unsupported.Lack] = [.evidence, [.quote, .savedText], .quote, .savedText]
    let counts = kinds.compactMap { kind in
      unsupported.counts[kind].map { "\(numeral($0)) with \(words(kind))" }
    }
    return "Of \(count(events, "event")): " + counts.joined(separator: "; ") + "."
  }

  /// How many conflicts there are.
  public static func summary(_ conflicts: Conflicts) -> String {
    guard !conflicts.all.isEmpty else {
      return "No event has sources that state dates, or what became of it, differently."
    }
    let possible = conflicts.all.count - conflicts.definiteCount
    return
      "\(count(conflicts.definiteCount, "event")) of which two statements cannot both be true; "
      + "\(numeral(possible)) of which they may agree; "
      + "\(numeral(conflicts.outOfDateCount)) out of date."
  }

  /// What is usual, and how many gaps are longer.
  public static func summary(_ gaps: Gaps) -> String {
    var sentences: [String] = []
    if let usual = gaps.usual {
      let found =
        gaps.gaps.isEmpty
        ? "No stretch without an event is unusually long"
        : "\(count(gaps.gaps.count, "stretch", "stretches")) without an event "
          + (gaps.gaps.count == 1 ? "is" : "are") + " unusually long"
      sentences.append(
        "\(found): from one event to the next it is usually \(days(usual.median)) "
          + "(the middle half: \(numeral(usual.lowerQuartile))–\(days(usual.upperQuartile))), "
          + "unusual is more than \(days(usual.fence)).")
    } else {
      sentences.append(
        "There are too few distances between events (\(gaps.distances)) to tell what is unusual.")
    }
    if gaps.openEnded > 0 {
      sentences.append(
        "\(count(gaps.openEnded, "event")) without a known start or end "
          + (gaps.openEnded == 1 ? "counts" : "count") + " by the end that is known.")
    }
    if gaps.undated > 0 {
      sentences.append(
        "\(count(gaps.undated, "event")) without a date may lie in any gap.")
    }
    return sentences.joined(separator: " ")
  }

  /// `from 3 May 1954 to 2 March 1957: 1,034 days`.
  public static func words(_ gap: Gaps.Gap) -> String {
    let reach =
      gap.reaching == 0
      ? ""
      : "; \(count(gap.reaching, "event")) without a known start or end may reach into it"
    return "from \(gap.first.words) to \(gap.last.words): \(days(gap.days))\(reach)"
  }

  /// `1 day`, `12 days`.
  public static func days(_ days: UInt) -> String {
    "\(numeral(days)) \(days == 1 ? "day" : "days")"
  }

  private static func numeral(_ number: UInt) -> String {
    Int(exactly: number).map { Viewer.numeral($0) } ?? "\(number)"
  }

  private static func numeral(_ number: Int) -> String { Viewer.numeral(number) }

  /// An order of those who appear.
  public static func words(_ order: AppearanceOrder) -> String {
    switch order {
    case .count: "by count"
    case .name: "by name"
    case .first: "by first event"
    }
  }
}

extension Event {
  /// The date in words; or that there is none.
  func dateInWords(in zone: ZoneReading) -> String {
    guard let edtf = date?.edtf else {
      return undated == .notGiven || undated == nil ? "no date" : "date not readable"
    }
    return edtf.words(in: zone)
  }
}
