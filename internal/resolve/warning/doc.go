// Package warning keeps the ledger of warnings: which notices of different articles tell of one warning, threat or forecast,
// and what each side says of it.
//
// In: the notices of every article, the actors and incidents already resolved, people's rulings. Out: one record for each
// notice in the world ([resolve.World] Warnings), every field with the places that give it. It never reads a text, never
// joins a warning with a threat, notices to different states or of different years, or a public alert with a private
// word, and never decides who is right: what the sides differ over stays beside each other and is listed as contested.
//
// Two notices are one where giver and recipient agree as far as they are told (an unnamed official of a state stands for the
// state), and the incident, day, place or words do. Another embassy that repeats an alert gives a warning of its own. A notice
// that somebody says was never given belongs to the one that others tell of: its standing is then contested.
//
// What came of a warning is taken from the texts that say so; else the one incident that happened at the place it named,
// within two months, is proposed, with the reason among the ties of its first atom. Lead time is counted only between
// days that are told. After ICD 191, Duty to Warn (2015): four dates, channel, specificity, response.
package warning
