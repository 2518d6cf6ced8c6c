public import Chronology

/// Gives the rules of a time zone by its name; whoever reads files hands it over.
public typealias ZoneLookup = (String) -> Result<TimeZoneRules, UnknownZone>

/// Why a time zone cannot be used, in plain words.
public struct UnknownZone: Error, Hashable, Sendable {
  /// What is wrong, and what to do; without the name.
  public let message: String

  /// Creates a reason.
  public init(_ message: String) { self.message = message }
}
