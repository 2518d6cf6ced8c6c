/// All entries of a file, and what they have from each other.
struct BibTeXLibrary {
  private let entries: [BibTeXEntry]
  private var indices: [String: Int] = [:]

  /// How many steps of `crossref` and `xdata` are followed.
  private static let steps = 8

  init(_ entries: [BibTeXEntry]) {
    self.entries = entries
    for (index, entry) in entries.enumerated() {
      let names = [entry.key] + Self.names(entry.fields["ids"])
      for name in names where !name.isEmpty && indices[name.lowercased()] == nil {
        indices[name.lowercased()] = index
      }
    }
  }

  subscript(index: Int) -> BibTeXEntry { entries[index] }

  /// A field of an entry, or what it has from the entry to which it refers.
  ///
  /// `title` is never taken over as a title, but that of a whole is the `booktitle` or `journaltitle` of its
  /// part (biblatex, "Cross-referencing in biblatex").
  func field(_ name: String, of index: Int) -> String? {
    var current = index
    var name = name
    for _ in 0..<Self.steps {
      let entry = entries[current]
      if let value = entry.fields[name] { return value }
      for key in Self.names(entry.fields["xdata"]) {
        if let data = indices[key.lowercased()], let value = entries[data].fields[name] {
          return value
        }
      }
      guard let parent = Self.names(entry.fields["crossref"]).first?.lowercased(),
        let next = indices[parent], next != current
      else { return nil }
      if name == "title" || name == "subtitle" || name == "abstract" { return nil }
      if name == "booktitle" || name == "journaltitle", entries[next].fields[name] == nil,
        Self.isPart(entry.type, name)
      {
        name = "title"
        if let value = entries[next].fields[name] { return value }
      }
      current = next
    }
    return nil
  }

  /// Where a field of an entry stands; of one that it has from another, where the entry stands.
  func place(of name: String, in index: Int) -> TextPlace {
    entries[index].places[name] ?? entries[index].place
  }

  private static func isPart(_ type: String, _ name: String) -> Bool {
    name == "journaltitle"
      ? type == "article" || type == "suppperiodical"
      : ["in", "supp"].contains { type.hasPrefix($0) } || type == "conference"
  }

  private static func names(_ list: String?) -> [String] {
    list?.split(separator: ",").map(\.trimmed).filter { !$0.isEmpty } ?? []
  }
}
