/// Passages that nobody looked at while rules were written: people and events are made up.
///
/// Dates stand as `[words|EDTF]`; `vague` and `?` (found, and not to be resolved) are no EDTF. Ends of a
/// range that are dates by themselves stand inside it. Do not tune rules on these: add to `knownPassages` instead.
let unseenPassages: [MarkedPassage] = [
  MarkedPassage(
    "2018-07-09",
    """
    The two ministers met in the capital on [Saturday|2018-07-07], and a joint statement followed on [Sunday|2018-07-08]. \
    They will meet again [next month|2018-08], officials said.
    """),
  MarkedPassage(
    "2018-07-09",
    """
    Mara Ellison, who has led the port authority since [2011|2011], resigned [last Friday|2018-07-06]. She had taken over \
    from Jon Pell in [March 2010|2010-03] after the storm of [Nov. 3, 2009|2009-11-03].
    """),
  MarkedPassage(
    "2018-07-09",
    """
    The council may vote on the bridge [Thursday, July 12|2018-07-12]. Members march to a different tune, but a second vote \
    may come before [the end of the year|2018].
    """),
  MarkedPassage(
    "2018-07-09",
    """
    "We will sign it [tomorrow|2018-07-06]," Ellison said on [Thursday|2018-07-05]. The deal was signed [the next day|2018-07-06].
    """),
  MarkedPassage(
    "2018-01-08",
    """
    Sales fell in [December|2017-12], the company said [Monday|2018-01-08]. It expects growth to return by [March|2018-03] and \
    a profit for [2018|2018].
    """),
  MarkedPassage(
    "2018-07-09",
    """
    The factory was built in [the early 1960s|196X] and closed in [the '90s|199X]. In [the 19th century|18XX] a mill stood there.
    """),
  MarkedPassage(
    "2018-07-09",
    """
    Talks lasted two days, [[July 6|2018-07-06]-[7|2018-07-07]|2018-07-06/2018-07-07]. A first round ran from [[May|2017-05] to [July 2017|2017-07]|2017-05/2017-07] \
    without a result, after 2000 soldiers had left in 1,950 trucks.
    """),
  MarkedPassage(
    "2018-07-09",
    """
    Profit rose 4% in [the second quarter|2018-34], against a loss in [the first half of 2016|2016-40]. Shares have doubled \
    since [last summer|2017-22].
    """),
  MarkedPassage(
    "2018-07-09",
    """
    The envoy arrived around [July 4|2018-07-04~] and stayed until [late last week|2018-07-02/2018-07-08]. About 1500 people saw her.
    """),
  MarkedPassage(
    "2018-07-09",
    """
    The treaty dates from about [1950|1950~]; page 1999 of the archive has a copy. It was renewed [two weeks ago|2018-06-25/2018-07-01] \
    and lapses [in|-] [2020|2020].
    """.replacingMark("[in|-]", with: "in")),
  MarkedPassage(
    "2018-07-09",
    """
    Police were called at [5:30 p.m. Sunday|2018-07-08T17:30:00]. The street reopened [this morning|2018-07-09], and a hearing is set for \
    [10 a.m. Tuesday|2018-07-10T10:00:00].
    """),
  MarkedPassage(
    "2018-07-09",
    """
    The mayor was born on [Christmas Day 1961|1961-12-25] and took office on [New Year's Day|2018-01-01]. The ship sails on \
    [Halloween|2018-10-31].
    """),
  MarkedPassage(
    "2018-07-09",
    """
    Prices are [now|vague] twice what they were [a decade ago|200X]. They rose [recently|vague], and they will [soon|vague] rise again.
    """),
  MarkedPassage(
    "2018-07-09",
    """
    On [12 July 2016|2016-07-12] the court ruled for the islanders. [A year later|2017] the company appealed, and [that year|2017] it lost again.
    """),
  MarkedPassage(
    "2018-07-09",
    """
    The record, dated [2018-06-12|2018-06-12], was entered again on [13/06/2018|2018-06-13]. The sun was out; the spring in the lock had broken.
    """),
  MarkedPassage(
    "2018-07-09",
    """
    [Earlier this year|2018] the airline cut flight 1549, and [last month|2018-06]'s summit brought it back. It flew [yesterday|2018-07-08].
    """),
  MarkedPassage(
    "2018-07-09",
    """
    Voters go to the polls in [mid-September|2018-09]. The campaign, which began in [the spring of 2017|2017-21], ends on [the 12th of August|2018-08-12].
    """),
  MarkedPassage(
    "1999-11-15",
    """
    The bank failed [last Wednesday|1999-11-10]. In [October|1999-10] it had asked for help, and by [early next year|2000] it will be gone.
    """),
  MarkedPassage(
    "2018-07-09",
    """
    He ran the firm between [[1950|1950] and [1953|1953]|1950/1953]. The house was sold in [[1950|1950]-[53|1953]|1950/1953] papers, a clerk said [Friday|2018-07-06].
    """),
  MarkedPassage(
    "2018-07-09",
    """
    The March on the palace was led by August Winter, an august man, and by May Falls. None of them spoke [today|2018-07-09].
    """),
  MarkedPassage(
    "2018-07-09",
    """
    The second hearing will be held on [Wednesday|2018-07-11], and the third [the following day|2018-07-12].
    """),
  MarkedPassage(
    "2018-07-09",
    """
    Trade grew in [the past year|2017-07-09~/2018-07-09]. It had shrunk [three years ago|2015], when [the previous year|2014]'s drought hit farms.
    """),
  MarkedPassage(
    "2018-07-09",
    """
    The ferry sank [Tuesday night|2018-07-03] with 40 aboard. Divers reached it [early Wednesday|2018-07-04], and the inquiry opens [next week|2018-07-16/2018-07-22].
    """),
  MarkedPassage(
    "2018-07-09",
    """
    Under the plan the base closes on [Jan. 1, 2020|2020-01-01]. Some 1800 workers, paid every Friday, were told [last week|2018-07-02/2018-07-08].
    """),
]

/// Narratives of wars, of public record, that nobody looked at while rules were written.
let unseenNarratives: [MarkedPassage] = [
  MarkedPassage(
    nil,
    """
    The Korean War began on [25 June 1950|1950-06-25], when North Korean troops crossed the 38th parallel. Seoul fell on [28 June|1950-06-28]. \
    On [15 September|1950-09-15] forces of the United Nations landed at Inchon, and in [October|1950-10] they took Pyongyang. \
    In [January 1951|1951-01] Seoul was lost again; it was retaken in [March|1951-03]. The armistice was signed on [27 July 1953|1953-07-27].
    """),
  MarkedPassage(
    "2009-05-01",
    """
    Argentina landed troops on the Falkland Islands on [2 April 1982|1982-04-02]. [The next day|1982-04-03] South Georgia was taken. \
    The cruiser General Belgrano was sunk on [2 May|1982-05-02], and [two days later|1982-05-04] HMS Sheffield was hit. \
    British troops landed on [21 May|1982-05-21]. Fighting ended on [14 June|1982-06-14], and [that year|1982] the junta fell.
    """),
  MarkedPassage(
    nil,
    """
    France declared war on Prussia on [19 July 1870|1870-07-19]. On [2 September|1870-09-02] the emperor surrendered at Sedan with about 100,000 men, and on \
    [the 19th|1870-09-19] the siege of Paris began. An armistice came on [28 January 1871|1871-01-28]. The peace was signed on [10 May of the same year|1871-05-10].
    """),
]
