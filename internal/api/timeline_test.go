package api_test

import (
	"strings"
	"testing"

	"hearsay/internal/weighing/chronology"
)

func TestTimelineOfACase(t *testing.T) {
	d := open(t)
	id := d.newCase("Lamps", "Vera said the lamp was lit by somebody.\n")
	var l chronology.Line
	a := d.get("/cases/"+id+"/timeline?kind=statement&kind=claim&since=2031&limit=3", &l)
	if a.status != 200 || l.Moments == nil || l.Undated == nil || l.Lanes == nil || len(l.Kinds) != len(chronology.Kinds) || l.Why == "" {
		t.Errorf("%d %s", a.status, a.body)
	}
	if strings.Contains(string(a.body), ":null") {
		t.Errorf("a list is null: %s", a.body)
	}
	for _, wrong := range []string{"kind=weather", "since=yesterday", "limit=0", "limit=9999", "skip=-1"} {
		if a := d.get("/cases/"+id+"/timeline?"+wrong, nil); a.status != 422 {
			t.Errorf("%s: %d %s", wrong, a.status, a.body)
		}
	}
	if a := d.get("/cases/nothing/timeline", nil); a.status != 404 {
		t.Errorf("no case: %d", a.status)
	}
	if a := d.get("/cases/"+id+"/incidents/in_0000000000/analogues", nil); a.status != 404 {
		t.Errorf("no incident: %d %s", a.status, a.body)
	}
}
