import CellGrid
import Testing

@testable import Viewer

/// Contrast by WCAG 2.2: the ratio of the relative luminances of words and ground.
@Suite("Contrast")
struct ContrastTests {
  /// A colour in sRGB.
  struct RGB: Hashable {
    let red: Int
    let green: Int
    let blue: Int

    init(_ value: Int) { (red, green, blue) = (value >> 16 & 255, value >> 8 & 255, value & 255) }

    /// The relative luminance.
    var luminance: Double {
      func linear(_ value: Int) -> Double {
        let share = Double(value) / 255
        return share <= 0.04045 ? share / 12.92 : Self.power((share + 0.055) / 1.055)
      }
      return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
    }

    /// x to the power of 2.4: the fifth root of its twelfth power, by Newton.
    private static func power(_ x: Double) -> Double {
      let wanted = (0..<12).reduce(1.0) { product, _ in product * x }
      var root = 1.0
      for _ in 0..<60 {
        root -= (root * root * root * root * root - wanted) / (5 * root * root * root * root)
      }
      return root
    }
  }

  /// What the 16 colours are: in xterm as it comes, and on the console of a PC.
  ///
  /// Other terminals have their own, which nobody can check.
  static let palettes16: [(name: String, colours: [Int])] = [
    (
      "xterm",
      [
        0x000000, 0xCD0000, 0x00CD00, 0xCDCD00, 0x0000EE, 0xCD00CD, 0x00CDCD, 0xE5E5E5, 0x7F7F7F,
        0xFF0000, 0x00FF00, 0xFFFF00, 0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF,
      ]
    ),
    (
      "console",
      [
        0x000000, 0xAA0000, 0x00AA00, 0xAA5500, 0x0000AA, 0xAA00AA, 0x00AAAA, 0xAAAAAA, 0x555555,
        0xFF5555, 0x55FF55, 0xFFFF55, 0x5555FF, 0xFF55FF, 0x55FFFF, 0xFFFFFF,
      ]
    ),
  ]

  /// xterm's palette of 256, from 16 on: a cube of six steps, and greys.
  static func palette256(_ index: UInt8) -> RGB? {
    let index = Int(index)
    switch index {
    case 16..<232:
      let steps = [0, 95, 135, 175, 215, 255]
      let place = index - 16
      return RGB(steps[place / 36] << 16 | steps[place / 6 % 6] << 8 | steps[place % 6])
    case 232...: return RGB((8 + (index - 232) * 10) * 0x010101)
    default: return nil
    }
  }

  private static func contrast(_ one: RGB, _ other: RGB) -> Double {
    let (low, high) = (
      min(one.luminance, other.luminance), max(one.luminance, other.luminance)
    )
    return (high + 0.05) / (low + 0.05)
  }

  @Test("Black on white is 21 to 1, and grey as the recommendation has it")
  func formula() {
    #expect(abs(Self.contrast(RGB(0), RGB(0xFFFFFF)) - 21) < 0.01)
    #expect(abs(Self.contrast(RGB(0x767676), RGB(0xFFFFFF)) - 4.54) < 0.01)
  }

  /// The themes that have a ground of their own; of the terminal's own colours nothing can be said.
  static let checked: [(ThemeName, Double)] = [(.contrast, 7), (.light, 4.5)]

  @Test("Words stand out from their ground with 256 colours", arguments: checked)
  func many(name: ThemeName, least: Double) throws {
    for role in Role.allCases {
      let style = name.theme.style(role)
      // The first 16 are the terminal's to choose.
      let words = try #require(style.foreground.flatMap { Self.palette256($0.palette256) })
      let ground = try #require(style.background.flatMap { Self.palette256($0.palette256) })
      #expect(Self.contrast(words, ground) >= least, "\(name), \(role)")
      #expect(!style.attributes.contains(.dim), "\(name), \(role)")
    }
  }

  @Test("Words stand out from their ground with 16 colours", arguments: checked)
  func few(name: ThemeName, least: Double) throws {
    for (palette, colours) in Self.palettes16 {
      for role in Role.allCases {
        let style = name.theme.style(role)
        let words = RGB(colours[Int(try #require(style.foreground).ansi16)])
        let ground = RGB(colours[Int(try #require(style.background).ansi16)])
        #expect(Self.contrast(words, ground) >= least, "\(name), \(role), \(palette)")
      }
    }
  }

  @Test("The other themes paint no ground, and monochrome has no colour at all")
  func own() {
    for role in Role.allCases {
      #expect(Theme.standard.style(role).background == nil)
      #expect(Theme.monochrome.style(role).foreground == nil)
      #expect(Theme.monochrome.style(role).background == nil)
    }
    #expect(Set(Self.checked.map(\.0)).union([.standard, .monochrome]) == Set(ThemeName.allCases))
  }
}
