package incident

import (
	"slices"

	"hearsay/internal/evidence"
	"hearsay/internal/reading"
	"hearsay/internal/text"
)

// Draft is a text with the words that may tell of an incident and the noun phrases that may take part, before any model has
// judged them: what learning sees. Places are tokens.
type Draft struct {
	Reading    *reading.Reading
	Triggers   []Trigger
	Candidates []Candidate

	TriggerP   [][kindCount]float32 // by Triggers
	RoleP      [][roleCount]float32 // by Candidates
	Relevance  float32              // that the text tells an incident
	KindP      [kindCount]float32   // that it tells one of a kind
	Entities   []Entity
	Happenings []Happening

	stems    []string
	first    []int32    // the first token that hangs on a token, -1 for none
	next     []int32    // the next token that hangs on the same
	mention  []int32    // the name or description around a token, -1 for none
	triggers [][2]int32 // of each sentence: Triggers, half-open
	voice    []int32    // the innermost statement whose content holds the token, -1 for none
	speaker  []bool     // stands in a source
	tells    []bool     // stands in the source of what neither claims, denies nor threatens
	trigger  []bool     // is a trigger
	chains   map[int][]int32
	message  bool     // a monitoring service's, by the notes in brackets at its head
	denials  []string // who denies what is said of him
	kinds    map[evidence.IncidentKind]int
}

// Trigger is a word that may tell of an incident.
type Trigger struct {
	Token    int
	Sentence int
	Kind     evidence.IncidentKind // as the lexicon has it
	Lemma    string
	part     byte
	standing standing
}

// Candidate is a noun phrase that may take part.
type Candidate struct {
	Head     int // the token that is its head
	Sentence int
	Mention  int    // the name or description that holds the head, -1 for none
	core     [2]int // with what stands before the head, half-open
	Cuts     []Cut
}

// Cut is one way to cut a candidate's words out of the text: tokens, half-open.
type Cut struct {
	First, Last int
	way         string
}

// NewDraft prepares a reading. It returns nil where the reading has no syntax.
func NewDraft(r *reading.Reading) *Draft {
	if len(r.Arcs) != len(r.Tokens) || len(r.Tokens) == 0 {
		return nil
	}
	n := len(r.Tokens)
	ints := make([]int32, 4*n)
	d := &Draft{
		Reading: r, stems: make([]string, n), first: ints[:n:n], next: ints[n : 2*n : 2*n], mention: ints[2*n : 3*n : 3*n], voice: ints[3*n:],
		triggers: make([][2]int32, len(r.Sentences)), speaker: make([]bool, n), tells: make([]bool, n), trigger: make([]bool, n), chains: map[int][]int32{}, kinds: map[evidence.IncidentKind]int{},
	}
	for i := range ints {
		ints[i] = -1
	}
	for i := n - 1; i >= 0; i-- {
		d.stems[i] = stem(r.Tokens[i].Norm)
		if h := r.Arcs[i].Head; h >= 0 && int(h) < n {
			d.next[i], d.first[h] = d.first[h], int32(i)
		}
	}
	for i, m := range r.Mentions {
		if !m.Name && !m.Description {
			continue
		}
		d.chains[m.Chain] = append(d.chains[m.Chain], int32(i))
		for k := m.First; k < m.Last && k < n; k++ {
			if d.mention[k] < 0 || m.Name {
				d.mention[k] = int32(i)
			}
		}
	}
	for k := range min(n, noted) {
		d.message = d.message || d.norm(k) == "["
	}
	d.voices()
	for s := range r.Sentences {
		d.triggers[s][0] = int32(len(d.Triggers))
		d.find(s)
		d.triggers[s][1] = int32(len(d.Triggers))
	}
	for s := range r.Sentences {
		d.phrases(s)
	}
	return d
}

// noted is among how many tokens at its head a message of a monitoring service bears a note in brackets. MUC-4 consists of such; its
// keys leave out what others would tell (clashes of soldiers with rebels, what is long past), and the models are told so that
// they need not leave it out elsewhere (feature augmentation: Daumé, "Frustratingly Easy Domain Adaptation", ACL 2007).
const noted = 60

// voices notes who speaks where: the innermost content around each token, and the sources.
func (d *Draft) voices() {
	mark := func(spans []text.Range, f func(token int)) {
		for _, span := range spans {
			for k := d.tokenAt(span.Start); k < len(d.Reading.Tokens) && d.Reading.Tokens[k].Start < span.End; k++ {
				f(k)
			}
		}
	}
	size := make([]int, len(d.Reading.Statements))
	for i, s := range d.Reading.Statements {
		for _, c := range s.Content {
			size[i] += c.End - c.Start
		}
		mark(s.Content, func(k int) {
			if v := d.voice[k]; v < 0 || size[i] < size[v] {
				d.voice[k] = int32(i)
			}
		})
		party := false
		switch s.Stance {
		case evidence.StanceDeny, evidence.StanceClaim, evidence.StancePromise, evidence.StanceWarn:
			party = true
		}
		mark(s.Source, func(k int) {
			d.speaker[k] = true
			d.tells[k] = d.tells[k] || !party
		})
		if s.Stance == evidence.StanceDeny {
			d.denial(s.Source)
		}
	}
}

// tokenAt returns the first token that ends after a byte.
func (d *Draft) tokenAt(at int) int {
	low, high := 0, len(d.Reading.Tokens)
	for low < high {
		if m := (low + high) / 2; d.Reading.Tokens[m].End > at {
			high = m
		} else {
			low = m + 1
		}
	}
	return low
}

// find collects the triggers of a sentence.
func (d *Draft) find(s int) {
	sentence := d.Reading.Sentences[s]
	for k := sentence.First; k < sentence.Last; k++ {
		best := -1
		if d.inName(k, sentence.First) || d.armament(k) {
			continue
		}
		senses := lexicon[d.Reading.Tokens[k].Norm]
		for i, x := range senses {
			if x.fits(d.Reading.Arcs[k].Tag) && (x.with == "" || d.follows(k, sentence.Last, x.with)) && (best < 0 || senses[best].with == "" && x.with != "") {
				best = i
			}
		}
		if best >= 0 {
			x := senses[best]
			if d.figurative(k, x.lemma) {
				continue
			}
			d.Triggers = append(d.Triggers, Trigger{Token: k, Sentence: s, Kind: x.kind, Lemma: x.lemma, part: x.part})
			d.kinds[x.kind]++
			d.trigger[k] = true
		}
	}
}

// figurative reports whether a word beside a trigger shows that it is a figure of speech: "attacked the budget", "heart attack".
func (d *Draft) figurative(k int, lemma string) bool {
	words := figures[lemma]
	if words == nil {
		return false
	}
	n := 0
	for c := d.first[k]; c >= 0 && n < breadth; c = d.next[c] {
		n++
		switch d.relation(int(c)) {
		case reading.RelationSubject, reading.RelationPassiveSubject, reading.RelationObject, reading.RelationCompound, reading.RelationAdjective,
			reading.RelationPossessive, reading.RelationNominal, reading.RelationOblique:
			if slices.Contains(words, d.stems[c]) {
				return true
			}
		}
	}
	return d.relation(k) == reading.RelationRelativeClause && d.head(k) >= 0 && slices.Contains(words, d.stems[d.head(k)])
}

// inName reports whether a token is a part of a name in mixed case: "Free Coast Brigade". The first of a sentence is none.
func (d *Draft) inName(k, first int) bool {
	t := d.Reading.Tokens
	upper := func(i int) bool {
		return i > first && i < len(t) && t[i].Upper && !t[i].AllCaps && t[i].Kind == reading.Word
	}
	return upper(k) && (upper(k-1) || upper(k+1))
}

// armament are what comes before weapons and is no deed: "assault rifle", "attack helicopter".
func (d *Draft) armament(k int) bool {
	switch d.norm(k) {
	case "assault", "attack", "strike", "raid":
		h := d.head(k)
		return d.relation(k) == reading.RelationCompound && h > k && d.thing(weapons, h, h+1, h) != "other"
	}
	return false
}

// reach is how many words after a trigger its particle may stand.
const reach = 3

func (d *Draft) follows(k, end int, w string) bool {
	for i := k + 1; i <= k+reach && i < end; i++ {
		if d.Reading.Tokens[i].Norm == w {
			return true
		}
	}
	return false
}

// window is how many tokens before and after one are looked at in its sentence.
const window = 60

// around returns the tokens around one, within its sentence, half-open.
func (d *Draft) around(k int) (first, last int) {
	s := d.Reading.Sentences[d.Reading.Tokens[k].Sentence]
	return max(s.First, k-window), min(s.Last, k+window)
}

func (d *Draft) norm(k int) string {
	if k < 0 || k >= len(d.Reading.Tokens) {
		return ""
	}
	return d.Reading.Tokens[k].Norm
}

func (d *Draft) relation(k int) reading.Relation { return d.Reading.Arcs[k].Relation }

func (d *Draft) head(k int) int { return int(d.Reading.Arcs[k].Head) }

func (d *Draft) tag(k int) reading.Tag { return d.Reading.Arcs[k].Tag }
