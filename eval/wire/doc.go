// Command wire measures what the program finds in short reports in the style of today's wire copy: what happened, who did
// what to whom, and who was warned.
//
// In: the reports beside it, each with its gold records in words that anybody can check (README.md has the notation). Out:
// precision, recall and F1 of incidents, acts and warnings and of what stands in them; with --misses every miss and every wrong
// extra in a line; and a failure where a figure has fallen below its floor. It needs no corpus, it never trains, and nothing
// is tuned on its wording. Places, people and groups are invented; some reports tell invented events of existing states.
package main
