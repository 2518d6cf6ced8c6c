/// Passages that rules were made after.
///
/// People and places are made up.
enum KnownEvents {
  static let all: [EventPassage] = [
    EventPassage(
      "Voters in Ostmark elected Maria Falk as president on Sunday, the electoral commission said.",
      "2018-07-08 held Ostmark | Voters elected Maria Falk"),
    EventPassage(
      "President Anna Berg will travel to Vienna on July 15 to sign a trade agreement with Chancellor Karl Holm.",
      "2018-07-15 announced Vienna | Anna Berg will travel to Vienna"),
    EventPassage(
      "A bomb exploded outside a police station in Karlsburg on Saturday, killing three people.",
      "2018-07-07 held Karlsburg | bomb exploded outside a police station in Karlsburg"),
    EventPassage(
      "The meeting of finance ministers, scheduled for Thursday, was called off.",
      "2018-07-12 cancelled | meeting of finance ministers"),
    EventPassage(
      "The company, founded in 1998, said on Tuesday that it would close its plant in Brenner.",
      "2018-07-03 held | company said"),
    EventPassage(
      "Lena Moor, born in 1950, won the prize in Oslo last week.",
      "2018-07-02/2018-07-08 held Oslo | Lena Moor won the prize in Oslo"),
    EventPassage(
      "The treaty was signed in Lisbon in May 2017. Under the 2015 deal, tariffs were cut.",
      "2017-05 held Lisbon | treaty was signed in Lisbon"),
    EventPassage(
      "Prime Minister Jan Novak met his Sudland counterpart, Erik Dahl, in Brno on July 3. At the meeting in Brno, Dahl "
        + "called the border plan “a good beginning”.",
      "2018-07-03 held Brno | meeting in Brno"),
    EventPassage(
      "The planned summit in Ankara did not take place last month.",
      "2018-06 not-held Ankara | summit in Ankara"),
    EventPassage(
      "“I am innocent,” Peter Gall told the court in Malmo on Thursday.",
      "2018-07-05 held Malmo | Peter Gall told the court in Malmo"),
    EventPassage("Recently, the two sides have grown closer. Talks are expected to resume soon."),
    EventPassage(
      "Opposition leader Rosa Lima announced on Saturday a march on the capital for July 14.",
      "2018-07-07 held | Rosa Lima announced", "2018-07-14 announced | march on the capital"),
    EventPassage(
      "Some 500 people protested in Tarn on Friday evening against the dam. A second protest took place in Ubel on "
        + "Saturday.",
      "2018-07-06 held Tarn | Some 500 people protested in Tarn against the dam",
      "2018-07-07 held Ubel | protest in Ubel"),
    EventPassage(
      "The war of 1912-14 cost half a million lives. In the Battle of Ostra in 1913 alone 40,000 died.",
      "1912/1914 - | war", "1913 held Ostra | Battle of Ostra"),
  ]
}
