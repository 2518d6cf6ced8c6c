/// Passages in the manners of newspapers, wire services and corpora, for measuring only.
///
/// No rule is made after them. How they are marked: see `QuotePassage.init(marked:)`.
enum HeldOutNewsQuotes {
  static let passages: [QuotePassage] = [
    // A business page: companies, ages, "Mr." after the full name.
    .init(
      marked: """
        Halbrook Mills Inc. said it will close two plants in Ohio by the end of March, cutting 340 jobs.

        "{Leonard Tasker|This was the hardest vote the board has taken in my time,}" said Leonard Tasker, the company's chairman. "{Leonard Tasker|There was no other way.}"

        Mr. Tasker, 61 years old, joined the company as a weaver. "{Leonard Tasker|I know every one of these people,}" he says.

        A spokeswoman for the union called the decision "{~A spokeswoman for the union|a slap in the face}" and declined to say more.
        """),
    // Tokenised text.
    .init(
      marked: """
        `` {Orrin Peck|We do n't expect any change in the rate before autumn ,} '' said Orrin Peck , an economist at Dunmore & Vale Securities .

        But Mr. Peck added that the bank 's view could shift . `` {Orrin Peck|If oil falls again , all bets are off .} ''

        The index -LRB- which covers 40 cities -RRB- rose 0.3 % in May .
        """),
    .init(
      marked: """
        Sen. Gloria Whitcombe -LRB- D. , Ore . -RRB- was less sure . `` {Gloria Whitcombe|Nobody has shown me the numbers ,} '' she said .
        """),
    // British text.
    .init(
      marked: """
        Residents of Upper Marlow have been told to boil their water until Thursday at the earliest.

        ‘{Hilary Strand|We’ve had nothing but excuses,}’ said Hilary Strand, who runs the Fox and Hounds. ‘{Hilary Strand|They told us it’d be fixed by the weekend. It wasn’t.}’

        The water company’s managing director, Piers Longfield, apologised. ‘{Piers Longfield|The pipes’ age is no secret,}’ he said.
        """),
    .init(
      marked: """
        'It's a disgrace,' the headline said, and the readers' letters agreed.

        'Has anybody asked the drivers?' wondered Keith Moffat, who has driven the 14 for 22 years. 'I don't think so.'
        """.replacing("'It's a disgrace,'", with: "'{the headline|It's a disgrace,}'")
          .replacing(
            "'Has anybody asked the drivers?'",
            with: "'{Keith Moffat|Has anybody asked the drivers?}'"
          )
          .replacing("'I don't think so.'", with: "'{Keith Moffat|I don't think so.}'")),
    // Wrapped lines.
    .init(
      marked: """
        WELLPORT, Sept. 3 (NWS) -- The governor of the island province told lawmakers
        on Monday that the bridge would not be opened before the elections.

        "{Tomas Ibarra|I will not cut a ribbon on a bridge that I would not let my own
        children cross,}" Gov. Tomas Ibarra said.

        His rival, Rosa Quintana, said Ibarra was "{~Rosa Quintana|hiding behind engineers.}"
        """),
    // One sentence a line.
    .init(
      marked: """
        The harbor master , Edvard Lunde , has seen three owners come and go .
        `` {Edvard Lunde|They all promise new cranes .
        None of them has bought one ,} '' he said .

        Jonas Brekke , who owns the yard since April , does not promise cranes .
        `` {Jonas Brekke|Cranes are yesterday ,} '' says Mr. Brekke .
        `` {Jonas Brekke|I need welders .} ''
        """),
    .init(
      marked: """
        The village has one shop, one church and no doctor.
        “{Agata Wolna|We bury more than we baptize,}” said the priest's housekeeper, Agata Wolna.
        She came here in 1971.
        “{Agata Wolna|It was full of children then,}” she said.
        """),
    // Speech over several paragraphs.
    .init(
      marked: """
        Chief Justice Amina Diallo read the ruling aloud.

        “{Amina Diallo|The court does not sit to please the government.}

        “{Amina Diallo|It does not sit to please the street.}

        “{Amina Diallo|It sits to read the law,}” she said.

        Outside, the crowd was silent.
        """),
    // An interview without marks.
    .init(
      marked: """
        Q: When did you first hear of the leak?

        A: On the Tuesday. My deputy called and said, "{My deputy|You had better come in.}"

        Q: Did you tell the minister?

        A: I did not.
        """),
    // Descriptions.
    .init(
      marked: """
        “{a senior official at the transport ministry|There is no plan B,}” said a senior official at the transport ministry, who asked not to be named because the talks are private.

        The official added: “{a senior official at the transport ministry|There is hardly a plan A.}”
        """),
    .init(
      marked: """
        "{Two of the passengers|The lights went out and then we heard the crash,}" two of the passengers told the agency.
        """.replacing("{Two", with: "{two")),
    // The full name comes later.
    .init(
      marked: """
        “{Beatrix Noll|I was never asked,}” Noll said in a short statement on Friday.

        Beatrix Noll, who led the archive for nine years, was dismissed in June.
        """),
    // A title that only one person has.
    .init(
      marked: """
        Transport Minister Viktor Saar opened the new line on Saturday. Trains will run every ten minutes.

        Asked whether the old line would be kept, the minister replied: “{Viktor Saar|For as long as it pays.}”
        """),
    .init(
      marked: """
        The mayor of Altona, Birgit Kroll, met the strikers in the rain. The strike is in its third week.

        “{Birgit Kroll|I have not come to bargain,}” the mayor said. “{Birgit Kroll|I have come to listen.}”
        """),
    // Cues of many kinds.
    .init(
      marked: """
        As the poet Ilse Brandauer once put it, “{Ilse Brandauer|a border is a scar that somebody is proud of.}”
        """),
    .init(
      marked: """
        "{Dexter Okoye|We are building a rocket with the door open,}" quips Dexter Okoye, president of Lumen Orbital Corp.

        Adds Ms. Farrow, his head of finance: "{Farrow|And the meter running.}"
        """),
    .init(
      marked: """
        Her message to the other parties was simple: “{Katrin Aho|Come home.}” Katrin Aho has said little else for a week.
        """),
    .init(
      marked: """
        Gen. Raul Becerra was quoted by the state newspaper as saying, "{Raul Becerra|Not one metre will be given back.}"
        """),
    .init(
      marked: """
        Singer Lola Maric wrote on Twitter: “{Lola Maric|Cancelled. Again. I am so sorry, everyone.}” Tickets will be refunded.
        """),
    .init(
      marked: """
        In the words of Desmond Achebe, the group’s founder, “{Desmond Achebe|hunger is not a natural disaster.}”
        """),
    .init(
      marked: """
        "{Arthur Penn|Nobody,}" Arthur Penn insists, "{Arthur Penn|will lose a day's pay.}"
        """),
    // Pronouns.
    .init(
      marked: """
        Emily Strick was alone in the tower when the storm came. The radio had died an hour before.

        “{Emily Strick|I sang,}” she said. “{Emily Strick|I sang every hymn I knew.}”

        Her husband, Paul Strick, was on the mainland. “{Paul Strick|I could see the light go round,}” he said. “{Paul Strick|So I knew she was all right.}”
        """),
    .init(
      marked: """
        Rebel commander Samuel Ogbe denied that his men had fired first. “{Samuel Ogbe|We were asleep,}” he told reporters by telephone.

        The army did not respond.

        “{Samuel Ogbe|Ask them who had the guns,}” he said.
        """),
    .init(
      marked: """
        Dr. Mary Quill examined the boy at once. His mother, Dora Penfold, waited in the corridor. “{?|I thought that it was over,}” she said.
        """.replacing("{?", with: "{Dora Penfold")),
    .init(
      marked: """
        Gregor Hahn and Stefan Roth have played chess every Sunday since 1958. “{?|He cheats,}” he said.
        """),
    // Terms, titles, nicknames, signs, measures.
    .init(
      marked: """
        Raymond "Duke" Farrell, 6'4" and proud of it, called his memoir "The Long Way Down." It sold 300 copies.

        The so-called "quiet room" has a sign that reads "NO SHOUTING."
        """),
    .init(
      marked: """
        Under the "Clean Rivers Act" of 1988, a "significant discharge" is one of more than 50 tons. Lawyers for the mill say that its discharge was not "significant."

        "{Nadine Orozco|That's a word game,}" said Nadine Orozco of River Watch.
        """),
    // A quote that nobody closed.
    .init(
      marked: """
        “{Ines Carvalho|The money was there on Monday,” said Ines Carvalho, the treasurer. “On Tuesday it was gone.}

        The police have not found it.
        """.replacing("Monday,” said", with: "Monday,}” said").replacing(
          "“On Tuesday", with: "“{Ines Carvalho|On Tuesday")),
    // A dialogue in a feature.
    .init(
      marked: """
        Old Marek looked at the sky. "{Marek|Rain,}" he said.

        "{Jadwiga|Not before supper,}" said Jadwiga.

        "{Marek|You said that yesterday.}"

        "{Jadwiga|And I was right yesterday,}" she answered, and went in.
        """),
    // Before and after.
    .init(
      marked: """
        Coach Bernard Lyle was asked about the penalty.

        “{Bernard Lyle|I didn't see it.}”

        And about the referee?

        “{Bernard Lyle|I didn't see him either,}” Lyle said.
        """),
    .init(
      marked: """
        “{Cormac Devlin|We have one rule here,}” says Cormac Devlin, pointing to the wall, where a painted board says “Leave it as you found it.” “{Cormac Devlin|And nobody keeps it.}”
        """),
    .init(
      marked: """
        The ambassador, Jean-Luc Perrault, said the ‘special relationship’ was “{~Jean-Luc Perrault|alive and in good health}” and that he would “{~Jean-Luc Perrault|drink to it tonight.}”
        """),
    .init(
      marked: """
        "{Anton Vesely|Is it art? I don't know," says Anton Vesely, the gallery's owner, "but it sells.}"
        """.replacing("know,\" says", with: "know,}\" says").replacing(
          "\"but it", with: "\"{Anton Vesely|but it")),
    .init(
      marked: """
        Prosecutors say that Mr. Lindgren lied to the bank. Mr. Lindgren's lawyer, Hannah Weiss, denies it. "{Hannah Weiss|My client can read a balance sheet,}" she says. "{Hannah Weiss|Can they?}"
        """),
    .init(
      marked: """
        “{the company|We take the safety of our customers seriously,}” the company said in a statement. Norvik Foods, based in Bergen, makes canned fish.
        """),
  ]
}
