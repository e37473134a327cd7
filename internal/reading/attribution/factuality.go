package attribution

import (
	"strings"

	"hearsay/internal/evidence"
	"hearsay/internal/reading"
)

// factuality says how surely the source commits itself, after FactBank (Sauri and Pustejovsky 2009): the cue's stance
// first, then what the content says of likelihood and whether it is negated. A content that is no clause states nothing.
func (f *finding) factuality(c candidate, likelihood int) evidence.Factuality {
	if !clausal(c.key) || f.asks(c) {
		return evidence.Uncommitted
	}
	term := ""
	if likelihood >= 0 {
		term = f.Likelihoods[likelihood].Term
	}
	degree, minus := commitment(c.entry.stance, c.negated, c.modal, term)
	if degree == 0 { // whatever the content says
		return evidence.Uncommitted
	}
	return degrees[index(minus != f.contentNegated(c))][degree]
}

// commitment is how surely, and whether against, a stance and a word of likelihood ("" for none) commit a source; 0 where not at all.
func commitment(stance evidence.Stance, negated, modal bool, term string) (degree int, minus bool) {
	degree = 3
	switch stance {
	case evidence.StanceDeny:
		minus = true
	case evidence.StanceBelieve, evidence.StanceExpect, evidence.StancePromise:
		degree = 2
	case evidence.StanceSuggest:
		degree = 1
	case evidence.StanceQuestion, evidence.StanceHope, evidence.StanceFear, evidence.StanceDemand:
		return 0, false
	}
	switch {
	case negated && degree == 2:
		minus = !minus // "does not believe that" is as good as "believes that not"
	case negated, modal:
		return 0, false
	}
	if term != "" {
		d, m := gradeOf(term)
		degree, minus = min(degree, d), minus != m
	}
	return degree, minus
}

func index(b bool) int {
	if b {
		return 1
	}
	return 0
}

// clausal reports whether the content of a construction states something.
func clausal(key string) bool {
	for _, kind := range []string{byThat, byQuote, byClause, "mid", "lead", "final", "initial", "middle", "gap", byColon, "as-said"} {
		if strings.HasSuffix(key, kind) {
			return true
		}
	}
	return strings.HasPrefix(key, "title") || strings.HasPrefix(key, "line") || key == "turn" || key == "signed" || key == "p-to"
}

// asks reports whether the content ends in a question mark.
func (f *finding) asks(c candidate) bool {
	last := c.content[len(c.content)-1].to - 1
	for range 2 {
		if last < 0 {
			return false
		}
		if strings.HasPrefix(f.norm(last), "?") {
			return true
		}
		last--
	}
	return false
}

// contentNegated reports whether the first verb of the content is negated, or what it is said of is none: "no warning was received".
func (f *finding) contentNegated(c candidate) bool {
	x := c.content[0]
	if f.ofNone(x) {
		return true
	}
	for i := x.from; i < x.to && i < x.from+40; i++ {
		if !finite(f.tags[i]) {
			continue
		}
		for j := i + 1; j < x.to && j < i+4; j++ {
			switch f.tags[j] {
			case TagNot:
				return true
			case TagAdverb, TagHave, TagBe, TagDo:
				continue
			}
			break
		}
		return false
	}
	return false
}

// ofNone reports whether a content begins with "no" or "nobody": what it tells of did not happen. "No fewer than" counts, and "no," answers.
func (f *finding) ofNone(x stretch) bool {
	for i := x.from; i+1 < x.to; i++ {
		switch w := f.norm(i); {
		case f.Tokens[i].Kind == reading.QuoteMark || w == "that" || w == "and" || w == "but":
			continue
		case w == "no":
			switch next := f.norm(i + 1); next {
			case "fewer", "less", "more", "later", "longer", "matter", "doubt", "wonder":
				return next == "longer"
			}
			return f.tags[i+1] != TagComma && f.tags[i+1] != TagStop
		default:
			return w == "nobody" || w == "none" || w == "nothing" || w == "neither"
		}
	}
	return false
}

// gradeOf brings a word of likelihood to FactBank's three degrees, and says whether it speaks against.
func gradeOf(term string) (degree int, minus bool) {
	for _, w := range []string{"unlikely", "improbable", "not likely", "not probable", "no chance", "remote", "doubtful", "implausible"} {
		if strings.Contains(term, w) {
			return 2, true
		}
	}
	for _, w := range []string{"almost certain", "nearly certain", "virtually certain", "practically certain", "all but certain", "likely", "probabl", "presumabl", "apparent", "evident", "chances are", "should", "expected"} {
		if strings.Contains(term, w) {
			return 2, false
		}
	}
	for _, w := range []string{"certain", "surely", "definitely", "undoubtedly", "no doubt"} {
		if strings.Contains(term, w) && !strings.Contains(term, "not ") && !strings.Contains(term, "un") {
			return 3, false
		}
	}
	return 1, false
}
