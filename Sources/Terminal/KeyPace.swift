public import CellGrid

/// Tells keys that a hand presses from those that come faster, as a paste does where the terminal does not bracket it.
public struct KeyPace: Sendable {
  /// The shortest time from one key to the next that counts as one of a hand.
  public static let shortest: Duration = .milliseconds(10)

  private var last: ContinuousClock.Instant?

  /// Begins with no key.
  public init() {}

  /// Whether keys among some input came too fast for a hand: several at once, or right after the last ones.
  ///
  /// - Parameters:
  ///   - inputs: What came in together.
  ///   - now: When it was read.
  /// - Returns: Whether they did; never without a key.
  public mutating func isHasty(_ inputs: [Input], at now: ContinuousClock.Instant) -> Bool {
    let keys = inputs.count { if case .key = $0 { true } else { false } }
    guard keys > 0 else { return false }
    defer { last = now }
    return keys > 1 || last.map { $0.duration(to: now) < Self.shortest } ?? false
  }
}
