public import Chronology

/// A citation as one would paste it into a text: the words, who said them when, and where.
public enum CitationText {
  /// The citation of an event: its title and date, and the sources it rests on.
  public static func of(_ event: Event, in snapshot: TimelineSnapshot) -> String {
    var seen: Set<Source.ID> = []
    let sources = event.evidence.map(\.source).filter { seen.insert($0).inserted }
      .map { sourceWords($0, in: snapshot) }
    let zone = snapshot.zoneReading(ofFile: event.id.file)
    let date = event.date.map { ", \($0.edtf.words(in: zone)) [\($0.edtf)]" } ?? ""
    return (["\(event.title)\(date)."] + sources).joined(separator: " ")
  }

  /// The citation of one piece of an event's evidence.
  public static func of(
    _ citation: Citation, of event: Event, in snapshot: TimelineSnapshot
  ) -> String {
    guard let quote = citation.quote else {
      return "\(event.title). \(sourceWords(citation.source, in: snapshot))"
    }
    let speaker = quote.speaker.map { snapshot.name(of: $0) } ?? "speaker not named"
    let zone = snapshot.zoneReading(ofFile: event.id.file)
    let said = quote.said.map { ", \($0.edtf.words(in: zone))" } ?? ""
    return "“\(quote.selector.exact)” (\(speaker)\(said)). "
      + sourceWords(citation.source, in: snapshot)
  }

  /// The citation of a source.
  public static func of(_ id: Source.ID, in snapshot: TimelineSnapshot) -> String {
    sourceWords(id, in: snapshot)
  }

  private static func sourceWords(_ id: Source.ID, in snapshot: TimelineSnapshot) -> String {
    guard let source = snapshot.source(id) else { return "Source \(id.name)." }
    let parts = [
      source.author, source.title.map { "“\($0)”" } ?? "untitled source \(id.name)",
      source.outlet, source.published.map { "published \($0.edtf.words())" }, source.url,
      source.archived.map { "archived at \($0)" },
      source.text == nil ? nil : "quoted from \(source.textKind.words)",
    ].compactMap { $0 }
    return parts.joined(separator: ", ") + "."
  }
}
