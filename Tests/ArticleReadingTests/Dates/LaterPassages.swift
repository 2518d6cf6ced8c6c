/// Longer passages, annotated after rules had been improved, to measure once.
///
/// Two classes of failures were mended after that, so that they are no longer held out: ranges of years and seasons in a story.
let laterPassages: [MarkedPassage] = [
  MarkedPassage(
    "1998-05-22",
    """
    HALLIN, [May 22|1998-05-22] (AP) _ A ferry company that lost two ships [last winter|1997-24] will shut its northern line on [June 1|1998-06-01], \
    its owner said [Friday|1998-05-22]. Runa Feld bought the line in [1991|1991] and doubled its fleet by [the mid-1990s|199X]. "We were full until \
    [last August|1997-08]," she said.

    The first ship sank on [Dec. 3|1997-12-03] and the second [five weeks later|1998-01-05/1998-01-11]. A panel named in [February|1998-02] is to report \
    [next month|1998-06]. It met [Tuesday|1998-05-19] and [Wednesday|1998-05-20], and hears the last witness on [Monday|1998-05-25].

    Shares, worth $12 [a year ago|1997], fell to $3 [Thursday|1998-05-21]. In [the first quarter|1998-33] the loss was $2 million, against a profit of $1 million \
    in [the first quarter of 1997|1997-33]. The town, which had 1,900 jobs at the docks in [the 1960s|196X], has 200 [now|vague].
    """),
  MarkedPassage(
    "1989-10-12",
    """
    Tarn Industries said [yesterday|1989-10-11] it agreed to sell its paper unit by [the end of November|1989-11]. The price, set in [July|1989-07], was cut after \
    [Friday|1989-10-06]'s report of a loss for [the quarter|1989-35]. In [1988|1988], the unit had sales of $90 million, up from $80 million \
    [the year before|1987]. The sale is subject to a vote set for [Nov. 14|1989-11-14]. [Last year|1988]'s talks with a rival ended in [December|1988-12]. \
    [Earlier this month|1989-10] the rival tried again. A spokesman said results for [the current quarter|1989-36] would be better. \
    Tarn's notes, due in [1996|1996], rose. Holders of 1950 shares wrote by hand.
    """),
]

/// Longer narratives of the same kind.
let laterNarratives: [MarkedPassage] = [
  MarkedPassage(
    "2009-12-19",
    """
    The Marsh War was fought between [[1821|1821] and [1823|1823]|1821/1823]. A quarrel over tolls, which went back to [the 1790s|179X], came to blows in \
    [the autumn of 1821|1821-23]. On [3 November|1821-11-03] a toll house was burned, and [two weeks later|1821-11-12/1821-11-18] the duke called up 2000 men. \
    Nothing happened in [the winter|1821-24].

    In [March 1822|1822-03] the duke crossed the dyke. He took Olden on [the 20th|1822-03-20] and laid siege to Marn from [[2 April|1822-04-02] to [9 June|1822-06-09]|1822-04-02/1822-06-09]. \
    The sea came in; [the following day|1822-06-10] he withdrew.
    """),
  MarkedPassage(
    "2009-12-19",
    """
    On [1 May 1917|1917-05-01], the 9th Division was sent north. Its first attack, on [4 May|1917-05-04], failed. By [the end of the month|1917-05] it had lost 1,800 men. \
    In [August|1917-08] it went back to the line, and on [26 September|1917-09-26] took the ridge. [That winter|1917-24] was quiet.

    When the offensive of [21 March 1918|1918-03-21] began, it stood near Arn. It fell back on [the 23rd|1918-03-23] and held from [[24|1918-03-24] to [28 March|1918-03-28]|1918-03-24/1918-03-28]. \
    [Three months later|1918-06] it was in the south. In [October|1918-10] it reached the river. [The next month|1918-11] the war was over. It was disbanded in [early 1919|1919], \
    raised again in [1939|1939], and fought until [May 1945|1945-05].
    """),
]
