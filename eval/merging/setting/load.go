package setting

import (
	"fmt"
	"strings"

	"hearsay/eval/merging/ecbplus"
	"hearsay/eval/task"
	"hearsay/internal/evidence"
	"hearsay/internal/reading"
	"hearsay/internal/resolve/incident"
)

// Split is one split of the corpus as the resolver sees it.
type Split struct {
	Documents []ecbplus.Document
	Tellings  []incident.Telling // one for each mention of an event
	Document  []int              // by telling
	Chain     []string           // by telling, "" for one tied to nothing
}

// Load reads a split.
func Load(t *task.Task, split string) (*Split, error) {
	files, err := task.Files(t.Corpora(), Corpus, split, "*", "*.xml")
	if err != nil {
		return nil, err
	}
	raw, err := task.Strings(files)
	if err != nil {
		return nil, err
	}
	s := &Split{}
	for i := range files {
		d, err := ecbplus.Parse(raw[i])
		if err != nil {
			return nil, fmt.Errorf("%s: %w", files[i], err)
		}
		r, err := t.Read(d.Name, d.Text)
		if err != nil {
			return nil, err
		}
		s.add(d, r)
	}
	return s, nil
}

// add turns a document's mentions to tellings, with what the reader makes of its text.
func (s *Split) add(d ecbplus.Document, r *reading.Reading) {
	n := len(s.Documents)
	s.Documents = append(s.Documents, d)
	v := newView(r)
	for _, m := range d.Mentions {
		if !m.Event() {
			continue
		}
		t := v.telling(d, m)
		t.Article = n
		t.Prepare()
		s.Tellings = append(s.Tellings, t)
		s.Document = append(s.Document, n)
		s.Chain = append(s.Chain, m.Chain)
	}
}

// view is a reading by lemma and by what hangs on what.
type view struct {
	*reading.Reading
	lemmas   []string
	children [][]int
	mention  []int            // by token: the mention that it heads or stands in, -1
	names    map[int][]string // by chain: the words of its first name
	story    incident.Profile
}

func newView(r *reading.Reading) *view {
	v := &view{Reading: r, lemmas: make([]string, len(r.Tokens)), children: make([][]int, len(r.Tokens)), mention: make([]int, len(r.Tokens)), names: map[int][]string{}}
	for i, t := range r.Tokens {
		if t.Kind == reading.Word || t.Kind == reading.Numeral {
			v.lemmas[i] = incident.Lemma(t.Norm)
		}
		v.mention[i] = -1
		if i < len(r.Arcs) && r.Arcs[i].Head >= 0 {
			h := r.Arcs[i].Head
			v.children[h] = append(v.children[h], i)
		}
	}
	for i, m := range r.Mentions {
		for k := m.First; k < m.Last; k++ {
			v.mention[k] = i
		}
		if m.Name && v.names[m.Chain] == nil {
			v.names[m.Chain] = strings.Fields(strings.ToLower(v.Text.Cut(m.Range)))
		}
	}
	v.story = incident.NewProfile(v.lemmas)
	return v
}

func (v *view) telling(d ecbplus.Document, m ecbplus.Mention) incident.Telling {
	t := incident.Telling{Story: v.story, Sentence: d.Tokens[m.Tokens[0]].Sentence}
	var tokens []int
	at := 0
	for _, k := range m.Tokens {
		for at < len(v.Tokens) && v.Tokens[at].End <= d.Tokens[k].Start {
			at++
		}
		for j := at; j < len(v.Tokens) && v.Tokens[j].Start < d.Tokens[k].End; j++ {
			if len(tokens) == 0 || tokens[len(tokens)-1] < j {
				tokens = append(tokens, j)
			}
		}
	}
	if len(tokens) == 0 {
		return t
	}
	h := v.head(tokens)
	t.Head = v.lemmas[h]
	t.Verb = v.tag(h) == reading.TagVerb
	var words []string
	for _, k := range tokens {
		words = append(words, v.lemmas[k])
	}
	t.Words = incident.NewSet(words...)
	if s := v.Tokens[h].Sentence; s >= 0 {
		x := v.Sentences[s]
		t.Near = incident.NewProfile(v.lemmas[x.First:x.Last])
		t.Times = v.times(x)
	}
	v.arguments(h, &t)
	return t
}

func (v *view) tag(i int) reading.Tag {
	if i < len(v.Arcs) {
		return v.Arcs[i].Tag
	}
	return reading.TagNone
}

// head is the token of a mention that hangs on something outside.
func (v *view) head(tokens []int) int {
	if len(v.Arcs) == 0 {
		return tokens[len(tokens)-1]
	}
	inside := map[int]bool{}
	for _, k := range tokens {
		inside[k] = true
	}
	for _, k := range tokens {
		if !inside[int(v.Arcs[k].Head)] && v.lemmas[k] != "" && v.tag(k) != reading.TagAdposition && v.tag(k) != reading.TagDeterminer {
			return k
		}
	}
	return tokens[0]
}

func (v *view) times(s reading.Sentence) incident.Set {
	var words []string
	for _, d := range v.Dates {
		if d.First < s.First || d.First >= s.Last {
			continue
		}
		for k := d.First; k < d.Last; k++ {
			words = append(words, v.lemmas[k])
		}
	}
	return incident.NewSet(words...)
}

func (v *view) arguments(h int, t *incident.Telling) {
	var agents, patients, others, places []string
	sets := func(r reading.Relation, k int) *[]string {
		switch r {
		case reading.RelationSubject, reading.RelationAgent, reading.RelationPossessive:
			return &agents
		case reading.RelationObject, reading.RelationPassiveSubject, reading.RelationIndirectObject:
			return &patients
		case reading.RelationOblique, reading.RelationObliqueUnmarked, reading.RelationNominal, reading.RelationCompound, reading.RelationAdjective, reading.RelationOpenClausal:
			if m := v.mention[k]; m >= 0 && v.Mentions[m].Type == evidence.MentionPlace {
				return &places
			}
			return &others
		}
		return nil
	}
	if len(v.Arcs) == 0 {
		return
	}
	subject := false
	for _, k := range v.children[h] {
		if to := sets(v.Arcs[k].Relation, k); to != nil {
			subject = subject || to == &agents
			*to = append(*to, v.phrase(k)...)
		}
	}
	// A verb without a subject of its own shares that of the verb it hangs on.
	for up, n := h, 0; !subject && v.tag(h) == reading.TagVerb && n < 2; n++ {
		r := v.Arcs[up].Relation
		if r == reading.RelationAdnominalClause || r == reading.RelationRelativeClause {
			agents = append(agents, v.phrase(int(v.Arcs[up].Head))...)
			break
		}
		if r != reading.RelationConjunct && r != reading.RelationOpenClausal && r != reading.RelationAdverbialClause {
			break
		}
		up = int(v.Arcs[up].Head)
		if up < 0 {
			break
		}
		for _, k := range v.children[up] {
			if v.Arcs[k].Relation == reading.RelationSubject || v.Arcs[k].Relation == reading.RelationPassiveSubject {
				agents = append(agents, v.phrase(k)...)
				subject = true
			}
		}
	}
	t.Agents, t.Patients, t.Others, t.Places = incident.NewSet(agents...), incident.NewSet(patients...), incident.NewSet(others...), incident.NewSet(places...)
}

// phrase returns the words of what a token heads: its own and those close to it, and those of the name that a pronoun or
// description stands for.
func (v *view) phrase(k int) []string {
	var out []string
	if v.tag(k) != reading.TagPronoun {
		out = append(out, v.lemmas[k])
	}
	for _, c := range v.children[k] {
		switch v.Arcs[c].Relation {
		case reading.RelationCompound, reading.RelationFlat, reading.RelationApposition:
			out = append(out, v.lemmas[c])
		}
	}
	if m := v.mention[k]; m >= 0 {
		for i := range v.Mentions {
			if x := &v.Mentions[i]; x.Name && x.Chain == v.Mentions[m].Chain {
				break
			}
		}
	}
	return out
}
