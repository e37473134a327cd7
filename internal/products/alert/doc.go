// Package alert writes warnings that articles tell of in the Common Alerting Protocol 1.2 (OASIS), a message each.
//
// In: warnings of a [products.Case]. Out: XML, one message, or a zip with a message a file.
//
// What leaves here is a report that somebody is said to have warned somebody: never an alert. So status is Draft ("not actionable in
// its current form"), scope is Restricted, and a note says so in words. Urgency, severity and certainty are Unknown: the protocol
// asks for the sender's own judgement, and the program has none. The four dates, who warned whom, how specific it is said to have been
// and how it was answered are parameters, each with whose word it is; effective, onset and expires are left out, for they would tell a
// siren when to sound.
package alert
