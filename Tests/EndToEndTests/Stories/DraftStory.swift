import Foundation
import Testing

/// What an article says of dates, and whom it quotes, and a timeline of it.
@Suite("A reporter lets an article be read for dates and quotes")
struct DraftStory {
  private static let article = """
    The envoys met in Northport on Friday, a month after last month's summit.

    “We have a date,” said Ada Adler, the Northland minister, on Sunday. The next talks are set for \
    around July 12.

    """

  private static let page = """
    <html lang="en"><head><title>Envoys meet in Northport</title>
    <meta property="article:published_time" content="2018-07-09T08:00:00Z">
    <link rel="canonical" href="https://example.org/envoys"></head>
    <body><article><p>The envoys met in Northport on Friday.</p>
    <p>“We have a date,” said Ada Adler on Sunday.</p></article></body></html>
    """

  // MARK: To other programs

  @Test("Dates and quotes come with their places, in the order of the article")
  func json() throws {
    let scratch = try Scratch()
    let path = try scratch.write("article.txt", Self.article)
    let finished = try BuiltProgram.run("draft", path, "--published", "2018-07-09", "--json")
    #expect(finished.status == 0)
    #expect(finished.err.isEmpty)
    let found = try #require(
      JSONSerialization.jsonObject(with: Data(finished.out.utf8)) as? [String: Any])
    let dates = try #require(found["dates"] as? [[String: Any]])
    let quotes = try #require(found["quotes"] as? [[String: Any]])
    #expect(found["events"] is [Any])
    #expect(
      dates.map { $0["edtf"] as? String } == ["2018-07-06", "2018-06", "2018-07-08", "2018-07-12~"])
    #expect(
      dates.map { $0["text"] as? String } == ["Friday", "last month", "Sunday", "July 12"])
    #expect(quotes.map { $0["speaker"] as? String } == ["Ada Adler"])
    #expect(quotes.map { $0["cue"] as? String } == ["said"])
    let scalars = Array(Self.article.unicodeScalars)
    for record in dates + quotes {
      let start = try #require(record["start"] as? Int)
      let end = try #require(record["end"] as? Int)
      var words = String.UnicodeScalarView()
      words.append(contentsOf: scalars[start..<end])
      #expect(String(words) == record["text"] as? String)
    }
  }

  @Test("What would move a cursor, or end a string, comes escaped")
  func hostile() throws {
    let finished = try BuiltProgram.run(
      "draft", "-", "--json",
      stdin: "\"One \\ of\ttwo \u{1B}[2J — ‘so’ \u{202E}é 漢,\" said Ada Adler.\n")
    #expect(finished.status == 0)
    #expect(!finished.out.contains("\u{1B}"))
    let found = try #require(
      JSONSerialization.jsonObject(with: Data(finished.out.utf8)) as? [String: Any])
    let quotes = try #require(found["quotes"] as? [[String: Any]])
    #expect(quotes.first?["text"] as? String == "One \\ of\ttwo \u{1B}[2J — ‘so’ \u{202E}é 漢,")
  }

  @Test("--json and another --format are two answers, and refused", arguments: ["text", "yaml"])
  func contradiction(format: String) throws {
    let finished = try BuiltProgram.run(
      "draft", "-", "--json", "--format", format, stdin: "A text.\n")
    #expect(finished.status == 64)
    #expect(finished.err.contains("--json is short for --format json"))
    let list = try BuiltProgram.run("list", BuiltProgram.sample, "--json", "--format", "text")
    #expect(list.status == 64)
  }

  // MARK: Other languages

  private static let korean = """
    두 나라의 장관은 금요일에 만났다. 다음 회담은 열린다고 장관이 말했다. 회담은 항구에서 열렸다.

    """

  @Test("What is not English is told, and no empty timeline is written of it")
  func otherLanguage() throws {
    let scratch = try Scratch()
    let path = try scratch.write("article.txt", Self.korean)
    let out = scratch.file("story.yaml")
    let timeline = try scratch.write("t.yaml", Self.start)
    for arguments in [["-o", out], ["--into", timeline], [], ["--json"], ["--format", "text"]] {
      let finished = try BuiltProgram.run(["draft", path, "--published", "2018-07-09"] + arguments)
      // Whoever asks for what was found has been answered.
      let isAnswered = arguments.contains("--json") || arguments.contains("text")
      #expect(finished.status == (isAnswered ? 0 : 65), "\(arguments): \(finished.err)")
      #expect(
        finished.err.contains(
          "article.txt does not seem to be in English, and only English is read; no event was found"
        ))
    }
    #expect(!FileManager.default.fileExists(atPath: out))
    #expect(scratch.read("t.yaml") == Self.start)
    let some = try BuiltProgram.run(
      "draft", "-", stdin: Self.korean + "Ada Adler met envoys in Northport on 3 May 2018.\n")
    #expect(some.status == 0)
    #expect(some.err.contains("standard input does not seem to be in English"))
    #expect(some.err.contains("what was found may be wrong"))
  }

  @Test("Without a day of publication, what needs one is told as not resolved")
  func text() throws {
    let scratch = try Scratch()
    let path = try scratch.write("article.txt", Self.article)
    let finished = try BuiltProgram.run("draft", path, "--format", "text")
    #expect(finished.status == 0)
    #expect(finished.lines.contains { $0.hasPrefix("quote\t“We have a date,”\tAda Adler") })
    #expect(finished.lines.contains { $0.hasPrefix("date\tFriday\tnot resolved") })
    #expect(finished.err.contains("words such as “Friday” are not dated"))
    #expect(finished.err.contains("--published"))
  }

  // MARK: A new timeline

  @Test("A timeline is written with the text beside it, and check finds all that it is tied to")
  func output() throws {
    let scratch = try Scratch()
    let article = try scratch.write("article.txt", Self.article)
    let path = scratch.file("story.yaml")
    let finished = try BuiltProgram.run(
      "draft", article, "--published", "2018-07-09", "--title", "Envoys meet", "-o", path)
    #expect(finished.status == 0, "\(finished.err)")
    #expect(scratch.read("sources/envoys-meet.txt") == Self.article)
    let text = scratch.read("story.yaml")
    for line in [
      "title: Envoys meet", "    published: 2018-07-09", "    text: sources/envoys-meet.txt",
    ] {
      #expect(text.contains(line + "\n"), "\(line) in:\n\(text)")
    }
    #expect(text.contains("    sha256: "))
    let check = try BuiltProgram.run("check", path)
    #expect(check.status == 0, "\(check.out)")

    let again = try BuiltProgram.run(
      "draft", article, "--published", "2018-07-09", "--title", "Envoys meet", "-o", path)
    #expect(again.status == 74)
    #expect(again.err.contains("already"))
    #expect(scratch.read("story.yaml") == text)
  }

  @Test("Another text of the same name is never written over")
  func otherText() throws {
    let scratch = try Scratch()
    let article = try scratch.write("article.txt", Self.article)
    try FileManager.default.createDirectory(
      atPath: scratch.file("sources"), withIntermediateDirectories: false)
    try scratch.write("sources/article.txt", "Another text.\n")
    let finished = try BuiltProgram.run(
      "draft", article, "--published", "2018-07-09", "-o", scratch.file("story.yaml"))
    #expect(finished.status == 0, "\(finished.err)")
    #expect(scratch.read("sources/article.txt") == "Another text.\n")
    #expect(scratch.read("story.yaml").contains("text: sources/article-2.txt"))
    #expect(scratch.read("sources/article-2.txt") == Self.article)
  }

  @Test("A dry run only tells")
  func dry() throws {
    let scratch = try Scratch()
    let article = try scratch.write("article.txt", Self.article)
    let finished = try BuiltProgram.run(
      "draft", article, "--published", "2018-07-09", "-o", scratch.file("story.yaml"), "--dry-run")
    #expect(finished.status == 0)
    #expect(finished.out.contains("would be written"))
    #expect(scratch.read("story.yaml").isEmpty)
    #expect(!FileManager.default.fileExists(atPath: scratch.file("sources")))
  }

  @Test("Printed, it is a timeline that reads; what a page says of itself is in it")
  func printed() throws {
    let scratch = try Scratch()
    let page = try scratch.write("page.html", Self.page)
    let finished = try BuiltProgram.run("draft", page)
    #expect(finished.status == 0)
    #expect(finished.err.contains("-o FILE saves it beside the timeline"))
    for line in [
      "dateline: 1", "title: Envoys meet in Northport", "language: en",
      "    published: 2018-07-09", "    url: https://example.org/envoys",
    ] {
      #expect(finished.lines.contains(line), "\(line) in:\n\(finished.out)")
    }
    let read = try BuiltProgram.run("check", "-", stdin: finished.out)
    #expect(read.status == 0, "\(read.out)")
  }

  @Test("What does not go together is refused before anything is read")
  func usage() throws {
    for arguments in [
      ["--into", "a.yaml", "-o", "b.yaml"], ["-o", "b.yaml", "--json"], ["--dry-run"],
      ["--into", "a.yaml", "--format", "text"], ["--published", "no day"],
    ] {
      let finished = try BuiltProgram.run(["draft", "article.txt"] + arguments)
      #expect(finished.status == 64, "\(arguments)")
      #expect(finished.out.isEmpty)
    }
  }

  // MARK: A timeline that is there

  private static let start = """
    dateline: 1
    title: Mine  # and nobody else's
    events:
      # the first one
      - id: talks
        date: 2018-07-20
        title: Talks

    """

  @Test("The article is added once, and recognised by its text and by its address")
  func recognised() throws {
    let scratch = try Scratch()
    let page = try scratch.write("page.html", Self.page)
    let path = try scratch.write("t.yaml", Self.start)
    let dry = try BuiltProgram.run("draft", page, "--into", path, "--dry-run")
    #expect(dry.status == 0, "\(dry.err)")
    #expect(dry.out.contains("would add source envoys-meet-in-northport"))
    #expect(scratch.read("t.yaml") == Self.start)

    let added = try BuiltProgram.run("draft", page, "--into", path)
    #expect(added.status == 0, "\(added.err)")
    let text = scratch.read("t.yaml")
    #expect(text.contains("title: Mine  # and nobody else's\n"))
    #expect(text.contains("  envoys-meet-in-northport:\n"))
    #expect(scratch.read("sources/envoys-meet-in-northport.txt").contains("We have a date"))

    let again = try BuiltProgram.run("draft", page, "--into", path)
    #expect(again.status == 0, "\(again.err)")
    #expect(again.out.contains("it has this text already"))
    #expect(scratch.read("t.yaml") == text)

    let changed = try scratch.write(
      "new.html", Self.page.replacingOccurrences(of: "We have", with: "We may have"))
    let other = try BuiltProgram.run("draft", changed, "--into", path)
    #expect(other.status == 0, "\(other.err)")
    #expect(other.out.contains("it has this URL already; its saved text is another"))
    #expect(scratch.read("t.yaml") == text)
  }

  @Test(
    "A text that another timeline of the folder has already is shared, and another one never touched"
  )
  func sharedText() throws {
    let scratch = try Scratch()
    let page = try scratch.write("page.html", Self.page)
    for name in ["one.yaml", "two.yaml"] {
      let path = try scratch.write(name, Self.start)
      let added = try BuiltProgram.run("draft", page, "--into", path)
      #expect(added.status == 0, "\(added.err)")
      #expect(scratch.read(name).contains("text: sources/envoys-meet-in-northport.txt"))
    }
    try scratch.write("sources/envoys-meet-in-northport.txt", "Another text.\n")
    let path = try scratch.write("three.yaml", Self.start)
    let refused = try BuiltProgram.run("draft", page, "--into", path)
    #expect(refused.status == 74)
    #expect(scratch.read("three.yaml") == Self.start)
    #expect(scratch.read("sources/envoys-meet-in-northport.txt") == "Another text.\n")
  }
}
