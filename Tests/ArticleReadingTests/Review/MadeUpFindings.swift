import ArticleReading
import Chronology

/// Findings made up for the tests of reviews: so many sentences, each with a date, some with quotes.
enum MadeUpFindings {
  static func make(_ count: Int, using generator: inout some RandomNumberGenerator)
    -> ArticleFindings
  {
    var found = ArticleFindings(dates: [], quotes: [], events: [])
    for number in 0..<count {
      let start = number * 100
      var event = EventProposal(title: "Event \(number)")
      event.passages = [start..<start + 80]
      if Int.random(in: 0..<4, using: &generator) > 0 {
        let day = CalendarDay(number: 17_000 + number)
        let date = StatedDate(EDTF(day))
        found.dates.append(
          DateMention(range: start + 10..<start + 16, text: "Friday", date: date, rule: "made-up"))
        event.dates = [found.dates.count - 1]
        event.date = date
      }
      for quote in 0..<Int.random(in: 0..<3, using: &generator) {
        found.quotes.append(
          QuoteMention(
            range: start + 20 + quote * 20..<start + 30 + quote * 20, text: "words \(number)"))
        event.quotes.append(found.quotes.count - 1)
      }
      if Bool.random(using: &generator) { event.place = "Place \(number % 7)" }
      event.actors = ["Actor \(number % 5)", "Actor \(number % 3)"]
      found.events.append(event)
    }
    return found
  }
}

/// A generator of numbers that gives the same ones in every run (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

extension DraftReview.Operation {
  /// Any operation but undoing.
  static func any(
    in review: DraftReview, using generator: inout some RandomNumberGenerator
  ) -> DraftReview.Operation {
    let quotes = review.findings.quotes.count
    switch Int.random(in: 0..<10, using: &generator) {
    case 0...2: return .select(Int.random(in: -1...review.rows.count, using: &generator))
    case 3: return .keep
    case 4: return .drop
    case 5: return .join
    case 6 where quotes > 0:
      return .speaker(
        quote: Int.random(in: 0..<quotes, using: &generator),
        Bool.random(using: &generator) ? "Somebody" : nil)
    case 7:
      return .change(
        .date(Bool.random(using: &generator) ? StatedDate(EDTF(CalendarDay(number: 5))) : nil))
    case 8: return .change(.actors(["Actor 1"]))
    default: return .change(.title("Changed \(Int.random(in: 0..<9, using: &generator))"))
    }
  }
}
