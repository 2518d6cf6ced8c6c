import Chronology
import Testing

@testable import ArticleReading

@Suite("A timeline recognises what it has already")
struct EventRecognitionTests {
  private let wire = Source.ID(file: 0, name: "wire")
  private let paper = Source.ID(file: 0, name: "paper")
  private let nowhere = Origin(file: 0, line: 1, column: 1)

  private func event(
    _ name: String, _ title: String, _ date: String?, actors: [String] = [], place: String? = nil,
    quotes: [String] = [], of source: Source.ID? = nil
  ) throws -> Event {
    var event = Event(id: Event.ID(file: 0, name: name), title: title, origin: nowhere)
    event.date = try date.map { StatedDate(try EDTF(parsing: $0)) }
    event.actors = actors.map { .declared(Actor.ID(file: 0, name: $0)) }
    event.place = place
    event.evidence = quotes.map { words in
      var citation = Citation(source: source ?? wire, origin: nowhere)
      citation.quote = Quote(TextQuoteSelector(exact: words))
      return citation
    }
    if quotes.isEmpty { event.evidence = [Citation(source: source ?? wire, origin: nowhere)] }
    return event
  }

  /// What a new event is recognised as, among some.
  private func recognised(_ new: Event, among known: Event...) -> EventRecognition.Match? {
    var recognition = EventRecognition([new])
    for event in known { recognition.look(at: event) }
    return recognition.matches[0]
  }

  @Test("By a like title where the dates may be the same")
  func title() throws {
    let new = try event("new", "Talks in Pyongyang", "2018-07-06/2018-07-07")
    let known = try event("talks", "The talks in Pyongyang", "2018-07-07")
    #expect(recognised(new, among: known)?.known.id.name == "talks")
    #expect(recognised(new, among: known)?.reason.contains("100 % of the words") == true)
  }

  @Test("Not by a like title at another time, nor at another place")
  func elsewhere() throws {
    let new = try event("new", "Talks in Pyongyang", "2018-07-07", place: "Pyongyang")
    #expect(recognised(new, among: try event("a", "Talks in Pyongyang", "2018-05-09")) == nil)
    #expect(
      recognised(
        new, among: try event("b", "Talks in Pyongyang", "2018-07-07", place: "Singapore"))
        == nil)
    #expect(recognised(new, among: try event("c", "Talks in Panmunjom", "2018-07-07")) == nil)
    #expect(recognised(new, among: try event("d", "Talks in Pyongyang", nil)) == nil)
  }

  @Test("By less of a title where somebody took part in both")
  func actors() throws {
    let new = try event("new", "Pompeo meets Kim Yong Chol", "2018-07-07", actors: ["pompeo"])
    let known = try event("k", "Pompeo Kim meeting today", "2018-07-07", actors: ["pompeo"])
    #expect(recognised(new, among: known)?.reason.contains("somebody took part in both") == true)
    var other = known
    other.actors = []
    #expect(recognised(new, among: other) == nil)
  }

  @Test("By a quote, whatever the title")
  func quotes() throws {
    let new = try event("new", "Remarks", "2018-07-08", quotes: ["we will go on"], of: paper)
    let known = try event("tokyo", "Pompeo in Tokyo", "2018-07", quotes: ["we will\n go on"])
    #expect(recognised(new, among: known)?.reason.contains("we will go on") == true)
  }

  @Test("Of several the likest")
  func best() throws {
    let new = try event("new", "Remains handed over at Osan", "2018-07-27")
    let like = try event("a", "Remains handed over", "2018-07-27")
    let same = try event("b", "Remains handed over at Osan", "2018-07")
    #expect(recognised(new, among: like, same)?.known.id.name == "b")
    #expect(recognised(new, among: same, like)?.known.id.name == "b")
  }

  @Test("Only new evidence is added, and words that date only to the same date")
  func evidence() throws {
    var new = try event("new", "Talks", "2018-07-07", quotes: ["one", "two"], of: wire)
    new.datedBy = Dating(source: wire, origin: nowhere)
    var known = try event("talks", "Talks", "2018-07-07", quotes: ["one"], of: wire)
    #expect(known.evidence(addedBy: new).map(\.quote?.selector.exact) == ["two"])
    #expect(known.dating(addedBy: new) != nil)
    known.date = StatedDate(try EDTF(parsing: "2018-07"))
    #expect(known.dating(addedBy: new) == nil)
    known.date = new.date
    known.datedBy = Dating(source: paper, origin: nowhere)
    #expect(known.dating(addedBy: new) == nil)
    let bare = try event("new", "Talks", "2018-07-07")
    #expect(known.evidence(addedBy: bare).isEmpty)
  }

  @Test("Actors are known by id, name and aliases; a name of two is nobody's")
  func names() {
    let names = ActorNames([
      Actor(
        id: Actor.ID(file: 0, name: "pompeo"), name: "Mike Pompeo", aliases: ["Michael Pompeo"],
        origin: nowhere),
      Actor(
        id: Actor.ID(file: 0, name: "kim"), name: "Kim", aliases: ["The leader"], origin: nowhere),
      Actor(
        id: Actor.ID(file: 0, name: "moon"), name: "Moon", aliases: ["the  leader"],
        origin: nowhere),
    ])
    #expect(names.reference(to: "mike pompeo") == .declared(Actor.ID(file: 0, name: "pompeo")))
    #expect(names.reference(to: "Michael Pompeo") == .declared(Actor.ID(file: 0, name: "pompeo")))
    #expect(names.reference(to: "the leader") == .named("the leader"))
    #expect(names.reference(to: "Somebody") == .named("Somebody"))
  }
}
