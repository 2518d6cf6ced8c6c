/// The language of manual pages: mdoc(7), as groff and mandoc read it.
enum Mdoc {
  /// Text as a line of its own, that no request can be made of.
  static func text(_ text: String) -> String {
    let line = escaped(text)
    return line.first == "." ? "\\&" + line : line
  }

  /// Text in lines, a sentence a line, as the language wants it.
  static func sentences(_ text: String) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      line += line.isEmpty ? String(word) : " " + word
      if ".?!".contains(word.last ?? " "), word.count > 1 {
        lines.append(Self.text(line))
        line = ""
      }
    }
    return line.isEmpty ? lines : lines + [Self.text(line)]
  }

  /// Text as one argument of a macro, that is no macro itself.
  static func argument(_ text: String) -> String {
    "\"\\&" + escaped(text).replacing("\"", with: "\\(dq") + "\""
  }

  /// Without what groff would take for its own; a `-` stays one, to be copied.
  private static func escaped(_ text: String) -> String {
    text.replacing("\\", with: "\\e").replacing("-", with: "\\-")
      .replacing("'", with: "\\(aq").replacing("`", with: "\\(ga")
      .replacing("^", with: "\\(ha").replacing("~", with: "\\(ti")
  }

  /// A list of terms with what they mean.
  static func list(_ items: [(term: String, meaning: [String])]) -> [String] {
    guard !items.isEmpty else { return [] }
    return [".Bl -tag -width Ds"] + items.flatMap { [".It \($0.term)"] + $0.meaning } + [".El"]
  }

  /// A text in paragraphs, in which what is indented stands as it is, and a line in capitals with a
  /// colon is a heading: as the help of the commands is written.
  static func paragraphs(_ text: String) -> [String] {
    var lines: [String] = []
    var isLiteral = false
    var isGap = true
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let isIndented = line.hasPrefix("  ")
      if isIndented != isLiteral {
        lines.append(isIndented ? ".Bd -literal -offset 2n" : ".Ed")
        isLiteral = isIndented
      }
      if isIndented {
        lines.append(Self.text(String(line.drop(while: \.isWhitespace))))
      } else if line.isEmpty {
        isGap = true
      } else {
        if isGap { lines.append(".Pp") }
        isGap = false
        lines += sentences(isHeading(line) ? sentenceCase(line) : String(line))
      }
    }
    return isLiteral ? lines + [".Ed"] : lines
  }

  private static func isHeading(_ line: Substring) -> Bool {
    line.last == ":" && line.dropLast().allSatisfy { $0.isUppercase || $0 == " " }
  }

  private static func sentenceCase(_ line: Substring) -> String {
    line.prefix(1) + line.dropFirst().lowercased()
  }
}
