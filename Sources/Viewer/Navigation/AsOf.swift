public import Chronology

/// What is asked about what was known.
public enum AsOfQuestion: Hashable, Sendable {
  /// What was known on a day.
  case day(CalendarDay)
  /// What was known on the next day after another on which something became known.
  case after(CalendarDay)
  /// What was known on the last day before another on which something became known; before today where no
  /// other is given.
  case before(CalendarDay?)
}

/// What was known on a day.
public struct AsOfAnswer: Sendable {
  /// The day, and everything as of it; nothing where there is no such day.
  public let known: (day: CalendarDay, snapshot: TimelineSnapshot)?
  /// What became known on that day, in words, where days are stepped through; of very much the first.
  public let news: [String]
  /// How many events something became known of.
  public let newsCount: Int

  /// Creates an answer.
  public init(
    _ known: (day: CalendarDay, snapshot: TimelineSnapshot)?, news: [String] = [],
    newsCount: Int = 0
  ) {
    self.known = known
    self.news = news
    self.newsCount = newsCount
  }
}

/// The past day that is shown, or asked for.
struct AsOf: Sendable {
  /// The day that is shown; nothing until the first answer is there.
  var day: CalendarDay?
  /// What is asked for, and the request by which its answer is known.
  var question: AsOfQuestion?
  var request: Int?
  /// How much has been looked at.
  var share: Double?

  /// Whether it is asked again since the files have changed, so that nothing is said of the answer.
  var isRenewed = false

  /// What to ask again when the files have changed.
  var again: AsOfQuestion? { question ?? day.map(AsOfQuestion.day) }

  /// `as of 9 July 2018: 5 + 1 possibly, 6 hidden; today's titles`.
  func words(of snapshot: TimelineSnapshot) -> String {
    guard request == nil, let known = snapshot.asOf else {
      let day =
        if case .day(let day)? = question { " \(day.words)" } else {
          day.map { " \($0.words)" } ?? ""
        }
      return "as of\(day) …\(share.map { " \(Int($0 * 100)) %" } ?? "")"
    }
    return "as of \(AsOfText.words(known))"
  }
}

/// Showing the timeline as it could be known on a past day.
extension ViewerModel {
  /// Reads a day and asks what was known on it; of a longer time its last day counts.
  mutating func asOf(words: String) -> [Effect] {
    do throws(EDTFError) {
      let date = try EDTF(casual: words, relativeTo: today)
      guard let day = date.bounds?.latest.day else {
        notice = "\(date) has no last day"
        return []
      }
      return ask(.day(day))
    } catch {
      notice = "“\(words)” is no date: \(error.message)"
      prompt = Prompt(.asOf, words)
      return []
    }
  }

  /// Goes a step through the days on which something became known.
  mutating func step(toNews direction: Int) -> [Effect] {
    if direction < 0 { return ask(.before(asOf?.day)) }
    guard let day = asOf?.day else {
      notice =
        "all that is known today is shown: \(context.key(.earlierNews)) goes to the day before"
      return []
    }
    return ask(.after(day))
  }

  mutating func ask(_ question: AsOfQuestion) -> [Effect] {
    guard current.isComplete else {
      asOf = AsOf(day: asOf?.day, question: question)
      notice = "still reading: what was known is told once all is there"
      return []
    }
    let request = nextRequest()
    asOf = AsOf(day: asOf?.day, question: question, request: request)
    return [.asOf(question, request: request)]
  }

  /// Begins with a past day: until it is known what to show of it, nothing is.
  mutating func begin(asOf day: CalendarDay) -> [Effect] {
    let effects = ask(.day(day))
    notice = nil
    whole = Projection(TimelineSnapshot([]))
    projection = whole
    return effects
  }

  /// Takes what was known, unless it answers an older question.
  mutating func show(_ answer: AsOfAnswer, _ request: Int) -> [Effect] {
    guard let asked = asOf, asked.request == request else { return [] }
    guard let (day, snapshot) = answer.known else {
      asOf = asked.day.map { AsOf(day: $0) }
      if case .after? = asked.question {
        notice = "nothing became known later: \(context.key(.asOfToday)) shows all as known today"
      } else {
        notice = "nothing became known before"
      }
      return []
    }
    asOf = AsOf(day: day)
    let effects = show(whole: snapshot)
    if !asked.isRenewed { notice = AsOfText.notice(answer, day, snapshot) }
    return effects
  }

  /// Shows all that is known today.
  mutating func showToday() -> [Effect] {
    guard let asOf else {
      notice = "all is shown as known today; \(context.key(.asOf)) asks for a past day"
      return []
    }
    self.asOf = nil
    let effects = show(whole: current)
    notice = "all as known today"
    return asOf.request == nil ? effects : [.cancelAsOf] + effects
  }

  /// Stops finding out what was known: what was shown before stays.
  mutating func stopAsOf() -> [Effect] {
    let before = asOf?.day
    asOf = before.map { AsOf(day: $0) }
    notice = "stopped"
    // Where nothing has been shown yet, all is.
    return [.cancelAsOf] + (before == nil && snapshot.files.isEmpty ? show(whole: current) : [])
  }

  /// Shows another snapshot of the same files; the selection stays on its event, else goes to the next one in
  /// time.
  private mutating func show(whole snapshot: TimelineSnapshot) -> [Effect] {
    guard var timeline = screens.first as? TimelineScreen else { return [] }
    let selected = selection
    let day = selected.flatMap { projection.snapshot.event($0.id)?.date?.bounds?.earliest.day }
    whole = Projection(snapshot)
    projection = whole
    texts = [:]
    if let search, search.scope == .events { self.search?.hits = nil }
    if projection.count > 0 {
      let position =
        selected.flatMap { projection.position(of: $0.id) }
        ?? day.flatMap(projection.firstPosition(atOrAfter:)) ?? projection.count - 1
      timeline.select(position, in: context)
    }
    screens[0] = timeline
    goToStart()
    return (filter.map { apply($0.expression) } ?? []) + searchAgainUnmoved(in: .events)
  }
}
