import Chronology

/// Changing settings while the viewer runs; nothing is written.
extension ViewerModel {
  /// Sets what was typed after `:set`, tells one setting, or lists them all.
  mutating func set(_ words: String) -> [Effect] {
    guard !words.isEmpty else { return carryOut([.open(.settings)], before: screens) }
    if let row = Setting.table.first(where: { $0.name == words }) {
      notice = Self.words(of: row, in: settings)
      return []
    }
    if let name = Settings.zone(in: words) { return [.findZone(name, for: words)] }
    return change(words)
  }

  /// Sets a zone once it has been looked up; `words` is what was typed after `:set`.
  mutating func set(_ words: String, in zone: Result<TimeZoneRules, UnknownZone>) -> [Effect] {
    change(words) { _ in zone }
  }

  private mutating func change(
    _ words: String, zones: @escaping ZoneLookup = Settings.noZones
  ) -> [Effect] {
    let before = settings
    do throws(SettingLine.Mistake) {
      let (name, warnings) = try settings.set(typed: words, today: today, zones: zones)
      let kept = settings.path.map { "; in \($0) it would stay" } ?? ""
      notice = (["\(name) set for this time\(kept)"] + warnings).joined(separator: ". ")
    } catch {
      notice = "not set: \(error.message)"
      return []
    }
    if settings.lanes != before.lanes, screen is LanesScreen { goToLanes(by: settings.lanes) }
    let shown = showZone(insteadOf: before.zone)
    guard settings.mouse != before.mouse, let isOn = settings.mouse else { return shown }
    isMouseOn = isOn
    return shown + [.setMouse(isOn)]
  }

  /// Shows everything that is open in the zone of the settings, where that was another one.
  private mutating func showZone(insteadOf before: DisplayZone) -> [Effect] {
    guard settings.zone != before else { return [] }
    let words = notice
    let effects = replace(with: current)
    notice = words
    return effects
  }

  /// Takes the settings as they are in their file now.
  mutating func take(_ other: Settings) -> [Effect] {
    let before = settings.zone
    settings = other
    let shown = showZone(insteadOf: before)
    notice =
      other.problems.first.map { "\($0)" } ?? "the settings were read again from their file"
    guard let isOn = other.mouse, isOn != isMouseOn else { return shown }
    isMouseOn = isOn
    return shown + [.setMouse(isOn)]
  }

  private static func words(of row: Setting, in settings: Settings) -> String {
    let listed = settings.listed(of: row)
    let values =
      listed.isEmpty
      ? "no \(row.name) is set" : listed.map { "\($0.name) = \($0.value)" }.joined(separator: ", ")
    return "\(values): \(row.help) (\(row.values))"
  }
}
