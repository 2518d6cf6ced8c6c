import Chronology

/// Makes of the slides of a file what a timeline has: its title, its eras, its events and their sources.
struct TimelineJSSlides {
  private var hasTitle = false
  private var sources: [String: Source.ID] = [:]
  private var pictures = (count: 0, place: TextPlace())

  /// Takes a slide.
  mutating func add(_ slide: TimelineJSSlide, to assembly: inout TimelineAssembly) {
    if slide.pictures > 0 {
      if pictures.count == 0 { pictures.place = slide.place }
      pictures.count += slide.pictures
    }
    switch slide.kind {
    case .era: addEra(slide, to: &assembly)
    case .title where !hasTitle: addTitle(slide, to: &assembly)
    case .title:
      assembly.report(
        .warning, at: slide.place, kind: "title",
        "a timeline has one title slide; this one is read as an event")
      addEvent(slide, to: &assembly)
    case .event: addEvent(slide, to: &assembly)
    }
  }

  /// Tells what was left out of all slides together.
  func finish(_ assembly: inout TimelineAssembly) {
    guard pictures.count > 0 else { return }
    let what =
      pictures.count == 1
      ? "a background or thumbnail is" : "\(pictures.count) backgrounds and thumbnails are"
    assembly.report(
      .warning, at: pictures.place, kind: "pictures",
      "\(what) left out; nothing here shows pictures"
    )
  }

  // MARK: Slides

  private mutating func addTitle(
    _ slide: TimelineJSSlide, to assembly: inout TimelineAssembly
  ) {
    hasTitle = true
    let title = TimelineJSSlide.line(slide.headline, keepingLinks: false)
    assembly.describe(title: title)
    let text = HTMLFragment.plainText(slide.text)
    guard !text.isEmpty || !slide.media.isEmpty else { return }
    // A timeline has no text of its own; the slide is kept as what it is, something to be read.
    var source = TimelineJSMedia(slide.media).source
    source.title = source.title ?? title
    let note = [text.isEmpty ? nil : text, source.note].compactMap { $0 }
    source.note = note.isEmpty ? nil : note.joined(separator: "\n\n")
    _ = declare(source, at: slide.place, &assembly)
  }

  private func addEra(_ slide: TimelineJSSlide, to assembly: inout TimelineAssembly) {
    let title = TimelineJSSlide.line(slide.headline, keepingLinks: false)
    switch slide.date(&assembly) {
    case .stated(let date):
      assembly.addEra(date.edtf, title: title.isEmpty ? "untitled era" : title)
    case .unreadable: break
    case .notGiven:
      assembly.report(
        .error, at: slide.place, kind: "era",
        "this era has no dates, so it is left out; give it a start and an end")
    }
  }

  private mutating func addEvent(
    _ slide: TimelineJSSlide, to assembly: inout TimelineAssembly
  ) {
    let date = slide.date(&assembly)
    if case .notGiven = date {
      assembly.report(
        .warning, at: slide.place, kind: "no date",
        "this event has no date, which only a title may lack; give it one")
    }
    var citations: [Citation] = []
    let origin = assembly.origin(slide.place)
    let own = slide.media.isEmpty ? [] : [TimelineJSMedia(slide.media)]
    for media in own + TimelineJSMedia.links(in: slide.headline) where !media.isEmpty {
      var citation = Citation(
        source: declare(media.source, at: slide.place, &assembly), origin: origin)
      citation.quote = media.words.map { Quote(TextQuoteSelector(exact: $0)) }
      citations.append(citation)
    }
    let group = TimelineJSSlide.line(slide.group)
    let summary = HTMLFragment.plainText(slide.text)
    assembly.addEvent(
      title: slide.title, date: date, name: slide.name, at: slide.place
    ) { event in
      event.group = group.isEmpty ? nil : group
      event.summary = summary.isEmpty ? nil : summary
      event.evidence = citations
    }
  }

  /// The source of that address and those words, declared once.
  private mutating func declare(
    _ source: TimelineJSMedia.Found, at place: TextPlace, _ assembly: inout TimelineAssembly
  ) -> Source.ID {
    let parts = [source.url, source.title, source.author, source.note].map { $0 ?? "" }
    let key = parts.joined(separator: "\u{0}")
    if let known = sources[key] { return known }
    let name = source.title ?? source.url ?? source.author ?? "source"
    let id = assembly.addSource(named: name, at: place) {
      $0.url = source.url
      $0.title = source.title
      $0.author = source.author
      $0.note = source.note
    }
    sources[key] = id
    return id
  }
}
