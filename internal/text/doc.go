// Package text holds an article's characters and the places in them.
//
// In: a string of valid UTF-8, exactly as stored. Out: code points, spans, exact quotes and anchors that either lead
// back to the very same characters or fail. It never changes a text, never normalises it, and never moves an anchor to a
// lookalike.
//
// Two kinds of place exist, and the compiler keeps them apart:
//
//   - [Span] counts Unicode code points, half-open, as a W3C TextPositionSelector does. Everything that leaves the
//     program (files, API, addresses, the database) speaks in spans.
//   - [Range] counts bytes, half-open. The reader works in ranges because slicing a Go string is free.
//
// [Text.Span] and [Text.Range] translate between the two.
//
//	t, _ := text.New("Żaneta said: “no.”")
//	t.Exact(text.Span{Start: 13, End: 18}) // “no.”
package text
