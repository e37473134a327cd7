package cast

import (
	"strings"

	"hearsay/internal/reading/name"
)

// persons ties full names that differ in initials, and bare names to full ones.
func (s *spelling) persons() {
	full, given := map[string][]int{}, map[string][]int{} // by family name, by given name
	for i := range s.clusters {
		c := &s.clusters[i]
		if c.sort != person || len(c.caps) < 2 {
			continue
		}
		family := c.family()
		merged := false
		for _, other := range full[family] {
			if sameGiven(c.words[0], s.clusters[other].words[0]) {
				s.join(i, other)
				merged = true
				break
			}
		}
		if !merged && len(full[family]) < namesakes {
			full[family] = append(full[family], i)
			given[c.words[0]] = append(given[c.words[0]], i)
		}
	}
	s.endings()
	s.bare(full, given)
}

// endings ties a name of several words to the one longer name that ends in it: "García Rao", "Gil García Rao".
func (s *spelling) endings() {
	longer := map[string]int{}
	for i := range s.clusters {
		c := &s.clusters[i]
		if c.sort != person || len(c.words) > longest {
			continue
		}
		for k := 1; k < len(c.words)-1; k++ {
			s.claim(longer, strings.Join(c.words[k:], " "), i)
		}
	}
	for i := range s.clusters {
		c := &s.clusters[i]
		if c.sort != person || len(c.caps) < 2 || c.full != i {
			continue
		}
		l, ok := longer[strings.Join(c.words, " ")]
		if ok && l >= 0 && (given(c.words[0]) == 0 || strings.HasSuffix(s.clusters[l].words[0], ".")) { // "Ann Rao" may be another than "Bo Ann Rao"
			s.join(i, l)
		}
	}
}

// namesakes bounds how many persons of one family name are told apart.
const namesakes = 8

// family returns a person's family name: the last word, "Jr." and the like left out.
func (c *cluster) family() string {
	i := len(c.words) - 1
	for i > 0 && name.Of(c.words[i]).Suffix() {
		i--
	}
	return withoutArticle(c.words[i])
}

// withoutArticle returns a family name without the Arabic article that is tied to it: "al-Rashid", "Rashid".
func withoutArticle(w string) string {
	for _, p := range [...]string{"al-", "el-", "ad-", "an-", "ar-", "as-", "at-", "az-", "ash-", "ul-"} {
		if rest, ok := strings.CutPrefix(w, p); ok && len(rest) > 2 {
			return rest
		}
	}
	return w
}

// sameGiven reports whether two given names may be one person's: alike, or an initial that fits.
func sameGiven(x, y string) bool {
	if x == y {
		return true
	}
	initial := func(w string) bool { return len(w) == 2 && w[1] == '.' || len(w) == 1 }
	return (initial(x) || initial(y)) && x[0] == y[0]
}

// holder is one of several persons of a family name, on the way through the text.
type holder struct {
	named, spoken int // the paragraph of the last full name, of the last of any kind; never: -9
	bare          int // times that the bare name was his
}

// bare ties every lone name to a full one, place by place, since two persons may share a family name.
func (s *spelling) bare(full, given map[string][]int) {
	holders := map[int]*holder{}
	of := func(c int) *holder {
		h := holders[c]
		if h == nil {
			h = &holder{-9, -9, 0}
			holders[c] = h
		}
		return h
	}
	for i := range s.Mentions {
		if s.of[i] < 0 {
			continue
		}
		m, c := &s.Mentions[i], s.of[i]
		paragraph := s.Tokens[m.First].Paragraph
		if s.clusters[c].sort != person {
			continue
		}
		if len(s.clusters[c].caps) > 1 {
			h := of(s.root(c))
			h.named, h.spoken = paragraph, paragraph
			continue
		}
		candidates := full[s.clusters[c].family()]
		if len(candidates) == 0 {
			candidates = given[s.clusters[c].words[0]]
		}
		found := -1
		switch {
		case len(candidates) == 1:
			found = candidates[0]
			s.clusters[s.root(found)].sex |= s.clusters[c].sex
		case len(candidates) > 1:
			found = s.clear(candidates, of, paragraph, s.titled(s.address(m.First, m.Last)))
		}
		if found >= 0 {
			s.of[i] = found
			h := of(s.root(found))
			h.spoken = paragraph
			h.bare++
		}
	}
}

// clear returns the one candidate whose sex the title before the name shows, or who alone was spoken of in the paragraph
// or the one before, or whose the bare name has been so far, where no other was named in this paragraph; -1 where that is
// not clear.
func (s *spelling) clear(candidates []int, of func(int) *holder, paragraph int, told sex) int {
	shown, near, owner := -1, -1, -1
	several, rival := false, false
	for _, c := range candidates {
		c = s.root(c)
		sex, h := s.clusters[c].sex, of(c)
		if told != 0 && sex != 0 && sex&told == 0 {
			continue
		}
		if told != 0 && sex == told {
			if shown >= 0 {
				told = 0 // two of that sex
			}
			shown = c
		}
		if h.spoken >= paragraph-1 {
			several = several || near >= 0
			near = c
		}
		if h.bare > 1 && (owner < 0 || h.bare > of(owner).bare) {
			owner = c
		}
	}
	for _, c := range candidates {
		if c = s.root(c); c != owner && (of(c).named >= paragraph || of(c).bare > 0) {
			rival = true
		}
	}
	switch {
	case told != 0 && shown >= 0:
		return shown
	case owner >= 0 && !rival:
		return owner
	case near >= 0 && !several:
		return near
	}
	return -1
}
