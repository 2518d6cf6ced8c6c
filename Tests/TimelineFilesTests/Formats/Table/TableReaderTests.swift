import Chronology
import Testing

@testable import TimelineFiles

@Suite("Tables with a header")
struct TableReaderTests {
  @Test("A table of a desk's own is read by the words of its header")
  func everything() throws {
    let timeline = try table(
      #"""
      Date,Event,Description,Source,URL,Quote,Speaker,Place,Tags,Status,Participants,Note
      2018-07-06,Talks,"They met, and ""talked""",The Daily,https://d.example/1,We agreed.,Kim Minsu,Pyongyang,"talks; nuclear",held,Kim Minsu;Jane Roe,n
      12 July 2018,Meeting,,The Daily,https://d.example/1,,,Panmunjom,,not held,,
      July 2018,More,,,,,,,,,,
      """#)
    #expect(timeline.diagnostics == [])
    #expect(timeline.events.map(\.shownDate) == ["2018-07-06", "2018-07-12", "2018-07"])
    let event = timeline.events[0]
    #expect(event.title == "Talks")
    #expect(event.summary == "They met, and \"talked\"")
    #expect(event.place == "Pyongyang")
    #expect(event.tags == ["talks", "nuclear"])
    #expect(event.status == .held)
    #expect(event.note == "n")
    #expect(timeline.actors.map(\.name) == ["Kim Minsu", "Jane Roe"])
    #expect(event.evidence[0].quote?.selector.exact == "We agreed.")
    #expect(event.evidence[0].quote?.speaker == event.actors[0])
    #expect(timeline.sources.map(\.title) == ["The Daily"])
    #expect(timeline.sources.map(\.url) == ["https://d.example/1"])
    #expect(timeline.events[1].evidence.map(\.source) == [timeline.sources[0].id])
    #expect(timeline.events[1].evidence[0].quote == nil)
    #expect(timeline.events[1].status == .notHeld)
    #expect(timeline.events[2].evidence.isEmpty)
  }

  @Test(
    "Headers are known in several languages, whatever stands between the columns",
    arguments: [
      "Datum;Ereignis;Quelle\n12. Juli 2018;Treffen;Zeitung",
      "date\tévénement\tsource\n12 juillet 2018\tTreffen\tZeitung",
      "Fecha|Título|Fuente\n12 de julio de 2018|Treffen|Zeitung",
      "날짜,제목,출처\n2018년 7월 12일,Treffen,Zeitung",
      "\u{FEFF}DATE,HEADLINE,SOURCE\r\n2018-07-12,Treffen,Zeitung\r\n",
      "Start Date,Title,Outlet\n2018-07-12,Treffen,Zeitung",
      "sep=;\nDate (yyyy-mm-dd);Event name;Source\n2018-07-12;Treffen;Zeitung",
      "Jahr,Monat,Tag,Titel,Quelle\n2018,Juli,12.,Treffen,Zeitung",
      "Subject,Start Date,Start Time,End Date,All Day Event,Source\nTreffen,2018-07-12,,,x,Zeitung",
      "연도,월,일,사건,출처\n2018,7월,12일,Treffen,Zeitung",
    ])
  func languages(text: String) throws {
    let timeline = try table(text)
    #expect(timeline.diagnostics == [])
    #expect(timeline.events.map(\.shownDate) == ["2018-07-12"])
    #expect(timeline.events.map(\.title) == ["Treffen"])
    #expect(timeline.sources.map(\.title) == ["Zeitung"])
  }

  @Test("A person says what columns mean, and is told which there are where one is not")
  func given() throws {
    var options = ReadingOptions()
    options.columns = [.date: "Wann genau", .title: "was"]
    let text = "Wann genau,Was,Title\n2018-07-12,Treffen,other"
    let read = try TimelineReader.read(
      bytes: Array(text.utf8), path: "t.csv", file: 0, options: options)
    #expect(read.events.map(\.title) == ["Treffen"])
    #expect(read.events.map(\.shownDate) == ["2018-07-12"])
    options.columns = [.date: "Datum"]
    #expect(
      refusal(text, options)
        == "t.csv:1:1: error: there is no column “Datum” for date; the columns are “Wann genau”, “Was”, “Title”"
    )
  }

  @Test("Where no column is called so, the only one that has a date in its name is the date")
  func onlyDate() throws {
    #expect(
      try table("Incident Date,Notes\n2018-07-12,A").events.map(\.shownDate) == ["2018-07-12"])
    #expect(try table("Incident Date,Notes\n2018-07-12,A").events.map(\.title) == ["A"])
    let two = try table("Date signed,Date ratified,Title\n2018-07-12,2018-07-14,A")
    #expect(two.events.map(\.shownDate) == [nil])
    #expect(two.diagnostics.map(\.severity) == [.warning])
    #expect(two.diagnostics[0].message.contains("--columns date=NAME"))
  }

  @Test("A table without a title is refused, and names its columns")
  func untitled() {
    #expect(
      refusal("Date,Foo\n2018,x")
        == "t.csv:1:1: error: no column of this table is a title; the columns are “Date”, “Foo”; "
        + "say which one it is with --columns title=NAME")
    #expect(refusal("") != nil)
  }

  @Test("Start and end are a span with both of its ends")
  func spans() throws {
    let timeline = try table(
      """
      start,end,title
      2018-07-06,2018-07-08,A
      2018-07-06,,B
      ,2018-07-08,C
      2018-07-06,2018-07-06,D
      2018-07-06 10:00,2018-07-06 12:00,E
      1950,1953-07-27,F
      2018-07-06,soon,G
      2018-07-08,2018-07-06,H
      ,,I
      """)
    #expect(
      timeline.events.map(\.shownDate) == [
        "2018-07-06/2018-07-08", "2018-07-06", "/2018-07-08", "2018-07-06", "2018-07-06T10:00:00",
        "1950/1953-07-27", "2018-07-06/", nil, nil,
      ])
    #expect(timeline.events[8].undated == .notGiven)
    #expect(timeline.diagnostics.map { "\($0.line):\($0.column)" } == ["8:12", "9:12"])
  }

  @Test("Year, month and day in columns of their own, as far as they are given")
  func numbers() throws {
    let timeline = try table(
      """
      Year,Month,Day,Time,Event
      2018,7,12,14:30,A
      2018,July,,,B
      2018,,,,C
      500 BCE,,,,D
      18,7,12,,E
      2018,,12,,F
      2018,2,30,,G
      2018,0,0,,H
      195X,,,,I
      """)
    #expect(
      timeline.events.map(\.shownDate) == [
        "2018-07-12T14:30:00", "2018-07", "2018", "-0499", nil, nil, nil, "2018", "195X",
      ])
    #expect(timeline.diagnostics.map(\.line) == [6, 7, 8])
  }

  @Test(
    "The end has columns of its own for year, month and day as the start has",
    arguments: [
      ("Title,Year,End Year\nWar,1914,1918", "1914/1918"),
      ("Titel;Jahr;Endjahr\nKrieg;1914;1918", "1914/1918"),
      ("Titre,Année de début,Année de fin\nGuerre,1914,1918", "1914/1918"),
      ("título,año inicio,año fin\nGuerra,1914,1918", "1914/1918"),
      ("제목,시작 연도,종료 연도\n전쟁,1914,1918", "1914/1918"),
      (
        "Year,Month,Day,End Year,End Month,End Day,Title\n2018,7,6,2018,7,7,A",
        "2018-07-06/2018-07-07"
      ),
      (
        "start year,start month,start day,end year,end month,end day,name\n2018,July,6,2018,8,,A",
        "2018-07-06/2018-08"
      ),
      ("year,end,title\n2018,2020,A", "2018/2020"), ("year,end,title\n2018,,A", "2018"),
      ("year,end year,title\n2018,2018,A", "2018"), ("year,end year,title\n,2018,A", "/2018"),
      ("date,end year,title\n2018-07-12,2020,A", "2018-07-12/2020"),
      ("start,end,year,title\n,2018-07-08,2018,A", "/2018-07-08"),
      ("start year,title\n2018,A", "2018"),
    ])
  func endInNumbers(text: String, date: String) throws {
    let timeline = try table(text)
    #expect(timeline.events.map(\.shownDate) == [date])
    #expect(timeline.diagnostics == [])
  }

  @Test("An end in numbers that is no date leaves the start, and that there is an end nobody knows")
  func wrongEndInNumbers() throws {
    let timeline = try table(
      "title,year,month,end year,end month,end day\nA,2018,7,2018,2,30\nB,2018,7,,8,\nC,2018,7,2017,,"
    )
    #expect(timeline.events.map(\.shownDate) == ["2018-07/", "2018-07/", nil])
    #expect(timeline.diagnostics.map { "\($0.line):\($0.column)" } == ["2:10", "3:10", "4:10"])
  }

  @Test(
    "An end that has not come is an open one",
    arguments: ["present", "Present", "heute", "ongoing", "aujourd'hui", "en cours", "actualidad"])
  func ongoing(word: String) throws {
    for header in ["start,end", "year,end year"] {
      let timeline = try table("\(header),title\n2018,\(word),A")
      #expect(timeline.events.map(\.shownDate) == ["2018/.."])
      #expect(timeline.diagnostics == [])
    }
    // Alone it says of no day when something was.
    #expect(try table("start,end,title\n,\(word),A").events.map(\.shownDate) == [nil])
  }

  @Test("A table of which only the header is there has no events, and a warning says so")
  func onlyHeader() throws {
    let timeline = try table("date,title\n\n,\n")
    #expect(timeline.events.isEmpty)
    #expect(
      timeline.diagnostics.map { "\($0.line):\($0.column) \($0.severity.rawValue)" } == [
        "1:1 warning"
      ])
    #expect(timeline.diagnostics.first?.message.contains("no events") == true)
  }

  @Test("An id that was made gives way to a later row that has it of its own")
  func madeIDs() throws {
    let timeline = try table("id,date,title\n,2018,Talks\ntalks-2018,2018,Others\n,2018,Talks")
    #expect(timeline.events.map(\.id.name) == ["talks-2018-2", "talks-2018", "talks-2018-3"])
    #expect(timeline.events.map(\.isNamedByFile) == [false, true, false])
  }

  @Test("What is said of an ambiguous date stands at its cell")
  func ambiguousPlace() throws {
    let timeline = try table("title,date\nTalks,03/04/2018\n\"More\", \"03/04/2018\"")
    #expect(timeline.diagnostics.map { "\($0.line):\($0.column)" } == ["2:7", "3:10"])
  }

  @Test("Only a cell that is a day in just one order shows the order")
  func impossibleDays() throws {
    let alone = try table("date,title\n03/04/2018,A\n31/02/2018,B")
    #expect(alone.events.map(\.shownDate) == [nil, nil])
    let beside = try table("date,title\n31/04/2018,A\n12/13/2018,B\n03/04/2018,C")
    #expect(beside.events.map(\.shownDate) == [nil, "2018-12-13", "2018-03-04"])
    let leap = try table("date,title\n29/02/2018,A\n03/04/2018,B")
    #expect(leap.events.map(\.shownDate) == [nil, nil])
    let weekday = try table("date,title\n\"Friday, 25/04/2018\",A\n03/04/2018,B")
    #expect(weekday.events.map(\.shownDate) == [nil, nil])
  }

  @Test("A date that could be two is asked for, and its event stays")
  func ambiguous() throws {
    let text = "date,title\n03/04/2018,A\n2018-07-12,B"
    let timeline = try table(text)
    #expect(timeline.events.map(\.shownDate) == [nil, "2018-07-12"])
    #expect(
      timeline.diagnostics.map(\.description) == [
        "t.csv:2:1: error: “03/04/2018” is no date: this is 3 April or 4 March, and nothing says "
          + "which; say --day-first or --month-first"
      ])
    var options = ReadingOptions()
    options.dayOrder = .monthFirst
    let read = try TimelineReader.read(
      bytes: Array(text.utf8), path: "t.csv", file: 0, options: options)
    #expect(read.events.map(\.shownDate) == ["2018-03-04", "2018-07-12"])
    #expect(read.diagnostics == [])
  }

  @Test("Where other cells of the column show the order, it counts, and a warning says so")
  func provenOrder() throws {
    let timeline = try table("date,title\n03/04/2018,A\n25/04/2018,B")
    #expect(timeline.events.map(\.shownDate) == ["2018-04-03", "2018-04-25"])
    #expect(timeline.diagnostics.map(\.severity) == [.warning])
    #expect(timeline.diagnostics[0].message.contains("25/04/2018"))
    #expect(timeline.diagnostics[0].message.contains("--month-first"))
    let american = try table("date,title\n03.04.2018,A\n04.25.2018,B")
    #expect(american.events.map(\.shownDate) == ["2018-03-04", "2018-04-25"])
    // Two orders in one column prove none.
    let mixed = try table("date,title\n03/04/2018,A\n25/04/2018,B\n04/25/2018,C\n03.04.2018,D")
    #expect(mixed.events.map(\.shownDate) == [nil, "2018-04-25", "2018-04-25", nil])
    // Another column proves nothing.
    let other = try table("start,end,title\n03/04/2018,,A\n2018-01-01,25/04/2018,B")
    #expect(other.events.map(\.shownDate) == [nil, "2018-01-01/2018-04-25"])
  }

  @Test("A cell that is no date leaves the event undated, with the reason and the place")
  func unreadable() throws {
    let timeline = try table("title,date\nÄ,soon\nB,-\nC,12-Jul-18")
    #expect(timeline.events.map(\.shownDate) == [nil, nil, nil])
    #expect(timeline.events[1].undated == .notGiven)
    #expect(timeline.diagnostics.map { "\($0.line):\($0.column)" } == ["2:3", "4:3"])
  }

  @Test("Words without a source are quoted from the table itself")
  func quoteWithoutSource() throws {
    let timeline = try table("date,title,quote,speaker\n2018,A,We agreed.,Kim Minsu")
    #expect(timeline.events[0].evidence[0].quote?.selector.exact == "We agreed.")
    #expect(timeline.sources[0].title == nil)
    #expect(timeline.sources[0].note == "The table gives no source for these words.")
  }

  @Test("An address in the column of sources is an address")
  func addressAsSource() throws {
    let timeline = try table("date,title,source\n2018,A,https://d.example/a-b")
    #expect(timeline.sources.map(\.url) == ["https://d.example/a-b"])
    #expect(timeline.sources[0].title == nil)
  }

  @Test("Rows that are too long, quotes that are not closed, and a status nobody knows are told")
  func rowProblems() throws {
    let timeline = try table(
      "date,title,status\n2018,A,perhaps\n2019,B,held,more\n2020,\"C,held")
    #expect(timeline.events.map(\.title).prefix(2) == ["A", "B"])
    #expect(timeline.events.count == 3)
    #expect(
      timeline.diagnostics.map { "\($0.line):\($0.column) \($0.severity.rawValue)" } == [
        "2:8 warning", "3:13 warning", "4:6 error",
      ])
  }

  @Test("A table that a spreadsheet wrote in Windows-1252 is read so, and a warning says it")
  func windows() throws {
    let bytes =
      Array("Datum;Titel\n12.07.2018;Gespr".utf8) + [0xE4] + Array("che \u{20}".utf8)
      + [0x96] + Array(" mehr".utf8)
    let timeline = try TimelineReader.read(bytes: bytes, path: "t.csv", file: 0)
    #expect(timeline.events.map(\.title) == ["Gespräche  – mehr"])
    #expect(timeline.diagnostics.map(\.severity) == [.warning])
    #expect(timeline.diagnostics[0].message.contains("Windows-1252"))
    // One broken letter among many that are right is a mistake in UTF-8.
    let broken = Array("date,title\n2018,Gespräche über Größe ".utf8) + [0xE4]
    let mended = try TimelineReader.read(bytes: broken, path: "t.csv", file: 0)
    #expect(mended.events[0].title.hasPrefix("Gespräche über Größe"))
    #expect(mended.diagnostics.map(\.severity) == [.error])
  }

  @Test("UTF-16 with tabs, as Excel calls Unicode text, is read")
  func utf16() throws {
    var bytes: [UInt8] = [0xFF, 0xFE]
    for unit in "date\ttitle\r\n2018-07-12\t회담\r\n".utf16 {
      bytes += [UInt8(unit & 0xFF), UInt8(unit >> 8)]
    }
    let timeline = try TimelineReader.read(bytes: bytes, path: "t.txt", file: 0)
    #expect(timeline.events.map(\.title) == ["회담"])
    #expect(timeline.diagnostics == [])
  }

  @Test("A table is known by its header, and other files are not taken for one")
  func recognition() {
    for text in ["date,title\n2018,A", "Year;Event\n1950;War", "start\tend\theadline\n"] {
      #expect(TableReader.recognises(ForeignFile(path: "t", bytes: Array(text.utf8))), "\(text)")
    }
    for text in [
      "", "title: A\ndate: B", "BEGIN:VCALENDAR\r\n", "{\"date\": 1, \"title\": 2}", "date\n2018",
      "2018: a title, and more", "Name,Size\na,1", "# date, title", "<data date='1' title='2'>",
    ] {
      #expect(!TableReader.recognises(ForeignFile(path: "t", bytes: Array(text.utf8))), "\(text)")
    }
  }

  private func refusal(_ text: String, _ options: ReadingOptions = ReadingOptions()) -> String? {
    do {
      _ = try TimelineReader.read(bytes: Array(text.utf8), path: "t.csv", file: 0, options: options)
      return nil
    } catch .notATimeline(let diagnostic) {
      return diagnostic.description
    } catch {
      return "\(error)"
    }
  }
}

/// Reads a text as a table.
func table(_ text: String) throws -> Timeline {
  try TimelineReader.read(bytes: Array(text.utf8), path: "t.csv", file: 0)
}
