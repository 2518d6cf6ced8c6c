import Chronology
import Synchronization
import Viewer

/// What was known on a day, and what became known when: looked for on every core, and what can be asked
/// again is kept.
final class Knowledge: Sendable {
  private struct Known {
    var publications: Publications?
    var history: History?
  }

  /// What the files say today.
  let snapshot: TimelineSnapshot
  private let known = Mutex(Known())

  /// Sentences of news that are told at once.
  private static let toldNews = 3

  /// Prepares questions to a whole snapshot, of today's knowledge.
  init(_ snapshot: TimelineSnapshot) { self.snapshot = snapshot }

  /// Asks; nothing where `isCancelled` said so before the end.
  func answer(
    _ question: AsOfQuestion, isCancelled: () -> Bool = { false },
    tell: (Double) -> Void = { _ in }
  ) -> AsOfAnswer? {
    guard let publications = publications(isCancelled) else { return nil }
    switch question {
    case .day(let day):
      return asOf(day, publications, isCancelled, tell).map { AsOfAnswer((day, $0)) }
    case .after, .before:
      guard let history = history(publications, isCancelled, { tell($0 / 2) }) else { return nil }
      let found: CalendarDay? =
        switch question {
        case .day(let day): day
        case .after(let day): history.day(after: day)
        case .before(let day): day.map { history.day(before: $0) } ?? history.days.last
        }
      guard let day = found else { return AsOfAnswer(nil) }
      guard let snapshot = asOf(day, publications, isCancelled, { tell(0.5 + $0 / 2) }) else {
        return nil
      }
      return AsOfAnswer(
        (day, snapshot), news: news(on: day, in: history, publications),
        newsCount: history.count(on: day))
    }
  }

  /// Everything as of a day, for a command without a screen.
  func asOf(_ day: CalendarDay) -> TimelineSnapshot? {
    let progress = Progress("as of \(day)")
    defer { progress.clear() }
    return publications { false }.flatMap { asOf(day, $0, { false }, { progress.tell($0) }) }
  }

  /// What became known when, with the scan that tells what it was, for a command without a screen.
  func history() -> (History, HistoryScan)? {
    let progress = Progress("history")
    defer { progress.clear() }
    guard let publications = publications({ false }),
      let history = history(publications, { false }, { progress.tell($0) })
    else { return nil }
    return (history, HistoryScan(snapshot, publications))
  }

  // MARK: Scans

  private func asOf(
    _ day: CalendarDay, _ publications: Publications, _ isCancelled: () -> Bool,
    _ tell: (Double) -> Void
  ) -> TimelineSnapshot? {
    let scan = AsOfScan(day, in: snapshot, publications)
    var rows = KnownRows()
    let isWhole = Stretches.look(at: scan.count, isCancelled: isCancelled, tell: tell) {
      scan.known(in: $0)
    } take: {
      rows.append($0)
    }
    return isWhole ? TimelineSnapshot(snapshot, asOf: scan, known: rows) : nil
  }

  private func publications(_ isCancelled: () -> Bool) -> Publications? {
    if let kept = known.withLock({ $0.publications }) { return kept }
    var publications = Publications()
    let sources = snapshot.sources
    let isWhole = Stretches.look(at: sources.count, isCancelled: isCancelled) {
      Publications(sources, in: $0)
    } take: {
      publications.append($0)
    }
    guard isWhole else { return nil }
    known.withLock { $0.publications = publications }
    return publications
  }

  private func history(
    _ publications: Publications, _ isCancelled: () -> Bool, _ tell: (Double) -> Void
  ) -> History? {
    if let kept = known.withLock({ $0.history }) { return kept }
    let scan = HistoryScan(snapshot, publications)
    var stretches: [HistoryStretch] = []
    let isWhole = Stretches.look(at: scan.count, isCancelled: isCancelled, tell: tell) {
      scan.stretch($0)
    } take: {
      stretches.append($0)
    }
    guard isWhole else { return nil }
    let history = History(stretches, of: scan)
    known.withLock { $0.history = history }
    return history
  }

  private func news(
    on day: CalendarDay, in history: History, _ publications: Publications
  ) -> [String] {
    HistoryScan(snapshot, publications)
      .news(on: day, in: history, limit: Self.toldNews).prefix(Self.toldNews)
      .map { $0.words { self.snapshot.event($0)?.title ?? $0.name } }
  }
}
