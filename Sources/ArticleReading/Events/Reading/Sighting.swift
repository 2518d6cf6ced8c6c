import Chronology

/// Somebody who takes part, as named in one place.
struct EventActor: Hashable {
  /// The bytes of the name.
  var bytes: Range<Int>
  /// The hash of the family name; 0 where it is none of a person.
  var family: UInt64
}

/// One place of the text that tells of an event.
struct Sighting {
  var kind: EventKind
  /// The hash of the verb, where only the verb tells what happened.
  var verb: UInt64 = 0
  /// Its date, among the article's.
  var date: Int?
  var status: Event.Status?
  var title = ""
  /// The bytes of the place's name.
  var place: Range<Int>?
  var actors: [EventActor] = []
  /// Where an event was called off or moved without its own day: when that was, and the words for it.
  var outcome: Outcome?

  struct Outcome {
    var date: Int
    var title: String
    var actors: [EventActor] = []
  }
  /// Who speaks, where it consists of words.
  var speaker: EventActor?
  /// Whether it stands in a quote.
  var isQuoted = false
  /// Whether "the" or "his" says that it is known.
  var isDefinite = false
  /// Whether it is named by a noun.
  var isNoun = false
  /// The sentence, in code points.
  var passage = 0..<0
  var paragraph = 0
  /// The event that it was found to tell of; -1 where it is none.
  var event = -1
}
