import Viewer

/// The tables of keys and settings as Markdown, for the documentation.
enum ReferencePage {
  /// The whole of `docs/keys.md`.
  static var keys: [String] {
    var lines = [
      "# Keys and commands", "",
      "What `?` shows in the viewer; `dateline generate keys` prints this page from the table by which it works.",
      "",
      "A key gets another meaning in the settings file (docs/settings.md) with `key CONTEXT KEY = ACTION`; the",
      "context stands in brackets below, the action in the tables.",
    ]
    for section in KeyReference.keys {
      let context = section.context.map { " (`\($0)`)" } ?? ""
      lines += ["", "## \(capitalised(section.title))\(context)", ""]
      lines += table(
        section.context == nil ? ["key", "does"] : ["key", "action", "does"],
        section.rows.map(cells))
    }
    lines += [
      "", "## Commands", "", "After `:`; a name may be cut short where no other begins so.", "",
    ]
    return lines + table(["command", "does"], KeyReference.commands.map(cells))
  }

  private static func cells(_ row: KeyReference.Row) -> [String] {
    let names = row.names.map(code).joined(separator: " ")
    return [names] + (row.action.map { [code($0)] } ?? []) + [escaped(row.help)]
  }

  /// The table in `docs/settings.md`.
  static var settings: [String] {
    table(
      ["setting", "does", "values", "where nothing is set"],
      SettingReference.all.map { setting in
        [
          code(setting.name), escaped(setting.help), escaped(setting.values),
          setting.standard.map(code) ?? "none",
        ]
      })
  }

  private static func table(_ header: [String], _ rows: [[String]]) -> [String] {
    ([header, header.map { _ in "---" }] + rows).map { "| \($0.joined(separator: " | ")) |" }
  }

  private static func code(_ text: String) -> String {
    "`\(text.replacing("|", with: "\\|"))`"
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("|", with: "\\|").replacing("<", with: "&lt;")
  }

  private static func capitalised(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }
}
