import Testing

@testable import ArticleReading

@Suite("What is not English is told from English")
struct ArticleLanguageTests {
  @Test(
    "English prose, a list of events, and a few words may be English",
    arguments: [
      "The envoys of Northland met in Northport on Friday, and said that they would meet again in a month.",
      "Northport, 3 May 2018. Ada Adler arrives. Talks at the harbour, first round. Envoys of Northland and Southland "
        + "sign a treaty on fish, ships and salt; Boris Brandt leaves by train for Eastville.",
      "Ada Adler. Northport.", "", "2018-07-09 12:00 – 14:30",
      "The minister of 北国 met 민수 in 도쿄 on Friday, and said that it was “a day for all of us to remember”.",
    ])
  func english(text: String) {
    #expect(ArticleLanguage.mayBeEnglish(ArticleText(text)))
  }

  @Test(
    "Other letters, or none of the words of English, are another language",
    arguments: [
      "두 나라의 장관은 금요일에 만났다. 다음 회담은 7월 12일에 열린다고 Ada Adler 장관이 말했다.",
      "Министры встретились в пятницу в порту, и сказали, что встретятся снова через месяц.",
      "Die Minister der beiden Länder trafen sich am Freitag im Hafen und vereinbarten, dass sie sich in einem Monat "
        + "wieder treffen, so Ada Adler am Sonntag in einem Gespräch mit der Zeitung.",
      "Les ministres des deux pays se sont réunis vendredi dans le port, et ont déclaré que la prochaine réunion aura "
        + "lieu dans un mois, selon Ada Adler.",
      "De ministers van beide landen ontmoetten elkaar vrijdag in de haven en zeiden dat zij elkaar over een maand of "
        + "twee weer zullen spreken, aldus Ada Adler in een gesprek met de krant.",
    ])
  func other(text: String) {
    #expect(!ArticleLanguage.mayBeEnglish(ArticleText(text)))
  }
}
