// Package source says on whose word each outlet, person, body and kind of unnamed source rests.
//
// In: a world's statements, actors, incidents and claims. Out: its profiles: how many statements are by named, unnamed and
// collective sources, documents and other outlets; for how many unnamed ones a reason is stated; how many mouths away they are;
// what is hedged; which figures and claims are in conflict with others'. It counts and compares; it never grades: a grade is a
// person's decision (Admiralty scale), and is shown beside the counts, never derived from them.
//
// Unnamed sources are profiled by what the articles call them ("officials of the ministry"), outlet by outlet where nothing else
// ties them: two anonymous officials are not held to be one person.
package source
