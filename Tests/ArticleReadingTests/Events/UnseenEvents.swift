/// Passages for measuring only: no rule is made after them.
///
/// People and places are made up.
enum UnseenEvents {
  static let all: [EventPassage] = [
    EventPassage(
      "Two trains collided near Velden on Wednesday morning, injuring 30 people, police said.",
      "2018-07-04 held Velden"),
    EventPassage(
      "The central bank of Norland raised its main rate on Thursday. Governor Ella Strand said in a speech in Narvik on "
        + "Friday that further steps would follow.",
      "2018-07-05 held", "2018-07-06 held Narvik"),
    EventPassage(
      "Foreign ministers from nine countries will gather in Lugano on July 20 for talks on the dam.",
      "2018-07-20 announced Lugano"),
    EventPassage(
      "The trial of Milan Horak begins in Graz on Tuesday. He was arrested in March.",
      "2018-07-10 announced Graz", "2018-03 held"),
    EventPassage(
      "A ferry sank off the coast of Tavo last week. “The boat was far too full,” said Jon Abela, who survived.",
      "2018-07-02/2018-07-08 held"),
    EventPassage(
      "The visit of King Olaf to Sudland, planned for August, has been postponed, the palace said on Monday.",
      "2018-08 moved Sudland", "2018-07-09 held"),
    EventPassage(
      "Parliament in Ostmark approved the law on June 28. The opposition left the chamber before the vote.",
      "2018-06-28 held Ostmark"),
    EventPassage(
      "Since the 1994 election the party has never lost. Its leader, Sam Okoro, resigned on Saturday.",
      "1994 -", "2018-07-07 held"),
    EventPassage(
      "Nurses at the hospital in Brandt went on strike on Monday. The strike in Brandt will last until Friday.",
      "2018-07-09 held Brandt"),
    EventPassage(
      "“We will not give way,” Minister Greta Hahn said on Sunday at a rally in Linden.",
      "2018-07-08 held Linden"),
    EventPassage(
      "Army units crossed the river Orra on July 1. Two days later the town of Besk fell.",
      "2018-07-01 held", "2018-07-03 held"),
    EventPassage(
      "The next round of negotiations is scheduled for July 17 in Madrid.",
      "2018-07-17 announced Madrid"),
    EventPassage(
      "Tom Ashe, 41, who moved to Corin in 2009, opened his second shop there last month.",
      "2018-06 held"),
    EventPassage(
      "Officials from both ministries held a second meeting in Dorn on July 2, and agreed to meet again on July 23.",
      "2018-07-02 held Dorn", "2018-07-23 announced"),
    EventPassage("The weather has been fine lately, and visitors are happy."),
  ]
}
