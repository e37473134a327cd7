package report_test

import (
	"testing"

	"hearsay/internal/evidence"
	"hearsay/internal/products/report"
)

// Who defends a sentence may decide on what it cites: on the record itself, of a figure on its incident, of an article on nothing.
func TestRuled(t *testing.T) {
	x, old := caseOf(t, `
article ar_PRESS | Calder Post | 2031-05-14 | Blast
Police gave 84 dead.

st_GARD ar_PRESS Police (collective): 84 dead
in_BAST Harbour blast: death 84 st_GARD
origins in_BAST: Police = st_GARD
accepted st_GARD by rk
`)
	x.Case().Incidents[0].State, x.Case().Incidents[0].Decision = evidence.Rejected, "dc_1"
	figure := x.Case().Incidents[0].Figures[0].Origins.ID
	d, err := x.Defend("So [@"+figure+"; @in_BAST; @st_GARD; @ar_PRESS].", report.Defaults(), 0, old)
	if err != nil {
		t.Fatal(err)
	}
	want := map[string][2]string{figure: {"in_BAST", "rejected"}, "in_BAST": {"in_BAST", "rejected"}, "st_GARD": {"st_GARD", "accepted"}, "ar_PRESS": {"", ""}}
	for _, c := range d.Claims {
		if got := [2]string{c.Ruled, string(c.State)}; got != want[c.ID] || (c.Decision == "") != (c.State == "") {
			t.Errorf("%s: %v by %q, want %v", c.ID, got, c.Decision, want[c.ID])
		}
		delete(want, c.ID)
		for _, s := range c.Statements {
			if s.ID == "st_GARD" && s.Decision != x.Case().Statements[0].Decision {
				t.Errorf("%s in %s is accepted by %q", s.ID, c.ID, s.Decision)
			}
		}
	}
	if len(want) > 0 {
		t.Errorf("%v are not defended", want)
	}
}
