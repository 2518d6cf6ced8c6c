import Chronology

extension Fixture {
  /// A made-up older version of the sample timeline: without one event and with another, with one date less
  /// exact, one quote shorter, one event as announced, and one name otherwise.
  static func older(than sample: Timeline) -> Timeline {
    var old = sample
    old.path = "old.yaml"
    old.events.removeAll { $0.id.name == "generals-talks" }
    func change(_ name: String, _ body: (inout Event) -> Void) {
      guard let index = old.events.firstIndex(where: { $0.id.name == name }) else { return }
      body(&old.events[index])
    }
    change("pyongyang-talks") {
      $0.date = (try? EDTF(parsing: "2018-07")).map { StatedDate($0) }
    }
    change("foreign-ministry-statement") { event in
      guard let index = event.evidence.firstIndex(where: { $0.quote != nil }),
        let quote = event.evidence[index].quote
      else { return }
      let words = quote.selector.exact.split(separator: " ").dropLast().joined(separator: " ")
      event.evidence[index].quote?.selector = TextQuoteSelector(exact: words)
    }
    change("panmunjom-meeting") { event in
      event.status = .announced
      event.title = "A meeting about the remains"
    }
    if let index = old.actors.firstIndex(where: { $0.id.name == "pompeo" }) {
      old.actors[index].name = "M. Pompeo"
    }
    if let lunch = try? event(
      "lunch", "2018-06-30~", title: "A lunch that nobody else tells of", line: 7)
    {
      old.events.append(lunch)
    }
    return old
  }
}
