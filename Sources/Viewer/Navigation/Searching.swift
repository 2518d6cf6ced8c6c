import Chronology

/// Looking for words on the screen in view.
extension ViewerModel {
  /// Asks for the places of the words on the screen in view, and goes to the next one.
  mutating func startSearch(_ query: TextQuery, forward: Bool) -> [Effect] {
    let scope = screen.searchScope
    // What was found while the words were typed is the answer.
    if var search, search.query == query, search.scope == scope, scope == .events, forward,
      !search.isStopped, search.origin == searchOrigin
    {
      search.isMoving = true
      self.search = search
      goToFirstMatch()
      return []
    }
    return startSearch(query, in: scope, forward: forward, isMoving: true)
  }

  /// Counts the matches of the words that are being typed, without going anywhere.
  mutating func searchWhileTyping(_ words: String) -> [Effect] {
    guard screen.searchScope == .events else { return [] }
    guard let query = TextQuery(words) else {
      search = nil
      return [.cancelSearch]
    }
    if search?.query == query { return [] }
    return startSearch(query, in: .events, forward: true, isMoving: false)
  }

  /// Asks again for the places of the words, where they were looked for in what has changed now.
  mutating func searchAgainUnmoved(in scope: Search.Scope) -> [Effect] {
    guard let search, search.scope == scope else { return [] }
    self.search = nil
    return startSearch(
      search.query, in: scope, forward: search.isForward,
      isMoving: search.isMoving && search.isRunning)
  }

  /// The place from which is looked: that of the selected event, or row.
  private var searchOrigin: Int {
    (screen as? ListingScreen)?.selected ?? selection?.place ?? 0
  }

  private mutating func startSearch(
    _ query: TextQuery, in scope: Search.Scope, forward: Bool, isMoving: Bool
  ) -> [Effect] {
    let request = nextRequest()
    let earlier = search
    let origin = searchOrigin
    search = Search(
      query: query, scope: scope, request: request, isForward: forward, origin: origin,
      isMoving: isMoving)
    switch scope {
    case .events:
      // What has not been read cannot be looked through; it is once it has.
      guard whole.snapshot.isComplete else { return [] }
      let narrowed = earlier.flatMap { earlier in
        !earlier.isRunning && !earlier.isStopped && earlier.scope == scope
          && query.narrows(earlier.query) ? earlier.hits?.places : nil
      }
      return [.searchEvents(query, among: narrowed, from: origin, request: request)]
    case .source(let id): return [.searchSource(id, query, request: request)]
    case .rows: return [.searchRows(query, from: origin, request: request)]
    case .lines, .proposals:
      if isMoving { goToMatch(forward: forward) }
      return []
    }
  }

  /// The next or previous place of the words, on whichever screen is in view now.
  mutating func searchAgain(forward: Bool) -> [Effect] {
    guard let search else {
      notice = "nothing was searched for yet: / does"
      return []
    }
    guard search.scope == screen.searchScope, !(search.isStopped && search.count ?? 0 == 0) else {
      return startSearch(search.query, forward: forward)
    }
    if search.isRunning, search.count ?? 0 == 0 { return [] }
    goToMatch(forward: forward)
    return []
  }

  /// Takes what was found so far, unless it answers an older search.
  mutating func finishSearch(_ request: Int, _ take: (inout Search) -> Void) -> [Effect] {
    guard var current = search, current.request == request, !current.isStopped else { return [] }
    take(&current)
    current.count(in: projection)
    search = current
    goToFirstMatch()
    return []
  }

  /// Goes to the first match, once it is certain which that is.
  mutating func goToFirstMatch() {
    guard let current = search, current.isMoving, current.scope == screen.searchScope else {
      return
    }
    // A filter that is still looking may show a nearer one yet.
    if current.scope == .events, filter?.request != nil { return }
    guard !current.isRunning || current.isNextCertain else { return }
    search?.isMoving = false
    goToMatch(forward: current.isForward)
  }

  /// Stops the search that is running; what it has found stays.
  mutating func stopSearch() {
    guard let running = search, running.isRunning else { return }
    search?.isStopped = true
  }

  private mutating func goToMatch(forward: Bool) {
    guard let search else { return }
    let before = screens
    if screen.goToMatch(of: search, forward: forward, in: context) {
      jumps.remember(before)
      if search.scope == .events { filter?.placed = nil }
      notice = search.count.map { _ in "\(search.countWords) of “\(search.query.words)”" }
    } else if search.countInAll > 0 {
      notice =
        "no match of “\(search.query.words)” is shown, \(numeral(search.countInAll)) in all: "
        + "\(context.key(.unfilter)) shows all events"
    } else {
      notice = "no match of “\(search.query.words)”"
    }
  }
}
