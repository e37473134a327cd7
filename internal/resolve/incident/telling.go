package incident

import (
	"slices"

	"hearsay/internal/evidence"
	"hearsay/internal/wordvector"
)

// Telling is one place where a happening is told, as far as it bears on whether another tells of the same. Words are lemmas in
// lower case; what the text does not give is empty.
type Telling struct {
	Article  int     // tellings of one article have one number
	Story    Profile // of the article
	Sentence int     // its number in the article
	Near     Profile // of the sentence
	Head     string  // the word that names the happening: "explode", "blast"
	Verb     bool    // the head is a verb
	Words    Set     // all of the words that name it
	Agents   Set     // who does it
	Patients Set     // to whom or what it is done
	Others   Set     // what else belongs to it: how, with what, where to
	Places   Set
	Times    Set // days and parts of days as they are written: "friday"
	From, To string
	Kind     evidence.IncidentKind // "" where none is given

	gist   wordvector.Vector
	vector wordvector.Vector
	known  bool
	rank   int32
}

// Prepare looks up what comparing needs of the head. It is called once for each telling, before [Compare].
func (t *Telling) Prepare() {
	t.vector, t.known = wordvector.Of(t.Head)
	t.rank = wordvector.ID(t.Head)
}

// Set is a set of words, by hash, in order.
type Set []uint64

// NewSet makes a set. Empty words are left out.
func NewSet(words ...string) Set {
	s := make(Set, 0, len(words))
	for _, w := range words {
		if w != "" {
			s = append(s, hash(w))
		}
	}
	slices.Sort(s)
	return slices.Compact(s)
}

// Has reports whether a word is in the set.
func (s Set) Has(word string) bool {
	_, ok := slices.BinarySearch(s, hash(word))
	return ok
}

// Shared counts what two sets have in common.
func (s Set) Shared(o Set) int {
	n := 0
	for i, j := 0, 0; i < len(s) && j < len(o); {
		switch {
		case s[i] < o[j]:
			i++
		case s[i] > o[j]:
			j++
		default:
			n++
			i++
			j++
		}
	}
	return n
}

// Union returns what is in either.
func (s Set) Union(o Set) Set {
	out := make(Set, 0, len(s)+len(o))
	out = append(append(out, s...), o...)
	slices.Sort(out)
	return slices.Compact(out)
}
