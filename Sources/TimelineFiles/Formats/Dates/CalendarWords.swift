/// The words for months, weekdays and eras that dates in tables have, without case and accents: English,
/// German, French and Spanish, and what Korean has beside numbers.
enum CalendarWords {
  /// The month, 1 to 12, of a name or its usual short form.
  static func month(_ word: String) -> Int? { months[word] }

  /// The weekday, 1 (Monday) to 7.
  static func weekday(_ word: String) -> Int? { weekdays[word] }

  /// Words that may stand between the parts of a date and say nothing.
  static let fillers: Set<String> = [
    "of", "the", "de", "del", "le", "el", "den", "der", "am", "on",
  ]

  /// What may follow the number of a day.
  static let ordinals: Set<String> = ["st", "nd", "rd", "th", "er", "o"]

  /// Words between the start and the end of a span.
  static let joiners: Set<String> = ["to", "until", "till", "through", "bis", "a", "au", "hasta"]

  /// Words before the start of a span.
  static let from: Set<String> = ["from", "since", "von", "vom", "seit", "depuis", "desde"]

  /// What stands in the place of an end that has not come; signs are words of their own.
  static let ongoing: Set<String> = [
    "present", "the present", "now", "today", "ongoing", "current", "to date", "heute", "jetzt",
    "laufend", "andauernd", "fortlaufend", "gegenwart", "aujourd ' hui", "aujourd ’ hui",
    "en cours",
    "presente", "actualidad", "la actualidad", "hoy", "en curso", "현재", "진행중", "진행 중",
  ]

  /// The years before the common era.
  static let before: Set<String> = ["bc", "bce", "기원전"]
  /// The years of the common era.
  static let common: Set<String> = ["ad", "ce", "서기"]

  /// The minutes ahead of UTC of the zones that browsers know by name (RFC 5322, section 4.3).
  static let zones: [String: Int] = [
    "z": 0, "utc": 0, "gmt": 0, "ut": 0, "est": -300, "edt": -240, "cst": -360, "cdt": -300,
    "mst": -420, "mdt": -360, "pst": -480, "pdt": -420,
  ]

  private static let months = numbered([
    "january jan januar janner janvier janv enero ene",
    "february feb februar fevrier fevr fev febrero",
    "march mar marz maerz mrz mars marzo",
    "april apr avril avr abril abr",
    "may mai mayo",
    "june jun juni juin junio",
    "july jul juli juillet juil julio",
    "august aug aout agosto ago",
    "september sep sept septembre septiembre setiembre",
    "october oct oktober okt octobre octubre",
    "november nov novembre noviembre",
    "december dec dezember dez decembre diciembre dic",
  ])

  private static let weekdays = numbered([
    "monday mon montag lundi lunes 월요일 월", "tuesday tue tues dienstag mardi martes 화요일 화",
    "wednesday wed mittwoch mercredi miercoles 수요일 수",
    "thursday thu thur thurs donnerstag jeudi jueves 목요일 목",
    "friday fri freitag vendredi viernes 금요일 금",
    "saturday sat samstag sonnabend samedi sabado 토요일 토",
    "sunday sun sonntag dimanche domingo 일요일 일",
  ])

  private static func numbered(_ lists: [String]) -> [String: Int] {
    var numbers: [String: Int] = [:]
    for (index, list) in lists.enumerated() {
      for word in list.split(separator: " ") { numbers[String(word)] = index + 1 }
    }
    return numbers
  }

  /// The names of the months in messages, and for what is read on as English.
  static let english = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
  /// The English names of the weekdays.
  static let englishWeekdays = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]
}
