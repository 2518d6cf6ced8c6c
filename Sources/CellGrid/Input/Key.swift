/// A key, as the terminal tells it.
///
/// There is no Alt: a terminal sends Escape and the character for it, which cannot be told from
/// the two typed quickly, and losing an Escape is worse than not having Alt.
public enum Key: Hashable, Sendable {
  /// A key that types a character, shift included: `a`, `A`, `?`, `한`, space.
  case character(Character)
  /// A character with Ctrl held; letters are in lower case: `.control("l")`.
  ///
  /// Ctrl-I, Ctrl-M and Ctrl-H cannot be told from Tab, Enter and Backspace and come as those;
  /// Ctrl-[ comes as Escape. Ctrl-Space is `.control(" ")`.
  case control(Character)
  /// The Escape key.
  case escape
  /// Return or Enter.
  case enter
  /// The Tab key.
  case tab
  /// Tab with Shift held.
  case backTab
  /// The key that deletes to the left.
  case backspace
  /// The key that deletes to the right.
  case delete
  /// The Insert key.
  case insert
  /// The arrow up.
  case up
  /// The arrow down.
  case down
  /// The arrow left.
  case left
  /// The arrow right.
  case right
  /// The Home key.
  case home
  /// The End key.
  case end
  /// Page up.
  case pageUp
  /// Page down.
  case pageDown
  /// A function key, from 1.
  case function(Int)
  /// A key that the program has no name for.
  case unknown
}
