/// Passages annotated by the TIMEX3 guidelines before any rule was tried on them; rules may be improved on these.
///
/// People and events are made up. Dates stand as in `heldOutPassages`.
let measuredPassages: [MarkedPassage] = [
  MarkedPassage(
    "1989-11-02",
    """
    Harlow Mills Inc. said profit for [the third quarter|1989-35] rose 12% to $4.1 million from $3.7 million [a year earlier|1988]. \
    Revenue was $1,990 million. In [the year-earlier quarter|1988-35] it had sold a mill.
    """),
  MarkedPassage(
    "1989-11-02",
    """
    [Yesterday|1989-11-01]'s decline in New York followed [Tuesday|1989-10-31]'s rally. Traders said the market, which fell 190 points on \
    [Oct. 13|1989-10-13], is calmer [now|vague]. Analysts expect little until [next week|1989-11-06/1989-11-12]'s auction.
    """),
  MarkedPassage(
    "1998-02-13",
    """
    WASHINGTON, [Feb. 13|1998-02-13] (AP) _ The Senate panel voted [Friday|1998-02-13] to open hearings on [March 3|1998-03-03]. \
    ``We have waited since [last fall|1997-23],'' said Sen. Ada Merrow. [Early next week|1998-02-16/1998-02-22] the panel picks a chairman.
    """),
  MarkedPassage(
    "1998-02-27",
    """
    [1998-02-27 15:34:11|1998-02-27T15:34:11]

    BANGKOK -- Prices that fell in [January|1998-01] are up again [this month|1998-02], the bank said [today|1998-02-27]. \
    [A year ago|1997] the baht stood at 25 to the dollar. In [1997|1997] alone 1,500 firms closed.
    """),
  MarkedPassage(
    "1989-11-02",
    """
    [11/02/89|1989-11-02]
    Bondale Corp. named May Harker, 47 years old, president, effective [Jan. 1|1990-01-01]. Mr. March, who has led the firm since \
    [1984|1984], retires at [year-end|1989].
    """),
  MarkedPassage(
    "1990-08-15",
    """
    The envoy, April Winters, left for the Gulf [Monday night|1990-08-13]. Troops that crossed the border on [Aug. 2|1990-08-02] could stay into \
    [the spring|1991-21]. The 5th Brigade and 2,000 marines came on [Sunday|1990-08-12]. [The next day|1990-08-13], the port closed.
    """),
  MarkedPassage(
    "1998-02-13",
    """
    Prices rose in [the late '80s|198X] and fell in [the early 1990s|199X]. In [the 1970s|197X] nobody sold land; in [the future|vague] \
    nobody may have any. In [the past|vague], families kept it.
    """),
  MarkedPassage(
    "2013-03-22",
    """
    The store was open on [Christmas Eve|2012-12-24] and on [New Year's Day|2013-01-01], but closed for [Thanksgiving|2012-11-22]. \
    It will close on [Labor Day|2013-09-02] as well. Since [9/11|2001-09-11] every bag is searched.
    """),
  MarkedPassage(
    "1998-02-13",
    """
    Boeing 747 crews sat down with Jan Smith and August Lindqvist at the Sun newspaper. The second of them read 1984, a novel of 328 pages, \
    in a 7-Eleven; the fall in sales cost $1990 and 20 to 10 jobs. Black September was a band; the march of time may spring surprises. \
    He is 38 years old.
    """),
  MarkedPassage(
    "1998-02-27",
    """
    Talks will be held on [[May 3|1998-05-03], [4|1998-05-04] and [5|1998-05-05]|{1998-05-03,1998-05-04,1998-05-05}] in Lund and on \
    [[June 8|1998-06-08]-[10|1998-06-10]|1998-06-08/1998-06-10] in Oslo. The first round lasted from \
    [[Dec. 28, 1997|1997-12-28], to [Jan. 4, 1998|1998-01-04]|1997-12-28/1998-01-04].
    """),
  MarkedPassage(
    "1989-11-02",
    """
    The fiscal year ended [Sept. 30|1989-09-30]. For [fiscal 1990|1990~], Merrow sees sales of $1.2 billion; in [the first quarter|1990-33] \
    they will be flat. In [[1988|1988]-[89|1989]|1988/1989] they doubled. Bonds due [1999|1999] fell.
    """),
  MarkedPassage(
    "1998-02-13",
    """
    Good evening. It is [Friday, February 13th|1998-02-13]. [Earlier today|1998-02-13], the president met reporters. [Tonight|1998-02-13] \
    he flies to Ohio, where he speaks [tomorrow morning|1998-02-14]. He was there [two years ago|1996], and [the year before|1995].
    """),
  MarkedPassage(
    "1999-07-12",
    """
    The bridge was opened on [July
    12, 1998|1998-07-12], by the mayor. It has been shut since [last
    Monday|1999-07-05]. It was built in [March  1961|1961-03] and will be painted on [3\u{A0}May|2000-05-03].
    """),
  MarkedPassage(
    "1999-07-12",
    """
    Police said that on [the night of July 10|1999-07-10] shots were heard. In [the week of June 14|1999-06-14/1999-06-20] nobody called. \
    [Saturday, July 10|1999-07-10], was calm. [The Fourth of July|1999-07-04] parade drew 1,500.
    """),
  MarkedPassage(
    "1992-04-06",
    """
    Voters who stayed home [four years ago|1988] turned out [Sunday|1992-04-05]. The party lost in [October 1990|1990-10] and again \
    [last November|1991-11]. [Later this year|1992], it must choose a leader. The vote is expected [this summer|1992-22], or \
    [early next year|1993] at the latest.
    """),
  MarkedPassage(
    "2001-09-17",
    """
    Trading resumed [Monday|2001-09-17] after four days. [Last Tuesday|2001-09-11]'s losses were heavy, airlines said [Friday|2001-09-14]. \
    The exchange had been closed since [Sept. 11|2001-09-11]. The chairman is to testify [Thursday|2001-09-20]; on [Wednesday|2001-09-19] \
    the board meets.
    """),
  MarkedPassage(
    nil,
    """
    The record of [13 October 1887|1887-10-13] names eight men. [The following week|1887-10-17/1887-10-23] four were freed.
    """),
  MarkedPassage(
    "1998-02-13",
    """
    ``We leave [tomorrow|1998-02-12],'' Col. Ines Abara said [Wednesday|1998-02-11]. On [Tuesday|1998-02-10] Abara had told reporters: \
    "It is done."
    """),
]

/// Made-up narratives of wars on which rules may be improved.
let measuredNarratives: [MarkedPassage] = [
  MarkedPassage(
    nil,
    """
    On [7 March 1814|1814-03-07] the regent's fleet left port. [The next day|1814-03-08] a storm scattered it. In [April|1814-04] what was left \
    reached the cape, and by [late 1814|1814] the war was lost. [The following year|1815] peace was made at Orlen.
    """),
  MarkedPassage(
    nil,
    """
    In [December 1941|1941-12] the front ran along the river. In [January|1942-01] the 3rd Army attacked; on [the 14th|1942-01-14] it took the bridge. \
    [Three weeks later|1942-02-02/1942-02-08] it was thrown back. [That summer|1942-22] nothing moved.
    """),
  MarkedPassage(
    nil,
    """
    [1864|1864]

    The siege lasted through [the spring|1864-21]. On [3 June|1864-06-03] the works were stormed. [Later that month|1864-06] the guns were moved.
    """),
  MarkedPassage(
    "2009-12-19",
    """
    Fighting went on from [[14|1916-04-14] to [18 April 1916|1916-04-18]|1916-04-14/1916-04-18] and again on \
    [[6|1916-05-06]–[8 May|1916-05-08]|1916-05-06/1916-05-08]. By [mid-May|1916-05] the line was quiet. \
    [The winter of 1916–17|1916-24] was the coldest since [the 1860s|186X].
    """),
  MarkedPassage(
    nil,
    """
    In [218 BC|-0217] Varro's legions crossed the pass. The war of [[241|-0240] to [238 BC|-0237]|-0240/-0237] had ruined the city; \
    it was rebuilt in [AD 43|0043]. Its walls are of [the 2nd century BC|-0199/-0100].
    """),
  MarkedPassage(
    nil,
    """
    The revolt broke out in [May 1877|1877-05]. The prince, who had ruled since [1861|1861], fled on [2 June|1877-06-02]. A treaty of \
    [1839|1839] bound the neighbours to help; on [19 June|1877-06-19] they crossed the border. They left in \
    [February of the following year|1878-02].
    """),
  MarkedPassage(
    nil,
    """
    At dawn on [6 June 1944|1944-06-06] boats came in. By [the evening of 7 June|1944-06-07] the village was taken. [Two days later|1944-06-09] \
    tanks arrived; on [Sunday, 11 June|1944-06-11] the town fell. [The same day|1944-06-11] the general was killed.
    """),
  MarkedPassage(
    "2009-12-19",
    """
    The insurgency began in [late 2003|2003]. In [August 2004|2004-08] rebels took Darsa. They were driven out on [12 November|2004-11-12]. \
    In [March 2005|2005-03] talks began, and [two years later|2007] the last camp was closed. As of [2009|2009] some 1,500 men remain.
    """),
  MarkedPassage(
    "2009-12-19",
    """
    On [April 12, 1861|1861-04-12], the fort was shelled. President Hale called for 75,000 men on [April 15|1861-04-15]. In [July|1861-07] the \
    armies met at Stone Run. [The previous month|1861-06] Hale had replaced his general. In [early 1862|1862], and again in \
    [the summer of that year|1862-22], he did so once more.
    """),
  MarkedPassage(
    nil,
    """
    During [the 1930s|193X] both kingdoms armed. War was declared on [1 September 1938|1938-09-01]. [Five months later|1939-02] the capital \
    fell. [The following autumn|1939-23] the king returned.
    """),
  MarkedPassage(
    nil,
    """
    The war ended in [1902|1902]. Some 20,000 farms had burned. Between [[1903|1903] and [1907|1907]|1903/1907] they were rebuilt. \
    [Today|vague] a stone marks the place.
    """),
  MarkedPassage(
    nil,
    """
    On [9 July 1943|1943-07-09] the convoy sailed. On [the night of 12 July|1943-07-12] paratroops dropped on the hills, and \
    [the following morning|1943-07-13] they held the road.
    """),
  MarkedPassage(
    nil,
    """
    In [October 1795|1795-10] the army crossed the Lenn. [Earlier that year|1795], in [March|1795-03], it had been beaten at Olm. \
    [A year later|1796] it was beaten again, on [November 3|1796-11-03]; by [the end of November|1796-11] no more than 900 men were left.
    """),
  MarkedPassage(
    "2009-12-19",
    """
    Between [[July|1920-07] and [October 1920|1920-10]|1920-07/1920-10] the front moved 300 km. On [16 August|1920-08-16], the feast of St. Roch, \
    the counter-attack began; by [the 25th|1920-08-25] it had won. [A few days later|vague] a truce followed.
    """),
  MarkedPassage(
    nil,
    """
    The Lakes War ([[1755|1755]–[1760|1760]|1755/1760]) began on [28 May 1755|1755-05-28], when Captain Orde \
    ([[1719|1719]–[1788|1788]|1719/1788]) fired on a camp. On [9 July|1755-07-09] his column was ambushed. In [September|1755-09] he fell ill.
    """),
]
