/// The first timeline that `dateline new` writes, for a person to fill.
public enum StarterFile {
  /// Writes the starter under a name that is not taken yet.
  ///
  /// - Parameter path: The name for the file.
  /// - Throws: `WriteError`; a file that is there already is never touched.
  public static func write(to path: String) throws(WriteError) {
    try AtomicFile.create(Array(text.utf8), at: path)
  }

  /// The starter: reads without any diagnostic, and explains itself.
  public static let text = """
    # A timeline for Dateline. Lines that begin with # are for you; the program passes over them.
    # Look at it with `dateline FILE`, and put your own events in place of the example.

    dateline: 1                     # the version of the format
    title: My timeline
    language: en
    # timezone: Asia/Seoul          # by whose clocks times are shown and meant

    # People and governments, under short names that you choose. Events may also name
    # anybody who is not listed here.
    actors:
      someone: {name: Example Person, role: Example office, side: Example side}

    # What you rely on. Put the saved text of an article into a file beside this one and name it
    # with `text`, and Dateline shows each quote in it.
    sources:
      example:
        title: An example of a source
        published: 2018-07-09       # 2018-07, 2018-07-09~ (about) and 2018-07-09? (perhaps) are dates too
        # url: where it is found; left out where it is not known
        # text: sources/example.txt
        # text-kind: full           # or excerpt, transcript, translation, digest

    # Only `title` is needed for an event. One without a date is shown among the undated.
    events:
      - date: 2018-07-12
        title: An example of an event
        status: announced           # or held, not-held, moved, cancelled, disputed
        place: Example place
        actors: [someone]
        tags: [example]
        summary: A sentence or two on what happened.
        evidence:
          - source: example         # a name from `sources`
            note: This source is where we know it from.
            # exact: "the words of the source, letter for letter"
            # speaker: someone

    """
}
