package likelihood

import (
	"embed"
	"fmt"
	"strconv"
	"strings"
	"sync"
)

// Scheme is an agreed reading of words of likelihood.
type Scheme struct {
	Name   string // icd203, phia, plain
	Title  string // as a person would call it
	Banded bool   // its terms have bands
	Terms  []Term
}

// Term is a word or phrase of a scheme.
type Term struct {
	Term      string
	Row       int // ICD 203 keeps two rows of terms and forbids mixing them; 1 elsewhere, 0 in a scheme without bands
	Low, High int // per cent, both included; both 0 in a scheme without bands
}

// Band returns the band of a term in per cent, both ends included, and whether the scheme gives one. A negated term
// ("not likely") has none in any scheme.
func (s Scheme) Band(term string) (low, high int, ok bool) {
	for _, t := range s.Terms {
		if s.Banded && t.Term == term {
			return t.Low, t.High, true
		}
	}
	return 0, 0, false
}

// Schemes returns the schemes with their terms, in the order of the data files. The caller may change the result.
func Schemes() []Scheme {
	out := make([]Scheme, 0, len(titles))
	for _, s := range lexicon().schemes {
		s.Terms = append([]Term(nil), s.Terms...)
		out = append(out, s)
	}
	return out
}

//go:embed data/*.txt
var data embed.FS

var titles = []struct{ name, title string }{
	{"icd203", "ICD 203"},
	{"phia", "PHIA probability yardstick"},
	{"plain", "everyday words"},
}

// words is all schemes together, ready for matching.
type words struct {
	schemes []Scheme
	root    node
}

// lexicon reads the embedded files once. A mistake in them is a mistake in the program.
var lexicon = sync.OnceValue(func() *words {
	w := &words{}
	for _, t := range titles {
		body, err := data.ReadFile("data/" + t.name + ".txt")
		if err == nil {
			err = w.load(t.name, t.title, string(body))
		}
		if err != nil {
			panic("likelihood words: " + err.Error())
		}
	}
	return w
})

func (w *words) load(name, title, body string) error {
	s := Scheme{Name: name, Title: title, Banded: name != "plain"}
	for n, line := range strings.Split(body, "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		if line[0] == '!' {
			w.root.add(line[1:], "")
			continue
		}
		fields := strings.Split(line, "\t")
		var t Term
		if s.Banded {
			if len(fields) != 5 {
				return fmt.Errorf("%s line %d: want low, high, row, term and forms between tabs", name, n+1)
			}
			for i, to := range []*int{&t.Low, &t.High, &t.Row} {
				v, err := strconv.Atoi(fields[i])
				if err != nil {
					return fmt.Errorf("%s line %d: %w", name, n+1, err)
				}
				*to = v
			}
			fields = fields[3:]
		}
		if len(fields) != 2 {
			return fmt.Errorf("%s line %d: want term and forms between tabs", name, n+1)
		}
		t.Term = fields[0]
		s.Terms = append(s.Terms, t)
		if t.Term != "remote" { // alone it is a word for far-off places
			w.root.add(t.Term, t.Term)
		}
		for form := range strings.SplitSeq(fields[1], ",") {
			if form = strings.TrimSpace(form); form != "" {
				w.root.add(form, t.Term)
			}
		}
	}
	w.schemes = append(w.schemes, s)
	return nil
}
