import Chronology

extension DateMention {
  /// How the date follows from the words, in a sentence for a person; nothing where they say it themselves.
  ///
  /// - Parameters:
  ///   - published: The day of the article.
  ///   - date: The date for which the words are named; where it is another than theirs, that is told.
  /// - Returns: The sentence.
  func reason(published: EDTF?, for date: EDTF?) -> String? {
    guard let own = self.date?.edtf else {
      return "“\(text)” \(isVague ? "names no day" : "could not be dated by itself")."
    }
    if let date, date != own { return "“\(text)” by itself is read as \(own.words())." }
    guard let anchor else { return nil }
    return anchor == published
      ? "“\(text)” is told from the article's day, \(anchor.words())."
      : "“\(text)” is told from the date named before, \(anchor.words())."
  }
}

extension QuoteMention {
  /// The speaker as a file names one: marked where it is not safe to say who it was.
  var shownSpeaker: String? {
    speaker ?? (candidates.isEmpty ? nil : candidates.joined(separator: " or ") + " (?)")
  }

  /// That it is not certain who spoke, in a sentence.
  var doubt: String? {
    guard speaker == nil, !candidates.isEmpty else { return nil }
    return candidates.count == 1
      ? "The article does not say for certain who spoke; it may be \(candidates[0])."
      : "The article does not say for certain who spoke: \(candidates.joined(separator: " or "))."
  }
}
