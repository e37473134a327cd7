package web

import (
	"fmt"
	"html"
	"net/http"
	"strings"
)

// plainPage answers with a page of one sentence, without script or style. The sentence is never a visitor's own.
func plainPage(w http.ResponseWriter, r *http.Request, status int, sentence string) {
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.WriteHeader(status)
	if r.Method == http.MethodHead {
		return
	}
	title := strings.ToUpper(sentence[:1]) + sentence[1:]
	fmt.Fprintf(w, "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>Hearsay: %s</title>\n</head>\n<body>\n<h1>Hearsay</h1>\n<p>%s.</p>\n</body>\n</html>\n",
		html.EscapeString(http.StatusText(status)), html.EscapeString(title))
}
