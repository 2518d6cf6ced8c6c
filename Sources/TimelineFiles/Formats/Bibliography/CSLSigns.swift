/// What tells a work of CSL-JSON from other objects that have a title and a type.
enum CSLSigns {
  /// Whether it has something that only CSL has.
  static func has(_ work: JSONNode) -> Bool {
    if dates.contains(where: { work[$0].map(isDate) ?? false }) { return true }
    if names.contains(where: { work[$0].map(isNames) ?? false }) { return true }
    if variables.contains(where: { work[$0] != nil }) { return true }
    // These are usual elsewhere as well, but not beside a type of CSL and without a `date`.
    return hasType(work) && work["date"] == nil
      && ["issued", "URL", "DOI"].contains { work[$0] != nil }
  }

  /// Whether its type is one of CSL 1.0.2.
  static func hasType(_ work: JSONNode) -> Bool {
    work.text("type").map(types.contains) ?? false
  }

  private static func isDate(_ node: JSONNode) -> Bool {
    ["date-parts", "raw", "literal", "edtf", "season"].contains { node[$0] != nil }
  }

  private static func isNames(_ node: JSONNode) -> Bool {
    guard let name = node.elements(atMost: 1).first else { return false }
    return ["family", "given", "literal"].contains { name[$0] != nil }
  }

  private static let dates = [
    "issued", "accessed", "submitted", "original-date", "event-date", "available-date",
  ]
  private static let names = ["author", "editor", "translator", "container-author", "director"]
  private static let variables = [
    "container-title", "container-title-short", "collection-title", "citation-key",
    "citation-label", "publisher-place", "event-place", "event-title", "title-short",
    "number-of-pages",
  ]

  private static let types: Set<String> = [
    "article", "article-journal", "article-magazine", "article-newspaper", "bill", "book",
    "broadcast", "chapter", "classic", "collection", "dataset", "document", "entry",
    "entry-dictionary", "entry-encyclopedia", "event", "figure", "graphic", "hearing", "interview",
    "legal_case", "legislation", "manuscript", "map", "motion_picture", "musical_score",
    "pamphlet", "paper-conference", "patent", "performance", "periodical",
    "personal_communication", "post", "post-weblog", "regulation", "report", "review",
    "review-book", "software", "song", "speech", "standard", "thesis", "treaty", "webpage",
  ]
}
