import Chronology
import Testing

@testable import TimelineFiles

@Suite("SIMILE Timeline files")
struct SimileFileTests {
  @Test(
    "Start and end are a span in JSON unless it says otherwise, and in XML only where it says so")
  func durations() throws {
    func date(_ text: String, _ path: String) throws -> String? {
      try TimelineReader.read(bytes: Array(text.utf8), path: path, file: 0).events.first?.date.map {
        "\($0.edtf)"
      }
    }
    let json = #"{"events": [{"start": "1900", "end": "1910", "title": "A"@}]}"#
    #expect(try date(json.replacing("@", with: ""), "t.json") == "1900/1910")
    #expect(
      try date(json.replacing("@", with: #", "durationEvent": "false""#), "t.json")
        == "[1900..1910]")
    let xml = "<data><event start='1900' end='1910' title='A'@/></data>"
    #expect(try date(xml.replacing("@", with: ""), "t.xml") == "[1900..1910]")
    #expect(try date(xml.replacing("@", with: " isDuration='true'"), "t.xml") == "1900/1910")
  }

  @Test("An event has its title, its text, its sources, and the id that the file gives")
  func everything() throws {
    let timeline = try simile(
      #"""
      <?xml version="1.0" encoding="UTF-8"?>
      <!-- <data> in a comment -->
      <data wiki-url="http://wiki.example/" wiki-section="Talks" date-time-format="Gregorian">
        <event start="Nov 22 1963" title="Talks &amp; more" link="http://a.example/x?a=1&amp;b=2"
          image="http://a.example/p.png" caption="At noon" classname="special" eventID="talks-1"
          icon="i.png" color="red" tracknum="3">
          They met at &lt;a href="http://b.example/"&gt;Panmunjom&lt;/a&gt;
          &amp;amp; talked.&lt;br/&gt;Nothing came of it.
        </event>
        <event start="1964" title="Again"><b>Real</b> markup <a href="http://c.example/?x&amp;y">here</a></event>
        <event start="1965" title="Without markup">
          One line
          and another
        </event>
      </data>
      """#)
    #expect(timeline.diagnostics == [])
    #expect(timeline.events.map(\.title) == ["Talks & more", "Again", "Without markup"])
    let event = timeline.events[0]
    #expect(event.id.name == "talks-1")
    #expect(event.isNamedByFile)
    #expect(event.tags == ["special"])
    #expect(event.note == "At noon")
    #expect(
      event.summary == "They met at Panmunjom (http://b.example/) & talked.\nNothing came of it.")
    #expect(event.origin.line == 4)
    #expect(event.origin.column == 3)
    #expect(
      timeline.sources.map(\.url) == ["http://a.example/x?a=1&b=2", "http://a.example/p.png"])
    #expect(event.evidence.map(\.source) == timeline.sources.map(\.id))
    #expect(timeline.events[1].summary == "Real markup here (http://c.example/?x&y)")
    #expect(timeline.events[2].summary == "One line and another")
  }

  @Test("A link that several events have is one source")
  func sharedLink() throws {
    let timeline = try simile(
      #"""
      <data><event start="1964" title="A" link="http://a.example/"/>
      <event start="1965" title="B" link="http://a.example/"/></data>
      """#)
    #expect(timeline.sources.count == 1)
    #expect(timeline.events.flatMap(\.evidence).count == 2)
  }

  @Test("JSON is read as XML is")
  func json() throws {
    let timeline = try simile(
      #"""
      {"dateTimeFormat": "iso8601", "wikiURL": "http://wiki.example/", "events": [
        {"title": "John", "id": "/en/john", "start": "1906-03-21", "end": "1978-07-10",
         "durationEvent": true, "description": "<p>A</p><p>B</p>"},
        {"title": "Winthrop", "start": 1912, "link": "http://a.example/"},
        "no event"
      ]}
      """#, path: "data.json")
    #expect(timeline.events.map(\.shownDate) == ["1906-03-21/1978-07-10", "1912"])
    #expect(timeline.events[0].id.name == "/en/john")
    #expect(timeline.events[0].summary == "A\n\nB")
    #expect(timeline.diagnostics.map { "\($0.line):\($0.column)" } == ["5:3"])
  }

  @Test("A script that gives a literal to a name is read, and nothing of it is run")
  func script() throws {
    let timeline = try simile(
      #"""
      // Cubism, as Timeline's own examples are written
      var timeline_data = {  // save as a global variable
      'dateTimeFormat': 'iso8601',
      events : [
          {'start': '1880', end: new Date(1926, 11, 5), durationEvent: true, /* a comment */
          'title': 'It\'s a house', description: 'by ' + "somebody",},
          {start: Timeline.DateTime.parseGregorianDateTime("May 28 2006"), title: "B\u00e9"},
      ]
      };
      alert("more");
      """#, path: "cubism.js")
    #expect(timeline.diagnostics == [])
    #expect(timeline.events.map(\.title) == ["It's a house", "Bé"])
    #expect(timeline.events.map(\.shownDate) == ["1880/1926-12-05", "2006-05-28"])
    #expect(timeline.events[0].summary == "by somebody")
    #expect(timeline.events[1].origin.line == 7)
  }

  @Test("Where a script computes something, what came before is kept and the place is named")
  func computed() throws {
    let timeline = try simile(
      """
      {"events": [
      {"start": "1900", "title": "A"},
      {"start": 2 * start, "title": "B"}]}
      """, path: "t.json")
    #expect(timeline.events.first?.title == "A")
    #expect(timeline.diagnostics.contains { $0.line == 3 && $0.severity == .error })
  }

  @Test("Files of others are not taken for SIMILE Timeline")
  func others() {
    for text in [
      "<rss><channel/></rss>", "<data><row>1</row></data>", "<html><data><event/></data></html>",
      #"{"events": [{"start_date": {"year": "1900"}, "text": {"headline": "A"}}]}"#,
      #"{"events": []}"#, "title: <data><event", "Date,Event\n1900,A",
    ] {
      let file = ForeignFile(path: "t", bytes: Array(text.utf8))
      #expect(!SimileXMLReader.recognises(file), "\(text)")
      #expect(!SimileJSONReader.recognises(file), "\(text)")
    }
  }

  @Test("XML that names its encoding is read in it")
  func encodings() throws {
    let xml = "<?xml version='1.0' encoding='ISO-8859-1'?><data><event start='1900' title='Caf"
    let latin = Array(xml.utf8) + [0xE9] + Array("'/></data>".utf8)
    let read = try TimelineReader.read(bytes: latin, path: "t.xml", file: 0)
    #expect(read.events.map(\.title) == ["Café"])
    #expect(read.diagnostics == [])
    var wide: [UInt8] = [0xFF, 0xFE]
    let text =
      "<?xml version='1.0' encoding='UTF-16'?><data><event start='1900' title='Café'/></data>"
    for unit in text.utf16 { wide += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    let other = try TimelineReader.read(bytes: wide, path: "t.xml", file: 0)
    #expect(other.events.map(\.title) == ["Café"])
  }

  @Test("What HTML calls a character and XML does not is kept in a text, and reported in a title")
  func entities() throws {
    let timeline = try simile(
      "<data>\n<event start='1900' title='A&nbsp;B &amp; C'>D&eacute;tente</event></data>")
    #expect(timeline.events[0].summary == "Détente")
    #expect(timeline.diagnostics.map { "\($0.line):\($0.column)" } == ["2:1"])
    #expect(timeline.diagnostics[0].message.contains("&nbsp;"))
    let declared = try simile(
      "<!DOCTYPE data [<!ENTITY nbsp '&#160;'>]><data><event start='1900' title='A&nbsp;B'/></data>"
    )
    #expect(declared.events[0].title == "A B")
    #expect(declared.diagnostics == [])
  }

  @Test("A file that breaks off keeps what came before, and says where")
  func broken() throws {
    let timeline = try simile("<data>\n<event start='1900' title='A'/>\n<event start='19")
    #expect(timeline.events.map(\.title) == ["A"])
    #expect(timeline.diagnostics.map { "\($0.line):\($0.column)" } == ["3:1"])
    #expect(throws: TimelineFileError.self) { try simile("<data><event start='19") }
  }

  @Test("XML of another kind is refused with its root, where somebody says that it is SIMILE's")
  func otherRoot() {
    var options = ReadingOptions()
    options.format = .simileXML
    do {
      _ = try TimelineReader.read(bytes: Array("<rss/>".utf8), path: "t", file: 0, options: options)
      Issue.record("was read")
    } catch {
      #expect("\(error)".contains("<rss>"))
    }
  }
}
