import ArticleReading
import CellGrid
import Chronology

/// Reviewing the proposals of an article: what the keys and the answers on the last line do.
extension ViewerModel {
  /// Shows the proposals of an article instead of a timeline, and tells what came back of an earlier time.
  public mutating func begin(reviewing article: ArticleReview) {
    review = article
    screens = [ReviewScreen()]
    let lost = article.review.unmatched
    var words = [article.concern].compactMap { $0 }
    if article.review.decidedCount > 0 { words.append("goes on: \(article.countWords)") }
    if !lost.entries.isEmpty {
      let titles = lost.entries.map { "\($0.title) (\($0.decision.rawValue))" }
      words.append(
        "\(count(lost.entries.count, "decision")) of last time matched no proposal now: "
          + titles.prefix(3).joined(separator: "; ") + (titles.count > 3 ? "…" : ""))
    }
    if !lost.speakers.isEmpty {
      words.append(
        "\(count(lost.speakers.count, "speaker")) given last time matched no quote now: "
          + lost.speakers.prefix(3).map { $0.name ?? "nobody" }.joined(separator: "; "))
    }
    if !words.isEmpty { notice = words.joined(separator: "; ") }
  }

  // MARK: Keys

  /// What an action means in a review; nothing where it means what it does anywhere.
  mutating func performInReview(_ action: Action) -> [Effect]? {
    switch action {
    case .undo where screen is ReviewScreen: return carryOut(.undo)
    case .undo: notice = "steps of the review are taken back where they are seen"
    case .change: askForField()
    case .saveDraft:
      review?.isLeaving = false
      return write(to: nil)
    case .sources, .people, .overview, .lanes, .asOf, .asOfToday, .earlierNews, .laterNews, .reload,
      .copyCitation:
      notice = Self.noTimeline
    default: return nil
    }
    return []
  }

  private static let noTimeline =
    "there is no timeline yet to do this in: review the proposals, and write them"

  /// A command in a review; those about timelines say that there is none.
  mutating func runInReview(_ command: Command) -> [Effect] {
    switch command {
    case .help: return carryOut([.open(.help)], before: screens)
    case .problems: return carryOut([.open(.problems)], before: screens)
    case .set(let words): return set(words)
    case .quit: return leaveReview()
    case .write where isHasty: refuseHaste(":write")
    case .write(let path):
      review?.isLeaving = false
      return write(to: path)
    case .go(let words): notice = "“\(words)” is no command; in a review one does not go to dates"
    default: notice = Self.noTimeline
    }
    return []
  }

  /// Carries out an operation, and says what came of it.
  mutating func carryOut(_ operation: DraftReview.Operation) -> [Effect] {
    let before = review?.selected
    guard let answer = review?.review.carryOut(operation) else { return [] }
    say(answer)
    if case .done(.joined, let title) = answer, let below = before?.proposal.date,
      let date = review?.selected?.proposal.date, date.edtf != below.edtf
    {
      notice = "joined: \(title): dated \(date.words); the other was dated \(below.words)"
    }
    switch answer {
    case .done, .undone: return [.keepReview]
    default: return []
    }
  }

  private mutating func say(_ answer: DraftReview.Answer) {
    switch answer {
    case .done(let deed, let title): notice = deed.words(title)
    case .undone(let deed, let title): notice = "taken back: \(deed.words(title))"
    case .went: break
    case .same: notice = "it is so already"
    case .nothing: notice = "there is no proposal to do this to"
    case .nothingAbove: notice = "there is no proposal above to join it with"
    case .isDropped(let title):
      notice =
        "not joined, for this is dropped: \(title); \(context.key(.keep, in: [.review])) on it keeps it"
    case .nothingToUndo: notice = "there is nothing to take back"
    }
  }

  /// Makes the selection the one that was there when the person was on the screen that came back.
  mutating func comeBackToReview() {
    guard var screen = screen as? ReviewScreen else { return }
    screen.comeBack()
    self.screen = screen
  }

  // MARK: Changing

  private mutating func askForField() {
    guard let row = review?.selected else {
      notice = "there is no proposal to change"
      return
    }
    awaitedLetter = .review(.field)
    let quotes = row.proposal.quotes.count
    let fields = ProposalField.letters.map { "\($0.letter) \($0.field.rawValue)" }
    let speakers =
      switch quotes {
      case 0: ""
      case 1: "  1 speaker"
      default: "  1–\(min(9, quotes)) speaker of that quote\(quotes > 9 ? "  w of another" : "")"
      }
    notice = "change: \(fields.joined(separator: "  "))\(speakers)"
  }

  /// Takes the letter that was asked for.
  mutating func answer(_ asked: ReviewLetter, _ key: Key) -> [Effect] {
    guard case .character(let letter) = key else {
      notice = asked == .field ? "nothing is changed" : "you stay"
      return []
    }
    switch (asked, letter) {
    case (.writing, "y"):
      review?.isLeaving = true
      return write(to: nil)
    case (.writing, "n"): return [.quit]
    case (.writing, _): notice = "you stay"
    case (.field, "w"): prompt = Prompt(.review(.quote))
    case (.field, _):
      if let number = letter.wholeNumberValue {
        askForSpeaker(number)
      } else if let field = ProposalField.letters.first(where: { $0.letter == letter })?.field {
        prompt = Prompt(.review(.field(field)), text(of: field))
      } else {
        notice = "nothing is changed: \(letter) names no field"
      }
    }
    return []
  }

  private mutating func askForSpeaker(_ number: Int) {
    guard let article = review, let quotes = article.selected?.proposal.quotes,
      quotes.indices.contains(number - 1)
    else {
      notice = "the proposal has no quote \(number)"
      return
    }
    let place = quotes[number - 1]
    // A name that is only likely is offered by Tab, and does not stand there as if it were sure.
    prompt = Prompt(
      .review(.speaker(place, number: number)), article.review.quote(place).speaker ?? "")
  }

  /// A field as it is typed.
  private func text(of field: ProposalField) -> String {
    guard let proposal = review?.selected?.proposal else { return "" }
    switch field {
    case .title: return proposal.title
    case .date: return proposal.date.map { "\($0.edtf)" } ?? ""
    case .status: return proposal.status?.rawValue ?? ""
    case .place: return proposal.place ?? ""
    case .actors:
      let hasComma = proposal.actors.contains { $0.contains(",") }
      return proposal.actors.joined(separator: hasComma ? "; " : ", ")
    }
  }

  /// What Tab offers for an answer.
  func names(for text: String, _ question: ReviewQuestion) -> [String] {
    let wanted = text.lowercased()
    switch question {
    case .field(.status):
      return Event.Status.allCases.map(\.rawValue).filter { $0.hasPrefix(wanted) }
    case .speaker(let place, _):
      return (review?.review.findings.quotes[place].candidates ?? [])
        .filter { $0.lowercased().hasPrefix(wanted) }
    default: return []
    }
  }

  /// Takes an answer; one that is not right stays on the line, to be mended.
  mutating func take(_ answer: Prompt, for question: ReviewQuestion) -> [Effect] {
    let text = Self.trimmed(answer.text)
    if !text.isEmpty {
      histories[answer.history, default: []].removeAll { $0 == text }
      histories[answer.history, default: []].append(text)
    }
    do throws(AnswerError) {
      switch question {
      case .field(let field):
        // What was only looked at stays as it is, bounds and all.
        if text == self.text(of: field) {
          notice = "nothing is changed"
        } else {
          return carryOut(.change(try change(field, text)))
        }
      case .speaker(let place, _):
        return carryOut(.speaker(quote: place, text.isEmpty ? nil : text))
      case .quote:
        guard let number = Int(text) else {
          throw AnswerError(message: "“\(text)” is no number of a quote")
        }
        askForSpeaker(number)
      case .file:
        guard !text.isEmpty else { return stay() }
        return write(to: text)
      }
    } catch {
      prompt = answer
      notice = error.message
    }
    return []
  }

  private func change(
    _ field: ProposalField, _ text: String
  ) throws(AnswerError) -> ProposalChange {
    switch field {
    case .title:
      guard !text.isEmpty else { throw AnswerError(message: "an event needs a title") }
      return .title(text)
    case .date:
      guard !text.isEmpty else { return .date(nil) }
      do throws(EDTFError) {
        let day = review?.published?.bounds?.earliest.day
        return .date(StatedDate(try EDTF(casual: text, relativeTo: day)))
      } catch {
        throw AnswerError(message: "“\(text)” is no date: \(error.message)")
      }
    case .status:
      guard !text.isEmpty else { return .status(nil) }
      guard let status = Event.Status(rawValue: text) else {
        let all = Event.Status.allCases.map(\.rawValue).joined(separator: ", ")
        throw AnswerError(message: "“\(text)” is no status: one of \(all)")
      }
      return .status(status)
    case .place: return .place(text.isEmpty ? nil : text)
    case .actors:
      let names = text.split(separator: text.contains(";") ? ";" : ",")
      return .actors(names.map { Self.trimmed(String($0)) }.filter { !$0.isEmpty })
    }
  }

  // MARK: Writing and leaving

  /// Writes what is kept; asks where to, where nobody said so.
  mutating func write(to path: String?) -> [Effect] {
    guard let article = review else { return [] }
    guard article.review.keptCount > 0 else {
      review?.isLeaving = false
      notice = "nothing is kept yet: \(context.key(.keep, in: [.review])) keeps a proposal"
      return []
    }
    guard let target = path.map({ DraftTarget.file($0) }) ?? article.target else {
      prompt = Prompt(.review(.file), article.suggestion)
      return []
    }
    review?.writing = article.review.revision
    return [.saveDraft(article.review.kept, to: target)]
  }

  private mutating func stay() -> [Effect] {
    review?.isLeaving = false
    return []
  }

  /// Notes that what was kept is in the file now.
  mutating func noteWritten(_ words: String, _ file: KeptReview.WrittenFile?) -> [Effect] {
    guard let article = review else { return [] }
    review?.written = article.writing
    review?.file = file ?? article.file
    if article.isLeaving { return [.quit] }
    let open = article.review.rows.count - article.review.decidedCount
    notice = open > 0 ? "\(words); \(numeral(open)) not decided yet" : words
    return [.keepReview]
  }

  /// Says why nothing was written.
  mutating func noteRefused(_ words: String) {
    review?.isLeaving = false
    review?.writing = nil
    notice = words
  }

  /// Leaves; where everything is decided and not written, or nothing is kept otherwise, asks first.
  mutating func leaveReview() -> [Effect] {
    guard let article = review, !article.isWritten, article.review.keptCount > 0,
      article.review.isDecided || !article.isKept && article.isTouched
    else { return [.quit] }
    awaitedLetter = .review(.writing)
    let state = article.review.isDecided ? "everything is decided" : article.countWords
    let lost = article.isKept ? "" : ", and is forgotten otherwise"
    notice =
      "\(state) and not written\(lost): y writes it and leaves, n only leaves, any other key stays"
    return []
  }
}
