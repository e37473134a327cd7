package incident

import (
	"hearsay/internal/loglinear"
	"hearsay/internal/reading"
)

// governor returns the token on which a noun phrase hangs, by which relation and preposition; members of a list hang where
// its first hangs, an apposition where its noun hangs.
func (d *Draft) governor(h int) (g int, relation reading.Relation, preposition string, listed bool) {
	for range 4 {
		r := d.relation(h)
		if r != reading.RelationConjunct && r != reading.RelationApposition || d.head(h) < 0 {
			break
		}
		h, listed = d.head(h), true
	}
	return d.head(h), d.relation(h), d.preposition(h), listed
}

// preposition returns the first adposition that hangs on a token.
func (d *Draft) preposition(h int) string {
	n := 0
	for k := d.first[h]; k >= 0 && n < breadth; k = d.next[k] {
		n++
		if d.relation(int(k)) == reading.RelationCase {
			return d.norm(int(k))
		}
	}
	return ""
}

// sort names what kind of phrase a candidate is: a name by its type, a description, another noun phrase.
func (d *Draft) sort(c *Candidate) string {
	if c.Mention < 0 {
		return "phrase"
	}
	m := &d.Reading.Mentions[c.Mention]
	if m.Name {
		return string(m.Type)
	}
	return "description"
}

// path writes the relations between two tokens of a sentence: up from a to where they meet, down to b. It returns the number
// of steps, 9 for more than fit.
func (d *Draft) path(a, b int, out *[6]string) int {
	var ups, downs [4]int
	n := 0
	for k := a; k >= 0 && n < len(ups); k = d.head(k) {
		ups[n] = k
		n++
	}
	m := 0
	for k := b; k >= 0 && m < len(downs); k = d.head(k) {
		downs[m] = k
		m++
	}
	for i := range n {
		for j := range m {
			if ups[i] != downs[j] {
				continue
			}
			if i+j > 5 {
				return 9
			}
			at := 0
			for x := range i {
				out[at] = d.relation(ups[x]).String()
				at++
			}
			if at < 6 {
				out[at] = "/"
				at++
			}
			for x := j - 1; x >= 0 && at < 6; x-- {
				out[at] = d.relation(downs[x]).String()
				at++
			}
			return i + j
		}
	}
	return 9
}

// CandidateFeatures describes a candidate for the model of roles.
func (d *Draft) CandidateFeatures(i int, f *loglinear.Features) {
	c := &d.Candidates[i]
	h := c.Head
	w, k := d.stems[h], groupsOf(d.norm(h))
	sort := d.sort(c)
	f.Add("bias")
	f.Add("w=", w)
	f.Add("k1=", k.broad)
	f.Add("k2=", k.middle)
	f.Add("k3=", k.near)
	f.Add("sort=", sort)
	f.Add("tag=", d.tag(h).String())
	number := "one"
	if n := d.norm(h); len(n) > 3 && n[len(n)-1] == 's' {
		number = "many"
	}
	f.Add("number=", number, k.middle)
	for t := c.core[0]; t < c.core[1]; t++ {
		if t == h {
			continue
		}
		if d.tag(t) == reading.TagDeterminer || d.tag(t) == reading.TagNumeral {
			f.Add("det=", d.norm(t))
			f.Add("dettag=", d.tag(t).String(), k.middle)
			continue
		}
		f.Add("pre=", d.stems[t])
		f.Add("prek=", groupsOf(d.norm(t)).middle, k.broad)
	}
	g, relation, preposition, listed := d.governor(h)
	rel := relation.String()
	f.Add("rel=", rel, preposition)
	f.Add("relsort=", rel, preposition, sort)
	f.Add("relk=", rel, preposition, k.middle)
	if listed {
		f.Add("listed=", d.relation(h).String(), sort)
	}
	if g >= 0 {
		gw, gk := d.stems[g], groupsOf(d.norm(g))
		f.Add("gov=", gw)
		f.Add("govrel=", gw, "|", rel, preposition)
		f.Add("govk=", gk.near, "|", rel, preposition)
		f.Add("govk2=", gk.middle, "|", rel, preposition, "|", k.broad)
		f.Add("govsort=", gw, "|", rel, preposition, "|", sort)
		if d.relation(g) == reading.RelationObject || d.relation(g) == reading.RelationNominal || d.relation(g) == reading.RelationOblique || d.relation(g) == reading.RelationPassiveSubject || d.relation(g) == reading.RelationSubject {
			if gg := d.head(g); gg >= 0 {
				f.Add("gov2=", d.stems[gg], "|", gw, "|", rel, preposition)
				f.Add("gov2k=", d.stems[gg], d.relation(g).String(), "|", preposition, "|", k.broad)
			}
		}
		// what else hangs there: the object beside a subject, the subject beside an object
		n := 0
		for t := d.first[g]; t >= 0 && n < breadth; t = d.next[t] {
			n++
			switch r := d.relation(int(t)); r {
			case reading.RelationSubject, reading.RelationPassiveSubject, reading.RelationObject, reading.RelationAgent:
				if int(t) != h {
					f.Add("beside=", rel, "|", r.String(), d.stems[t])
					f.Add("besidek=", rel, "|", r.String(), groupsOf(d.norm(int(t))).middle, "|", gw)
				}
			}
		}
	} else {
		f.Add("gov=ROOT")
	}
	n := 0
	for t := d.first[h]; t >= 0 && n < breadth; t = d.next[t] {
		n++
		x := int(t)
		switch d.relation(x) {
		case reading.RelationNominal:
			p := d.preposition(x)
			f.Add("has=", p, d.stems[x])
			f.Add("hask=", p, groupsOf(d.norm(x)).middle, k.broad)
		case reading.RelationRelativeClause, reading.RelationAdnominalClause:
			f.Add("clause=", d.stems[x])
			f.Add("clausek=", groupsOf(d.norm(x)).middle, k.broad)
			m := 0
			for y := d.first[x]; y >= 0 && m < breadth; y = d.next[y] {
				m++
				if r := d.relation(int(y)); r == reading.RelationPassiveSubject || r == reading.RelationPassiveAuxiliary {
					f.Add("clausepass=", d.stems[x])
					break
				}
			}
		case reading.RelationApposition:
			f.Add("appos=", d.stems[x])
			f.Add("apposk=", groupsOf(d.norm(x)).middle, sort)
		case reading.RelationConjunct:
			f.Add("withk=", groupsOf(d.norm(x)).middle, k.broad)
		}
	}
	d.nearTriggers(c, k, sort, f)
	d.surroundings(c, k, sort, f)
}

// nearTriggers describes how the candidate stands to the triggers of its sentence.
func (d *Draft) nearTriggers(c *Candidate, k groups, sort string, f *loglinear.Features) {
	h := c.Head
	from, to := d.triggers[c.Sentence][0], d.triggers[c.Sentence][1]
	if from == to {
		f.Add("quiet=", sort, k.broad)
		if c.Sentence > 0 && d.triggers[c.Sentence-1][0] < d.triggers[c.Sentence-1][1] {
			f.Add("after=", d.Triggers[d.triggers[c.Sentence-1][1]-1].Lemma, k.broad)
		}
		return
	}
	before, after := -1, -1
	best, length := -1, 10
	for t := from; t < min(to, from+8); t++ {
		x := &d.Triggers[t]
		f.Add("in=", x.Lemma, "|", k.broad)
		f.Add("inkind=", string(x.Kind), "|", sort)
		if x.Token == h {
			f.Add("itself=", x.Lemma)
			continue
		}
		if x.Token < h {
			before = int(t)
		} else if after < 0 {
			after = int(t)
		}
		var steps [6]string
		n := d.path(h, x.Token, &steps)
		if n < length {
			best, length = int(t), n
		}
	}
	if best >= 0 && length < 6 {
		x := &d.Triggers[best]
		var p [6]string
		d.path(h, x.Token, &p)
		pre := d.preposition(h)
		f.Add("path=", p[0], ">", p[1], ">", p[2], ">", p[3], ">", p[4], ">", p[5], pre, string(x.Kind))
		f.Add("pathw=", p[0], ">", p[1], ">", p[2], ">", p[3], ">", p[4], ">", p[5], pre, x.Lemma)
		f.Add("pathk=", p[0], ">", p[1], ">", p[2], ">", p[3], ">", p[4], ">", p[5], pre, string(x.part), k.broad)
		f.Add("paths=", p[0], ">", p[1], ">", p[2], ">", p[3], ">", p[4], ">", p[5], pre, string(x.Kind), sort)
		f.Add("steps=", numeral(length), sort)
	} else {
		f.Add("steps=far", sort)
	}
	if before >= 0 {
		x := &d.Triggers[before]
		f.Add("before=", x.Lemma, "|", bucket(h-x.Token))
		f.Add("beforek=", x.Lemma, "|", k.middle)
	}
	if after >= 0 {
		x := &d.Triggers[after]
		f.Add("after=", x.Lemma, "|", bucket(x.Token-h))
		f.Add("afterk=", x.Lemma, "|", k.middle)
	}
}

// surroundings describes where the candidate stands in its sentence and text.
func (d *Draft) surroundings(c *Candidate, k groups, sort string, f *loglinear.Features) {
	r := d.Reading
	f.Add("prev=", d.norm(c.core[0]-1))
	f.Add("prev2=", d.norm(c.core[0]-2), " ", d.norm(c.core[0]-1))
	f.Add("next=", d.norm(c.core[1]))
	f.Add("next2=", d.norm(c.core[1]), " ", d.norm(c.core[1]+1))
	f.Add("prevstem=", d.stemAt(c.core[0]-1), d.stemAt(c.core[0]-2))
	f.Add("place=", bucket(c.Sentence), sort)
	if d.speaker[c.Head] {
		f.Add("speaker=", sort)
		f.Add("speakerk=", k.middle)
	}
	if v := d.voice[c.Head]; v >= 0 {
		f.Add("told=", string(r.Statements[v].Stance), string(r.Statements[v].Kind))
	} else {
		f.Add("told=no")
	}
	if c.Mention >= 0 {
		m := &r.Mentions[c.Mention]
		chain := d.chains[m.Chain]
		f.Add("chain=", bucket(len(chain)), sort)
		for _, o := range chain[:min(len(chain), 6)] {
			x := &r.Mentions[o]
			if x.Description && int(o) != c.Mention {
				f.Add("alias=", d.stems[x.Last-1])
				f.Add("aliask=", groupsOf(d.norm(x.Last-1)).middle)
			}
		}
		if m.Name {
			for t := m.First; t < m.Last; t++ {
				f.Add("namew=", d.norm(t))
			}
		}
	}
	for _, kind := range kinds {
		if d.kinds[kind] > 0 {
			f.Add("text=", string(kind), "|", k.middle)
		}
	}
}

func (d *Draft) stemAt(k int) string {
	if k < 0 || k >= len(d.stems) {
		return ""
	}
	return d.stems[k]
}

// CutFeatures describes a way to cut a candidate's words out.
func (d *Draft) CutFeatures(i, cut int, role string, f *loglinear.Features) {
	c := &d.Candidates[i]
	x := c.Cuts[cut]
	k := groupsOf(d.norm(c.Head))
	sort := d.sort(c)
	f.Add("way=", x.way)
	f.Add("wayrole=", x.way, role)
	f.Add("waysort=", x.way, sort, role)
	f.Add("wayk=", x.way, k.middle)
	f.Add("wayw=", x.way, d.stems[c.Head])
	f.Add("first=", d.norm(x.First), role)
	f.Add("firsttag=", d.tag(x.First).String(), role)
	f.Add("firstk=", groupsOf(d.norm(x.First)).middle)
	if x.First > c.core[0] {
		f.Add("left=", d.norm(x.First-1))
		f.Add("lefttag=", d.tag(x.First-1).String(), role)
		f.Add("leftk=", groupsOf(d.norm(x.First-1)).middle, role)
		f.Add("leftboth=", d.tag(x.First-1).String(), d.tag(x.First).String())
	}
	for t := c.core[1]; t < x.Last; t++ {
		f.Add("right=", d.norm(t), role)
		f.Add("rightk=", groupsOf(d.norm(t)).middle)
	}
	if x.Last == c.core[1] && d.norm(x.Last) == "of" {
		f.Add("cutof=", d.stems[c.Head], role)
		f.Add("cutofk=", k.middle, role)
		f.Add("cutofn=", k.broad, groupsOf(d.norm(x.Last+1)).broad)
	}
	f.Add("length=", bucket(x.Last-x.First), role)
}
