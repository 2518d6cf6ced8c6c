import Chronology

/// Makes a work of an entry.
struct BibTeXWork {
  private let library: BibTeXLibrary
  private let index: Int

  init(_ library: BibTeXLibrary, _ index: Int) {
    self.library = library
    self.index = index
  }

  /// The work; what cannot be read of it is reported.
  func reference(reportingTo assembly: inout TimelineAssembly) -> Reference {
    let entry = library[index]
    var reference = Reference(at: entry.place)
    reference.key = entry.key
    reference.title = title
    reference.outlet = outlet
    reference.author =
      names("author", &assembly) ?? names("editor", &assembly).map { "\($0) (ed.)" }
      ?? names("bookauthor", &assembly)
    let date = BibTeXDate(library, index)
    reference.published = date.found
    if let message = date.problem {
      assembly.report(.warning, at: entry.place, kind: "date", message)
    }
    if let field = date.mistake, case .unreadable(let text, let message) = date.found {
      reference.isDateReported = true
      assembly.report(
        .error, at: library.place(of: field, in: index), kind: "century",
        "“\(text.prefix(60))” is no date: \(message)")
    }
    reference.retrieved = (address("urldate") ?? text("urldate")).flatMap(ReferenceDate.read)
      .map { StatedDate($0) }
    reference.url = url
    reference.language = language
    reference.note = text("note") ?? text("annotation") ?? text("annote")
    reference.abstract = text("abstract")
    reference.keywords =
      (text("keywords") ?? text("keyword"))?.split { $0 == "," || $0 == ";" }.map(\.trimmed)
      .filter { !$0.isEmpty } ?? []
    return reference
  }

  private func text(_ name: String) -> String? {
    guard let field = library.field(name, of: index) else { return nil }
    let text = LaTeXText.plain(field)
    return text.isEmpty ? nil : text
  }

  private func address(_ name: String) -> String? {
    guard let field = library.field(name, of: index) else { return nil }
    let text = LaTeXText.verbatim(field)
    return text.isEmpty ? nil : text
  }

  private var title: String? {
    guard let title = text("title") else { return nil }
    guard let subtitle = text("subtitle") else { return title }
    return title.hasSuffix("?") || title.hasSuffix("!")
      ? "\(title) \(subtitle)" : "\(title): \(subtitle)"
  }

  private var outlet: String? {
    for name in [
      "journal", "journaltitle", "booktitle", "maintitle", "howpublished", "publisher",
      "institution", "organization", "school",
    ] {
      guard let text = text(name), !text.contains("://") else { continue }
      return text
    }
    return nil
  }

  private var url: String? {
    if let url = address("url") { return url }
    if let doi = Reference.address(ofDOI: address("doi")) { return doi }
    if let eprint = address("eprint"),
      (address("archiveprefix") ?? address("eprinttype"))?.lowercased() == "arxiv"
    {
      return "https://arxiv.org/abs/\(eprint)"
    }
    for name in ["howpublished", "note"] {
      guard let text = address(name), let start = text.firstRange(of: "http") else { continue }
      let url = text[start.lowerBound...].prefix { !$0.isWhitespace && $0 != "," && $0 != ">" }
      if url.hasPrefix("http://") || url.hasPrefix("https://") { return String(url) }
    }
    return nil
  }

  // MARK: Language

  /// The languages of babel, as biblatex names them, by BCP 47.
  private static let languages = [
    "english": "en", "american": "en-US", "usenglish": "en-US", "british": "en-GB",
    "ukenglish": "en-GB", "canadian": "en-CA", "australian": "en-AU", "german": "de",
    "ngerman": "de", "austrian": "de-AT", "naustrian": "de-AT", "swissgerman": "de-CH",
    "nswissgerman": "de-CH", "french": "fr", "italian": "it", "spanish": "es", "catalan": "ca",
    "portuguese": "pt", "brazilian": "pt-BR", "brazil": "pt-BR", "dutch": "nl", "danish": "da",
    "swedish": "sv", "norsk": "nb", "norwegian": "no", "nynorsk": "nn", "finnish": "fi",
    "icelandic": "is", "polish": "pl", "czech": "cs", "slovak": "sk", "slovene": "sl",
    "croatian": "hr", "serbian": "sr", "hungarian": "hu", "romanian": "ro", "bulgarian": "bg",
    "russian": "ru", "ukrainian": "uk", "greek": "el", "turkish": "tr", "latin": "la",
    "hebrew": "he", "arabic": "ar", "persian": "fa", "chinese": "zh", "japanese": "ja",
    "korean": "ko", "vietnamese": "vi",
  ]

  private var language: String? {
    guard let written = text("langid") ?? text("language") else { return nil }
    if let known = Self.languages[written.lowercased()] { return known }
    let parts = written.split(separator: "-", omittingEmptySubsequences: false)
    let isTag =
      (2...3).contains(parts[0].count)
      && parts.allSatisfy {
        (1...8).contains($0.count) && $0.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
      }
    return isTag ? written : nil
  }

  // MARK: Names

  private func names(_ name: String, _ assembly: inout TimelineAssembly) -> String? {
    guard let field = library.field(name, of: index) else { return nil }
    let names = BibTeXNames.names(field)
    guard names.count > Reference.mostNames else { return Reference.joined(names) }
    assembly.report(
      .warning, at: library.place(of: name, in: index), kind: "names", Reference.tooMany(name))
    return Reference.joined(names.prefix(Reference.mostNames) + ["et al."])
  }
}

/// Lists of names.
///
/// BibTeX's three forms: "First von Last", "von Last, First", "von Last, Jr, First"; and the one of biblatex
/// that names each part.
enum BibTeXNames {
  /// The names as they are printed, first names first; one more than any work has at the most.
  ///
  /// O(n).
  static func names(_ list: String) -> [String] {
    split(list).map { name in
      name.lowercased() == "others" ? "et al." : printed(name)
    }
  }

  private static func printed(_ name: String) -> String {
    let parts = commas(name)
    if parts.contains(where: { $0.lowercased().hasPrefix("family") && $0.contains("=") }) {
      return named(parts)
    }
    let texts = parts.map(LaTeXText.plain)
    switch texts.count {
    case 2: return [texts[1], texts[0]].filter { !$0.isEmpty }.joined(separator: " ")
    case 3...:
      let whole = [texts[2], texts[0]].filter { !$0.isEmpty }.joined(separator: " ")
      return texts[1].isEmpty ? whole : "\(whole), \(texts[1])"
    default: return texts.first ?? ""
    }
  }

  private static func named(_ parts: [String]) -> String {
    var values: [String: String] = [:]
    for part in parts {
      let pair = part.split(separator: "=", maxSplits: 1)
      guard pair.count == 2 else { continue }
      values[pair[0].trimmed.lowercased()] = LaTeXText.plain(String(pair[1]))
    }
    let whole = ["given", "prefix", "family"].compactMap { values[$0] }.joined(separator: " ")
    return values["suffix"].map { "\(whole), \($0)" } ?? whole
  }

  /// The texts between the words `and` that stand outside of braces.
  private static func split(_ list: String) -> [String] {
    var names: [String] = []
    let bytes = list.utf8
    var (start, word) = (bytes.startIndex, bytes.startIndex)
    var depth = 0
    func finish(_ end: String.Index) {
      let name = list[start..<end].trimmed
      if !name.isEmpty { names.append(name) }
    }
    var index = bytes.startIndex
    while index < bytes.endIndex, names.count <= Reference.mostNames {
      let byte = bytes[index]
      if byte == UInt8(ascii: "{") { depth += 1 }
      if byte == UInt8(ascii: "}") { depth -= 1 }
      let next = bytes.index(after: index)
      if depth <= 0, byte == 0x20 || 0x09...0x0D ~= byte {
        // The first word is one of a name.
        if word > bytes.startIndex, isAnd(bytes[word..<index]) {
          finish(word)
          start = index
        }
        word = next
      }
      index = next
    }
    if index == bytes.endIndex {
      let isMark = word > bytes.startIndex && isAnd(bytes[word...])
      finish(isMark ? word : bytes.endIndex)
    }
    return names
  }

  private static func isAnd(_ word: Substring.UTF8View) -> Bool {
    let mark = "and".utf8
    return word.elementsEqual(mark) { $0 | 0x20 == $1 }
  }

  /// The parts between commas outside of braces.
  private static func commas(_ text: String) -> [String] {
    var depth = 0
    // More parts than a name has are one.
    return text.split(maxSplits: 20, omittingEmptySubsequences: false) { character in
      if character == "{" { depth += 1 }
      if character == "}" { depth -= 1 }
      return depth <= 0 && character == ","
    }.map(\.trimmed)
  }
}
