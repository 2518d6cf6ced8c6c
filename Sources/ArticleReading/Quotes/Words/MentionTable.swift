/// Words by which a writer names a few words of somebody without a verb of saying right before them: spoke of the
/// “modalities”, contains the words “extremely troubling”, the commitment to a “full return”.
///
/// To add one, add a word to a row, or a row; `MentionTests` tests every word of every row.
enum MentionTable {
  /// Verbs with what ties the quoted words to them, in small letters, between spaces.
  static let verbs: [(forms: String, links: String)] = [
    ("spoke speaks speak speaking spoken talked talks talk talking", "of about"),
    ("warned warns warn warning complained complains complain complaining", "of about"),
    ("boasted boasts boasting dreamed dreams dreaming wrote writes writing", "of about"),
    ("referred refers refer referring alluded alludes alluding", "to"),
    ("committed commits commit committing agreed agrees agree agreeing signed", "to"),
    ("agreed agrees agree agreeing insisted insists insist insisting", "on"),
    ("hinted hints hinting", "at"),
    ("called calls call calling pressed presses press pressing appealed appeals", "for"),
    ("accused accuses accuse accusing", "of"),
    ("described describes describe describing dismissed dismisses dismiss dismissing", "as"),
    ("branded brands brand termed terms term labelled labels labeled denounced denounces", "as"),
    ("condemned condemns condemn praised praises praise hailed hails hail", "as"),
    ("rejected rejects reject characterised characterises characterized characterizes", "as"),
  ]

  /// Nouns of what was said, after "the" or "his", with what ties the quoted words to them.
  static let nouns: [(forms: String, links: String)] = [
    ("commitment commitments", "to"),
    ("promise promises pledge pledges vow vows talk threat threats warning warnings", "of"),
    ("demand demands call calls appeal appeals", "for"),
    ("accusation accusations accusing complaint complaints charge charges mention", "of"),
    ("reference references", "to"),
    ("description descriptions dismissal denunciation", "as"),
  ]

  /// What quoted words are called: "the words “…”".
  static let wording = "word words phrase phrases expression expressions adjective adjectives"

  /// Verbs that have such words as their object: "contains the words “…”".
  static let containing =
    "contains contained containing includes included including uses used using use carries carried carrying has had have chose chooses employs employed"

  /// Verbs that have something and what it is thought to be: "found the attitude “troubling”".
  static let judging =
    "found finds find considered considers consider judged judges judge rated rates"

  /// Verbs that tell who spoke only with the word after them, where a sign follows: "he went on:".
  static let ofTwoWords = [
    "went on", "goes on", "going on", "sums up", "summed up", "fired back", "shot back", "hit back",
    "chimes in", "made clear", "makes clear", "points out",
  ]

  /// After "in his": what makes the words his.
  static let viewpoints = "words view opinion telling account judgement judgment"

  /// Between a verb and what ties the words to it: "signed up to".
  static let between =
    "up out only again even also merely openly repeatedly himself herself itself themselves"

  /// What is told of in the words after a colon: "Of the coverage: “…”".
  static let topics = "of on about as regarding concerning"

  // MARK: Found by their hash

  static let linksOfVerbs = pairs(verbs)
  static let linksOfNouns = pairs(nouns)
  static let wordings = hashes(wording)
  static let containers = hashes(containing)
  static let betweens = hashes(between)
  static let viewpointHashes = hashes(viewpoints)
  static let judges = hashes(judging)
  static let secondWords: [UInt64: [UInt64]] = {
    var found: [UInt64: [UInt64]] = [:]
    for pair in ofTwoWords {
      let words = pair.split(separator: " ").map { WordTable.hash(of: $0.utf8) }
      if words.count == 2 { found[words[0], default: []].append(words[1]) }
    }
    return found
  }()
  static let topicHashes = hashes(topics)

  private static func pairs(_ rows: [(forms: String, links: String)]) -> [UInt64: Set<UInt64>] {
    var found: [UInt64: Set<UInt64>] = [:]
    for row in rows {
      for form in hashes(row.forms) { found[form, default: []].formUnion(hashes(row.links)) }
    }
    return found
  }

  private static func hashes(_ words: String) -> Set<UInt64> {
    Set(words.split(separator: " ").map { WordTable.hash(of: $0.utf8) })
  }
}
