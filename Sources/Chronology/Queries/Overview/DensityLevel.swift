/// The density at one scale: sparse, so that thousands of years of days cost only what lies in them.
struct DensityLevel: Sendable {
  /// The units that have events of their own, ascending, and how many.
  private var wholeUnits: [Int] = []
  private var wholes: [Int] = []
  /// The units at which something changes of what reaches over several, ascending, and what holds from each on.
  private var changes: [Int] = []
  private var reaching: [Reach] = []
  private var openStarts: [Int: Int] = [:]
  private var openEnds: [Int: Int] = [:]

  /// What reaches over several units.
  private struct Reach {
    var count = 0
    var lasting = 0
    var share = 0.0

    mutating func add(_ other: Reach, times: Double) {
      count += Int(times) * other.count
      lasting += Int(times) * other.lasting
      share += times * other.share
    }
  }

  /// `days` ascending.
  init(
    _ scale: TimeScale, days: [(key: Int, value: Int)], others: [(key: EventDays, value: Int)]
  ) {
    var changing: [Int: Reach] = [:]
    func reach(_ units: ClosedRange<Int>, _ reach: Reach) {
      changing[units.lowerBound, default: Reach()].add(reach, times: 1)
      changing[units.upperBound + 1, default: Reach()].add(reach, times: -1)
    }
    var inOne: [Int: Int] = [:]
    for (event, count) in others {
      let units = scale.unit(of: event.days.lowerBound)...scale.unit(of: event.days.upperBound)
      if event.isOpenAtStart { openStarts[units.lowerBound, default: 0] += count }
      if event.isOpenAtEnd { openEnds[units.upperBound, default: 0] += count }
      guard units.count > 1 || !event.isCertain else {
        inOne[units.lowerBound, default: 0] += count
        continue
      }
      reach(units, Reach(count: count, share: Double(count) / Double(units.count)))
      if event.isCertain, let sure = event.sure {
        reach(
          scale.unit(of: sure.lowerBound)...scale.unit(of: sure.upperBound), Reach(lasting: count))
      }
    }
    for (day, count) in days { inOne[scale.unit(of: day), default: 0] += count }
    for (unit, count) in inOne.sorted(by: { $0.key < $1.key }) {
      wholeUnits.append(unit)
      wholes.append(count)
    }
    var sum = Reach()
    for (unit, change) in changing.sorted(by: { $0.key < $1.key }) {
      sum.add(change, times: 1)
      // What is left of sums that have come to nothing is rounding.
      if sum.count == 0 { sum.share = 0 }
      changes.append(unit)
      reaching.append(sum)
    }
  }

  func unit(_ unit: Int) -> DensityUnit {
    var result = DensityUnit()
    let index = wholeUnits.partitioningIndex { $0 >= unit }
    if index < wholeUnits.count, wholeUnits[index] == unit { result.whole = wholes[index] }
    let change = changes.partitioningIndex { $0 > unit }
    if change > 0 {
      let reach = reaching[change - 1]
      (result.reaching, result.lasting, result.share) = (reach.count, reach.lasting, reach.share)
    }
    result.openStarts = openStarts[unit] ?? 0
    result.openEnds = openEnds[unit] ?? 0
    return result
  }

  func unit(after unit: Int, forward: Bool) -> Int? {
    let next = forward ? unit + 1 : unit - 1
    if self.unit(next).count > 0 { return next }
    var found: [Int] = []
    if forward {
      let index = wholeUnits.partitioningIndex { $0 > unit }
      if index < wholeUnits.count { found.append(wholeUnits[index]) }
      var change = changes.partitioningIndex { $0 > unit }
      while change < changes.count, reaching[change].count == 0 { change += 1 }
      if change < changes.count { found.append(changes[change]) }
      return found.min()
    }
    let index = wholeUnits.partitioningIndex { $0 >= unit }
    if index > 0 { found.append(wholeUnits[index - 1]) }
    // Where nothing reaches the unit before, what reaches furthest ends where a change leaves nothing.
    var change = changes.partitioningIndex { $0 >= unit } - 1
    while change > 0, reaching[change - 1].count == 0 { change -= 1 }
    if change > 0 { found.append(changes[change] - 1) }
    return found.max()
  }
}
