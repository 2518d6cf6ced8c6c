import Chronology

/// Showing only the events that match a filter.
extension ViewerModel {
  /// Reads a filter and asks for what matches it; what is wrong in it is said, with its place.
  mutating func filter(_ words: String) -> [Effect] {
    do throws(FilterError) {
      let expression = try FilterExpression(
        parsing: words, relativeTo: today, saved: settings.filters)
      let isShown = preview != nil && expression == filter?.expression
      preview = nil
      guard isShown else { return apply(expression) }
      if filter?.request == nil {
        notice = projection.counts.map(Self.words)
        goToFirstMatch()
      }
      return []
    } catch {
      if preview == nil { beginPreview() }
      preview?.mistake = error
      notice = "not a filter: \(error)"
      prompt = Prompt(.filter, words)
      prompt?.moveCursor(to: error.offset)
      return []
    }
  }

  mutating func apply(_ expression: FilterExpression, isRenewed: Bool = false) -> [Effect] {
    let request = nextRequest()
    let before = preview.map { $0.isOutdated ? whole : $0.projection }
    filter = Filtering(
      expression: expression, request: request, before: before ?? filter?.before ?? projection,
      isRenewed: isRenewed)
    // What is typed letter by letter is asked from where it began.
    let selected = selection
    let here = preview?.anchor ?? selected
    filter?.anchor = here
    filter?.placed = selected?.id
    // What has not been read cannot be judged; it is once it has.
    guard whole.snapshot.isComplete else { return [] }
    return [.filter(expression, from: here?.place ?? 0, request: request)]
  }

  /// Shows everything again.
  mutating func unfilter() -> [Effect] {
    let wasOn = preview?.filter != nil
    preview = nil
    guard filter != nil || wasOn else {
      notice = "no filter is on: \(context.key(.filter)) sets one"
      return []
    }
    filter = nil
    show(whole)
    notice = "all events"
    goToFirstMatch()
    return [.cancelFilter]
  }

  /// Takes what matches so far, unless it answers an older question.
  mutating func finishFilter(_ filtered: Projection, share: Double?, _ request: Int) {
    guard var filter, filter.request == request else { return }
    filter.share = share
    // What is shown already is not taken away to be found again.
    if filter.isRenewed, share != nil {
      self.filter = filter
      return
    }
    filter.isRenewed = false
    if share == nil {
      filter.request = nil
      filter.before = nil
    }
    self.filter = filter
    show(filtered)
    guard share == nil else { return }
    // While it is being typed, the line above says so.
    if preview != nil { return }
    notice = filtered.counts.map(Self.words)
    goToFirstMatch()
  }

  /// Stops the filter that is being applied: what was shown before is shown again.
  mutating func stopFilter() {
    guard let filter, filter.request != nil else { return }
    let before = filter.before ?? whole
    self.filter = before.filter.map { Filtering(expression: $0) }
    show(before)
    notice = "stopped: the filter is as it was"
    goToFirstMatch()
  }

  /// The selected event, and its place in the order of all.
  var selection: (id: Event.ID, place: Int)? {
    guard let timeline = screens.first as? TimelineScreen, projection.count > 0 else { return nil }
    let position = min(timeline.position(in: context), projection.count - 1)
    return (projection.id(at: position), projection.place(at: position))
  }

  /// Shows another projection; the selection stays on its event, else goes to the next one in time.
  mutating func show(_ other: Projection) {
    guard var timeline = screens.first as? TimelineScreen else { return }
    // While an answer comes in, what has not been moved goes back to where it was asked.
    let isUnmoved = filter?.placed != nil && filter?.placed == timeline.selected
    let anchor = isUnmoved ? filter?.anchor ?? selection : preview?.anchor ?? selection
    filter?.anchor = anchor
    let kept = anchor.flatMap { other.position(of: $0.id) }
    projection = other
    if other.count > 0 {
      if timeline.isAtEnd {
        timeline.select(other.count - 1, in: context)
        timeline.isAtEnd = filter?.request != nil
      } else {
        let next = kept ?? anchor.map { other.firstPosition(atOrAfterPlace: $0.place) } ?? 0
        timeline.select(min(next, other.count - 1), in: context)
      }
      filter?.placed = timeline.selected
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

/// A filter that is on, or asked for.
struct Filtering: Sendable {
  let expression: FilterExpression
  /// The request by which its answer is known; nothing once all of it is there.
  var request: Int?
  /// How much has been looked at.
  var share: Double?
  /// What was shown before, until all of the answer is there.
  var before: Projection?
  /// The event that was selected when it was asked for, and its place in the order of all.
  var anchor: (id: Event.ID, place: Int)?
  /// What was selected in the answer so far, unless somebody moves.
  var placed: Event.ID?
  /// Whether it was on already, and is applied again to what has changed.
  var isRenewed: Bool

  init(
    expression: FilterExpression, request: Int? = nil, before: Projection? = nil,
    isRenewed: Bool = false
  ) {
    self.expression = expression
    self.request = request
    self.before = before
    self.isRenewed = isRenewed
  }
}
