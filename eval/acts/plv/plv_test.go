package plv

import (
	"testing"

	"hearsay/internal/text"
)

func TestMarked(t *testing.T) {
	for _, c := range []struct{ line, text, source, target string }{
		{"<s>Norland</s> warned <t>Ostia</t>.", "Norland warned Ostia.", "Norland", "Ostia"},
		{"In May <t>Ostia</t>'s envoy met <s>Ada Morn </s>and <s>others</s>.", "In May Ostia's envoy met Ada Morn and others.", "Ada Morn", "Ostia"},
		{"<s>Norland</s> resigned, at 3 < 4.", "Norland resigned, at 3 < 4.", "Norland", ""},
		{"", "", "", ""},
	} {
		s := marked(c.line)
		if cut := func(r text.Range) string { return s.Text[r.Start:r.End] }; s.Text != c.text || cut(s.Source) != c.source || cut(s.Target) != c.target {
			t.Errorf("%q: %q, source %q, target %q", c.line, s.Text, cut(s.Source), cut(s.Target))
		}
	}
}

func TestPlace(t *testing.T) {
	s := "Ada Morn’s aide met Ostia."
	if r := place(s, text.Range{Start: len(letters("Ada Morn’s aide met")), End: len(letters(s))}); s[r.Start:r.End] != "Ostia" {
		t.Errorf("%q", s[r.Start:r.End])
	}
}

// What is set aside must never change: it is told by letters and digits alone.
func TestAside(t *testing.T) {
	if aside("Norland warned Ostia.") != aside("norland  WARNED ostia") {
		t.Error("case, blanks and marks tell sentences apart")
	}
	n := 0
	for i := range 1000 {
		if aside(string(rune('a'+i%26)) + string(rune('a'+i/26%26)) + "xy" + string(rune('a'+i/676))) {
			n++
		}
	}
	if n < 150 || n > 250 {
		t.Errorf("%d of 1000 set aside, not about a fifth", n)
	}
}

func TestBest(t *testing.T) {
	p := make([]float32, len(Types))
	p[0], p[1], p[14] = .3, .3, .4
	if kind, quad := Best(p); Types[kind] != "ASSAULT" || quad != 1 {
		t.Errorf("%s, %d", Types[kind], quad)
	}
}
