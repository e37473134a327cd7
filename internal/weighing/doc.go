// Package weighing says what weighing works on; its children weigh.
//
// In: the records of a case as resolution made them and people left them. Out: how many independent origins each thing rests
// on, how the camps lie, which hypothesis is least inconsistent, what is in tension, what is alike, what came when. Every
// child is a pure function of its input: the same records give the same result, no clock, no chance, no store. Weighing counts
// what is proposed and not rejected. It never grades a person, an outlet or a hypothesis, never predicts, and never calls
// anything true or confirmed (ICD 203: a likelihood and a confidence are different things and are kept apart).
package weighing
