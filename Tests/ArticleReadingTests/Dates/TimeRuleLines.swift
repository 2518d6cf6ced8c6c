/// A line for each rule: its name, a sentence in which it holds, the words, and what they say.
///
/// The article is of Monday, 9 July 2018.
let ruleLines: [(rule: String, sentence: String, words: String, edtf: String)] = [
  ("iso-date", "Entered on 2018-06-12.", "2018-06-12", "2018-06-12"),
  ("iso-date", "Entered on 12.06.2018 again.", "12.06.2018", "2018-06-12"),
  ("iso-month", "The issue of 2018-06 is lost.", "2018-06", "2018-06"),
  ("either-order", "Stamped on 3/4/2018 at the desk.", "3/4/2018", "[2018-03-04,2018-04-03]"),
  ("month-day-year", "It began on Sept. 3, 2016, they say.", "Sept. 3, 2016", "2016-09-03"),
  (
    "weekday-month-day-year", "On Saturday, July 7, 2018, they met.", "Saturday, July 7, 2018",
    "2018-07-07"
  ),
  ("weekday-month-day", "They will meet on Thursday, July 12.", "Thursday, July 12", "2018-07-12"),
  ("month-day", "They met on June 12.", "June 12", "2018-06-12"),
  ("month-day", "They will meet on June 12.", "June 12", "2019-06-12"),
  ("day-month-year", "On the 3rd of March 2017 it fell.", "the 3rd of March 2017", "2017-03-03"),
  ("day-month", "They met on 12 June.", "12 June", "2018-06-12"),
  (
    "weekday-day-month-year", "On Tuesday, 12 June 2018, they met.", "Tuesday, 12 June 2018",
    "2018-06-12"
  ),
  ("weekday-day-month", "They met on Tuesday 12 June.", "Tuesday 12 June", "2018-06-12"),
  ("range", "Talks of July 6-7, 2017 failed.", "July 6-7, 2017", "2017-07-06/2017-07-07"),
  ("month-days-year", "Talks of July 6-7, 2017 failed.", "7, 2017", "2017-07-07"),
  ("range", "Talks ran June 6 through 9 in Lund.", "June 6 through 9", "2018-06-06/2018-06-09"),
  ("month-days", "Talks ran June 6 through 9 in Lund.", "June 6", "2018-06-06"),
  ("days-month-year", "Talks of 6–7 July 2017 failed.", "6", "2017-07-06"),
  ("days-month", "It snowed between 6 and 9 January.", "9 January", "2018-01-09"),
  ("days-month", "It fell in the night of 9/10 January.", "9", "2018-01-09"),
  ("month-year", "It fell in March 2017.", "March 2017", "2017-03"),
  ("month-of-year", "It fell in March of last year.", "March of last year", "2017-03"),
  (
    "month-day-of-year", "It began on 3 May 1904 and fell on January 2 of the next year.",
    "January 2 of the next year", "1905-01-02"
  ),
  ("list", "They met on June 5 and 6.", "June 5 and 6", "{2018-06-05,2018-06-06}"),
  ("day-list", "They met on June 5 and 6.", "6", "2018-06-06"),
  (
    "list", "They met on May 3, 4 and 5.", "May 3, 4 and 5", "{2018-05-03,2018-05-04,2018-05-05}"
  ),
  ("day-list", "They met on May 3, 4, and 5.", "4", "2018-05-04"),
  ("day-list", "They met on May 3, 5, 8 and 9 in Lund.", "8", "2018-05-08"),
  ("day-list-year", "They met on 8 and 9 May 2016.", "9 May 2016", "2016-05-09"),
  ("day-list-year", "They met on May 3, 4 and 5, 2016.", "5, 2016", "2016-05-05"),
  ("year-end", "It will be done by year-end.", "year-end", "2018"),
  ("month-day", "They had until Aug. 15 to reply.", "Aug. 15", "2018-08-15"),
  ("which-month", "It fell last March.", "last March", "2018-03"),
  ("month", "It fell in December.", "December", "2017-12"),
  ("month", "It will fall in December.", "December", "2018-12"),
  ("day-of-month", "It ended on the 3rd of the month.", "the 3rd of the month", "2018-07-03"),
  ("weekday", "Dealers were calm ahead of Friday's vote.", "Friday", "2018-07-13"),
  ("month-day", "The July 1 deadline was missed.", "July 1", "2018-07-01"),
  ("day-of-month", "It will end on the 12th.", "the 12th", "2018-07-12"),
  ("range", "He ruled 1950-53 alone.", "1950-53", "1950/1953"),
  ("years", "He ruled 1950-53 alone.", "53", "1953"),
  ("eras-before", "The war of 264–241 BC was long.", "241 BC", "-0240"),
  ("iso-date", "The file is 19980213.1352 here.", "19980213", "1998-02-13"),
  ("iso-date", "Filed 02-13-98 in Lund.", "02-13-98", "1998-02-13"),
  ("either-order", "Filed 07/09/18 in Lund.", "07/09/18", "2018-07-09"),
  ("time-date", "1998-02-27 15:34:11", "1998-02-27 15:34:11", "1998-02-27T15:34:11"),
  ("time-date", "Feb 13 1998 0936 GMT", "Feb 13 1998 0936 GMT", "1998-02-13T09:36:00Z"),
  ("day-month", "It fell on the second of May.", "the second of May", "2018-05-02"),
  ("day-month-year", "It fell on the second of May 2016.", "the second of May 2016", "2016-05-02"),
  ("month-day", "It fell on July the fourth again.", "July the fourth", "2018-07-04"),
  ("which-month-day", "It ended last Sept. 30.", "last Sept. 30", "2017-09-30"),
  ("week-of", "It rained in the week of June 13.", "the week of June 13", "2018-06-11/2018-06-17"),
  ("september-11", "Since the Sept. 11 attacks all has changed.", "Sept. 11", "2001-09-11"),
  ("year", "The class of '89 met.", "'89", "1989"),
  ("year", "1864", "1864", "1864"),
  ("year", "The 1812 campaign failed.", "1812", "1812"),
  ("year", "It was built for the year 2000.", "the year 2000", "2000"),
  ("that-quarter", "Profit fell in the quarter.", "the quarter", "2018-34"),
  (
    "quarter-before", "In the first quarter it lost more than in the year-ago quarter.",
    "the year-ago quarter", "2017-33"
  ),
  ("nearest", "It rained this past spring.", "this past spring", "2018-21"),
  ("nearest", "It will open this coming Friday.", "this coming Friday", "2018-07-13"),
  ("same", "It fell in May 2016 and rose that summer.", "that summer", "2016-22"),
  (
    "following", "It fell in May 2016 and rose the following spring.", "the following spring",
    "2017-21"
  ),
  (
    "previous", "It fell in May 2016; the previous winter was dry.", "the previous winter",
    "2015-24"
  ),
  ("fiscal-year", "It lost money last fiscal year.", "last fiscal year", "2017~"),
  ("current", "Sales for the year fell.", "the year", "2018"),
  (
    "earlier", "He came on July 3, 2016; two days before, he had left.", "two days before",
    "2016-07-01"
  ),
  ("century", "A house of the 1st century AD burned.", "the 1st century AD", "00XX"),
  ("half", "First-half sales grew.", "First-half", "2018-40"),
  ("century", "In the late 19th and early 20th centuries it grew.", "the late 19th", "18XX"),
  ("century", "In the late 19th and early 20th centuries it grew.", "early 20th centuries", "19XX"),
  ("present-reference", "Right now it is closed.", "Right now", "vague"),
  ("past-reference", "In the old days it was open.", "the old days", "vague"),
  ("month", "The fair opens in January.", "January", "2019-01"),
  ("month-day", "The deal, to be signed Aug. 20, is done.", "Aug. 20", "2018-08-20"),
  ("weekday", "Reporters asked her about it Thursday.", "Thursday", "2018-07-05"),
  ("weekday", "The move comes after Friday's vote.", "Friday", "2018-07-06"),
  (
    "month-year", "It was quiet in the first week of May 2016.", "the first week of May 2016",
    "2016-05"
  ),
  ("half", "It grew in 2017's first half.", "2017's first half", "2017-40"),
  ("year", "He left in 1950.", "1950", "1950"),
  ("fiscal-year", "It lost money in fiscal 2017.", "fiscal 2017", "2017~"),
  ("era-before", "It fell in 480 BC to others.", "480 BC", "-0479"),
  ("day-month-year", "It fell on 9 August 378.", "9 August 378", "0378-08-09"),
  ("season-year", "It fell in the autumn of 379.", "the autumn of 379", "0379-23"),
  ("era", "It fell in August 378 AD to others.", "August 378 AD", "0378-08"),
  ("era", "It fell in AD 79 to ashes.", "AD 79", "0079"),
  ("decade", "It thrived in the 1950s.", "the 1950s", "195X"),
  ("decade", "It thrived in the '90s.", "the '90s", "199X"),
  ("decade-word", "It thrived in the fifties.", "the fifties", "195X"),
  ("century", "A house of the 19th century burned.", "the 19th century", "18XX"),
  ("century", "A nineteenth-century house burned.", "nineteenth-century", "18XX"),
  ("century-before", "A vase of the 5th century BC broke.", "the 5th century BC", "-0499/-0400"),
  ("quarter", "It grew in the third quarter of 2017.", "the third quarter of 2017", "2017-35"),
  ("quarter", "It grew in Q2 2017.", "Q2 2017", "2017-34"),
  ("half", "It grew in the second half of last year.", "the second half of last year", "2017-41"),
  ("winter-of-years", "It froze in the winter of 1946-47.", "the winter of 1946-47", "1946-24"),
  ("season-year", "It bloomed in the spring of 2016.", "the spring of 2016", "2016-21"),
  (
    "season-of-year", "It fell in 2015 and rose in the spring of the next year.",
    "the spring of the next year", "2016-21"
  ),
  ("month", "The drought (May–June 2017) was short.", "May", "2017-05"),
  ("which-season", "It froze last winter.", "last winter", "2017-24"),
  ("season", "It bloomed in the spring.", "the spring", "2018-21"),
  ("weekday", "They met on Friday.", "Friday", "2018-07-06"),
  (
    "previous", "It fell in May 2016; since the previous June it had rained.", "the previous June",
    "2015-06"
  ),
  ("weekday", "They will meet Friday.", "Friday", "2018-07-13"),
  ("weekday", "A vote is expected to be held on Wednesday.", "Wednesday", "2018-07-11"),
  ("which-weekday", "They met last Friday.", "last Friday", "2018-07-06"),
  ("which-weekday", "They will meet next Monday.", "next Monday", "2018-07-16"),
  ("weekday-of-week", "They met Tuesday of last week.", "Tuesday of last week", "2018-07-03"),
  (
    "following", "They met on July 3 and again the following day.", "the following day",
    "2018-07-04"
  ),
  ("following", "They met on July 3 and left the next morning.", "the next morning", "2018-07-04"),
  ("previous", "They met on July 3 and dined the previous day.", "the previous day", "2018-07-02"),
  ("which", "They met last month.", "last month", "2018-06"),
  ("which", "They met this week.", "this week", "2018-07-09/2018-07-15"),
  ("which", "They will meet next year.", "next year", "2019"),
  ("same", "They met on July 3, and that day it rained.", "that day", "2018-07-03"),
  ("current", "It will be done by the end of the month.", "the end of the month", "2018-07"),
  ("ago", "They met three days ago.", "three days ago", "2018-07-06"),
  ("ago", "They met two months ago.", "two months ago", "2018-05"),
  ("from-now", "It ends two years from now.", "two years from now", "2020"),
  ("later", "He came on July 3, 2016. A month later he left.", "A month later", "2016-08"),
  ("earlier", "He left in 2016. A year earlier he came.", "A year earlier", "2015"),
  ("in-future", "They will meet in three days.", "three days", "2018-07-12"),
  ("year-before", "Sales were above the year-earlier level.", "the year-earlier", "2017"),
  ("past-span", "It grew over the past month.", "the past month", "2018-06-09~/2018-07-09"),
  ("day-word", "They met yesterday.", "yesterday", "2018-07-08"),
  ("day-word", "They met the day before yesterday.", "the day before yesterday", "2018-07-07"),
  ("weekend", "They met over the weekend.", "the weekend", "2018-07-07/2018-07-08"),
  (
    "weekend-adjacent", "They met on July 3 and the following weekend.", "the following weekend",
    "2018-07-07/2018-07-08"
  ),
  ("weekend-same", "They met on July 3 and spoke that weekend.", "that weekend", "2018-07-03"),
  ("part-of-day", "They met this morning.", "this morning", "2018-07-09"),
  ("part-of-day", "They met last night.", "last night", "2018-07-08"),
  ("part-of-weekday", "They met late Friday night.", "late Friday night", "2018-07-06"),
  ("time-weekday", "It fell at 5:30 p.m. Friday.", "5:30 p.m. Friday", "2018-07-06T17:30:00"),
  ("time-weekday", "It fell on Friday at 5:30.", "Friday at 5:30", "2018-07-06"),
  ("time-date", "It fell at 05:30 on 1 July 1916.", "05:30 on 1 July 1916", "1916-07-01T05:30:00"),
  ("time-date", "It fell at 6 a.m. on June 3.", "6 a.m. on June 3", "2018-06-03T06:00:00"),
  (
    "time-weekday", "It struck at 1812 GMT on Tuesday.", "1812 GMT on Tuesday",
    "2018-07-03T18:12:00Z"
  ),
  ("time-date", "It struck on July 3 at 0530 GMT.", "July 3 at 0530 GMT", "2018-07-03T05:30:00Z"),
  (
    "time-date", "He left at 1930 hours on 6 June 1944.", "1930 hours on 6 June 1944",
    "1944-06-06T19:30:00"
  ),
  ("days-month", "It ran from the 3rd to the 12th of March.", "the 12th of March", "2018-03-12"),
  ("month-day", "The envoys meet on August 12, she said.", "August 12", "2018-08-12"),
  ("holiday", "It will open on Christmas Eve.", "Christmas Eve", "2018-12-24"),
  ("holiday", "It closed on Thanksgiving 2017.", "Thanksgiving 2017", "2017-11-23"),
  ("holiday", "It closed on Easter Monday.", "Easter Monday", "2018-04-02"),
  ("which-holiday", "It closed last Christmas.", "last Christmas", "2017-12-25"),
  ("present-reference", "It is now closed.", "now", "vague"),
  ("past-reference", "It was recently closed.", "recently", "vague"),
  ("past-reference", "It was closed a few days ago.", "a few days ago", "vague"),
  ("future-reference", "It will soon be closed.", "soon", "vague"),
  (
    "future-reference", "It will close in the foreseeable future.", "the foreseeable future",
    "vague"
  ),
  ("present-reference", "Few care these days.", "these days", "vague"),
  ("past-reference", "Many cared in those days.", "those days", "vague"),
  (
    "nth-weekday", "The march will be on the second Sunday in May.", "the second Sunday in May",
    "2019-05-12"
  ),
  (
    "nth-weekday", "It fell on the last Monday of May 2016.", "the last Monday of May 2016",
    "2016-05-30"
  ),
  ("nth-day", "He turned 60 on the last day of May.", "the last day of May", "2018-05-31"),
  ("day-of-month", "They met on the 30th of last month.", "the 30th of last month", "2018-06-30"),
  (
    "time-date", "It kicks off on Saturday, August 11 at 12:30 p.m.",
    "Saturday, August 11 at 12:30 p.m.",
    "2018-08-11T12:30:00"
  ),
  (
    "month", "It was made in the autumn of 2016 and put off, most recently in March.", "March",
    "2018-03"
  ),
  ("month", "A visit set for early June was called off.", "early June", "2018-06"),
  ("ago-at", "The dam broke two years ago this month.", "two years ago this month", "2016-07"),
  ("ago-at", "He left two weeks ago Monday.", "two weeks ago Monday", "2018-06-25"),
  ("ago-at", "He left a year ago today.", "a year ago today", "2017-07-09"),
  (
    "before-last", "It snowed the week before last.", "the week before last",
    "2018-06-25/2018-07-01"
  ),
  (
    "before-last", "It snowed the weekend before last.", "the weekend before last",
    "2018-06-30/2018-07-01"
  ),
  ("after-next", "They will meet the month after next.", "the month after next", "2018-09"),
  (
    "season-of-year", "The 2015 final failed; the next is in the fall of next year.",
    "the fall of next year",
    "2019-23"
  ),
  (
    "month-of-year", "It ran in 2015. It will run on 3 March of next year.", "3 March of next year",
    "2019-03-03"
  ),
  ("month-of-year", "It fell on June 3 last year.", "June 3 last year", "2017-06-03"),
  ("year", "Of five seasons only 2015 and 2017 were good.", "2015", "2015"),
  ("time-date", "It ends at midnight on 31 July.", "midnight on 31 July", "2018-07-31"),
  ("month", "Output in the January-March quarter fell.", "March", "2018-03"),
  ("quarter", "It will report second-quarter results soon.", "second-quarter", "2018-34"),
  ("ago", "The chairman took over 18 months ago.", "18 months ago", "2017-01"),
  (
    "current", "She came in the 1950s and stayed until the end of the decade.",
    "the end of the decade", "195X"
  ),
  (
    "range", "The season runs from June 1 to Nov. 30.", "June 1 to Nov. 30", "2018-06-01/2018-11-30"
  ),
  (
    "month-day-year", "Police came in the early hours of March 3, 2016.",
    "the early hours of March 3, 2016", "2016-03-03"
  ),
]
