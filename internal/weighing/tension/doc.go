// Package tension finds what does not go together in a case, and what is missing: a list of work for an analyst.
//
// In: a [weighing.Case], with the origins that were counted where there are any, and the questions whose answer hangs on one
// origin. Out: tensions, each once, with both sides' words: an actor's words set against its deeds; one who claims and one who
// denies; figures that cannot hold together; a source that says otherwise than before; warnings without an answer on record;
// incidents that one origin tells; questions that one origin decides.
//
// It never says which side is right, nor that anybody lies: a sentence says what is told by whom, and where deeds are alleged
// and not reported it says that. It works on what people did not reject. A tension's identifier follows from its kind and the
// records and actors involved, so that a decision on it stays when articles are added. Time grows with the case.
//
// That contrary evidence be shown and single-sourced judgements be marked is ICD 206's and ICD 203's demand; which deed is
// friendly and which hostile follows PLOVER's quad classes.
package tension
