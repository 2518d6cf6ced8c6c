/// The settings in words, for pages beside the program; made from the table that it works by.
public struct SettingReference: Hashable, Sendable {
  /// The name, and what stands between it and the value: `key CONTEXT KEY`.
  public let name: String
  /// The values in words.
  public let values: String
  /// The value that holds where nothing is set; nothing where there is then none.
  public let standard: String?
  /// What it does.
  public let help: String

  /// Every setting, in the order in which `:set` lists them.
  public static let all: [SettingReference] = Setting.table.map { row in
    SettingReference(
      name: ([row.name] + row.subject).joined(separator: " "), values: row.values,
      standard: row.entries(Settings()).first?.value, help: row.help)
  }
}
