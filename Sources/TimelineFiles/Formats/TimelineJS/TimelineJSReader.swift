import Chronology

/// Reads TimelineJS 3 JSON, and that of version 2.
///
/// The rules are those of its "JSON format" page, and where that is silent those of its program.
enum TimelineJSReader: ForeignReader {
  static let format = FileFormat.timelineJS

  static func recognises(_ file: ForeignFile) -> Bool {
    guard let json = json(file), let root = JSONNode(json.document) else { return false }
    return isSlides(root) || TimelineJSVersion2.isVersion2(root)
  }

  static func isNamed(_ ending: String) -> Bool { false }

  static func read(
    _ file: ForeignFile, _ options: ReadingOptions, into assembly: inout TimelineAssembly
  ) throws(ForeignFileProblem) {
    guard let json = json(file), let root = JSONNode(json.document), root.isObject else {
      throw ForeignFileProblem(
        "this is not TimelineJS' JSON, which is one object with a list of events; "
          + "choose another file, or another format")
    }
    for problem in json.replaced + (json.problem.map { [$0] } ?? []) {
      assembly.report(
        .error, at: TextPlace(line: problem.line + 1, column: problem.column + 1), kind: "syntax",
        problem.message)
    }
    var slides = TimelineJSSlides()
    if TimelineJSVersion2.isVersion2(root) {
      TimelineJSVersion2(options).read(root, &slides, into: &assembly)
    } else {
      read(root, options, &slides, into: &assembly)
    }
    slides.finish(&assembly)
  }

  private static func json(_ file: ForeignFile) -> JSONScanner.Reading? {
    file.json ?? TimelineJSScript.json(in: file.bytes).map { JSONScanner.read($0) }
  }

  /// Whether an object has slides: dates in parts, or texts with a headline.
  private static func isSlides(_ root: JSONNode) -> Bool {
    guard let events = root["events"], events.isList else { return false }
    let title = root["title"]
    if title?["text"]?.isObject ?? false { return true }
    return events.elements.prefix(100).contains { event in
      event["start_date"] != nil || (event["text"]?["headline"] != nil)
    }
  }

  private static func read(
    _ root: JSONNode, _ options: ReadingOptions, _ slides: inout TimelineJSSlides,
    into assembly: inout TimelineAssembly
  ) {
    if let title = root["title"] {
      if title.isObject {
        slides.add(slide(title, .title, options), to: &assembly)
      } else {
        assembly.describe(title: title.text.map { TimelineJSSlide.line($0) })
      }
    }
    for (key, kind) in [("events", TimelineJSSlide.Kind.event), ("eras", .era)] {
      guard let list = root[key] else { continue }
      guard list.isList else {
        assembly.report(
          .error, at: list.place, kind: "list",
          "\(key) is a list of slides; put what is here in brackets")
        continue
      }
      for node in list.elements {
        guard node.isObject else {
          assembly.report(
            .error, at: node.place, kind: "slide",
            "this is no slide, so it is left out; a slide is an object with start_date and text")
          continue
        }
        slides.add(slide(node, kind, options), to: &assembly)
      }
    }
  }

  private static func slide(
    _ node: JSONNode, _ kind: TimelineJSSlide.Kind, _ options: ReadingOptions
  ) -> TimelineJSSlide {
    var slide = TimelineJSSlide(at: node.place)
    slide.kind = kind
    if let text = node["text"] {
      slide.headline = text.text("headline") ?? ""
      // A text alone instead of an object with one.
      slide.text = text.text("text") ?? text.text ?? ""
    }
    if slide.headline.isEmpty { slide.headline = node.text("headline") ?? "" }
    slide.group = node.text("group") ?? ""
    slide.name = node.text("unique_id") ?? ""
    slide.displayed = node.text("display_date") ?? ""
    if let media = node["media"] {
      slide.media = self.media(media)
      slide.pictures += media.text("thumbnail") == nil ? 0 : 1
    }
    if let background = node["background"] {
      slide.pictures += background.text("url") == nil && background.text("color") == nil ? 0 : 1
    }
    if let exact = node["edtf"] { slide.exact = (exact.text ?? "", exact.place) }
    slide.start = date(node["start_date"], options)
    slide.end = date(node["end_date"], options)
    return slide
  }

  private static func media(_ node: JSONNode) -> TimelineJSSlide.Media {
    TimelineJSSlide.Media(
      url: node.text("url") ?? node.text ?? "", title: node.text("title") ?? "",
      caption: node.text("caption") ?? "", credit: node.text("credit") ?? "",
      alternative: node.text("alt") ?? "", link: node.text("link") ?? "")
  }

  private static func date(_ node: JSONNode?, _ options: ReadingOptions) -> TimelineJSDate {
    guard let node else { return TimelineJSDate() }
    guard node.isObject else {
      return TimelineJSDateText(options).date(node.text ?? "", at: node.place)
    }
    func part(_ key: String) -> TimelineJSDateParts.Part? {
      node[key].flatMap { value in value.text.map { .init($0, at: value.place) } }
    }
    var parts = TimelineJSDateParts()
    (parts.year, parts.month, parts.day) = (part("year"), part("month"), part("day"))
    (parts.hour, parts.minute, parts.second) = (part("hour"), part("minute"), part("second"))
    var date = parts.date(at: node.place)
    date.displayed = node.text("display_date")
    return date
  }
}
