package warning

import (
	"fmt"
	"slices"
	"strings"

	"hearsay/internal/evidence"
	"hearsay/internal/resolve"
)

// voice is whose word something is: an actor, else the words for a source, else the outlet.
func voice(p evidence.Place) string {
	if p.Actor != "" {
		return p.Actor
	}
	return strings.ToLower(p.Speaker)
}

// contest fills in what the sides differ over: how specific the notice was, whether it was given at all, when.
func (r *run) contest(w *evidence.Warning, group resolve.Group) {
	r.specific(w, group)
	r.receipt(w, group)
	leads(w)
	for i := range w.Given {
		for j := i + 1; j < len(w.Given); j++ {
			if parse(w.Given[i].Value).gap(parse(w.Given[j].Value)) > 0 {
				w.Contested = append(w.Contested, evidence.Conflict{
					Field: "given", Values: []string{w.Given[i].Value, w.Given[j].Value}, Why: "the texts date it to different days",
				})
				return
			}
		}
	}
}

func parse(v string) days {
	from, to, ok := strings.Cut(v, "/")
	if !ok {
		to = from
	}
	return days{from, to}
}

// aspects are what a warning may be specific about, in the order of the ledger.
var aspects = [...]string{"who", "what", "when", "where"}

// specific says of each aspect whether the notice named it, by the texts' own words and by what is said of it.
func (r *run) specific(w *evidence.Warning, group resolve.Group) {
	var named [4][]evidence.Place
	var vague, exact []evidence.Place
	var vagueWords, exactWords []string
	for _, m := range group.Members {
		x := &r.atoms[m]
		s := x.n.Specific
		where := x.n.Anchors[0]
		if len(x.n.About) > 0 {
			where = x.n.About[0]
		}
		for k, yes := range [4]bool{s.Who, s.What, s.When, s.Where} {
			if yes {
				named[k] = append(named[k], r.at(x, where))
			}
		}
		for _, p := range s.Said {
			if wanting(p.Exact) {
				vague, vagueWords = append(vague, r.at(x, p)), append(vagueWords, p.Exact)
			} else {
				exact, exactWords = append(exact, r.at(x, p)), append(exactWords, p.Exact)
			}
		}
	}
	for k, name := range aspects {
		a := evidence.Aspect{Name: name, Value: "unknown", Places: append([]evidence.Place{}, named[k]...)}
		switch {
		case len(named[k]) > 0 && len(vague) > 0:
			a.Value, a.Places = "contested", append(a.Places, vague...)
		case len(named[k]) > 0:
			a.Value = "yes"
		}
		w.Specific = append(w.Specific, a)
	}
	if len(vague) > 0 && (len(exact) > 0 || slices.ContainsFunc(w.Specific, func(a evidence.Aspect) bool { return a.Value == "contested" })) {
		c := evidence.Conflict{Field: "specificity", Values: distinctWords(append(exactWords, vagueWords...)), Why: "one side holds that it was specific, the other that it was not"}
		if len(exact) == 0 {
			c.Why = "it is called unspecific, and the texts tell of what it named"
		} else if apart := voice(exact[0]) != voice(vague[0]); !apart {
			c.Why = "the same voice calls it both specific and not"
		}
		w.Contested = append(w.Contested, c)
	}
}

// wanting reports whether words find a notice not specific enough.
func wanting(words string) bool {
	w := strings.ToLower(words)
	for _, x := range []string{"general", "vague", "not ", "non", "unspecific", "lack", "no ", "nothing", "little", "broad", "short on"} {
		if strings.HasPrefix(w, x) || strings.Contains(w, " "+x) {
			return true
		}
	}
	return false
}

func distinctWords(words []string) []string {
	out := []string{}
	for _, w := range words {
		if !slices.Contains(out, w) {
			out = append(out, w)
		}
	}
	return out
}

// receipt says whether the notice was given, as far as the texts agree.
func (r *run) receipt(w *evidence.Warning, group resolve.Group) {
	var given, denied []evidence.Place
	best := len(evidence.NoticeStandings)
	for _, m := range group.Members {
		x := &r.atoms[m]
		p := r.at(x, x.n.Anchors[0])
		switch x.n.Standing {
		case evidence.NoticeGiven:
			given = append(given, p)
		case evidence.NoticeNotGiven:
			denied = append(denied, p)
		}
		if k := slices.Index(standings, x.n.Standing); k >= 0 {
			best = min(best, k)
		}
		for _, a := range x.n.Response {
			if a.Stance == evidence.AnswerDenied {
				denied = append(denied, r.Place(x.article, a.Piece, a.Statement))
			}
		}
	}
	w.Standing = string(evidence.NoticeGiven)
	if best < len(standings) {
		w.Standing = string(standings[best])
	}
	if len(given) > 0 && len(denied) > 0 {
		w.Standing = contested
		w.Contested = append(w.Contested, evidence.Conflict{
			Field: "standing", Values: []string{"given", "not_given"},
			Why: fmt.Sprintf("%s: given; %s: not given", speaker(given[0]), speaker(denied[0])),
		})
	}
}

// contested is the standing of a warning over which the sides differ.
const contested = "contested"

// standings are what one text says, the strongest first.
var standings = []evidence.NoticeStanding{evidence.NoticeGiven, evidence.NoticeNotGiven, evidence.NoticeOnlyMaybe, evidence.NoticeUnanswered}

func speaker(p evidence.Place) string {
	if p.Speaker != "" {
		return p.Speaker
	}
	return "the article"
}
