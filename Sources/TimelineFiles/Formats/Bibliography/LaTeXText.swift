/// LaTeX as it stands in bibliographies, turned into plain text.
struct LaTeXText {
  private let scalars: [Unicode.Scalar]
  private var position = 0
  private var text = ""
  /// What closes each brace that is open.
  private var closers: [String] = []
  /// What the next group is to be closed with.
  private var nextCloser = ""
  /// Accents that wait for their letter, the outermost first.
  private var accents: [Unicode.Scalar] = []
  private var isMath = false
  private var openSingles = 0

  /// The text as it is printed, on one line: accents and commands as letters, braces and layout left out.
  ///
  /// Of a command that is not known the arguments are kept. O(n), without recursion.
  static func plain(_ latex: String) -> String {
    let special = "\\{}$~-`'!?".unicodeScalars
    guard latex.unicodeScalars.contains(where: special.contains) else { return collapsed(latex) }
    var reader = LaTeXText(scalars: Array(latex.unicodeScalars))
    reader.run()
    return collapsed(reader.text)
  }

  /// An address or a date, in which `~`, `_` and `-` are what they are; braces and escapes are left out.
  ///
  /// O(n).
  static func verbatim(_ latex: String) -> String {
    var text = ""
    var rest = latex.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      switch scalar {
      case "{", "}", "$": continue
      case "\\":
        guard let next = rest.first else { continue }
        let name = rest.prefix { $0.isASCII && $0.properties.isAlphabetic }
        if name.isEmpty {
          text.unicodeScalars.append(next)
          rest = rest.dropFirst()
          continue
        }
        rest = rest.dropFirst(name.count)
        switch String(name) {
        case "textasciitilde", "sim", "texttildelow": text += "~"
        case "textunderscore": text += "_"
        case "textbackslash": text += "\\"
        default: break
        }
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text.trimmed
  }

  private init(scalars: [Unicode.Scalar]) { self.scalars = scalars }

  private static func collapsed(_ text: String) -> String {
    text.split { $0 == " " || $0.isNewline || $0 == "\t" }.joined(separator: " ")
  }

  private mutating func run() {
    while position < scalars.count {
      let scalar = scalars[position]
      position += 1
      switch scalar {
      case "\\": command()
      case "{":
        closers.append(nextCloser)
        nextCloser = ""
      case "}": if let closer = closers.popLast() { text += closer }
      case "$": isMath.toggle()
      case "_" where isMath, "^" where isMath: break
      case "~": text += " "
      case "-" where !isMath:
        let more = count(of: "-", atMost: 2)
        text += ["-", "–", "—"][more]
      case "`":
        if count(of: "`", atMost: 1) == 1 {
          text += "“"
        } else {
          openSingles += 1
          text += "‘"
        }
      case "'" where isMath: text += "′"
      case "'":
        if count(of: "'", atMost: 1) == 1 {
          text += "”"
        } else if openSingles > 0, !isLetter(at: position) {
          openSingles -= 1
          text += "’"
        } else {
          text += "'"
        }
      case "?" where peek() == "`", "!" where peek() == "`":
        position += 1
        text += scalar == "?" ? "¿" : "¡"
      default: letter(scalar)
      }
    }
    while let closer = closers.popLast() { text += closer }
  }

  // MARK: Commands

  private mutating func command() {
    guard let first = peek() else { return }
    guard Self.isCommandLetter(first) else {
      position += 1
      symbol(first)
      return
    }
    let start = position
    while let scalar = peek(), Self.isCommandLetter(scalar) { position += 1 }
    let length = position - start
    let name = length <= 32 ? Self.string(scalars[start..<position]) : ""
    // TeX passes over white space behind a word.
    skipSpace()
    if length > 1, peek() == "*" { position += 1 }
    if length == 1, let accent = LaTeXTables.accents[first] {
      self.accent(accent, written: nil)
    } else if let symbol = LaTeXTables.symbols[name] {
      emit(symbol)
    } else if LaTeXTables.dropped.contains(name) {
      skipGroup()
    } else if let quotes = LaTeXTables.quoting[name] {
      text += quotes.open
      nextCloser = quotes.close
    } else if name == "kern" || name == "hskip" {
      // A length, such as 0pt.
      while let scalar = peek(), ("0"..."9").contains(scalar) || scalar == "." || scalar == "-" {
        position += 1
      }
      for _ in 0..<2 where peek().map(Self.isCommandLetter) == true { position += 1 }
    } else if name == "url" || name == "path" {
      let start = position
      skipGroup()
      text += Self.verbatim(Self.string(scalars[start..<position]))
    }
  }

  private mutating func symbol(_ scalar: Unicode.Scalar) {
    if let accent = LaTeXTables.accents[scalar] {
      skipSpace()
      accentOrSign(accent, scalar)
      return
    }
    switch scalar {
    case "\\", " ", ",", ";", ":", ">", "\n", "\t", "\r": text += " "
    case "-", "/", "!", "@", "(", ")", "[", "]", "*", "+", "<": break
    default: letter(scalar)
    }
  }

  private mutating func accentOrSign(_ accent: Unicode.Scalar, _ sign: Unicode.Scalar) {
    // `\~{}` is the sign itself.
    if peek() == "{", position + 1 < scalars.count, scalars[position + 1] == "}" {
      position += 2
      text.unicodeScalars.append(sign)
    } else {
      self.accent(accent, written: sign)
    }
  }

  private mutating func accent(_ accent: Unicode.Scalar, written: Unicode.Scalar?) {
    // Nobody puts more than two or three on a letter.
    if accents.count < 4 { accents.append(accent) }
  }

  /// Goes behind a group, with all in it.
  private mutating func skipGroup() {
    guard peek() == "{" else { return }
    var depth = 0
    while let scalar = peek() {
      position += 1
      if scalar == "{" { depth += 1 }
      if scalar == "}" {
        depth -= 1
        if depth == 0 { return }
      }
    }
  }

  // MARK: Letters

  private mutating func emit(_ symbol: String) {
    guard !accents.isEmpty, let scalar = symbol.unicodeScalars.first else {
      text += symbol
      return
    }
    letter(scalar)
    text.unicodeScalars.append(contentsOf: symbol.unicodeScalars.dropFirst())
  }

  private mutating func letter(_ scalar: Unicode.Scalar) {
    guard !accents.isEmpty, scalar != " " else {
      text.unicodeScalars.append(scalar)
      return
    }
    var base: Unicode.Scalar = scalar == "ı" ? "i" : scalar == "ȷ" ? "j" : scalar
    var marks: [Unicode.Scalar] = []
    while let accent = accents.popLast() {
      if marks.isEmpty, let composed = LaTeXTables.composed(base, accent) {
        base = composed
      } else {
        marks.append(accent)
      }
    }
    text.unicodeScalars.append(base)
    text.unicodeScalars.append(contentsOf: marks)
  }

  private func peek() -> Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

  private func isLetter(at index: Int) -> Bool {
    index < scalars.count && scalars[index].properties.isAlphabetic
  }

  private mutating func skipSpace() {
    while let scalar = peek(), scalar == " " || scalar == "\n" || scalar == "\t" || scalar == "\r" {
      position += 1
    }
  }

  private mutating func count(of scalar: Unicode.Scalar, atMost limit: Int) -> Int {
    var count = 0
    while count < limit, peek() == scalar {
      position += 1
      count += 1
    }
    return count
  }

  private static func isCommandLetter(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var text = ""
    text.unicodeScalars.append(contentsOf: scalars)
    return text
  }
}
