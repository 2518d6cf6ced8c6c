import ArgumentParser

/// `dateline add`: a source, an event or a quote, written into a person's file.
struct Add: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Add a source, an event or a quote to a timeline.",
    discussion: """
      Only what is added is written: comments, order and layout of the file stay. The result is read \
      again before the file is replaced; where it would not read as intended, nothing is changed, and \
      the lines to write are shown. What is not given is asked for on a terminal; what is not known \
      is left out.

      EXAMPLES:
        dateline add source TIMELINE article.html
        dateline add event TIMELINE --title "Talks in Panmunjom" --date "12 July 2018"
        dateline add quote TIMELINE --event EVENT --source SOURCE --exact "the very words"
      """,
    subcommands: [AddSource.self, AddEvent.self, AddQuote.self])
}
