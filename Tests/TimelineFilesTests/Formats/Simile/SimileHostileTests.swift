import Chronology
import Testing

@testable import TimelineFiles

@Suite("Hostile files in SIMILE Timeline's formats")
struct SimileHostileTests {
  private static let xml = #"""
    <?xml version="1.0"?><!DOCTYPE data [<!ENTITY n "x">]>
    <data><!-- c --><event start="May 1 2006 10:00 GMT" title="Tälks &n;" end="2007"
      isDuration="true">&lt;b&gt;Text&lt;/b&gt;<i>more</i><![CDATA[ <p>raw</p> ]]></event></data>
    """#
  private static let script = #"""
    var d = {'events': [{start: '1880', title: 'Tälks ' + "b\u00e9", end: new Date(1926, 1, 2)},
      {"start": "1900", "title": "x", "description": "<b>y"}, /* c */ ]};
    """#

  @Test("Cut at any byte, a file is read or refused", arguments: [xml, script])
  func cut(text: String) {
    let bytes = Array(text.utf8)
    for count in 0...bytes.count { readOrRefuse(Array(bytes[..<count])) }
  }

  @Test("With bytes changed at random, a file is read or refused", arguments: [xml, script])
  func mangled(text: String) {
    var seeded = Seeded(state: 7)
    let bytes = Array(text.utf8)
    for _ in 0..<600 {
      var changed = bytes
      for _ in 0...Int.random(in: 0...4, using: &seeded) {
        changed[Int.random(in: changed.indices, using: &seeded)] = .random(
          in: 0...255, using: &seeded)
      }
      readOrRefuse(changed)
    }
  }

  @Test("Elements 100,000 deep do not end the program")
  func deep() throws {
    let open = String(repeating: "<b>", count: 100_000)
    let close = String(repeating: "</b>", count: 100_000)
    let timeline = try simile(
      "<data><event start='1900' title='A'>\(open)deep\(close)</event></data>")
    #expect(timeline.events[0].summary == "deep")
    let escaped = String(repeating: "&lt;b&gt;", count: 100_000)
    let html = try simile("<data><event start='1900' title='A'>\(escaped)deep</event></data>")
    #expect(html.events[0].summary == "deep")
    readOrRefuse(Array("<data>\(open)".utf8))
    readOrRefuse(Array("<data><event>\(open)".utf8))
  }

  @Test("Lists and words of a script, 100,000 deep or long, do not either")
  func deepScript() {
    for piece in ["[", "{a:", "new ", "'a'+", "(", "a.", "/*", "\\", "-"] {
      let many = String(repeating: piece, count: 100_000)
      readOrRefuse(Array("{events: [{start: '1900', title: 'x'}, \(many)".utf8))
      readOrRefuse(Array("var x = \(many)".utf8))
    }
  }

  @Test("An entity that grows is refused, and says so")
  func bombs() {
    let laughs = """
      <!DOCTYPE data [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>
      <data><event start="1900" title="A">&c;</event></data>
      """
    let long = "<!DOCTYPE data [<!ENTITY a '\(String(repeating: "x", count: 20_000))'>]>"
    let quadratic =
      long + "<data><event start='1900'>\(String(repeating: "&a;", count: 10_000))</event></data>"
    let parameter =
      "<!DOCTYPE data [<!ENTITY % p 'x'> %p;]><data><event start='1900' title='A'/></data>"
    for text in [laughs, quadratic, parameter] {
      do {
        _ = try simile(text)
        Issue.record("was read")
      } catch {
        #expect("\(error)".contains("entit"))
      }
    }
  }

  @Test("A file outside is never read")
  func external() throws {
    let timeline = try simile(
      """
      <!DOCTYPE data SYSTEM "file:///etc/passwd" [<!ENTITY p SYSTEM "file:///etc/passwd">]>
      <data><event start="1900" title="A">before &p; after</event></data>
      """)
    #expect(timeline.events[0].summary == "before after")
    #expect(timeline.diagnostics.contains { $0.message.contains("another file") })
  }

  @Test("One line of some megabytes takes no long time")
  func longLine() throws {
    let event = "<event start='1900' title='A long title, and then some'>text</event>"
    let many = try simile("<data>\(String(repeating: event, count: 8_000))</data>")
    #expect(many.events.count == 8_000)
    let text = String(repeating: "ä ", count: 150_000)
    #expect(try simile("<data><event start='1900'>\(text)</event></data>").events.count == 1)
    #expect(try simile("<data><event start='1900' title='\(text)'/></data>").events.count == 1)
    let list = String(repeating: "{start: '1900', title: 'A'},", count: 8_000)
    #expect(try simile("x = {events: [\(list)]}", path: "t.js").events.count == 8_000)
  }

  private func readOrRefuse(_ bytes: [UInt8]) {
    for format in [FileFormat.simileXML, .simileJSON] {
      var options = ReadingOptions()
      options.format = format
      _ = try? TimelineReader.read(bytes: bytes, path: "t", file: 0, options: options)
    }
    _ = try? TimelineReader.read(bytes: bytes, path: "t.xml", file: 0)
  }
}
