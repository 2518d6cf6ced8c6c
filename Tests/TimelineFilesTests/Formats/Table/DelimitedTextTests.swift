import Chronology
import Testing

@testable import TimelineFiles

/// Tables as spreadsheets and people write them.
@Suite struct DelimitedTextTests {
  private func rows(_ text: String, separator: UInt8? = nil) -> [DelimitedText.Row] {
    Array(DelimitedText(Array(text.utf8), separator: separator))
  }

  private func texts(_ text: String) -> [[String]] { rows(text).map { $0.fields.map(\.text) } }

  private func problems(_ text: String) -> [String] {
    rows(text).flatMap { row in
      row.problems.map {
        "\($0.place.line):\($0.place.column) \($0.severity.rawValue) "
          + $0.message.prefix { $0 != "," }
      }
    }
  }

  @Test func `A row has its fields, empty ones included`() {
    #expect(texts("a,b,c\n1,,3\n,,4") == [["a", "b", "c"], ["1", "", "3"], ["", "", "4"]])
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func `Lines end as on any system, within marks too`(end: String) {
    let found = rows("a,b" + end + "1,\"x" + end + "y\"" + end + end + "2,z" + end)
    #expect(found.map { $0.fields.map(\.text) } == [["a", "b"], ["1", "x\ny"], ["2", "z"]])
    #expect(found.map(\.line) == [1, 2, 5])
  }

  @Test(arguments: [",", ";", "\t", "|"])
  func `The first line tells the separator`(separator: String) {
    let found = texts("\n\nDate\(separator)Title\n1990\(separator)\"A\(separator)B\"\n")
    #expect(found == [["Date", "Title"], ["1990", "A\(separator)B"]])
  }

  @Test func `Commas within the names of columns do not part them`() {
    #expect(texts("Date\t\"Title, short, or not\"\tText\n1\t2\t3")[0].count == 3)
    #expect(texts("Date;Title, short;Text\n1;2;3")[1] == ["1", "2", "3"])
    #expect(texts("Date\tTitle, short\n1\t2")[1] == ["1", "2"])
  }

  @Test func `A first line may name the separator, as one spreadsheet program writes it`() {
    let found = rows("sep=|\r\na,b|c\r\n1|2\r\n")
    #expect(found.map { $0.fields.map(\.text) } == [["a,b", "c"], ["1", "2"]])
    #expect(found[1].line == 3)
  }

  @Test func `Doubled marks are one mark, and marks within a field are letters`() {
    #expect(
      texts("a,\"He said \"\"no\"\"\",5\" pipe,\"\"\n")
        == [["a", "He said \"no\"", "5\" pipe", ""]])
    #expect(problems("a,\"He said \"\"no\"\"\",5\" pipe,\"\"\n").isEmpty)
  }

  @Test func `White space around marks is none of the text`() {
    #expect(texts("a, \"b, c\" ,d") == [["a", "b, c", "d"]])
  }

  @Test func `Rows in which nothing stands are passed over`() {
    #expect(texts("a,b\n,\n \n\"\",\n1,2\n") == [["a", "b"], ["1", "2"]])
  }

  @Test func `Text behind closing marks keeps everything and is told`() {
    #expect(texts("a,\"Smith, John\" said,b")[0] == ["a", "\"Smith, John\" said", "b"])
    #expect(
      problems("a,b\n1,\"x\"y")
        == ["2:3 warning text follows the quotation mark that closes this field"])
  }

  @Test func `A mark that is never closed costs its line and no other`() {
    let text = "a,b\n1,\"open,2\n3,\"x\",4\n5,6\n"
    #expect(texts(text) == [["a", "b"], ["1", "\"open", "2"], ["3", "x", "4"], ["5", "6"]])
    #expect(problems(text) == ["2:3 error this quotation mark is never closed"])
    let last = "a,b\n1,\"open\n3,4\n"
    #expect(texts(last) == [["a", "b"], ["1", "\"open"], ["3", "4"]])
    #expect(problems(last) == ["2:3 error this quotation mark is never closed"])
  }

  @Test func `A file that was cut off keeps the words of its last field`() {
    #expect(texts("a,b\n1,\"one, two") == [["a", "b"], ["1", "one, two"]])
    #expect(problems("a,b\n1,\"one, two") == ["2:3 error this quotation mark is never closed"])
  }

  @Test func `Every field knows where it begins, in code points`() {
    let row = rows("a,b\n\"é\nö\", ü ,\"x\"")[1]
    let places = row.fields.map { [$0.place.line, $0.place.column] }
    #expect(places == [[2, 2], [3, 4], [3, 9]])
    #expect(row.place == TextPlace(line: 2, column: 1))
  }

  @Test func `Rows may be shorter or longer than the first`() {
    let found = rows("a,b\n1\n1,2,,x\n1,2,,\n")
    #expect(found[1][1] == nil)
    #expect(found[1].text(1) == nil)
    #expect(found[2].surplus(behind: 2)?.text == "x")
    #expect(found[3].surplus(behind: 2) == nil)
  }

  @Test func `A row of too many columns is held no further`() {
    let row = rows("a,b\n" + String(repeating: "x,", count: DelimitedText.columns + 10))[1]
    #expect(row.fields.count == DelimitedText.columns)
    #expect(row.problems.count == 1)
  }

  @Test func `One very long line, all marks or none, takes time in proportion to it`() {
    for piece in [
      "x", ",", "\"", "\"\"", "\"a", "\"\n", "\",\"", "a\"\n\"b", "\n\"x\"y", "\n\"\"x",
    ] {
      let text = "a,b\n1," + String(repeating: piece, count: (1 << 18) / piece.utf8.count)
      var table = DelimitedText(Array(text.utf8))
      let clock = ContinuousClock()
      let time = clock.measure { while table.next() != nil {} }
      #expect(time < .seconds(20), "\(piece)")
    }
  }

  @Test func `Whatever the bytes, every byte of text is in one field, in order`() {
    var random = Seeded(state: 7)
    for _ in 0..<400 {
      let pieces = ["a", "é", "\"", "\"\"", ",", "\n", "\r", " ", "\t", ";"]
      let text = (0..<Int.random(in: 0...40, using: &random))
        .map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      let letters = rows("a,b\n" + text, separator: UInt8(ascii: ","))
        .flatMap { $0.fields.map(\.text) }.joined().filter(\.isLetter)
      #expect(letters == "ab" + text.filter(\.isLetter), "\(text.debugDescription)")
    }
  }

  @Test func `What is written by the rules is read back`() {
    var random = Seeded(state: 11)
    for _ in 0..<300 {
      let pieces = ["a", "é", "\"", ",", "\n", " ", "\t", ";", "1"]
      let table = (0..<4).map { row in
        (0..<3).map { column in
          // A row of nothing would be passed over.
          (0..<Int.random(in: 0...6, using: &random))
            .map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
            + (column == 0 ? "\(row)" : "")
        }
      }
      let written = table.map { row in
        row.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ",")
      }
      #expect(texts(written.joined(separator: "\n")) == table)
    }
  }
}
