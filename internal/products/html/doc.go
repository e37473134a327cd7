// Package html writes a document as one HTML file that needs nothing else: no script, no font, no picture, no network.
//
// In: a [products.Document]. Out: bytes of HTML, the same for the same document. Notes and the places that cite them lead to one
// another; each note has the source reference citation (ICS 206-01), the words verbatim with what stands around them, the hash of
// the text, and what stands against it. Printed, it is A4 or Letter with 20 mm of margin, the TLP 2.0 label at the top and bottom of
// every page, and page numbers. On screen it follows the system's light or dark.
//
// Whatever a text brings along is shown as text: html/template escapes it, its own policy (a meta element) allows nothing but the
// style sheet in the file, links other than http, https and mailto are dropped, and characters that turn the direction of writing
// are written out. It never says more than the document does.
package html
