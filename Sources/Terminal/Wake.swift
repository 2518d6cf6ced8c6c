/// Why waiting ended; nothing of it where the time was up.
public struct Wake: Hashable, Sendable {
  /// There is input to drain.
  public var hasInput = false
  /// A `Waker` was used.
  public var isWoken = false
  /// A signal asks the program to end: its number, to close the screen and re-raise.
  public var ending: Int32?
  /// A signal asks the program to stop, as `^Z` would.
  public var isStopAsked = false

  /// Creates an empty one.
  public init() {}
}
