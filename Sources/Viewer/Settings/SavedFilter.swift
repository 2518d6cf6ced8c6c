public import Chronology

/// A filter with a name, written `@NAME` where a condition may stand.
public struct SavedFilter: Hashable, Sendable {
  /// The name: letters, digits, `-` and `_`.
  public let name: String
  /// The filter as it was written, with other names in it replaced by what they stand for.
  public let text: String
}

extension FilterExpression {
  /// Reads a filter in which `@NAME` stands for a saved one.
  ///
  /// Throws a `FilterError` that points at the character of the text as it was written.
  public init(
    parsing text: String, relativeTo day: CalendarDay?, saved: [SavedFilter]
  ) throws(FilterError) {
    let expanded = try SavedFilter.expand(text, saved)
    do throws(FilterError) {
      self = try FilterExpression(parsing: expanded.text, relativeTo: day)
    } catch {
      throw FilterError(message: error.message, offset: expanded.origin(of: error.offset))
    }
  }
}

extension SavedFilter {
  /// A text with names replaced, and where its parts came from.
  struct Expansion {
    fileprivate(set) var text = ""
    /// A stretch of the expanded text, and where it was written.
    fileprivate var stretches: [(start: Int, origin: Int, isReplaced: Bool)] = []

    /// Where in the original text something stands; in a replaced stretch, its name.
    func origin(of offset: Int) -> Int {
      guard let stretch = stretches.last(where: { $0.start <= offset }) else { return offset }
      return stretch.isReplaced ? stretch.origin : stretch.origin + offset - stretch.start
    }
  }

  /// Whether a scalar may stand in a name.
  static func isNameScalar(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "-"
      || scalar == "_"
  }

  /// Puts what names stand for in their place; what stands in quotation marks is left alone.
  static func expand(_ text: String, _ saved: [SavedFilter]) throws(FilterError) -> Expansion {
    let scalars = Array(text.unicodeScalars)
    var result = Expansion(stretches: [(0, 0, false)])
    var output = String.UnicodeScalarView()
    var closing: Unicode.Scalar?
    var isStart = true
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      if let end = closing {
        if scalar == "\\", index + 1 < scalars.count {
          output.append(scalar)
          index += 1
        } else if scalar == end {
          closing = nil
        }
        output.append(scalars[index])
        index += 1
        continue
      }
      if scalar == "@", isStart {
        let end = scalars[(index + 1)...].firstIndex { !isNameScalar($0) } ?? scalars.count
        let name = string(scalars[(index + 1)..<end])
        guard let filter = saved.first(where: { $0.name == name }) else {
          throw FilterError(message: unknown(name, saved), offset: index)
        }
        result.stretches.append((output.count, index, true))
        output.append(contentsOf: "(\(filter.text))".unicodeScalars)
        result.stretches.append((output.count, end, false))
        index = end
        isStart = false
        continue
      }
      if scalar == "\"" { closing = "\"" }
      if scalar == "\u{201C}" { closing = "\u{201D}" }
      isStart =
        scalar.properties.isWhitespace || scalar == "(" || (isStart && scalar == "-")
      output.append(scalar)
      index += 1
    }
    result.text = String(output)
    return result
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  private static func unknown(_ name: String, _ saved: [SavedFilter]) -> String {
    let names = saved.map(\.name)
    let hint =
      if let near = NearestWord.find(name, among: names) {
        "did you mean `@\(near)`?"
      } else if names.isEmpty {
        "the settings file saves filters, as in: filter recent = from:2018"
      } else {
        "saved are: " + names.map { "@" + $0 }.joined(separator: " ")
      }
    return "there is no saved filter `@\(name)`: \(hint); "
      + "for the word itself write \"@\(name)\""
  }
}
