/// What a word may be to a sentence that quotes somebody; a word may be several things.
struct WordClass: OptionSet, Sendable {
  let rawValue: UInt64

  /// Begins sentences with a capital and no name: "however".
  static let function = WordClass(rawValue: 1 << 0)
  /// Stands between a subject and its verb: "also".
  static let adverb = WordClass(rawValue: 1 << 1)
  /// "has", "was", "would".
  static let auxiliary = WordClass(rawValue: 1 << 2)
  /// Ends a noun phrase: "in", "with".
  static let preposition = WordClass(rawValue: 1 << 3)
  /// Ties a noun phrase together: "of", "for".
  static let link = WordClass(rawValue: 1 << 4)
  /// Joins or subordinates clauses: "but", "when".
  static let conjunction = WordClass(rawValue: 1 << 5)
  /// "the", "his", "several".
  static let determiner = WordClass(rawValue: 1 << 6)
  /// "he", "they".
  static let pronoun = WordClass(rawValue: 1 << 7)
  /// "who", "which".
  static let relative = WordClass(rawValue: 1 << 8)
  /// Stands inside a name in small letters: "van".
  static let particle = WordClass(rawValue: 1 << 9)
  /// Stands before a name: "President".
  static let title = WordClass(rawValue: 1 << 10)
  /// What a person or a body may be called: "spokesman", "ministry", "statement".
  static let role = WordClass(rawValue: 1 << 11)
  /// Ends the name of a body: "Ministry", "Agency".
  static let organisation = WordClass(rawValue: 1 << 12)
  /// A country, a city, a nationality.
  static let place = WordClass(rawValue: 1 << 13)
  /// Completes a title after "of": "Secretary of State".
  static let portfolio = WordClass(rawValue: 1 << 14)
  /// Written with a full stop that ends no sentence, as "Gen" is.
  static let abbreviation = WordClass(rawValue: 1 << 15)
  /// A given name or title of men.
  static let male = WordClass(rawValue: 1 << 16)
  /// A given name or title of women.
  static let female = WordClass(rawValue: 1 << 17)
  /// A family name that comes first: "Kim".
  static let familyFirst = WordClass(rawValue: 1 << 18)
  /// A weekday, or "yesterday".
  static let day = WordClass(rawValue: 1 << 19)
  static let month = WordClass(rawValue: 1 << 20)
  /// "week", "month", after "last" or "this".
  static let period = WordClass(rawValue: 1 << 21)
  /// "last", "this", before a period.
  static let nearness = WordClass(rawValue: 1 << 22)
  /// "morning", after a day.
  static let partOfDay = WordClass(rawValue: 1 << 23)
  /// Says that the words after it are a name or a term: "film", "so-called".
  static let naming = WordClass(rawValue: 1 << 24)
  /// Written with an apostrophe for what is left out before it: "'em".
  static let elision = WordClass(rawValue: 1 << 25)
  /// A cue, by its kind.
  static let saying = WordClass(rawValue: 1 << 26)
  static let telling = WordClass(rawValue: 1 << 27)
  static let calling = WordClass(rawValue: 1 << 28)
  /// A cue that takes its subject from the clause before: "adding".
  static let gerund = WordClass(rawValue: 1 << 29)
  static let masculinePronoun = WordClass(rawValue: 1 << 30)
  static let femininePronoun = WordClass(rawValue: 1 << 31)
  static let neuterPronoun = WordClass(rawValue: 1 << 32)
  static let pluralPronoun = WordClass(rawValue: 1 << 33)
  static let firstPerson = WordClass(rawValue: 1 << 34)
  static let according = WordClass(rawValue: 1 << 35)
  static let to = WordClass(rawValue: 1 << 36)
  static let and = WordClass(rawValue: 1 << 37)
  /// A title that goes with a given name alone: "Pope".
  static let regal = WordClass(rawValue: 1 << 38)
  /// Comes after a name and belongs to it, as "Jr" does.
  static let suffix = WordClass(rawValue: 1 << 39)

  /// What tokenised text cuts off a word at its apostrophe: "'re".
  static let clitic = WordClass(rawValue: 1 << 44)
  /// Words on it are nobody's speech: "banner".
  static let signage = WordClass(rawValue: 1 << 45)
  /// Stands for the words themselves: "his advice was short".
  static let message = WordClass(rawValue: 1 << 46)
  /// A description that ends in it is of a person: "spokesman".
  static let human = WordClass(rawValue: 1 << 47)
  /// Ties more to a noun: "close to the talks".
  static let complemented = WordClass(rawValue: 1 << 48)
  /// Makes another office of the one after it: "vice", "former".
  static let otherOffice = WordClass(rawValue: 1 << 49)

  /// Somebody's words on paper: "statement", "letter".
  static let document = WordClass(rawValue: 1 << 50)
  /// A side of the world, which with an article names a country: "the North".
  static let compass = WordClass(rawValue: 1 << 51)

  /// Ends the name of a landmark: "Hill".
  static let landmark = WordClass(rawValue: 1 << 52)
  /// Ends the name of a war, a holiday, a prize or a treaty: "Day".
  static let occasion = WordClass(rawValue: 1 << 53)
  /// "them": stands for somebody, and is never the subject.
  static let objectPronoun = WordClass(rawValue: 1 << 54)

  /// Makes a noun of what follows: "their promises".
  static let nounFollows = WordClass(rawValue: 1 << 42)
  /// A cue before "it": "as one of them put it".
  static let putting = WordClass(rawValue: 1 << 43)
  /// Any verb that tells who spoke.
  static let cue: WordClass = [.saying, .telling, .calling]
  /// "the", "a", "an".
  static let article = WordClass(rawValue: 1 << 40)
  /// A form of "be", which makes a verb after it passive.
  static let passive = WordClass(rawValue: 1 << 41)

  /// Whether the word is any of these.
  func isAny(_ classes: WordClass) -> Bool { rawValue & classes.rawValue != 0 }
}
