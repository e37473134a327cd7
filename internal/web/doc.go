// Package web is the one door of the running program: the page, the API behind it, and the checks in front of both.
//
// In: HTTP requests to a local address. Out: the page's files (built from ui/ into dist, embedded), answers of package
// api, and refusals. Before anything else a request must name a host that is ours (DNS rebinding), come from our own
// page or from none (cross-site requests), and carry the token that was printed when the program started; a request
// that changes something must say in its Content-Type what it sends. Every answer forbids what the page does not need.
//
// It never sends a header that would let another site read an answer, never serves a file from disk, and never writes
// the token anywhere but into the cookie.
package web
