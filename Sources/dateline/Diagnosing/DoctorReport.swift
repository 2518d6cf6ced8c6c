import ArgumentParser
import CellGrid
import Glibc
import Terminal
import TimelineFiles
import Viewer

/// What the program finds around it, a line each.
enum DoctorReport {
  /// One thing that was looked at.
  struct Finding: Encodable {
    var area: String
    var name: String
    var value: String
    /// What to do, where something is not as it should be.
    var advice: String?
  }

  /// Everything, in the order in which it is told.
  static func findings() -> [Finding] {
    // Before anything asks for UTF-8, or the locale would be another.
    let characterSet = TerminalReport.characterSet
    return versions() + terminal() + locale(characterSet) + widths() + programs() + files()
  }

  private static func versions() -> [Finding] {
    [
      Finding(area: "version", name: "dateline", value: Dateline.configuration.version),
      Finding(area: "version", name: "system", value: System.name),
      Finding(area: "version", name: "ncurses", value: TerminalReport.ncurses),
    ]
      + LibraryVersions.all.map { Finding(area: "version", name: $0.name, value: $0.version) }
  }

  // MARK: Terminal

  private static func terminal() -> [Finding] {
    let type = Environment["TERM"]
    let report = type.map { TerminalReport(type: $0) }
    var findings = [
      Finding(
        area: "terminal", name: "type", value: type ?? "not set",
        advice: type == nil
          ? "set TERM to the type of your terminal, such as xterm-256color"
          : report?.isKnown == false
            ? "terminfo does not know it; on Debian, ncurses-term has more types" : nil),
      Finding(area: "terminal", name: "standard input", value: kind(of: STDIN_FILENO)),
      Finding(area: "terminal", name: "standard output", value: kind(of: STDOUT_FILENO)),
      Finding(area: "terminal", name: "size", value: size()),
      Finding(
        area: "terminal", name: "colours",
        value: (report?.colours.map { "\($0)" } ?? "none")
          + (Environment["NO_COLOR"] == nil ? "" : ", not used: NO_COLOR is set")),
    ]
    for ability in report?.abilities ?? [] {
      let isNeeded = ability.name == "cup"
      findings.append(
        Finding(
          area: "terminal", name: ability.purpose,
          value: (ability.isThere ? "yes" : "no") + " (\(ability.name))",
          advice: isNeeded && !ability.isThere
            ? "nothing can be drawn here; dateline goes line by line, as with --plain" : nil))
    }
    return findings
  }

  private static func kind(of descriptor: Int32) -> String {
    isatty(descriptor) == 1 ? "a terminal" : "no terminal"
  }

  private static func size() -> String {
    var size = winsize()
    for descriptor in [STDOUT_FILENO, STDIN_FILENO, STDERR_FILENO]
    where ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0 {
      return "\(size.ws_col)x\(size.ws_row)"
    }
    return "not known"
  }

  // MARK: Text

  private static func locale(_ characterSet: String) -> [Finding] {
    var findings = ["LC_ALL", "LC_CTYPE", "LANG"].map {
      Finding(area: "locale", name: $0, value: Environment[$0] ?? "not set")
    }
    let asked = TerminalEnvironment.current.locale
    let isUTF8 = CharacterSet.isUTF8(locale: asked)
    let used =
      characterSet == "UTF-8"
      ? ""
      : asked == nil
        ? "; no locale is set, so a terminal is taken to be of UTF-8"
        : isUTF8 ? "" : "; a terminal gets ASCII, files and pipes get UTF-8"
    findings.append(
      Finding(
        area: "locale", name: "character set", value: characterSet + used,
        advice: !CharacterSet.useUTF8()
          ? "this system has no UTF-8 locale, so widths are not known; install C.UTF-8"
          : isUTF8 ? nil : "set LC_ALL=C.UTF-8 where the terminal shows UTF-8"))
    return findings
  }

  /// Characters of which terminals and libraries have different opinions.
  private static let samples: [(name: String, text: String)] = [
    ("Hangul 한", "한"), ("Chinese 汉", "汉"), ("Japanese か", "か"), ("emoji 🚀", "🚀"),
    ("arrow ↔", "↔"), ("quotation mark “", "“"), ("e with a combining acute", "e\u{301}"),
  ]

  private static func widths() -> [Finding] {
    samples.map { name, text in
      let system = ColumnWidths.system.columns(of: text)
      let table = ColumnWidths.unicode.columns(of: text)
      return Finding(
        area: "widths", name: name,
        value: "\(system) by libc" + (system == table ? "" : ", \(table) by Unicode"))
    }
  }

  /// Two lines of the same width, for the eye.
  static let ruler = [
    "", "The bars should stand under one another, or the terminal has other widths than libc:",
    "  |한국어|汉字|かな|🚀|", "  |123456|1234|1234|12|",
  ]

  // MARK: The rest

  private static func programs() -> [Finding] {
    func finding(_ name: String, _ variables: [String], _ usual: [String]) -> Finding {
      let set = variables.first { Environment[$0] != nil }
      let command = set.flatMap { Environment[$0] }.map(Program.words)?.first
      let found = command ?? usual.first(where: Program.exists)
      let isThere = found.map(Program.exists) ?? false
      return Finding(
        area: "programs", name: name,
        value: (found ?? "none") + (set.map { " (\($0))" } ?? "") + (isThere ? "" : ", not found"),
        advice: isThere
          ? nil : "set \(variables[0]) to a program that is there; without it its key says so")
    }
    return [
      finding("editor", ["VISUAL", "EDITOR"], ["editor", "vi", "nano"]),
      finding("pager", ["PAGER"], ["less", "more", "cat"]),
      finding("browser", ["BROWSER"], ["xdg-open"]),
    ]
  }

  private static func files() -> [Finding] {
    let settings = SettingsFile.read()
    let path = HomeFolder.settings.map { $0 + "/config" }
    let state = HomeFolder.state.map { $0 + "/state" }
    let problems = settings.problems.count
    return [
      Finding(
        area: "files", name: "settings",
        value: (path ?? "nowhere: HOME is not set") + (path.map(isThere) ?? ""),
        advice: problems == 0
          ? nil : "\(problems) problem\(problems == 1 ? "" : "s"); dateline shows them with :set"),
      Finding(
        area: "files", name: "what is kept",
        value: (state ?? "nowhere: HOME is not set") + (state.map(isThere) ?? "")),
      Finding(
        area: "files", name: "time zones", value: TimeZones.areKnown ? "known" : "none",
        advice: TimeZones.areKnown ? nil : "install tzdata for times in the zones of places"),
    ]
  }

  private static func isThere(_ path: String) -> String {
    access(path, F_OK) == 0 ? "" : ", not there"
  }
}
