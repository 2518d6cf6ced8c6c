import Chronology

/// An event that is being put together from the places that tell of it.
struct EventDraft {
  /// Its places, among all sightings; the one that dates it first.
  var sightings: [Int]
  var kind: EventKind
  var verb: UInt64
  var dates: [Int]
  var bounds: DateBounds
  var status: Event.Status?
  var place: Range<Int>?
  var actors: [EventActor]
  var speaker: EventActor?
  /// Whether a noun names it somewhere.
  var isNoun = false
  var quotes: [Int] = []
  /// Those of them that only follow it in the text.
  var quotesByPlace: [Int] = []
  /// The people named where it is told of.
  var people: [EventActor] = []
}
