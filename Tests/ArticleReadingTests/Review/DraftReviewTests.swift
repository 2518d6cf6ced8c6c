import Chronology
import Testing

@testable import ArticleReading

@Suite("Reviewing what was found in an article")
struct DraftReviewTests {
  /// What undoing must bring back.
  private struct State: Equatable {
    let rows: [ReviewedProposal]
    let speakers: [Int: String?]
    let counts: [Int]

    init(_ review: DraftReview) {
      rows = review.rows
      speakers = review.speakers
      counts = [review.decidedCount, review.keptCount]
    }
  }

  @Test("Undoing any sequence of operations gives each state before it", arguments: 0..<40)
  func undo(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    var review = DraftReview(MadeUpFindings.make(seed % 13, using: &generator))
    var before: [State] = []
    for _ in 0..<120 {
      let state = State(review)
      let operation = DraftReview.Operation.any(in: review, using: &generator)
      if case .done = review.carryOut(operation) { before.append(state) }
      #expect(review.decidedCount == review.rows.count { $0.decision != .open })
      #expect(review.keptCount == review.rows.count { $0.decision == .kept })
    }
    for state in before.reversed() {
      guard case .undone = review.carryOut(.undo) else {
        Issue.record("nothing to undo")
        return
      }
      #expect(State(review) == state)
    }
    #expect(review.carryOut(.undo) == .nothingToUndo)
    #expect(!review.canUndo)
  }

  @Test(
    "Whatever is joined, no date, quote or passage is lost, and none is there twice",
    arguments: 0..<40)
  func joining(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let findings = MadeUpFindings.make(12, using: &generator)
    var review = DraftReview(findings)
    for _ in 0..<100 {
      review.carryOut(.any(in: review, using: &generator))
      let shown = review.rows.map(\.proposal)
      #expect(shown.flatMap(\.quotes).sorted() == findings.events.flatMap(\.quotes).sorted())
      #expect(shown.flatMap(\.dates).sorted() == findings.events.flatMap(\.dates).sorted())
      #expect(
        shown.flatMap(\.passages).map(\.lowerBound).sorted()
          == findings.events.flatMap(\.passages).map(\.lowerBound).sorted())
      #expect(review.rows.flatMap(\.parts).sorted() == Array(findings.events.indices))
    }
  }

  @Test("What is kept of any review is met again the next time", arguments: 0..<40)
  func goingOn(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let findings = MadeUpFindings.make(12, using: &generator)
    var review = DraftReview(findings)
    for _ in 0..<60 { review.carryOut(.any(in: review, using: &generator)) }
    let again = DraftReview(findings, resuming: review.keptForNextTime)
    #expect(State(again) == State(review))
    #expect(again.selected == review.selected)
    #expect(again.unmatched.isEmpty)
    #expect(!again.canUndo)
    #expect(again.keptForNextTime == review.keptForNextTime)
  }

  @Test(
    "What other rules find is matched by its place and the words that date it; the rest is told and kept"
  )
  func otherRules() {
    var generator = SeededGenerator(seed: 3)
    var findings = MadeUpFindings.make(6, using: &generator)
    for place in findings.events.indices where findings.events[place].dates.isEmpty {
      findings.dates.append(
        DateMention(
          range: place * 100..<place * 100 + 6, text: "Monday", date: nil, rule: "made-up"))
      findings.events[place].dates = [findings.dates.count - 1]
    }
    var review = DraftReview(findings)
    review.carryOut(.keep)
    review.carryOut(.select(2))
    review.carryOut(.change(.title("My own title")))
    review.carryOut(.drop)
    review.carryOut(.select(5))
    review.carryOut(.keep)
    let kept = review.keptForNextTime

    var newer = findings
    newer.events[0].title = "Another title"
    newer.events[0].passages = [0..<95]
    newer.events.remove(at: 5)
    newer.events.insert(EventProposal(title: "One more"), at: 1)
    let again = DraftReview(newer, resuming: kept)
    #expect(again.rows[0].decision == .kept)
    #expect(again.rows[0].proposal.title == "Another title")
    #expect(again.rows[1].decision == .open)
    #expect(again.rows[3].decision == .dropped)
    #expect(again.rows[3].proposal.title == "My own title")
    #expect(again.unmatched.entries.map(\.title) == ["Event 5"])
    // It comes back with the rules that find it.
    let back = DraftReview(findings, resuming: again.keptForNextTime)
    #expect(back.rows[5].decision == .kept)
    #expect(back.unmatched.isEmpty)
  }

  @Test(
    "What is joined keeps the title and date of the one above, and takes what that does not say")
  func joined() throws {
    var above = EventProposal(title: "Talks")
    above.quotes = [1]
    var below = EventProposal(title: "The talks in Northport")
    let date = StatedDate(try EDTF(parsing: "2018-07-12~"))
    (below.date, below.place, below.quotes, below.dates) = (date, "Northport", [0, 1], [0])
    let mention = DateMention(range: 0..<4, text: "July", date: date, rule: "made-up")
    let quotes = [QuoteMention(range: 5..<9, text: "a"), QuoteMention(range: 10..<12, text: "b")]
    var review = DraftReview(
      ArticleFindings(dates: [mention], quotes: quotes, events: [above, below]))
    #expect(review.carryOut(.join) == .nothingAbove)
    review.carryOut(.keep)
    review.carryOut(.select(1))
    #expect(review.carryOut(.join) == .done(.joined, "Talks"))
    #expect(review.selected == 0)
    #expect(review.rows.count == 1)
    let joined = review.rows[0].proposal
    #expect((joined.title, joined.place) == ("Talks", "Northport"))
    #expect(joined.date == date)
    #expect(joined.quotes == [0, 1])
    #expect(review.rows[0].decision == .kept)
    #expect(review.carryOut(.undo) == .undone(.joined, "Talks"))
    #expect(review.selected == 1)
    #expect(review.rows.map(\.proposal) == [above, below])
  }

  @Test("Only what was kept goes into the timeline, with the speakers that the person gave")
  func kept() {
    var generator = SeededGenerator(seed: 1)
    var review = DraftReview(MadeUpFindings.make(5, using: &generator))
    #expect(review.kept.events.isEmpty)
    review.carryOut(.select(3))
    review.carryOut(.keep)
    review.carryOut(.select(4))
    review.carryOut(.drop)
    review.carryOut(.speaker(quote: 0, "Ada Adler"))
    #expect(review.kept.events.map(\.title) == ["Event 3"])
    #expect(review.kept.quotes[0].speaker == "Ada Adler")
    #expect(review.findings.quotes[0].speaker == nil)
  }
}
