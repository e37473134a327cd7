package setting_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"hearsay/eval/merging/setting"
	"hearsay/eval/task"
	"hearsay/internal/resolve/incident"
)

// Two articles on one ferry and one on another; "said" is tied to nothing, and stands in a sentence of its own.
const ferry = `<Document doc_name="NAME.xml"><token t_id="1" sentence="0">Lantern</token><token t_id="2" sentence="0">ferry</token>
<token t_id="3" sentence="0">sank</token><token t_id="4" sentence="0">off</token><token t_id="5" sentence="0">Calder</token>
<token t_id="6" sentence="1">Rao</token><token t_id="7" sentence="1">said</token><token t_id="8" sentence="1">so</token>
<Markables><ACTION_OCCURRENCE m_id="1"><token_anchor t_id="3"/></ACTION_OCCURRENCE>
<ACTION_REPORTING m_id="2"><token_anchor t_id="7"/></ACTION_REPORTING>
<HUMAN_PART_PER m_id="3"><token_anchor t_id="6"/></HUMAN_PART_PER><ACTION_OCCURRENCE m_id="9" instance_id="INSTANCE"/></Markables>
<Relations><CROSS_DOC_COREF r_id="1"><source m_id="1"/><target m_id="9"/></CROSS_DOC_COREF></Relations></Document>`

func TestSelect(t *testing.T) {
	dir := t.TempDir()
	for _, f := range [][2]string{{"9_1ecb", "ACT1"}, {"9_2ecb", "ACT1"}, {"9_1ecbplus", "ACT2"}} {
		path := filepath.Join(dir, "ecbplus", "dev", "9", f[0]+".xml")
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(strings.NewReplacer("NAME", f[0], "INSTANCE", f[1]).Replace(ferry)), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	s, err := setting.Load(task.New(dir, "", false), "dev")
	if err != nil {
		t.Fatal(err)
	}
	if len(s.Documents) != 3 || len(s.Tellings) != 6 {
		t.Fatalf("%d documents, %d tellings", len(s.Documents), len(s.Tellings))
	}
	if x := s.Tellings[0]; x.Head != "sink" || x.Article != 0 || x.Sentence != 0 {
		t.Errorf("%+v", x)
	}
	for how, want := range map[setting.Setting]int{setting.All: 6, setting.Sifted: 3, setting.Tied: 3} {
		tellings, key := s.Select(how)
		if len(tellings) != want || len(key) != want {
			t.Errorf("%s: %d, want %d", how, len(tellings), want)
		}
	}
	_, key := s.Select(setting.Tied)
	if key[0] != key[2] || key[0] == key[1] {
		t.Errorf("key %v: the first and the last are one", key)
	}
	like, err := incident.NewLikeness(nil)
	if err != nil {
		t.Fatal(err)
	}
	all, _ := s.Select(setting.All)
	for name, found := range map[string][]int{"lemmas": s.Lemmas(all, true), "merge": s.Merge(all, like, setting.Threshold), "resolve": s.Resolve(all, like)} {
		if len(found) != len(all) {
			t.Errorf("%s: %v", name, found)
		}
	}
	if _, err := setting.Load(task.New(dir, "", false), "train"); err == nil {
		t.Error("no train: no error")
	}
}
