import Chronology
import Evidence
import TimelineFiles

/// Finds out whether a timeline has an article among its sources already.
struct SourceRecognition {
  /// The source that an article is.
  enum Match {
    /// It has the same text.
    case sameText(Source)
    /// It has the same address, and this as its saved text, where it has one.
    case sameAddress(Source, saved: SourceText?)

    /// The day on which the source was published, by which a review of the article goes.
    ///
    /// Where the saved text is another, the article is not that source to a person who reads it.
    var published: EDTF? {
      switch self {
      case .sameText(let source), .sameAddress(let source, nil): source.published?.edtf
      case .sameAddress(_, _?): nil
      }
    }
  }

  private let parts: TimelineParts

  init(in parts: TimelineParts) { self.parts = parts }

  /// The source of that text, else of that address.
  func source(of text: SourceText, at url: String?) -> Match? {
    let hash = SavedText.sha256(of: text)
    let byText = parts.firstSource { source in
      source.sha256.map { $0.lowercased() == hash } ?? (saved(source)?.bytes == text.bytes)
    }
    if let byText { return .sameText(byText) }
    guard let url = url.map(Self.address),
      let byAddress = parts.firstSource(where: { $0.url.map(Self.address) == url })
    else { return nil }
    return .sameAddress(byAddress, saved: saved(byAddress))
  }

  private func saved(_ source: Source) -> SourceText? {
    guard source.text != nil else { return nil }
    return try? SavedText.read(source: source, timelinePath: parts.path)
  }

  /// An address without what leads to a place in the page.
  private static func address(_ url: String) -> String {
    let page = url.prefix { $0 != "#" }
    return String(page.last == "/" ? page.dropLast() : page)
  }
}
