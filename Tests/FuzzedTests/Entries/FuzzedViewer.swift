import CellGrid
import Chronology
import TimelineFiles

@testable import Viewer

/// A person who presses anything, in windows of any size, over any timeline.
enum FuzzedViewer {
  private static let keys: [Key] =
    Array(Set(Bindings.table.flatMap(\.keys) + PromptKeys.table.flatMap(\.keys)))
    .sorted { "\($0)" < "\($1)" }
    + (0x20..<0x7F).map { .character(Character(Unicode.Scalar(UInt8($0)))) }
    + [
      .character("한"), .character("é"), .unknown, .insert, .function(9), .enter, .enter, .enter,
      .down, .down, .tab,
    ]
  private static let words = [
    "/the", ":2018-07\n", ":filter from:2018\n", ":as-of 2018-07-09\n", ":set zone Asia/Seoul\n",
    ":problems\n", ":overview\n", ":lanes\n", ":people\n", ":sources\n", ":conflicts\n", ":gaps\n",
    ":unsupported\n", ":help\n", ":settings\n", "fwho:someone\n", "/회담\n",
  ]
  /// Drawing takes its time.
  private static let steps = 120

  static func run(_ bytes: [UInt8]) throws(Broken) {
    var input = FuzzInput(bytes)
    let kind = input.choice(4)
    let (width, height) = size(&input)
    var script = FuzzInput(input.piece())
    var file = FuzzedTimeline.everyKey
    if kind == 1 {
      file.events = made(of: &script)
    } else if kind > 1 {
      let read = try? TimelineReader.read(bytes: input.rest(), path: "t.yaml", file: 0)
      guard let read else { return }
      file = read
    }
    var person = Person(
      [file], texts: ["text": FuzzedTimeline.savedText], width: width, height: height)
    try look(at: person)
    var step = 0
    while !script.isEmpty, step < steps {
      step += 1
      press(&script, &person)
      try look(at: person)
    }
    try leave(&person)
  }

  private static func size(_ input: inout FuzzInput) -> (Int, Int) {
    switch input.choice(8) {
    case 0: (input.choice(300) + 1, input.choice(100) + 1)
    case 1: (input.choice(4) + 1, input.choice(4) + 1)
    case 2: (input.choice(4) + 38, input.choice(4) + 8)
    default: (input.choice(80) + 40, input.choice(30) + 10)
    }
  }

  private static func press(_ script: inout FuzzInput, _ person: inout Person) {
    let what = script.choice(256)
    switch what {
    case 0..<200: person.press(keys[what % keys.count])
    case 200..<216:
      let (width, height) = size(&script)
      person.resize(width, height)
    case 216..<226:
      let kinds: [MouseEvent.Kind] = [.press, .doublePress, .wheelUp, .wheelDown]
      person.click(x: script.choice(300), y: script.choice(100), kinds[script.choice(4)])
    case 226..<246:
      for character in words[script.choice(words.count)] {
        person.press(character == "\n" ? .enter : .character(character))
      }
    case 246..<248: person.send(.input(.paste("2018-0\n7 한글\t\u{1B}[2J")))
    case 248..<250: person.send(.returned)
    case 250: person.send(.input(.focus(script.choice(2) == 0)))
    case 251:
      if !person.files[0].events.isEmpty { person.files[0].events.removeLast() }
      person.send(.returned)
    case 252: person.isSlow = true
    default: person.answer()
    }
  }

  private static func made(of script: inout FuzzInput) -> [Event] {
    let dates = [
      "2018-07-12", "2018-07~", "2018", "201X", "2018-07-01/..", "../2017", "[2018-07-01,2019]",
      "-0044-03-15", "Y25000000000000000", "2018-07-12T10:00:00Z", "2018-21", "",
    ]
    let titles = ["한반도 회담 준비", "Talks", "e\u{301}\u{301}\u{301}", "\u{202E}sklat", "👩🏽‍🚀 up", ""]
    return (0..<script.choice(70)).map { number in
      var event = Event(
        id: Event.ID(file: 0, name: "made-\(number)"), title: titles[script.choice(titles.count)],
        origin: Origin(file: 0, line: number + 1, column: 1))
      event.date = (try? EDTF(parsing: dates[script.choice(dates.count)])).map { StatedDate($0) }
      event.undated = event.date == nil ? .notGiven : nil
      return event
    }
  }

  // MARK: What holds of every screen

  private static func look(at person: Person) throws(Broken) {
    let model = person.model
    let grid = person.grid
    try hold(
      grid.width == model.width && grid.height == model.height,
      "a grid of \(grid.width)x\(grid.height) in a window of \(model.width)x\(model.height)")
    try FuzzedText.look(at: grid)
    try hold(
      grid.cursor.map(grid.bounds.contains) == true,
      "the cursor is at \(grid.cursor.map { "\($0)" } ?? "no place")")
    guard !model.isTooSmall, let screen = model.screen as? TimelineScreen,
      model.projection.count > 0
    else { return }
    let context = model.context
    let selected = screen.position(in: context)
    let top = screen.top.flatMap(model.projection.position(of:))
    try hold(
      (0..<model.projection.count).contains(selected), "event \(selected) is selected, of none such"
    )
    if let top {
      try hold(
        top <= selected && selected < top + grid.height,
        "event \(selected) is selected, and \(top) is the first in view")
    }
  }

  /// Back leads to the first screen, and from there out.
  private static func leave(_ person: inout Person) throws(Broken) {
    person.answer()
    var presses = 0
    while person.model.screens.count > 1 || person.model.prompt != nil {
      try hold(
        presses < 40, "back does not lead out of \(type(of: person.model.screen))")
      presses += 1
      if person.model.prompt != nil {
        person.press(.escape)
      } else {
        person.type("q")
      }
      try look(at: person)
    }
    try hold(person.model.screen is TimelineScreen, "the first screen is no timeline")
    // A letter may be awaited for a mark.
    for _ in 0..<3 where !person.effects.contains(.quit) { person.type("q") }
    try hold(person.effects.contains(.quit), "q does not leave")
  }
}
