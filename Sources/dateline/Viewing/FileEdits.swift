import Chronology
import Evidence
import Synchronization
import TimelineFiles
import Viewer

/// Writes into the open files what a person adds or records, in the background, and takes it back again.
///
/// Everything happens in turn on the queue of the files, so that no reading comes in between.
final class FileEdits: Sendable {
  private let inbox: Inbox
  private let files: OpenFiles
  private let history = Mutex(EditHistory())

  init(inbox: Inbox, files: OpenFiles) {
    self.inbox = inbox
    self.files = files
  }

  // MARK: What is written

  /// Records that somebody compared a quote with its source.
  func markChecked(_ evidence: EvidenceID, by name: String, on model: ViewerModel) {
    let snapshot = model.snapshot
    guard case .citation(let position) = evidence.entry, let today = Clock.today(),
      let event = snapshot.event(evidence.event),
      let index = event.evidenceIndex(ofPosition: position)
    else { return }
    let citation = event.evidence[index]
    guard let hash = model.hash(of: citation.source) else {
      return inbox.post(.notice("the saved text has not been read to its end yet"))
    }
    let path = snapshot.files[event.origin.file].path
    write(to: path, "the check of a quote of \(event.id.name)") { () throws(EditError) in
      try TimelineEditor.markChecked(
        path: path, event: event.id.name, citation: position, expecting: citation, by: name,
        on: today, sha256: hash)
    } then: { [inbox] written in
      inbox.post(.returned)
      guard let last = written.values.last else { return }
      inbox.post(.notice("wrote \(path):\(last.line): \(last.key): \(last.value); u takes it back"))
    }
  }

  /// Writes something new.
  func add(_ addition: Addition, on model: ViewerModel) {
    switch addition {
    case .event(let title, let date, let file):
      add(to: file, on: model, "the event “\(title)”") { parts in
        let name = parts.freeEventName(title: title, date: date)
        let event = Event(adding: name, title: title, date: date, file: file)
        return (.addEvent(event), event.id, nil)
      }
    case .quote(let words, let event, let speaker, let said):
      guard let text = model.text(of: words.source) else { return }
      let source = model.snapshot.source(words.source)
      add(to: event.file, on: model, "the quote of \(event.name)") { parts in
        let selector = try Self.selector(of: words, in: text, of: source, parts)
        var quote = Quote(selector)
        quote.speaker = speaker.map { parts.actor(named: $0) }
        quote.said = said.map { StatedDate($0) }
        var citation = Citation(source: words.source, origin: .added(to: event.file))
        citation.quote = quote
        let known = parts.document(ofEvent: event.name)?.timeline.events.first { $0.id == event }
        return (.addCitation(citation, to: event), event, .citation(known?.evidence.count ?? 0))
      }
    case .dating(let words, let event):
      guard let text = model.text(of: words.source) else { return }
      let source = model.snapshot.source(words.source)
      add(to: event.file, on: model, "the words that date \(event.name)") { parts in
        var dating = Dating(source: words.source, origin: .added(to: event.file))
        dating.selector = try Self.selector(of: words, in: text, of: source, parts)
        return (.addDating(dating, to: event), event, .dating)
      }
    }
  }

  /// The words as the text has them that is on the disk now, which must be the one that was shown.
  private static func selector(
    of words: SelectedText, in text: SourceText, of source: Source?, _ parts: TimelineParts
  ) throws -> TextQuoteSelector {
    guard let source, let now = try? SavedText.read(source: source, timelinePath: parts.path),
      now.bytes == text.bytes
    else {
      throw SelectionRefusal(message: "the saved text has changed meanwhile; R reads it again")
    }
    do throws(SelectionError) {
      return try TextQuoteSelector(of: words.range, in: text)
    } catch {
      throw SelectionRefusal(message: error.message)
    }
  }

  private struct SelectionRefusal: Error {
    let message: String
  }

  private func add(
    to file: Int, on model: ViewerModel, _ what: String,
    _ edit:
      @escaping @Sendable (TimelineParts) throws -> (
        TimelineEdit, event: Event.ID, entry: EvidenceID.Entry?
      )
  ) {
    guard model.latest.files.indices.contains(file) else { return }
    let path = model.latest.files[file].path
    guard path != TimelineReader.standardInputPath else {
      return inbox.post(.notice("standard input cannot be written to; open the file by its name"))
    }
    let progress = NoticeProgress("writing into \(path)", inbox)
    inbox.post(.notice("writing into \(path)…"))
    files.run { [self] in
      do {
        let parts = try TimelineParts(reading: path, file: file) { progress.tell($0 / 2) }
        let (edit, event, entry) = try edit(parts)
        let written = try TimelineEditor.carryOut([edit], on: parts) { progress.tell(0.5 + $0 / 2) }
        history.withLock { $0.record(written.change, what) }
        inbox.post(.added(event, entry))
        let line = written.values.first.map { ":\($0.line)" } ?? ""
        inbox.post(.notice("wrote \(path)\(line): \(what); u takes it back"))
      } catch let refusal as SelectionRefusal {
        inbox.post(.notice(refusal.message))
      } catch {
        inbox.post(.notice("\(error)"))
      }
    }
  }

  private func write(
    to path: String, _ what: String,
    _ work: @escaping @Sendable () throws(EditError) -> WrittenEdits,
    then: @escaping @Sendable (WrittenEdits) -> Void
  ) {
    inbox.post(.notice("writing into \(path)…"))
    files.run { [self] in
      do throws(EditError) {
        let written = try work()
        history.withLock { $0.record(written.change, what) }
        then(written)
      } catch {
        inbox.post(.notice("\(error)"))
      }
    }
  }

  // MARK: Taking back

  /// Takes back what was written last in this session.
  func undo() {
    let progress = NoticeProgress("taking back", inbox)
    files.run { [self] in
      do throws(EditError) {
        let undone = try history.withLock { history throws(EditError) in
          try history.undo { progress.tell($0) }
        }
        guard let undone else {
          return inbox.post(.notice("nothing was written since the start that could be taken back"))
        }
        inbox.post(.returned)
        inbox.post(.notice("took back \(undone.words): \(undone.path) is as it was before"))
      } catch {
        guard case .changedMeanwhile(let path) = error else {
          return inbox.post(.notice("\(error)"))
        }
        inbox.post(.notice("not taken back: somebody else has changed \(path) since"))
      }
    }
  }
}

/// How far a write is that takes longer than a second, on the last line.
private final class NoticeProgress: Sendable {
  private let what: String
  private let inbox: Inbox
  private let tellAt = Mutex(ContinuousClock.now + .seconds(1))

  init(_ what: String, _ inbox: Inbox) {
    self.what = what
    self.inbox = inbox
  }

  func tell(_ share: Double) {
    let isDue = tellAt.withLock { time in
      let now = ContinuousClock.now
      guard now >= time else { return false }
      time = now + .milliseconds(200)
      return true
    }
    if isDue { inbox.post(.notice("\(what)… \(Int(share * 100)) %")) }
  }
}

extension Origin {
  /// The place of what has none yet.
  static func added(to file: Int) -> Origin { Origin(file: file, line: 1, column: 1) }
}

extension Event {
  /// An event that is to be added to a file.
  init(adding name: String, title: String, date: EDTF?, file: Int) {
    self.init(id: Event.ID(file: file, name: name), title: title, origin: .added(to: file))
    self.date = date.map { StatedDate($0) }
    if let date { undated = date.bounds == nil ? .withoutBounds : nil } else { undated = .notGiven }
  }
}
