import Chronology
import Testing

@Suite("What could be known of an event on a day")
struct EventAsOfTests {
  private let sample: AfterSingapore

  init() throws { sample = try AfterSingapore() }

  @Test("On 9 July 2018 the meeting of 12 July is announced, and nobody knows yet that nobody came")
  func announced() throws {
    let known = try #require(try sample.known("panmunjom-meeting", asOf: "2018-07-09").known)
    #expect(known.event.status == .announced)
    #expect(known.event.date?.edtf.description == "2018-07-12~")
    #expect(known.shown.status.basis == .citation(0))
    #expect(known.shown.date.basis == .citation(0))
    #expect(known.event.evidence.map(\.source) == [AfterSingapore.source("digest")])
    // The words of the article say by how much the day could move.
    #expect(known.event.datedBy?.earliest == CalendarDay("2018-07-10"))
  }

  @Test("On 12 July it was not held; what dated it before no longer widens the day of the record")
  func notHeld() throws {
    let known = try #require(try sample.known("panmunjom-meeting", asOf: "2018-07-12").known)
    #expect(known.event.status == .notHeld)
    #expect(known.shown.status.basis == .citation(1))
    #expect(known.event.date?.edtf.description == "2018-07-12")
    #expect(known.event.datedBy?.selector != nil)
    #expect(known.event.datedBy?.earliest == nil)
    #expect(known.event.bounds == DateBounds(try day("2018-07-12"), try day("2018-07-12")))
    #expect(known.event.evidencePositions == [])
  }

  @Test(
    "An article of about 9 July is possibly known from 8 July on, and definitely from 10 July on")
  func aboutADay() throws {
    let answers = try (7...10).map {
      try sample.known("panmunjom-meeting", asOf: $0 < 10 ? "2018-07-0\($0)" : "2018-07-10")
    }
    #expect(answers.map(\.certainty) == [.no, .possibly, .possibly, .definitely])
    #expect(answers[0].hidden == .notPublished)
    #expect(answers[1].known?.shown.status.certainty == .possibly)
    #expect(answers[1].known?.entries == [.possibly])
    #expect(answers[1].known?.dating == .possibly)
    #expect(answers[3].known?.shown.status.certainty == .definitely)
  }

  @Test("Bounds that the file gives beside a publication date are used as they are")
  func givenBounds() throws {
    var given = sample
    given.sources = []
    try given.add(
      source: "digest", published: "2018-07-09~", earliest: "2018-07-09", latest: "2018-07-09")
    #expect(try given.known("panmunjom-meeting", asOf: "2018-07-08").certainty == .no)
    #expect(try given.known("panmunjom-meeting", asOf: "2018-07-09").certainty == .definitely)
    // Of one bound alone, the other end keeps the margin of the qualified date.
    given.sources = []
    try given.add(source: "digest", published: "2018-07-09~", earliest: "2018-07-09")
    #expect(try given.known("panmunjom-meeting", asOf: "2018-07-09").certainty == .possibly)
    #expect(try given.known("panmunjom-meeting", asOf: "2018-07-10").certainty == .definitely)
  }

  @Test("Where an entry is only possibly published, what is definite without it is there, too")
  func definite() throws {
    let known = try #require(try sample.known("pyongyang-talks", asOf: "2018-07-09").known)
    #expect(known.certainty == .definitely)
    #expect(known.event.date?.edtf.description == "2018-07-06")
    #expect(known.shown.date.certainty == .possibly)
    #expect(known.definite?.date.value?.edtf.description == "2018-07-06/2018-07-07")
    #expect(known.definite?.date.certainty == .definitely)
    let later = try #require(try sample.known("pyongyang-talks", asOf: "2018-07-10").known)
    #expect(later.definite == nil)
  }

  @Test("Of sources published on one day the later in the file counts")
  func sameDay() throws {
    var sample = sample
    try sample.add(
      "e", "E", nil, nil,
      [
        try AfterSingapore.entry("2018-07-12", "2018-07-20", .announced),
        try AfterSingapore.entry("2018-07-12", nil, .cancelled),
        try AfterSingapore.entry("2018-07-07", "2018-07-19", .announced),
      ])
    let known = try #require(try sample.known("e", asOf: "2018-07-12").known)
    #expect(known.event.status == .cancelled)
    // Date and status are resolved separately.
    #expect(known.event.date?.edtf.description == "2018-07-20")
    #expect(known.shown.date.basis == .citation(0))
    #expect(known.event.undated == nil)
  }

  @Test("A day that another source took back is not brought back by one that names the month")
  func takenBack() throws {
    var sample = try AfterSingapore()
    for (name, day) in [("first", "2018-07-01"), ("second", "2018-07-03"), ("third", "2018-07-05")]
    {
      try sample.add(source: name, published: day)
    }
    try sample.add(
      "moved", "A meeting", nil, nil,
      [
        try AfterSingapore.entry("first", "2018-06-12", nil),
        try AfterSingapore.entry("second", "2018-07-20", .moved),
        try AfterSingapore.entry("third", "2018-06", nil),
      ])
    let event = try #require(try sample.known("moved", asOf: "2018-07-05").known?.event)
    #expect(event.date?.edtf.description == "2018-06")
  }

  @Test("A later source that says the same less exactly takes no day back; one that is unsure does")
  func lessExactly() throws {
    for (later, known) in [
      ("2018-06", "2018-06-12"), ("2018", "2018-06-12"), ("2018-06-12~", "2018-06-12~"),
      ("2018-07", "2018-07"), ("2018-06-13", "2018-06-13"),
      // A span, an open end and a set say something else, and not the same less exactly.
      ("2018-06-12/2018-06-13", "2018-06-12/2018-06-13"), ("2018-06-12/..", "2018-06-12/.."),
      ("{2018-06-12,2018-06-14}", "{2018-06-12,2018-06-14}"),
      ("[2018-06-12,2018-06-14]", "[2018-06-12,2018-06-14]"),
    ] {
      var sample = try AfterSingapore()
      try sample.add(source: "earlier", published: "2018-06-13")
      try sample.add(source: "later", published: "2018-06-20")
      try sample.add(
        "meeting", "A meeting", nil, nil,
        [
          try AfterSingapore.entry("later", later, nil),
          try AfterSingapore.entry("earlier", "2018-06-12", nil),
        ])
      let event = try #require(try sample.known("meeting", asOf: "2018-06-20").known?.event)
      #expect(event.date?.edtf.description == known, "\(later)")
    }
  }

  @Test("What no entry states is the event's own, marked as known today")
  func asKnownToday() throws {
    var sample = sample
    try sample.add(
      "e", "E", "2018-07-20", .cancelled, [try AfterSingapore.entry("2018-07-12")])
    let known = try #require(try sample.known("e", asOf: "2018-07-12").known)
    #expect(known.event.status == .cancelled)
    #expect(known.shown.status.basis == .today)
    #expect(known.shown.date.basis == .today)
    #expect(known.event.date == sample.events.last?.date)
  }

  @Test("An event is never held before its earliest day, whoever says so")
  func heldTooEarly() throws {
    var sample = sample
    try sample.add(
      "own", "Own", "2018-07-20~", .held, [try AfterSingapore.entry("2018-07-12")])
    let early = try #require(try sample.known("own", asOf: "2018-07-18").known)
    #expect(early.event.status == nil)
    #expect(early.shown.withheld?.basis == .today)
    #expect(early.shown.withheld?.earliest == CalendarDay("2018-07-19"))
    let then = try #require(try sample.known("own", asOf: "2018-07-19").known)
    #expect(then.event.status == .held)
    #expect(then.shown.withheld == nil)

    // A source that says so beforehand cannot know, and an announcement stands.
    try sample.add(
      "stated", "Stated", "2018-07-20", nil,
      [
        try AfterSingapore.entry("2018-07-07", "2018-07-20", .announced),
        try AfterSingapore.entry("2018-07-12", nil, .held),
      ])
    let stated = try #require(try sample.known("stated", asOf: "2018-07-12").known)
    #expect(stated.event.status == .announced)
    #expect(stated.shown.withheld?.basis == .citation(1))
    #expect(try sample.known("stated", asOf: "2018-07-21").known?.event.status == .announced)
  }

  @Test("Today's word that it was held does not count before the day that is known today")
  func heldOnAnotherDay() throws {
    var sample = sample
    try sample.add(
      "moved", "Moved", "2018-07-20", .held,
      [try AfterSingapore.entry("2018-07-07", "2018-07-10")])
    #expect(try sample.known("moved", asOf: "2018-07-15").known?.event.status == nil)
    #expect(try sample.known("moved", asOf: "2018-07-20").known?.event.status == .held)
  }

  @Test("Events of which nothing was published say why they are hidden")
  func hidden() throws {
    var sample = sample
    try sample.add(source: "undated", published: nil)
    try sample.add(source: "unbounded", published: "XXXX-12-XX")
    try sample.add("bare", "Bare", "2018-07-01", .held, [])
    try sample.add(
      "today", "Today", "2018-07-01", .held,
      [
        try AfterSingapore.entry("undated"), try AfterSingapore.entry("unbounded"),
        try AfterSingapore.entry("not declared"),
      ])
    #expect(try sample.known("bare", asOf: "2030-01-01").hidden == .withoutEvidence)
    #expect(try sample.known("today", asOf: "2030-01-01").hidden == .withoutPublication)
    #expect(try sample.known("generals-talks", asOf: "2018-07-14").hidden == .notPublished)
  }

  @Test("Entries keep their identity where others are left out")
  func positions() throws {
    let known = try #require(try sample.known("pyongyang-talks", asOf: "2018-07-07").known)
    #expect(known.event.evidence.count == 1)
    #expect(known.event.datedBy == nil)
    let summit = try #require(try sample.known("singapore-summit", asOf: "2018-06-30").known)
    #expect(summit.event.evidencePositions == [1])
    #expect(summit.event.evidenceID(at: 0).entry == .citation(1))
    #expect(summit.event.evidenceIndex(ofPosition: 1) == 0)
    #expect(summit.event.evidenceIndex(ofPosition: 0) == nil)
    #expect(summit.shown.status.basis == .citation(1))
  }

  @Test(
    "Open publication dates: a start that is open is possible always, an end that is open never sure"
  )
  func openDates() throws {
    var sample = sample
    try sample.add(source: "until", published: "../2018-07-09")
    try sample.add(source: "from", published: "2018-07-09/..")
    try sample.add("until", "U", nil, nil, [try AfterSingapore.entry("until")])
    try sample.add("from", "F", nil, nil, [try AfterSingapore.entry("from")])
    #expect(try sample.known("until", asOf: "1900-01-01").certainty == .possibly)
    #expect(try sample.known("until", asOf: "2018-07-09").certainty == .definitely)
    #expect(try sample.known("from", asOf: "2018-07-08").certainty == .no)
    #expect(try sample.known("from", asOf: "2118-07-09").certainty == .possibly)
  }

  @Test("Of several sources of one id the first counts, also where they are looked up apart")
  func sameID() throws {
    var sample = sample
    try sample.add(source: "digest", published: "2018-06-01")
    try sample.add(source: "silent", published: nil)
    try sample.add(source: "silent", published: "2018-06-01")
    let digest = AfterSingapore.source("digest")
    let all = Publications(sample.sources)
    #expect(all[digest]?.earliest == CalendarDay("2018-07-08"))
    #expect(all[digest]?.latest == CalendarDay("2018-07-10"))
    #expect(all[AfterSingapore.source("silent")] == nil)
    var parts = Publications(sample.sources.prefix(7))
    parts.append(Publications(sample.sources.dropFirst(7)))
    #expect(parts[digest] == all[digest])
    #expect(parts[AfterSingapore.source("silent")] == nil)
  }

  private func day(_ text: String) throws -> CalendarDay { try AfterSingapore.day(text) }
}
