import Chronology

/// An event as one line of JSON.
struct EventRecord: Encodable {
  var file: String
  var line: Int
  var id: String
  var date: String?
  var words: String?
  /// The day and time in the zone in which the date is shown, and that zone; of a date with a time only.
  var local: String?
  var zone: String?
  var earliest: String?
  var latest: String?
  var undated: String?
  var title: String
  var status: String?
  var place: String?
  var actors: [String]
  var tags: [String]
  var summary: String?
  var quotes: Int
  /// How surely the event matches a filter, where there is one.
  var certainty: String?
  /// How surely the event was known on the day that was asked for, where one was.
  var known: String?

  init(_ event: Event, in snapshot: TimelineSnapshot) {
    file = snapshot.files[event.origin.file].path
    line = event.origin.line
    id = snapshot.writtenID(of: event.id)
    date = event.date?.edtf.description
    let zone = snapshot.zoneReading(ofFile: event.id.file)
    words = event.date?.edtf.words(in: zone)
    let time = event.date?.edtf.localTime(in: zone)
    local = time?.edtf.description
    self.zone = time?.zone.name
    earliest = event.bounds?.earliest.day?.description
    latest = event.bounds?.latest.day?.description
    undated =
      switch event.undated {
      case .unreadable(let text, let message)?: "date not readable: \(text): \(message)"
      case .withoutBounds?: "the date names no day"
      case .notGiven?: "no date is given"
      case nil: nil
      }
    title = event.title
    status = event.status?.rawValue
    place = event.place
    actors = event.actors.map { snapshot.name(of: $0) }
    tags = event.tags
    summary = event.summary
    quotes = event.quoteCount
  }
}
