import CellGrid

/// Makes events of the presses that the terminal reports, and double presses of two.
struct MouseDecoder {
  /// How close two presses have to be.
  private static let doublePressTime: Duration = .milliseconds(400)

  private var last: (x: Int, y: Int, time: ContinuousClock.Instant)?

  /// The event of a button at a cell; nil for a button that means nothing.
  mutating func event(
    button: Int32, x: Int, y: Int, at time: ContinuousClock.Instant
  ) -> MouseEvent? {
    switch button {
    case 1:
      if let last, last.x == x, last.y == y, time - last.time <= Self.doublePressTime {
        self.last = nil
        return MouseEvent(x: x, y: y, kind: .doublePress)
      }
      last = (x, y, time)
      return MouseEvent(x: x, y: y, kind: .press)
    case 11:
      last = nil
      return MouseEvent(x: x, y: y, kind: .doublePress)
    case 4: return MouseEvent(x: x, y: y, kind: .wheelUp)
    case 5: return MouseEvent(x: x, y: y, kind: .wheelDown)
    default: return nil
    }
  }
}
