/// The answers of a filter for one event.
extension FilterTest {
  /// The answer; nothing where it hangs on a date that the event does not have.
  func certainty(_ subject: FilterSubject, _ verdicts: (EvidenceID) -> String?) -> Certainty? {
    let event = subject.event
    switch self {
    case .all(let tests):
      return Self.all(tests, subject, verdicts)
    case .any(let tests):
      return Self.any(tests, subject, verdicts)
    case .not(let test):
      return test.certainty(subject, verdicts)?.negated
    case .days(let days, let definite):
      guard let extent = event.extent else { return nil }
      if let definite, extent.answer(.overlapping, definite) != .definitely { return .no }
      return extent.answer(.overlapping, days)
    case .saidOn(let days):
      let said = event.evidence.compactMap { $0.quote?.said?.extent }
      return said.map { $0.answer(.overlapping, days) }.max() ?? .no
    case .verdict(let name):
      return Self.verdict(name, event, verdicts)
    case .who(let query): return Certainty(subject.names(query))
    case .tag(let query): return Certainty(event.tags.contains(where: query.isWhole))
    case .place(let query): return Certainty(query.matches(anyOf: [event.place]))
    case .said(let query):
      return Certainty(
        event.evidence.contains { citation in
          query.matches(anyOf: [citation.quote?.selector.exact, citation.quote?.translation])
        })
    case .source(let query): return Certainty(subject.cites(query))
    case .status(let status): return Certainty(event.status == status)
    case .checked(let checked): return Certainty(subject.isChecked(checked))
    case .words(let query): return Certainty(subject.snapshot.matches(query, event))
    }
  }

  /// The answer for an event of which only the days are known; nothing where more has to be looked at.
  func answer(on extent: DateExtent) -> Certainty? {
    switch self {
    case .days(let days, let definite):
      if let definite, extent.answer(.overlapping, definite) != .definitely { return .no }
      return extent.answer(.overlapping, days)
    case .not(let test): return test.answer(on: extent)?.negated
    case .all(let tests):
      let answers = tests.map { $0.answer(on: extent) }
      if answers.contains(.no) { return .no }
      return answers.contains(nil) ? nil : answers.compactMap { $0 }.min() ?? .definitely
    case .any(let tests):
      let answers = tests.map { $0.answer(on: extent) }
      if answers.contains(.definitely) { return .definitely }
      return answers.contains(nil) ? nil : answers.compactMap { $0 }.max() ?? .no
    default: return nil
    }
  }

  private static func all(
    _ tests: [FilterTest], _ subject: FilterSubject, _ verdicts: (EvidenceID) -> String?
  ) -> Certainty? {
    var result: Certainty? = .definitely
    for test in tests {
      guard let answer = test.certainty(subject, verdicts) else {
        result = nil
        continue
      }
      if answer == .no { return .no }
      if let known = result { result = min(known, answer) }
    }
    return result
  }

  private static func any(
    _ tests: [FilterTest], _ subject: FilterSubject, _ verdicts: (EvidenceID) -> String?
  ) -> Certainty? {
    var best = Certainty.no
    var isUndated = false
    for test in tests {
      guard let answer = test.certainty(subject, verdicts) else {
        isUndated = true
        continue
      }
      if answer == .definitely { return .definitely }
      best = max(best, answer)
    }
    return best == .no && isUndated ? nil : best
  }

  private static func verdict(
    _ name: String, _ event: Event, _ verdicts: (EvidenceID) -> String?
  ) -> Certainty {
    var best = Certainty.no
    func look(_ entry: EvidenceID) {
      guard let verdict = verdicts(entry) else {
        best = max(best, .possibly)
        return
      }
      if verdict == name { best = .definitely }
    }
    for (index, citation) in event.evidence.enumerated() where citation.quote != nil {
      look(event.evidenceID(at: index))
    }
    if event.datedBy?.selector != nil { look(EvidenceID(event: event.id, entry: .dating)) }
    return best
  }
}

extension Certainty {
  fileprivate init(_ holds: Bool) { self = holds ? .definitely : .no }
}

extension FilterSubject {
  /// Whether the words stand in id, name or an alias of an actor or speaker.
  fileprivate func names(_ query: TextQuery) -> Bool {
    let speakers = event.evidence.compactMap { $0.quote?.speaker }
    return (event.actors + speakers).contains { reference in
      guard case .declared(let id) = reference else {
        return query.matches(snapshot.name(of: reference))
      }
      let actor = snapshot.actor(id)
      return query.matches(id.name)
        || actor.map { query.matches($0.name) || $0.aliases.contains(where: query.matches) }
          ?? false
    }
  }

  /// Whether the words stand in id, title or outlet of a source.
  fileprivate func cites(_ query: TextQuery) -> Bool {
    let sources = event.evidence.map(\.source) + [event.datedBy?.source].compactMap { $0 }
    return sources.contains { id in
      let source = snapshot.source(id)
      return query.matches(anyOf: [id.name, source?.title, source?.outlet])
    }
  }

  fileprivate func isChecked(_ wanted: FilterTerm.Checked) -> Bool {
    let quoting = event.evidence.filter { $0.quote != nil }
    switch wanted {
    case .all: return !quoting.isEmpty && quoting.allSatisfy { $0.checked != nil }
    case .missing: return quoting.contains { $0.checked == nil }
    case .by(let name):
      guard let query = TextQuery(name) else { return false }
      return quoting.contains { query.matches(anyOf: [$0.checked?.by]) }
    }
  }
}

extension TextQuery {
  /// Whether the words are all of the text.
  func isWhole(_ text: String) -> Bool {
    ranges(in: text).contains(text.startIndex..<text.endIndex)
  }
}
