// Package incident finds the incidents that a text tells: attacks, bombings, shootings, kidnappings, hijackings, arson,
// robberies, assassinations, strikes from the air and plots, carried out, attempted, foiled or threatened.
//
// In: tokens, sentences, syntax, numbers, dates, mentions with their chains, and statements of a [reading.Reading]. Out:
// [reading.Event]s, each with its kind, stage, date, place, instruments, perpetrators, targets and victims as far as the
// text gives them, and with the statement on whose word a field rests. It never joins texts, never guesses a date or a
// number, and finds nothing in a text without syntax. What did not happen makes no event: what is denied, supposed, feared or acted
// out is left out, what is planned, promised or called for is threatened (standing.go, scope.go). Who speaks, condemns, counts or helps is
// not behind anything (bystander.go), and what nobody did on purpose is of the kind other (accident.go).
//
// How: words that may tell of an incident (data/triggers.txt) and noun phrases that may take part are weighed by log-linear
// models (data/*.model, learned by eval/incidents/learn), first alone, then with what the whole text says; triggers of one
// happening are joined; the rest is read off the tree by rule, tolls that no trigger tells off the words beside them
// (toll.go). The task is that of the fourth Message Understanding Conference (1992);
// the order of steps follows Patwardhan and Riloff, "A Unified Model of Phrasal and Sentential Evidence for Information
// Extraction" (EMNLP 2009), and Huang and Riloff, "Peeling Back the Layers" (ACL 2011).
package incident
