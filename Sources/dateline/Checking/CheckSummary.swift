import Evidence

/// How much of what was found.
struct CheckSummary {
  private var quotes: [Verdict: Int] = [:]
  private var datings: [Verdict: Int] = [:]
  private var problems: [CheckItem.Problem.Severity: Int] = [:]
  private var errors = 0

  /// Whether something is wrong.
  var isWrong: Bool { errors > 0 }

  /// Nothing has been found.
  init() {}

  /// Adds what was found; what is wrong counts as an error, be it in the file or in the words.
  mutating func add(_ items: some Sequence<CheckItem>, isStrict: Bool) {
    for item in items {
      if item.isWrong(strict: isStrict) { errors += 1 }
      switch item {
      case .problem(let problem): problems[problem.severity, default: 0] += 1
      case .words(let words) where words.quote == nil:
        datings[words.finding.verdict, default: 0] += 1
      case .words(let words):
        quotes[words.finding.verdict, default: 0] += 1
      }
    }
  }

  /// Adds what another one counted.
  mutating func add(_ other: CheckSummary) {
    quotes.merge(other.quotes, uniquingKeysWith: +)
    datings.merge(other.datings, uniquingKeysWith: +)
    problems.merge(other.problems, uniquingKeysWith: +)
    errors += other.errors
  }

  /// One line for a person.
  var line: String {
    var parts = [Self.words(quotes, "quote", "quotes")]
    if !datings.isEmpty {
      parts.append(Self.words(datings, "dating", "datings"))
    }
    parts.append(Self.count(errors, "error", "errors"))
    parts.append(Self.count(problems[.warning] ?? 0, "warning", "warnings"))
    if let notes = problems[.note] { parts.append(Self.count(notes, "note", "notes")) }
    return parts.joined(separator: "; ")
  }

  private static func words(_ counts: [Verdict: Int], _ one: String, _ many: String) -> String {
    let total = counts.values.reduce(0, +)
    let parts = Verdict.allCases.compactMap { verdict in
      counts[verdict].map { "\($0) \(verdict.rawValue)" }
    }
    return count(total, one, many) + (parts.isEmpty ? "" : ": " + parts.joined(separator: ", "))
  }

  private static func count(_ number: Int, _ one: String, _ many: String) -> String {
    "\(number) \(number == 1 ? one : many)"
  }
}
