// Package workbench holds the use cases: what a person can do with a case, whichever way they come to it. The page, the
// command line and every later door call these and nothing else.
//
// In: a store, a desk, a pipeline, a clock. Out: [Bench], one open case, and [Shelf], the cases of this machine. It is
// the only package that knows the whole flow: bytes are opened by intake, kept by a store, read by readers, kept again,
// and decided on by people. It never touches files, network or clock itself; cmd hands those in.
package workbench
