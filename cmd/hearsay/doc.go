// Command hearsay is the one binary: the command line, and the server of the page.
//
// In: arguments, files, standard input. Out: data on standard output, words and progress on standard error, and an exit
// code that scripts can rely on (exit.go). It is an edge: files, network, clock and processes are touched here and handed
// inward as values. It decides nothing about articles or evidence; every command calls a use case of workbench.
//
// main.go only wires; each command has a file of its own. The conventions follow clig.dev and sysexits.h.
package main
