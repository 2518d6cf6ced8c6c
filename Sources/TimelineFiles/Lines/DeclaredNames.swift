/// The sources and actors of a file whose lines are read one at a time.
///
/// They may stand in the header or on lines of their own, before or after what refers to them.
protocol DeclaredNames: Sendable {
  /// Whether the file declares a source of that id.
  func hasSource(named name: String) -> Bool
  /// Whether the file declares an actor of that id.
  func hasActor(named name: String) -> Bool
  /// The source that was most likely meant by a name that is not declared. Looking at every name
  /// may take long: a file with many mistakes needs a limit of its own.
  func nearestSource(to name: String) -> String?
}
