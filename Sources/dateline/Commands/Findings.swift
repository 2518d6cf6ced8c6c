import ArgumentParser
import Chronology
import Viewer

/// `dateline conflicts`: where sources say otherwise.
struct ConflictsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "conflicts",
    abstract: "Print the events of which sources state what does not go together.",
    discussion: """
      A line for each pair of statements that differ: "conflict" where both cannot be true, "may \
      agree" else; with "out of date" where the event's own is older than its latest source; then \
      the date, the title, what is stated, and the id. Conflicts come first.

      EXAMPLES:
        dateline conflicts Timelines/korean-diplomacy.yaml
        dateline conflicts --json TIMELINE
      """)

  @OptionGroup var selection: SurveySelection

  func run() throws {
    try selection.ask(.conflicts) { answer, projection in
      guard case .conflicts(let conflicts) = answer else { return }
      selection.tell(SurveyText.summary(conflicts))
      let snapshot = projection.snapshot
      try selection.print(conflicts.all.count) { items in
        snapshot.events.events(inOrder: conflicts.all[items].map(\.place)).flatMap { event in
          event.disagreements(in: snapshot).map {
            ConflictRow(disagreement: $0, event: event, snapshot: snapshot)
          }
        }
      }
    }
  }
}

/// Two statements that differ, and the event that they are about.
private struct ConflictRow: SurveyRow {
  let disagreement: Disagreement
  let event: Event
  let snapshot: TimelineSnapshot

  var fields: [String] {
    [
      (disagreement.isDefinite ? "conflict" : "may agree")
        + (disagreement.isOutOfDate ? ", out of date" : ""),
      SurveyText.markedDate(event, in: snapshot), event.title,
      DisagreementText.of(disagreement, event, in: snapshot), snapshot.writtenID(of: event.id),
    ]
  }

  var record: ConflictRecord { ConflictRecord(disagreement, event, in: snapshot) }
}

/// Two statements that differ, as one line of JSON.
struct ConflictRecord: Encodable, Sendable {
  struct Statement: Encodable, Sendable {
    /// The source's id; nothing for the event's own.
    var source: String?
    var value: String?
  }

  var event: DateRecord
  var subject: String
  var isDefinite: Bool
  var isOutOfDate: Bool
  var first: Statement
  var second: Statement

  enum CodingKeys: String, CodingKey {
    case event, subject, first, second
    case isDefinite = "definite"
    case isOutOfDate = "out-of-date"
  }

  init(_ disagreement: Disagreement, _ event: Event, in snapshot: TimelineSnapshot) {
    func statement(_ statement: Disagreement.Statement) -> Statement {
      let citation: Citation? =
        if case .citation(let index) = statement { event.evidence[index] } else { nil }
      let date = citation == nil ? event.date : citation?.date
      let status = citation == nil ? event.status : citation?.status
      return Statement(
        source: citation?.source.name,
        value: disagreement.subject == .date ? date?.edtf.description : status?.rawValue)
    }
    self.event = DateRecord(event, in: snapshot)
    subject = disagreement.subject.rawValue
    isDefinite = disagreement.isDefinite
    isOutOfDate = disagreement.isOutOfDate
    (first, second) = (statement(disagreement.first), statement(disagreement.second))
  }
}

/// `dateline gaps`: what is unusually long without an event.
struct GapsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gaps",
    abstract: "Print stretches without an event that are unusually long for the timeline.",
    discussion: """
      A line each, the longest first: the number of days, the first and the last day, the events \
      before and after it, and how many events without a known start or end may reach into it. In a \
      gap no dated event can lie: dates that are not exact count with all days that they may mean. \
      What is usual for the timeline is told on standard error; docs/lists.md has the rule.

      EXAMPLES:
        dateline gaps Timelines/korean-diplomacy.yaml
        dateline gaps --filter "who:dprk" TIMELINE
      """)

  @OptionGroup var selection: SurveySelection

  func run() throws {
    try selection.ask(.gaps) { answer, projection in
      guard case .gaps(let gaps) = answer else { return }
      selection.tell(SurveyText.summary(gaps))
      try selection.print(gaps.gaps.count) { items in
        let (gaps, store) = (gaps.gaps[items], projection.snapshot.events)
        let parts: EventParts = [.date, .title]
        return zip(
          gaps,
          zip(
            store.events(inOrder: gaps.map(\.before), parts: parts),
            store.events(inOrder: gaps.map(\.after), parts: parts))
        ).map { gap, ends in
          GapRow(gap: gap, before: ends.0, after: ends.1, snapshot: projection.snapshot)
        }
      }
    }
  }
}

/// A stretch without an event, with the events at its ends.
private struct GapRow: SurveyRow {
  let gap: Gaps.Gap
  let before: Event
  let after: Event
  let snapshot: TimelineSnapshot

  var fields: [String] {
    [
      SurveyText.days(gap.days), "\(gap.first)", "\(gap.last)",
      "after \(SurveyText.markedDate(before, in: snapshot)): \(before.title)",
      "until \(SurveyText.markedDate(after, in: snapshot)): \(after.title)",
      gap.reaching == 0 ? "-" : "\(gap.reaching) may reach into it",
    ]
  }

  var record: GapRecord {
    GapRecord(
      days: gap.days, first: "\(gap.first)", last: "\(gap.last)",
      before: DateRecord(before, in: snapshot), after: DateRecord(after, in: snapshot),
      reaching: gap.reaching)
  }
}

/// A stretch without an event, as one line of JSON.
struct GapRecord: Encodable, Sendable {
  var days: UInt
  var first: String
  var last: String
  var before: DateRecord
  var after: DateRecord
  var reaching: Int
}

/// `dateline unsupported`: what lacks proof.
struct UnsupportedCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "unsupported",
    abstract: "Print the events that lack a quote, a saved text, or all evidence.",
    discussion: """
      A line each: what it lacks, the date, the title, the id. Events without any evidence come \
      first. How many there are of each kind is told on standard error.

      EXAMPLES:
        dateline unsupported Timelines/after-singapore.yaml
        dateline unsupported --json TIMELINE
      """)

  @OptionGroup var selection: SurveySelection

  func run() throws {
    try selection.ask(.unsupported) { answer, projection in
      guard case .unsupported(let unsupported) = answer else { return }
      selection.tell(SurveyText.summary(unsupported, of: projection.count))
      try selection.print(unsupported.entries.count) { items in
        let entries = unsupported.entries[items]
        let events = projection.snapshot.events.events(
          inOrder: entries.map(\.place), parts: [.date, .title])
        return zip(entries, events).map { entry, event in
          UnsupportedRow(lack: entry.lack, event: event, snapshot: projection.snapshot)
        }
      }
    }
  }
}

/// An event that lacks something.
private struct UnsupportedRow: SurveyRow {
  let lack: Unsupported.Lack
  let event: Event
  let snapshot: TimelineSnapshot

  var fields: [String] {
    [
      SurveyText.words(lack), SurveyText.markedDate(event, in: snapshot), event.title,
      snapshot.writtenID(of: event.id),
    ]
  }

  var record: UnsupportedRecord {
    let names: [(Unsupported.Lack, String)] = [
      (.evidence, "evidence"), (.quote, "quote"), (.savedText, "saved-text"),
    ]
    return UnsupportedRecord(
      event: DateRecord(event, in: snapshot),
      lacks: names.filter { lack.contains($0.0) }.map(\.1))
  }
}

/// An event that lacks something, as one line of JSON.
struct UnsupportedRecord: Encodable, Sendable {
  var event: DateRecord
  var lacks: [String]
}
