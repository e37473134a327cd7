package web

import (
	"errors"
	"net/http"
	"net/url"
	"strings"

	"hearsay/internal/evidence"
	"hearsay/internal/workbench"
)

// resolve leads from the short address of a record, /o/{id}, to its place on the page: what a report or a footnote
// names stays short, and stays right when a case gets another title.
func (h *house) resolve(w http.ResponseWriter, r *http.Request) {
	if r.Method != http.MethodGet && r.Method != http.MethodHead {
		w.Header().Set("Allow", "GET, HEAD")
		plainPage(w, r, http.StatusMethodNotAllowed, "this address can only be read")
		return
	}
	place, err := h.shelf.Find(r.Context(), strings.TrimPrefix(r.URL.Path, "/o/"))
	switch {
	case errors.Is(err, evidence.ErrNotFound):
		plainPage(w, r, http.StatusNotFound, "no case here holds a record with this identifier")
		return
	case err != nil:
		h.log.Error("looking for a record", "err", err)
		plainPage(w, r, http.StatusInternalServerError, "the cases could not be searched; the program's log says why")
		return
	}
	w.Header().Set("Location", address(place))
	w.WriteHeader(http.StatusFound)
}

// address is where the page shows a record.
func address(p workbench.Place) string {
	in := "/c/" + url.PathEscape(p.Case)
	if p.Statement != "" {
		return in + "/statements/" + url.PathEscape(p.Statement)
	}
	if p.Kind == workbench.KindReports {
		return in + "/report/" + url.PathEscape(p.Record)
	}
	if p.Record != "" {
		return in + "/" + string(p.Kind) + "/" + url.PathEscape(p.Record)
	}
	return in + "/articles/" + url.PathEscape(p.Article)
}
