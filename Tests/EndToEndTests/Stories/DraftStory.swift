import Testing

/// What an article says of dates, and whom it quotes.
@Suite("A reporter lets an article be read for dates and quotes")
struct DraftStory {
  private static let article = """
    The envoys met in Northport on Friday, a month after last month's summit.

    “We have a date,” said Ada Adler, the Northland minister, on Sunday. The next talks are set for \
    around July 12.

    """

  @Test("Dates and quotes come with their places, in the order of the article")
  func json() throws {
    let scratch = try Scratch()
    let path = try scratch.write("article.txt", Self.article)
    let finished = try BuiltProgram.run("draft", path, "--published", "2018-07-09", "--json")
    #expect(finished.status == 0)
    #expect(finished.err.isEmpty)
    for part in [
      #""edtf":"2018-07-06""#, #""text":"Friday""#, #""edtf":"2018-06""#, #""text":"last month""#,
      #""edtf":"2018-07-08""#, #""edtf":"2018-07-12~""#, #""text":"July 12""#,
      #""speaker":"Ada Adler""#, #""text":"We have a date,""#, #""cue":"said""#,
    ] {
      #expect(finished.out.contains(part), "\(part) in \(finished.out)")
    }
  }

  @Test("Without a day of publication, what needs one is told as not resolved")
  func text() throws {
    let scratch = try Scratch()
    let path = try scratch.write("article.txt", Self.article)
    let finished = try BuiltProgram.run("draft", path)
    #expect(finished.status == 0)
    #expect(finished.lines.contains { $0.hasPrefix("quote\t“We have a date,”\tAda Adler") })
    #expect(finished.lines.contains { $0.hasPrefix("date\tFriday\tnot resolved") })
  }
}
