// Package print makes a PDF of a page by a browser of this machine: Chromium, Chrome, Edge or Brave.
//
// In: one HTML file that needs nothing else, and a moment. Out: the bytes of a PDF, tagged and with an outline, or an error that wraps
// [evidence.ErrMissing] where there is no such browser. The moment is what the file says of when it was made, in place of the clock that
// the browser takes: two PDFs of one page by one browser, with the same fonts, are the same bytes. The browser runs without a window, extensions and network, on a profile of its own
// in a folder that is removed, for a limited time; when it is over, it is killed with all that it began. One runs at a time. Scripts are the
// page's affair: those that products/html writes forbid them by their own policy.
//
// It is an edge: it starts a process and writes files, in a folder for temporary ones. What it prints is the page's affair.
package print
