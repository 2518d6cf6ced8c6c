/// The keys that the event of a line may have, as `LineScanner.packed` gives them: the bytes of the
/// key in one number, the first one lowest.
enum LineKey: UInt64 {
  case id = 0x6469
  case date = 0x6574_6164
  case type = 0x6570_7974
  case note = 0x6574_6F6E
  case tags = 0x7367_6174
  case title = 0x65_6C74_6974
  case place = 0x65_6361_6C70
  case group = 0x70_756F_7267
  case status = 0x7375_7461_7473
  case actors = 0x7372_6F74_6361
  case summary = 0x79_7261_6D6D_7573
  case `private` = 0x65_7461_7669_7270
  case dateline = 0x656E_696C_6574_6164
  case datedBy = 0x7962_2D64_6574_6164
  case evidence = 0x6563_6E65_6469_7665
  case replaces = 0x7365_6361_6C70_6572
}

/// The keys of an entry of evidence, of `dated-by` and of `checked` that fit into one number; an
/// entry with `translation` is for the careful reader or compared by itself.
enum LineEntryKey: UInt64 {
  case by = 0x7962
  case on = 0x6E6F
  case to = 0x6F74
  case said = 0x6469_6173
  case role = 0x656C_6F72
  case date = 0x6574_6164
  case note = 0x6574_6F6E
  case exact = 0x74_6361_7865
  case words = 0x73_6472_6F77
  case source = 0x6563_7275_6F73
  case prefix = 0x7869_6665_7270
  case suffix = 0x7869_6666_7573
  case status = 0x7375_7461_7473
  case sha256 = 0x3635_3261_6873
  case speaker = 0x72_656B_6165_7073
  case checked = 0x64_656B_6365_6863
  case `private` = 0x65_7461_7669_7270
  case inferred = 0x6465_7272_6566_6E69
}

/// Values that are told in the same way.
enum LineWord {
  static let `true`: UInt64 = 0x6575_7274
  static let `false`: UInt64 = 0x65_736C_6166
  static let null: UInt64 = 0x6C6C_756E
  static let event: UInt64 = 0x74_6E65_7665
  static let source: UInt64 = 0x6563_7275_6F73
  static let actor: UInt64 = 0x72_6F74_6361
}
