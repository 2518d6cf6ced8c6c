/// The places that a person jumped from, as in vi: a list with a position in it.
///
/// A place is the whole stack of screens, so that going back finds everything as it was left.
struct JumpList: Sendable {
  private var places: [[any Screen]] = []
  private var position = 0
  private static let limit = 100

  /// Remembers a place that is about to be left by a jump.
  mutating func remember(_ place: [any Screen]) {
    places.removeSubrange(position...)
    places.append(place)
    if places.count > Self.limit { places.removeFirst() }
    position = places.count
  }

  /// The place before, or nothing at the oldest one; `here` is where to come back to.
  mutating func back(from here: [any Screen]) -> [any Screen]? {
    guard position > 0 else { return nil }
    if position == places.count { places.append(here) } else { places[position] = here }
    position -= 1
    return places[position]
  }

  /// The place after, or nothing at the newest one.
  mutating func forward(from here: [any Screen]) -> [any Screen]? {
    guard position + 1 < places.count else { return nil }
    places[position] = here
    position += 1
    return places[position]
  }
}
