import Chronology
import Evidence

extension HTMLChronology {
  /// The sources, each with what is known of it, its text with the quotes marked, and the events that cite it.
  func sources(into output: inout ExportOutput) {
    guard !export.sources.isEmpty else { return }
    output.write("<section aria-labelledby=\"sources\">\n<h2 id=\"sources\">Sources</h2>\n")
    for source in export.sources { write(source, into: &output) }
    output.write("</section>\n")
  }

  private func write(_ source: Source, into output: inout ExportOutput) {
    let name = anchor(source.id)
    output.write(
      "<article id=\"\(name)\" class=\"source\">\n<h3><a href=\"#\(name)\">\(Markup.escaped(source.name))</a></h3>\n<dl>"
    )
    for (label, value) in facts(of: source) {
      output.write("<div><dt>\(label)</dt><dd>\(value)</dd></div>")
    }
    output.write("</dl>\n")
    let citing = events.events(citing: source.id)
    if !citing.isEmpty {
      output.write("<p class=\"citing\">Cited by ")
      for (index, event) in citing.enumerated() {
        output.write(
          (index > 0 ? "; " : "")
            + "<a href=\"#\(anchor(event.id))\">\(Markup.escaped(event.title))</a>")
      }
      output.write("</p>\n")
    }
    if hasText(source.id), let reading = events.readings[source.id] {
      write(reading, of: source, into: &output)
    } else if let problem = events.problems[source.id] {
      output.write("<p class=\"none\">\(Markup.escaped("\(problem)"))</p>\n")
    } else if source.text != nil {
      output.write("<p class=\"none\">The saved text is left out of this page.</p>\n")
    }
    output.write("</article>\n")
  }

  private func facts(of source: Source) -> [(String, String)] {
    func link(_ address: String) -> String {
      let shown = Markup.escaped(address)
      return Markup.link(address).map {
        "<a rel=\"noreferrer\" href=\"\(Markup.escaped($0))\">\(shown)</a>"
      } ?? shown
    }
    let facts: [(String, String?)] = [
      ("Author", source.author.map { Markup.escaped($0) }),
      ("Published", source.published.map { Markup.escaped($0.words) }),
      ("Saved", source.retrieved.map { Markup.escaped($0.words) }),
      ("Address", source.url.map(link)), ("Copy", source.archived.map(link)),
      ("It cites", source.via.map { Markup.escaped($0) }),
      ("Kind of text", source.textKind.map(\.rawValue)),
      ("Language", source.language.map { Markup.escaped($0) }),
      ("SHA-256", source.sha256.map { "<code>\(Markup.escaped($0))</code>" }),
      ("Note", source.note.map { Markup.escaped($0) }),
    ]
    return facts.compactMap { name, value in value.map { (name, $0) } }
  }

  // MARK: The text

  /// A place in a text to which evidence points.
  private struct Mark {
    let evidence: EvidenceID
    let verdict: Verdict
    let range: Range<Int>
    /// Whether it is the first place of its evidence, to which the event's link leads.
    let isFirst: Bool
  }

  private func write(_ reading: SourceReading, of source: Source, into output: inout ExportOutput) {
    var marks: [Mark] = []
    for (evidence, finding) in reading.findings {
      for (index, range) in finding.places.enumerated() {
        marks.append(
          Mark(evidence: evidence, verdict: finding.verdict, range: range, isFirst: index == 0))
      }
    }
    marks.sort {
      ($0.range.lowerBound, $0.range.upperBound, anchor($0.evidence))
        < ($1.range.lowerBound, $1.range.upperBound, anchor($1.evidence))
    }
    // Quotes may overlap: the text is cut wherever one begins or ends.
    let cuts = Set(marks.flatMap { [$0.range.lowerBound, $0.range.upperBound] }).sorted()
    let language = source.language.map { " lang=\"\(Markup.escaped($0))\"" } ?? ""
    output.write("<div class=\"text\" dir=\"auto\"\(language)>")
    var position = 0
    var next = 0
    var open: [Mark] = []
    for cut in cuts + [reading.text.byteCount] {
      write(reading.text.string(in: position..<max(position, cut)), in: open, into: &output)
      position = cut
      for mark in open where mark.range.upperBound == cut {
        let title = events.position(of: mark.evidence.event).map { events.events[$0].title } ?? ""
        output.write(
          "<sup><a href=\"#\(anchor(mark.evidence))\" title=\"\(Markup.escaped(title))\">"
            + "\(mark.evidence.entry == .dating ? "date" : "quote")<span class=\"away\"> of “\(Markup.escaped(title))”</span></a></sup>"
        )
      }
      open.removeAll { $0.range.upperBound == cut }
      while next < marks.count, marks[next].range.lowerBound == cut {
        let mark = marks[next]
        if mark.isFirst {
          output.write("<a class=\"place\" id=\"\(anchor(mark.evidence))-in\"></a>")
        }
        if !mark.range.isEmpty { open.append(mark) }
        next += 1
      }
    }
    output.write("</div>\n")
  }

  private func write(_ text: String, in marks: [Mark], into output: inout ExportOutput) {
    guard !text.isEmpty else { return }
    let escaped = Markup.escaped(text)
    guard !marks.isEmpty else { return output.write(escaped) }
    let isExact = marks.contains { $0.verdict == .exact || $0.verdict == .normalised }
    output.write("<mark\(isExact ? "" : " class=\"changed\"")>\(escaped)</mark>")
  }
}
