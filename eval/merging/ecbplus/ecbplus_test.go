package ecbplus_test

import (
	"strings"
	"testing"

	"hearsay/eval/merging/ecbplus"
)

const ferry = `<?xml version="1.0" encoding="UTF-8"?>
<Document doc_name="99_1ecbplus.xml" doc_id="DOC1">
<token t_id="1" sentence="0" number="0">The</token>
<token t_id="2" sentence="0" number="1">ferry</token>
<token t_id="3" sentence="0" number="2">sank</token>
<token t_id="4" sentence="0" number="3">.</token>
<token t_id="5" sentence="1" number="0">It</token>
<token t_id="6" sentence="1" number="1">went</token>
<token t_id="7" sentence="1" number="2">&quot;</token>
<token t_id="8" sentence="1" number="3">down</token>
<token t_id="9" sentence="1" number="4">&quot;</token>
<token t_id="10" sentence="1" number="5">Friday</token>
<Markables>
<ACTION_OCCURRENCE m_id="2"><token_anchor t_id="8"/><token_anchor t_id="6"/></ACTION_OCCURRENCE>
<ACTION_OCCURRENCE m_id="1"><token_anchor t_id="3"/></ACTION_OCCURRENCE>
<TIME_DATE m_id="3"><token_anchor t_id="10"/></TIME_DATE>
<ACTION_OCCURRENCE m_id="9" RELATED_TO="" TAG_DESCRIPTOR="sinking" instance_id="ACT7"/>
</Markables>
<Relations>
<CROSS_DOC_COREF r_id="5" note="ACT7"><source m_id="1"/><source m_id="2"/><target m_id="9"/></CROSS_DOC_COREF>
</Relations>
</Document>`

func TestParse(t *testing.T) {
	d, err := ecbplus.Parse(ferry)
	if err != nil {
		t.Fatal(err)
	}
	if d.Name != "99_1ecbplus" || d.Topic != "99" || d.Subtopic != "ecbplus" {
		t.Errorf("%q %q %q", d.Name, d.Topic, d.Subtopic)
	}
	if want := "The ferry sank.\n\nIt went \"down\" Friday"; d.Text != want {
		t.Errorf("text %q, want %q", d.Text, want)
	}
	for _, token := range d.Tokens {
		if d.Text[token.Start:token.End] != token.Text {
			t.Errorf("token %q stands on %q", token.Text, d.Text[token.Start:token.End])
		}
	}
	if len(d.Mentions) != 3 || d.Mentions[0].Chain != "ACT7" || d.Mentions[1].Chain != "ACT7" || d.Mentions[2].Chain != "" {
		t.Fatalf("mentions %+v", d.Mentions)
	}
	if m := d.Mentions[1]; !m.Event() || len(m.Tokens) != 2 || d.Tokens[m.Tokens[0]].Text != "went" {
		t.Errorf("went down: %+v", m)
	}
	if d.Mentions[2].Event() {
		t.Error("a day is no event")
	}
}

func TestParseRefuses(t *testing.T) {
	for name, raw := range map[string]string{
		"cut off":       ferry[:300],
		"no topic":      strings.Replace(ferry, "99_1ecbplus.xml", "ferry.xml", 1),
		"missing token": strings.Replace(ferry, `token_anchor t_id="3"`, `token_anchor t_id="33"`, 1),
		"empty":         `<Document doc_name="9_1ecb.xml"></Document>`,
	} {
		if _, err := ecbplus.Parse(raw); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}

func FuzzParse(f *testing.F) {
	f.Add(ferry)
	f.Fuzz(func(t *testing.T, raw string) {
		d, err := ecbplus.Parse(raw)
		if err != nil {
			return
		}
		for _, token := range d.Tokens {
			if d.Text[token.Start:token.End] != token.Text {
				t.Fatalf("token %q stands on %q", token.Text, d.Text[token.Start:token.End])
			}
		}
	})
}
