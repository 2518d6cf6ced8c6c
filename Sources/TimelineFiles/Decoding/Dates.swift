import Chronology

extension TimelineDecoder {
  /// What stands where a date may stand.
  enum ReadDate {
    case stated(StatedDate)
    case unreadable(text: String, message: String)
  }

  /// A date, or nothing with a diagnostic.
  mutating func date(_ node: NodeID, _ key: some KnownKey) -> StatedDate? {
    if case .stated(let date) = readDate(node, key) { date } else { nil }
  }

  /// A date, or what stands there instead, with a diagnostic.
  mutating func readDate(_ node: NodeID, _ key: some KnownKey) -> ReadDate {
    if document[node].kind == .mapping, setText(node) == nil {
      return readDateWithBounds(node, key)
    }
    return edtf(node, key).map { StatedDate($0) }
  }

  private mutating func readDateWithBounds(_ node: NodeID, _ key: some KnownKey) -> ReadDate {
    var date: NodeID?
    var earliest: (day: CalendarDay, node: NodeID)?
    var latest: (day: CalendarDay, node: NodeID)?
    var note: String?
    var cursor = Cursor<StatedDateKey>(node, in: document)
    while let (key, value) = next(&cursor) {
      switch key {
      case .date: date = value
      case .earliest: earliest = bound(value, key, \.earliest).map { ($0, value) }
      case .latest: latest = bound(value, key, \.latest).map { ($0, value) }
      case .note: note = text(value, key)
      }
    }
    guard let date else {
      let message =
        "there is no `date` beside its bounds; add \(sample(.entry("date"))) to `\(key.rawValue)`"
      report(.error, node, message)
      return .unreadable(text: "", message: message)
    }
    let read = edtf(date, StatedDateKey.date)
    guard case .read(let edtf) = read else { return read.map { StatedDate($0) } }
    var stated = StatedDate(
      edtf, earliest: earliest?.day, latest: latest?.day, note: note)
    if let given = earliest?.node ?? latest?.node, !checkBounds(of: stated, given) {
      stated.earliest = nil
      stated.latest = nil
    }
    return .stated(stated)
  }

  /// Warns of bounds that run backwards or miss the date; whether they can be used.
  mutating func checkBounds(of stated: StatedDate, _ node: NodeID) -> Bool {
    if let bounds = stated.bounds, let first = bounds.earliest.day, let last = bounds.latest.day,
      first > last
    {
      report(
        .warning, node,
        stated.earliest != nil && stated.latest != nil
          ? "the earliest day, \(first), is after the latest, \(last); "
            + "the bounds are not used, exchange them"
          : "the bounds do not fit the date beside them (\(first) is after \(last)); "
            + "they are not used, mend the date or the bounds")
      return false
    }
    guard let own = stated.edtf.bounds, stated.earliest != nil || stated.latest != nil else {
      return true
    }
    let isAfter = stated.earliest.flatMap { day in own.latest.day.map { day > $0 } } ?? false
    let isBefore = stated.latest.flatMap { day in own.earliest.day.map { day < $0 } } ?? false
    if isAfter || isBefore {
      report(
        .warning, node,
        "the bounds lie wholly \(isAfter ? "after" : "before") the date that they belong to; "
          + "check the date and the bounds")
    }
    return true
  }

  /// A day given beside a date: the first or last that an EDTF can mean.
  mutating func bound(
    _ node: NodeID, _ key: some KnownKey, _ end: KeyPath<DateBounds, DateBounds.Bound>
  ) -> CalendarDay? {
    guard case .read(let edtf) = edtf(node, key) else { return nil }
    if let day = edtf.bounds?[keyPath: end].day { return day }
    report(
      .error, node,
      "`\(key.rawValue)` must name a day, and this has none; write one, or leave it out")
    return nil
  }

  private enum ReadEDTF {
    case read(EDTF)
    case unreadable(text: String, message: String)

    func map(_ transform: (EDTF) -> StatedDate) -> ReadDate {
      switch self {
      case .read(let edtf): .stated(transform(edtf))
      case .unreadable(let text, let message): .unreadable(text: text, message: message)
      }
    }
  }

  private mutating func edtf(_ node: NodeID, _ key: some KnownKey) -> ReadEDTF {
    let written: String
    if document[node].kind == .scalar {
      written = document.string(node)
    } else if let set = setText(node) {
      written = set
    } else {
      let message = "`\(key.rawValue)` must be a date such as 2018-07-12, not a list or \(aMapping)"
      report(.error, node, message)
      return .unreadable(text: "", message: message)
    }
    do throws(EDTFError) {
      return .read(try EDTF(parsing: written))
    } catch {
      // In quotation marks the text begins a column later; a block begins on another line.
      let offset =
        switch document[node].style {
        case .plain: error.offset
        case .quoted: error.offset + 1
        case .block: 0
        }
      // What is written in English has an EDTF form to copy, where it needs no day to be read by.
      let message =
        (try? EDTF(casual: written, relativeTo: nil)).map { "write it as `\($0)`" } ?? error.message
      report(
        .error, node, offset: offset,
        "`\(written)` in `\(key.rawValue)` is not an EDTF date: \(message)")
      return .unreadable(text: written, message: message)
    }
  }

  /// A set of dates as EDTF writes it, `[..2018-07-06]` or `{1667,1668}`, which YAML takes for a
  /// list or a mapping without values.
  private func setText(_ node: NodeID) -> String? {
    let container = document[node]
    let children = document.children(of: node)
    switch container.kind {
    case .sequence:
      guard !children.isEmpty, children.allSatisfy({ document[$0].kind == .scalar }) else {
        return nil
      }
      return "[" + children.map(document.string).joined(separator: ",") + "]"
    case .mapping:
      var keys: [String] = []
      for (position, child) in children.enumerated() {
        guard document[child].kind == .scalar else { return nil }
        if position % 2 == 0 {
          keys.append(document.string(child))
        } else if document[child].count != 0 || document[child].style != .plain {
          return nil
        }
      }
      guard let first = keys.first, StatedDateKey(rawValue: first) == nil else { return nil }
      return "{" + keys.joined(separator: ",") + "}"
    default:
      return nil
    }
  }
}
