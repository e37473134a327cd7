package perspectrum_test

import (
	"testing"

	"hearsay/eval/bearing/perspectrum"
)

const (
	perspectives = `[{"pId":7,"text":"Ferries are late"},{"pId":9,"text":"Ferries are never on time"},{"pId":8,"text":"Ferries are cheap"}]`
	split        = `{"3":"train","4":"dev"}`
)

func TestParse(t *testing.T) {
	d, err := perspectrum.Parse(`[{"cId":4,"text":"Build the bridge","perspectives":[
		{"pids":[7,9],"stance_label_3":"SUPPORT"},{"pids":[8],"stance_label_3":"UNDERMINE"}]},{"cId":3,"text":"Sell the boats","perspectives":[]}]`,
		perspectives, split)
	if err != nil {
		t.Fatal(err)
	}
	if len(d.Pool) != 3 || len(d.Splits["dev"]) != 1 || len(d.Splits["train"]) != 1 {
		t.Fatalf("%+v", d)
	}
	c := d.Splits["dev"][0]
	if c.ID != 4 || len(c.Clusters) != 2 || !c.Clusters[0].Supports || c.Clusters[1].Supports || c.Clusters[0].Perspectives[1] != 1 || c.Clusters[1].Perspectives[0] != 2 {
		t.Errorf("%+v", c)
	}
}

func TestParseRefuses(t *testing.T) {
	for _, claims := range []string{
		`{`,
		`[{"cId":4,"perspectives":[{"pids":[6],"stance_label_3":"SUPPORT"}]}]`,
		`[{"cId":4,"perspectives":[{"pids":[7],"stance_label_3":"SO-SO"}]}]`,
	} {
		if _, err := perspectrum.Parse(claims, perspectives, split); err == nil {
			t.Errorf("%s: no error", claims)
		}
	}
}
