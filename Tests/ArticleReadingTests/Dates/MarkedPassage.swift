import ArticleReading
import Chronology

/// A passage with the dates that a reader finds in it.
struct MarkedPassage: Sendable {
  /// A date that should be found.
  struct Expected: Hashable, Sendable {
    var range: Range<Int>
    var text: String
    /// EDTF, `vague`, or `?` where it cannot be told.
    var value: String
  }

  let published: EDTF?
  let text: String
  let expected: [Expected]

  /// Takes marks out of a passage: `[words|EDTF]`, which may stand in one another.
  init(_ published: String?, _ marked: String) {
    self.published = published.flatMap { try? EDTF(parsing: $0) }
    var plain: [Unicode.Scalar] = []
    var open: [Int] = []
    var found: [Expected] = []
    let scalars = Array(marked.unicodeScalars)
    var index = 0
    while index < scalars.count {
      switch scalars[index] {
      case "[":
        open.append(plain.count)
      case "|":
        let start = open.popLast() ?? 0
        var value = ""
        var depth = 0
        index += 1
        // A value may be a set, which has brackets of its own.
        while index < scalars.count, scalars[index] != "]" || depth > 0 {
          if scalars[index] == "[" { depth += 1 }
          if scalars[index] == "]" { depth -= 1 }
          value.unicodeScalars.append(scalars[index])
          index += 1
        }
        var words = ""
        words.unicodeScalars.append(contentsOf: plain[start...])
        found.append(Expected(range: start..<plain.count, text: words, value: value))
      default:
        plain.append(scalars[index])
      }
      index += 1
    }
    var text = ""
    text.unicodeScalars.append(contentsOf: plain)
    self.text = text
    expected = found.sorted {
      ($0.range.lowerBound, -$0.range.upperBound) < ($1.range.lowerBound, -$1.range.upperBound)
    }
  }

  /// What is found in the passage, in the form of what is expected.
  var found: [Expected] {
    TimeExpressions.find(in: ArticleText(text), published: published).map { mention in
      let value = mention.isVague ? "vague" : mention.date?.edtf.description ?? "?"
      return Expected(range: mention.range, text: mention.text, value: value)
    }
  }
}

extension String {
  /// The text with a mark in other words.
  func replacingMark(_ mark: String, with other: String) -> String {
    guard let range = firstRange(of: mark) else { return self }
    return String(self[..<range.lowerBound]) + other + String(self[range.upperBound...])
  }

  private func firstRange(of part: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(part) {
        return start..<index(start, offsetBy: part.count)
      }
      start = index(after: start)
    }
    return nil
  }
}

/// How well what is found agrees with what is expected: strict (the same extent), relaxed (extents that
/// overlap), and value (overlapping, with the same EDTF).
struct MentionScore: CustomStringConvertible {
  private var expected = 0
  private var found = 0
  private var strict = 0
  private var relaxed = 0
  private var value = 0
  /// What differs, for a person who improves a rule.
  private(set) var differences: [String] = []

  init(_ passages: [MarkedPassage]) {
    for passage in passages { count(passage) }
  }

  private mutating func count(_ passage: MarkedPassage) {
    let answers = passage.found
    expected += passage.expected.count
    found += answers.count
    var left = answers
    for wanted in passage.expected {
      guard
        let place = left.firstIndex(where: { $0.range == wanted.range })
          ?? left.firstIndex(where: { $0.range.overlaps(wanted.range) })
      else {
        differences.append("missed: \(wanted.text) = \(wanted.value)")
        continue
      }
      let answer = left.remove(at: place)
      relaxed += 1
      if answer.range == wanted.range { strict += 1 }
      if answer.value == wanted.value { value += 1 }
      if answer.range != wanted.range || answer.value != wanted.value {
        differences.append(
          "wanted \(wanted.text) = \(wanted.value), found \(answer.text) = \(answer.value)")
      }
    }
    differences += left.map { "not wanted: \($0.text) = \($0.value)" }
  }

  /// F1 in percent.
  var strictF1: Double { percent(strict) }
  var relaxedF1: Double { percent(relaxed) }
  var valueF1: Double { percent(value) }

  private func percent(_ right: Int) -> Double {
    expected + found == 0 ? 100 : 200 * Double(right) / Double(expected + found)
  }

  var description: String {
    let figures = [strictF1, relaxedF1, valueF1].map { "\(($0 * 10).rounded() / 10)" }
    return "strict \(figures[0]), relaxed \(figures[1]), value \(figures[2]) of \(expected)"
  }
}
