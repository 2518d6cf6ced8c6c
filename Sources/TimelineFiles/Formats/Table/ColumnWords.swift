/// The words by which the header of a table says what its columns are: English, German, French, Spanish and
/// Korean, without case, accents, spaces and signs.
enum ColumnWords {
  /// The words for a meaning, the surest first.
  static func words(for column: TableColumn) -> [String] { words[column] ?? [] }

  /// A header as it is looked up; what stands in parentheses only explains it.
  static func key(_ header: String) -> String {
    var text = header
    if let open = text.firstIndex(of: "("), let close = text[open...].firstIndex(of: ")"),
      open > text.startIndex
    {
      text.removeSubrange(open...close)
    }
    return PlainLetters.of(text).filter { $0.isLetter || $0.isNumber }
  }

  private static let words: [TableColumn: [String]] = [
    .date: list(
      "date datum fecha 날짜 일자 일시 dates eventdate dateofevent edtf datetime timestamp when wann"),
    .start: list(
      "start startdate begin begindate beginning dtstart from beginn anfang startdatum von debut "
        + "datedebut datededebut inicio fechainicio fechadeinicio desde 시작 시작일 시작날짜 datestart startdatetime"
    ),
    .end: list(
      "end enddate finish dtend to until ende enddatum bis fin datefin datedefin fechafin "
        + "fechadefin hasta 종료 종료일 종료날짜 끝 dateend enddatetime"),
    .earliest: list("earliest earliestdate notbefore"),
    .latest: list("latest latestdate notafter"),
    .year: list(
      "year jahr annee ano anio 연도 년도 년 startyear yearstart beginyear fromyear yearfrom startjahr "
        + "anfangsjahr beginnjahr vonjahr anneedebut anneededebut anoinicio anodeinicio 시작연도 시작년도"),
    .month: list(
      "month monat mois mes 월 startmonth monthstart startmonat anfangsmonat moisdebut moisdedebut "
        + "mesinicio mesdeinicio 시작월"),
    .day: list(
      "day jour dia 일 startday daystart starttag anfangstag jourdebut jourdedebut diainicio diadeinicio"
    ),
    .endYear: list(
      "endyear yearend toyear yearto finishyear endjahr schlussjahr bisjahr anneefin anneedefin anofin "
        + "anodefin 종료연도 종료년도"),
    .endMonth: list(
      "endmonth monthend endmonat schlussmonat moisfin moisdefin mesfin mesdefin 종료월"),
    .endDay: list("endday dayend endtag schlusstag jourfin jourdefin diafin diadefin"),
    .time: list("time uhrzeit zeit heure hora 시간 시각 starttime"),
    .title: list(
      "title headline titel titre titulo 제목 uberschrift heading eventtitle eventname event "
        + "ereignis evenement evento 사건 행사 name what was subject events incident milestone topic"),
    .text: list("text body content details detail inhalt contenu contenido 내용 본문 event"),
    .description: list(
      "description summary beschreibung zusammenfassung resume descripcion resumen 설명 요약 desc "
        + "eventdescription shortdescription"),
    .source: list(
      "source sources quelle quellen fuente fuentes 출처 sourcename sourcetitle reference "
        + "references outlet publication"),
    .url: list("url link sourceurl sourcelink weblink lien enlace 링크 주소 uri href website"),
    .quote: list("quote quotation quotes zitat cita 인용 인용문 발언 wortlaut"),
    .speaker: list(
      "speaker saidby sprecher sprecherin redner orateur locuteur orador 발언자 화자"),
    .place: list("place location ort lieu lugar 장소 where venue ubicacion city"),
    .actors: list(
      "actors actor participants people who akteure teilnehmer acteurs actores participantes "
        + "parties 참가자 참석자"),
    .tags: list(
      "tags keywords schlagworte schlagworter stichworte motscles etiquettes etiquetas "
        + "palabrasclave 태그 category categories kategorie categorie categoria 분류 type eventtype"),
    .status: list("status statut estado 상태"),
    .id: list("id eventid identifier uid kennung"),
    .group: list("group gruppe groupe grupo 그룹"),
    .published: list(
      "published publicationdate datepublished pubdate veroffentlicht publie publicado 발행일 게시일"),
    .said: list("said saidon quotedate"),
    .note: list("note notes notiz anmerkung bemerkung remarque nota notas 비고 메모 comment comments"),
  ]

  private static func list(_ words: String) -> [String] {
    words.split(separator: " ").map { String($0) }
  }
}
