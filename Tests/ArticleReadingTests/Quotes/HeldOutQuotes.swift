/// Passages that were written before the rules, and that no rule was changed for.
enum HeldOutQuotes {
  static let passages: [QuotePassage] = [
    .init(
      #"""
      Foreign Minister Elena Marković arrived in Geneva on Monday for a second round of talks.

      "We have come to listen," Marković told reporters at the airport. "But we have not come to listen forever."
      """#,
      .init("We have come to listen,", by: "Elena Marković"),
      .init("But we have not come to listen forever.", by: "Elena Marković")),
    .init(
      """
      “The border will open when it is ready,” said Tomas Eberle, a spokesman for the Interior Ministry. “That is all I can say.”
      """,
      .init("The border will open when it is ready,", by: "Tomas Eberle"),
      .init("That is all I can say.", by: "Tomas Eberle")),
    .init(
      """
      The treaty was dead, the president’s adviser, Olga Brandt, said on Thursday. “Nobody wants to sign the death certificate,” she added.
      """,
      .init("Nobody wants to sign the death certificate,", by: "Olga Brandt")),
    .init(
      """
      Ambassador Lucas Ferreira da Costa called the offer “deeply disappointing” and said his country would “look at every option.”
      """,
      .init("deeply disappointing", by: "Lucas Ferreira da Costa"),
      .init("look at every option.", by: "Lucas Ferreira da Costa")),
    .init(
      """
      ‘We won’t be the ones who walk away,’ Sir Alan Whitcombe told the BBC. ‘The minister’s word was “never”, and he meant it.’
      """,
      .init("We won’t be the ones who walk away,", by: "Alan Whitcombe"),
      .init("The minister’s word was “never”, and he meant it.", by: "Alan Whitcombe")),
    .init(
      """
      In a statement, the Ministry of Foreign Affairs said: "The accusations are without any foundation."

      The statement said that "those responsible will be found."
      """,
      .init("The accusations are without any foundation.", by: "Ministry of Foreign Affairs"),
      .init("those responsible will be found.", by: "The statement")),
    .init(
      """
      “I told them the truth,” Han Seo-yeon, the chief negotiator, said after the meeting.

      “They did not like it. They will like it less next year.

      “And the year after that, they will wish they had listened.”
      """,
      .init("I told them the truth,", by: "Han Seo-yeon"),
      .init(
        "They did not like it. They will like it less next year.", by: "Han Seo-yeon"),
      .init(
        "And the year after that, they will wish they had listened.", by: "Han Seo-yeon")),
    .init(
      """
      The so-called “peace train” has been running since the ’90s. Its passengers bring rock ’n’ roll records and copies of the novel “The Long Frontier” across the line.
      """),
    .init(
      """
      Prime Minister Harald Lindqvist met President Boris Antonov in Riga. “This was a good day,” he said.
      """,
      .init("This was a good day,", by: nil)),
    .init(
      """
      "Who asked for these sanctions?" asked Senator Rita Colombo during the hearing. "Not the people of this state."
      """,
      .init("Who asked for these sanctions?", by: "Rita Colombo"),
      .init("Not the people of this state.", by: "Rita Colombo")),
    .init(
      """
      According to Dr. Priya Raman, who advised both delegations, "the map on the table was the wrong map."
      """,
      .init("the map on the table was the wrong map.", by: "Priya Raman")),
    .init(
      """
      „Wir“ was the only German word in the speech. «Nous sommes prêts à signer,» said Camille Durand, the French delegate.
      """,
      .init("Nous sommes prêts à signer,", by: "Camille Durand")),
    .init(
      """
      Kim Dae-ho and Kim Min-su both spoke at the forum in Busan. “Reunification is not a slogan,” Kim said.
      """,
      .init("Reunification is not a slogan,", by: nil)),
    .init(
      """
      A spokeswoman for the coast guard said the ship, 6'2" longer than its papers say, was "never in danger."
      """,
      .init("never in danger.", by: "A spokeswoman for the coast guard")),
    .init(
      """
      “Yes,” replied Gen. William T. Harrow, “we were ready, and we are ready now.”
      """,
      .init("Yes,", by: "William T. Harrow"),
      .init("we were ready, and we are ready now.", by: "William T. Harrow")),
    .init(
      """
      Yusuf al-Hamdan, the rebel envoy, left early. The government’s delegate, Mariam Said, stayed until midnight.

      “There is nothing to talk about,” al-Hamdan wrote on Twitter on Sunday.
      """,
      .init("There is nothing to talk about,", by: "Yusuf al-Hamdan")),
    .init(
      """
      "The convoy has been stopped at the bridge and nobody tells us why.

      Aid workers waited for nine hours. "It is cold here," said one of them, Peter Oduya.
      """,
      .init("It is cold here,", by: "Peter Oduya")),
    .init(
      """
      Nakamura: “The islands are ours.” Delgado: “The islands are nobody’s.”
      """,
      .init("The islands are ours.", by: "Nakamura"),
      .init("The islands are nobody’s.", by: "Delgado")),
    .init(
      """
      Defence Secretary Margaret Oakes dismissed the report as "pure fiction", adding that the army "has nothing to hide".
      """,
      .init("pure fiction", by: "Margaret Oakes"),
      .init("has nothing to hide", by: "Margaret Oakes")),
    .init(
      """
      “We will answer in kind,” the state news agency KPNA said in a commentary.

      “Every shot will be counted,” it said.
      """,
      .init("We will answer in kind,", by: "KPNA"),
      .init("Every shot will be counted,", by: "KPNA")),
    .init(
      """
      Chancellor Greta Vogel spoke for an hour. She said that Europe had "slept through a decade" and that it "must not sleep through another."
      """,
      .init("slept through a decade", by: "Greta Vogel"),
      .init("must not sleep through another.", by: "Greta Vogel")),
    .init(
      """
      “My grandfather told me, ‘Never sign on a Friday,’ and I never have,” Walid bin Rashid said.
      """,
      .init(
        "My grandfather told me, ‘Never sign on a Friday,’ and I never have,",
        by: "Walid bin Rashid"
      )),
    .init(
      """
      The workers' union and the farmers' league met on Friday. "The 'reform' is a cut by another name," union leader Janet Pruitt said.
      """,
      .init("The 'reform' is a cut by another name,", by: "Janet Pruitt")),
    .init(
      """
      Foreign Ministry spokesman Rao Jing urged both sides to show restraint. “Dialogue is the only way out,” Rao said at a regular briefing in Beijing on Tuesday.
      """,
      .init("Dialogue is the only way out,", by: "Rao Jing")),
  ]
}
