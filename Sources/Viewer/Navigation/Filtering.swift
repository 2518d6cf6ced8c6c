import Chronology

/// Showing only the events that match a filter.
extension ViewerModel {
  /// Reads a filter and asks for what matches it; what is wrong in it is said, with its place.
  mutating func filter(_ words: String) -> [Effect] {
    do throws(FilterError) {
      return apply(try FilterExpression(parsing: words, relativeTo: today))
    } catch {
      notice = "not a filter: \(error)"
      prompt = Prompt(.filter, words)
      prompt?.moveCursor(to: error.offset)
      return []
    }
  }

  mutating func apply(_ expression: FilterExpression) -> [Effect] {
    let request = nextRequest()
    filter = (expression, request)
    return [.filter(expression, request: request)]
  }

  /// Shows everything again.
  mutating func unfilter() -> [Effect] {
    guard filter != nil else {
      notice = "no filter is on: f sets one"
      return []
    }
    filter = nil
    show(whole)
    notice = "all events"
    return [.cancelSearches]
  }

  /// Takes what matches, unless it answers an older question.
  mutating func finishFilter(_ filtered: Projection, _ request: Int) {
    guard let filter, filter.request == request else { return }
    self.filter = (filter.expression, nil)
    show(filtered)
    notice = filtered.counts.map(Self.words)
  }

  /// Shows another projection; the selection stays on its event, else goes to the next one in time.
  private mutating func show(_ other: Projection) {
    guard var timeline = screens.first as? TimelineScreen else { return }
    let day = timeline.selected.flatMap(projection.position(of:)).flatMap(projection.sortDay(at:))
    let isKept = timeline.selected.flatMap(other.position(of:)) != nil
    projection = other
    if !isKept, other.count > 0 {
      let next = day.flatMap(other.firstPosition(atOrAfter:)) ?? max(0, other.datedCount - 1)
      timeline.select(next, in: context)
    }
    screens[0] = timeline
  }

  /// `12 events, 3 of them possibly; 2 undated left out`.
  static func words(_ counts: FilterCounts) -> String {
    let all = counts.definitely + counts.possibly
    var words = count(all, "event")
    if counts.possibly > 0 { words += ", \(counts.possibly) of them possibly" }
    if counts.undatedLeftOut > 0 {
      words += "; \(counts.undatedLeftOut) undated left out: whether they match is not known"
    }
    return words
  }
}
