package main

import (
	"slices"
	"strings"
	"testing"
	"time"

	"hearsay/internal/text"
	"hearsay/internal/weighing"
	"hearsay/internal/weighing/copying"
)

// TestReportsAreTheSameAtEveryReading: what is read again is what was sketched.
func TestReportsAreTheSameAtEveryReading(t *testing.T) {
	a, b := newCorpus(2500, 5), newCorpus(2500, 5)
	for _, i := range []int{2499, 0, 1200, 3, 999, 1000} {
		x, _ := a.text(i)
		y, _ := b.text(i)
		if x != y || len(x) < 200 {
			t.Errorf("article %d: %d and %d bytes", i, len(x), len(y))
		}
	}
}

// TestChangesDoWhatTheySay looks at how much of a copy's words its source holds.
func TestChangesDoWhatTheySay(t *testing.T) {
	held := map[how][]float64{}
	for number := range 3 {
		b := newBlock(3, number)
		for i, e := range b.entries {
			if len(e.parents) == 0 {
				continue
			}
			r, p := b.report(i), b.report(e.parents[0])
			r.foot, p.foot = "", ""
			words := map[string]bool{}
			for _, w := range strings.Fields(strings.ToLower(p.text())) {
				words[w] = true
			}
			n, all := 0, strings.Fields(strings.ToLower(r.text()))
			for _, w := range all {
				if words[w] {
					n++
				}
			}
			held[e.how] = append(held[e.how], float64(n)/float64(len(all)))
			if e.how == exact && r.text() != p.text() {
				t.Errorf("%d is no exact copy", i)
			}
		}
	}
	mean := func(h how) float64 {
		sum := 0.
		for _, f := range held[h] {
			sum += f
		}
		return sum / float64(len(held[h]))
	}
	for _, h := range changes {
		if len(held[h]) < 50 {
			t.Errorf("%s: %d articles", h, len(held[h]))
		}
	}
	down := []how{exact, light, words10, words25, words50, words75}
	for i := 1; i < len(down); i++ {
		if mean(down[i]) >= mean(down[i-1]) {
			t.Errorf("%s holds %.2f of its words from its source, %s %.2f", down[i], mean(down[i]), down[i-1], mean(down[i-1]))
		}
	}
	if m := mean(cut); m < .99 {
		t.Errorf("what is cut short holds %.2f", m)
	}
}

// TestHistory: a report of one's own comes from nothing, and everything else from such reports.
func TestHistory(t *testing.T) {
	h := newCorpus(2000, 4).history()
	for i, w := range h.how {
		if alone := w == own || w == quoting; alone != (len(h.roots[i]) == 0) {
			t.Fatalf("article %d, %s: comes from %v", i, w, h.roots[i])
		}
		for _, r := range h.roots[i] {
			if len(h.roots[r]) > 0 || h.story[r] != h.story[i] {
				t.Fatalf("article %d comes from %d, which is %s", i, r, h.how[r])
			}
		}
	}
}

func TestTurned(t *testing.T) {
	for in, want := range map[string]string{
		"The mayor closed the road after two men had crossed it.": "After two men had crossed it, the mayor closed the road.",
		"The old clerk repaired the northern bridge.":             "The northern bridge was repaired by the old clerk.",
		"Schools stay shut.": "Schools stay shut.",
	} {
		if got := turned(in); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}

func TestScore(t *testing.T) {
	h := &history{how: []how{own, exact, own, merged, own}, roots: [][]int{nil, {0}, nil, {0, 2}, nil}, story: []int{0, 0, 0, 0, 1}}
	r := score(h, []tie{{1, 0, true, true}, {3, 1, true, false}, {4, 2, true, false}})
	if r.links.Right != 2 || r.links.Proposed != 3 || r.links.Gold != 3 {
		t.Errorf("%+v: 1 and 3 come from 0, 3 also from 2, and 4 from nothing", r.links)
	}
	if r.count != 2 || r.really != 3 || r.wrong != .5 || r.bias != -.5 {
		t.Errorf("%+v: 0 and 2 are origins, 4 is one too", r)
	}
}

// TestSmall holds what is promised, on a corpus that is quickly read.
func TestSmall(t *testing.T) {
	c := newCorpus(2000, 6)
	h := c.history()
	copies, err := ours(c)
	if err != nil {
		t.Fatal(err)
	}
	r := score(h, ties(copies))
	if p := r.links.Precision(); p < .97 {
		t.Errorf("precision %.3f", p)
	}
	for _, w := range slices.DeleteFunc(slices.Clone(changes), func(w how) bool { return w == retold }) {
		least := .95
		switch w {
		case embedded, words75:
			least = .85
		}
		if got := r.by[w].Recall(); got < least {
			t.Errorf("%s: recall %.3f", w, got)
		}
	}
	if len(copies) > 2*c.n {
		t.Errorf("%d links", len(copies))
	}
}

// TestThousandCopiesAddNothing: one report on a thousand sites is one origin, and so are a thousand light rewrites of it.
func TestThousandCopiesAddNothing(t *testing.T) {
	for _, as := range []how{exact, noisy, light, words10, headed} {
		base := func() *report { return newReport(newEvent(1, 2), 2, 3) }
		texts := []string{base().text()}
		for i := range 1000 {
			d := seeded(i, 9)
			texts = append(texts, change(as, base(), nil, &d).text())
		}
		c := &fixed{texts}
		copies, err := c.find()
		if err != nil {
			t.Fatal(err)
		}
		h := &history{how: make([]how, len(texts)), roots: make([][]int, len(texts)), story: make([]int, len(texts))}
		for i := range texts[1:] {
			h.roots[i+1] = []int{0}
		}
		if r := score(h, ties(copies)); r.count != 1 {
			t.Errorf("%s: %d origins", as, r.count)
		}
	}
}

// fixed are texts that appeared hour by hour.
type fixed struct{ texts []string }

func (c *fixed) find() (copies []copied, err error) {
	sketches, origins := make([]copying.Sketch, len(c.texts)), make([]copying.Origin, len(c.texts))
	for i, s := range c.texts {
		sketches[i] = copying.NewSketch(s, copying.Quoted(s))
		origins[i] = copying.Origin{Published: day(i)}
	}
	return copying.Find(sketches, origins, func(i int) (string, []span, error) { return c.texts[i], copying.Quoted(c.texts[i]), nil })
}

type (
	copied = weighing.Copy
	span   = text.Span
)

func day(i int) string {
	return time.Date(2031, 5, 14, 0, i, 0, 0, time.UTC).Format(time.RFC3339)
}
