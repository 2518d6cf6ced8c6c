/// What is kept from one time to the next: where a person was in each file, and what was typed.
///
/// As text it has a line for each, with tabs between its fields; a line that is not understood says
/// nothing.
public struct Remembered: Hashable, Sendable {
  /// Where a person was in a file.
  public struct Place: Hashable, Sendable {
    /// A screen to come back to.
    public enum Screen: String, Hashable, Sendable {
      /// The list of events.
      case timeline
      /// The Event screen.
      case event
    }

    /// The event's id in its file.
    public var event: String
    /// The screen.
    public var screen: Screen
    /// When that was, in seconds since 1970.
    public var seconds: Int

    /// Creates a place.
    public init(event: String, screen: Screen, seconds: Int) {
      self.event = event
      self.screen = screen
      self.seconds = seconds
    }
  }

  /// The places by the real path of their file.
  public var places: [String: Place] = [:]
  /// What was typed, by the name of the prompt; the latest is last.
  public var histories: [String: [String]] = [:]

  /// The most files whose places are kept; those looked at last stay.
  public static let placeLimit = 300
  /// The most lines that are kept of each prompt.
  public static let historyLimit = 200
  /// The prompts whose lines are kept: not the names of those who checked a quote.
  public static let prompts = ["command", "search", "filter"]

  /// Nothing.
  public init() {}

  // MARK: As text

  /// Reads what `text` gave.
  public init(reading text: String) {
    for line in text.split(separator: "\n") {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
        .map(Self.unescaped)
      if fields.count == 5, fields[0] == "place", let seconds = Int(fields[1]),
        let screen = Place.Screen(rawValue: fields[2])
      {
        places[fields[4]] = Place(event: fields[3], screen: screen, seconds: seconds)
      } else if fields.count == 2, Self.prompts.contains(fields[0]) {
        histories[fields[0], default: []].append(fields[1])
      }
    }
  }

  /// All of it, the oldest first.
  public var text: String {
    var lines = ["# Kept by dateline; see docs/settings.md. It may be deleted."]
    let ordered = places.sorted { ($0.value.seconds, $0.key) < ($1.value.seconds, $1.key) }
    for (path, place) in ordered {
      lines.append(
        ["place", String(place.seconds), place.screen.rawValue, place.event, path]
          .map(Self.escaped).joined(separator: "\t"))
    }
    for prompt in Self.prompts {
      for line in histories[prompt] ?? [] { lines.append("\(prompt)\t\(Self.escaped(line))") }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  // MARK: Merging

  /// Takes in where a person was since, and what was typed since, in the order of typing; the oldest go
  /// where there are too many.
  public mutating func merge(places newer: [String: Place], typed: [String: [String]]) {
    places.merge(newer) { $0.seconds > $1.seconds ? $0 : $1 }
    if places.count > Self.placeLimit {
      let kept = places.sorted { ($0.value.seconds, $0.key) > ($1.value.seconds, $1.key) }
        .prefix(Self.placeLimit)
      places = Dictionary(uniqueKeysWithValues: kept.map { ($0.key, $0.value) })
    }
    for prompt in Self.prompts {
      var lines = histories[prompt] ?? []
      for line in typed[prompt] ?? [] {
        lines.removeAll { $0 == line }
        lines.append(line)
      }
      histories[prompt] = Array(lines.suffix(Self.historyLimit))
    }
  }

  // MARK: Fields

  private static func escaped(_ field: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in field.unicodeScalars {
      switch scalar {
      case "\\": result.append(contentsOf: "\\\\".unicodeScalars)
      case "\t": result.append(contentsOf: "\\t".unicodeScalars)
      case "\n": result.append(contentsOf: "\\n".unicodeScalars)
      case "\r": result.append(contentsOf: "\\r".unicodeScalars)
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  private static func unescaped(_ field: Substring) -> String {
    var result = String.UnicodeScalarView()
    var isEscaped = false
    for scalar in field.unicodeScalars {
      guard isEscaped || scalar == "\\" else {
        result.append(scalar)
        continue
      }
      guard isEscaped else {
        isEscaped = true
        continue
      }
      isEscaped = false
      switch scalar {
      case "t": result.append("\t")
      case "n": result.append("\n")
      case "r": result.append("\r")
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
