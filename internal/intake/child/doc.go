// Package child reads documents in a disposable process, so that a hostile one costs itself and nothing else.
//
// In: an input that the wrapped opener accepts. Out: its document, checked again on this side, or an error that wraps
// evidence.ErrInput. The parent never parses the input. It starts a command (the program itself, with a hidden
// subcommand that calls [Serve]), writes the bytes to its standard input and reads one result of at most [MaxResult]
// bytes from its standard output. A child that crashes, says nonsense or takes longer than its limit is killed; the next
// input gets a fresh one. A child serves up to 50 inputs and then ends.
//
// What a child may do:
//
//	everywhere    an empty environment, an empty folder to work in, no arguments from the document, [Limit] of wall
//	              clock for each input, about 1 GB of memory (watched from inside)
//	Linux, also   2 GB of address space, 40 s of processor time in all, no byte written to a file, 16 open files, no new
//	              privileges; where the kernel has Landlock: no file, no TCP (and no UDP from Landlock 10 on)
//
// On macOS and Windows a child could open files and sockets if its parser could be made to; it still cannot harm the
// program or hold it up. [Sandbox] says which of these the machine gives. Package child is an edge: it starts processes.
package child
