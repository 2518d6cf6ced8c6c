import Chronology
import Evidence
import Synchronization
import TimelineFiles
import Viewer

/// Reads saved texts for the screens: first what is looked at, then what takes longer.
///
/// The first answer has the text and the quotes in view, where they stand in it letter for letter;
/// the other quotes, the hash, and what only a folded text can tell follow.
final class SourceReader: Sendable {
  private let inbox: Inbox
  private let texts = Background("texts")
  private let findings = Background("findings")
  /// The reading of each source that was asked for last; answers of older ones are dropped.
  private let turns = Mutex<[Source.ID: Int]>([:])

  /// Texts of fewer bytes are answered at once with everything.
  private static let long = 1 << 20
  /// How many quotes of the event in view are looked for before the text is shown.
  private static let quotesInView = 4

  init(inbox: Inbox) { self.inbox = inbox }

  /// Reads the text of a source, and looks first for what is in view.
  func read(
    _ id: Source.ID, in snapshot: TimelineSnapshot,
    inView: (event: Event.ID, entry: EvidenceID.Entry?)?
  ) {
    let turn = turns.withLock { turns in
      turns[id, default: 0] += 1
      return turns[id, default: 0]
    }
    texts.run { [self] in
      switch SourceTexts.open(id, in: snapshot) {
      case .failure(let problem):
        post(.sourceRead(id, .failed(problem)), of: id, turn)
      case .success(var reading):
        guard reading.text.byteCount >= Self.long else {
          _ = reading.complete(with: SourceTexts.events(citing: id, in: snapshot)) { false }
          let hash = SavedText.sha256(of: reading.text)
          post(.sourceRead(id, .read(reading, sha256: hash)), of: id, turn)
          return
        }
        if let inView, let event = snapshot.event(inView.event) {
          let first = inView.entry.map { EvidenceID(event: event.id, entry: $0) }
          reading.findVerbatim(
            of: [event], first: first, limit: first == nil ? Self.quotesInView : 1)
        }
        post(.sourceRead(id, .read(reading, sha256: nil)), of: id, turn)
        findings.run { [reading] in self.finish(reading, in: snapshot, turn) }
      }
    }
  }

  private func finish(_ begun: SourceReading, in snapshot: TimelineSnapshot, _ turn: Int) {
    var reading = begun
    let id = reading.source
    let events = SourceTexts.events(citing: id, in: snapshot)
    reading.findVerbatim(of: events)
    reading.completeIfAllFound(of: events)
    guard post(.sourceFound(id, reading, sha256: nil), of: id, turn) else { return }
    let hash = SavedText.sha256(of: reading.text)
    guard post(.sourceFound(id, reading, sha256: hash), of: id, turn), !reading.isComplete,
      reading.complete(with: events, isCancelled: { self.isOutdated(id, turn) })
    else { return }
    post(.sourceFound(id, reading, sha256: hash), of: id, turn)
  }

  private func isOutdated(_ id: Source.ID, _ turn: Int) -> Bool {
    turns.withLock { $0[id] != turn }
  }

  /// Posts an answer unless the text was asked for again; whether it was posted.
  ///
  /// Under the lock, so that no old answer comes after the next question.
  @discardableResult
  private func post(_ message: Message, of id: Source.ID, _ turn: Int) -> Bool {
    turns.withLock { turns in
      guard turns[id] == turn else { return false }
      inbox.post(message)
      return true
    }
  }
}
