import Chronology

/// Timelines for questions to all events, made up from a seed or from a few words.
enum MadeUpSurveys {
  static let origin = Origin(file: 0, line: 1, column: 1)
  static func source(_ name: String) -> Source.ID { Source.ID(file: 0, name: name) }
  static func declared(_ name: String) -> ActorReference {
    .declared(Actor.ID(file: 0, name: name))
  }

  static func quote(
    _ words: String, by speaker: ActorReference?, said: String? = nil, in name: String = "s0"
  ) throws -> Citation {
    var citation = Citation(source: source(name), origin: origin)
    var quote = Quote(TextQuoteSelector(exact: words))
    quote.speaker = speaker
    quote.said = try said.map { StatedDate(try EDTF(parsing: $0)) }
    citation.quote = quote
    return citation
  }

  /// Two actors, four sources, of which one has a saved text, and events that name them and others.
  static func timeline(_ events: [Event]) -> Timeline {
    var timeline = MadeUp.timeline("made-up.yaml", events)
    timeline.actors = [("a0", "Zeta"), ("a1", "alpha")].map { id, name in
      Actor(id: Actor.ID(file: 0, name: id), name: name, origin: origin)
    }
    timeline.sources = (0..<4).map { number in
      var source = Source(id: source("s\(number)"), origin: origin)
      source.title = "Source \(9 - number)"
      if number == 1 { source.text = "text.txt" }
      return source
    }
    return timeline
  }

  static func random(_ count: Int, _ random: inout SeededGenerator) throws -> Timeline {
    let people = [
      declared("a0"), declared("a1"), declared("gone"), .named("Somebody"), .named("a0"),
    ]
    var events = MadeUp.events(count, using: &random)
    for index in events.indices {
      events[index].status = Event.Status.allCases.randomElement(using: &random)
      events[index].actors = (0..<Int.random(in: 0...3, using: &random)).compactMap { _ in
        people.randomElement(using: &random)
      }
      events[index].evidence = try (0..<Int.random(in: 0...3, using: &random)).map { _ in
        let name = "s\(Int.random(in: 0...4, using: &random))"
        var citation = Citation(source: source(name), origin: origin)
        if Bool.random(using: &random) {
          let said = ["2018-07-0\(Int.random(in: 1...9, using: &random))", nil, "2018-07~"]
          citation = try quote(
            "words", by: people.randomElement(using: &random),
            said: said.randomElement(using: &random) ?? nil, in: name)
        }
        citation.date = MadeUp.date(using: &random).map { StatedDate($0) }
        citation.status = Event.Status.allCases.randomElement(using: &random)
        return citation
      }
      if Int.random(in: 0..<4, using: &random) == 0 {
        events[index].datedBy = Dating(source: source("s3"), origin: origin)
      }
    }
    return timeline(events)
  }

  static let questions: [SurveyQuestion] = [
    .actors, .sources, .conflicts, .gaps, .unsupported, .citations(source("s1")),
    .citations(source("s4")), .utterances(declared("a0")), .utterances(.named("Somebody")),
  ]
}

/// Carries surveys through rows in any order, each stretch by itself, as several cores would.
struct ShuffledRunner: SurveyRunner {
  let stretch: Int
  let seed: UInt64

  func run<Survey: EventSurvey>(
    _ survey: Survey, over projection: Projection
  ) -> Survey.Answer? {
    var random = SeededGenerator(seed: seed)
    var found = [survey.nothing, survey.nothing, survey.nothing]
    for rows in projection.rowSelections(of: stretch).shuffled(using: &random) {
      survey.look(at: rows, &found[Int.random(in: 0..<3, using: &random)])
    }
    var whole = survey.nothing
    for part in found.shuffled(using: &random) { survey.add(part, to: &whole) }
    return survey.answer(whole) { times, work in (0..<times).reversed().forEach(work) }
  }
}
