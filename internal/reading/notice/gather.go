package notice

import (
	"slices"
	"strings"

	"hearsay/internal/evidence"
	"hearsay/internal/reading"
	"hearsay/internal/text"
)

// notice is one notice with all the places that tell of it.
type notice struct {
	kind                              evidence.NoticeKind
	from, to                          party
	finds                             []int           // in order
	words                             map[string]bool // of what it says, in plain form
	date, obtained, public, disclosed reading.Dated
	answers                           []reading.Answer
	said                              []text.Range
	standing                          evidence.NoticeStanding
	who, what, when, where            bool
	ahead                             string // the time of its lead: "two weeks"
}

// reachBack is how many notices before a find are asked whether it tells of them: the work grows with the text and no faster.
const reachBack = 24

// far is how many sentences may lie between a notice and "the warning".
const far = 12

// gather brings together the finds that tell of one notice: first those that say enough to stand alone, then those that point
// back, are denied or left open.
func (a *article) gather() []*notice {
	var out []*notice
	var later []int
	for i := range a.finds {
		f := &a.finds[i]
		if f.definite || !f.informative() || f.standing == evidence.NoticeNotGiven || f.standing == evidence.NoticeUnanswered {
			later = append(later, i)
			continue
		}
		var home *notice
		if !f.other {
			for k := len(out) - 1; k >= 0 && k >= len(out)-reachBack && home == nil; k-- {
				if a.tellsSame(out[k], f) {
					home = out[k]
				}
			}
		}
		if home == nil {
			home = &notice{kind: f.kind, from: nobody, to: nobody, words: map[string]bool{}}
			out = append(out, home)
		}
		a.add(home, i)
	}
	alone := len(out)
	for _, i := range later {
		f := &a.finds[i]
		home := a.pointed(out[:alone], f)
		if home == nil {
			home = a.pointed(out[alone:], f)
		}
		switch {
		case home != nil && f.standing == evidence.NoticeNotGiven && home.standing != evidence.NoticeNotGiven:
			a.denies(home, f)
			continue
		case home == nil && (f.informative() || f.standing == evidence.NoticeNotGiven) && !(f.definite && (f.score < 0.5 || f.rule == "pass-information" || f.rule == "tip-noun")):
			home = &notice{kind: f.kind, from: nobody, to: nobody, words: map[string]bool{}}
			out = append(out, home)
		case home == nil:
			continue
		}
		a.add(home, i)
	}
	return out
}

// add makes a find one of a notice.
func (a *article) add(n *notice, i int) {
	f := &a.finds[i]
	at, _ := slices.BinarySearch(n.finds, i)
	n.finds = slices.Insert(n.finds, at, i)
	if n.from.empty() || n.from.mention < 0 && f.from.mention >= 0 && !f.definite {
		if !f.from.empty() {
			n.from = f.from
		}
	}
	if n.to.empty() || n.to.mention < 0 && f.to.mention >= 0 && !f.definite {
		if !f.to.empty() {
			n.to = f.to
		}
	}
	for _, s := range f.about {
		for t := s.first; t < s.last; t++ {
			if w := a.plainWord(t); w != "" {
				n.words[w] = true
			}
		}
	}
	if n.ahead == "" {
		n.ahead = a.howFar(f)
	}
	if n.standing == "" || rank(f.standing) < rank(n.standing) {
		n.standing = f.standing
	}
	a.dates(n, f)
	if x, ok := a.answered(f); ok {
		if s := a.subject(f.governor); n.to.empty() && !(n.from.head >= 0 && a.is(n.from.head, abroad)) && s >= 0 && a.acts(s) && !a.passive(f.governor) && x.Stance != evidence.AnswerDisputed && x.Stance != evidence.AnswerDenied {
			n.to = a.party(s) // who ignores a warning was warned
		}
		a.answer(n, x)
	}
}

// howFar returns the time by which a find was ahead of what came, in plain form: "two weeks".
func (a *article) howFar(f *find) string {
	s := strings.Fields(strings.ToLower(a.Text.Cut(a.lead(f))))
	for i, w := range s {
		if unit(w) {
			return strings.Join(s[:i+1], " ")
		}
	}
	return ""
}

// rank orders the standings: what is told as given stays so, whoever also leaves it open.
func rank(s evidence.NoticeStanding) int { return slices.Index(evidence.NoticeStandings, s) }

// plainWord returns a word of content without its plural, "" for one that says nothing of what the content is.
func (a *article) plainWord(t int) string {
	switch a.tag(t) {
	case reading.TagNoun, reading.TagProperNoun, reading.TagVerb, reading.TagAdjective, reading.TagNumeral:
	default:
		return ""
	}
	w := a.Tokens[t].Norm
	if len(w) < 3 || a.is(t, ahead|notices) {
		return ""
	}
	if len(w) > 4 && w[len(w)-1] == 's' && w[len(w)-2] != 's' {
		w = w[:len(w)-1]
	}
	return w
}

// shared returns how many words of content a find has in common with a notice.
func (a *article) shared(n *notice, f *find) int {
	seen := map[string]bool{}
	for _, s := range f.about {
		for t := s.first; t < s.last; t++ {
			if w := a.plainWord(t); w != "" && n.words[w] {
				seen[w] = true
			}
		}
	}
	return len(seen)
}

// alike compares two sides: 1 the same, -1 not the same, 0 not known.
func (a *article) alike(x, y party) int {
	if x.empty() || y.empty() {
		return 0
	}
	cx, cy := a.chain(x), a.chain(y)
	if cx >= 0 && cx == cy {
		return 1
	}
	if ox, oy := a.owner(x), a.owner(y); ox >= 0 && (ox == cy || ox == oy && a.Tokens[x.head].Norm == a.Tokens[y.head].Norm) || oy >= 0 && oy == cx {
		return 1 // "Skar" and "the Skar government"
	}
	if a.ourselves(x) || a.ourselves(y) {
		return 0
	}
	nx, ny := cx >= 0 && a.named[cx], cy >= 0 && a.named[cy]
	if nx && ny {
		return -1
	}
	if a.Tokens[x.head].Norm == a.Tokens[y.head].Norm && !a.is(x.head, authority) && !nx && !ny {
		return 1
	}
	if a.people(x.head) != a.people(y.head) {
		return -1
	}
	if a.Tokens[x.head].Norm == a.Tokens[y.head].Norm && (x.last-x.first <= 2 || y.last-y.first <= 2) {
		return 1 // "the embassy"
	}
	if (a.is(x.head, authority|document) || nx) && (a.is(y.head, authority|document) || ny) && a.Tokens[x.head].Norm != a.Tokens[y.head].Norm && !nx && !ny {
		return -1 // "the embassy", "the mayor"
	}
	return 0
}

// owner returns the chain of whose embassy, minister or government a side is, -1 for nobody's.
func (a *article) owner(p party) int {
	if p.mention < 0 || a.Mentions[p.mention].Owner == 0 || a.is(p.head, public) {
		return -1
	}
	return a.Mentions[a.Mentions[p.mention].Owner-1].Chain
}

// tellsSame reports whether a find that could stand alone tells of a notice told of before.
func (a *article) tellsSame(n *notice, f *find) bool {
	from, to := a.alike(n.from, f.from), a.alike(n.to, f.to)
	if n.kind != f.kind || from < 0 || to < 0 || a.apart(n, f) {
		return false
	}
	last := &a.finds[n.finds[len(n.finds)-1]]
	common := a.shared(n, f)
	if ahead := a.howFar(f); ahead != "" && ahead == n.ahead {
		common += 2
	}
	bare := len(f.about) == 0 || len(n.words) == 0
	distance := a.Tokens[f.at].Sentence - a.Tokens[last.at].Sentence
	switch {
	case f.known && f.from.empty() && f.to.empty():
		return common >= 1 && distance <= far
	case from > 0 && to > 0:
		return common >= 1 || bare
	case from > 0 && distance == 0:
		return common >= 1 || bare || n.to.empty() || f.to.empty()
	case from > 0 || to > 0:
		return common >= 2 || bare && distance <= 2
	}
	return common >= 3 && distance <= 3
}

// apart reports whether the days on which a find and a notice were given are not the same.
func (a *article) apart(n *notice, f *find) bool {
	var x notice
	a.dates(&x, f)
	return x.date.From != "" && n.date.From != "" && (x.date.To < n.date.From || n.date.To < x.date.From)
}

// ourselves reports whether a side is whoever speaks: "we received no warning" answers what was told of just before.
func (a *article) ourselves(p party) bool {
	if p.head < 0 {
		return false
	}
	w := a.Tokens[p.head].Norm
	return w == "we" || w == "us" || w == "i"
}

// pointed returns the notice that a find points to: the nearest before it that it does not contradict, else the first
// after it; nil for none.
func (a *article) pointed(among []*notice, f *find) *notice {
	var best *notice
	distance := far + 1
	for k := len(among) - 1; k >= 0 && k >= len(among)-4*reachBack; k-- {
		n := among[k]
		from, to := a.alike(n.from, f.from), a.alike(n.to, f.to)
		if f.definite && f.standing == evidence.NoticeNotGiven && f.within >= 0 { // "no such warning had reached the town": of a side's own choosing
			from, to = max(from, 0), max(to, 0)
		}
		if n.kind != f.kind || from < 0 || to < 0 || a.apart(n, f) || f.other {
			continue
		}
		if !f.definite && from+to == 0 && !(f.to.empty() && f.from.empty()) && !(f.from.empty() && (a.ourselves(f.to) || a.tag(f.to.head) == reading.TagPronoun)) {
			continue // "the mayor had received no warning": another's, for all that is known
		}
		if len(f.about) > 0 && len(n.words) > 0 && a.shared(n, f) == 0 && from+to < 2 {
			continue
		}
		after, _ := slices.BinarySearchFunc(n.finds, f.at, func(i, at int) int { return a.finds[i].at - at })
		for _, i := range n.finds[max(0, after-1):min(len(n.finds), after+1)] {
			d := a.Tokens[f.at].Sentence - a.Tokens[a.finds[i].at].Sentence
			if d < 0 {
				d = far/2 - d // what comes after is further
			}
			if p := a.preposition(f.at); d == 0 && (p == "before" || p == "after") {
				continue // "passed on a day before the alert": another than the alert
			}
			if len(among) == 1 && f.definite && d <= 4*far {
				d = min(d, far)
			}
			if from+to == 2 && d <= 3*far {
				d = min(d, far)
			}
			if d > 3 && (from == 0 && !n.from.empty() && !f.from.empty() || to == 0 && !n.to.empty() && !f.to.empty()) {
				continue // two different names, for all that is known
			}
			if d -= 4 * (from + to); d < distance {
				best, distance = n, d
			}
		}
	}
	return best
}
