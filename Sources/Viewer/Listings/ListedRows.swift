public import Chronology

/// The rows of the list that is in view, to be looked through for words.
public struct ListedRows: Sendable {
  /// What tells the rows, as they stand now, from those of another list, order or answer.
  struct Key: Hashable, Sendable {
    let question: SurveyQuestion
    let order: AppearanceOrder
    let page: UtterancePage
    /// The number of the projection that was asked.
    let answer: Int?
  }

  private let listing: any Listing

  init(_ listing: any Listing) { self.listing = listing }

  /// The number of rows.
  public var count: Int { listing.count }

  /// Which of some rows have the words, by their places in the list.
  ///
  /// Reads what these rows say; any thread may ask.
  public func matches(of query: TextQuery, in rows: Range<Int>) -> FilterMatches {
    var found = FilterMatches()
    for (row, text) in zip(rows, listing.texts(rows)) where query.matches(text) {
      found.places.append(UInt32(truncatingIfNeeded: row))
      found.isPossible.append(false)
    }
    found.counts.definitely = found.places.count
    return found
  }
}

extension ViewerModel {
  /// The rows of the list that is in view; nothing where none is, or where its answer is awaited.
  public var listedRows: ListedRows? { (screen as? ListingScreen)?.rows(in: context) }
}
