import Chronology
import Evidence

/// Writes a chronology in Markdown (CommonMark), each quote with a footnote that says where it stands.
///
/// Footnotes are those of GitHub's and Pandoc's Markdown.
enum MarkdownWriter: TimelineWriter {
  static let format = FileFormat.markdown

  static func write(_ export: TimelineExport, to output: inout ExportOutput) {
    var page = MarkdownPage(export)
    page.write()
    output.write(page.text)
    output.lose(.checks, page.checks)
  }
}

private struct MarkdownPage {
  private let export: TimelineExport
  private let page: PageEvents
  private(set) var text = ""
  private(set) var checks = 0
  private var notes: [String] = []

  init(_ export: TimelineExport) {
    self.export = export
    page = PageEvents(export)
  }

  mutating func write() {
    add("# \(line(export.title))")
    if let day = export.asOf {
      add(
        "As it could be known on \(day.words): only evidence that was published by then counts. "
          + "Titles and summaries carry hindsight.")
    }
    if !export.eras.isEmpty {
      add(
        export.eras.map { "- \(line($0.date.edtf.words())): \(line($0.title))" }
          .joined(separator: "\n"))
    }
    for year in page.years {
      add("## \(year.title)")
      for event in year.events { write(event) }
    }
    writeSources()
    if !notes.isEmpty { add(notes.joined(separator: "\n")) }
  }

  private mutating func add(_ paragraph: String) {
    text += (text.isEmpty ? "" : "\n") + paragraph + "\n"
  }

  private mutating func write(_ event: Event) {
    let date = event.date.map { "\($0.edtf.words()) (`\($0.edtf)`)" }
    add("### \(line(event.title))")
    var facts: [String] = []
    switch (date, event.undated) {
    case (let date?, _):
      facts.append(date)
      if let sentence = event.boundsSentence(because: page.reason(of: event)) {
        facts.append(line(sentence))
      }
    case (nil, .unreadable(let text, _)?): facts.append("date not readable: “\(line(text))”")
    default: facts.append("no date is given")
    }
    if let status = event.status { facts.append(status.words) }
    if let place = event.place { facts.append(line(place)) }
    add(facts.joined(separator: " · "))
    if !event.actors.isEmpty {
      add(event.actors.map { line(page.name(of: $0)) }.joined(separator: "; "))
    }
    if let summary = event.summary { add(paragraphs(summary)) }
    if let dating = event.datedBy { write(dating, EvidenceID(event: event.id, entry: .dating)) }
    for (index, entry) in event.evidence.enumerated() { write(entry, event.evidenceID(at: index)) }
    if let note = event.note { add("Note: \(line(note))") }
    let labels = event.tags + [event.group].compactMap { $0 }
    if !labels.isEmpty { add("Tags: \(labels.map(line).joined(separator: ", "))") }
  }

  private mutating func write(_ dating: Dating, _ evidence: EvidenceID) {
    let words = dating.selector.map { "“\(line($0.exact))”" } ?? line(page.name(of: dating.source))
    let verdict = dating.selector.map { _ in page.verdict(evidence, in: dating.source) } ?? "cited"
    let remarks = remarks(inferred: dating.inferred, note: dating.note)
    add("Dated by \(words)\(note(dating.source, [verdict] + remarks))")
  }

  /// What is said beside the words of a source.
  private func remarks(inferred: String?, note: String?) -> [String] {
    [inferred.map { "Inferred: \($0)" }, note.map { "Note: \($0)" }].compactMap { $0 }
  }

  private mutating func write(_ entry: Citation, _ evidence: EvidenceID) {
    if entry.checked != nil { checks += 1 }
    let states = [
      entry.date.map { "the date \($0.words)" }, entry.status.map { "“\($0.words)”" },
    ].compactMap { $0 }
    let stated = states.isEmpty ? [] : ["It states \(states.joined(separator: " and "))"]
    let others = stated + remarks(inferred: entry.inferred, note: entry.note)
    guard let quote = entry.quote else {
      add("Cites \(line(page.name(of: entry.source)))\(note(entry.source, ["cited"] + others))")
      return
    }
    let said = quote.said.map { ", said \($0.words)" } ?? ""
    let verdict = page.verdict(evidence, in: entry.source)
    var block = paragraphs("“\(quote.selector.exact)”")
    if let translation = quote.translation { block += "\n\nTranslated: \(line(translation))" }
    block +=
      "\n\n— \(line(page.speaker(of: quote) + said))\(note(entry.source, [verdict] + others))"
    add(
      block.split(separator: "\n", omittingEmptySubsequences: false).map { "> \($0)" }
        .joined(separator: "\n"))
  }

  /// A footnote: the source, and what became of the words in it.
  private mutating func note(_ source: Source.ID, _ words: [String]) -> String {
    let number = notes.count + 1
    let sentences = ([page.name(of: source)] + words).map { line(Self.sentence($0)) }
    notes.append("[^\(number)]: \(sentences.joined(separator: " "))")
    return "[^\(number)]"
  }

  /// The words with a full stop, where they do not end a sentence already.
  private static func sentence(_ words: String) -> String {
    let end = words.reversed().first { !"”’\"')]".contains($0) && !$0.isWhitespace }
    return end.map { ".!?…。！？".contains($0) } ?? false ? words : words + "."
  }

  private mutating func writeSources() {
    guard !export.sources.isEmpty else { return }
    add("## Sources")
    for source in export.sources {
      var parts = [line(source.name)]
      if let author = source.author { parts.append(line(author)) }
      if let published = source.published { parts.append("published \(line(published.words))") }
      if let retrieved = source.retrieved { parts.append("saved \(line(retrieved.words))") }
      if let link = Markup.link(source.url) {
        parts.append("<\(Self.escaped(address: link))>")
      } else if let url = source.url {
        parts.append(line(url))
      }
      if let kind = source.textKind { parts.append(kind.rawValue) }
      if let hash = source.sha256 { parts.append("SHA-256 `\(line(hash))`") }
      if let note = source.note { parts.append(line(note)) }
      text += (text.hasSuffix("## Sources\n") ? "\n" : "") + "- \(parts.joined(separator: "; "))\n"
    }
  }

  // MARK: Text

  /// An address in which nothing ends it early (CommonMark, section 6.5).
  private static func escaped(address: String) -> String {
    address.replacing("<", with: "%3C").replacing(">", with: "%3E").replacing("\"", with: "%22")
      .replacing("\\", with: "%5C").replacing("`", with: "%60")
  }

  /// One line of text in which nothing is markup.
  private func line(_ text: String) -> String {
    Self.escaped(text.split(whereSeparator: \.isNewline).joined(separator: " "))
  }

  /// Text of several lines in which nothing is markup; line ends stay, as hard ones.
  private func paragraphs(_ text: String) -> String {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map { Self.escaped(String($0)) }.joined(separator: "\\\n")
      .replacing("\\\n\\\n", with: "\n\n")
  }

  /// Every character that could begin markup, behind a backslash (CommonMark, section 2.4).
  private static func escaped(_ text: String) -> String {
    var written = ""
    var isStart = true
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", "`", "*", "_", "[", "]", "<", ">", "&", "~", "|", "^", "$":
        written += "\\"
        written.unicodeScalars.append(scalar)
      case "#", "+", "-", "=", "!", ":":
        if isStart { written += "\\" }
        written.unicodeScalars.append(scalar)
      case ".", ")":
        // A number before it would begin a list.
        if !written.isEmpty, written.utf8.allSatisfy({ 0x30...0x39 ~= $0 }) { written += "\\" }
        written.unicodeScalars.append(scalar)
      case _ where Markup.isHidden(scalar): written += "\\<U+\(Markup.hexadecimal(scalar))\\>"
      default: written.unicodeScalars.append(scalar)
      }
      if !scalar.properties.isWhitespace { isStart = false }
    }
    return written
  }
}
