/// The words that tell who spoke, a row for each verb.
///
/// To add a verb, add a row: its forms, without those that are more often nouns ("reports").
enum CueTable {
  /// What stands after a cue.
  enum Kind: Sendable {
    /// What was said: "said", "added".
    case saying
    /// To whom, then what: "told".
    case telling
    /// Whom or what, then what it was called: "described".
    case calling
  }

  /// The forms of one verb.
  struct Row: Sendable {
    let kind: Kind
    /// In small letters, between spaces.
    let forms: String
  }

  static let rows: [Row] = [
    saying("said says say saying"), saying("added adds adding"), saying("asked asks asking"),
    saying("replied replies replying"), saying("wrote writes writing written"),
    saying("tweeted tweets tweeting retweeted"), saying("posted posting"),
    saying("announced announces announcing"), saying("stated stating"),
    saying("declared declares declaring"), saying("answered answering"),
    saying("responded responds responding"), saying("insisted insists insisting"),
    saying("explained explains explaining"), saying("noted notes noting"),
    saying("argued argues arguing"), saying("claimed claiming"),
    saying("warned warns warning"), saying("admitted admits admitting"),
    saying("acknowledged acknowledges acknowledging"), saying("conceded concedes conceding"),
    saying("continued continues continuing"), saying("concluded concludes concluding"),
    saying("recalled recalls recalling"), saying("remarked remarking"),
    saying("commented commenting"), saying("observed observes observing"),
    saying("joked jokes joking"), saying("quipped quips quipping"),
    saying("exclaimed exclaims exclaiming"), saying("shouted shouts shouting"),
    saying("cried cries"), saying("yelled yells yelling"), saying("whispered whispers whispering"),
    saying("muttered mutters muttering"), saying("murmured murmurs"),
    saying("declined"), saying("confirmed confirms confirming"),
    saying("denied denies denying"), saying("emphasized emphasizes emphasizing"),
    saying("emphasised emphasises emphasising"), saying("stressed stresses stressing"),
    saying("underlined underlines underlining"), saying("underscored underscoring"),
    saying("reiterated reiterates reiterating"), saying("repeated repeats repeating"),
    saying("pledged pledges pledging"), saying("promised promises promising"),
    saying("vowed vows vowing"), saying("predicted predicts predicting"),
    saying("suggested suggests suggesting"), saying("urged urges urging"),
    saying("demanded demanding"), saying("complained complains complaining"),
    saying("asserted asserts asserting"), saying("alleged alleges alleging"),
    saying("maintained maintains maintaining"), saying("contended contends contending"),
    saying("boasted boasts boasting"), saying("protested protesting"),
    saying("testified testifies testifying"), saying("reported reporting"),
    saying("proclaimed proclaims proclaiming"), saying("mused muses"),
    saying("lamented laments lamenting"), saying("agreed agrees agreeing"),
    saying("countered counters countering"), saying("retorted retorts"),
    saying("interjected interjects"), saying("opined opines"), saying("quoted quoting"),
    saying("pointed"), saying("hinted hints hinting"),
    saying("believed believes"), saying("thought thinks"), saying("wondered wonders wondering"),
    saying("advised advises advising"), saying("cautioned cautions cautioning"),
    saying("expressed expresses expressing"), saying("hailed hails hailing"),
    saying("praised praises praising"), saying("condemned condemns condemning"),
    saying("blasted blasts blasting"), saying("rejected rejects rejecting"),
    saying("accused accuses accusing"), saying("chanted chants chanting"),
    saying("began"), saying("read"), saying("recounted recounts recounting"),
    saying("charged charging"), saying("criticized criticizes criticizing"),
    saying("criticised criticises criticising"), saying("sang sings singing"),
    saying("texted"), saying("chimed"), saying("snapped"), saying("sighed sighs"),
    saying("laughed"), saying("smiled"), saying("disagreed"), saying("ruled rules ruling"),
    saying("jested jests"), saying("grumbled grumbles grumbling"), saying("sniffed sniffs"),
    saying("chuckled chuckles"), saying("shrugged shrugs"), saying("deadpanned deadpans"),
    saying("gushed gushes"), saying("enthused enthuses"), saying("fumed fumes"),
    saying("scoffed scoffs scoffing"), saying("snorted snorts"), saying("groaned"),
    saying("moaned moans"), saying("mumbled mumbles"), saying("stammered"), saying("wailed"),
    saying("sobbed"), saying("screamed screams screaming"), saying("bellowed bellows"),
    saying("barked"), saying("roared"), saying("hissed"), saying("growled growls"),
    saying("grunted"), saying("drawled"), saying("rejoined"), saying("ventured ventures"),
    saying("volunteered"), saying("pronounced"),
    saying("commanded"), saying("pleaded pleads pleading"), saying("begged"),
    saying("inquired inquires inquiring"), saying("enquired enquires"), saying("queried"),
    saying("counseled counselled"), saying("recommended"), saying("exhorted"),
    saying("threatened threatens threatening"), saying("elaborated elaborates"),
    saying("clarified clarifies"), saying("confided confides"),
    saying("confessed confesses confessing"), saying("revealed reveals revealing"),
    saying("disclosed"), saying("remembered remembers remembering"), saying("reasoned"),
    saying("reckoned reckons"), saying("guessed"), saying("speculated speculates"),
    saying("jeered"), saying("taunted"), saying("sneered"), saying("gasped"),
    saying("breathed"), saying("croaked"), saying("echoed"), saying("marveled marvelled marvels"),
    saying("bragged brags"), saying("crowed"),
    saying("griped gripes"), saying("fretted frets"), saying("worried"),
    saying("blogged"), saying("emailed e-mailed"), saying("reflected reflects reflecting"),
    saying("advocated"), saying("intoned intones"), saying("grinned grins"),
    saying("nodded"), saying("beamed"), saying("hollered"), saying("whooped"), saying("professed"),
    saying("apologised apologized"), saying("objected objects"),
    saying("ruminated"), saying("philosophized"), saying("chided"),
    saying("scolded"),
    saying("spoke"), saying("talked"), saying("mentioned mentions mentioning"),
    saying("committed"), saying("undertook"), saying("teased teases teasing"),
    saying("implied implies implying"), saying("indicated indicates indicating"),
    saying("signalled signaled"),
    telling("told tells telling"), telling("informed informs informing"),
    telling("assured assures assuring"), telling("reminded reminds reminding"),
    calling("called calls calling"), calling("described describes describing"),
    calling("labelled labels labelling labeled labeling"), calling("branded brands branding"),
    calling("dismissed dismisses dismissing"), calling("denounced denounces denouncing"),
    calling("termed terms terming"), calling("deemed deems deeming"),
    calling("characterized characterizes characterizing"),
    calling("characterised characterises characterising"), calling("dubbed dubs dubbing"),
    calling("decried decries decrying"), calling("slammed slams slamming"),
  ]

  private static func saying(_ forms: String) -> Row { Row(kind: .saying, forms: forms) }
  private static func telling(_ forms: String) -> Row { Row(kind: .telling, forms: forms) }
  private static func calling(_ forms: String) -> Row { Row(kind: .calling, forms: forms) }
}
