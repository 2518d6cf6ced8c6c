import Chronology

extension TimelineDecoder {
  mutating func readEvidence(_ node: NodeID) -> [Citation] {
    if document[node].kind == .mapping {
      report(
        .error, node,
        "`evidence` must be a list; begin each entry with "
          + sample(.item(.entry("source"))))
      return [citation(node)]
    }
    guard document[node].kind == .sequence else {
      report(
        .error, node,
        "`evidence` must be a list of entries such as "
          + sample(.item(.mapping(["source": "…", "exact": "…"]))))
      return []
    }
    var citations: [Citation] = []
    var child = document.firstChild(of: node)
    while let current = child {
      if !document.isNull(current),
        isMapping(current, "an entry of `evidence`", ["source": "…", "exact": "…"])
      {
        citations.append(citation(current))
      }
      child = document.next(after: current)
    }
    return citations
  }

  private mutating func citation(_ node: NodeID) -> Citation {
    // Without a source the words are still kept: the entry then names a source that is not there.
    var citation = Citation(
      source: Identifier(file: file, name: ""), origin: origin(node))
    var hasSource = false
    var words = PointedWords()
    var quote = Quote(TextQuoteSelector(exact: ""))
    /// The first key that means something only with exact words.
    var dependent: (node: NodeID, name: String)?
    var cursor = Cursor<CitationKey>(node, in: document)
    while let (key, value) = next(&cursor) {
      switch key {
      case .source:
        hasSource = true
        if let source = source(value, key) { citation.source = source }
      case .exact: words.exact = text(value, key)
      case .prefix: words.prefix = text(value, key)
      case .suffix: words.suffix = text(value, key)
      case .translation: quote.translation = text(value, key)
      case .speaker: quote.speaker = actor(value, key)
      case .role: quote.role = text(value, key)
      case .to: quote.to = actor(value, key)
      case .said: quote.said = date(value, key)
      case .date: citation.date = date(value, key)
      case .status: citation.status = choice(value, key, Event.Status.self)
      case .inferred: citation.inferred = text(value, key)
      case .checked: citation.checked = check(value)
      case .private: citation.isPrivate = boolean(value, key) ?? true
      case .note: citation.note = text(value, key)
      }
      switch key {
      case .prefix, .suffix, .translation, .speaker, .role, .to, .said:
        dependent = dependent ?? (value, key.rawValue)
      default: break
      }
    }
    if !hasSource {
      report(.error, node, "this entry names no `source`; add \(sample(.entry("source")))")
    }
    if let selector = words.selector {
      quote.selector = selector
      citation.quote = quote
    } else if let dependent {
      report(
        .warning, dependent.node,
        "`\(dependent.name)` belongs to quoted words, and there are none; add "
          + sample(.entry("exact")))
    }
    return citation
  }

  private mutating func check(_ node: NodeID) -> Citation.Check? {
    guard isMapping(node, "`checked`", ["by": "…", "on": "2018-07-20"]) else { return nil }
    var check = Citation.Check()
    var cursor = Cursor<CheckKey>(node, in: document)
    while let (key, value) = next(&cursor) {
      switch key {
      case .by: check.by = text(value, key)
      case .on: check.on = date(value, key)
      case .sha256: check.sha256 = text(value, key)
      case .words: check.words = text(value, key)
      }
    }
    return check
  }

  /// What dates an event, and the place of the first bound that it gives.
  mutating func dating(_ node: NodeID) -> (dating: Dating, bounds: NodeID?)? {
    guard isMapping(node, "`dated-by`", ["source": "…", "exact": "…"]) else { return nil }
    var dating = Dating(source: Identifier(file: file, name: ""), origin: origin(node))
    var hasSource = false
    var words = PointedWords()
    var bounds: NodeID?
    var cursor = Cursor<DatingKey>(node, in: document)
    while let (key, value) = next(&cursor) {
      switch key {
      case .source:
        hasSource = true
        if let source = source(value, key) { dating.source = source }
      case .exact: words.exact = text(value, key)
      case .prefix: words.prefix = text(value, key)
      case .suffix: words.suffix = text(value, key)
      case .earliest:
        dating.earliest = bound(value, key, \.earliest)
        bounds = bounds ?? value
      case .latest:
        dating.latest = bound(value, key, \.latest)
        bounds = bounds ?? value
      case .inferred: dating.inferred = text(value, key)
      case .note: dating.note = text(value, key)
      }
    }
    if !hasSource {
      report(.error, node, "`dated-by` names no `source`; add \(sample(.entry("source")))")
    }
    dating.selector = words.selector
    return (dating, bounds)
  }
}

/// The keys by which a citation or a dating points to words in a source.
private struct PointedWords {
  var exact: String?
  var prefix: String?
  var suffix: String?

  /// Nothing without exact words: what stands around them points to nothing by itself.
  var selector: TextQuoteSelector? {
    exact.map { TextQuoteSelector(exact: $0, prefix: prefix, suffix: suffix) }
  }
}
