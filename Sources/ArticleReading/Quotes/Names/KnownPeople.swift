/// The people whose full names an article has given so far, by family name.
///
/// Bounded: where there are more than any article has, it begins anew.
struct KnownPeople {
  struct Person {
    /// The bytes of the fullest name that was given.
    var name: Range<Int>
    var gender: GrammaticalGender?
    var given: UInt64
    /// Whether more than the family name is known.
    var isFull: Bool
    /// Where the name stood last.
    var lastPlace: Int
    /// Another of the same family name; -1 where there is none.
    var next: Int
  }

  private(set) var people: [Person] = []
  private var families: [UInt64: Int] = [:]
  /// Whom a given name alone means; -1 where it is that of several.
  private var givens: [UInt64: Int] = [:]

  /// How many are not looked for any more; their names stay, for who was said to speak.
  private var oldest = 0

  private static let capacity = 20_000
  /// So many of one family name are told apart.
  private static let relatives = 6

  /// Somebody who is named at a place: the person of before, or a new one.
  ///
  /// -1 where the name alone does not tell which.
  mutating func meet(_ run: NameRun, name: Range<Int>, place: Int) -> Int {
    if people.count - oldest >= Self.capacity {
      oldest = people.count
      givens.removeAll()
      families.removeAll()
    }
    let first = families[run.family] ?? -1
    if run.words > 1 || run.isRegal {
      return meetFull(run, name: name, place: place, relatives: first)
    }
    var fitting = -1
    var person = first
    while person >= 0 {
      if people[person].gender == nil || run.gender == nil || people[person].gender == run.gender {
        guard fitting < 0 else { return -1 }
        fitting = person
      }
      person = people[person].next
    }
    if fitting >= 0 {
      people[fitting].lastPlace = place
      if people[fitting].gender == nil { people[fitting].gender = run.gender }
      return fitting
    }
    if first < 0, !run.isTitled, let person = givens[run.given], person >= 0 {
      people[person].lastPlace = place
      return person
    }
    return -1
  }

  private mutating func meetFull(
    _ run: NameRun, name: Range<Int>, place: Int, relatives first: Int
  ) -> Int {
    var count = 0
    var person = first
    while person >= 0 {
      if people[person].given == run.given, people[person].isFull {
        people[person].lastPlace = place
        if people[person].gender == nil { people[person].gender = run.gender }
        return person
      }
      count += 1
      person = people[person].next
    }
    // The family name stood alone before.
    person = run.isRegal ? -1 : first
    while person >= 0 {
      if !people[person].isFull,
        people[person].gender == nil || run.gender == nil || people[person].gender == run.gender
      {
        people[person].name = name
        people[person].given = run.given
        meet(given: run.given, of: person)
        people[person].isFull = true
        people[person].gender = people[person].gender ?? run.gender
        people[person].lastPlace = place
        return person
      }
      person = people[person].next
    }
    guard count < Self.relatives else { return -1 }
    return add(run, name: name, isFull: true, place: place)
  }

  /// Takes somebody of whom only a family name is known.
  mutating func add(_ run: NameRun, name: Range<Int>, isFull: Bool, place: Int) -> Int {
    people.append(
      Person(
        name: name, gender: run.gender, given: run.given, isFull: isFull, lastPlace: place,
        next: families[run.family] ?? -1))
    families[run.family] = people.count - 1
    if isFull { meet(given: run.given, of: people.count - 1) }
    return people.count - 1
  }

  private mutating func meet(given: UInt64, of person: Int) {
    if let other = givens[given], other != person {
      givens[given] = -1
    } else {
      givens[given] = person
    }
  }

  /// The people of a family name.
  func named(_ family: UInt64) -> [Int] {
    guard var person = families[family] else { return [] }
    var found: [Int] = []
    while person >= 0 {
      found.append(person)
      person = people[person].next
    }
    return found
  }

  /// Learns from "he said" whether somebody is a man or a woman.
  mutating func learn(_ gender: GrammaticalGender?, of person: Int) {
    guard people.indices.contains(person), people[person].gender == nil else { return }
    people[person].gender = gender
  }
}
