import Chronology
import Testing

@Suite("Reading and writing filters")
struct FilterParsingTests {
  private static let day = CalendarDay(year: 2018, month: 7, day: 12)

  private func error(_ text: String) -> FilterError? {
    do throws(FilterError) {
      _ = try FilterExpression(parsing: text, relativeTo: Self.day)
      return nil
    } catch {
      return error
    }
  }

  @Test(
    "What was read is written the same way",
    arguments: [
      "from:2018-06 to:2018-07", "from!:2018-06 to!:2018-07", "who:pompeo tag:remains",
      "place:Panmunjom or place:Singapore", "-tag:aid", "-(tag:aid or tag:trade)",
      "(who:trump or who:pompeo) from:2018", "\"never again\"", "said:\"never again\"",
      "said:2018-07-08", "said:\"2018-07-08\"", "status:not-held", "status:none", "verdict:no-text",
      "checked:yes", "checked:no", "checked:\"yes\"", "checked:\"Example Checker\"",
      "from:2018-07-01~/2018-07-10~", "from:[2018-07-06..2018-07-07]", "\"or\"", "\"-x\"",
      "\"a:b\"",
      "12:30", "\"say \\\"no\\\"\"", "\"back\\\\slash\"", "판문점 회담", "-\"two words\"", "-(a b)",
      "-(-a)",
      "a b or c d or -e", "",
    ])
  func roundTrip(text: String) throws {
    let filter = try FilterExpression(parsing: text)
    let written = filter.description
    let again = try FilterExpression(parsing: written)
    #expect(again == filter)
    #expect(again.description == written)
    if text != "12:30", text != "said:2018-07-08" { #expect(written == text) }
  }

  @Test("Made-up filters, too, read back as the same")
  func property() throws {
    var random = SeededGenerator(seed: 11)
    let pieces = [
      "from:2018-06", "to:2019", "from!:201X", "to!:2019~", "who:kim", "tag:\"a b\"", "(", ")",
      "or", "-",
      "\"", "words", "said:x", "said:2018", "status:held", "checked:Ann", "verdict:exact", "\\",
      ":",
      "“q”", " ", " ", " ", "한", "from:", "who:\"(\"",
    ]
    var read = 0
    for _ in 0..<20_000 {
      let text = (0..<Int.random(in: 1...9, using: &random)).compactMap { _ in
        pieces.randomElement(using: &random)
      }.joined(separator: Bool.random(using: &random) ? " " : "")
      guard let filter = try? FilterExpression(parsing: text) else {
        if let error = error(text) {
          try #require((0...text.unicodeScalars.count).contains(error.offset), "\(text)")
        }
        continue
      }
      read += 1
      let again = try FilterExpression(parsing: filter.description)
      try #require(again == filter, "\(text) → \(filter)")
    }
    #expect(read > 2_000)
  }

  @Test("`or` joins less than standing side by side")
  func precedence() throws {
    let filter = try FilterExpression(parsing: "a b or c")
    #expect(
      filter
        == .any([.all([.term(.words("a")), .term(.words("b"))]), .term(.words("c"))]))
    #expect(try FilterExpression(parsing: "a (b or c)").description == "a (b or c)")
  }

  @Test("Dates in English stand in quotation marks")
  func english() throws {
    let early = try FilterExpression(parsing: "from:\"early July 2018\"")
    #expect(early.description == "from:2018-07-01~/2018-07-10~")
    let curly = try FilterExpression(parsing: "to:“6 July 2018”")
    #expect(curly.description == "to:2018-07-06")
    let relative = try FilterExpression(parsing: "from:yesterday", relativeTo: Self.day)
    #expect(relative.description == "from:2018-07-11")
    #expect(error("from:july 2018") != nil, "2018 would be a word of its own")
  }

  @Test(
    "An error points at the character and says what to do",
    arguments: [
      ("form:2018", 0, "there is no key `form:`: did you mean `from:`?"),
      ("a before:2018", 2, "write to:2018-07"),
      ("한국 xyzzy:1", 3, "the keys are from:"),
      ("from:2018-13", 10, "there is no month 13"),
      ("from:2018-7", 10, "write 07"),
      ("from:", 5, "needs a value"),
      ("from: 2018", 5, "needs a value"),
      ("from:XXXX-12", 5, "names no day"),
      ("from:july", 5, "quotation marks"),
      ("from:2019 to:2018", 10, "nothing can match"),
      ("(from:2019 a) to:2018", 14, "nothing can match"),
      ("status:cancled", 7, "did you mean cancelled?"),
      ("status:wow", 7, "write one of announced"),
      ("verdict:exat", 8, "did you mean exact?"),
      ("who!:kim", 3, "only from!: and to!:"),
      ("\"never", 0, "not closed"),
      ("said:\"never", 5, "not closed"),
      ("\"a\"b", 3, "a space is missing"),
      ("(a", 0, "not closed"),
      ("(a))", 3, "closes nothing"),
      ("()", 1, "nothing stands"),
      ("a or", 2, "missing after 'or'"),
      ("or a", 0, "missing before 'or'"),
      ("- a", 0, "directly before"),
      ("--a", 0, "one '-' is enough"),
      ("-or", 0, "cannot stand before"),
      ("\"\"", 0, "nothing stands in the quotation marks"),
      ("who:\" \"", 4, "needs a value"),
      ("a)", 1, "closes nothing"),
      ("who:kim) b", 7, "closes nothing"),
      ("a\"b", 1, "within a word"),
      ("(who:a\"b)", 6, "within a word"),
      ("“a” b”", 5, "within a word"),
    ])
  func errors(text: String, offset: Int, part: String) {
    guard let error = error(text) else {
      Issue.record("\(text) was read")
      return
    }
    #expect(error.offset == offset, "\(error)")
    #expect(error.message.contains(part), "\(error)")
  }

  @Test("A tower of parentheses is refused, not a crash")
  func depth() {
    let text = String(repeating: "(", count: 100_000)
    #expect(error(text)?.message.contains("too many") == true)
    #expect(error(String(repeating: "-(", count: 100_000))?.message.contains("too many") == true)
  }
}
