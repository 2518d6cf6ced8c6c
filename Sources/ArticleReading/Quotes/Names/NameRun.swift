/// Whether somebody is spoken of as "he" or as "she".
enum GrammaticalGender {
  case masculine, feminine
}

/// Words with capitals that name somebody or something, with the titles before.
struct NameRun {
  enum Kind {
    case person, organisation, place, title, unknown
    /// "Parliament Hill": a place where something may be, and which does nothing.
    case landmark
    /// "World War II", "Independence Day": neither somebody nor a place.
    case occasion
  }

  /// All of its tokens in the outline.
  var range: Range<Int>
  /// The name without titles.
  var name: Range<Int>
  var kind: Kind
  var gender: GrammaticalGender?
  /// Whether a title stands before the name.
  var isTitled = false
  /// Whether that title goes with a given name alone: "Pope".
  var isRegal = false
  var isPossessive = false
  /// How many words the name has, particles left out.
  var words = 1
  /// The hashes of the first word of the name and of the family name.
  var given: UInt64 = 0
  var family: UInt64 = 0
  /// The sentence of the paragraph that it stands in.
  var sentence = 0
  /// Who it is, among the people of the article; -1 where nobody knows.
  var person = -1

  /// Whether it may be somebody who speaks, under a name.
  var mayBePerson: Bool { kind == .person || kind == .unknown }
}
