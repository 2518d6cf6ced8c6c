import Chronology

extension PlainEventReader {
  mutating func readEvidence(_ evidence: inout [Citation]) -> Bool {
    if readsNull() { return true }
    return readList { reader in
      // `null` in the list is passed over.
      if reader.readsNull() { return true }
      guard let citation = reader.citation() else { return false }
      evidence.append(citation)
      return true
    }
  }

  /// What a citation or a dating says, key by key.
  private struct Entry {
    var source: String?
    var exact: String?
    var prefix: String?
    var suffix: String?
    var translation: String?
    var speaker: ActorReference?
    var role: String?
    var to: ActorReference?
    var said: StatedDate?
    var date: StatedDate?
    var status: Event.Status?
    var inferred: String?
    var checked: Citation.Check?
    var isPrivate = false
    var note: String?

    var selector: TextQuoteSelector? {
      exact.map { TextQuoteSelector(exact: $0, prefix: prefix, suffix: suffix) }
    }

    /// Whether something is given that means nothing without exact words.
    var hasDependents: Bool {
      prefix != nil || suffix != nil || translation != nil || speaker != nil || role != nil
        || to != nil || said != nil
    }
  }

  private mutating func citation() -> Citation? {
    guard scanner.next() == UInt8(ascii: "{") else { return nil }
    let origin = origin()
    var entry = Entry()
    var seen: UInt64 = 0
    let isPlain = readMapping { reader, packed, range in
      guard let key = LineEntryKey(rawValue: packed) else {
        guard reader.isTranslation(range), seen & 1 == 0 else { return false }
        seen |= 1
        return reader.read(&entry.translation)
      }
      guard Self.isFirst(key, &seen) else { return false }
      switch key {
      case .source: return reader.read(&entry.source)
      case .exact: return reader.read(&entry.exact)
      case .prefix: return reader.read(&entry.prefix)
      case .suffix: return reader.read(&entry.suffix)
      case .speaker: return reader.readActor(&entry.speaker)
      case .role: return reader.read(&entry.role)
      case .to: return reader.readActor(&entry.to)
      case .said: return reader.readDate(&entry.said)
      case .date: return reader.readDate(&entry.date)
      case .status: return reader.readStatus(&entry.status)
      case .inferred: return reader.read(&entry.inferred)
      case .checked: return reader.readCheck(&entry.checked)
      case .private: return reader.readBoolean(&entry.isPrivate)
      case .note: return reader.read(&entry.note)
      case .by, .on, .words, .sha256: return false
      }
    }
    guard isPlain, let source = entry.source, names.hasSource(named: source) else { return nil }
    var citation = Citation(source: Identifier(file: file, name: source), origin: origin)
    if let selector = entry.selector {
      var quote = Quote(selector)
      quote.translation = entry.translation
      quote.speaker = entry.speaker
      quote.role = entry.role
      quote.to = entry.to
      quote.said = entry.said
      citation.quote = quote
    } else if entry.hasDependents {
      return nil
    }
    citation.date = entry.date
    citation.status = entry.status
    citation.inferred = entry.inferred
    citation.checked = entry.checked
    citation.isPrivate = entry.isPrivate
    citation.note = entry.note
    return citation
  }

  private mutating func readCheck(_ check: inout Citation.Check?) -> Bool {
    if readsNull() { return true }
    var result = Citation.Check()
    var seen: UInt64 = 0
    let isPlain = readMapping { reader, packed, _ in
      guard let key = LineEntryKey(rawValue: packed), Self.isFirst(key, &seen) else { return false }
      switch key {
      case .by: return reader.read(&result.by)
      case .on: return reader.readDate(&result.on)
      case .sha256: return reader.read(&result.sha256)
      case .words: return reader.read(&result.words)
      default: return false
      }
    }
    check = result
    return isPlain
  }

  /// The words that date the event, where they give no bounds, which would have to be checked.
  mutating func readDating(_ dating: inout Dating?) -> Bool {
    if readsNull() { return true }
    guard scanner.next() == UInt8(ascii: "{") else { return false }
    let origin = origin()
    var entry = Entry()
    var seen: UInt64 = 0
    let isPlain = readMapping { reader, packed, _ in
      guard let key = LineEntryKey(rawValue: packed), Self.isFirst(key, &seen) else { return false }
      switch key {
      case .source: return reader.read(&entry.source)
      case .exact: return reader.read(&entry.exact)
      case .prefix: return reader.read(&entry.prefix)
      case .suffix: return reader.read(&entry.suffix)
      case .inferred: return reader.read(&entry.inferred)
      case .note: return reader.read(&entry.note)
      default: return false
      }
    }
    guard isPlain, let source = entry.source, names.hasSource(named: source) else { return false }
    var result = Dating(source: Identifier(file: file, name: source), origin: origin)
    result.selector = entry.selector
    result.inferred = entry.inferred
    result.note = entry.note
    dating = result
    return true
  }

  /// Whether a key stands in its mapping for the first time.
  @inline(__always)
  private static func isFirst(_ key: LineEntryKey, _ seen: inout UInt64) -> Bool {
    // The lowest bit is that of `translation`.
    let bit: UInt64 =
      switch key {
      case .source: 1 << 1
      case .exact: 1 << 2
      case .prefix: 1 << 3
      case .suffix: 1 << 4
      case .speaker: 1 << 5
      case .role: 1 << 6
      case .to: 1 << 7
      case .said: 1 << 8
      case .date: 1 << 9
      case .status: 1 << 10
      case .inferred: 1 << 11
      case .checked: 1 << 12
      case .private: 1 << 13
      case .note: 1 << 14
      case .by: 1 << 15
      case .on: 1 << 16
      case .words: 1 << 17
      case .sha256: 1 << 18
      }
    guard seen & bit == 0 else { return false }
    seen |= bit
    return true
  }

  private func isTranslation(_ range: Range<Int>) -> Bool {
    scanner.bytes[range].elementsEqual("translation".utf8)
  }
}
