import Chronology

/// An event in a lane, as one line of JSON.
struct LaneRecord: Encodable {
  var by: String
  /// The name of the lane; left out where the event stands in none.
  var lane: String?
  var file: String
  var id: String
  var title: String
  var date: String?
  var words: String?
  var earliest: String?
  var latest: String?
  /// How surely the event matches a filter, where there is one.
  var certainty: String?

  init(
    _ event: Event, lane: String?, by kind: LaneKind, at position: Int, in projection: Projection
  ) {
    let snapshot = projection.snapshot
    by = kind.rawValue
    self.lane = lane
    file = snapshot.files[event.id.file].path
    id = snapshot.writtenID(of: event.id)
    title = event.title
    date = event.date?.edtf.description
    words = event.date?.edtf.words(in: snapshot.zoneReading(ofFile: event.id.file))
    earliest = event.bounds?.earliest.day?.description
    latest = event.bounds?.latest.day?.description
    certainty = projection.filter == nil ? nil : projection.certainty(at: position).rawValue
  }
}
