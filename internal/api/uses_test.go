package api_test

import (
	"fmt"
	"net/http"
	"testing"

	"hearsay/internal/api"
	"hearsay/internal/evidence"
	"hearsay/internal/store"
	"hearsay/internal/workbench"
)

// TestUses asks where a record is used, and is told on its rejection how many reports cite it.
func TestUses(t *testing.T) {
	d := open(t)
	in := "/cases/" + d.newCase("Lamps", "Vera Lund said the lamp was lit.\nOdo Brand said the lamp was never lit.\n")
	var said store.Page[evidence.Record]
	if d.get(in+"/statements", &said); len(said.Items) < 2 {
		t.Fatal("nothing was read")
	}
	st, other := said.Items[0].ID, said.Items[1].ID
	var u workbench.Uses
	if d.get(in+"/uses/"+st, &u); u.ID != st || u.Reports == nil || u.Questions == nil || u.Links == nil || len(u.Reports)+len(u.Questions)+len(u.Links) != 0 {
		t.Errorf("used nowhere: %+v", u)
	}
	var r evidence.Report
	for i := range 2 {
		d.post(in+"/reports", fmt.Sprintf(`{"title":"Report %d","text":"The lamp was lit [@%s].\n"}`, i, st), &r)
	}
	if d.get(in+"/uses/"+st[:8], &u); u.ID != st || len(u.Reports) != 2 || !u.Reports[1].Now || len(u.Reports[1].Sentences) != 1 || u.Reports[1].Sentences[0].Words != "The lamp was lit." {
		t.Errorf("%+v", u)
	}
	for id, want := range map[string]int{st: 2, other: 0} {
		var made api.Decided
		if d.post(in+"/statements/"+id+"/decisions", `{"verdict":"reject"}`, &made); made.Cited != want {
			t.Errorf("rejected, %s is cited in %d reports; want %d", id, made.Cited, want)
		}
		if d.post(in+"/statements/"+id+"/decisions", `{"verdict":"accept"}`, &made); made.Cited != 0 {
			t.Errorf("accepted, %s is cited in %d reports: that is of no account then", id, made.Cited)
		}
	}
	var all api.AllDecided
	if d.post(in+"/decisions", fmt.Sprintf(`{"verdict":"reject","subjects":[%q,%q]}`, other, st), &all); all.Cited != 2 {
		t.Errorf("%+v", all)
	}
	d.problem(d.get(in+"/uses/st_ZZZZZZZZZZ", nil), http.StatusNotFound, "not-found")
	d.problem(d.get(in+"/uses/"+r.ID, nil), http.StatusNotFound, "not-found")
}
