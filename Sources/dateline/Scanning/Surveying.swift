import Chronology
import TimelineFiles

/// Looking at everything that is shown, on every core.
enum Surveying {
  /// Events that are looked at in one go: a few milliseconds.
  private static let stretch = 8_192

  /// How many events there are when; nothing where `isCancelled` said so before the end.
  static func density(
    of projection: Projection, isCancelled: @escaping @Sendable () -> Bool = { false },
    tell: (Double) -> Void = { _ in }
  ) -> Density? {
    let scan = DensityScan(projection)
    var whole = DensityTally()
    let isComplete = look(at: scan.count, isCancelled, tell) {
      scan.tally(in: $0)
    } take: {
      whole.append($0)
    }
    return isComplete ? Density(whole) : nil
  }

  /// Which lanes there are; nothing where `isCancelled` said so before the end.
  static func lanes(
    of projection: Projection, by kind: LaneKind,
    isCancelled: @escaping @Sendable () -> Bool = { false }, tell: (Double) -> Void = { _ in }
  ) -> Lanes? {
    let scan = LaneScan(projection, by: kind)
    var whole = LaneTally()
    let isComplete = look(at: scan.count, isCancelled, tell) {
      scan.tally(in: $0)
    } take: {
      whole.append($0)
    }
    return isComplete ? scan.lanes(whole) : nil
  }

  /// Looks at so many things, a stretch at a time, and takes what each gives in order; false where that was
  /// stopped.
  private static func look<Part: Sendable>(
    at count: Int, _ isCancelled: @escaping @Sendable () -> Bool, _ tell: (Double) -> Void,
    make: @Sendable (Range<Int>) -> Part, take: (Part) -> Void
  ) -> Bool {
    let stretches = (count + stretch - 1) / stretch
    var done = 0
    Cores.inOrder(stretches) { index -> Part? in
      guard !isCancelled() else { return nil }
      return make(index * stretch..<min((index + 1) * stretch, count))
    } take: { part in
      guard let part else { return false }
      take(part)
      done += 1
      if done.isMultiple(of: Cores.count) { tell(Double(done) / Double(stretches)) }
      return true
    }
    return done == stretches
  }
}
