import ArticleReading
import CellGrid
import Chronology

/// A proposal in words: what is known of it, and from which words of the article.
struct ProposalDescription {
  private(set) var lines: [StyledLine] = []
  private let article: ArticleReview
  private let row: ReviewedProposal
  private let width: Int
  private let widths: ColumnWidths

  /// More of a quote than this is read in the article.
  private static let quoteLimit = 600

  /// Describes a proposal in lines of at most `width` columns; once there are `limit` of them no more is made.
  init(
    _ row: ReviewedProposal, in article: ArticleReview, width: Int, limit: Int = .max,
    widths: ColumnWidths
  ) {
    self.article = article
    self.row = row
    self.width = max(8, width)
    self.widths = widths
    let proposal = row.proposal
    add([Span(proposal.title, .title)] + changed(.title))
    addDecision()
    addDate()
    for (number, place) in proposal.dates.enumerated() where lines.count < limit {
      add(
        words(ofDate: article.review.findings.dates[place], isFirst: number == 0), indent: 3,
        hanging: 5)
    }
    if proposal.status != nil || row.changed.contains(.status) {
      addFact("status", proposal.status?.words ?? "not told", .status)
    }
    if proposal.place != nil || row.changed.contains(.place) {
      addFact("place", proposal.place ?? "not told", .place)
    }
    if !proposal.actors.isEmpty || row.changed.contains(.actors) {
      let names = proposal.actors.joined(separator: "; ")
      addFact("actors", names.isEmpty ? "nobody" : names, .actors)
    }
    if proposal.passages.count > 1 { addFact("told", "in \(proposal.passages.count) sentences") }
    for (number, place) in proposal.quotes.enumerated() where lines.count < limit {
      addQuote(place, number: number + 1)
    }
    if proposal.quotes.isEmpty { add([Span("no quote belongs to it", .secondary)]) }
  }

  private func changed(_ field: ProposalField) -> [Span] {
    row.changed.contains(field) ? [Span("  (changed by you)", .secondary)] : []
  }

  private mutating func addDecision() {
    let joined = row.parts.count > 1 ? ", joined of \(row.parts.count)" : ""
    switch row.decision {
    case .open: add([Span("not decided yet\(joined)", .secondary)])
    case .kept: add([Span("+ kept\(joined)", .good)])
    case .dropped: add([Span("- dropped\(joined)", .bad)])
    }
  }

  // MARK: The date

  private mutating func addDate() {
    let mark = DateMark(row.proposal.date)
    guard let date = row.proposal.date else {
      add([Span("-  ", .dateMark), Span("no date is given")] + changed(.date))
      return
    }
    add(
      [
        Span("\(mark.shape)\(mark.qualifier) ", mark.isUncertain ? .uncertainDate : .dateMark),
        Span(date.edtf.words()), Span("  \(date.edtf)", .secondary),
      ] + changed(.date))
    var event = Event(
      id: Event.ID(file: 0, name: ""), title: "", origin: Origin(file: 0, line: 1, column: 1))
    event.date = date
    if let bounds = event.boundsSentence(because: nil) { add([Span(bounds)], indent: 3) }
    if let convention = date.edtf.boundsNote { add([Span(convention, .secondary)], indent: 3) }
  }

  /// The words of a date, how they were read, and against what.
  private func words(ofDate date: DateMention, isFirst: Bool) -> [Span] {
    var spans = [
      Span(isFirst ? "by " : "also ", .secondary), Span("“\(date.text)”", .dateWords),
    ]
    if date.isVague {
      spans.append(Span(", which is vague and not dated", .secondary))
    } else if let found = date.date {
      // What the event's own date says already is not said again.
      if found != row.proposal.date || !isFirst {
        spans.append(Span(": read as \(found.words)"))
      }
    } else {
      spans.append(Span(", not resolved", .secondary))
    }
    spans.append(Span(" (rule \(date.rule))", .secondary))
    if let anchor = date.anchor {
      let whose =
        anchor == article.published ? "the day of publication" : "the date named before"
      spans.append(Span(", told from \(anchor.words()), \(whose)", .secondary))
    }
    if let bounding = date.bounding {
      spans += [Span(", bounds by ", .secondary), Span("“\(bounding.text)”", .dateWords)]
    }
    return spans
  }

  // MARK: Quotes

  private mutating func addQuote(_ place: Int, number: Int) {
    let quote = article.review.quote(place)
    let isLong = quote.text.count > Self.quoteLimit
    let text = isLong ? quote.text.prefix(Self.quoteLimit) + "…" : quote.text[...]
    add(
      [Span("\(number) ", .secondary), Span("“\(text)”", .quote)]
        + (quote.isPartial ? [Span(" in the writer's sentence", .secondary)] : []), hanging: 2)
    add([Span("— ")] + speaker(of: quote, at: place), indent: 2, hanging: 4)
  }

  /// Who spoke; never as more certain than it is.
  private func speaker(of quote: QuoteMention, at place: Int) -> [Span] {
    var spans: [Span]
    if article.review.isSpeakerChanged(ofQuote: place) {
      spans = [
        Span(quote.speaker ?? "speaker not named"), Span("  (changed by you)", .secondary),
      ]
    } else if let speaker = quote.speaker {
      spans = [Span(speaker)]
    } else if quote.candidates.isEmpty {
      spans = [Span("speaker not named")]
    } else {
      spans = [
        Span("(?)", .uncertainDate),
        Span(" perhaps \(quote.candidates.joined(separator: ", or "))"),
      ]
    }
    if let cue = quote.cue { spans.append(Span(", by “\(cue)”", .secondary)) }
    if let addressee = quote.addressee { spans.append(Span(", to \(addressee)")) }
    if let said = quote.saidRange, let found = article.dates.index(of: said) {
      let date = article.review.findings.dates[found]
      spans.append(
        Span(", said \(date.text)\(date.date.map { " (\($0.words))" } ?? "")", .secondary))
    }
    return spans
  }

  // MARK: Lines

  private mutating func addFact(_ name: String, _ value: String, _ field: ProposalField? = nil) {
    let label = name + String(repeating: " ", count: max(1, 8 - name.count))
    add([Span(label, .secondary), Span(value)] + (field.map(changed) ?? []), hanging: 8)
  }

  private mutating func add(_ spans: [Span], indent: Int = 0, hanging: Int? = nil) {
    lines += wrapped(spans, width: width, indent: indent, hanging: hanging, widths: widths)
  }
}
