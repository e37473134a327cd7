// Package resolve goes from texts to the world: which mentions, events, notices and statements of different articles are
// one actor, incident, warning or claim.
//
// In: the readings of a case's current versions ([Article]) and what people decided ([Rulings]). Out: a [World], whose
// records lead back to every place they rest on. It proposes: every join says why, can be taken apart again, and is
// recomputed from the readings, so that nothing that a person decided is lost and nothing that a text said is altered.
// Records bear the identifier of their oldest atom (evidence.Atom), which is why merging and splitting breaks no link.
//
// It never reads a text anew, never joins across contradicting hard facts, never decides that something is true, and
// gives the same world for the same readings and decisions.
//
// Children implement [Resolver], one for each kind of record; the workbench runs them in order. After work on clustering
// with constraints (Wagstaff and Cardie 2000) and on coreference of events across documents (Cybulska and Vossen 2014).
package resolve
