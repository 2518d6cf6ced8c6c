/// The person's editor: that of the settings, else VISUAL, else EDITOR, else one that is there.
enum Editor {
  /// Editors that do not take `+LINE FILE`, and what they take instead.
  private static let forms: [String: @Sendable (String, Int) -> [String]] = [
    "code": { ["--wait", "--goto", "\($0):\($1)"] },
    "codium": { ["--wait", "--goto", "\($0):\($1)"] },
    "subl": { ["--wait", "\($0):\($1)"] },
    "zed": { ["--wait", "\($0):\($1)"] },
    "hx": { ["\($0):\($1)"] },
    "helix": { ["\($0):\($1)"] },
    "kate": { ["--block", "--line", "\($1)", $0] },
    "ed": { path, _ in [path] },
  ]

  /// Opens a file at a line and waits.
  ///
  /// Returns a sentence where that fails.
  static func open(_ path: String, line: Int, chosen: String?) -> String? {
    guard let words = command(chosen), let name = words.first else {
      return "no editor was found: set VISUAL or EDITOR"
    }
    let base = name.split(separator: "/").last.map(String.init) ?? name
    // A path that begins with a dash would be read as an option.
    let file = path.hasPrefix("-") || path.hasPrefix("+") ? "./" + path : path
    let place = forms[base]?(file, line) ?? ["+\(line)", file]
    do throws(Program.Failure) {
      let program = Program(path: name, arguments: words.dropFirst() + place)
      try ForegroundTask.wait(for: try program.start(.inherited))
      return nil
    } catch {
      return "\(name) \(error.words)"
    }
  }

  private static func command(_ set: String?) -> [String]? {
    if let chosen = set ?? Environment["VISUAL"] ?? Environment["EDITOR"] {
      let words = Program.words(chosen)
      return words.isEmpty ? nil : words
    }
    return ["editor", "vi", "nano"].first(where: Program.exists).map { [$0] }
  }
}
