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
    let before = settings.mouse
    let lanes = settings.lanes
    do throws(SettingLine.Mistake) {
      let (name, warnings) = try settings.set(typed: words, today: today)
      let kept = settings.path.map { "; in \($0) it would stay" } ?? ""
      notice = (["\(name) set for this time\(kept)"] + warnings).joined(separator: ". ")
    } catch {
      notice = "not set: \(error.message)"
      return []
    }
    if settings.lanes != lanes, screen is LanesScreen { goToLanes(by: settings.lanes) }
    guard settings.mouse != before, let isOn = settings.mouse else { return [] }
    isMouseOn = isOn
    return [.setMouse(isOn)]
  }

  /// Takes the settings as they are in their file now.
  mutating func take(_ other: Settings) -> [Effect] {
    settings = other
    notice =
      other.problems.first.map { "\($0)" } ?? "the settings were read again from their file"
    guard let isOn = other.mouse, isOn != isMouseOn else { return [] }
    isMouseOn = isOn
    return [.setMouse(isOn)]
  }

  private static func words(of row: Setting, in settings: Settings) -> String {
    let listed = settings.listed(of: row)
    let values =
      listed.isEmpty
      ? "no \(row.name) is set" : listed.map { "\($0.name) = \($0.value)" }.joined(separator: ", ")
    return "\(values): \(row.help) (\(row.values))"
  }
}
