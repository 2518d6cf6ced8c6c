/// A sign that may open or close a quote.
enum QuotationMark: UInt8 {
  case straightDouble, leftDouble, rightDouble, lowDouble, leftGuillemet, rightGuillemet
  /// Two graves and two apostrophes, as typewriters and TeX have them.
  case graves, apostrophes
  case straightSingle, leftSingle, rightSingle, lowSingle, leftSingleGuillemet, rightSingleGuillemet

  /// Whether it may be an apostrophe.
  var isSingle: Bool { rawValue >= QuotationMark.straightSingle.rawValue }

  /// Whether a quote that this opened may be closed by a sign.
  ///
  /// German quotes close with what opens an English one; typists mix straight and curly marks.
  func isClosed(by other: QuotationMark, whichCloses closes: Bool) -> Bool {
    switch self {
    case .straightDouble:
      other == .straightDouble || (other == .rightDouble || other == .apostrophes) && closes
    case .leftDouble, .graves:
      other == .rightDouble || (other == .straightDouble || other == .apostrophes) && closes
    case .rightDouble: other == .rightDouble
    case .lowDouble:
      other == .leftDouble || other == .rightDouble || other == .straightDouble && closes
    case .leftGuillemet: other == .rightGuillemet
    case .rightGuillemet: other == .leftGuillemet
    case .straightSingle, .leftSingle: other == .straightSingle || other == .rightSingle
    case .lowSingle: other == .leftSingle || other == .rightSingle
    case .leftSingleGuillemet: other == .rightSingleGuillemet
    case .rightSingleGuillemet: other == .leftSingleGuillemet
    case .apostrophes: other == .apostrophes
    case .rightSingle: false
    }
  }

  /// Whether it may open a quote where it stands.
  func mayOpen(_ shape: (opens: Bool, closes: Bool)) -> Bool {
    switch self {
    case .leftDouble, .lowDouble, .leftGuillemet, .graves, .lowSingle, .leftSingleGuillemet: true
    case .straightDouble: shape.opens || !shape.closes
    case .rightDouble, .rightGuillemet, .rightSingleGuillemet, .apostrophes:
      shape.opens && !shape.closes
    case .straightSingle: shape.opens && !shape.closes
    case .leftSingle: shape.opens
    case .rightSingle: false
    }
  }
}
