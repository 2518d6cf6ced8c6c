/// Passages by which the rules were made.
enum TunedQuotes {
  static let passages: [QuotePassage] = [
    .init(
      """
      “We are ready to sign,” Foreign Secretary Mike Ashdown said on Sunday.

      Ashdown told reporters in Oslo: “The rest is up to them.”
      """,
      .init("We are ready to sign,", by: "Mike Ashdown"),
      .init("The rest is up to them.", by: "Mike Ashdown")),
    .init(
      """
      "It is a beginning," said Nora van den Berg, the Dutch envoy, "but only a beginning."
      """,
      .init("It is a beginning,", by: "Nora van den Berg"),
      .init("but only a beginning.", by: "Nora van den Berg")),
    .init(
      """
      The ministry’s spokeswoman, Maria Zeller, called the talks “extremely troubling.” She declined to take questions.
      """,
      .init("extremely troubling.", by: "Maria Zeller")),
    .init(
      """
      ‘I can’t say more,’ said the mayor, Joan Tully. ‘The workers’ families come first.’
      """,
      .init("I can’t say more,", by: "Joan Tully"),
      .init("The workers’ families come first.", by: "Joan Tully")),
    .init(
      """
      "My father said, "Go home," and I went," Ivan Petrescu recalled.
      """,
      .init("My father said, \"Go home,\" and I went,", by: "Ivan Petrescu")),
    .init(
      """
      „Wir sind bereit“, said Otto Hagen. «C’est fini», added Claire Morel.
      """,
      .init("Wir sind bereit", by: "Otto Hagen"), .init("C’est fini", by: "Claire Morel")),
    .init(
      """
      “First, the prisoners come home,” General Pak Sung-ho said.

      “Second, the guns fall silent.

      “Third, we talk.”

      The generals of the North did not answer.
      """,
      .init("First, the prisoners come home,", by: "Pak Sung-ho"),
      .init("Second, the guns fall silent.", by: "Pak Sung-ho"),
      .init("Third, we talk.", by: "Pak Sung-ho")),
    .init(
      """
      The film “Northern Lights” and the so-called “road map” were on every front page in the '90s, when a 12" record cost little.
      """),
    .init(
      """
      KCTA said in a dispatch that the drill was “a grave provocation.”
      """,
      .init("a grave provocation.", by: "KCTA")),
    .init(
      """
      "Nothing has been decided," a spokesman for the defence ministry said.

      "Nothing will be decided this week," he added.
      """,
      .init("Nothing has been decided,", by: "a spokesman for the defence ministry"),
      .init(
        "Nothing will be decided this week,", by: "a spokesman for the defence ministry")),
    .init(
      """
      Secretary of State Paula Grant flew home on Saturday. “The talks were productive,” she said before leaving.
      """,
      .init("The talks were productive,", by: "Paula Grant")),
    .init(
      """
      Paula Grant met Helen Voss in Bern on Monday. “We disagree,” she said.
      """,
      .init("We disagree,", by: nil)),
    .init(
      """
      According to the statement, "both sides reaffirmed their will to go on".
      """,
      .init("both sides reaffirmed their will to go on", by: "the statement")),
    .init(
      """
      President Moon Tae-il was asked about the missiles. “They are a matter for tomorrow,” Moon replied. “Today we eat.”
      """,
      .init("They are a matter for tomorrow,", by: "Moon Tae-il"),
      .init("Today we eat.", by: "Moon Tae-il")),
    .init(
      """
      "Stop!" the crowd shouted. "This is our river," cried one woman, Ana Lucía Prado, who had walked for two days.
      """,
      .init("Stop!", by: "the crowd"), .init("This is our river,", by: "Ana Lucía Prado")),
    .init(
      """
      Smith, the minister, said the plan was "dead on arrival" and "an insult".
      """,
      .init("dead on arrival", by: "Smith"), .init("an insult", by: "Smith")),
    .init(
      """
      “Where is the money?” Senator Ruth Calder asked. Nobody answered.

      “In the bank,” the finance minister said at last.
      """,
      .init("Where is the money?", by: "Ruth Calder"),
      .init("In the bank,", by: "the finance minister")),
    .init(
      """
      In a tweet on Friday, Mr. Ashdown wrote: “Not on my watch!”
      """,
      .init("Not on my watch!", by: "Ashdown")),
    .init(
      """
      "The first shot was theirs, he said.

      "We fired back," said Col. Dmitri Orlov, whose men held the hill.
      """,
      .init("The first shot was theirs,", by: nil),
      .init("We fired back,", by: "Dmitri Orlov")),
    .init(
      """
      After the vote, Ingrid Sund, 45, a member of the opposition, told the BBC that the prime minister “has lost the house” and must go.
      """,
      .init("has lost the house", by: "Ingrid Sund")),
    .init(
      """
      Ministers came and went. The foreign minister of Norland, Erik Dahl, issued a statement:

      “We regret the loss of life.”
      """,
      .init("We regret the loss of life.", by: "Erik Dahl")),
    .init(
      """
      SEOUL, July 7 (Yonbap) -- A Foreign Ministry official said Saturday that the two Koreas would "meet again soon."
      """,
      .init("meet again soon.", by: "A Foreign Ministry official")),
    .init(
      """
      Prime Minister Anna Lund praised the deal. “This is what patience buys.”

      “It is a bad deal,” said Karl Brandt of the opposition Left Party, adding that it “will not last the winter.”
      """,
      .init("This is what patience buys.", by: "Anna Lund"),
      .init("It is a bad deal,", by: "Karl Brandt"),
      .init("will not last the winter.", by: "Karl Brandt")),
    .init(
      """
      The "dragon" of the north was described by Lee Min-jae as "a paper tiger" that the world had fed.
      """,
      .init("a paper tiger", by: "Lee Min-jae")),
    .init(
      """
      “I was born in 1950,” Abdullah bin Faisal told Al-Nahar. “I have seen five wars,” bin Faisal added, “and a peace or two.”
      """,
      .init("I was born in 1950,", by: "Abdullah bin Faisal"),
      .init("I have seen five wars,", by: "Abdullah bin Faisal"),
      .init("and a peace or two.", by: "Abdullah bin Faisal")),
    .init(
      """
      ``It is very simple,'' said James H. Carver Jr., chairman of the board. ``We overpaid.''
      """,
      .init("It is very simple,", by: "James H. Carver Jr."),
      .init("We overpaid.", by: "James H. Carver Jr.")),
    .init(
      """
      Britain's trade minister Oliver Tamm said a deal was "within reach", but the opposition accused him of "wishful thinking".

      Spain's Lucía Herrero was less sure. "There is no deal until there is a deal," she said.
      """,
      .init("within reach", by: "Oliver Tamm"), .init("wishful thinking", by: "the opposition"),
      .init("There is no deal until there is a deal,", by: "Lucía Herrero")),
    .init(
      """
      Said Mr. Blum: "They paid too much." As one diplomat put it, "the clock has stopped."
      """,
      .init("They paid too much.", by: "Blum"), .init("the clock has stopped.", by: "one diplomat")),
    .init(
      """
      “It was a phone call,” Keller, the president’s counselor, told CNT’s “State of the Nation.” “Nothing more.”

      The report, entitled “A Broken System,” said the agency “failed at every level.”
      """,
      .init("It was a phone call,", by: "Keller"), .init("Nothing more.", by: "Keller"),
      .init("failed at every level.", by: "The report")),
    .init(
      """
      If they did not keep their promises, President Moon Tae-il said, they would be "judged by the world".
      """,
      .init("judged by the world", by: "Moon Tae-il")),
  ]
}
