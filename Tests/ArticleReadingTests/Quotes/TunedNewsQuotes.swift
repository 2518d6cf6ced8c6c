/// Passages in the manners of newspapers, wire services and corpora, by which rules were made.
///
/// How they are marked: see `QuotePassage.init(marked:)`.
enum TunedNewsQuotes {
  static let passages: [QuotePassage] = [
    .init(
      marked: """
        Corbin Steel Corp. posted a loss of $41 million for the third quarter, its fifth in a row.

        "{Walter Grice|You can't sell what nobody builds with,}" says Walter Grice, an analyst with Pell, Hanley & Co. in Chicago. He expects another loss. "{Walter Grice|It will get worse before it gets better.}"

        Corbin's president, Ellen Marsh, disagrees. "{Ellen Marsh|The order book is full,}" Ms. Marsh says. "{Ellen Marsh|The furnaces are lit.}"

        The 43-year-old lawyer-turned-manager says that she is "{~Ellen Marsh|not going anywhere.}"
        """),
    .init(
      marked: """
        `` {Duane Hobart|The buyers have n't gone away ,} '' said Duane Hobart , who trades grain for Tull Brothers Inc . `` {Duane Hobart|They 're just waiting .} ''

        Prices -LRB- adjusted for inflation -RRB- have fallen 12 % since the so-called `` corn summit '' in Omaha .
        """),
    .init(
      marked: """
        Rep. Carla Dunne -LRB- R. , Ohio -RRB- called the bill `` {~Carla Dunne|a Christmas tree with nothing under it} '' and vowed to fight it . `` {Carla Dunne|We 'll be here all summer ,} '' she said .
        """),
    .init(
      marked: """
        Sen. Patrick Loomis (D., Mass.) said he would vote no. "{Patrick Loomis|I've read all 900 pages,}" he said, "{Patrick Loomis|and I don't like any of them.}"
        """),
    .init(
      marked: """
        ‘{Moira Kells|You don’t forget a sound like that,}’ said Moira Kells, 74, whose cottage lost its roof.

        The storm – ‘{~Met Office|a once-in-a-decade event}’, according to the Met Office – has cut off four villages.

        ‘{Moira Kells|The neighbours’ dog hasn’t barked since,}’ she added.
        """),
    .init(
      marked: """
        'What's the hurry?' asked Brian Tolley, leader of the council. 'The builders' tender isn't due until May.'
        """.replacing("'What's the hurry?'", with: "'{Brian Tolley|What's the hurry?}'")
          .replacing(
            "'The builders' tender isn't due until May.'",
            with: "'{Brian Tolley|The builders' tender isn't due until May.}'")),
    .init(
      marked: """
        PORT ELLERY, May 12 (Star) -- Divers found the wreck of the ferry on Sunday
        after a search of nine days. Its captain is still missing.

        "{Ilka Sorensen|We have found the ship. We have not found the reason,}" said Ilka
        Sorensen, who leads the inquiry. She promised a first report by June.
        """),
    .init(
      marked: """
        The school , a white box on a hill , has 40 pupils and two teachers .
        `` {Nadia Petkova|We teach them all .
        We have no choice ,} '' says Nadia Petkova , one of the two .

        The other , Stoyan Iliev , came from the city .
        `` {Stoyan Iliev|My friends laughed ,} '' he recalls .
        `` {Stoyan Iliev|They do n't laugh now .} ''
        """),
    .init(
      marked: """
        The ferry leaves at six.
        “{Ronan Quigley|If there is one,}” said Ronan Quigley, the lighthouse keeper.
        He has waited for four days.
        “{Ronan Quigley|The sea decides,}” he said.
        """),
    .init(
      marked: """
        Opposition leader Farid Mansour spoke for ten minutes.

        “{Farid Mansour|They say that we are few,}” he told the crowd.

        “{Farid Mansour|They say that we are tired.}

        “{Farid Mansour|Look around you.}”

        The police did not move.
        """),
    .init(
      marked: """
        Q. Do you regret the sale?

        A. No. Everybody told me, "{Everybody|Wait a year.}" I could not wait.

        Q. And now?

        A. Now I fish.
        """),
    .init(
      marked: """
        “{a diplomat close to the talks|They will sign, but not this year,}” said a diplomat close to the talks, who spoke on condition of anonymity.

        “{a diplomat close to the talks|Perhaps not next year,}” the diplomat added.
        """),
    .init(
      marked: """
        “{Rupert Lane|Somebody must pay for this,}” Lane told the hearing.

        Rupert Lane, who has chaired the fund since 2011, has denied any fault.
        """),
    .init(
      marked: """
        Finance Minister Oskar Brandt will present the budget on Tuesday. It is his third.

        “{Oskar Brandt|There will be no new taxes,}” the minister said. “{Oskar Brandt|There will be fewer old ones.}”
        """),
    .init(
      marked: """
        Helga Moe, the mayor of Sandvik, has little time for ceremony. Her office is a container behind the fire station.

        “{Helga Moe|It has a stove,}” the mayor says.
        """),
    .init(
      marked: """
        As his old teacher, Emil Sachs, puts it: “{Emil Sachs|He could not draw, so he had to paint.}”
        """),
    .init(
      marked: """
        "{Roland Fitch|We'd sell ice in January if they let us,}" jokes Roland Fitch, vice president of Polar Brands Inc.

        Says Theresa Bolt, his partner: "{Theresa Bolt|We do.}"
        """),
    .init(
      marked: """
        His advice to the young was short: “{Julius Amadi|Leave early.}” Julius Amadi left at 16.
        """),
    .init(
      marked: """
        The general was quoted by the evening news as saying: "{the general|The war will be over by harvest.}"
        """.replacing("{the general", with: "{The general")),
    .init(
      marked: """
        Actor Miles Renner posted on Facebook: “{Miles Renner|I never said that. Ask my mother.}” His mother could not be reached.
        """),
    .init(
      marked: """
        “{Zofia Lis|History,}” in the words of Zofia Lis, the museum’s director, “{Zofia Lis|is what is left when the shouting stops.}”
        """),
    .init(
      marked: """
        Martha Greer raised five children on the farm. The well was dry by August.

        “{Martha Greer|We carried every drop,}” she said.

        Her son, Luke Greer, now runs it. “{Luke Greer|I still turn off the tap when I brush my teeth,}” he said. “{Luke Greer|She taught me that.}”
        """),
    .init(
      marked: """
        Striker Didier Lacombe said the club had lied to him. “{Didier Lacombe|They shook my hand,}” he told the newspaper.

        The club declined to comment.

        “{Didier Lacombe|I counted my fingers afterwards,}” he said.
        """),
    .init(
      marked: """
        Judge Ruth Abelson sent the jury home at four. The defendant's sister, Carol Minton, wept. “{Carol Minton|Nobody listened to him,}” she said.
        """),
    .init(
      marked: """
        Peter Lang and Simon Reeve shared a cell for six years. “{?|We never quarrelled,}” he said.
        """),
    .init(
      marked: """
        William "Buck" Tanner, a 6'2" carpenter, wrote a song called "Nails and Rain." His band, "The Levels," played it twice.

        A banner over the road said "Welcome Home, Boys." Under the "Fair Rent Law," a flat of 40 square meters is "small."
        """),
    .init(
      marked: """
        The term "soft landing" is new. "{Gordon Pike|I'd call it a slow crash,}" said Gordon Pike of the Dray Institute.
        """),
    .init(
      marked: """
        “{Lidia Fonseca|The door was open,}” said Lidia Fonseca, a neighbour. “{Lidia Fonseca|The dog was gone.}

        Police are looking for a grey van.
        """),
    .init(
      marked: """
        "{Tobias|Is it far?}" asked Tobias.

        "{the driver|Far enough,}" the driver said.

        "{Tobias|Shall we be there tonight?}"

        "{the driver|If the horse wants to.}"
        """),
    .init(
      marked: """
        Director Olga Reznik would not talk about the money.

        “{Olga Reznik|I make films.}”

        About the prize?

        “{Olga Reznik|It is heavy,}” Reznik said.
        """),
    .init(
      marked: """
        Mr. Haldane's wife, Judith Haldane, keeps the books. "{Judith Haldane|He can't count,}" she says. "{Judith Haldane|He never could.}"
        """),
    .init(
      marked: """
        “{the airline|We are sorry for the delay,}” the airline said on Monday. Blue Coast Air flies to 14 cities.
        """),
    .init(
      marked: """
        Mario Conti, the cook, said the ‘secret sauce’ was “{~Mario Conti|butter, and then more butter.}” Asked how much more, he said: “{Mario Conti|Don't ask.}”
        """),
    .init(
      marked: """
        Hundreds lined the road. "{?|Go home!}" some shouted. Others sang.
        """.replacing("{?", with: "{some")),
    .init(
      marked: """
        The report was written by Dana Whitfield, the auditor, for Lord Ashcombe, who asked for it in May. “{Dana Whitfield|I found 200 errors,}” Whitfield said. “{Dana Whitfield|He found one more.}”
        """),
    .init(
      marked: """
        "{Priscilla Dow|I am not a hero," Priscilla Dow said. "I was the nearest.}" She is 19.
        """.replacing("hero,\" Priscilla", with: "hero,}\" Priscilla").replacing(
          "\"I was", with: "\"{Priscilla Dow|I was")),
  ]
}
