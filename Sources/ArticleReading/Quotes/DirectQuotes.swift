/// Finds what an article quotes, and whose words they are.
public enum DirectQuotes {
  /// The quotes of an article, in the order of the text.
  ///
  /// Only the outermost of nested quotes is one. Words that are marked as a term or a title, and
  /// words in the midst of a sentence that no cue attributes, are left out.
  ///
  /// O(n) in time; memory is bounded by the longest paragraph, the quotes and the names.
  ///
  /// - Parameters:
  ///   - text: The article.
  ///   - tell: Told how much has been read, from 0 to 1.
  /// - Returns: The quotes.
  public static func find(
    in text: ArticleText, tell: (Double) -> Void = { _ in }
  ) -> [QuoteMention] {
    text.bytes.withUnsafeBufferPointer { bytes in
      var search = QuoteSearch(text)
      search.read(bytes, tell: tell)
      return search.mentions
    }
  }
}
