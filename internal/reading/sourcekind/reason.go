package sourcekind

import (
	"cmp"
	"slices"
	"strings"

	"hearsay/internal/evidence"
	"hearsay/internal/reading"
)

// giveReasons finds the reasons that an article states for leaving sources unnamed, and attaches each to the anonymous
// statements that it covers: those of its own sentence; else the nearest before or after it in its paragraph and the one
// before; where the sentence speaks of all of them ("all the officials"), every one of that role.
func (a *article) giveReasons() {
	unnamed := make([]int, 0, len(a.Statements)) // in order of their sources
	for j := range a.Statements {
		if t := &a.Statements[j]; t.Kind == evidence.SourceAnonymous && len(t.Source) > 0 {
			unnamed = append(unnamed, j)
		}
	}
	place := func(j int) int { return a.Statements[j].Source[0].Start }
	slices.SortStableFunc(unnamed, func(x, y int) int { return cmp.Compare(place(x), place(y)) })
	for i := range a.Sentences {
		s := &a.Sentences[i]
		reason, at := a.reason(s)
		if reason == "" {
			continue
		}
		near, _ := slices.BinarySearchFunc(unnamed, at, func(j, at int) int { return cmp.Compare(place(j), at) })
		around := unnamed[max(0, near-window):min(len(unnamed), near+window)]
		if g, all := a.speaksOfAll(s, at, unnamed[:near]); all {
			a.attach(reason, around, func(j int) bool { return a.among(j, g) })
			continue
		}
		if a.attach(reason, around, func(j int) bool { return s.Contains(a.Statements[j].Source[0]) }) {
			continue
		}
		for _, k := range []int{near - 1, near} {
			if k >= 0 && k < len(unnamed) && !a.apart(s.Paragraph, a.paragraph(place(unnamed[k]))) {
				a.attach(reason, unnamed[k:k+1], func(int) bool { return true })
				break
			}
		}
	}
	// Whoever is meant by "the official" or "he" has the reason of the one first spoken of.
	for n, i := range unnamed {
		s := &a.Statements[i]
		if s.Reason != "" || !a.definite(i) {
			continue
		}
		for k := n - 1; k >= max(0, n-window); k-- {
			t := &a.Statements[unnamed[k]]
			if t.Reason != "" && a.heads[unnamed[k]] == a.heads[i] && t.Role == s.Role && t.Count == s.Count {
				s.Reason = t.Reason
				break
			}
		}
	}
}

// apart reports whether a statement is too far from the sentence that gives a reason: more than a paragraph before it, or
// in a later one.
func (a *article) apart(sentence, statement int) bool {
	return statement > sentence || sentence-statement > 1
}

// definite reports whether a source refers back to somebody: "the official", "he".
func (a *article) definite(i int) bool {
	from, to := a.tokens(a.Statements[i].Source[0])
	if from >= to {
		return false
	}
	w := a.Tokens[from].Norm
	return w == "the" || refers(w)
}

// attach gives a reason to the anonymous statements that meet a condition and have none yet.
func (a *article) attach(reason string, unnamed []int, covers func(int) bool) (any bool) {
	for _, j := range unnamed {
		if covers(j) {
			any = true
			if t := &a.Statements[j]; t.Reason == "" {
				t.Reason = reason
			}
		}
	}
	return any
}

// reason returns the reason that a sentence states, in its words, and where it begins.
func (a *article) reason(s *reading.Sentence) (string, int) {
	for i := s.First; i < s.Last; i++ {
		if !a.anonymity(i, s.Last) {
			continue
		}
		// "because they were not authorized": the clause itself, before or after what gives it away.
		from := i
		for j := i; j >= s.First && j > i-12; j-- {
			if explains(a.Tokens[j].Norm) && a.Tokens[j].Quotation < 0 {
				from = j
				break
			}
		}
		if from == i {
			for j := i + 1; j < s.Last && j < i+14; j++ {
				if explains(a.Tokens[j].Norm) && a.Tokens[j].Quotation < 0 {
					from = j
					break
				}
			}
		}
		if from == i {
			// "asked not to be named": nothing more is said; these words then.
			for j := i - 1; j >= s.First && j > i-6; j-- {
				if w := a.Tokens[j].Norm; w == "asked" || w == "requested" || w == "spoke" || w == "speaking" || w == "on" || w == "insisted" {
					from = j
					break
				}
			}
		}
		to := from + 1
		for to < s.Last && !a.ends(to) {
			to++
		}
		return a.words(from, to), a.Tokens[from].Start
	}
	return "", 0
}

func (a *article) ends(i int) bool {
	k := &a.Tokens[i]
	switch k.Norm {
	case ",", ".", ";", ":", ")", "—", "–", "--":
		return true
	}
	return k.Kind == reading.QuoteMark
}

func explains(w string) bool {
	return w == "because" || w == "since" || w == "citing" || w == "so" || w == "fearing" || w == "owing"
}

// anonymity recognises the set phrases that say that a source is not named.
func (a *article) anonymity(i, limit int) bool {
	at := func(k int) string {
		if i+k < limit {
			return a.Tokens[i+k].Norm
		}
		return ""
	}
	switch at(0) {
	case "condition", "conditions", "assurance", "guarantee", "promise":
		return at(1) == "of" && (at(2) == "anonymity" || at(2) == "confidentiality") || at(1) == "that" && (at(4) == "not" || at(3) == "not")
	case "anonymity", "anonymously":
		return a.Tokens[max(0, i-1)].Norm != "of"
	case "not":
		k := 1
		for k < 3 && (at(k) == "to" || at(k) == "be" || at(k) == "being") {
			k++
		}
		switch at(k) {
		case "authorized", "authorised", "allowed", "permitted", "cleared":
			return k == 1
		case "named", "identified", "quoted":
			return k > 1
		}
	case "unauthorized":
		return at(1) == "to"
	}
	return false
}

// group is those of whom a sentence gives a reason for all: their role and the names and bodies that tell them from others.
type group struct {
	role  string
	names []string
}

// speaksOfAll reports whether a sentence says something of all of a kind before the place at which it gives a reason: "all
// the officials", "none of the aides", "they". before are the unnamed sources that precede it.
func (a *article) speaksOfAll(s *reading.Sentence, at int, before []int) (group, bool) {
	for i := s.First; i < s.Last && a.Tokens[i].Start < at; i++ {
		w := a.Tokens[i].Norm
		alone := false
		switch w {
		case "all", "both", "none", "each", "neither":
			alone = i+1 < s.Last && a.Tokens[i+1].Norm != "the" && a.Tokens[i+1].Norm != "of"
		case "they":
			alone = i == s.First
		case "the":
			if i != s.First {
				continue
			}
		default:
			continue
		}
		for j := i + 1; j < s.Last && j < i+7 && w != "they"; j++ {
			if head := a.Tokens[j].Norm; plurals[head] && j+1 < s.Last && !strings.HasPrefix(a.Tokens[j+1].Norm, "'") {
				g := group{singular(head), a.tellApart(i, j+1)}
				if len(g.names) == 0 {
					g.names = a.lastNames(before, g.role)
				}
				return g, true
			}
			if w == "the" && j > i+3 {
				break
			}
		}
		if alone && len(before) > 0 {
			k := before[len(before)-1]
			if a.heads[k] != "" && !a.apart(s.Paragraph, a.paragraph(a.Statements[k].Source[0].Start)) {
				return group{a.heads[k], a.lastNames(before, a.heads[k])}, true
			}
		}
	}
	return group{}, false
}

// lastNames returns what tells apart the last of the unnamed sources with a role.
func (a *article) lastNames(before []int, role string) []string {
	for n := len(before) - 1; n >= max(0, len(before)-window); n-- {
		if j := before[n]; a.heads[j] == role {
			return a.namesOf(j)
		}
	}
	return nil
}

// namesOf returns what tells a source apart, its own words first, then those that it refers back to.
func (a *article) namesOf(j int) []string {
	for depth := 0; depth < 8; depth++ {
		from, to := a.tokens(a.Statements[j].Source[0])
		if names := a.tellApart(from, to); len(names) > 0 {
			return names
		}
		switch {
		case a.same[j] >= 0 && a.same[j] != j:
			j = a.same[j]
		case a.kin[j] >= 0:
			j = a.kin[j]
		default:
			return nil
		}
	}
	return nil
}

// tellApart returns the names and bodies among some words: "Tolm", "ministry".
func (a *article) tellApart(from, to int) []string {
	var names []string
	for i := from; i < to; i++ {
		switch k := &a.Tokens[i]; {
		case k.Norm == "who" || k.Norm == "," && i > from:
			return names
		case k.Norm == "former" || k.Norm == "retired", k.Upper && i > from && !determines(k.Norm) && k.Norm != "i", heads[k.Norm] == classBody:
			names = append(names, k.Norm)
		case k.Upper && i == from && !determines(k.Norm) && i+1 < to && heads[k.Norm] == classNone && a.names(i):
			names = append(names, k.Norm)
		}
	}
	return names
}

// names reports whether token i stands in a name.
func (a *article) names(i int) bool {
	m := a.nameAt(i)
	return m >= 0 && a.Mentions[m].First == i
}

// among reports whether an unnamed source may be one of a group: of its role, and told apart by nothing or by the same.
func (a *article) among(j int, g group) bool {
	if a.heads[j] != g.role {
		return false
	}
	names := a.namesOf(j)
	for _, past := range []string{"former", "retired"} {
		if slices.Contains(names, past) != slices.Contains(g.names, past) {
			return false
		}
	}
	return len(names) == 0 || slices.ContainsFunc(names, func(n string) bool { return slices.Contains(g.names, n) })
}
