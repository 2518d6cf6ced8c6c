public import Chronology

/// What a shell offers for a word that names something in the timelines on its command line.
///
/// No more than a part of a large timeline is looked at, so that a shell never waits.
public enum ArgumentCompletion {
  /// A word, and what it stands for.
  public struct Candidate: Hashable, Sendable {
    /// The word as it is to stand there, not quoted for any shell.
    public let word: String
    /// What it means; may be empty.
    public let meaning: String

    /// Creates a candidate.
    public init(_ word: String, _ meaning: String = "") {
      self.word = word
      self.meaning = meaning
    }
  }

  /// The most candidates that are given.
  public static let limit = 200
  /// So many events are looked at.
  private static let looked = 20_000

  /// The years that have events; after a year and `-` its months, after a month and `-` its days.
  ///
  /// Where there is only one, the next finer ones are offered along with it.
  public static func dates(_ typed: String, in snapshot: TimelineSnapshot) -> [Candidate] {
    var days: [CalendarDay: String] = [:]
    forEachEvent(of: snapshot, parts: [.date, .title]) { event in
      guard let edtf = event.date?.edtf,
        let day = ChronologicalKey(edtf, ordinal: 0)?.sortDay, days[day] == nil
      else { return }
      days[day] = event.title
    }
    let ordered = days.sorted { $0.key < $1.key }
    let parts = typed.drop { $0 == "-" }.split(separator: "-", omittingEmptySubsequences: false)
    var found: [Candidate] = []
    for finer in max(0, parts.count - 1)..<3 {
      let cut = [6, 3, 0][finer]
      var names: [Candidate] = []
      for (day, title) in ordered {
        let name = String("\(day)".dropLast(cut))
        guard name.hasPrefix(typed), names.last?.word != name else { continue }
        names.append(Candidate(name, cut == 0 ? title : ""))
      }
      found += names
      if names.count != 1 { break }
    }
    return Array(found.prefix(limit))
  }

  /// The ids of events that begin so, with their titles.
  public static func events(_ typed: String, in snapshot: TimelineSnapshot) -> [Candidate] {
    var found: [Candidate] = []
    forEachEvent(of: snapshot, parts: [.title]) { event in
      guard found.count < limit else { return }
      let name = snapshot.writtenID(of: event.id)
      if name.hasPrefix(typed) { found.append(Candidate(name, event.title)) }
    }
    return found
  }

  /// The ids of declared actors of whom an id, a name or an alias begins so.
  public static func actors(_ typed: String, in snapshot: TimelineSnapshot) -> [Candidate] {
    let wanted = typed.lowercased()
    return snapshot.actors.prefix(looked).lazy.filter { actor in
      ([actor.id.name, actor.name] + actor.aliases).contains { $0.lowercased().hasPrefix(wanted) }
    }.prefix(limit).map { Candidate($0.id.name, $0.name) }
  }

  /// The ids of sources that begin so, with their titles.
  public static func sources(_ typed: String, in snapshot: TimelineSnapshot) -> [Candidate] {
    snapshot.sources.prefix(looked).lazy.filter { $0.id.name.hasPrefix(typed) }
      .prefix(limit).map { Candidate($0.id.name, $0.title ?? "") }
  }

  /// What a filter becomes when the condition at its end is completed.
  public static func filters(
    _ typed: String, in snapshot: TimelineSnapshot, saved: [SavedFilter]
  ) -> [Candidate] {
    let lines =
      FilterCompletion.known(for: typed, in: Projection(snapshot), saved: saved)
      ?? FilterCompletion.lines(for: typed, in: snapshot)
    return lines.prefix(limit).map { Candidate($0) }
  }

  private static func forEachEvent(
    of snapshot: TimelineSnapshot, parts: EventParts, _ body: (Event) -> Void
  ) {
    let rows = 0..<min(snapshot.events.count, looked)
    snapshot.events.forEach(of: .stretch(rows, thatMay: .anything), parts: parts) { body($1) }
  }
}
