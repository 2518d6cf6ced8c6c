import Chronology
import Testing

@Suite("What became known when")
struct HistoryTests {
  private let sample: AfterSingapore
  private let scan: HistoryScan
  private let history: History

  init() throws {
    sample = try AfterSingapore()
    scan = HistoryScan(sample.snapshot, Publications(sample.sources))
    history = scan.history()
  }

  private func news(_ day: String) throws -> [String] {
    scan.news(on: try AfterSingapore.day(day), in: history).map { $0.words(title: sample.title) }
  }

  @Test("The days of the sample are those of its sources, the article's from 8 to 10 July")
  func days() throws {
    #expect(
      history.days.map(\.description) == [
        "2018-06-12", "2018-07-07", "2018-07-08", "2018-07-10", "2018-07-12", "2018-07-15",
        "2018-07-27",
      ])
    let twelfth = try AfterSingapore.day("2018-07-12")
    #expect(history.day(after: twelfth) == CalendarDay("2018-07-15"))
    #expect(history.day(before: twelfth) == CalendarDay("2018-07-10"))
    #expect(history.day(after: try AfterSingapore.day("2018-07-27")) == nil)
    #expect(history.day(before: try AfterSingapore.day("2018-06-12")) == nil)
    #expect(history.day(after: try AfterSingapore.day("2018-07-11")) == twelfth)
  }

  @Test("Each day says in plain words what became known")
  func words() throws {
    #expect(try news("2018-06-12") == ["Singapore summit of Donald Trump and Kim Jong Un"])
    #expect(
      try news("2018-07-08") == [
        "a further source and a further quote: Singapore summit of Donald Trump and Kim Jong Un"
          + " [possibly]",
        "now dated 6 July 2018 (was: 6–7 July 2018): Talks in Pyongyang [possibly]",
        "announced for around 12 July 2018: Meeting on the remains of US soldiers [possibly]",
        "A North Korean team is sent to look at venues [possibly]",
      ])
    #expect(
      try news("2018-07-12") == [
        "not held: Meeting on the remains of US soldiers",
        "now dated 12 July 2018 (was: around 12 July 2018): Meeting on the remains of US soldiers",
      ])
    #expect(
      try news("2018-07-15") == [
        "Talks between generals on the remains, in place of Meeting on the remains of US soldiers"
      ])
    #expect(try news("2018-07-16") == [])
    #expect(history.count(on: try AfterSingapore.day("2018-07-10")) == 4)
    #expect(
      scan.news(on: try AfterSingapore.day("2018-07-08"), in: history, limit: 1).count == 1)
  }

  @Test("A further source is news, and so is what becomes certain")
  func further() throws {
    var sample = sample
    try sample.add(
      "e", "E", "2018-07-01", .held,
      [
        try AfterSingapore.entry("2018-07-12", "2018-07-01", .held),
        try AfterSingapore.entry("2018-07-15", quote: "a word"),
        try AfterSingapore.entry("2018-07-15", quote: "another word"),
      ])
    let event = try #require(sample.events.last)
    let news = event.news(Publications(sample.sources))
    #expect(
      news.map { $0.words(title: sample.title) } == [
        "E", "a further source and 2 further quotes: E",
      ])
    let venue = try #require(sample.events.first { $0.id.name == "venue-search" })
    #expect(
      venue.news(Publications(sample.sources)).map { $0.words(title: sample.title) } == [
        "A North Korean team is sent to look at venues [possibly]",
        "known for certain: A North Korean team is sent to look at venues",
      ])
  }

  @Test("That an event was held becomes known on its day, as known today, where no source says so")
  func heldAsKnownToday() throws {
    var sample = sample
    try sample.add("e", "E", "2018-07-20", .held, [try AfterSingapore.entry("2018-07-12")])
    let news = try #require(sample.events.last).news(Publications(sample.sources))
    #expect(news.map(\.day) == [CalendarDay("2018-07-12"), CalendarDay("2018-07-20")])
    #expect(news.map { $0.words(title: sample.title) } == ["E", "held: E [as known today]"])
    #expect(news.last?.published == nil)
  }

  @Test("A history put together from stretches is that of all at once")
  func stretches() {
    let parts = stride(from: 0, to: scan.count, by: 2).map {
      scan.stretch($0..<min($0 + 2, scan.count))
    }
    #expect(History(parts, of: scan) == history)
    #expect(History(parts.reversed(), of: scan) == history)
  }

  @Test("A history in pieces says the same, however many events a day has", arguments: 1...4)
  func pieces(size: Int) throws {
    let pieces = history.pieces(of: size)
    #expect(
      pieces.flatMap { scan.news($0, in: history) }
        == history.days.flatMap { scan.news(on: $0, in: history) })
    #expect(pieces.map(\.day) == pieces.map(\.day).sorted())
  }
}
