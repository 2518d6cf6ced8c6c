public import Chronology
import Evidence

/// What a person saved of an article: its text, and what it says of itself.
public struct SavedPage: Sendable {
  /// The text, UTF-8: plain text byte for byte, of HTML what a reader sees of the article.
  public let text: [UInt8]
  /// Whether it was HTML, so that the text is not the file's own.
  public let isHTML: Bool
  /// The headline, where the page gives one.
  public private(set) var title: String?
  /// The newspaper, agency or site.
  public private(set) var outlet: String?
  /// The authors, as the page names them.
  public private(set) var author: String?
  /// The day on which it was published.
  public private(set) var published: EDTF?
  /// The address that the page gives for itself.
  public private(set) var url: String?
  /// The language, as BCP 47 writes it.
  public private(set) var language: String?

  /// Why a file is no text.
  public struct Problem: Error, Hashable, Sendable {
    /// What is wrong and what to do.
    public let message: String
  }

  /// The bytes of a file, or of standard input.
  ///
  /// - Parameter path: The file's path; `-` is standard input.
  /// - Returns: The bytes.
  /// - Throws: `TimelineFileError` where it cannot be read.
  public static func bytes(of path: String) throws(TimelineFileError) -> [UInt8] {
    do throws(FileBytesError) {
      return path == "-"
        ? try FileBytes.readStandardInput(limit: SavedText.limit)
        : try FileBytes.read(path: path, limit: SavedText.limit)
    } catch {
      throw TimelineFileError(error, path: path)
    }
  }

  /// Takes plain text or HTML.
  ///
  /// HTML is read as browsers do, by the algorithm of the HTML standard. What a page says of itself is
  /// taken from its JSON-LD and microdata (schema.org), then from Open Graph, then from other `meta` elements.
  ///
  /// - Parameter bytes: UTF-8; of HTML also another encoding that the page names.
  /// - Throws: `Problem` where it is neither.
  public init(_ bytes: [UInt8]) throws(Problem) {
    // A page may be in UTF-16; plain text is taken only as it is.
    let page = TextEncoding.utf8(bytes)
    guard Self.isHTML(page) else {
      if Self.isWebArchive(bytes) {
        throw Problem(
          message: "this is a web archive (MHTML); save the page as HTML, or its text by itself")
      }
      do throws(SourceText.InvalidUTF8) {
        _ = try SourceText(utf8: bytes)
      } catch {
        throw Problem(
          message: "this is not UTF-8 (line \(error.line), column \(error.column)); "
            + "save the text as UTF-8")
      }
      guard bytes.contains(where: { $0 > 0x20 }) else {
        throw Problem(message: "there is no text in it")
      }
      text = bytes
      isHTML = false
      return
    }
    let html = HTMLPage(try HTMLEncoding.utf8(page))
    let words = html.articleText
    guard !words.isEmpty else {
      throw Problem(message: "there is no text to read in this page; save its text by itself")
    }
    text = Array(words.utf8)
    isHTML = true
    title = html.metadata.title
    outlet = html.metadata.outlet
    author = html.metadata.author
    published = html.metadata.published
    url = html.metadata.url
    language = html.metadata.language
  }

  /// Whether a text is a page with all its parts, as browsers save one in a single file (RFC 2557).
  private static func isWebArchive(_ bytes: [UInt8]) -> Bool {
    let head = String(decoding: bytes.prefix(4 << 10), as: UTF8.self).lowercased()
    return head.contains("mime-version:") && head.contains("content-type: multipart/related")
  }

  /// Whether a text begins as a page does.
  private static func isHTML(_ bytes: [UInt8]) -> Bool {
    let start = bytes.prefix(4 << 10)
    var text = String(decoding: start, as: UTF8.self).lowercased()[...]
    // Comments and a declaration of XML may come first.
    while true {
      text = text.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
      if text.hasPrefix("<!--"), let end = text.firstRange(of: "-->") {
        text = text[end.upperBound...]
      } else if text.hasPrefix("<?xml"), let end = text.firstIndex(of: ">") {
        text = text[text.index(after: end)...]
      } else {
        return text.hasPrefix("<!doctype html") || text.hasPrefix("<html")
          || text.hasPrefix("<head") || text.hasPrefix("<body") || text.hasPrefix("<meta")
          || text.hasPrefix("<title") || text.hasPrefix("<article")
      }
    }
  }
}
