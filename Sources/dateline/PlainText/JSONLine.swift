import CellGrid
import FoundationEssentials

/// Writes values as JSON, one line each, with keys in a fixed order.
struct JSONLine {
  private let encoder: JSONEncoder

  init() {
    encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
  }

  func write(_ value: some Encodable) throws -> String {
    let json = String(decoding: try encoder.encode(value), as: UTF8.self)
    // JSON may hold raw what a terminal would obey or hide; escaped, it says the same.
    guard json != VisibleText.visible(json) else { return json }
    var line = ""
    for scalar in json.unicodeScalars {
      let isSafe = scalar.isASCII && scalar.value != 0x7F || Self.isShown(scalar)
      if isSafe {
        line.unicodeScalars.append(scalar)
      } else {
        for unit in String(scalar).utf16 {
          let digits = String(unit, radix: 16)
          line += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }
      }
    }
    return line
  }

  /// Whether a character may stand as it is: no terminal obeys it, and it hides nothing.
  static func isShown(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .unassigned, .privateUse: false
    default: !scalar.properties.isDefaultIgnorableCodePoint
    }
  }
}
