import Glibc

/// The person's browser: BROWSER, else what the desktop opens addresses with.
enum Browser {
  enum Outcome {
    /// It was started, and is on its own.
    case opened(String)
    /// It works in the terminal, which has to be handed over to it.
    case needsTerminal(@Sendable () -> String?)
    /// The address is none that is opened.
    case refused(String)
    /// There is no browser here.
    case none
  }

  private static let inTerminal: Set<String> = [
    "w3m", "lynx", "links", "elinks", "links2", "www-browser",
  ]

  static func open(_ address: String) -> Outcome {
    let lowered = address.lowercased()
    guard lowered.hasPrefix("https://") || lowered.hasPrefix("http://") else {
      return .refused("only http and https addresses are opened")
    }
    guard let words = command(address), let name = words.first else { return .none }
    let program = Program(path: name, arguments: Array(words.dropFirst()))
    let base = name.split(separator: "/").last.map(String.init) ?? name
    if inTerminal.contains(base) {
      return .needsTerminal {
        do throws(Program.Failure) {
          try ForegroundTask.wait(for: try program.start(.inherited))
          return nil
        } catch {
          return "\(name) \(error.words)"
        }
      }
    }
    do throws(Program.Failure) {
      let pid = try program.start(.none)
      Background("browser").run { try? Program.wait(for: pid) }
      return .opened(name)
    } catch {
      return .refused("\(name) \(error.words)")
    }
  }

  /// BROWSER lists commands with colons between them, `%s` standing for the address.
  private static func command(_ address: String) -> [String]? {
    if let listed = Environment["BROWSER"] {
      for entry in listed.split(separator: ":") {
        let words = Program.words(String(entry))
        guard let name = words.first, Program.exists(name) else { continue }
        return words.contains("%s")
          ? words.map { $0 == "%s" ? address : $0 } : words + [address]
      }
      return nil
    }
    let hasDesktop = Environment["DISPLAY"] != nil || Environment["WAYLAND_DISPLAY"] != nil
    return hasDesktop && Program.exists("xdg-open") ? ["xdg-open", address] : nil
  }
}
