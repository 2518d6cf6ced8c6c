import ArticleReading
import CellGrid
import Chronology
import Testing

@testable import Viewer

@Suite("A reporter reviews what is proposed of an article")
struct ReviewStoryTests {
  private func reporter(
    _ width: Int = 120, _ height: Int = 40, target: DraftTarget? = .file("draft.yaml")
  ) throws -> Person {
    Person(reviewing: try MadeUpArticle.review(target: target), width: width, height: height)
  }

  private func isWritten(_ effect: Effect?) -> (ArticleFindings, DraftTarget)? {
    guard case .saveDraft(let found, let target)? = effect else { return nil }
    return (found, target)
  }

  @Test("Enter keeps and x drops, each goes on to the next, and the status line counts")
  func deciding() throws {
    var person = try reporter()
    #expect(person.screen.contains("0 of 6 decided"))
    #expect(person.currentRow.contains("Envoys meet in Northport"))
    person.press(.enter)
    #expect(person.lastLine.contains("kept: Envoys meet in Northport"))
    #expect(person.currentRow.contains("Summit"))
    person.type("x")
    #expect(person.screen.contains("2 of 6 decided"))
    #expect(person.rows.contains { $0.hasPrefix("  +  •  6 July 2018") })
    #expect(person.rows.contains { $0.hasPrefix("  -  ▪  June 2018") })
    #expect(person.currentRow.contains("Adler speaks"))
  }

  @Test("u takes back each step, says which, and goes where it was done")
  func undoing() throws {
    var person = try reporter()
    person.press(.enter)
    person.type("xjJ")
    #expect(person.screen.contains("3/5"))
    person.type("u")
    #expect(person.lastLine.contains("taken back: joined: Adler speaks"))
    #expect(person.screen.contains("4/6"))
    person.type("u")
    #expect(person.lastLine.contains("taken back: dropped: Summit"))
    #expect(person.currentRow.contains("Summit"))
    person.type("uu")
    #expect(person.lastLine.contains("nothing to take back"))
    #expect(person.screen.contains("0 of 6 decided"))
  }

  @Test("J joins with the one above, and says where the dates differ")
  func joining() throws {
    var person = try reporter()
    person.type("jjjJ")
    #expect(
      person.lastLine.contains("dated 8 July 2018; the other was dated 7 July 2018"),
      "\(person.lastLine)")
    #expect(person.currentRow.contains(" *"))
    #expect(person.currentRow.contains("“2"))
    #expect(person.screen.contains("3/5"))
    person.type("ggJ")
    #expect(person.lastLine.contains("no proposal above"))
  }

  @Test("What J says of the two dates is what they were when it was pressed")
  func joiningChanged() throws {
    var person = try reporter()
    person.type("jjjcd")
    person.press(.control("u"))
    person.type("2018-07-04")
    person.press(.enter)
    person.type("J")
    #expect(
      person.lastLine.contains("dated 8 July 2018; the other was dated 4 July 2018"),
      "\(person.lastLine)")
    person.type("ucd")
    person.press(.control("u"))
    person.type("2018-07-08")
    person.press(.enter)
    person.type("J")
    #expect(!person.lastLine.contains("the other"), "\(person.lastLine)")
  }

  @Test("What is dropped is not joined with anything, and J says so")
  func joiningDropped() throws {
    var person = try reporter()
    person.press(.enter)
    person.type("xJ")
    #expect(person.screen.contains("3/6"))
    #expect(
      person.lastLine.contains("not joined, for this is dropped: Summit"), "\(person.lastLine)")
    person.type("kJ")
    #expect(person.screen.contains("2/6"))
    #expect(person.lastLine.contains("not joined, for this is dropped: Summit"))
  }

  @Test(
    "The words of the selected proposal are lit, the others less, and speakers are no surer than they are"
  )
  func lit() throws {
    var person = try reporter()
    person.type("jjjj")
    #expect(person.words(in: .litDate) == "July 12")
    #expect(person.words(in: .litQuote).hasPrefix("We have a meeting set up for"))
    #expect(person.words(in: .dateWords).contains("Friday"))
    #expect(person.words(in: .quote).contains("gangster-like"))
    #expect(person.screen.contains("(?) perhaps Ada Adler, or Bo Brandt"))
    #expect(person.screen.contains("by “July 12” (rule month-day), told from 9 July 2018"))
    #expect(person.screen.contains("around 12 July 2018  2018-07-12~"))
    person.type("j")
    #expect(person.screen.contains("“soon”, which is vague and not dated"))
    #expect(person.currentRow.contains("no date"))
  }

  @Test("c and a letter change a field, which stands there to be mended")
  func changing() throws {
    var person = try reporter()
    person.type("c")
    #expect(person.lastLine.contains("t title  d date  s status  p place  a actors"))
    person.type("t")
    #expect(person.lastLine == "title: Envoys meet in Northport")
    person.press(.control("u"))
    person.type("Two days of talks")
    person.press(.enter)
    #expect(person.currentRow.contains("Two days of talks"))
    #expect(person.currentRow.hasPrefix(">  *"))

    person.type("cd")
    person.press(.control("u"))
    person.type("7/6/2018")
    person.press(.enter)
    #expect(person.screen.contains("is no date"))
    person.press(.control("u"))
    person.type("6 to 7 July 2018")
    person.press(.enter)
    #expect(
      person.model.review?.selected?.proposal.date?.edtf.description == "2018-07-06/2018-07-07")
    person.type("cs")
    person.press(.control("u"))
    person.type("mo")
    person.press(.tab, .enter)
    person.type("cp")
    person.press(.control("u"), .enter)
    person.type("ca")
    person.press(.control("u"))
    person.type("Ada Adler, Bo Brandt")
    person.press(.enter)
    let proposal = try #require(person.model.review?.selected?.proposal)
    #expect(proposal.status == .moved)
    #expect(proposal.place == nil)
    #expect(proposal.actors == ["Ada Adler", "Bo Brandt"])
    #expect(person.screen.contains("(changed by you)"))
    person.type("uuuuu")
    #expect(person.model.review?.selected?.proposal == (try MadeUpArticle.findings().events[0]))
    person.type("cz")
    #expect(person.lastLine.contains("z names no field"))
    person.type("c")
    person.press(.escape)
    #expect(person.lastLine.contains("nothing is changed"))
  }

  @Test("A day in words is told from the day of publication; what is only looked at stays as it is")
  func dates() throws {
    var person = try reporter()
    person.type("cd")
    person.press(.enter)
    #expect(person.lastLine.contains("nothing is changed"))
    person.type("cd")
    person.press(.control("u"))
    person.type("yesterday")
    person.press(.enter)
    #expect(person.model.review?.selected?.proposal.date?.edtf.description == "2018-07-08")
  }

  @Test(
    "The speaker of a quote is changed by its number; Tab offers who it may have been, and nobody stands there"
  )
  func speaker() throws {
    var person = try reporter()
    person.type("jjjjc1")
    #expect(person.lastLine == "quote 1, speaker (empty: not named):")
    person.type("b")
    person.press(.tab, .enter)
    #expect(person.screen.contains("Bo Brandt  (changed by you)"))
    #expect(!person.screen.contains("perhaps"))
    person.press(.enter)
    person.type("s")
    let (found, _) = try #require(isWritten(person.effects.last))
    #expect(found.quotes[2].speaker == "Bo Brandt")
    person.type("c3")
    #expect(person.lastLine.contains("no quote 3"))
  }

  @Test("Writing: only what is kept, and it says how much is open")
  func writing() throws {
    var person = try reporter()
    person.type("s")
    #expect(person.lastLine.contains("nothing is kept yet"))
    #expect(isWritten(person.effects.last) == nil)
    person.press(.enter)
    person.type("s")
    let (found, target) = try #require(isWritten(person.effects.last))
    #expect(found.events.map(\.title) == ["Envoys meet in Northport"])
    #expect(target == .file("draft.yaml"))
    person.send(.draftWritten("1 event written to draft.yaml"))
    #expect(person.lastLine.contains("1 event written to draft.yaml; 5 not decided yet"))
    person.type(":w other.yaml")
    person.press(.enter)
    #expect(isWritten(person.effects.last)?.1 == .file("other.yaml"))
    person.send(.draftRefused("other.yaml: error: this file is there already"))
    #expect(person.lastLine.contains("there already"))
  }

  @Test("Which file was written is kept for the next time, and said of no other")
  func writtenFile() throws {
    var person = try reporter()
    person.press(.enter)
    person.type("s")
    let file = KeptReview.WrittenFile(path: "/tmp/draft.yaml", sha256: "00")
    person.send(.draftWritten("1 event written to draft.yaml", file))
    #expect(person.effects.contains(.keepReview))
    person.press(.enter)
    let kept = try #require(person.model.review?.kept)
    #expect(kept.file == file)
    #expect(!kept.isWritten)
  }

  @Test("Where no file was named, it is asked for")
  func asking() throws {
    var person = try reporter(target: nil)
    person.press(.enter)
    person.type("s")
    #expect(person.lastLine == "write to: article.yaml")
    person.press(.enter)
    #expect(isWritten(person.effects.last)?.1 == .file("article.yaml"))
  }

  @Test("q half-way leaves and says that it is kept; when all is decided it asks whether to write")
  func leaving() throws {
    var person = try reporter()
    person.press(.enter)
    person.type("q")
    #expect(person.effects.contains(.quit))
    #expect(
      person.model.review?.leavingWords
        == "1 of 6 decided, 1 kept, not written; the same command goes on there")

    person = try reporter()
    person.press(.enter)
    person.type("xxxxxq")
    #expect(!person.effects.contains(.quit))
    #expect(person.lastLine.contains("y writes it and leaves"))
    person.press(.escape)
    #expect(person.lastLine.contains("you stay"))
    person.type("qy")
    #expect(isWritten(person.effects.last) != nil)
    person.send(.draftWritten("1 event written to draft.yaml"))
    #expect(person.effects.last == .quit)
    #expect(person.model.review?.leavingWords == nil)
  }

  @Test(
    "Who is asked for a file while leaving, and does not name one, stays also after writing later")
  func staying() throws {
    var person = try reporter(target: nil)
    person.press(.enter)
    person.type("xxxxxqy")
    person.press(.escape)
    person.type("s")
    person.press(.enter)
    person.send(.draftWritten("1 event written to article.yaml"))
    #expect(!person.effects.contains(.quit))
    person.type("q")
    #expect(person.effects.last == .quit)
  }

  @Test("Coming back goes on where it was, and tells what matches no more")
  func comingBack() throws {
    var person = try reporter()
    person.press(.enter)
    person.type("xx")
    var kept = try #require(person.model.review?.kept)
    person = Person(reviewing: try MadeUpArticle.review(resuming: kept))
    #expect(person.lastLine.contains("goes on: 3 of 6 decided"))
    #expect(person.currentRow.contains("Statement"))
    kept.entries[0].parts[0].words = "Monday"
    person = Person(reviewing: try MadeUpArticle.review(resuming: kept), width: 200)
    #expect(
      person.screen.contains(
        "1 decision of last time matched no proposal now: Envoys meet in Northport (kept)"))
    #expect(person.model.review?.kept.entries.count == 3)
  }

  @Test("Tab goes into the article, where Tab goes from words to words and Enter to their proposal")
  func reading() throws {
    var person = try reporter(80, 24)
    person.press(.tab, .tab)
    #expect(person.words(in: .selected).contains("Friday"))
    for _ in 0..<5 { person.press(.tab) }
    #expect(person.words(in: .selected).contains("Saturday"))
    person.press(.enter)
    #expect(person.currentRow.contains("Statement on the demands"))
    person.press(.tab)
    person.type("G")
    #expect(person.screen.contains("No date was given"))
    person.type("/shaken")
    person.press(.enter)
    #expect(person.words(in: .match) == "shaken")
    person.type("qj")
    #expect(person.currentRow.contains("Meeting set up"))
  }

  @Test("/ looks through the proposals, and n and N go from one to the next")
  func searching() throws {
    var person = try reporter()
    person.type("/meet")
    person.press(.enter)
    #expect(person.currentRow.contains("Meeting set up"))
    person.type("n")
    #expect(person.currentRow.contains("Working groups"))
    person.type("n")
    #expect(person.currentRow.contains("Envoys meet"))
    person.type("N")
    #expect(person.currentRow.contains("Working groups"))
    person.type("<")
    #expect(person.currentRow.contains("Envoys meet"))
  }

  @Test("] and [ go to what is not decided; D shows the details whole")
  func open() throws {
    var person = try reporter(80, 24)
    person.press(.enter, .enter)
    person.type("gg]")
    #expect(person.currentRow.contains("Adler speaks"))
    person.type("G[[[[")
    #expect(person.currentRow.contains("Adler speaks"))
    #expect(person.lastLine.contains("none is open above"))
    person.type("D")
    #expect(person.screen.contains("details (Tab)"))
    #expect(
      person.screen.contains("— Ada Adler, by “told”, to reporters, said Sunday (8 July 2018)"))
  }

  @Test("What needs a timeline is told to be missing, and nothing gives a way out of the review")
  func noTimeline() throws {
    var person = try reporter()
    for keys in [
      "S", "P", "t", "L", "R", "a", "A", ":open x.yaml\n", ":2018\n", ":filter a\n", ":gaps\n",
    ] {
      for key in keys { person.press(key == "\n" ? .enter : .character(key)) }
      #expect(person.screen.contains("Envoys meet in Northport"))
      #expect(!person.lastLine.isEmpty)
    }
    #expect(person.effects.allSatisfy { if case .setMouse = $0 { true } else { false } })
    person.type("?")
    #expect(person.screen.contains("this help"))
    person.type("u")
    #expect(person.lastLine.contains("where they are seen"))
    person.type("q")
    #expect(person.screen.contains("Envoys meet"))
  }

  @Test("An article of which nothing is proposed is shown, and no key does harm")
  func nothing() throws {
    var empty = try MadeUpArticle.review()
    empty.review = DraftReview(ArticleFindings(dates: [], quotes: [], events: []))
    var person = Person(reviewing: empty)
    #expect(person.screen.contains("Nothing is proposed"))
    person.press(.enter)
    person.type("xJcusjkGg[]D")
    person.press(.tab)
    person.type("jkGgD")
    person.type("q/x")
    person.press(.enter)
    person.type("q")
    #expect(person.effects.last == .quit)
  }

  @Test("Any keys in any window: a screen is drawn, and nothing is lost", arguments: 0..<30)
  func random(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let all = try MadeUpArticle.findings()
    var person = try reporter()
    let keys: [Key] =
      "xcJusjkGg[]Dnb:/tdspa12wyq\u{5}\u{19}".map { .character($0) } + [
        .enter, .tab, .backTab, .escape, .left, .control("e"), .control("y"), .control("d"),
        .pageDown, .pageUp,
      ]
    for _ in 0..<300 {
      if Int.random(in: 0..<12, using: &generator) == 0 {
        person.resize(
          Int.random(in: 20...220, using: &generator), Int.random(in: 5...60, using: &generator))
      }
      person.press(keys.randomElement(using: &generator) ?? .enter)
      let grid = person.grid
      #expect(grid.cursor != nil)
      let rows = try #require(person.model.review?.review.rows)
      #expect(rows.flatMap(\.proposal.quotes).sorted() == all.events.flatMap(\.quotes).sorted())
    }
  }

  @Test("Of 20,000 proposals only those in view are laid out, and a key leaves the rest alone")
  func many() throws {
    var person = Person(reviewing: try MadeUpArticle.long(20_000), width: 200, height: 50)
    for keys in ["G", "k", "x", "J", "u", "g", "j", "]"] {
      person.type(keys)
      let screen = try #require(person.model.screen as? ReviewScreen)
      let rows = screen.rowsInView(in: person.model.context)
      #expect(rows.count <= 50)
      #expect(rows.contains(person.model.review?.review.selected ?? -1))
    }
    person.type("G")
    #expect(person.words(in: .litQuote) == "words 19999")
    #expect(person.words(in: .litDate) == "5 July")
  }
}
