/// Passages annotated by the TIMEX3 guidelines before any rule was tried on them, and only for measuring.
///
/// Dates stand as `[words|EDTF]`; `vague` is no EDTF. A range or list stands around its ends. People and events are
/// made up. Do not tune rules on these: add to `measuredPassages` instead.
let heldOutPassages: [MarkedPassage] = [
  MarkedPassage(
    "1989-10-26",
    """
    Nordling & Sons reported a loss of $2.4 million for [the quarter|1989-35] ended [Sept. 30|1989-09-30], compared with a profit of \
    $1.1 million in [the year-ago period|1988-35]. Shares closed at $19.90 [yesterday|1989-10-25]. The loss follows [last year|1988]'s sale of its mills.
    """),
  MarkedPassage(
    "1989-10-26",
    """
    In Tokyo [Thursday|1989-10-26], the index fell 30 points, after [Wednesday|1989-10-25]'s gain of 10. Dealers see no change before \
    [the end of the year|1989]. [Currently|vague] rates are at 8%. [Last Friday|1989-10-20] they were at 9%.
    """),
  MarkedPassage(
    "1998-03-06",
    """
    KIEV, [March 6|1998-03-06] (Reuters) - Miners who walked out on [Monday|1998-03-02] will go back to work [next Tuesday|1998-03-10], \
    a union leader said on [Friday|1998-03-06]. ``We have not been paid since [October|1997-10],'' Pavlo Hrynko said. \
    Elections are due on [March 29|1998-03-29].
    """),
  MarkedPassage(
    "1998-03-06",
    """
    [19980306|1998-03-06]
    NEW YORK _ [Recently|vague] the museum bought a drawing of [1786|1786] by a pupil of the late master. It goes on view in \
    [September|1998-09]. The museum, founded in [the 1870s|187X], moved here in [the fall of 1929|1929-23].
    """),
  MarkedPassage(
    "1998-02-13",
    """
    [Feb 13 1998 0936 GMT|1998-02-13T09:36:00Z]

    The inspectors left Geneva [earlier this week|1998-02-09/1998-02-15] and return [next week|1998-02-16/1998-02-22].
    """),
  MarkedPassage(
    "1999-07-12",
    """
    May Tanaka and Jan Wolfe took Flight 1920 to the Summer Olympics office, past 1200 homes on Route 66. The score was 20 to 10 in the second half; \
    the third and fourth runners sat. Mr. August paid $1850 for a March hare. Some 1500 women and 2,000 men, aged 18 to 35, won by 4-3.
    """),
  MarkedPassage(
    "1999-07-12",
    """
    The mayor said [Sunday|1999-07-11] that the fair, held each summer, would be moved to \
    [[Aug. 14|1999-08-14] and [15|1999-08-15]|{1999-08-14,1999-08-15}]. [Last summer|1998-22] it rained. It will run \
    [[Saturday|1999-07-17] through [Monday|1999-07-19]|1999-07-17/1999-07-19] in Lund.
    """),
  MarkedPassage(
    "1995-05-01",
    """
    By [the mid-1980s|198X] the plant had 900 workers; by [the late 1990s|199X] it will have none, a study said in [March|1995-03]. It opened on \
    [the 4th of June, 1951|1951-06-04]. [Nowadays|vague] few remember. [Fifty years ago|1945] there was a farm.
    """),
  MarkedPassage(
    "1995-05-01",
    """
    He went home for [Easter|1995-04-16], and [Memorial Day|1995-05-29] will see him back. [Last Christmas|1994-12-25] he was abroad.
    """),
  MarkedPassage(
    "2004-11-08",
    """
    The company expects to finish the work in [the second half of 2005|2005-41] and to open in [early 2006|2006]. \
    [The first quarter of next year|2005-33] will be hard, said Lena Okoro, who took over [six months ago|2004-05].
    """),
  MarkedPassage(
    "2004-11-08",
    """
    Rebels took the town over [the weekend|2004-11-06/2004-11-07]. [Saturday night|2004-11-06] they blew up the bridge; by \
    [Sunday morning|2004-11-07] the army was back. [This week|2004-11-08/2004-11-14] the minister visits. Curfew begins at 9 p.m. each night.
    """),
  MarkedPassage(
    nil,
    """
    [03/25/98|1998-03-25]
    Minutes. The board met on [January 14th, 1998|1998-01-14]. It meets again on [Wednesday, April 15|1998-04-15]. [That day|1998-04-15] it votes.
    """),
  MarkedPassage(
    "1998-03-06",
    """
    ``[Today|1998-03-04] is a good day,'' Judge Ruth Amadi said [Wednesday|1998-03-04]. ``[Last year|1997] I would not have believed it.'' \
    Her ruling [Thursday|1998-03-05] ends a case begun in [1993|1993].
    """),
  MarkedPassage(
    "1998-03-06",
    """
    The treaty, signed on
    [November
    30, 1995|1995-11-30], lapses [three
    years from now|2001]. Talks open on [[22|1998-04-22]–[24\u{A0}April|1998-04-24]|1998-04-22/1998-04-24].
    """),
  MarkedPassage(
    "1990-08-15",
    """
    [A decade ago|198X] the town had two mills. The last one closed in [December|1989-12]. It employed 1,200 until \
    [the spring of last year|1989-21]. Workers got notice on [Friday, Dec. 1|1989-12-01].
    """),
  MarkedPassage(
    "1990-08-15",
    """
    She left on [Aug. 10|1990-08-10]; [the day before|1990-08-09] her bags had been packed. [Five days later|1990-08-15] she is back.
    """),
  MarkedPassage(
    "2013-03-22",
    """
    In [recent months|vague] rents rose. They will rise in [the coming months|vague], and [soon|vague]. On [March 21st|2013-03-21] a law passed that \
    takes effect [July 1|2013-07-01]. At [present|vague] there is none.
    """),
  MarkedPassage(
    "2013-03-22",
    """
    The show, on view through [April 7|2013-04-07], has works from [the 17th century|16XX]. It first opened [Oct. 4, 2012|2012-10-04], and was to have \
    closed [Jan. 6|2013-01-06]. In ['98|1998] a like show toured.
    """),
]

/// Made-up narratives of wars, only for measuring.
let heldOutNarratives: [MarkedPassage] = [
  MarkedPassage(
    nil,
    """
    On [16 February 1871|1871-02-16] the fortress of Belm surrendered. [The day before|1871-02-15], a truce had been agreed. In [March|1871-03] the \
    capital rose; [two months later|1871-05] the rising was put down. [That autumn|1871-23] the trials began.
    """),
  MarkedPassage(
    "2010-01-04",
    """
    The invasion began in [the spring of 1915|1915-21]. On [25 April|1915-04-25] troops landed at the cape. In [August|1915-08] a second landing \
    failed, and by [January 1916|1916-01] the last men had left. [The following month|1916-02] the general was recalled.
    """),
  MarkedPassage(
    nil,
    """
    In [November 1950|1950-11] 200,000 men crossed the river. In [December|1950-12] the port was cleared. In [January|1951-01] the capital fell, on \
    [the 4th|1951-01-04]. [Later that year|1951] talks began, and they dragged on until [1953|1953].
    """),
  MarkedPassage(
    nil,
    """
    From [[18|1805-03-18] to [21 March 1805|1805-03-21]|1805-03-18/1805-03-21] the fleet waited. It sailed on [the 23rd|1805-03-23]. A battle followed on \
    [[October 20|1805-10-20]–[21|1805-10-21]|1805-10-20/1805-10-21], in which 4,400 died. [The next morning|1805-10-22] a gale blew up.
    """),
  MarkedPassage(
    nil,
    """
    In [264 BC|-0263] the strait was crossed. The war lasted until [241 BC|-0240]. [Three years later|-0237] the island changed hands. \
    In [the 1st century AD|00XX] it was a province.
    """),
  MarkedPassage(
    nil,
    """
    Colonel Imre Vass, who had fought at Doln in [1859|1859], took command on [3 July 1866|1866-07-03]. The treaty of [1850|1850] was void. On \
    [22 July|1866-07-22] fighting stopped, and on [23 August|1866-08-23] peace was signed. In [1867|1867] Vass retired.
    """),
  MarkedPassage(
    nil,
    """
    [1943|1943]

    In [February|1943-02] the pocket was closed. On [5 July|1943-07-05] the last offensive began. [A week later|1943-07-12/1943-07-18] it was called off.

    [1944|1944]

    In [January|1944-01] the siege was lifted.
    """),
  MarkedPassage(
    "2009-11-30",
    """
    Rebel forces entered the capital on [17 May 1997|1997-05-17]. The president had fled [the day before|1997-05-16]. In [August 1998|1998-08] a \
    second war broke out, and in [July 1999|1999-07] an accord was signed. By [2003|2003] peacekeepers numbered 10,800.
    """),
  MarkedPassage(
    "2010-01-04",
    """
    On [September 17, 1862|1862-09-17], the armies met near Aldbrook. McCrae, 36 years old, lost 2,100 men. On [September 22|1862-09-22] Hale issued \
    his order, effective [January 1, 1863|1863-01-01]. In [early May|1863-05] McCrae won at Ford Hill; he died on [the 10th|1863-05-10]. \
    [Two months later|1863-07] the river was lost.
    """),
  MarkedPassage(
    nil,
    """
    By [the late 1630s|163X] the duchy was bankrupt. The peasants rose in [June 1640|1640-06]. [The following winter|1640-24] was hard. \
    In [1641|1641] the duke abdicated. His [17th-century|16XX] palace burned in [the summer of 1642|1642-22].
    """),
  MarkedPassage(
    "2010-01-04",
    """
    The ceasefire of [11 November 1918|1918-11-11] did not end it. On [27 December|1918-12-27] a rising began in Posna. By [mid-January|1919-01] the town \
    was held. On [16 February|1919-02-16] a line was drawn. [The previous day|1919-02-15] the last shots had fallen. [Today|vague] the day is a holiday.
    """),
  MarkedPassage(
    nil,
    """
    [Monday, 4 August 1578|1578-08-04], saw the end of the king. [The same day|1578-08-04] two others died. [Two years later|1580] his uncle seized the \
    crown; on [25 August 1580|1580-08-25] he won at the bridge.
    """),
  MarkedPassage(
    nil,
    """
    The campaign of [[1796|1796]–[97|1797]|1796/1797] made him famous. He crossed the bridge at Loda on [10 May 1796|1796-05-10] and entered the city \
    [five days later|1796-05-15]. On [2 February 1797|1797-02-02] the fortress gave up. [That October|1797-10] a treaty was signed.
    """),
  MarkedPassage(
    nil,
    """
    The armistice was signed in [January 1885|1885-01]. Fighting resumed [three months later|1885-04]. On [the morning of 14 April|1885-04-14] the columns \
    moved. At [the beginning of June|1885-06] they met. In [the second half of 1885|1885-41] nothing happened.
    """),
  MarkedPassage(
    nil,
    """
    The Islands War lasted 74 days, from [[2 April|1982-04-02] to [14 June 1982|1982-06-14]|1982-04-02/1982-06-14]. On [3 April|1982-04-03] the council \
    met. On [the 21st of May|1982-05-21] marines landed with 4,000 men. [A month earlier|1982-04] a submarine had been hit.
    """),
]
