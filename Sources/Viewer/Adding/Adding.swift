import Chronology

/// Adding events, quotes and the words that date an event: what is asked, and what is made of the answers.
extension ViewerModel {
  /// Asks for a new event; it goes into the file of the selected one.
  mutating func askForNewEvent() {
    let file = (screens.first as? TimelineScreen)?.selected?.file ?? 0
    guard latest.files.indices.contains(file) else {
      notice = "no file is open yet"
      return
    }
    prompt = Prompt(.adding(AdditionDraft(question: .date, file: file)))
  }

  /// Asks to which event words belong: by habit the one from which the person came.
  mutating func askForEvent(of words: SelectedText, isDating: Bool) {
    let event =
      screens.dropLast().compactMap { ($0 as? EventScreen)?.event }.last
      ?? (screen as? SourceScreen)?.evidence?.event
    let draft = AdditionDraft(question: .event, words: words, isDating: isDating)
    prompt = Prompt(.adding(draft), event.map(snapshot.writtenID) ?? "")
  }

  /// Takes an answer, and asks the next question or has the whole written.
  mutating func take(_ answer: Prompt, for draft: AdditionDraft) -> [Effect] {
    let text = Self.trimmed(answer.text)
    if !text.isEmpty {
      histories[answer.history, default: []].removeAll { $0 == text }
      histories[answer.history, default: []].append(text)
    }
    do throws(AnswerError) {
      return try next(text, draft)
    } catch {
      // The line stays, to be mended.
      prompt = answer
      notice = error.message
      return []
    }
  }

  struct AnswerError: Error {
    let message: String
  }

  private mutating func next(
    _ text: String, _ draft: AdditionDraft
  ) throws(AnswerError) -> [Effect] {
    var draft = draft
    switch draft.question {
    case .date:
      draft.date = try date(text)
      return ask(.title, draft)
    case .title:
      guard !text.isEmpty else { throw AnswerError(message: "an event needs a title") }
      return [.add(.event(title: text, date: draft.date, file: draft.file))]
    case .event:
      let event = try event(text)
      guard let words = draft.words else { return [] }
      guard event.id.file == words.source.file else {
        throw AnswerError(message: "this event is in another file than the source")
      }
      draft.event = event.id
      guard draft.isDating else { return ask(.speaker, draft) }
      guard event.datedBy == nil else {
        throw AnswerError(
          message: "words that date “\(event.title)” are named already: e at the event edits them")
      }
      return [.add(.dating(words, of: event.id))]
    case .speaker:
      draft.speaker = text.isEmpty ? nil : text
      return ask(.said, draft)
    case .said:
      let said = try date(text)
      guard let words = draft.words, let event = draft.event else { return [] }
      return [.add(.quote(words, of: event, speaker: draft.speaker, said: said))]
    }
  }

  private mutating func ask(_ question: AdditionDraft.Question, _ draft: AdditionDraft) -> [Effect]
  {
    var draft = draft
    draft.question = question
    prompt = Prompt(.adding(draft))
    return []
  }

  /// A date in EDTF or in words; nothing where none is given.
  private func date(_ text: String) throws(AnswerError) -> EDTF? {
    guard !text.isEmpty else { return nil }
    do throws(EDTFError) {
      return try EDTF(casual: text, relativeTo: today)
    } catch {
      throw AnswerError(message: "“\(text)” is no date: \(error.message)")
    }
  }

  /// The one event of an id, or of a title.
  private func event(_ text: String) throws(AnswerError) -> Event {
    guard !text.isEmpty else { throw AnswerError(message: "name an event: Tab completes") }
    var found = snapshot.events(named: text)
    if found.isEmpty { found = Completion.events(titled: text, in: projection) }
    guard let id = found.first, let event = snapshot.event(id) else {
      throw AnswerError(message: "there is no event “\(text)”: Tab completes")
    }
    guard found.count == 1 else {
      throw AnswerError(message: "\(count(found.count, "event")) are meant: Tab offers their ids")
    }
    return event
  }

  static func trimmed(_ text: String) -> String {
    let start = text.drop(while: \.isWhitespace)
    return String(start.reversed().drop(while: \.isWhitespace).reversed())
  }

  // MARK: What was written

  /// Reads the files again, and goes to what was added once it is there.
  mutating func showAdded(_ event: Event.ID, _ entry: EvidenceID.Entry?) -> [Effect] {
    awaited = (event, entry)
    if var source = screen as? SourceScreen {
      source.endSelection()
      screen = source
    }
    return reload()
  }

  /// Goes to what was added, where it has been read by now.
  mutating func goToAdded() {
    guard let (event, entry) = awaited, projection.isOrdered else { return }
    awaited = nil
    if let entry, var source = screen as? SourceScreen {
      source.show(EvidenceID(event: event, entry: entry))
      screen = source
    } else if entry == nil, var timeline = screen as? TimelineScreen {
      _ = timeline.select(event, in: context)
      timeline.letGoOfEnds()
      screen = timeline
    }
  }
}
