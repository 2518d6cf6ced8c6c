import Chronology

/// The marks of a time axis in a picture: days, months, years or more, as many as have room for their names.
struct AxisTicks {
  /// One mark.
  struct Tick: Hashable {
    let day: Int
    let label: String
  }

  private(set) var ticks: [Tick] = []

  /// What a name and the room beside it take.
  private static let room = 74.0
  private static let months = [1, 3, 6]
  private static let years = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000]

  /// Finds the marks of a stretch of days that is drawn in so much room.
  init(_ days: ClosedRange<Int>, width: Double) {
    let most = max(1, Int(width / Self.room))
    let first = CalendarDay(number: days.lowerBound).components
    let last = CalendarDay(number: days.upperBound).components
    for step in [1, 2, 7, 14] where days.count / step <= most {
      ticks = stride(from: days.lowerBound, through: days.upperBound, by: step).map {
        Tick(day: $0, label: CalendarDay(number: $0).words)
      }
      return
    }
    let monthCount = (last.year - first.year) * 12 + last.month - first.month + 1
    for step in Self.months where monthCount / step <= most {
      for index in stride(from: 0, to: monthCount + 12, by: 1) {
        let month = (first.month - 1 + index) % 12 + 1
        let year = first.year + (first.month - 1 + index) / 12
        guard (month - 1).isMultiple(of: step) else { continue }
        add(year, month, in: days, label: EDTF(year: year, month: month)?.words())
      }
      return
    }
    let yearCount = last.year - first.year + 1
    let step = Self.years.first { yearCount / $0 <= most } ?? max(1, yearCount / most)
    var year = first.year
    while !year.isMultiple(of: step) { year += 1 }
    while year <= last.year {
      add(year, 1, in: days, label: EDTF(year: year)?.words())
      year += step
    }
  }

  private mutating func add(
    _ year: Int, _ month: Int, in days: ClosedRange<Int>, label: String?
  ) {
    guard let day = EDTF(year: year, month: month, day: 1)?.bounds?.earliest.day?.number,
      days.contains(day), let label
    else { return }
    ticks.append(Tick(day: day, label: label))
  }
}
