/// More passages in the manners of newspapers, by which rules were made.
///
/// How they are marked: see `QuotePassage.init(marked:)`.
enum TunedNewsSpeakers {
  static let passages: [QuotePassage] = [
    .init(
      marked: """
        The minister, Anna Brandt, was furious. "{Anna Brandt|This is not a plan,}" Brandt said. "{Anna Brandt|It's a wish list.}"

        "{Carl Lowe|I have nothing to add,}" said the deputy minister, Carl Lowe, who was standing next to her.

        Mrs. Brandt's spokesman, Ivo Hart, declined to comment on Lowe's remarks. Asked whether she would resign, Hart laughed. "{Ivo Hart|Not this week,}" he said.
        """),
    .init(
      marked: """
        Mr. Cole, who is 52, grew up in Dayton. His mother was a seamstress; his father drove a truck.

        "{Cole|We weren't poor,}" he said. "{Cole|We just didn't have any money.}"

        He bought his first store in 1981.
        """),
    .init(
      marked: """
        Analysts were puzzled. "{one|It makes no sense,}" said one. "{Kurt Behr|None at all,}" said another, Kurt Behr of Halden Securities.
        """),
    .init(
      marked: """
        "{Mary Ostrow|Trade is slow,}" says Mary Ostrow, an owner of Ostrow & Sons, a jeweler in Tulsa. "{Mary Ostrow|But we'll manage.}"

        Others are less sure. Dan Pruitt, who owns three stores, plans to sell two of them. "{Dan Pruitt|I'm tired,}" he says.

        His banker agrees.

        "{Lewis Holm|Dan should have sold last year,}" says the banker, Lewis Holm.
        """),
    .init(
      marked: """
        In an interview, Mr. Hale called the offer "{~Hale|inadequate}" and "{~Hale|insulting.}" He added: "{Hale|We aren't for sale at any price.}"

        A spokesman for Delmar Corp., the bidder, said the company "{~A spokesman for Delmar Corp.|remains committed to a friendly transaction.}"
        """),
    .init(
      marked: """
        The company said that "{~The company|in light of market conditions,}" it would delay the sale. "{Jane Rudd|We still believe in it,}" said Jane Rudd, treasurer.
        """),
    .init(
      marked: """
        "{the woman|What do you want?}" the woman said.

        The boy said nothing.

        "{the woman|I asked you a question,}" she said.

        "{The boy|Bread,}" he said.
        """),
    .init(
      marked: """
        President Alan Frost told Congress on Tuesday that "{~Alan Frost|the state of the union is sound,}" but Speaker Diane Cope replied that it was "{~Diane Cope|sound asleep.}"
        """),
    .init(
      marked: """
        "{Peter Mills|The bank is safe,}" Chief Executive Peter Mills insisted in a letter to shareholders Thursday. "{Peter Mills|Our capital is strong.}" But the letter, which ran to nine pages, said nothing of the loans to Mr. Mills's brother, Frank.
        """),
    .init(
      marked: """
        The jury, said Judge Carol Ames, "{~Carol Ames|must not read newspapers.}"
        """),
    .init(
      marked: """
        "{Rosa Diaz|I loved the old market,}" sighs Rosa Diaz, 67. "{Rosa Diaz|Everybody knew everybody.}" Her daughter, Pilar, shrugs. "{Pilar|Everybody still does.}"
        """),
    .init(
      marked: """
        "{Tom Reed|If we lose,}" says Tom Reed, "{Tom Reed|we lose. But,}" he adds, "{Tom Reed|we won't.}"
        """),
    .init(
      marked: """
        Mayor Lyle Dunn: "{Lyle Dunn|I won't sign it.}" Council President Beth Orr: "{Beth Orr|Then we'll override.}"
        """),
    .init(
      marked: """
        According to a person familiar with the matter, "{a person familiar with the matter|the deal is dead.}"
        """),
    .init(
      marked: """
        '{Tom|I don't know,}' said Tom. '{Tom|They said "never" and they meant it.}'
        """),
    .init(
      marked: """
        "{Lane|The President,}" said Mr. Lane, "{Lane|has said, 'Not now.' That's clear.}"
        """),
    .init(
      marked: """
        Prime Minister Lars Holt said Friday he was "{~Lars Holt|very, very worried}" about what he called "{~Lars Holt|the quiet war}" in the north.
        """),
    .init(
      marked: """
        The book, "A Winter in Riga," was a success. "{Nils Berg|I was surprised,}" author Nils Berg said. "{Nils Berg|My publisher was more so.}"
        """),
    .init(
      marked: """
        Gov. Hanson (R., Iowa) said: "{Hanson|I will veto it.}" Sen. Paul Dray (D-N.Y.), an opponent, called that "{~Paul Dray|a promise, not a threat.}"
        """),
    .init(
      marked: """
        "{Hahn|It's over,}" Mr. Hahn told Lewis Brand, his lawyer, in March. "{Hahn|I'm going home,}" he said.
        """),
    .init(
      marked: """
        Frank Ostrow and his wife, Lena, run the place. "{Frank Ostrow|We open at six,}" he says. "{Lena|And close when the soup is gone,}" she adds.
        """),
    .init(
      marked: """
        Ms. Pell was the first to arrive. She had brought a cake. "{Pell|It's my mother's recipe,}" she said.
        """),
    .init(
      marked: """
        Michael Sorrell, a spokesman for the fund, said that Mr. Baird resigned "{~Michael Sorrell|for personal reasons.}" Mr. Baird couldn't be reached.

        "{Michael Sorrell|It came as a surprise,}" Mr. Sorrell said.
        """),
    .init(
      marked: """
        Paul Weir of Dane County said the county "{~Paul Weir|won't pay.}" "{Paul Weir|Why should we?}" asked Mr. Weir. "{Paul Weir|We didn't break it.}"
        """),
    .init(
      marked: """
        A White House aide who has seen the memo said, "{A White House aide|It's two pages long and says nothing.}"
        """),
    .init(
      marked: """
        "{?|Are you ready?}" she asked him.

        "{?|No.}"

        "{?|Good. Neither am I.}"
        """),
    .init(
      marked: """
        Asked by reporters whether the army had used gas, Col. Omar Said said: "{Omar Said|Never.}"
        """),
    .init(
      marked: """
        In his speech, titled "The Road Ahead," Mr. Toller warned that "{~Toller|the era of easy money is over.}"
        """),
    .init(
      marked: """
        Anna Brook, whose novel "The Salt Road" won the Harlan Prize, said she was "{~Anna Brook|stunned.}"
        """),
    .init(
      marked: """
        The Rev. Alan Pike, pastor of St. Mark's, said: "{Alan Pike|We forgive. We don't forget.}"
        """),
    .init(
      marked: """
        Robert Hill, Judy Marsh and Ted Cole were on the panel. "{Judy Marsh|The law is clear,}" said Marsh. Cole disagreed. "{Ted Cole|It's as clear as mud,}" he said.
        """),
    .init(
      marked: """
        John Barr, the chairman of Ditton PLC, and Eve Lyle, its treasurer, quit on Monday. "{Eve Lyle|I was not consulted,}" said Ms. Lyle. "{Eve Lyle|I was told,}" she added.
        """),
    .init(
      marked: """
        "{Ulla Berg|The fish are back,}" said Professor Ulla Berg of the University of Halm. Prof. Berg has counted them since 1990.

        Her assistant, Timo Kask, put it differently. "{Timo Kask|We used to count zero,}" he said.
        """),
    .init(
      marked: """
        ``{Luis Ortega|Nobody knows,}'' said Luis Ortega. ``{Luis Ortega|Nobody ever did.}''
        """),
    .init(
      marked: """
        ``{Ann Kerr|We will appeal,}'' the group's lawyer, Ann Kerr, said in a telephone interview from Boise. ``{Ann Kerr|This is not over.}''
        """),
    .init(
      marked: """
        Mr. Field says: "{Field|I'm an optimist.}" His critics say he is a fool. "{one former partner|He'd sell his own shoes,}" says one former partner, who wouldn't be named.
        """),
    .init(
      marked: """
        Mr. Drew, in a statement, said, "{Drew|I have done nothing wrong}"; his lawyers said nothing.
        """),
    .init(
      marked: """
        "{Orton|This,}" said Mrs. Orton, holding up a shoe, "{Orton|is evidence.}"
        """),
    .init(
      marked: """
        The manager, Phil Nunn, shouted: "{Phil Nunn|Get out of my shop!}" "{Dean|Make me,}" replied Dean.
        """),
    .init(
      marked: """
        "{Mark Stile|There's a hole in it,}" noted Lt. Gov. Mark Stile.
        """),
    .init(
      marked: """
        "{Ed Harmon|I've never been so cold,}" recalls Ed Harmon, a Vietnam veteran who now lives in Leeds, Maine. "{Ed Harmon|Or so scared.}"
        """),
    .init(
      marked: """
        “{Tate|The word is ‘no’,}” said Tate. “{Tate|N-O.}”
        """),
    .init(
      marked: """
        “{Imre Vas|What we need,}” Dr. Imre Vas of the clinic told The Morning Post, “{Imre Vas|is nurses.}”
        """),
    .init(
      marked: """
        Ministers have called the bill ‘{~Ministers|dangerous}’ and ‘{~Ministers|unworkable}’. But Labour’s Joan Firth, who wrote it, said: ‘{Joan Firth|They haven’t read it.}’
        """),
    .init(
      marked: """
        "{Bill Moss|Sales are up,}" Bill Moss, general manager of Lake Motors, said. "{Bill Moss|But,}" Mr. Moss noted, "{Bill Moss|we have fewer cars to sell.}"
        """),
    .init(
      marked: """
        Sir John Ash (Con., Wexley) said that it was "{~John Ash|a disgrace}". Mr. Tom Bell (Lab., Crook) replied: "{Tom Bell|The disgrace is opposite.}"
        """),
    .init(
      marked: """
        Ridgeway Foods Inc. , in a move that surprised analysts , named Harold T. Quist , its finance chief , president .
        `` {Janet Lowell|Harold knows where the money is ,} '' said Janet Lowell , chairman and chief executive officer .
        `` {Janet Lowell|He usually knows before I do .} ''

        Mr. Quist , 49 years old , succeeds Ralph Emery , who retired in March .
        A spokesman said Mr. Emery , who is 66 , `` {~A spokesman|has no plans beyond his garden .} ''

        Mr. Quist could n't be reached for comment .
        But in an interview last year , he said the company was `` {~Harold T. Quist|a sleeping giant} '' and added , `` {Harold T. Quist|Somebody should set off a firecracker .} ''

        Analysts cheered .
        `` {Michael Dorn|It 's the best news out of Ridgeway since the canned peach ,} '' says Michael Dorn , who follows the company for Bell & Tate .
        `` {Michael Dorn|We 've been waiting for someone who can count .} ''

        Others were less impressed .
        `` {Ann Tolliver|They 've shuffled the same deck ,} '' Ann Tolliver of Crane Research complains .
        `` {Ann Tolliver|If the cards are bad , shuffling wo n't help .} ''

        Ms. Tolliver has a `` sell '' rating on the stock .
        The company 's `` core '' brands -LRB- soups , sauces and peaches -RRB- have lost share to rivals for six years .
        """),
    .init(
      marked: """
        LONDON (AP) — A storm that killed four people moved north on Friday, leaving 200,000 homes without power.

        “{Margaret Dunmore|It sounded like a train,}” said Margaret Dunmore, 58, of Hove, whose roof was torn off. “{Margaret Dunmore|I hid in the bath with the cat.}”

        Forecasters had warned of “{~Forecasters|a danger to life.}”

        The prime minister, visiting Brighton, promised help. “{The prime minister|Nobody will be forgotten,}” she told residents.

        But some said the help was late. Ravi Patel, who owns a corner shop, had been without power for two days.

        “{Ravi Patel|My freezers are full of soup now,}” he said. “{Ravi Patel|It used to be ice cream.}”

        His neighbour Clive Tanner, 71, was more cheerful.

        “{Clive Tanner|I've got candles, I've got cards,}” Tanner said, laughing. “{Clive Tanner|What I haven't got is anybody to play with.}”

        The energy company SouthPower said it was working “{~SouthPower|around the clock.}” Its chief executive, Laura Finch, apologized in a video posted online.

        “{Laura Finch|We are sorry. We know how hard this is,}” Finch said.

        Opposition leader Mark Webb called the response “{~Mark Webb|slow, shabby and late.}” He urged the government to recall Parliament.

        “{Mark Webb|People are cold,}” he said. “{Mark Webb|Ministers are on holiday.}”

        A government spokesman, who declined to be identified, said Webb was “{~A government spokesman|playing politics with a storm.}”

        Meteorologist Dr. Susan Hale said more was to come.

        “{Susan Hale|This is the first of three,}” she said. “{Susan Hale|The second one is bigger.}”
        """),
    .init(
      marked: """
        By the time Anna Sorel reached the bridge, the soldiers had gone.

        "{the old man|They left their boots,}" the old man told her. He was sitting on a crate. "{the old man|Who leaves his boots?}"

        "{Anna Sorel|Somebody in a hurry,}" said Sorel.

        "{the old man|Or somebody with new boots.}"

        She laughed, and he laughed too.

        "{Anna Sorel|Will they be back?}" she asked.

        "{?|They always come back,}" he said. "{?|That is what soldiers do.}"
        """),
    .init(
      marked: """
        A police officer found the car at dawn. "{A police officer|The keys were in it,}" he said.
        """),
    .init(
      marked: """
        Senator Tom Hale voted no. The senator said the bill was "{~Tom Hale|a mess.}" Hale's aides agreed.
        """),
    .init(
      marked: """
        "{a spokeswoman for Dunmore|We have no comment,}" a spokeswoman for Dunmore said. The spokeswoman said Mr. Dunmore was travelling. "{a spokeswoman for Dunmore|He is back on Monday,}" she said.
        """),
    .init(
      marked: """
        Judge Peter Knox fined the boy's father. The father shouted: "{The father|This isn't justice!}"

        The judge replied, "{Peter Knox|It is today.}"
        """),
    .init(
      marked: """
        William Ashe, who succeeded Henry Moss as chairman in May, has cut 900 jobs. "{William Ashe|I had no choice,}" he says.
        """),
    .init(
      marked: """
        Martin Vole met Peter Drum in Paris. Mr. Vole was tired. "{Martin Vole|It went well,}" he said.
        """),
    .init(
      marked: """
        "{Kate|It's raining,}" said Kate. "{Leo|It always rains,}" said Leo. "{Kate|Not in June,}" she said. "{Leo|Even in June,}" he said.
        """),
    .init(
      marked: """
        The team's owner, Dale Hooper, fired the coach, Pete Rusk. "{Dale Hooper|It had to be done,}" Hooper said. Rusk learned of it from the radio. "{Pete Rusk|I was shaving,}" he said.
        """),
    .init(
      marked: """
        '{Dilys Pugh|We've been lucky,}' said Mrs Dilys Pugh, 81. Her son's house was flooded. '{Dilys Pugh|He has lost everything,}' she said. '{Dilys Pugh|But he's got insurance.}'
        """),
    .init(
      marked: """
        "{Helen Ott|A fine mess,}" Dr. Helen Ott, the hospital's director, calls it.
        """),
    .init(
      marked: """
        In a letter to the Times, Mr. Ford wrote that "{~Ford|nobody asked the farmers.}"
        """),
    .init(
      marked: """
        "{Smith|No,}" Smith said. "{Smith|No, no, no.}" Then he sat down. "{Smith|Well,}" he said, "{Smith|maybe.}"
        """),
    .init(
      marked: """
        '{Ted Fenn|I said to him, "You're off your head," and he was,}' said Ted Fenn.
        """),
    .init(
      marked: """
        "{Lisa Vane|The 'Iron Duke' was neither,}" said Lisa Vane, a historian.
        """),
    .init(
      marked: """
        He measured 6'2" and weighed 200 pounds. "{Carl Nunn|I was a big baby,}" said Carl Nunn.
        """),
    .init(
      marked: """
        "{Bob Kerr|We've sold 1,200 of the 24" sets,}" said Bob Kerr, "{Bob Kerr|and none of the 12".}"
        """),
    .init(
      marked: """
        The '60s were kind to him. "{Don Foley|I was everywhere,}" Don Foley said.
        """),
    .init(
      marked: """
        "{Frank Doyle|We're done,} said Frank Doyle. "{Frank Doyle|Finished.}"
        """),
    .init(
      marked: """
        “{Meg Larch|It's only rock ’n’ roll,}” said Meg Larch. “{Meg Larch|But they like it.}”
        """),
    .init(
      marked: """
        ``{Bill Crane|It is a 'no-win' situation,}'' said Bill Crane.
        """),
    .init(
      marked: """
        " {Ann Poe|We agree ,} " said Ann Poe , " {Ann Poe|but not on price .} "
        """),
    .init(
      marked: """
        "{Amy Roe|(This is) the best deal we could get,}" said Amy Roe.
        """),
    .init(
      marked: """
        "{Amy Roe|...and that was that,}" said Amy Roe. "{Amy Roe|So...}"
        """),
    .init(
      marked: """
        "{Lou Peale|I--I don't know,}" stammered Lou Peale.
        """),
    .init(
      marked: """
        The album "Blue Rain" and its single "Go Home, Joe!" sold well. The band's name, "No, Thanks," is a joke.
        """),
    .init(
      marked: """
        The so-called 'dodgy dossier' was read by the 'Gang of Six'.
        """),
    .init(
      marked: """
        «Nous partons», a dit Jean Morel. “{Jean Morel|We leave,}” he said in English.
        """),
    .init(
      marked: """
        She told the court: "{?|He said: 'Give me the keys.' I said: 'No.' He left.}"
        """),
    .init(
      marked: """
        It was called "Operation Blue Sky," and "Blue Sky" it was.
        """),
    .init(
      marked: """
        The motto of the school is "Dare to know."
        """),
    .init(
      marked: """
        The note said, "{The note|Back in five minutes.}" It was dated 1987.
        """),
    .init(
      marked: """
        His nickname was "Lucky." "{Al Dorn|I never was,}" said Al Dorn.
        """),
    .init(
      marked: """
        Mr. Toll used the words "never," "ever" and "again."
        """),
    .init(
      marked: """
        "{the letter|Thank you,}" the letter began. "{the letter|You saved us.}"
        """),
    .init(
      marked: """
        "{Lamb|How do I feel?}" Mr. Lamb said. "{Lamb|How do you think?}" He hung up.
        """),
  ]
}
