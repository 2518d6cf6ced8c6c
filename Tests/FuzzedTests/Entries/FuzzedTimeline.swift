import Chronology
import TimelineFiles

/// Timelines to be looked at.
enum FuzzedTimeline {
  /// A made-up one with every key of the file format.
  static let everyKey: Timeline = {
    let bytes = Array(text.utf8)
    return (try? TimelineReader.read(bytes: bytes, path: "made-up.yaml", file: 0))
      ?? Timeline(path: "made-up.yaml", title: "Made up")
  }()

  /// The saved text of its source.
  static let savedText = """
    Made up for the tests. They said: “we now have a meeting on 12 July”, and that
    it could move by a day. 회담은 7월 12일에 열린다. 한 번 더: we now have a meeting on 12 July.

    """

  static let text = """
    dateline: 1
    title: Made up, 회담
    language: en
    timezone: Asia/Seoul
    eras:
      - {date: 2018-06-12, title: The summit}
    actors:
      someone: {name: Some One, role: Secretary, side: Here, aliases: [아무개], note: n}
    sources:
      text:
        title: A text
        outlet: o
        author: a
        published: {date: 2018-07-09, earliest: 2018-07-08, latest: 2018-07-10, note: why}
        retrieved: 2018-11-23
        url: https://example.org/text
        via: w
        text: text.txt
        text-kind: excerpt
        private: false
        language: en
    events:
      - id: talks
        date: 2018-07-06/2018-07-07
        title: Talks
        status: held
      - id: meeting
        date: 2018-07-12~
        status: announced
        title: Meeting 회담 on what is made up
        place: Panmunjom
        actors: [someone, Somebody Else]
        group: g
        tags: [made-up]
        summary: A summary 한글 汉字.
        replaces: talks
        private: true
        note: y
        dated-by: {source: text, exact: "it could move", earliest: 2018-07-10, latest: 2018-07-14}
        evidence:
          - source: text
            exact: "we now have a meeting on 12 July"
            translation: t
            speaker: someone
            role: r
            to: The press
            said: 2018-07-08T10:00:00Z
            date: 2018-07-12
            status: announced
            checked: {by: b, on: 2018-07-20, sha256: abc}
            note: q
          - {source: text, exact: "회담은 7월 12일에 열린다", date: 2018-07}
      - {date: 2018-07-12T23:30:00+09:00, title: By the clock}
      - {date: "[2018-07-01,2018-08]", title: One of two}
      - {date: ../2017, title: Long ago}
      - {date: Y-25000000000000000, title: Longer ago}
      - title: Without a date

    """
}
