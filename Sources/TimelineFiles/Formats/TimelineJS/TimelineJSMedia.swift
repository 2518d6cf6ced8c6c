import Chronology

/// The media of a slide as a source: an address with its caption and credit, or words that are quoted.
struct TimelineJSMedia {
  /// What is known of the source.
  struct Found {
    var url: String?
    var title: String?
    var author: String?
    var note: String?
  }

  /// The source.
  private(set) var source = Found()
  /// The words that stand in place of an address, where these are a quotation.
  private(set) var words: String?

  /// Whether nothing is known.
  var isEmpty: Bool {
    source.url == nil && source.title == nil && source.author == nil && source.note == nil
      && words == nil
  }

  init(_ media: TimelineJSSlide.Media) {
    let title = TimelineJSSlide.line(media.title)
    let caption = TimelineJSSlide.line(media.caption)
    let credit = TimelineJSSlide.line(media.credit)
    var notes: [String] = []
    source.title = title.isEmpty ? caption : title
    if !title.isEmpty, !caption.isEmpty { notes.append(caption) }
    source.author = credit
    let alternative = TimelineJSSlide.line(media.alternative)
    if !alternative.isEmpty { notes.append(alternative) }
    let url = media.url.trimmed
    if url.hasPrefix("<") {
      takeHTML(url, &notes)
    } else {
      source.url = url
    }
    let link = media.link.trimmed
    if source.url?.isEmpty ?? true {
      source.url = link
    } else if !link.isEmpty, link != source.url {
      notes.append("link: \(link)")
    }
    source.note = notes.joined(separator: "\n\n")
    for key in [\Found.url, \.title, \.author, \.note] where source[keyPath: key]?.isEmpty ?? true {
      source[keyPath: key] = nil
    }
  }

  /// The pages to which a headline leads.
  static func links(in headline: String) -> [TimelineJSMedia] {
    guard headline.utf8.contains(UInt8(ascii: "<")), let url = address("href", in: headline) else {
      return []
    }
    let title = TimelineJSSlide.line(headline, keepingLinks: false)
    return [TimelineJSMedia(TimelineJSSlide.Media(url: url, title: title))]
  }

  /// Takes what is to be shown in place of an address: words that are quoted, or a frame.
  private mutating func takeHTML(_ html: String, _ notes: inout [String]) {
    source.url = Self.address("src", in: html) ?? Self.address("href", in: html)
    guard html.contains("<blockquote") else {
      let text = HTMLFragment.plainText(html)
      if !text.isEmpty { notes.append(text) }
      return
    }
    var quoted = html
    // Who says it stands within.
    if let start = html.firstRange(of: "<cite"),
      let end = html[start.upperBound...].firstRange(of: "</cite>")
    {
      let cited = TimelineJSSlide.line(String(html[start.lowerBound..<end.upperBound]))
      quoted.removeSubrange(start.lowerBound..<end.upperBound)
      if source.title?.isEmpty ?? true { source.title = cited } else { notes.append(cited) }
    }
    let text = HTMLFragment.plainText(quoted)
    words = text.isEmpty ? nil : text
  }

  /// The first address in an attribute of that name.
  private static func address(_ attribute: String, in html: String) -> String? {
    for mark in ["\"", "'"] {
      guard let start = html.firstRange(of: "\(attribute)=\(mark)") else { continue }
      let value = html[start.upperBound...].prefix { String($0) != mark }.trimmed
      if ["http://", "https://", "//"].contains(where: value.hasPrefix) {
        return value.replacing("&amp;", with: "&")
      }
    }
    return nil
  }
}
