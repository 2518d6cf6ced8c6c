import Chronology

/// How many events there are in a unit of time, as one line of JSON.
struct DensityRecord: Encodable {
  var unit: String
  var words: String
  var first: String
  var last: String
  /// Events that certainly were in it.
  var definite: Int
  /// Events that only possibly were.
  var possible: Int
  /// What it adds to the number of all events.
  var weight: Double
  /// Events that began earlier than on any day that they name.
  var openStarts: Int
  /// Events that go on after every day that they name.
  var openEnds: Int

  init(_ unit: Int, _ scale: TimeScale, in density: Density) {
    let value = density.unit(unit, scale)
    let days = scale.days(of: unit)
    self.unit = scale.rawValue
    words = scale.words(unit)
    first = CalendarDay(number: days.lowerBound).description
    last = CalendarDay(number: days.upperBound).description
    definite = value.whole + value.lasting
    possible = value.possibly
    weight = value.weight
    (openStarts, openEnds) = (value.openStarts, value.openEnds)
  }
}
