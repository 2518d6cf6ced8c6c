import Chronology

extension Projection {
  /// The events of a projection that a filter finds, looked for all at once.
  init(
    _ whole: Projection, filter: FilterExpression,
    verdicts: @escaping @Sendable (EvidenceID) -> String? = { _ in nil }
  ) {
    let scan = EventScan(filter, in: whole.snapshot, verdicts: verdicts)
    self.init(whole.snapshot, filter: filter, found: scan.matches())
  }

  /// The rows, in order.
  var rows: [Int] { (0..<count).map(row(at:)) }
}
