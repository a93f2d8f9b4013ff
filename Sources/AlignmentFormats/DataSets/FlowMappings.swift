// Events and transfers. Boschee and others (2015); SIPRI.
extension TableMapping {
  static let icews = """
    entente-mapping: 1
    title: ICEWS coded event data
    about: >-
      A row is an event between a source and a target, coded by CAMEO, with its intensity on the scale of Goldstein as its
      weight. Give --rules to make ties of events.
    header: [Event ID, Event Date, Source Name, Event Text, CAMEO Code, Intensity, Target Name]
    separator: tab
    source:
      id: icews
      title: ICEWS Coded Event Data
      author: Elizabeth Boschee and others
      publisher: Harvard Dataverse
      url: https://doi.org/10.7910/DVN/28075
    tie:
      kind: {column: CAMEO Code, scheme: cameo}
      from: {column: Source Name}
      to: {column: Target Name}
      date: {column: Event Date, form: YYYY-MM-DD}
      weight: {column: Intensity}
      note: {column: Event Text}
      id: {text: 'icews-{Event ID}'}

    """

  static let sipri = """
    entente-mapping: 1
    title: SIPRI arms transfers by year
    about: >-
      A row is what one supplied another in a year; its weight is the trend-indicator value in millions. Names that end
      with asterisks are no states, though they bear the number of the state they fight in.
    header: [supplier, recipient, year, value, supplier_cown, recipient_cown]
    coverage: {arms-transfer: 1950-01-01/2021-12-31}
    source:
      id: sipri-arms-transfers
      title: Arms Transfers Database
      publisher: Stockholm International Peace Research Institute
      describes: 2021-12-31
      url: https://www.sipri.org/databases/armstransfers
    tie:
      kind: arms-transfer
      from:
        code: {column: supplier_cown}
        scheme: cow
        name: {column: supplier}
        uncoded: {column: supplier, holds: ['*', Northern Cyprus]}
      to:
        code: {column: recipient_cown}
        scheme: cow
        name: {column: recipient}
        uncoded: {column: recipient, holds: ['*', Northern Cyprus]}
      during: {year: year}
      weight: {column: value}

    """
}
