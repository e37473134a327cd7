package workbench

import (
	"context"
	"errors"
	"slices"
	"strings"
	"sync"
	"unicode"

	"hearsay/internal/evidence"
	"hearsay/internal/text"
)

// near is what stands around words of an article.
type near struct {
	sentence      evidence.Piece // that they begin in
	before, after string         // a few characters on either side
}

// spot is words of an article.
type spot struct {
	article             string
	version, start, end int
}

func spotOf(p evidence.Place) spot { return spot{p.Article, p.Version, p.Start, p.End} }

// nearby keeps what stands around words. A version of an article never changes, so nothing kept here is ever out of date.
type nearby struct {
	mu sync.Mutex
	at map[spot]near
}

// mostNear is around how many words it is kept what stands there: some 100 MB.
const mostNear = 300_000

// near looks up what stands around words, each article once.
func (b *Bench) near(ctx context.Context, places []evidence.Place) (func(evidence.Place) near, error) {
	b.nearby.mu.Lock()
	defer b.nearby.mu.Unlock()
	if b.nearby.at == nil || len(b.nearby.at) > mostNear {
		b.nearby.at = map[spot]near{}
	}
	type version struct {
		article string
		number  int
	}
	missing := map[version][]evidence.Place{}
	var order []version
	for _, p := range places {
		if _, ok := b.nearby.at[spotOf(p)]; ok || p.Article == "" {
			continue
		}
		v := version{p.Article, p.Version}
		if missing[v] == nil {
			order = append(order, v)
		}
		missing[v] = append(missing[v], p)
	}
	for _, v := range order {
		_, t, err := b.Article(ctx, v.article, v.number)
		if errors.Is(err, evidence.ErrNotFound) {
			continue // it goes without
		}
		if err != nil {
			return nil, err
		}
		for _, p := range missing[v] {
			b.nearby.at[spotOf(p)] = nearOf(t, p.Span)
		}
	}
	found := make(map[spot]near, len(places))
	for _, p := range places {
		found[spotOf(p)] = b.nearby.at[spotOf(p)]
	}
	return func(p evidence.Place) near { return found[spotOf(p)] }, nil
}

// How far around words their sentence is looked for, and how much of what stands beside them is given.
const (
	sentenceReach = 400
	besideReach   = 30
)

// nearOf returns what stands around a span. A span that does not lie in the text has nothing around it.
func nearOf(t *text.Text, s text.Span) near {
	if !t.Holds(s) || s.Empty() {
		return near{}
	}
	left := text.Span{Start: max(0, s.Start-sentenceReach), End: s.Start}
	right := text.Span{Start: s.End, End: min(t.Len(), s.End+sentenceReach)}
	before, after := []rune(t.Exact(left)), []rune(t.Exact(right))
	all := slices.Concat(before, []rune(t.Exact(s)), after)
	end := len(all) - len(after)
	from := 0
	for i := len(before) - 1; i >= 0; i-- {
		if all[i] == '\n' || endsSentence(all, i) {
			from = i + 1
			break
		}
	}
	for from < len(before) && unicode.IsSpace(before[from]) {
		from++
	}
	to := len(after)
	for i := range after {
		if after[i] == '\n' {
			to = i
			break
		}
		if endsSentence(all, end+i) {
			to = i + 1
			for to < len(after) && strings.ContainsRune("”’\"')", after[to]) {
				to++
			}
			break
		}
	}
	span := text.Span{Start: left.Start + from, End: right.Start + to}
	return near{
		sentence: evidence.Piece{Span: span, Exact: t.Exact(span)},
		before:   string(before[max(0, len(before)-besideReach):]), after: string(after[:min(len(after), besideReach)]),
	}
}

// shortened are words that a stop follows within a sentence.
var shortened = strings.Fields("mr mrs ms dr prof gen col lt sgt capt adm gov sen rep st no vs jan feb mar apr jun jul aug sep sept oct nov dec")

// endsSentence reports whether a sentence ends with the mark at i.
func endsSentence(all []rune, i int) bool {
	if !strings.ContainsRune(".!?", all[i]) {
		return false
	}
	rest, k := all[i+1:], 0
	for k < len(rest) && strings.ContainsRune("”’\"')", rest[k]) {
		k++
	}
	if k == len(rest) || !unicode.IsSpace(rest[k]) {
		return false
	}
	for k < len(rest) && unicode.IsSpace(rest[k]) {
		k++
	}
	if k < len(rest) && !unicode.IsUpper(rest[k]) && !unicode.IsDigit(rest[k]) && !strings.ContainsRune("“‘\"'(", rest[k]) {
		return false
	}
	if all[i] != '.' {
		return true
	}
	from := i
	for from > 0 && (unicode.IsLetter(all[from-1]) || all[from-1] == '.') {
		from--
	}
	word := strings.ToLower(string(all[from:i]))
	return len([]rune(word)) > 1 && !strings.Contains(word, ".") && !slices.Contains(shortened, word) || word == ""
}

// Sentences widens places to the sentences that they begin in; what one sentence says is said once. A place whose article is gone
// stays as it is.
func (b *Bench) Sentences(ctx context.Context, places []evidence.Place) ([]evidence.Place, error) {
	look, err := b.near(ctx, places)
	if err != nil {
		return nil, err
	}
	out := make([]evidence.Place, 0, len(places))
	seen := map[spot]bool{}
	for _, p := range places {
		if s := look(p).sentence; s.Exact != "" && s.Contains(p.Span) {
			p.Piece = s
		}
		if !seen[spotOf(p)] {
			seen[spotOf(p)] = true
			out = append(out, p)
		}
	}
	return out, nil
}
