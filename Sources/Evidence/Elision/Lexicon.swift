/// The words that may not be left out of a quote without changing it, as data.
///
/// Wide on purpose: a quote called changed is looked at once more, one called the same is not.
enum Lexicon {
  /// Words that negate, lower case, with straight apostrophes.
  static let negations = words(
    """
    not no never none nothing nobody nowhere neither nor without cannot hardly barely scarcely
    rarely seldom unless except nay nope ain't cant dont wont didnt doesnt isnt wasnt arent werent
    hasnt havent hadnt wouldnt couldnt shouldnt unable unwilling unlikely impossible lack lacks
    lacked lacking deny denies denied denying denial refuse refuses refused refusing refusal reject
    rejects rejected rejecting rejection fail fails failed failing failure false falsely untrue
    doubt doubts doubted against instead stop stops stopped stopping disagree disagrees disagreed
    disagreeing disagreement disagreements ban bans banned banning forbid forbids forbade forbidden
    forbidding prohibit prohibits prohibited prohibiting prohibition prohibitive prevent prevents
    prevented preventing prevention avoid avoids avoided avoiding avoidance cease ceases ceased
    ceasing cessation halt halts halted halting
    ne pas jamais sans aucun aucune rien nicht kein keine keinen keinem keiner keines nie niemals
    ohne weder nunca sin ni tampoco nada jamás não sem nem нет не ни никогда без нельзя
    """)

  /// Words that make less of what is said with them, lower case; "May" is a month.
  static let limits = words("few little may might could would should nearly almost")

  /// Beginnings that, with a hyphen, negate the word that they stand before.
  static let negativeBeginnings = words(
    "un non anti dis de mis counter pseudo quasi ex")

  /// Endings that grammar asks for, with straight apostrophes; others make other words.
  static let endings: Set<String> = [
    "", "s", "es", "ed", "d", "ing", "er", "ly", "'", "'s", "s'", "n", "en",
  ]

  /// Endings that are another one's, and no more than that.
  static let endingsInstead: [String: Set<String>] = ["y": ["ies", "ied"], "e": ["ing"]]

  /// Words that stand for what was said before, for which a writer may put it.
  static let references = words(
    """
    a an the this that these those he him his himself she her hers herself it its itself they them
    their theirs themselves we us our ours i me my mine you your yours who whom whose which there
    he's she's it's they're we're i'm you're
    그 그는 그가 그의 그를 그녀 그녀는 그녀가 이 그것 그것은 이것 그들 그들은 우리 우리는 나 나는 저는 他 她 它 他们 她们 它们 他們
    我 我们 我們 彼 彼は 彼女 彼女は 彼ら それ これ 我々 私 私は เขา มัน เรา
    """)

  /// Forms of one verb, of which a writer may put one for another.
  static let forms = [
    words("am is are was were be been being"), words("have has had having"),
    words("do does did doing done"),
  ]

  /// What writers say of the words in brackets, and reporters of the room.
  static let notes = words("sic applause laughter laughs crosstalk inaudible")

  /// Numbers in words, lower case.
  static let numbers = words(
    """
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
    sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety
    hundred hundreds thousand thousands million millions billion billions trillion trillions dozen
    dozens score half halves third quarter quarters once twice thrice double triple first second
    fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth
    sixteenth seventeenth eighteenth nineteenth twentieth thirtieth fortieth fiftieth sixtieth
    seventieth eightieth ninetieth hundredth thousandth millionth billionth thirds fourths fifths
    sixths sevenths eighths ninths tenths hundredths thousandths millionths tens twenties thirties
    forties fifties sixties seventies eighties nineties pair pairs couple couples percent
    percentage
    """)

  /// Months, which count only with a capital: "may" and "march" are words.
  static let months = words(
    """
    january february march april may june july august september october november december
    jan feb mar apr jun jul aug sep sept oct nov dec
    """)

  /// Other words that say when, lower case.
  static let days = words(
    """
    monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays
    fridays saturdays sundays today yesterday tomorrow tonight midnight noon
    """)

  /// Capitalised at the beginning of a sentence, these are no names.
  static let ordinary = words(
    """
    a an the this that these those he she it we they you i his her its our their your my mine him
    them us me who whom whose which what when where why how there here then thus so and but or yet
    for if as at by in of on to up with from into over under after before during since until while
    although though because however moreover furthermore meanwhile also still even just only now
    soon later earlier today again once perhaps maybe indeed instead both each every all any some
    many much most more several few other others another such same is are was were be been being am
    do does did have has had can could shall should would might must let let's very too well yes
    about above across along among around behind below beside between beyond despite down inside
    like near off out outside past through throughout toward towards upon within according given
    it's that's there's he's she's we're they're you're we've they've i'm i've i'd i'll we'll we'd
    he'd he'll she'd she'll they'd they'll what's who's here's
    officials official people leaders leader talks reporters sources diplomats negotiators soldiers
    experts analysts ministers minister progress work peace war sanctions president chairman
    secretary everyone everything everybody something someone nobody thank please good great
    finally first further having being asked speaking following
    """)

  /// Forms of the pronoun, which is capitalised and no name.
  static let pronouns: Set<String> = ["i", "i'm", "i've", "i'd", "i'll"]

  /// What negates in scripts that write words or particles together, as parts of words.
  static let attachedNegations = attached(
    [
      "않", "못", "아니", "없", "안 ", "말라", "말고", "불가", "반대", "거부", "거절", "부인", "不", "没", "沒", "無",
      "无", "非", "未", "别", "勿", "否", "拒", "莫", "ない", "なく", "なか", "ません", "ず", "ไม่", "มิ",
    ])

  /// What negates the word that it is written before in those scripts, as UTF-8 of the text and of
  /// the folded text.
  static let negationsBefore: [[UInt8]] = [
    "不", "没", "沒", "無", "无", "非", "未", "否", "没有", "沒有", "不能", "불", "비", "무", "미", "ไม่",
  ].flatMap { [Array($0.utf8), FoldedText(Array($0.utf8)).bytes] }

  /// What dates in those scripts.
  static let attachedDates = attached(
    [
      "월요일", "화요일", "수요일", "목요일", "금요일", "토요일", "일요일", "오늘", "어제", "내일", "그제", "모레", "曜日",
      "星期", "礼拜", "禮拜", "今天", "昨天", "明天", "今日", "昨日", "明日", "前天", "后天", "後天",
    ])

  /// What counts in those scripts, besides numerals.
  static let attachedNumbers = attached(
    [
      "하나", "다섯", "여섯", "일곱", "여덟", "아홉", "스물", "서른", "마흔", "두 ", "세 ", "네 ", "수십", "수백", "수천",
      "수만", "절반", "半",
    ])

  /// Titles that go with names, and the names of states, in those scripts.
  static let attachedNames = attached(
    [
      "위원장", "대통령", "장관", "총리", "주석", "총서기", "대사", "특사", "의원", "부장", "국장", "차관", "북한", "한국",
      "남한", "북조선", "조선", "미국", "중국", "일본", "러시아", "서울", "평양", "워싱턴", "김정은", "문재인", "트럼프",
      "폼페이오", "总统", "總統", "主席", "总理", "總理", "部长", "部長", "委员长", "委員長", "大統領", "首相", "長官",
      "国务卿", "國務卿", "先生", "女士", "氏", "美国", "美國", "米国", "中国", "中國", "日本", "朝鲜", "朝鮮", "韩国",
      "韓国", "韓國", "俄罗斯", "俄羅斯",
    ])

  /// Folded, so that Hangul is found in syllables and in jamo.
  private static func attached(_ parts: [String]) -> [ByteSearch] {
    parts.compactMap { ByteSearch(FoldedText(Array($0.utf8)).bytes) }
  }

  private static func words(_ list: String) -> Set<String> {
    Set(list.split(whereSeparator: \.isWhitespace).map(String.init))
  }
}
