public import Chronology

/// What a person set: the settings file, and what was set since with `:set`.
///
/// `Setting.table` has a row for each.
public struct Settings: Sendable {
  /// How things look.
  public internal(set) var theme = ThemeName.standard
  /// Whether the mouse is reported; nothing where that is left to the terminal at hand.
  public internal(set) var mouse: Bool?
  /// How many events stay in view above and below the selected one.
  public internal(set) var margins = 3
  /// How the list writes dates.
  public internal(set) var dates = DateStyle.words
  /// By what the lanes are that come first.
  public internal(set) var lanes = LaneKind.side
  /// In which zone dates with a time are shown.
  public internal(set) var zone = DisplayZone.ofFile
  /// The editor and its options; nothing where the environment says which.
  public internal(set) var editor: String?
  /// Whether places and histories are kept from one time to the next.
  public internal(set) var keepsState = true
  /// What the keys mean.
  public internal(set) var keys = KeyMap.standard
  /// Filters with names.
  public internal(set) var filters: [SavedFilter] = []

  /// The path of the settings file, also where there is none yet; nothing where there can be none.
  public internal(set) var path: String?
  /// What is wrong in the settings file.
  public internal(set) var problems: [Diagnostic] = []
  /// Where each value that is not the program's own was set, by its name.
  private(set) var origins: [String: Origin] = [:]

  /// Where a value comes from.
  enum Origin: Hashable, Sendable {
    case line(Int)
    case session
  }

  /// Everything as the program comes.
  public init() {}

  /// Shows dates with a time in another zone, for this time.
  public mutating func show(in zone: DisplayZone) {
    self.zone = zone
    note("zone", from: .session)
  }

  mutating func note(_ name: String, from origin: Origin) { origins[name] = origin }

  /// The name and value of each setting, and where it comes from.
  func listed(of row: Setting) -> [(name: String, value: String, origin: Origin?)] {
    row.entries(self).map { ($0.name, $0.value, origins[$0.name]) }
  }
}
