import Evidence
import Testing

@Suite("The lines and code points of a long text")
struct LinesOfTextTests {
  private static func text(_ size: Int, _ generator: inout Seeded) -> String {
    let pieces = [
      "word ", "한국어 ", "日本語", "\n", "\r\n", "e\u{301}", "🕊️", "é", "—", "\u{D7FF}\u{E000}",
    ]
    var text = ""
    while text.utf8.count < size {
      text += pieces.randomElement(using: &generator) ?? ""
      if Int.random(in: 0..<40, using: &generator) == 0 {
        text += String(repeating: "long ", count: .random(in: 0...20_000, using: &generator))
      }
    }
    return text
  }

  @Test("Checkpoints say what counting from the start says", arguments: 1...12)
  func lines(seed: UInt64) throws {
    var generator = Seeded(state: seed)
    let string = Self.text(.random(in: 0...60_000, using: &generator), &generator)
    let text = SourceText(string)
    var starts = [0]
    for (offset, byte) in text.bytes.enumerated() where byte == 0x0A && offset + 1 < text.byteCount
    {
      starts.append(offset + 1)
    }
    #expect(text.lineCount == starts.count)
    for (line, start) in starts.enumerated() {
      #expect(text.line(line).lowerBound == start)
      #expect(text.lineIndex(at: start) == line)
      if start > 0 { #expect(text.lineIndex(at: start - 1) == line - 1) }
      let next = line + 1 < starts.count ? starts[line + 1] : text.byteCount
      let rest = text.bytes[text.line(line).upperBound..<next]
      #expect(rest.allSatisfy { $0 == 0x0A || $0 == 0x0D } && rest.count <= 2)
    }
    for offset in stride(from: 0, through: text.byteCount, by: 211) {
      let count = text.bytes[..<offset].count { $0 & 0xC0 != 0x80 }
      #expect(text.codePoint(at: offset) == count)
    }
  }

  @Test("Pieces are the lines, long ones cut between characters, nothing lost", arguments: 1...12)
  func pieces(seed: UInt64) {
    var generator = Seeded(state: seed)
    let text = SourceText(Self.text(400_000, &generator))
    var piece = 0
    for number in 0..<text.lineCount {
      let line = text.line(number)
      var end = line.lowerBound
      repeat {
        let range = text.piece(piece)
        #expect(range.lowerBound == end && range.count <= 66_000)
        for offset in [range.lowerBound, (range.lowerBound + range.upperBound) / 2]
        where range.contains(offset) || line.isEmpty {
          #expect(text.pieceIndex(at: offset) == piece)
        }
        #expect(!text.string(in: range).contains("\u{FFFD}"))
        end = range.upperBound
        piece += 1
      } while end < line.upperBound
    }
    #expect(piece == text.pieceCount)
    #expect(text.piece(piece).isEmpty)
  }

  @Test("What is UTF-8 and what is not is told as the standard library tells it", arguments: 1...40)
  func validity(seed: UInt64) {
    var generator = Seeded(state: seed)
    var bytes = Array(Self.text(.random(in: 0...20_000, using: &generator), &generator).utf8)
    let places = [0, 1, 2, 3, 4093, 4094, 4095, 4096, 4097, 4098, 8191, 8192]
    for _ in 0..<60 {
      if !bytes.isEmpty, Bool.random(using: &generator) {
        let place =
          Bool.random(using: &generator)
          ? places.randomElement(using: &generator) ?? 0
          : Int.random(in: 0..<bytes.count, using: &generator)
        if place < bytes.count {
          let old = bytes[place]
          bytes[place] =
            [0x41, 0x80, 0xA0, 0xBF, 0xC0, 0xC2, 0xE0, 0xED, 0xF0, 0xF4, 0xF5, 0xFF]
            .randomElement(using: &generator) ?? 0
          check(bytes)
          bytes[place] = old
        }
      }
      check(Array(bytes.prefix(.random(in: 0...bytes.count, using: &generator))))
    }
  }

  /// Whole, and in stretches that were counted apart.
  private func check(_ bytes: [UInt8]) {
    let expected = (try? UTF8Span(validating: bytes.span)) != nil
    #expect(((try? SourceText(utf8: bytes)) != nil) == expected)
    let tallies = bytes.withUnsafeBytes { bytes in
      stride(from: 0, to: bytes.count, by: 4096).map {
        TextTally(UnsafeRawBufferPointer(rebasing: bytes[$0..<min($0 + 4096, bytes.count)]))
      }
    }
    #expect(((try? SourceText(utf8: bytes, tallies: tallies)) != nil) == expected)
  }
}
