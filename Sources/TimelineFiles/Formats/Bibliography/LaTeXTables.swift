/// What LaTeX's commands for letters and signs stand for.
enum LaTeXTables {
  /// The combining mark of each accent, by the sign or letter of its command.
  static let accents: [Unicode.Scalar: Unicode.Scalar] = [
    "`": "\u{300}", "'": "\u{301}", "^": "\u{302}", "~": "\u{303}", "=": "\u{304}",
    "u": "\u{306}", ".": "\u{307}", "\"": "\u{308}", "h": "\u{309}", "r": "\u{30A}",
    "H": "\u{30B}", "v": "\u{30C}", "G": "\u{30F}", "d": "\u{323}", "c": "\u{327}",
    "k": "\u{328}", "b": "\u{331}", "t": "\u{361}",
  ]

  /// Letters and, below each, the same with the accent: one character where Unicode has one.
  private static let rows: [Unicode.Scalar: (plain: String, accented: String)] = [
    "\u{300}": ("AEIOUaeiouNnWwYy", "ÀÈÌÒÙàèìòùǸǹẀẁỲỳ"),
    "\u{301}": ("AEIOUYCLNRSZaeiouyclnrszGgKkMmPpWwÆæØø", "ÁÉÍÓÚÝĆĹŃŔŚŹáéíóúýćĺńŕśźǴǵḰḱḾḿṔṕẂẃǼǽǾǿ"),
    "\u{302}": ("ACEGHIJOSUWYZaceghijosuwyz", "ÂĈÊĜĤÎĴÔŜÛŴŶẐâĉêĝĥîĵôŝûŵŷẑ"),
    "\u{303}": ("ANOIUEYVanoiueyv", "ÃÑÕĨŨẼỸṼãñõĩũẽỹṽ"),
    "\u{304}": ("AEIOUGYÆaeiougyæ", "ĀĒĪŌŪḠȲǢāēīōūḡȳǣ"),
    "\u{306}": ("AEIOUGaeioug", "ĂĔĬŎŬĞăĕĭŏŭğ"),
    "\u{307}": (
      "ABCDEFGHIMNOPRSTWXYZabcdefghmnoprstwxyz", "ȦḂĊḊĖḞĠḢİṀṄȮṖṘṠṪẆẊẎŻȧḃċḋėḟġḣṁṅȯṗṙṡṫẇẋẏż"
    ),
    "\u{308}": ("AEIOUYHWXaeiouyhwxt", "ÄËÏÖÜŸḦẄẌäëïöüÿḧẅẍẗ"),
    "\u{309}": ("AEIOUYaeiouy", "ẢẺỈỎỦỶảẻỉỏủỷ"),
    "\u{30A}": ("AUauwy", "ÅŮåůẘẙ"),
    "\u{30B}": ("OUou", "ŐŰőű"),
    "\u{30C}": ("ACDEGHIKLNORSTUZacdeghijklnorstuz", "ǍČĎĚǦȞǏǨĽŇǑŘŠŤǓŽǎčďěǧȟǐǰǩľňǒřšťǔž"),
    "\u{30F}": ("AEIORUaeioru", "ȀȄȈȌȐȔȁȅȉȍȑȕ"),
    "\u{323}": ("ABDEHIKLMNORSTUVWYZabdehiklmnorstuvwyz", "ẠḄḌẸḤỊḲḶṂṆỌṚṢṬỤṾẈỴẒạḅḍẹḥịḳḷṃṇọṛṣṭụṿẉỵẓ"),
    "\u{327}": ("CDEGHKLNRSTcdeghklnrst", "ÇḐȨĢḨĶĻŅŖŞŢçḑȩģḩķļņŗşţ"),
    "\u{328}": ("AEIOUaeiou", "ĄĘĮǪŲąęįǫų"),
    "\u{331}": ("BDKLNRTZbdhklnrtz", "ḆḎḴḺṈṞṮẔḇḏẖḵḻṉṟṯẕ"),
  ]

  private static let composedLetters: [Unicode.Scalar: [Unicode.Scalar: Unicode.Scalar]] =
    rows.mapValues { row in
      Dictionary(zip(row.plain.unicodeScalars, row.accented.unicodeScalars)) { first, _ in first }
    }

  /// The one character for a letter with an accent; nothing where Unicode has none.
  static func composed(_ letter: Unicode.Scalar, _ accent: Unicode.Scalar) -> Unicode.Scalar? {
    composedLetters[accent]?[letter]
  }

  /// Commands of which the argument is not printed where they stand.
  static let dropped: Set<String> = [
    "noopsort", "label", "index", "vspace", "hspace", "cite", "bibinfo", "bibfield", "color",
    "textcolor", "href", "nocite", "selectlanguage", "foreignlanguage", "SortNoop", "sortnoop",
  ]

  /// Commands that put their argument in quotation marks.
  static let quoting: [String: (open: String, close: String)] = [
    "enquote": ("“", "”"), "mkbibquote": ("“", "”"), "textquote": ("“", "”"),
  ]

  /// Commands that stand for a letter or a sign.
  static let symbols: [String: String] = [
    "ss": "ß", "SS": "ẞ", "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ", "aa": "å", "AA": "Å",
    "o": "ø", "O": "Ø", "l": "ł", "L": "Ł", "i": "ı", "j": "ȷ", "dh": "ð", "DH": "Ð",
    "th": "þ", "TH": "Þ", "dj": "đ", "DJ": "Đ", "ng": "ŋ", "NG": "Ŋ", "S": "§", "P": "¶",
    "ldots": "…", "dots": "…", "textellipsis": "…", "cdots": "⋯", "textendash": "–",
    "textemdash": "—", "copyright": "©", "textcopyright": "©", "textregistered": "®",
    "texttrademark": "™", "pounds": "£", "textsterling": "£", "euro": "€", "texteuro": "€",
    "EUR": "€", "textyen": "¥", "textcent": "¢", "textdollar": "$", "textasciitilde": "~",
    "textasciicircum": "^", "textbackslash": "\\", "textbar": "|", "textless": "<",
    "textgreater": ">", "textunderscore": "_", "textdegree": "°", "degree": "°", "textmu": "µ",
    "textbullet": "•", "textperiodcentered": "·", "textquotesingle": "'", "textquoteleft": "‘",
    "textquoteright": "’", "textquotedblleft": "“", "textquotedblright": "”", "textquotedbl": "\"",
    "quotedblbase": "„", "quotesinglbase": "‚", "glqq": "„", "grqq": "“", "glq": "‚", "grq": "‘",
    "flqq": "«", "frqq": "»", "guillemotleft": "«", "guillemotright": "»", "guillemetleft": "«",
    "guillemetright": "»", "lq": "‘", "rq": "’", "textexclamdown": "¡", "textquestiondown": "¿",
    "textonehalf": "½", "textordfeminine": "ª", "textordmasculine": "º", "dag": "†", "ddag": "‡",
    "TeX": "TeX", "LaTeX": "LaTeX", "BibTeX": "BibTeX", "par": " ", "newline": " ",
    "linebreak": " ", "space": " ", "quad": " ", "qquad": " ", "nobreakspace": " ",
    "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "epsilon": "ε", "varepsilon": "ε",
    "zeta": "ζ", "eta": "η", "theta": "θ", "iota": "ι", "kappa": "κ", "lambda": "λ", "mu": "μ",
    "nu": "ν", "xi": "ξ", "pi": "π", "rho": "ρ", "sigma": "σ", "tau": "τ", "upsilon": "υ",
    "phi": "φ", "varphi": "φ", "chi": "χ", "psi": "ψ", "omega": "ω", "Gamma": "Γ", "Delta": "Δ",
    "Theta": "Θ", "Lambda": "Λ", "Xi": "Ξ", "Pi": "Π", "Sigma": "Σ", "Phi": "Φ", "Psi": "Ψ",
    "Omega": "Ω", "times": "×", "pm": "±", "cdot": "·", "leq": "≤", "le": "≤", "geq": "≥",
    "ge": "≥", "neq": "≠", "approx": "≈", "sim": "∼", "infty": "∞", "to": "→",
    "rightarrow": "→", "leftarrow": "←", "leftrightarrow": "↔", "circ": "°", "prime": "′",
    "hyphen": "-", "slash": "/",
  ]
}
