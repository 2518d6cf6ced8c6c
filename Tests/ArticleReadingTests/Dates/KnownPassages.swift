/// Passages against which rules may be improved: people and events are made up.
///
/// Dates stand as in `unseenPassages`.
let knownPassages: [MarkedPassage] = [
  MarkedPassage(
    "2018-07-09",
    """
    The agreement reached at [last month|2018-06]'s summit was confirmed on [Saturday|2018-07-07]. On [Sunday|2018-07-08] the envoy spoke; \
    both sides will meet around [July 12|2018-07-12~].
    """),
  MarkedPassage(
    "2018-07-09",
    """
    Ida Brandt told reporters on [Tuesday|2018-07-03] that the tunnel would open [next Monday|2018-07-16]. "It was ready [last year|2017]," she said.
    """),
  MarkedPassage(
    "2018-07-09",
    """
    The dam, finished on [12th of July 1957|1957-07-12], leaked in [July 1988|1988-07] and again on [Aug. 2, 1993|1993-08-02].
    """),
  MarkedPassage(
    "2018-07-09",
    """
    On [7/25/2018|2018-07-25] the lease ends. The form was stamped [7/8/2018|[2018-07-08,2018-08-07]], which may mean either.
    """),
  MarkedPassage(
    "2018-07-09",
    """
    The envoy, in office since [mid-2016|2016], leaves in [early July|2018-07]. His successor was named [late last year|2017].
    """),
  MarkedPassage(
    "2018-07-09",
    """
    Exports fell in [the late 1980s|198X], grew in [the 1990s|199X] and stood still in [the 2000s|200X]. The harbour is from [the 17th century|16XX].
    """),
  MarkedPassage(
    "2018-07-09",
    """
    Rain fell from [[Monday|2018-07-02] to [Friday|2018-07-06]|2018-07-02/2018-07-06]. The fair will run [[June 6|2019-06-06] through [9|2019-06-09]|2019-06-06/2019-06-09] [next year|2019].
    """),
  MarkedPassage(
    "2018-02-12",
    """
    The strike began in [November|2017-11] and ended [three weeks ago|2018-01-22/2018-01-28]. The union meets in [April|2018-04].
    """),
  MarkedPassage(
    "2018-07-09",
    """
    Revenue in [the third quarter of 2017|2017-35] was flat. Analysts expect [the fourth quarter|2018-36] to be better, and [Q1 2019|2019-33] better still.
    """),
  MarkedPassage(
    "2018-07-09",
    """
    [This fall|2018-23] the school will reopen. It burned down in [the winter of 2015|2015-24], after [the summer|2015-22] had been dry.
    """),
  MarkedPassage(
    "2018-07-09",
    """
    He was seen on [July 4|2018-07-04], on [Independence Day 2017|2017-07-04] and on [Valentine's Day|2018-02-14]. On [May Day|2018-05-01] he was away.
    """),
  MarkedPassage(
    "2018-07-09",
    """
    The quake struck at [3:15 a.m. on Thursday|2018-07-05T03:15:00]. Aid arrived [Thursday evening|2018-07-05] and [last night|2018-07-08].
    """),
  MarkedPassage(
    "2018-07-09",
    """
    She may march in May's shoes; the second sun will fall in a spring. In 1000 homes, 2000 soldiers read page 1984. No. 1949 won.
    """),
  MarkedPassage(
    "2018-07-09",
    """
    The two leaders met on [March 3|2018-03-03]. [A week later|2018-03-05/2018-03-11] they met again, and [the following month|2018-04] a treaty was signed. \
    [That day|?] was a holiday.
    """.replacingMark("[That day|?] was a holiday.", with: "It was a holiday.")),
  MarkedPassage(
    "2018-07-09",
    """
    "Our ships leave [today|2018-07-04]," the admiral said on [Wednesday|2018-07-04]. Ships are [currently|vague] in port.
    """),
  MarkedPassage(
    "2018-07-09",
    """
    The society, founded in circa [1890|1890~], was banned in [[1939|1939]-[45|1945]|1939/1945]. It met in [1946|1946], [1947|1947] and [1950|1950].
    """),
  MarkedPassage(
    "2018-07-09",
    """
    The trial will begin in [the first half of 2019|2019-40]. Judges rule each Monday, and the trial will end within two years.
    """),
  MarkedPassage(
    "2018-07-09",
    """
    The rail line opened at [the beginning of 2018|2018]. Ticket sales in [the past year|2017-07-09~/2018-07-09] doubled, as in the past three decades.
    """),
  MarkedPassage(
    "2018-07-09",
    """
    The president travels to Lund [on Friday|-] for a visit planned [this year|2018] and put off [the day before yesterday|2018-07-07].
    """.replacingMark("[on Friday|-]", with: "on [Friday|2018-07-13]")),
  MarkedPassage(
    "2018-07-09",
    """
    In [July|2018-07] prices rose. In [August|2017-08] of [last year|2017] they had dropped; [this week|2018-07-09/2018-07-15] they are steady.
    """.replacingMark("[August|2017-08] of [last year|2017]", with: "[August of last year|2017-08]")
  ),
  MarkedPassage(
    "2018-07-09",
    """
    [In recent years|-] few came. [The weekend|2018-07-07/2018-07-08] was busy, and [next weekend|2018-07-14/2018-07-15] will be as well.
    """.replacingMark("[In recent years|-]", with: "In [recent years|vague]")),
  MarkedPassage(
    "2018-07-09",
    """
    The temple was begun in [447 BC|-0446] and fell in [AD 267|0267]. It will open [in|-] [three days|2018-07-12].
    """.replacingMark("[in|-]", with: "in")),
  MarkedPassage(
    "2018-07-09",
    """
    Votes in [fiscal 2017|2017~] were few. Earnings were up from [a year earlier|2016], the paper of [Saturday, 7 July 2018|2018-07-07] said.
    """),
  MarkedPassage(
    "2018-07-09",
    """
    Workers had left by [Dec. 24|2017-12-24], and the plant will shut on [Dec. 31|2018-12-31]. It all began on [9/11|2001-09-11].
    """),
]

/// Narratives of wars, of public record, against which rules may be improved.
let knownNarratives: [MarkedPassage] = [
  MarkedPassage(
    nil,
    """
    The Winter War began on [30 November 1939|1939-11-30] with the Soviet attack on Finland. In [December|1939-12] the attack was stopped. \
    In [January|1940-01] both sides held their lines. On [11 February|1940-02-11] the offensive began anew, and the peace was signed on [12 March|1940-03-12] \
    in Moscow. Fighting ended [the next day|1940-03-13].
    """),
  MarkedPassage(
    "2010-01-15",
    """
    On [15 February 1898|1898-02-15] the battleship Maine blew up in Havana. The United States declared war in [April|1898-04]. On [1 May|1898-05-01] \
    a squadron destroyed the Spanish ships in Manila Bay, and in [early July|1898-07] Santiago was cut off. A protocol of [August 12|1898-08-12] ended the fighting; \
    the treaty was signed in Paris [later that year|1898], on [10 December|1898-12-10].
    """),
  MarkedPassage(
    nil,
    """
    Iraq invaded Kuwait on [August 2, 1990|1990-08-02]. The air war began on [17 January 1991|1991-01-17] and the ground war on [February 24|1991-02-24]. \
    [Four days later|1991-02-28] it was over. [Today|vague] the war is remembered in Kuwait [on|-] [26 February|-].
    """.replacingMark("[on|-] [26 February|-]", with: "with a holiday")),
]
