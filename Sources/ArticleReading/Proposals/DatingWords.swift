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
    let told = anchor.map { anchor in
      anchor == published
        ? "“\(text)” is told from the article's day, \(anchor.words())."
        : "“\(text)” is told from the date named before, \(anchor.words())."
    }
    guard let bounding else { return told }
    let bounds = "“\(bounding.text)” gives the bounds of “\(text)”."
    return told.map { "\($0) \(bounds)" } ?? bounds
  }
}

extension QuoteMention {
  /// The speaker as a file names one: marked where it is not safe to say who it was.
  var shownSpeaker: String? {
    speaker ?? (candidates.isEmpty ? nil : candidates.joined(separator: " or ") + " (?)")
  }

  /// How the speaker follows from the words at the quote, in a sentence; nothing where the whole name stands there.
  var resolved: String? {
    guard let speaker else { return nil }
    guard let namedAs else {
      return cue == nil
        ? "No words at the quote say who spoke; it is taken to be \(speaker), by what stands around it."
        : nil
    }
    let first = namedAs.split(separator: " ").first.map { WordTable.hash(of: $0.utf8) }
    if let first,
      WordTable.english.classes(of: first).isAny([.pronoun, .masculinePronoun, .femininePronoun])
    {
      return "“\(namedAs)” is taken to be \(speaker), named in the text around it."
    }
    if speaker.split(separator: " ").contains(Substring(namedAs)) {
      return
        "The article says “\(namedAs)” here; \(speaker) is taken to be meant, the only one of that name in it."
    }
    return "“\(namedAs)” is taken to be \(speaker), by what else the article says."
  }

  /// That a person said who spoke, in a sentence.
  var givenSpeaker: String {
    let named = namedAs.map { "; the article says “\($0)” here" } ?? ""
    return
      "\(speaker == nil ? "That nobody is named was said" : "Who spoke was said") by a person\(named)."
  }

  /// That it is not certain who spoke, in a sentence.
  var doubt: String? {
    guard speaker == nil, !candidates.isEmpty else { return nil }
    return candidates.count == 1
      ? "The article does not say for certain who spoke; it may be \(candidates[0])."
      : "The article does not say for certain who spoke: \(candidates.joined(separator: " or "))."
  }
}
