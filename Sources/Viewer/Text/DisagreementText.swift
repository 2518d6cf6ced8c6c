public import Chronology

/// Where statements about an event differ, in a sentence.
public enum DisagreementText {
  /// `Public record says 12 July 2018, a digest around 13 July 2018: both cannot be true`.
  public static func of(
    _ disagreement: Disagreement, _ event: Event, in snapshot: TimelineSnapshot
  ) -> String {
    let subject = disagreement.subject == .date ? "the date" : "what became of it"
    let first = words(disagreement.first, disagreement.subject, event, snapshot)
    let second = words(disagreement.second, disagreement.subject, event, snapshot)
    var end = disagreement.isDefinite ? "both cannot be true" : "both may be true"
    if disagreement.isOutOfDate { end += "; the event's own is older than its latest source" }
    let sign = disagreement.isDefinite ? "Disagreement" : "Note"
    return "\(sign) on \(subject): \(first); \(second): \(end)."
  }

  private static func words(
    _ statement: Disagreement.Statement, _ subject: Disagreement.Subject, _ event: Event,
    _ snapshot: TimelineSnapshot
  ) -> String {
    let zone = snapshot.zoneReading(ofFile: event.id.file)
    let who: String
    let date: StatedDate?
    let status: Event.Status?
    switch statement {
    case .event: (who, date, status) = ("the event itself", event.date, event.status)
    case .citation(let index):
      let citation = event.evidence[index]
      let source = snapshot.source(citation.source)
      let published = source?.published.map { ", published \($0.edtf.words())," } ?? ""
      who = (source?.name ?? citation.source.name) + published
      (date, status) = (citation.date, citation.status)
    }
    let what = subject == .date ? date?.edtf.words(in: zone) : status.map { "“\($0.words)”" }
    return "\(who) says \(what ?? "nothing")"
  }
}
