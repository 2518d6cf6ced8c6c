/// In which zone dates with a time are shown; dates without one, and EDTF, are always as written.
public enum DisplayZone: Hashable, Sendable {
  /// That of the file, its `timezone`; without one, as written.
  case ofFile
  /// As written.
  case asWritten
  /// One for all files.
  case zone(TimeZoneRules)

  /// The name in the settings: `auto`, `written`, or that of the zone.
  public var name: String {
    switch self {
    case .ofFile: "auto"
    case .asWritten: "written"
    case .zone(let zone): zone.name
    }
  }
}

/// How the dates of one file are read and shown where they have a time.
public struct ZoneReading: Hashable, Sendable {
  /// The zone in which they are shown; nothing for as written.
  public var shown: TimeZoneRules?
  /// The zone in which a time is read that gives none: the file's.
  public var assumed: TimeZoneRules?

  /// Everything as written.
  public static let asWritten = ZoneReading(shown: nil, assumed: nil)

  /// Creates a reading.
  public init(shown: TimeZoneRules?, assumed: TimeZoneRules?) {
    self.shown = shown
    self.assumed = assumed
  }
}
