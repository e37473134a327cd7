package incident

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"hearsay/internal/evidence"
	"hearsay/internal/loglinear"
	"hearsay/internal/reading"
)

// Entity is what plays one role in the incidents of a text, by however many candidates it is named.
type Entity struct {
	Role    int
	Members []Member                // the surest first
	Best    int                     // the member whose words stand for it
	P       float32                 // that it plays the role
	level   evidence.Responsibility // of a perpetrator, where the text says it in so many words
}

// Member is one candidate of an entity.
type Member struct {
	Candidate, Cut int
	P, CutP        float32
	key            string
}

// faint is below what a candidate is not worth grouping.
const faint = 0.04

// Gather groups the candidates of each role that may be one.
func (d *Draft) Gather(m *Models) {
	d.Entities = d.Entities[:0]
	f := loglinear.NewFeatures()
	buffer := make([]float32, 2)
	for role := RoleIndividual; role < roleCount; role++ {
		byKey := map[string]int{}
		byChain := map[int]int{}
		first := len(d.Entities)
		for i := range d.Candidates {
			p := d.RoleP[i][role]
			if p < faint {
				continue
			}
			cut, cutP := d.bestCut(m, i, role, f, buffer)
			x := Member{i, cut, p, cutP, d.key(i, cut)}
			at, ok := byKey[x.key]
			chain := -1
			if c := &d.Candidates[i]; c.Mention >= 0 {
				if y := &d.Reading.Mentions[c.Mention]; y.Name {
					chain = y.Chain
				}
			}
			if !ok && chain >= 0 {
				at, ok = byChain[chain]
			}
			if !ok {
				at, ok = d.beside(first, i)
			}
			if !ok {
				at, ok = d.akin(first, x)
			}
			if !ok {
				at = len(d.Entities)
				d.Entities = append(d.Entities, Entity{Role: role})
			}
			e := &d.Entities[at]
			e.Members = append(e.Members, x)
			byKey[x.key] = at
			if chain >= 0 {
				byChain[chain] = at
			}
		}
	}
	for i := range d.Entities {
		d.settle(&d.Entities[i])
	}
	slices.SortStableFunc(d.Entities, func(a, b Entity) int {
		return cmp.Or(cmp.Compare(a.Role, b.Role), cmp.Compare(b.Members[0].P, a.Members[0].P))
	})
}

// settle orders the members and chooses the words that stand for the entity.
func (d *Draft) settle(e *Entity) {
	slices.SortStableFunc(e.Members, func(a, b Member) int { return cmp.Compare(b.P, a.P) })
	best := float32(-1)
	for i, x := range e.Members {
		score := x.P * x.CutP
		if d.named(x.Candidate) {
			c := d.Candidates[x.Candidate].Cuts[x.Cut]
			score += 0.2 + 0.1*float32(min(c.Last-c.First, 4)) // the fullest name
		}
		if score > best {
			best, e.Best = score, i
		}
	}
}

func (d *Draft) named(candidate int) bool {
	m := d.Candidates[candidate].Mention
	return m >= 0 && d.Reading.Mentions[m].Name
}

// key is how an entity's words are compared: lower case, without marks and a leading article.
func (d *Draft) key(candidate, cut int) string {
	c := d.Candidates[candidate].Cuts[cut]
	var b strings.Builder
	for k := c.First; k < c.Last; k++ {
		w := d.norm(k)
		if k == c.First && (w == "the" || w == "a" || w == "an") && k+1 < c.Last {
			continue
		}
		if strings.ContainsAny(w, "abcdefghijklmnopqrstuvwxyz0123456789") {
			if b.Len() > 0 {
				b.WriteByte(' ')
			}
			b.WriteString(w)
		}
	}
	return b.String()
}

// beside finds an entity among those from first on of which a candidate is another name for a member: "the mayor, Ann Oru".
func (d *Draft) beside(first, candidate int) (int, bool) {
	h := d.Candidates[candidate].Head
	for i := len(d.Entities) - 1; i >= max(first, len(d.Entities)-breadth); i-- {
		for _, x := range d.Entities[i].Members {
			o := d.Candidates[x.Candidate].Head
			if d.named(x.Candidate) == d.named(candidate) {
				continue
			}
			if d.oneMention(candidate, x.Candidate) || d.relation(h) == reading.RelationApposition && d.head(h) == o || d.relation(o) == reading.RelationApposition && d.head(o) == h {
				return i, true
			}
		}
	}
	return 0, false
}

// oneMention reports whether a name and a description of one person or body stand side by side.
func (d *Draft) oneMention(a, b int) bool {
	m, n := d.Candidates[a].Mention, d.Candidates[b].Mention
	away := d.Candidates[a].Head - d.Candidates[b].Head
	return m >= 0 && n >= 0 && d.Reading.Mentions[m].Chain == d.Reading.Mentions[n].Chain && away < 8 && away > -8
}

// akin finds an entity among those from first on of which a name is the family name or the initials.
func (d *Draft) akin(first int, x Member) (int, bool) {
	if !d.named(x.Candidate) {
		return 0, false
	}
	person := d.sort(&d.Candidates[x.Candidate]) == string(evidence.MentionPerson)
	for i := len(d.Entities) - 1; i >= max(first, len(d.Entities)-most); i-- {
		for _, o := range d.Entities[i].Members[:1] {
			if !d.named(o.Candidate) {
				continue
			}
			switch {
			case person && (strings.HasSuffix(o.key, " "+x.key) || strings.HasSuffix(x.key, " "+o.key)),
				person && (strings.HasPrefix(o.key, x.key+" ") || strings.HasPrefix(x.key, o.key+" ")),
				initials(o.key, x.key), initials(x.key, o.key):
				return i, true
			}
		}
	}
	return 0, false
}

// initials reports whether short is made of the initials of long's words, small words left out or not.
func initials(long, short string) bool {
	if strings.Contains(short, " ") || len(short) < 2 || len(short) > 6 {
		return false
	}
	words := strings.Fields(long)
	if len(words) < 2 {
		return false
	}
	var all, main []byte
	for _, w := range words {
		all = append(all, w[0])
		switch w {
		case "of", "the", "for", "and", "de", "la", "del":
		default:
			main = append(main, w[0])
		}
	}
	return string(all) == short || string(main) == short
}

func logit(p float32) float32 {
	p = min(max(p, 0.001), 0.999)
	return float32(math.Log(float64(p/(1-p)))) / 4
}

// most is how many entities of a role are told apart by rank, and how many of the last a name is compared with.
const most = 64

// EntityFeatures describes an entity for the model of entities. Texts must have been weighed whole.
func (d *Draft) EntityFeatures(i int, f *loglinear.Features) {
	e := &d.Entities[i]
	role := RoleLabels[e.Role]
	top := e.Members[0]
	best := e.Members[e.Best]
	sum, miss := float32(0), float32(1)
	for _, x := range e.Members {
		sum += x.P
		miss *= 1 - x.P
	}
	f.Add("bias=", role)
	f.AddValue(logit(top.P), "top=", role)
	f.AddValue(logit(1-miss), "any=", role)
	f.AddValue(logit(best.CutP), "cut=", role)
	f.AddValue(logit(top.P*best.CutP), "both=", role)
	f.AddValue(logit(sum/float32(len(e.Members))), "mean=", role)
	f.AddValue(logit(d.Relevance), "text=", role)
	f.AddValue(min(logit(d.Relevance), logit(top.P)), "least=", role)
	f.Add("members=", bucket(len(e.Members)), role)
	// how many of the role are surer: the entities are in order
	first := i
	for first > 0 && i-first < most && d.Entities[first-1].Role == e.Role {
		first--
	}
	rank, second := i-first, float32(0)
	if rank > 0 {
		second = d.Entities[first].Members[0].P
	} else if i+1 < len(d.Entities) && d.Entities[i+1].Role == e.Role {
		second = d.Entities[i+1].Members[0].P
	}
	f.Add("rank=", numeral(min(rank, 5)), role)
	f.AddValue(logit(second), "rival=", role)
	sort := d.sort(&d.Candidates[best.Candidate])
	f.Add("sort=", sort, role)
	f.Add("ranksort=", numeral(min(rank, 3)), sort, role)
	f.AddValue(logit(top.P), "topsort=", sort, role)
	c := d.Candidates[best.Candidate]
	f.Add("w=", d.stems[c.Head], role)
	f.Add("k=", groupsOf(d.norm(c.Head)).middle, role)
	f.Add("place=", bucket(d.Candidates[e.Members[len(e.Members)-1].Candidate].Sentence), role)
	// the surest trigger in a sentence of it
	sure := float32(0)
	for _, x := range e.Members {
		sure = max(sure, d.sentenceP(d.Candidates[x.Candidate].Sentence))
	}
	f.AddValue(logit(sure), "trigger=", role)
	// who else plays a role in the same sentences
	var beside [roleCount]float32
	for _, x := range e.Members[:min(len(e.Members), breadth)] {
		c := &d.Candidates[x.Candidate]
		for j := max(0, x.Candidate-breadth); j < min(len(d.Candidates), x.Candidate+breadth); j++ {
			if o := &d.Candidates[j]; j == x.Candidate || o.Sentence != c.Sentence {
				continue
			}
			for r := RoleIndividual; r < roleCount; r++ {
				beside[r] = max(beside[r], x.P*d.RoleP[j][r])
			}
		}
	}
	for r := RoleIndividual; r < roleCount; r++ {
		f.AddValue(logit(beside[r]), "beside=", RoleLabels[r], role)
	}
	for k := 1; k < kindCount; k++ {
		f.AddValue(logit(d.KindP[k]), "tells=", KindLabels[k], role)
	}
	if len(e.Members) > 1 {
		f.AddValue(logit(e.Members[1].P), "next=", role)
	}
	// a rival that has the same words in another role
	other := float32(0)
	for r := RoleIndividual; r < roleCount; r++ {
		if r != e.Role {
			for _, x := range e.Members {
				other = max(other, d.RoleP[x.Candidate][r])
			}
		}
	}
	f.AddValue(logit(other), "other=", role)
}

// sentenceP is how sure the surest trigger of a sentence is.
func (d *Draft) sentenceP(s int) (p float32) {
	for t := d.triggers[s][0]; t < d.triggers[s][1]; t++ {
		p = max(p, 1-d.TriggerP[t][0])
	}
	return p
}
