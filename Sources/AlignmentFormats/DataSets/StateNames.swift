import AlignmentModel

/// States by their numbers in the Correlates of War, under the names of today's English, so that tables which have
/// nothing but numbers can be read, and all data sets call one state the same.
enum StateNames {
  struct State: Sendable {
    /// The three letters COW has for it: `GMY`.
    var abbreviation: String
    var name: String
    /// Names that held for a time.
    var names: [(name: String, during: String)] = []
  }

  /// Under their numbers. Parsed when it is first asked for.
  static let states: [Int: State] = {
    var states: [Int: State] = [:]
    for line in table.split(separator: "\n") {
      let parts = line.split(separator: " ", maxSplits: 2)
      guard parts.count == 3, let number = Int(parts[0]) else { continue }
      states[number] = State(abbreviation: String(parts[1]), name: String(parts[2]))
    }
    for (number, name, during) in datedNames { states[number]?.names.append((name, during)) }
    return states
  }()

  /// States of Gleditsch and Ward that are not one state of COW: one there and two here, or none here. Others have
  /// the same number, or one that ``sameAs`` tells.
  static let ofGleditschWard: [Int: State] = [
    260: State(
      abbreviation: "GFR", name: "Germany",
      names: [("West Germany", "1949-05-23/1990-10-02"), ("Germany", "1990-10-03/..")]),
    678: State(
      abbreviation: "YEM", name: "Yemen",
      names: [("North Yemen", "1918-10-30/1990-05-21"), ("Yemen", "1990-05-22/..")]),
    711: State(abbreviation: "TBT", name: "Tibet"),
    563: State(abbreviation: "TRA", name: "South African Republic"),
    564: State(abbreviation: "OFS", name: "Orange Free State"),
    815: State(abbreviation: "VNM", name: "Annam"),
    396: State(abbreviation: "ABK", name: "Abkhazia"),
    397: State(abbreviation: "SOT", name: "South Ossetia"),
    751: State(abbreviation: "HYD", name: "Hyderabad"),
    99: State(abbreviation: "GCL", name: "Gran Colombia"),
    89: State(abbreviation: "UPC", name: "United Provinces of Central America"),
  ]

  /// Numbers of Gleditsch and Ward for states that have another one in COW.
  static let sameAs: [Int: Int] = [340: 345, 970: 946, 971: 970, 972: 955, 973: 947]

  /// States that the number stays with while their names change.
  private static let datedNames: [(Int, String, String)] = [
    (255, "Prussia", "../1871-01-17"), (255, "Germany", "1871-01-18/.."),
    (325, "Sardinia", "../1861-03-16"), (325, "Italy", "1861-03-17/.."),
    (300, "Austria", "../1867-05-29"), (300, "Austria-Hungary", "1867-05-30/1918-11-12"),
    (345, "Serbia", "../1918-11-30"), (345, "Yugoslavia", "1918-12-01/2006-06-04"),
    (345, "Serbia", "2006-06-05/.."),
    (365, "Russia", "../1922-12-29"), (365, "Soviet Union", "1922-12-30/1991-12-25"),
    (365, "Russia", "1991-12-26/.."),
    (640, "Ottoman Empire", "../1923-10-28"), (640, "Turkey", "1923-10-29/.."),
    (630, "Persia", "../1935-03-20"), (630, "Iran", "1935-03-21/.."),
    (800, "Siam", "../1939-06-23"), (800, "Thailand", "1939-06-24/.."),
    (530, "Abyssinia", "../1936-05-05"), (530, "Ethiopia", "1941-05-05/.."),
    (651, "Egypt", "../1958-02-21"), (651, "United Arab Republic", "1958-02-22/1971-09-10"),
    (651, "Egypt", "1971-09-11/.."),
    (490, "Congo (Zaire)", "../1997-05-16"), (490, "DR Congo", "1997-05-17/.."),
    (439, "Upper Volta", "../1984-08-03"), (439, "Burkina Faso", "1984-08-04/.."),
    (434, "Dahomey", "../1975-11-29"), (434, "Benin", "1975-11-30/.."),
    (552, "Rhodesia", "../1980-04-17"), (552, "Zimbabwe", "1980-04-18/.."),
    (775, "Burma", "../1989-06-17"), (775, "Myanmar", "1989-06-18/.."),
    (780, "Ceylon", "../1972-05-21"), (780, "Sri Lanka", "1972-05-22/.."),
    (572, "Swaziland", "../2018-04-18"), (572, "Eswatini", "2018-04-19/.."),
    (343, "Macedonia", "../2019-02-11"), (343, "North Macedonia", "2019-02-12/.."),
    (816, "North Vietnam", "../1976-07-01"), (816, "Vietnam", "1976-07-02/.."),
    (510, "Tanganyika", "../1964-04-25"), (510, "Tanzania", "1964-04-26/.."),
  ]

  private static let table = """
    2 USA United States
    20 CAN Canada
    31 BHM Bahamas
    40 CUB Cuba
    41 HAI Haiti
    42 DOM Dominican Republic
    51 JAM Jamaica
    52 TRI Trinidad and Tobago
    53 BAR Barbados
    54 DMA Dominica
    55 GRN Grenada
    56 SLU St. Lucia
    57 SVG St. Vincent and the Grenadines
    58 AAB Antigua and Barbuda
    60 SKN St. Kitts and Nevis
    70 MEX Mexico
    80 BLZ Belize
    90 GUA Guatemala
    91 HON Honduras
    92 SAL El Salvador
    93 NIC Nicaragua
    94 COS Costa Rica
    95 PAN Panama
    100 COL Colombia
    101 VEN Venezuela
    110 GUY Guyana
    115 SUR Suriname
    130 ECU Ecuador
    135 PER Peru
    140 BRA Brazil
    145 BOL Bolivia
    150 PAR Paraguay
    155 CHL Chile
    160 ARG Argentina
    165 URU Uruguay
    200 UKG United Kingdom
    205 IRE Ireland
    210 NTH Netherlands
    211 BEL Belgium
    212 LUX Luxembourg
    220 FRN France
    221 MNC Monaco
    223 LIE Liechtenstein
    225 SWZ Switzerland
    230 SPN Spain
    232 AND Andorra
    235 POR Portugal
    240 HAN Hanover
    245 BAV Bavaria
    255 GMY Germany
    260 GFR West Germany
    265 GDR East Germany
    267 BAD Baden
    269 SAX Saxony
    271 WRT Württemberg
    273 HSE Hesse-Kassel
    275 HSG Hesse-Darmstadt
    280 MEC Mecklenburg-Schwerin
    290 POL Poland
    300 AUH Austria-Hungary
    305 AUS Austria
    310 HUN Hungary
    315 CZE Czechoslovakia
    316 CZR Czech Republic
    317 SLO Slovakia
    325 ITA Italy
    327 PAP Papal States
    329 SIC Two Sicilies
    331 SNM San Marino
    332 MOD Modena
    335 PMA Parma
    337 TUS Tuscany
    338 MLT Malta
    339 ALB Albania
    341 MNG Montenegro
    343 MAC North Macedonia
    344 CRO Croatia
    345 YUG Serbia
    346 BOS Bosnia and Herzegovina
    347 KOS Kosovo
    349 SLV Slovenia
    350 GRC Greece
    352 CYP Cyprus
    355 BUL Bulgaria
    359 MLD Moldova
    360 ROM Romania
    365 RUS Russia
    366 EST Estonia
    367 LAT Latvia
    368 LIT Lithuania
    369 UKR Ukraine
    370 BLR Belarus
    371 ARM Armenia
    372 GRG Georgia
    373 AZE Azerbaijan
    375 FIN Finland
    380 SWD Sweden
    385 NOR Norway
    390 DEN Denmark
    395 ICE Iceland
    402 CAP Cape Verde
    403 STP São Tomé and Príncipe
    404 GNB Guinea-Bissau
    411 EQG Equatorial Guinea
    420 GAM Gambia
    432 MLI Mali
    433 SEN Senegal
    434 BEN Benin
    435 MAA Mauritania
    436 NIR Niger
    437 CDI Ivory Coast
    438 GUI Guinea
    439 BFO Burkina Faso
    450 LBR Liberia
    451 SIE Sierra Leone
    452 GHA Ghana
    461 TOG Togo
    471 CAO Cameroon
    475 NIG Nigeria
    481 GAB Gabon
    482 CEN Central African Republic
    483 CHA Chad
    484 CON Congo
    490 DRC DR Congo
    500 UGA Uganda
    501 KEN Kenya
    510 TAZ Tanzania
    511 ZAN Zanzibar
    516 BUI Burundi
    517 RWA Rwanda
    520 SOM Somalia
    522 DJI Djibouti
    530 ETH Ethiopia
    531 ERI Eritrea
    540 ANG Angola
    541 MZM Mozambique
    551 ZAM Zambia
    552 ZIM Zimbabwe
    553 MAW Malawi
    560 SAF South Africa
    565 NAM Namibia
    570 LES Lesotho
    571 BOT Botswana
    572 SWA Eswatini
    580 MAG Madagascar
    581 COM Comoros
    590 MAS Mauritius
    591 SEY Seychelles
    600 MOR Morocco
    615 ALG Algeria
    616 TUN Tunisia
    620 LIB Libya
    625 SUD Sudan
    626 SSD South Sudan
    630 IRN Iran
    640 TUR Turkey
    645 IRQ Iraq
    651 EGY Egypt
    652 SYR Syria
    660 LEB Lebanon
    663 JOR Jordan
    666 ISR Israel
    670 SAU Saudi Arabia
    678 YAR North Yemen
    679 YEM Yemen
    680 YPR South Yemen
    690 KUW Kuwait
    692 BAH Bahrain
    694 QAT Qatar
    696 UAE United Arab Emirates
    698 OMA Oman
    700 AFG Afghanistan
    701 TKM Turkmenistan
    702 TAJ Tajikistan
    703 KYR Kyrgyzstan
    704 UZB Uzbekistan
    705 KZK Kazakhstan
    710 CHN China
    712 MON Mongolia
    713 TAW Taiwan
    730 KOR Korea
    731 PRK North Korea
    732 ROK South Korea
    740 JPN Japan
    750 IND India
    760 BHU Bhutan
    770 PAK Pakistan
    771 BNG Bangladesh
    775 MYA Myanmar
    780 SRI Sri Lanka
    781 MAD Maldives
    790 NEP Nepal
    800 THI Thailand
    811 CAM Cambodia
    812 LAO Laos
    816 DRV Vietnam
    817 RVN South Vietnam
    820 MAL Malaysia
    830 SIN Singapore
    835 BRU Brunei
    840 PHI Philippines
    850 INS Indonesia
    860 ETM East Timor
    900 AUL Australia
    910 PNG Papua New Guinea
    920 NEW New Zealand
    935 VAN Vanuatu
    940 SOL Solomon Islands
    946 KIR Kiribati
    947 TUV Tuvalu
    950 FIJ Fiji
    955 TON Tonga
    970 NAU Nauru
    983 MSI Marshall Islands
    986 PAL Palau
    987 FSM Micronesia
    990 WSM Samoa
    """
}
