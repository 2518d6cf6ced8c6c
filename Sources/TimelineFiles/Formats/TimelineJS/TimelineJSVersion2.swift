import Chronology

/// Reads the JSON of version 2: one object `timeline` with lists `date` and `era`.
struct TimelineJSVersion2 {
  private let dates: TimelineJSDateText

  init(_ options: ReadingOptions) { dates = TimelineJSDateText(options) }

  /// Whether a document is of version 2.
  static func isVersion2(_ root: JSONNode) -> Bool {
    guard let timeline = root["timeline"], timeline.isObject else { return false }
    return timeline["date"]?.isList ?? (timeline["headline"] != nil && timeline["type"] != nil)
  }

  /// Reads the slides in the order of the file.
  func read(
    _ root: JSONNode, _ slides: inout TimelineJSSlides, into assembly: inout TimelineAssembly
  ) {
    guard let timeline = root["timeline"] else { return }
    slides.add(slide(timeline, .title), to: &assembly)
    for (key, kind) in [("date", TimelineJSSlide.Kind.event), ("era", .era)] {
      for node in timeline[key]?.elements ?? [] {
        guard node.isObject else {
          assembly.report(
            .error, at: node.place, kind: "slide",
            "this is no slide, so it is left out; a slide is an object with startDate and headline")
          continue
        }
        slides.add(slide(node, kind), to: &assembly)
      }
    }
  }

  private func slide(_ node: JSONNode, _ kind: TimelineJSSlide.Kind) -> TimelineJSSlide {
    var slide = TimelineJSSlide(at: node.place)
    slide.kind = kind
    slide.headline = node.text("headline") ?? ""
    slide.text = node.text("text") ?? ""
    slide.group = node.text("tag") ?? ""
    if let asset = node["asset"] {
      slide.media = TimelineJSSlide.Media(
        url: asset.text("media") ?? "", caption: asset.text("caption") ?? "",
        credit: asset.text("credit") ?? "")
      slide.pictures = asset.text("thumbnail") == nil ? 0 : 1
    }
    if kind != .title {
      slide.start = date(node["startDate"])
      slide.end = date(node["endDate"])
    }
    return slide
  }

  private func date(_ node: JSONNode?) -> TimelineJSDate {
    guard let node else { return TimelineJSDate() }
    return dates.date(node.text ?? "", at: node.place)
  }
}
