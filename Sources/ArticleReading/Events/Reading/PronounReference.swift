/// Whom "he" or "she" certainly means in a writer's own words: the only one named just before whom it fits.
struct PronounReference {
  /// The people of the sentence at hand, in its order.
  private(set) var here: [EventActor] = []
  /// Those of the last sentence of the paragraph that named somebody.
  private(set) var before: [EventActor] = []
  /// Whether somebody without a name may be meant as well: "The driver fled".
  private var isOpen = false

  /// Nobody is meant from one paragraph to the next.
  mutating func beginParagraph() {
    here = []
    before = []
    isOpen = false
  }

  /// Takes the people of the next sentence.
  mutating func beginSentence(_ people: [EventActor]) { here = people }

  /// Ends a sentence; `describes` where its subject is a person without a name.
  mutating func endSentence(describes: Bool) {
    if describes || !here.isEmpty {
      before = here
      isOpen = describes
    }
    here = []
  }

  /// The one meant; nothing where it may be several.
  ///
  /// O(1): a sentence has six people at most.
  func meant(
    _ gender: GrammaticalGender, at byte: Int, genderOf: (EventActor) -> GrammaticalGender??
  ) -> EventActor? {
    guard !isOpen else { return nil }
    var only: EventActor?
    for person in here.filter({ $0.bytes.upperBound <= byte }) + before {
      // Two have that name.
      guard let known = genderOf(person) else { return nil }
      guard known == nil || known == gender else { continue }
      if let found = only, found.family != person.family { return nil }
      only = only ?? person
    }
    return only
  }
}
