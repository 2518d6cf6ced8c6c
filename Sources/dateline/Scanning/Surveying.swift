import Chronology

/// Looking at everything that is shown, on every core.
enum Surveying {
  /// How many events there are when; nothing where `isCancelled` said so before the end.
  static func density(
    of projection: Projection, isCancelled: @escaping @Sendable () -> Bool = { false },
    tell: (Double) -> Void = { _ in }
  ) -> Density? {
    let scan = DensityScan(projection)
    var whole = DensityTally()
    let isComplete = Stretches.look(at: scan.count, isCancelled: isCancelled, tell: tell) {
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
    let isComplete = Stretches.look(at: scan.count, isCancelled: isCancelled, tell: tell) {
      scan.tally(in: $0)
    } take: {
      whole.append($0)
    }
    return isComplete ? scan.lanes(whole) : nil
  }

}
