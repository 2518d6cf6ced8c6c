import Chronology
import Foundation
import Testing

@testable import TimelineFiles

@Suite("A line of JSON in any valid form is read as Foundation reads it")
struct LinePropertyTests {
  @Test("The sketch finds what Foundation finds", arguments: 0..<4)
  func sketches(_ seed: Int) throws {
    var writer = LineWriter(random: Seeded(state: UInt64(seed)), oddities: [5, 20, 50, 80][seed])
    var kinds: Set<LineSketch.Kind> = []
    for _ in 0..<1_500 {
      let line = writer.line()
      let text = line.whole.json
      #expect(throws: Never.self, "\(text)") { _ = try foundation(line.whole.oracle) }
      let found = sketch(line.bytes)
      kinds.insert(found.kind)
      #expect(found.kind == (try kind(of: line)), "\(text)")
      for (value, name) in [
        (found.id, "id"), (found.date, "date"), (found.title, "title"),
        (found.replaces, "replaces"),
      ] {
        let piece = line.first(name)
        #expect(value.form == form(of: piece), "\(name) in \(text)")
        guard value.form != .absent else { continue }
        if value.isText {
          let read = line.bytes.withUnsafeBytes {
            value.text(in: $0, needsMending: found.needsMending)
          }
          #expect(isSame(read, try foundationText(piece)), "\(name) in \(text)")
        } else {
          #expect(Array(line.bytes[value.range]) == piece.map { Array($0.json.utf8) })
        }
      }
      #expect(found.hasDatedBy == (line.first("dated-by") != nil), "\(text)")
      #expect(found.hasEvidence == (line.first("evidence") != nil), "\(text)")
      #expect(found.hasUnicodeEscapes == hasUnicodeEscapes(text), "\(text)")
      #expect(!found.needsMending)
    }
    #expect(kinds.isSuperset(of: [.event, .header, .unknownType, .source]))
  }

  private func kind(of line: WrittenLine) throws -> LineSketch.Kind {
    if line.first("dateline") != nil { return .header }
    guard let type = line.first("type") else { return .event }
    switch try foundation(type.oracle) as? String {
    case "event": return .event
    case "source": return .source
    case "actor": return .actor
    default: return .unknownType
    }
  }

  private func form(of piece: WrittenLine.Piece?) -> LineSketch.Form {
    switch piece?.json.utf8.first {
    case nil: .absent
    case UInt8(ascii: "\""): .string
    case UInt8(ascii: "{"): .mapping
    case UInt8(ascii: "["): .list
    default: .word
    }
  }

  private func hasUnicodeEscapes(_ text: String) -> Bool {
    text.replacing("\\\\", with: "").contains("\\u")
  }

  @Test("The careful way gives the values that Foundation gives", arguments: 0..<3)
  func careful(_ seed: Int) throws {
    var writer = LineWriter(
      random: Seeded(state: UInt64(100 + seed)), oddities: [2, 20, 50][seed])
    for number in 1...400 {
      let line = writer.line()
      let text = line.whole.json
      guard sketch(line.bytes).kind == .event else { continue }
      let reading = line.bytes.withUnsafeBytes { lineDecoder.readEvent($0, line: number) }
      let event = try #require(reading.value)
      let title = try foundationText(line.first("title"))
      #expect(isSame(event.title, title?.isEmpty == false ? title : "Untitled event"), "\(text)")
      if let id = try foundationText(line.first("id")), !id.isEmpty {
        #expect(isSame(event.id.name, id), "\(text)")
        #expect(event.isNamedByFile)
      } else {
        #expect(!event.isNamedByFile)
        let made = line.bytes.withUnsafeBytes { lineDecoder.madeName($0, LineSketch($0)) }
        #expect(event.id.name == made, "\(text)")
      }
      for (value, name) in [
        (event.place, "place"), (event.group, "group"), (event.summary, "summary"),
        (event.note, "note"), (event.replaces?.name, "replaces"),
      ] {
        #expect(isSame(value, try foundationText(line.first(name))), "\(name) in \(text)")
      }
      if let tags = line.first("tags"), let list = try foundation(tags.oracle) as? [Any],
        !list.isEmpty, list.allSatisfy({ $0 is String })
      {
        #expect(event.tags.map { Array($0.utf8) } == list.map { Array("\($0)".utf8) }, "\(text)")
      }
      #expect(reading.diagnostics.allSatisfy { $0.line == number && $0.column > 0 })
    }
  }

  @Test("Where the plain way gives an event, it is the careful way's", arguments: 0..<4)
  func plain(_ seed: Int) throws {
    var writer = LineWriter(
      random: Seeded(state: UInt64(200 + seed)), oddities: [0, 1, 10, 40][seed])
    var given = 0
    for number in 1...500 {
      let line = writer.line()
      let name = writer.chance(20) ? "made" : nil
      let subset = EventParts(
        rawValue: .random(in: 0...EventParts.all.rawValue, using: &writer.random))
      let single = EventParts(rawValue: 1 << UInt16.random(in: 0..<12, using: &writer.random))
      line.bytes.withUnsafeBytes { bytes in
        let careful = lineDecoder.readEvent(bytes, line: number, name: name)
        for parts in [EventParts.all, subset, single, []] {
          guard
            let plain = lineDecoder.plainEvent(bytes, line: number, name: name, parts: parts)
          else { continue }
          #expect(LineSketch(bytes).kind == .event)
          if parts == .all {
            given += 1
            #expect(careful.diagnostics.isEmpty, "\(line.whole.json)")
          }
          let expected = careful.value.map { only(parts, of: $0) }
          let found = only(parts, of: plain)
          #expect(found == expected, "\(parts) of \(line.whole.json)")
          // Equal texts may still have other code points.
          #expect(
            isSame(String(reflecting: found), expected.map { String(reflecting: $0) }),
            "\(parts) of \(line.whole.json)")
        }
      }
    }
    #expect(given > [150, 120, 40, 0][seed], "\(given)")
  }

  /// The event with nothing in it but the parts.
  private func only(_ parts: EventParts, of whole: Event) -> Event {
    var event = Event(
      id: whole.id, title: parts.contains(.title) ? whole.title : "", origin: whole.origin)
    event.isNamedByFile = whole.isNamedByFile
    if parts.contains(.date) {
      event.date = whole.date
      event.undated = whole.undated
      event.datedBy = whole.datedBy
    }
    if parts.contains(.status) { event.status = whole.status }
    if parts.contains(.place) { event.place = whole.place }
    if parts.contains(.actors) { event.actors = whole.actors }
    if parts.contains(.tags) { event.tags = whole.tags }
    if parts.contains(.group) { event.group = whole.group }
    if parts.contains(.summary) { event.summary = whole.summary }
    if parts.contains(.evidence) { event.evidence = whole.evidence }
    if parts.contains(.note) { event.note = whole.note }
    if parts.contains(.replaces) { event.replaces = whole.replaces }
    if parts.contains(.privacy) { event.isPrivate = whole.isPrivate }
    return event
  }

  /// Where Foundation differs, it is not asked.
  ///
  /// It is stricter in two things: half of a surrogate pair, which is replaced here and told, and
  /// numbers that it cannot hold (`1e999`). It is laxer in one: it goes 512 deep. Bytes that are no
  /// text are replaced first, as the careful way does.
  @Test("Lines that were damaged do no harm, and are broken where Foundation refuses them")
  func damage() throws {
    var writer = LineWriter(random: Seeded(state: 300), oddities: 20)
    var broken = 0
    for number in 1...6_000 {
      var bytes = writer.line().bytes
      damage(&bytes, &writer)
      let text = String(decoding: bytes, as: UTF8.self)
      let found = sketch(bytes)
      let problems = bytes.withUnsafeBytes { lineDecoder.problems($0, line: number) }
      let plain = bytes.withUnsafeBytes { lineDecoder.plainEvent($0, line: number) }
      let careful = bytes.withUnsafeBytes { lineDecoder.readEvent($0, line: number) }
      #expect((careful.value == nil) == (found.kind == .broken || found.kind == .blank), "\(text)")
      if plain != nil {
        #expect(found.kind == .event, "\(text)")
        #expect(careful.diagnostics.isEmpty, "\(text)")
      }
      #expect(found.needsMending == problems.contains { isUnfit($0) } || found.kind == .broken)
      guard !problems.contains(where: { $0.message.contains("half of a character") }) else {
        continue
      }
      let mended = bytes.withUnsafeBytes { InputText(line: $0, at: 1, path: "").bytes }
      guard found.kind != .blank, !hasHugeNumber(text) else { continue }
      let object = try? JSONSerialization.jsonObject(
        with: Data(mended), options: .fragmentsAllowed)
      #expect((object is [String: Any]) == (found.kind != .broken), "\(text)")
      guard found.kind == .broken else { continue }
      broken += 1
      #expect(!problems.isEmpty, "\(text)")
      if mended == bytes, text.utf8.first(where: { $0 > 0x20 }) == UInt8(ascii: "{") {
        let before = bytes[..<Int(found.brokenAt)].count { $0 & 0xC0 != 0x80 }
        #expect(problems.last?.column == before + 1, "\(text)")
      }
    }
    #expect((1_000...5_500).contains(broken), "\(broken)")
  }

  /// Whether a number has an exponent of three digits, here or in a text.
  private func hasHugeNumber(_ text: String) -> Bool {
    text.contains(/[0-9][eE][+-]?[0-9]{3}/)
  }

  private func isUnfit(_ problem: Diagnostic) -> Bool {
    problem.message.contains("not valid UTF-8") || problem.message.contains("take it out")
  }

  private func damage(_ bytes: inout [UInt8], _ writer: inout LineWriter) {
    for _ in 0...Int.random(in: 0...2, using: &writer.random) {
      guard !bytes.isEmpty else { return }
      let place = Int.random(in: 0..<bytes.count, using: &writer.random)
      switch Int.random(in: 0..<6, using: &writer.random) {
      case 0: bytes.removeLast(bytes.count - place)
      case 1: bytes.remove(at: place)
      case 2: bytes[place] = .random(in: 0...255, using: &writer.random)
      case 3: bytes.insert(.random(in: 0...255, using: &writer.random), at: place)
      default:
        let marks = Array("\"\\{}[]:,0-+.eEtfnu ".utf8)
        bytes[place] = marks.randomElement(using: &writer.random) ?? 0
      }
      bytes.removeAll { $0 == 0x0A }
    }
  }
}
