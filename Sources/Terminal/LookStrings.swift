import CellGrid
internal import CNcurses

/// The strings of terminfo that change how what is written next looks.
struct LookStrings {
  private struct Change: Hashable {
    let from: UInt32
    let to: UInt32
  }

  /// A style as this terminal shows it; colours by number, -1 for its own.
  private struct Shown {
    var attributes: Attributes = []
    var foreground: Int32 = -1
    var background: Int32 = -1
  }

  private let depth: ColourDepth
  private let reset: String
  private let beginnings: [(attribute: Attributes, string: String)]
  /// What cannot be had beside colours.
  private let notInColour: Attributes
  private var kept: [Change: [UInt8]] = [:]

  /// Nil where attributes and colours cannot be taken back at once, or have other rules.
  init?(depth: ColourDepth, hasOwnColours: Bool) {
    guard let reset = Self.plain("sgr0") else { return nil }
    if depth != .none {
      // ECMA-48, SGR without a number: it takes colours back, too.
      guard hasOwnColours, Self.plain("setaf") != nil, Self.plain("setab") != nil,
        reset.hasSuffix("\u{1B}[m") || reset.hasSuffix("\u{1B}[0m")
      else { return nil }
    }
    // The bits of `no_color_video`, see terminfo(5).
    let bits = max(0, tigetnum("ncv"))
    guard bits & 4 == 0 else { return nil }
    notInColour = [(Attributes.underline, 1), (.dim, 4), (.bold, 5), (.italic, 15)]
      .reduce(into: []) { if bits & 1 << $1.1 != 0 { $0.insert($1.0) } }
    let names: [(Attributes, String)] = [
      (.bold, "bold"), (.dim, "dim"), (.underline, "smul"), (.reverse, "rev"), (.italic, "sitm"),
    ]
    beginnings = names.compactMap { attribute, name in
      Self.plain(name).map { (attribute, $0) }
    }
    (self.depth, self.reset) = (depth, reset)
  }

  private static func plain(_ name: String) -> String? {
    dateline_capability(name).map { String(cString: $0) }.flatMap { $0.contains("$<") ? nil : $0 }
  }

  /// What makes one look into another; each with its number.
  mutating func change(
    _ old: (look: UInt32, style: Style), to new: (look: UInt32, style: Style)
  ) -> [UInt8] {
    let change = Change(from: old.look, to: new.look)
    if let known = kept[change] { return known }
    let bytes = Array(string(from: shown(old.style), to: shown(new.style)).utf8)
    if kept.count > 1024 { kept.removeAll() }
    kept[change] = bytes
    return bytes
  }

  private func shown(_ style: Style) -> Shown {
    var shown = Shown(attributes: depth.attributes(of: style))
    guard depth != .none else { return shown }
    shown.foreground = depth.number(of: style.foreground)
    shown.background = depth.number(of: style.background)
    if shown.foreground >= 0 || shown.background >= 0 { shown.attributes.subtract(notInColour) }
    return shown
  }

  private func string(from old: Shown, to new: Shown) -> String {
    var result = ""
    var old = old
    let mustGo =
      !old.attributes.isSubset(of: new.attributes)
      || (old.foreground >= 0 && new.foreground < 0) || (old.background >= 0 && new.background < 0)
    if mustGo {
      result = reset
      old = Shown()
    }
    for (attribute, string) in beginnings
    where new.attributes.contains(attribute) && !old.attributes.contains(attribute) {
      result += string
    }
    if new.foreground != old.foreground {
      result += Terminfo.string("setaf", number: new.foreground) ?? ""
    }
    if new.background != old.background {
      result += Terminfo.string("setab", number: new.background) ?? ""
    }
    return result
  }
}
