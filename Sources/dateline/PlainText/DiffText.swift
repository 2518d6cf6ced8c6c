import CellGrid
import Chronology

/// What `dateline diff` prints, for a person.
enum DiffText {
  /// The lines of an event: its sign, date, title and id, then what is said differently.
  static func lines(
    _ item: TimelineDifference.Item, _ old: TimelineSnapshot, _ new: TimelineSnapshot
  ) -> [String] {
    switch item {
    case .added(let event): [heading("+", event, new)]
    case .dropped(let event): [heading("-", event, old)]
    case .changed(let difference):
      [heading("~", difference.new, new)] + match(difference)
        + difference.changes.flatMap(changeLines)
    }
  }

  /// The lines of a source or an actor.
  static func lines(_ what: String, _ difference: DeclarationDifference) -> [String] {
    let sign =
      switch difference.kind {
      case .added: "+"
      case .dropped: "-"
      case .changed: "~"
      }
    return [VisibleText.visible("\(sign) \(what) \(difference.name)")]
      + difference.changes.map { line($0.key, $0.old, $0.new) }
  }

  /// The lines of what the files say of themselves.
  static func lines(_ header: [(key: String, old: String?, new: String?)]) -> [String] {
    header.isEmpty ? [] : ["~ the timeline itself"] + header.map { line($0.key, $0.old, $0.new) }
  }

  private static func heading(
    _ sign: String, _ event: Event, _ snapshot: TimelineSnapshot
  ) -> String {
    let date = event.date.map { $0.edtf.words() } ?? "no date"
    return VisibleText.visible(
      "\(sign) \(date)  \(event.title)  [\(snapshot.writtenID(of: event.id))]")
  }

  private static func match(_ difference: EventDifference) -> [String] {
    switch difference.match {
    case .id: []
    case .title: ["    taken for one event by the title"]
    case .date: ["    taken for one event by the date and a like title"]
    }
  }

  private static func changeLines(_ change: EventDifference.Change) -> [String] {
    switch change {
    case .date(let old, let new):
      return [line("date", old.map(words), new.map(words))]
    case .status(let old, let new): return [line("status", old?.rawValue, new?.rawValue)]
    case .title(let old, let new): return [line("title", old, new)]
    case .value(let key, let old, let new): return [line(key, old, new)]
    case .quoteAdded(let citation): return [quote("quote added", citation)]
    case .quoteDropped(let citation): return [quote("quote dropped", citation)]
    case .quoteChanged(let old, let new):
      return [quote("quote was", old), quote("quote is", new)]
    case .citationAdded(let citation): return [source("source added", citation)]
    case .citationDropped(let citation): return [source("source dropped", citation)]
    case .citationChanged(let old, let new):
      let what = old.quote.map { "“\($0.selector.exact)”" } ?? "a citation"
      return [source("what is said beside \(what) of", new)]
        + EntryValues.differences(old, new).map { "  " + line($0.key, $0.old, $0.new) }
    }
  }

  private static func words(_ date: StatedDate) -> String {
    let edtf = date.edtf.words()
    return edtf == date.line ? edtf : "\(edtf) (\(date.line))"
  }

  private static func line(_ key: String, _ old: String?, _ new: String?) -> String {
    VisibleText.visible("    \(key): \(old ?? "nothing") → \(new ?? "nothing")")
  }

  private static func quote(_ what: String, _ citation: Citation) -> String {
    VisibleText.visible(
      "    \(what): “\(citation.quote?.selector.exact ?? "")” (\(citation.source.name))")
  }

  private static func source(_ what: String, _ citation: Citation) -> String {
    VisibleText.visible("    \(what): \(citation.source.name)")
  }
}

/// What an entry of evidence says beside its words.
enum EntryValues {
  /// The keys under which two entries differ.
  static func differences(
    _ old: Citation, _ new: Citation
  ) -> [(key: String, old: String?, new: String?)] {
    zip(values(old), values(new)).filter { $0.value != $1.value }
      .map { (key: $0.key, old: $0.value, new: $1.value) }
  }

  private static func values(_ citation: Citation) -> [(key: String, value: String?)] {
    let quote = citation.quote
    return [
      ("prefix", quote?.selector.prefix), ("suffix", quote?.selector.suffix),
      ("translation", quote?.translation), ("speaker", quote?.speaker.map(name)),
      ("role", quote?.role), ("to", quote?.to.map(name)), ("said", quote?.said?.line),
      ("date", citation.date?.line), ("status", citation.status?.rawValue),
      ("inferred", citation.inferred), ("checked", citation.checked.map(check)),
      ("private", citation.isPrivate ? "true" : nil), ("note", citation.note),
    ]
  }

  private static func name(_ reference: ActorReference) -> String {
    switch reference {
    case .declared(let id): id.name
    case .named(let name): name
    }
  }

  private static func check(_ check: Citation.Check) -> String {
    [
      check.by.map { "by \($0)" }, check.on.map { "on \($0.line)" }, check.sha256,
      check.words.map { "words \($0)" },
    ].compactMap { $0 }.joined(separator: ", ")
  }
}
