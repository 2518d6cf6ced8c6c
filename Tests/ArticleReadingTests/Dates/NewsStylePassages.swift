/// Passages of several styles of news, with what is hard in each: wire reports, courts, markets, sport, lives, wars.
///
/// Dates stand as in `unseenPassages`; rules were improved on them.
let newsStylePassages: [MarkedPassage] = [
  MarkedPassage(
    "2018-07-09",
    """
    The harbour board met [Monday morning|2018-07-09] and again [Tuesday night|2018-07-03]. A vote on the bridge, put off in [the spring|2018-21], is set for \
    [late Thursday|2018-07-12]. The bridge was shut over [the weekend|2018-07-07/2018-07-08]. "We had three bad winters in [the late 1990s|199X]," Mayor Ida Brandt said \
    [Sunday evening|2018-07-08]. Ferries sail daily; the 10-year-old pier gets a monthly check and a three-month survey.
    """),
  MarkedPassage(
    "2018-07-09",
    """
    A court in Lund on [Friday|2018-07-06] jailed Per Holm, 41, for 12 years over a robbery in [the early hours of March 3, 2016|2016-03-03]. Holm was arrested \
    [the same day|2016-03-03]. He was caught in [the mid-1990s|199X] for another theft. An appeal must be lodged within 21 days. The judge said he would rule on costs by \
    [the end of the year|2018].
    """),
  MarkedPassage(
    "2018-07-09",
    """
    Tarn Industries said profit for [the third quarter|2017-35] rose to $1984 million from $1,950 million [a year earlier|2016]. In [fiscal 2019|2019~] it expects sales \
    of 2000 million. Shares, which fell 3 percent [last week|2018-07-02/2018-07-08], have doubled since [the start of the year|2018]. Its Windows 2000 machines in room 1914 \
    are to be replaced by [2020|2020].
    """),
  MarkedPassage(
    "2018-07-09",
    """
    Rosa Velde, who painted the sea for six decades, died on [Tuesday|2018-07-03] at her home. She was 92. Born in [December 1925|1925-12], she moved to Lund in \
    [the early 1950s|195X] and showed there until [the end of the decade|195X]. [Ten years ago|2008] she gave up oils. Her last show ends [this weekend|2018-07-14/2018-07-15]. \
    She married in [the summer of 1948|1948-22] and was widowed [40 years later|1988].
    """),
  MarkedPassage(
    "2018-07-09",
    """
    The regiment landed on [the night of [4|1943-03-04]-[5 March 1943|1943-03-05]|1943-03-04/1943-03-05] and dug in. By [the morning of the 7th|1943-03-07] the hill was taken; \
    D-Day for the main force was put back a week. In [the summer of 1944|1944-22] it fought at Arn, and on [Christmas Eve|1944-12-24] it crossed the river. \
    [The following spring|1945-21] it went home. In the war 2018 people of the town had died.
    """),
  MarkedPassage(
    "2018-07-09",
    """
    United won 3-2 on [Saturday|2018-07-07] after losing 1-0 on [Wednesday|2018-07-04]. They play City [the following Tuesday|2018-07-10]. The season ends in [May|2019-05]. \
    Rovers last won here in [2004|2004]. In the 89th minute Vass, who turns 30 on [Aug. 3|2018-08-03], scored. It was his 20th goal [this season|-] and his first \
    since [New Year's Day|2018-01-01].
    """.replacingMark("[this season|-]", with: "this season")),
  MarkedPassage(
    "2018-07-09",
    """
    May, the minister, may march in the March for Peace on [the second Sunday in May|2019-05-12]. The sun will set at [9:14 p.m. on Sunday|2018-07-15T21:14:00]. \
    Sun Corp. said [Monday|2018-07-09] it sold 1,984 units.
    """),
  MarkedPassage(
    "2018-07-09",
    """
    [Two years ago this month|2016-07] the dam broke. The company, fined [last December|2017-12], has until [the end of next month|2018-08] to pay. By [mid-July|2018-07] the lake \
    should be full. [Last weekend|2018-07-07/2018-07-08] it rained; [this week|2018-07-09/2018-07-15] it is dry; [the weekend before last|2018-06-30/2018-07-01] it snowed. \
    [Early next week|2018-07-16/2018-07-22] the army will help.
    """),
  MarkedPassage(
    "2018-07-09",
    """
    Police arrested two men [late on Sunday night|2018-07-08] and a third [early on Monday|2018-07-09]. All three were due in court on [Tuesday, 10 July|2018-07-10]. The raids, the \
    first since [May|2018-05], came 24 hours after a blast at dawn on [Sunday|2018-07-08]. A fourth man, 19, was held in [the early hours of this morning|2018-07-09]. The trial \
    could last until [Christmas|2018-12-25].
    """),
  MarkedPassage(
    "2018-07-09",
    """
    The two sides agreed on [Thursday|2018-07-05] to meet again [next month|2018-08]. A first round, in Geneva on [[14|2018-05-14]-[16 May|2018-05-16]|2018-05-14/2018-05-16], ended \
    early. Both had vowed in [April|2018-04] to reach a deal by [the end of 2018|2018]. The truce expires at [midnight on 31 July|2018-07-31]. "We shall know more by this time \
    [next week|2018-07-09/2018-07-15]," an aide said on [Friday|2018-07-06].
    """),
  MarkedPassage(
    "2018-07-09",
    """
    GENEVA, [July 8|2018-07-08] (Wire) - The envoys will meet again on [July 12|2018-07-12], and no later than [July 15|2018-07-15]. They last met on \
    [the 30th of last month|2018-06-30]. Talks that started [Monday, July 2|2018-07-02], and ended [three days later|2018-07-05] brought nothing.
    """),
  MarkedPassage(
    "2018-07-09",
    """
    The appeal court jailed Holm in [April 2017|2017-04]. He will be eligible for parole in [the second half of 2020|2020-41]. The trial, which began on [the 4th|2018-07-04] and \
    heard its last witness [the following Friday|2018-07-06], cost $2018. Season tickets go on sale [next Wednesday morning|2018-07-11]. [Last year|2017]'s final was lost.
    """),
  MarkedPassage(
    "2018-07-09",
    """
    A quake hit the coast at [0312 GMT on Monday|2018-07-09T03:12:00Z] (10:12 a.m. local time), killing five. It was the worst since the one on \
    [26 December 2004|2004-12-26]. In [1952|1952] and [1987|1987] quakes killed 2000 people. Rescue teams are due by [Tuesday morning|2018-07-10]. Schools will stay shut until \
    at least [Thursday|2018-07-12].
    """),
  MarkedPassage(
    "2018-07-09",
    """
    The president, elected in [November 2016|2016-11] and sworn in [the following January|2017-01], will visit in [the first week of August|2018-08], his office said \
    [late on Sunday|2018-07-08]. He was last there in [mid-2017|2017]. A visit set for [early June|2018-06] was called off. He turned 60 on [the last day of May|2018-05-31].
    """),
  MarkedPassage(
    "2018-07-09",
    """
    Imre Vass ([[1898|1898]-[1972|1972]|1898/1972]) ruled the duchy from [1931|1931] until his fall on [May 8, 1945|1945-05-08]. In [the spring of that year|1945-21] he had fled. He came back \
    in [1948|1948], and again in [August 1956|1956-08]. By [the end of the 1960s|196X] he was forgotten. [This week|2018-07-09/2018-07-15] his house reopened; [tonight|2018-07-09] \
    his grandson speaks there.
    """),
]
