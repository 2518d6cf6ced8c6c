package import Chronology

/// The ids of the events of one file: those that the file gives, and those made for the others.
package struct EventNames {
  /// Every id that is taken.
  private(set) var taken: Set<String> = []
  /// Where the file gives an id for the first time, from 1.
  private var places: [String: (line: Int, column: Int)] = [:]

  /// The last number that was put behind a made id, by what stands before it.
  private var nextNumbers: [String: Int] = [:]

  /// Takes an id that the file gives; where it is taken already, the place of the first.
  mutating func declare(_ name: String, line: Int, column: Int) -> (line: Int, column: Int)? {
    if let first = places[name] { return first }
    places[name] = (line, column)
    taken.insert(name)
    return nil
  }

  /// Makes an id of a title and a date as written, with a number where it is taken.
  ///
  /// The same event in the same file gets the same id on every reading, as long as no event of the
  /// same title and date comes before it.
  mutating func make(title: String, date: String) -> String {
    let base = Self.base(title: title, date: date)
    var name = base
    // Where many events are alike, the search goes on from the number that was free last.
    var number = nextNumbers[base] ?? 1
    while !taken.insert(name).inserted {
      number += 1
      name = "\(base)-\(number)"
    }
    nextNumbers[base] = number
    return name
  }

  /// An id for a new event that no other has: of its title, and of its date where that title has been
  /// taken, with a number where both are.
  package static func free(
    title: String, date: EDTF?, isFree: (String) -> Bool
  ) -> String {
    let plain = base(title: title, date: "")
    let both = date.map { base(title: title, date: "\($0)") } ?? plain
    return free([plain, both], isFree)
  }

  /// The first of some names that is free, or the last with a number behind it.
  static func free(_ names: [String], _ isFree: (String) -> Bool) -> String {
    if let name = names.first(where: isFree) { return name }
    var number = 2
    while !isFree("\(names.last ?? "")-\(number)") { number += 1 }
    return "\(names.last ?? "")-\(number)"
  }

  /// What a made id begins with.
  static func base(title: String, date: String) -> String {
    slug(date.isEmpty ? title : title + " " + date)
  }

  /// Letters and digits of any script in lower case, with `-` between the words.
  static func slug(_ text: String) -> String {
    var slug = ""
    var wantsDash = false
    var length = 0
    for scalar in text.unicodeScalars {
      let isPart =
        scalar.isASCII
        ? ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
          || ("0"..."9").contains(scalar)
        : scalar.properties.isAlphabetic || scalar.properties.numericType != nil
          || scalar.properties.generalCategory == .nonspacingMark
      guard isPart else {
        wantsDash = !slug.isEmpty
        continue
      }
      if wantsDash { slug.append("-") }
      wantsDash = false
      slug.unicodeScalars.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
      length += 1
      if length == 120 { break }
    }
    return slug.isEmpty ? "event" : slug
  }
}
