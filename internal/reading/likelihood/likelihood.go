package likelihood

import (
	"context"
	"strings"

	"hearsay/internal/reading"
	"hearsay/internal/text"
)

// Reader finds words of likelihood. It keeps no state of a text and may be shared.
type Reader struct {
	words *words
	// negated holds "not " before every term, so that reading makes no strings.
	negated map[string]string
}

// New returns the reader of words of likelihood.
func New() reading.Reader {
	r := Reader{words: lexicon(), negated: map[string]string{}}
	for _, s := range r.words.schemes {
		for _, t := range s.Terms {
			r.negated[t.Term] = "not " + t.Term
		}
	}
	return r
}

// Name returns the name and revision.
func (Reader) Name() string { return "likelihood/1" }

// Needs returns the layers that must be there.
func (Reader) Needs() []reading.Layer {
	return []reading.Layer{reading.LayerParagraphs, reading.LayerTokens, reading.LayerSentences}
}

// Gives returns the layer of words of likelihood.
func (Reader) Gives() []reading.Layer { return []reading.Layer{reading.LayerLikelihoods} }

// Read adds the words of likelihood of every sentence. It never fails.
func (l Reader) Read(ctx context.Context, r *reading.Reading) error {
	for i := range r.Sentences {
		if err := reading.Ended(ctx, i); err != nil {
			return err
		}
		s := &r.Sentences[i]
		tokens := r.Tokens[s.First:s.Last]
		for at, free := 0, 0; at < len(tokens); { // tokens before free belong to the term before
			next, term := l.words.root.longest(tokens, at)
			if term == "" || !stands(tokens, at, next, term) {
				at = max(next, at+1)
				continue
			}
			first := at
			if n := negation(tokens, at); n >= free && !modal(term) && !strings.HasPrefix(term, "cannot") {
				first, term = n, l.negated[term]
			}
			r.Likelihoods = append(r.Likelihoods, reading.Likelihood{
				Range: text.Range{Start: tokens[first].Start, End: tokens[next-1].End},
				First: s.First + first, Last: s.First + next, Term: term,
			})
			at, free = next, next
		}
	}
	return nil
}

func modal(term string) bool {
	switch term {
	case "may", "might", "could", "may well", "might well", "could well":
		return true
	}
	return false
}

// negation returns the token where the negation begins that governs the term at a token, or -1: "not likely", "isn't very likely".
func negation(tokens []reading.Token, at int) int {
	for n := at - 1; n >= 0 && n >= at-3; n-- {
		switch tokens[n].Norm {
		case "not", "n't", "never", "hardly", "scarcely":
			if n+1 < len(tokens) && (tokens[n+1].Norm == "only" || tokens[n+1].Norm == "just") {
				return -1
			}
			if tokens[n].Norm == "n't" && n > 0 && tokens[n-1].End == tokens[n].Start {
				return n - 1 // the whole of "isn't"
			}
			return n
		case "at", "all", "so", "too", "very", "quite", "really", "entirely", "that", "yet", "a":
		default:
			return -1
		}
	}
	return -1
}

// stands reports whether the words [at, next) are used as the term that they look like.
func stands(tokens []reading.Token, at, next int, term string) bool {
	switch term {
	case "may", "might", "could":
		return verbal(tokens, at)
	case "certain":
		// "Certain" before a noun picks some out; the predicate follows a verb and ends its phrase.
		if next < len(tokens) && tokens[next].Kind == reading.Word {
			switch tokens[next].Norm {
			case "that", "to", "if", "whether", "about", "and", "or", "but", "of":
			default:
				return false
			}
		}
	}
	return true
}

// verbal reports whether may, might or could at a token is the verb: not the month, a name, a wish or a noun.
func verbal(tokens []reading.Token, at int) bool {
	t := &tokens[at]
	if t.Upper && (!t.AllCaps || at+1 < len(tokens) && !tokens[at+1].AllCaps) && (t.Norm == "may" || at > 0 && !headline(tokens)) {
		return false
	}
	if at+1 >= len(tokens) || tokens[at+1].Kind == reading.Numeral {
		return false
	}
	if next := &tokens[at+1]; next.Kind == reading.Punctuation {
		// "They may, in time, agree"; but "as best they may."
		return next.Norm == "," || next.Norm == "—" || next.Norm == "–" || next.Norm == "-"
	}
	switch tokens[at+1].Norm {
	case "of", "and", "in", "is", "was", "are", "were", "to", "that", "at", "on", "for", "with", "from", "by", "as", "over", "'s":
		return false
	}
	if at > 0 && t.Norm == "might" {
		switch p := tokens[at-1].Norm; p {
		case "the", "its", "his", "her", "their", "our", "your", "my", "a", "all", "military", "economic", "naval", "industrial",
			"political", "financial", "full", "'s":
			return false
		}
	}
	return true
}

// headline reports whether most words of a sentence begin with capitals.
func headline(tokens []reading.Token) bool {
	words, upper := 0, 0
	for i := 0; i < len(tokens) && words < 40; i++ {
		if tokens[i].Kind == reading.Word {
			words++
			if tokens[i].Upper {
				upper++
			}
		}
	}
	return upper*2 > words
}
