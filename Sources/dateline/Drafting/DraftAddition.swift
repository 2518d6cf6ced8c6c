import ArgumentParser
import ArticleReading
import CellGrid
import Chronology
import Evidence
import TimelineFiles

/// Adds what is proposed of an article to a timeline that is there, and recognises what that has already.
struct DraftAddition {
  let parts: TimelineParts
  var article: DraftedArticle
  let options: ArticleOptions
  /// The day of publication that was given.
  let published: EDTF?

  /// What was recognised, and why, in sentences.
  private(set) var recognised: [String] = []

  init(
    to parts: TimelineParts, of article: DraftedArticle, options: ArticleOptions, published: EDTF?
  ) {
    self.parts = parts
    self.article = article
    self.options = options
    self.published = published
  }

  /// What is to be added; finds out what is there already on the way.
  mutating func plan() -> [TimelineEdit] {
    let known = recognisedSource()
    var source = known ?? newSource()
    source.published = article.published.map { StatedDate($0) }
    let edits = known == nil ? [TimelineEdit.addSource(source)] : []
    return edits + additions(of: draftedEvents(of: source))
  }

  /// Adds, or tells what would be added.
  mutating func run(isDry: Bool) throws {
    let edits = plan()
    try StandardStreams.print(recognised.map { VisibleText.visible($0) })
    if edits.isEmpty {
      try StandardStreams.print([VisibleText.visible("\(parts.path): nothing new to add")])
    } else if isDry {
      try StandardStreams.print(edits.map { VisibleText.visible(Self.words($0)) })
    } else {
      let progress = Progress("writing \(parts.path)")
      let lines: [String]
      do throws(DraftRefusal) {
        defer { progress.clear() }
        lines = try write(edits) { progress.tell($0) }
      } catch {
        StandardStreams.complain(error.message)
        throw error.status
      }
      try StandardStreams.print(lines.map { VisibleText.visible($0) })
    }
  }

  /// Adds in one write; in JSON Lines the source that is new comes first, in a write of its own.
  ///
  /// - Parameters:
  ///   - edits: What `plan` gave.
  ///   - tell: Told how much is done, from 0 to 1, on any thread.
  /// - Returns: What was written, a sentence each.
  /// - Throws: `DraftRefusal`; what could be written of the article stays.
  func write(
    _ edits: [TimelineEdit], tell: @escaping @Sendable (Double) -> Void = { _ in }
  ) throws(DraftRefusal) -> [String] {
    guard case .addSource(var source)? = edits.first else {
      return try carryOut(edits, on: parts, tell)
    }
    let saved: NewText
    do throws(WriteError) {
      saved = try NewText(article.page.text, name: source.id.name, beside: parts)
    } catch {
      throw DraftRefusal(message: error.description, status: ExitStatus.inputOutput)
    }
    source.text = saved.path
    source.sha256 = saved.sha256
    var lines: [String]
    if parts.isLines {
      lines = try carryOut([.addSource(source)], on: parts, tell)
      saved.keep()
      if edits.count > 1 {
        lines += try carryOut(Array(edits.dropFirst()), on: readAgain(), tell)
      }
    } else {
      lines = try carryOut([.addSource(source)] + edits.dropFirst(), on: parts, tell)
      saved.keep()
    }
    return lines + ["saved \(saved.path), \(article.page.text.count) bytes"]
  }

  private func readAgain() throws(DraftRefusal) -> TimelineParts {
    do throws(TimelineFileError) {
      return try TimelineParts(reading: parts.path) { _ in }
    } catch {
      throw DraftRefusal(message: error.description, status: ExitCode(error.exitStatus))
    }
  }

  private func carryOut(
    _ edits: [TimelineEdit], on parts: TimelineParts, _ tell: @escaping @Sendable (Double) -> Void
  ) throws(DraftRefusal) -> [String] {
    do throws(EditError) {
      return try TimelineEditor.carryOut(edits, on: parts, tell: tell).values.map {
        "\(parts.path):\($0.line):\($0.column): added \($0.key): \($0.value)"
      }
    } catch {
      throw DraftRefusal(message: error.description, status: error.status)
    }
  }

  private static func words(_ edit: TimelineEdit) -> String {
    switch edit {
    case .addSource(let source): "would add source \(source.id.name): \(source.name)"
    case .addEvent(let event):
      "would add event \(event.id.name): \(event.date.map { "\($0.edtf)" } ?? "no date"), \(event.title)"
    case .addCitation(let citation, let event):
      citation.quote.map { "would add to event \(event.name) the quote “\($0.selector.exact)”" }
        ?? "would add to event \(event.name) the source \(citation.source.name)"
    case .addDating(let dating, let event):
      "would add to event \(event.name) the words that date it: “\(dating.selector?.exact ?? "")”"
    case .recordHash, .recordContext, .markChecked: ""
    }
  }

  // MARK: The source

  private func newSource() -> Source {
    let name = options.title ?? article.page.title ?? PageArgument.baseName(article.path)
    return options.source(of: article, named: parts.freeSourceName(name))
  }

  /// The source that the article is already; read again from its own text, where that is another.
  private mutating func recognisedSource() -> Source? {
    let text = article.text
    switch SourceRecognition(in: parts).source(of: text, at: options.url ?? article.page.url) {
    case nil: return nil
    case .sameText(let source)?:
      recognised.append("recognised source \(source.id.name): it has this text already")
      read(source, text)
      return source
    case .sameAddress(let source, let saved?)?:
      // What a person decided is of the words of this text, and not of that.
      if article.isReviewed { return nil }
      recognised.append(
        "recognised source \(source.id.name): it has this URL already; its saved text is another, and was read "
          + "in place of \(article.path)")
      read(source, saved)
      return source
    case .sameAddress(let source, nil)?:
      recognised.append(
        "recognised source \(source.id.name): it has this URL already, and no saved text, so the quotes cannot be "
          + "looked up")
      read(source, text)
      return source
    }
  }

  /// Reads a text anew where it, or the day from which its words are told, is another.
  private mutating func read(_ source: Source, _ text: SourceText) {
    let day = published ?? source.published?.edtf ?? article.published
    guard !article.isReviewed, day != article.published || text.bytes != article.page.text else {
      return
    }
    article.read(text, published: day)
  }

  // MARK: The events

  private func draftedEvents(of source: Source) -> [Event] {
    let names = ActorNames(parts.actors)
    var drafted = DraftedEvents(
      of: article.findings, source: source, text: article.text, actor: names.reference)
    var taken: Set<String> = []
    return article.findings.events.map { proposal in
      let name = parts.freeEventName(
        title: proposal.title, date: proposal.date?.edtf, besides: taken)
      taken.insert(name)
      return drafted.event(proposal, id: Event.ID(file: parts.file, name: name))
    }
  }

  private mutating func additions(of events: [Event]) -> [TimelineEdit] {
    var recognition = EventRecognition(events)
    for stretch in 0..<parts.stretchCount {
      parts.forEach(in: stretch, where: recognition.mayKnow) { document in
        for event in document.timeline.events { recognition.look(at: event) }
      }
    }
    var edits: [TimelineEdit] = []
    // Two proposals may be one event of the file; what the first adds is there for the second.
    var grown: [Event.ID: Event] = [:]
    for (event, match) in zip(events, recognition.matches) {
      guard let match else {
        edits.append(.addEvent(event))
        continue
      }
      var known = grown[match.known.id] ?? match.known
      let citations = known.evidence(addedBy: event)
      let dating = known.dating(addedBy: event)
      edits += citations.map { .addCitation($0, to: known.id) }
      if let dating { edits.append(.addDating(dating, to: known.id)) }
      known.evidence += citations
      known.datedBy = known.datedBy ?? dating
      grown[known.id] = known
      let isNew = !citations.isEmpty || dating != nil
      recognised.append(
        "recognised event \(known.id.name), “\(event.title)”: \(match.reason)"
          + (isNew ? "" : "; it has all of it already"))
    }
    return edits
  }
}

/// Why a draft is not written, in a sentence, and the status to end with.
struct DraftRefusal: Error {
  let message: String
  let status: ExitCode
}
