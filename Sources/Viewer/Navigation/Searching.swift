import Chronology

/// Looking for words on the screen in view.
extension ViewerModel {
  /// Asks for the places of the words on the screen in view, and goes to the next one.
  mutating func startSearch(_ query: TextQuery, forward: Bool) -> [Effect] {
    startSearch(query, in: screen.searchScope, forward: forward, isMoving: true)
  }

  /// Asks again for the places of the words, where they were looked for in what has changed now.
  mutating func searchAgainUnmoved(in scope: Search.Scope) -> [Effect] {
    guard let search, search.scope == scope else { return [] }
    return startSearch(search.query, in: scope, forward: true, isMoving: false)
  }

  private mutating func startSearch(
    _ query: TextQuery, in scope: Search.Scope, forward: Bool, isMoving: Bool
  ) -> [Effect] {
    let request = nextRequest()
    search = Search(
      query: query, scope: scope, request: request, isForward: forward, isMoving: isMoving)
    switch scope {
    case .events: return [.cancelSearches, .searchEvents(query, request: request)]
    case .source(let id): return [.cancelSearches, .searchSource(id, query, request: request)]
    case .lines:
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
    guard search.scope == screen.searchScope else {
      return startSearch(search.query, forward: forward)
    }
    if search.isRunning { return [] }
    goToMatch(forward: forward)
    return []
  }

  /// Takes the answer to a search, unless it is to an older one.
  mutating func finishSearch(_ request: Int, _ take: (inout Search) -> Void) -> [Effect] {
    guard var current = search, current.request == request else { return [] }
    take(&current)
    search = current
    if current.isMoving, current.scope == screen.searchScope {
      goToMatch(forward: current.isForward)
    }
    return []
  }

  private mutating func goToMatch(forward: Bool) {
    guard let search else { return }
    let before = screens
    if screen.goToMatch(of: search, forward: forward, in: context) {
      jumps.remember(before)
      notice = search.count.map {
        "\(Viewer.count($0, "match", "matches")) of “\(search.query.words)”"
      }
    } else {
      notice = "no match of “\(search.query.words)”"
    }
  }
}
