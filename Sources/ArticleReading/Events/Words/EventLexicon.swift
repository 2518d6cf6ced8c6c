/// The words by which events are known, a row for each sort; in small letters, between spaces.
///
/// To add a word, add it to its row; `EventLexiconTests` has a sentence for each row.
enum EventLexicon {
  /// Nouns that name an event.
  static let nouns: [(kind: EventKind, words: String)] = [
    (.talks, "talks discussions negotiations consultations dialogue conversations"),
    (.meeting, "meeting meetings encounter get-together"),
    (.summit, "summit"),
    (.conference, "conference congress forum convention session assembly"),
    (.statement, "statement communique communiqué declaration"),
    (.remarks, "remarks speech interview briefing testimony"),
    (.visit, "visit trip tour"),
    (.vote, "vote election elections referendum ballot poll runoff"),
    (.war, "war invasion uprising revolution coup conflict"),
    (
      .attack,
      "attack attacks bombing battle raid offensive shooting airstrike airstrikes shelling ambush explosion blast clash clashes"
    ),
    (.agreement, "agreement treaty accord pact truce armistice ceasefire cease-fire"),
    (.protest, "protest protests demonstration demonstrations rally strike march riots"),
    (.test, "test tests launch exercise exercises drill drills maneuvers manoeuvres"),
    (
      .disaster,
      "earthquake flood floods crash storm hurricane typhoon wildfire accident derailment landslide eruption"
    ),
    (.trial, "trial hearing verdict ruling sentencing arrest arrests"),
    (
      .ceremony,
      "ceremony funeral inauguration wedding parade handover opening festival celebration anniversary"
    ),
    (.office, "resignation appointment dismissal retirement"),
    (.show, "exhibition concert premiere fair"),
    (.contest, "match final semifinal tournament playoff"),
  ]

  /// Verbs that tell of an event: in the past, and otherwise.
  static let verbs: [(kind: EventKind, past: String, other: String)] = [
    (.meeting, "met gathered convened", "meet meets gather sit"),
    (.talks, "negotiated conferred", "negotiate negotiates confer"),
    (.remarks, "spoke talked addressed briefed testified", "speak speaks speaking"),
    (.visit, "visited toured", "visit visits visiting"),
    (.visit, "traveled travelled arrived flew", "travel travels arrive arrives fly flies"),
    (.vote, "voted elected", "vote votes elect elects"),
    (.agreement, "signed ratified", "sign signs ratify"),
    (.attack, "attacked bombed shelled raided stormed", "attack attacks bomb bombs raid"),
    (.protest, "protested rallied marched", "protest protests rally"),
    (.test, "tested launched fired", "test launch launches fire fires"),
    (.office, "resigned quit", "resign resigns quits"),
    (.trial, "arrested convicted sentenced acquitted charged", "arrest convict sentence"),
    (.war, "invaded", "invade invades"),
    (
      .action,
      "won lost killed wounded died struck hit left returned came went took gave sent brought built bought sold shut fell rose sank broke cut paid ran withdrew overthrew fled drove chose found fought led put kept became shot swore grew threw laid beat froze spent stood sat drew rode handed made got",
      "win wins lose loses kill kills die dies strike strikes leave leaves return returns come comes go goes take takes give gives send sends bring build builds buy buys sell sells shut fall falls rise rises sink break breaks cut cuts pay run runs withdraw withdraws flee join joins open opens close closes close release releases approve approves reject rejects lift lifts impose ban bans deploy deploys appoint appoints name names destroy destroys hand hands replace replaces seize seizes end ends raise raises reopen reopens submit publish present decide"
    ),
  ]

  /// Verbs that only bring an event about: its noun beside them names it.
  static let support =
    "hold holds held take takes took taken begin begins began begun start starts started resume resumes resumed attend attends attended host hosts hosted convene convenes convened conduct conducted have has had issue issues issued release releases released publish publishes published carry carried make makes made deliver delivers delivered give gives gave open opens opened end ends ended conclude concluded happen happens happened occur occurs occurred arrange arranged announce announced schedule scheduled set planned plan agreed call called put join joined finish finished follow followed break broke erupted lasted killed call"
  /// Words between a noun and the day set for it: "a meeting set up for July 12".
  static let setting =
    "set up scheduled planned held slated due expected released issued carried published made given dated signed fixed arranged distributed read broadcast posted delivered convened hosted attended which that was is were are be been to take takes taking took place will"

  /// Verbs and words that tell what became of a plan.
  static let cancelling = "cancelled canceled scrapped aborted off"
  static let moving = "postponed rescheduled delayed deferred moved"
  /// "called off": what must stand right before, where a word alone says nothing.
  static let offBefore = "called"

  /// What is to come.
  static let future = "will shall would won't"
  static let intending =
    "plan plans planned planning due set scheduled slated expected expects hopes hoping intends intended agreed poised likely wants promised pledged vowed preparing prepares ready proposed upcoming offered"
  /// What is open, so that nothing is told of what became of a plan.
  static let hypothetical = "could may might can if unless whether should or"
  static let negation =
    "not never no didn't wasn't weren't hasn't haven't won't isn't aren't failed cannot without neither nor"

  /// Kinds of places: "the border village of Panmunjom".
  static let placeHeads =
    "village town city port capital island resort province region state district suburb county base airport castle palace church cathedral abbey"
  /// After these stands a place where a name follows.
  static let placePrepositions = "in at near"
  /// Clauses that stand for an object: "said that", "asked why".
  static let complementing = "that whether what how why"
  /// Open a clause wherever they stand.
  static let subordinating = "when while because although though if unless whereas"
  /// Open one where a subject and its verb follow; otherwise they are prepositions.
  static let perhapsSubordinating = "before after since until till as once"
  static let coordinating = "and but or nor yet"
  /// Past participles that do not end in "-ed" and are no past forms of the verbs.
  static let participles =
    "been born done drawn driven fallen frozen given gone grown held known ridden risen seen set shown spoken stolen sung taken thrown torn worn written"
  /// Past forms that are no participles.
  static let onlyPast =
    "spoke went took came gave broke began wrote rose fell sank drove grew threw swore withdrew overthrew flew froze drew rode ran chose died met fled sat stood"
  /// Nouns that are adjectives where another follows: "the final report".
  static let adjectival = "final opening fair"
  /// "moved forward": nothing is put off.
  static let movingOn =
    "forward ahead on closer along into in out back away toward towards onto against by"
  /// With a day from which, they say how long: "The conference runs from May 2 to June 30".
  static let lasting = "run runs ran last lasts lasted running open opens opened"
  /// Before "of" and a date, a part of its time: "the night of 3 May".
  static let ofPeriods =
    "night morning evening afternoon day days week weekend end start beginning middle eve half months weeks summer winter spring autumn course quarter early late hours events"
  /// Before the new day of what was moved.
  static let afresh = "to until till for"

  /// After "to", these verbs have a place.
  static let motion =
    "travel travels traveled travelled arrive fly flies flew trip visit return returns returned go goes went came tour send sends sending sent"
  /// Words with a capital that are no places.
  static let notPlaces =
    "english french german spanish russian chinese arabic korean japanese parliament congress court facebook twitter god muslim christian jewish north-south i"
  /// Words that tell whose or which, and name nobody.
  static let nationalities =
    "american russian chinese japanese korean german french british english scottish welsh irish italian spanish portuguese polish ukrainian turkish greek iranian iraqi syrian israeli egyptian indian pakistani afghan vietnamese thai indonesian australian canadian mexican brazilian european african asian arab palestinian saudi finnish swedish norwegian danish dutch belgian swiss austrian hungarian romanian cuban colombian venezuelan northern southern eastern western central republican democratic muslim christian jewish islamic"

  /// After the noun of an event: it is a part of another word ("meeting place").
  static let compounds =
    "place venue venues team teams crimes crime table room rooms site sites campaign official officials process veteran veterans effort efforts record partner partners memorial hall season agenda point points results result years dead wounds day house"
  /// Before a day that is not that of an event: "since Friday", "born in 1950".
  static let background = "since until till born aged pre post from"
  /// Before the noun, these make what is said in it the speaker's: "news conference".
  static let speakingTo = "press news"
  /// In what people take part who are told of in the rest of the sentence.
  static let within = "at in during"
  /// Before what is spoken of, not where one speaks: "spoke about the summit".
  static let topics = "about of on regarding over concerning"
  static let definite = "the this that these those his her its their both"
}
