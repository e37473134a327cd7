package name

import (
	"context"
	"strings"

	"hearsay/internal/reading"
)

// capital says what the case of a token's first letter is worth.
type capital uint8

const (
	none   capital = iota
	weak           // a capital where every word has one
	strong         // a capital in the midst of a sentence
)

// word is what the finder knows of a token.
type word struct {
	class   class
	capital capital
	proper  bool // written with a capital elsewhere in the article, where that means something
	plain   bool // written without one elsewhere
}

const (
	seenProper = 1 << iota
	seenPlain
)

// classify looks up every word and weighs its capital.
func (f *finder) classify(ctx context.Context) error {
	tokens := f.r.Tokens
	f.words = make([]word, len(tokens))
	f.shouting = make([]bool, len(f.r.Sentences))
	cases := map[string]uint8{}
	for i := range f.r.Sentences {
		if err := reading.Ended(ctx, i); err != nil {
			return err
		}
		s := &f.r.Sentences[i]
		f.shouting[i] = f.shouts(s)
		initial := true
		for t := s.First; t < s.Last; t++ {
			token := &tokens[t]
			w := &f.words[t]
			if token.Kind != reading.Word {
				if token.Kind == reading.QuoteMark || token.Norm == ":" || token.Norm == "•" || token.Norm == "?" || token.Norm == "!" {
					initial = true
				}
				continue
			}
			w.class = f.lexicon.words[token.Norm]
			if c := w.class; token.AllCaps && !f.shouting[i] {
				w.class &^= function | common | at | say // "US", "WHO"
			} else if c&function != 0 {
				w.class &^= country | knownBody
			}
			if f.capitalised(token) {
				w.capital = strong
				if f.shouting[i] || initial {
					w.capital = weak
				}
				if c := cases[token.Norm]; w.capital == strong {
					cases[token.Norm] = c | seenProper
				} else if c == 0 {
					cases[token.Norm] = 0
				}
			}
			initial = false
		}
	}
	for t := range tokens {
		if tokens[t].Kind == reading.Word && f.words[t].capital == none {
			if c, ok := cases[tokens[t].Norm]; ok {
				cases[tokens[t].Norm] = c | seenPlain
			}
		}
	}
	for t := range tokens {
		if f.words[t].capital != none {
			c := cases[tokens[t].Norm]
			f.words[t].proper, f.words[t].plain = c&seenProper != 0, c&seenPlain != 0
		}
	}
	return nil
}

// shouts reports whether most words of a sentence begin with capitals, so that a capital says nothing there.
func (f *finder) shouts(s *reading.Sentence) bool {
	words, upper, caps := 0, 0, 0
	for t := s.First; t < s.Last; t++ {
		token := &f.r.Tokens[t]
		if token.Kind != reading.Word || len(token.Norm) < 2 {
			continue
		}
		words++
		if token.Upper {
			upper++
		}
		if token.AllCaps {
			caps++
		}
	}
	if f.r.Paragraphs[s.Paragraph].Heading {
		return upper*2 > words
	}
	return words > 0 && caps == words || words >= 5 && (upper*4 > words*3 || caps*2 > words)
}

// made lists the tails of adjectives made from names: "Kestria-based".
var made = func() map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(`based backed led born flagged owned run controlled style era wide held made linked affiliated trained
		occupied dominated sponsored funded supported built registered brokered listed speaking educated like bound type only
		aligned friendly related allied majority armed mediated appointed installed imposed designated inspired ruled area`) {
		m[w] = true
	}
	return m
}()

// capitalised reports whether a token has the capital of a name: Holt, U.S., al-Rashid, d'Arvil, iPort.
func (f *finder) capitalised(t *reading.Token) bool {
	if t.Upper {
		if t.AllCaps && t.End < len(f.r.Text.String()) && f.r.Text.String()[t.End] == '$' {
			return false // "US$5"
		}
		at := strings.LastIndexByte(t.Norm, '-')
		return at < 0 || !made[t.Norm[at+1:]]
	}
	if len(t.Norm) != t.End-t.Start || len(t.Norm) < 4 {
		return false
	}
	raw := f.r.Text.Cut(t.Range)
	at := strings.IndexAny(raw, "-'")
	if at < 1 || at > 3 {
		return false
	}
	switch raw[:at] {
	case "al", "el", "ad", "an", "as", "ar", "at", "az", "ul", "d", "l", "n":
		return raw[at+1] >= 'A' && raw[at+1] <= 'Z'
	}
	return false
}
