package ecbplus

import (
	"encoding/xml"
	"errors"
	"fmt"
	"slices"
	"strings"

	"hearsay/internal/text"
)

// Document is one article.
type Document struct {
	Name     string // as in the file, without its extension: "12_3ecb"
	Topic    string // "12"
	Subtopic string // "ecb" or "ecbplus": each topic holds two happenings of one kind, one in each
	Text     string // the tokens, a sentence a paragraph
	Tokens   []Token
	Mentions []Mention // in the order of their first tokens
}

// Token is a token with its place in the document's text, in bytes.
type Token struct {
	text.Range
	Text     string
	Sentence int
}

// Mention is a mention of an event, or of something that takes part in one.
type Mention struct {
	Kind   string // ACTION_OCCURRENCE, HUMAN_PART_PER, LOC_GEO, TIME_DATE …
	Tokens []int  // in order; not always side by side
	Chain  string // the instance, one across documents; "" for a mention that is tied to nothing
}

// Event reports whether the mention is of an event, denied ones included.
func (m Mention) Event() bool {
	return strings.HasPrefix(m.Kind, "ACTION_") || strings.HasPrefix(m.Kind, "NEG_ACTION_")
}

type file struct {
	Name   string `xml:"doc_name,attr"`
	Tokens []struct {
		ID       string `xml:"t_id,attr"`
		Sentence int    `xml:"sentence,attr"`
		Text     string `xml:",chardata"`
	} `xml:"token"`
	Markables struct {
		All []markable `xml:",any"`
	} `xml:"Markables"`
	Relations struct {
		All []relation `xml:",any"`
	} `xml:"Relations"`
}

type markable struct {
	XMLName  xml.Name
	ID       string `xml:"m_id,attr"`
	Instance string `xml:"instance_id,attr"`
	Anchors  []struct {
		Token string `xml:"t_id,attr"`
	} `xml:"token_anchor"`
}

type relation struct {
	ID      string `xml:"r_id,attr"`
	Sources []ref  `xml:"source"`
	Targets []ref  `xml:"target"`
}

type ref struct {
	ID string `xml:"m_id,attr"`
}

// Parse reads a document. An error names the mention that is wrong.
func Parse(raw string) (Document, error) {
	var f file
	if err := xml.Unmarshal([]byte(raw), &f); err != nil {
		return Document{}, fmt.Errorf("read ECB+: %w", err)
	}
	d := Document{Name: strings.TrimSuffix(f.Name, ".xml")}
	var number string
	if d.Topic, number, _ = strings.Cut(d.Name, "_"); d.Topic == "" || number == "" {
		return Document{}, fmt.Errorf("read ECB+: no topic in the name %q", f.Name)
	}
	d.Subtopic = strings.TrimLeft(number, "0123456789")
	index := d.lay(&f)
	chains := instances(&f)
	for _, m := range f.Markables.All {
		if len(m.Anchors) == 0 {
			continue // an instance, not a mention
		}
		mention := Mention{Kind: m.XMLName.Local, Chain: chains[m.ID]}
		for _, a := range m.Anchors {
			t, ok := index[a.Token]
			if !ok {
				return Document{}, fmt.Errorf("%s: mention %s stands on token %q, which is not there", d.Name, m.ID, a.Token)
			}
			mention.Tokens = append(mention.Tokens, t)
		}
		slices.Sort(mention.Tokens)
		d.Mentions = append(d.Mentions, mention)
	}
	if len(d.Tokens) == 0 {
		return Document{}, errors.New(d.Name + ": no tokens")
	}
	slices.SortStableFunc(d.Mentions, func(a, b Mention) int { return slices.Compare(a.Tokens, b.Tokens) })
	return d, nil
}

// instances returns what each mention is an instance of. A relation within one document has no instance of its own.
func instances(f *file) map[string]string {
	instance := map[string]string{}
	for _, m := range f.Markables.All {
		instance[m.ID] = m.Instance
	}
	out := map[string]string{}
	for _, r := range f.Relations.All {
		chain := ""
		for _, t := range r.Targets {
			chain = instance[t.ID]
		}
		if chain == "" {
			chain = f.Name + "/" + r.ID
		}
		for _, s := range r.Sources {
			if out[s.ID] == "" {
				out[s.ID] = chain
			}
		}
	}
	return out
}

// lay puts the text together as print would have it, and returns the tokens' numbers by their identifiers.
func (d *Document) lay(f *file) map[string]int {
	var b strings.Builder
	index := make(map[string]int, len(f.Tokens))
	sentence, open := 0, false // open: a straight quotation mark is
	glued := true
	for i, t := range f.Tokens {
		switch {
		case i > 0 && t.Sentence != sentence:
			b.WriteString("\n\n")
			open = false
		case glued || closes(t.Text) || t.Text == `"` && open:
		default:
			b.WriteByte(' ')
		}
		glued = strings.ContainsAny(t.Text, "([$#“‘") && len([]rune(t.Text)) == 1
		if t.Text == `"` {
			open = !open
			glued = open
		}
		sentence = t.Sentence
		start := b.Len()
		b.WriteString(t.Text)
		index[t.ID] = len(d.Tokens)
		d.Tokens = append(d.Tokens, Token{text.Range{Start: start, End: b.Len()}, t.Text, t.Sentence})
	}
	d.Text = b.String()
	return index
}

// closes reports whether print has no space before a token.
func closes(s string) bool {
	switch s {
	case ".", ",", ";", ":", "!", "?", ")", "]", "%", "”", "’", "...", "…", "'s", "’s", "n't", "'re", "'ve", "'ll", "'d", "'m", "'":
		return true
	}
	return false
}
