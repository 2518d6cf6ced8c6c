import Chronology
import Testing

@testable import Evidence

@Suite("Words that were selected in a text become a selector")
struct SelectedWordsTests {
  private static func place(of words: String, _ which: Int = 0, in text: SourceText) throws
    -> Range<Int>
  {
    let whole = text.string(in: 0..<text.byteCount)
    var found: [Range<String.Index>] = []
    var rest = whole.startIndex..<whole.endIndex
    while let next = whole[rest].firstRange(of: words) {
      found.append(next)
      rest = next.upperBound..<whole.endIndex
    }
    let range = try #require(found.indices.contains(which) ? found[which] : nil)
    let utf8 = whole.utf8
    return utf8.distance(
      from: utf8.startIndex, to: range.lowerBound)..<utf8.distance(
        from: utf8.startIndex, to: range.upperBound)
  }

  @Test("Words that stand once need nothing around them; white space at the ends is left out")
  func once() throws {
    let text = SourceText("He said that the talks went well.\nThen he left.\n")
    let place = try Self.place(of: " talks went ", in: text)
    #expect(try TextQuoteSelector(of: place, in: text) == TextQuoteSelector(exact: "talks went"))
  }

  @Test("Of words that stand twice each place has its own selector")
  func twice() throws {
    let text = SourceText("On Monday the talks went well.\nBy Friday the talks went badly.\n")
    for which in 0...1 {
      let place = try Self.place(of: "the talks went", which, in: text)
      let selector = try TextQuoteSelector(of: place, in: text)
      #expect(selector.prefix != nil || selector.suffix != nil)
      #expect(locate(selector, in: text).places == [place])
      #expect(locate(selector, in: text).verdict == .exact)
    }
  }

  @Test("Words that cannot be told apart, a cut word, and nothing are refused")
  func refused() throws {
    let same = SourceText("yes\nyes\n")
    #expect(throws: SelectionError.self) { try TextQuoteSelector(of: 0..<3, in: same) }
    let text = SourceText("the report came\n")
    #expect(throws: SelectionError.self) {
      try TextQuoteSelector(of: Self.place(of: "port", in: text), in: text)
    }
    #expect(throws: SelectionError.self) { try TextQuoteSelector(of: 3..<4, in: text) }
    #expect(throws: SelectionError.self) { try TextQuoteSelector(of: 900..<950, in: text) }
  }

  @Test("Words over several lines are taken as they stand", arguments: 1...40)
  func anywhere(seed: UInt64) throws {
    let words = ["the", "talks", "회담이", "잘", "went", "well,", "5", "条约", "he", "said", "\n", "—"]
    var state = seed
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let text = SourceText((0..<60).map { _ in words[next(words.count)] }.joined(separator: " "))
    for _ in 0..<20 {
      let start = next(text.byteCount)
      let place = start..<min(text.byteCount, start + 1 + next(80))
      guard let selector = try? TextQuoteSelector(of: place, in: text) else { continue }
      let finding = locate(selector, in: text)
      #expect(finding.verdict == .exact)
      #expect(finding.places.count == 1)
      #expect(finding.places.first.map { place.contains($0.lowerBound) } == true)
    }
  }

  /// A text in which a few lines come again, some of them with letters changed.
  private static func repetitive(_ seed: UInt64) -> SourceText {
    var random = Seeded(state: seed)
    let lines = [
      "The envoys met in Northport on Monday, and parted late.", "On Monday they spoke.", "Monday",
      "제7차 회담이 on Monday 열렸다; “there was — no deal”.", "\tMonday,  said the minister; it  rained",
    ]
    return SourceText(
      (0..<30).map { _ in
        var line = Array(lines[Int(random.next() % 5)])
        for _ in 0..<Int(random.next() % 12) {
          let index = Int(random.next() % UInt64(line.count))
          if line[index].isLowercase, line[index] != "n" { line[index] = "x" }
        }
        return String(line) + (random.next() % 3 == 0 ? " " : "\n")
      }.joined())
  }

  @Test(
    "Equal words are told apart exactly where finding the words tells them apart", arguments: 1...3
  )
  func likeFinding(seed: UInt64) throws {
    let text = Self.repetitive(seed)
    var finder = QuoteFinder(text)
    for place in try #require(ByteSearch(Array("Monday".utf8))).places(in: text.bytes) {
      let place = place..<place + 6
      for isWithinLine in [true, false] {
        let around = SurroundingText(
          around: place, in: text, limit: isWithinLine ? 32 : 64, isWithinLine: isWithinLine)
        for (prefix, suffix) in [
          (around.prefix, nil), (nil, around.suffix), (around.prefix, around.suffix),
        ] {
          let selector = TextQuoteSelector(exact: "Monday", prefix: prefix, suffix: suffix)
          let finding = locate(selector, in: text)
          #expect(
            finder.isTold(place, by: selector)
              == (finding.verdict == .exact && finding.places == [place] && finding.note == nil),
            "\(selector)")
        }
      }
    }
  }

  @Test("What stands around equal words is read once for all of them")
  func readOnce() throws {
    let text = SourceText(
      (0..<50).map { "Envoy \($0 * $0) of \($0 * 7919) came on Monday.\n" }.joined())
    var finder = QuoteFinder(text)
    let places = try #require(ByteSearch(Array("Monday".utf8))).places(in: text.bytes)
    #expect(finder.alike("Monday").places == 50)
    for place in places { _ = try? finder.selector(of: place..<place + 6, goesOverLines: true) }
    // At most five contexts of each are held against the others.
    #expect(finder.comparisons <= 50 * AlikePlaces.costOfReading + 50 * 5 * 49)
    #expect(finder.comparisons >= 50 * AlikePlaces.costOfReading + 49)
  }
}
