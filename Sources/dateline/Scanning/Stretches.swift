import TimelineFiles

/// Many things, looked at a stretch at a time on every core.
enum Stretches {
  /// Things that are looked at in one go: some milliseconds.
  private static let size = 8_192

  /// Looks at so many things, and takes what each stretch gives in order; false where that was stopped.
  static func look<Part: Sendable>(
    at count: Int, isCancelled: () -> Bool = { false }, tell: (Double) -> Void = { _ in },
    make: @Sendable (Range<Int>) -> Part, take: (Part) -> Void
  ) -> Bool {
    let stretches = (count + size - 1) / size
    var done = 0
    Cores.inOrder(stretches) { index in
      make(index * size..<min((index + 1) * size, count))
    } take: { part in
      guard !isCancelled() else { return false }
      take(part)
      done += 1
      tell(Double(done) / Double(stretches))
      return true
    }
    return done == stretches
  }
}
