import Chronology

/// What was shown before a filter was being typed, and what the text says so far.
struct FilterPreview: Sendable {
  var filter: Filtering?
  let projection: Projection
  let timeline: (any Screen)?
  /// The event that was selected, and its place in the order of all.
  let anchor: (id: Event.ID, place: Int)?
  /// Whether the files were read again meanwhile, so that what was shown is so no more.
  var isOutdated = false
  /// Why the text is no filter, as far as it has been typed.
  var mistake: FilterError?
  /// The word at the end that may yet become a key, and is left out until it is told which.
  var begun: String?
}

/// Showing what a filter matches while it is being typed.
extension ViewerModel {
  /// Remembers what is shown, to give it back.
  mutating func beginPreview() {
    preview = FilterPreview(
      filter: filter, projection: projection, timeline: screens.first, anchor: selection)
  }

  /// Shows what the text matches; of a text that is no filter yet, the last one that was stays.
  ///
  /// Each change asks anew, and the answer to the one before is not wanted any more.
  mutating func previewFilter(_ text: String) -> [Effect] {
    guard preview != nil else { return [] }
    // On the way to `place:` nobody looks for events with the word “place”.
    let begun = FilterCompletion.beforeBegunKey(in: text)
    preview?.begun = begun?.word
    do throws(FilterError) {
      let expression = try FilterExpression(
        parsing: begun?.head ?? text, relativeTo: today, saved: settings.filters)
      preview?.mistake = nil
      guard expression != .all([]) else { return showAll() }
      return expression == filter?.expression ? [] : apply(expression)
    } catch {
      // Before a condition that is only begun, `-` or `or` are no mistakes.
      preview?.mistake = begun == nil ? error : nil
      return []
    }
  }

  private mutating func showAll() -> [Effect] {
    guard filter != nil else { return [] }
    filter = nil
    show(whole)
    return [.cancelFilter]
  }

  /// Gives back what was shown before the filter was being typed.
  mutating func endPreview() -> [Effect] {
    guard let preview else { return [] }
    self.preview = nil
    let isSame = filter?.expression == preview.filter?.expression
    guard !isSame || preview.isOutdated else { return [] }
    guard !preview.isOutdated, preview.filter?.request == nil else {
      filter = nil
      show(whole)
      return [.cancelFilter] + (preview.filter.map { apply($0.expression) } ?? [])
    }
    (filter, projection) = (preview.filter, preview.projection)
    if let timeline = preview.timeline { screens[0] = timeline }
    return [.cancelFilter]
  }

  /// What there is to say of the filter that is being typed.
  var previewWords: String? {
    guard let preview else { return nil }
    if let mistake = preview.mistake {
      let shown = filter.map { "; shown: \($0.expression)" } ?? ""
      return "stops at character \(mistake.offset + 1): \(mistake.message)\(shown)"
    }
    let rest =
      preview.begun.map { "; “\($0)” may become a key (Tab), Enter takes it as a word" } ?? ""
    guard let filter else { return "all \(count(whole.count, "event"))\(rest)" }
    guard filter.request == nil else {
      let found = projection.filter == filter.expression ? projection.counts : nil
      let share = filter.share.map { " \(Int($0 * 100)) %" } ?? ""
      let counts =
        found.map { "  \(numeral($0.definitely)) + \(numeral($0.possibly)) possibly" } ?? ""
      return "looking…\(share)\(counts)\(rest)"
    }
    return projection.counts.map { Self.words($0) + rest }
  }
}
