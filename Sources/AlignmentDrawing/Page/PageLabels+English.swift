extension PageLabels {
  static let english = PageLabels(language: "en", markup: englishMarkup, script: englishScript)

  private static let englishMarkup = [
    "skip": "Skip to the list of ties",
    "noscript":
      "This page needs JavaScript, which is in the page itself; nothing is loaded from anywhere.",
    "time": "Day", "previous": "Previous change", "next": "Next change", "play": "Play through the changes",
    "slider": "Changes", "slider-from": "Changes, first day compared", "from": "From", "on": "Day",
    "compare": "Compare two days", "tools": "Filters", "search": "Focus on an actor",
    "search-hint": "Find an actor", "valence": "Valence", "kinds": "Kinds", "statuses": "Status",
    "known": "Known by", "known-hint": "Only what had been published by then", "reset": "Show all",
    "wide": "Wide picture", "download": "Download SVG", "picture": "Picture", "view": "Size of the picture",
    "closer": "Closer", "further": "Further away", "whole": "The whole picture",
    "foot":
      "Solid lines are certain on the day; dotted, pale ones are possible: their dates leave it open. Drawn by Entente.",
  ]

  private static let englishScript: [String: Label] = days.merging(controls) { $1 }.merging(ties) { $1 }
    .merging(changes) { $1 }.merging(claims) { $1 }.merging(legend) { $1 }

  private static let days: [String: Label] = [
    "months": [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
      "November", "December",
    ],
    "day": "{day} {month} {year}", "bce": "{year} BCE", "unknown": "unknown",
    "from-to": "From {from} to {to}", "known-by-words": ", as known by {day}",
    "not-known-yet":
      "Later than {day}, the day of knowledge: where no tie is drawn, there may have been one",
  ]

  private static let controls: [String: Label] = [
    "play": "Play through the changes", "pause": "Pause", "slider": "Changes",
    "slider-to": "Changes, second day compared", "on": "Day", "to": "To", "known-all": "All that is known",
    "known-by": "Known by {day}", "some": "some", "search-hint": "Find an actor",
    "search-second": "… and another one",
    "focus-one": .counted(one: "In focus: {n} tie of {names}", other: "In focus: {n} ties of {names}"),
    "focus-two": .counted(one: "In focus: {n} tie, {names}", other: "In focus: {n} ties, {names}"),
    "no-such-actor": "No actor is called that",
    "unfocus": "Take {name} out of focus", "focus-dyad": "Focus on these two", "close": "Close",
    "card-hint": "Click for claims and sources", "actor-hint": "Click to focus; click another for the two",
    "only": "Only {what}", "nothing": "nothing", "kinds-of": "{n} of {all} kinds",
    "valence-cooperative": "cooperation", "valence-neutral": "neutral", "valence-hostile": "hostility",
  ]

  private static let ties: [String: Label] = [
    "certain": "certain", "possible": "possible", "possible-long": "possible: the dates leave it open",
    "between": "{phrase}, {ends}", "leads-as": "{sentence} as {office}",
    "holds-office": "{person} is {office} of {organization}", "weight": "weight {weight}",
    "rising": "rising", "falling": "falling", "structural": "Offices, memberships, kin",
    "ties": .counted(one: "{n} tie", other: "{n} ties"),
    "actors": .counted(one: "{n} actor", other: "{n} actors"),
    "ties-both": "{ties} certain, {possible} possible",
    "ties-certain": .counted(one: "{n} tie certain", other: "{n} ties certain"),
    "ties-possible": .counted(one: "{n} tie possible", other: "{n} ties possible"),
    "among": "{ties}, among {actors}", "no-ties": "No ties", "left-out": ". Left out: {counts}",
    "picture-label": "{title}, {date}. {counts}. The list tells the same in words.", "dates": "Dates",
    "status": "Status", "remark": "Remark", "terms": "Terms", "role-against": "Against",
    "role-through": "Through", "kind-state": "state", "kind-leader": "leader", "kind-person": "person",
    "kind-organization": "organization", "kind-pact": "pact", "kind-party": "party", "kind-group": "group",
    "kind-movement": "movement", "kind-company": "company", "kind-office": "office",
  ]

  private static let changes: [String: Label] = [
    "news": "What changed on {day}", "on-began": "Began: {n}", "on-ended": "Ended: {n}",
    "on-changed": "Changed: {n}", "on-surer": "Now certain: {n}", "on-less-sure": "No longer certain: {n}",
    "all-began": "Began: {n}", "all-ended": "Ended: {n}", "all-changed": "Changed: {n}",
    "all-certainty": "Differ only in how sure their dates are: {n}", "all-unchanged": "Unchanged: {n}",
    "all-passing": "Came and went between: {n}", "what-happened": "Change", "because": " because {causes}",
    "news-began": "Began", "news-ended": "Ended", "news-unchanged": "Unchanged",
    "news-changed": "Changed: {what}", "what-certainty": "certainty", "what-from": "from", "what-to": "to",
    "what-weight": "weight",
    "what-trend": "trend", "what-note": "note",
    "ties-began": .counted(one: "{n} tie began", other: "{n} ties began"), "ended": "{n} ended",
    "changed": "{n} changed", "surer": "{n} differ only in how sure their dates are",
    "unchanged": "{n} unchanged", "passed": ". {n} came and went between, not drawn",
  ]

  private static let claims: [String: Label] = [
    "states-by": "stated by {names}", "alleges-by": "alleged by {names}",
    "predicts-by": "predicted by {names}", "doubts-by": "doubted by {names}",
    "denies-by": "denied by {names}",
    "sources-line": .counted(one: "Source: {names}", other: "Sources: {names}"),
    "foot-sources": .counted(one: "Source: {names}", other: "{n} sources: {names}"),
    "no-source-named": "No source is named", "status-established": "established",
    "status-disputed": "disputed", "status-alleged": "alleged", "status-predicted": "predicted",
    "status-denied": "denied", "status-doubted": "doubted", "status-retracted": "retracted",
    "status-unsourced": "no source", "the-source": "the source",
    "stance-states": .counted(one: "{names} states it", other: "{names} state it"),
    "stance-alleges": .counted(one: "{names} alleges it", other: "{names} allege it"),
    "stance-denies": .counted(one: "{names} denies it", other: "{names} deny it"),
    "stance-predicts": .counted(one: "{names} predicts it", other: "{names} predict it"),
    "stance-doubts": .counted(one: "{names} doubts it", other: "{names} doubt it"),
    "takes-back": "takes back what {source} said", "no-longer-counts": "(no longer counts)",
  ]

  private static let legend: [String: Label] = [
    "heading-actors": "Actors", "heading-cooperative": "Cooperation", "heading-hostile": "Hostility",
    "heading-neutral": "Neutral", "heading-signs": "Signs", "by-its-members": "{kind}, by its members",
    "and-more": "{words} and {n} more", "legend-began": "began", "legend-changed": "changed",
    "legend-ended": "ended", "legend-unchanged": "unchanged, or only dates surer or less sure",
    "legend-possible": "dotted and pale: possible, dates unsure", "hollow-tip": "{doubt}; hollow tip",
    "so-many": "so many ties in one line", "so-many-all": "so many, all {doubt}",
    "so-many-mixed": "so many sure, so many unsure", "so-many-unsure": "so many ties, none sure",
    "doubt-alleged": "alleged or disputed", "doubt-predicted": "predicted",
    "doubt-opposed": "denied, doubted or retracted",
  ]
}
