package act

import (
	"strings"

	"hearsay/internal/loglinear"
	"hearsay/internal/reading"
	"hearsay/internal/wordvector"
)

// describer tells a model of a frame.
type describer struct {
	*tree
	*loglinear.Features
	words []word // the words of the deed, from the predicate down
}

// word is a content word of the deed and how it hangs on the others.
type word struct {
	at     int
	lemma  string
	slot   string // "p" predicate above both, "s" what governs the source, "t" what governs the target, else its relation
	parent int    // index into words, -1
	depth  int
}

// most bounds the words that describe a deed.
const most = 24

// gather collects the words of the deed: the predicate above both, what lies on the way to either party, and what
// depends on these, but for the parties' own phrases.
func (d *describer) gather(f *frame) {
	d.words = d.words[:0]
	d.take(f, f.top, "p", -1, 0)
	for _, w := range f.up {
		if len(d.words) < most && !d.taken(w) {
			d.take(f, w, "s", -1, 1)
		}
	}
	for _, w := range f.down {
		if len(d.words) < most && !d.taken(w) {
			d.take(f, w, "t", -1, 1)
		}
	}
}

func (d *describer) taken(at int) bool {
	for i := range d.words {
		if d.words[i].at == at {
			return true
		}
	}
	return false
}

func (d *describer) take(f *frame, at int, slot string, parent, depth int) {
	if len(d.words) >= most || d.taken(at) {
		return
	}
	me := len(d.words)
	d.words = append(d.words, word{at, d.lemma(at), slot, parent, depth})
	if depth >= 3 {
		return
	}
	for c := d.first[at]; c >= 0; c = d.next[c] {
		i := int(c)
		if i == f.source || i == f.target {
			continue
		}
		r := d.relation(i)
		switch r {
		case reading.RelationObject, reading.RelationIndirectObject, reading.RelationOpenClausal, reading.RelationClausal, reading.RelationVerbParticle,
			reading.RelationOblique, reading.RelationNominal, reading.RelationCompound, reading.RelationAdjective, reading.RelationPassiveSubject,
			reading.RelationAdnominalClause, reading.RelationAdverbialClause, reading.RelationSubject:
		case reading.RelationAdverb:
			if depth > 1 {
				continue
			}
		case reading.RelationConjunct:
			if depth > 1 || d.verbal(i) {
				continue // another deed
			}
		default:
			continue
		}
		if d.tag(i) == reading.TagPronoun || d.tag(i) == reading.TagProperNoun && r != reading.RelationObject {
			continue
		}
		slot := r.String()
		if p := d.preposition(i); p != "" {
			slot = p
		}
		d.take(f, i, slot, me, depth+1)
	}
}

// describe gathers the words of a frame and adds what is known of it to the features.
func (d *describer) describe(f *frame) {
	d.gather(f)
	d.features(f)
}

// features adds what is known of a frame whose words were gathered.
func (d *describer) features(f *frame) {
	d.Reset()
	d.Add("bias")
	d.sides(f)
	var sum, verb wordvector.Vector
	total, verbs := float32(0), float32(0)
	for i := range d.words {
		w := &d.words[i]
		weight := float32(1)
		if w.depth > 0 {
			weight = .6
		}
		if w.depth > 1 {
			weight = .35
		}
		d.AddValue(weight, "w=", w.lemma)
		d.Add("r=", w.slot, ":", w.lemma)
		c64, c256, c1024 := wordvector.Cluster(d.Tokens[w.at].Norm)
		if c64 > 0 {
			d.AddValue(weight, "c64=", number(c64))
			d.AddValue(weight, "c256=", number(c256))
			d.AddValue(weight, "c1024=", number(c1024))
			if w.depth <= 1 {
				d.Add("rc=", w.slot, ":", number(c256))
			}
		}
		if w.parent >= 0 {
			p := &d.words[w.parent]
			d.Add("b=", p.lemma, ">", w.lemma)
			d.Add("g=", p.lemma, ">", w.slot)
			if p.depth == 0 {
				_, pc, _ := wordvector.Cluster(d.Tokens[p.at].Norm)
				d.Add("bc=", number(pc), ">", number(c256))
			}
		}
		if v, ok := wordvector.Of(d.Tokens[w.at].Norm); ok {
			sum.Add(&v, weight)
			total += weight
			if d.verbal(w.at) || w.slot == "p" {
				verb.Add(&v, weight)
				verbs += weight
			}
		}
		d.senses(i, weight)
	}
	if total > 0 {
		d.vector(&sum, 1/total*3, "vw")
	}
	if verbs > 0 {
		d.vector(&verb, 1/verbs*3, "vv")
	}
	d.patterned()
	d.shape(f)
}

func (d *describer) vector(v *wordvector.Vector, by float32, name string) {
	for i := range v {
		v[i] = float32(v[i] * by)
	}
	d.AddVector(v[:], name)
}

// senses adds what the list of deeds says of a word, alone and with the word that it hangs on.
func (d *describer) senses(i int, weight float32) {
	w := &d.words[i]
	l := words()
	level := "0"
	if w.depth == 1 {
		level = "1"
	} else if w.depth > 1 {
		level = "2"
	}
	for _, x := range l.words[w.lemma] {
		d.AddValue(weight, "d=", string(x.kind))
		d.Add("d", level, "=", string(x.kind))
		if x.mode != "" {
			d.AddValue(weight, "m=", string(x.kind), x.mode)
		}
		if w.parent >= 0 {
			p := &d.words[w.parent]
			d.Add("dl=", p.lemma, ">", string(x.kind))
			for _, y := range l.words[p.lemma] {
				d.Add("dd=", string(y.kind), ">", string(x.kind))
			}
		}
	}
	if w.parent >= 0 {
		p := &d.words[w.parent]
		key := p.lemma + ">" + w.lemma
		if w.slot == "compound:prt" || w.slot == "advmod" {
			key = p.lemma + "+" + w.lemma
		}
		for _, x := range l.words[key] {
			d.AddValue(2, "d2=", string(x.kind))
		}
		if at := l.words[p.lemma+"+"+w.slot]; at != nil {
			for _, x := range at {
				d.AddValue(2, "d2=", string(x.kind))
			}
		}
	}
}

// sides adds who acts and who is acted on.
func (d *describer) sides(f *frame) {
	d.Add("S=", d.lemma(f.source))
	_, c, _ := wordvector.Cluster(d.Tokens[f.source].Norm)
	d.Add("Sc=", number(c))
	if f.target < 0 {
		d.Add("T-")
		return
	}
	d.Add("T=", d.lemma(f.target))
	_, c, _ = wordvector.Cluster(d.Tokens[f.target].Norm)
	d.Add("Tc=", number(c))
	d.Add("Tp=", d.preposition(f.target))
	d.Add("way=", d.way(f))
}

// way names the relations from the source up and down to the target.
func (d *describer) way(f *frame) string {
	var b strings.Builder
	b.WriteString(d.relation(f.source).String())
	for _, u := range f.up {
		b.WriteByte('<')
		b.WriteString(d.relation(u).String())
	}
	b.WriteByte('|')
	for _, x := range f.down {
		b.WriteString(d.relation(x).String())
		b.WriteByte('>')
	}
	if f.target >= 0 {
		b.WriteString(d.relation(f.target).String())
	}
	if f.direct {
		b.WriteByte('!')
	}
	return b.String()
}

// shape adds what stands about the predicate: negation, auxiliaries, marks, voice.
func (d *describer) shape(f *frame) {
	for n, at := range [2]int{f.top, d.governorOf(f)} {
		if n == 1 && at == f.top {
			break
		}
		for c := d.first[at]; c >= 0; c = d.next[c] {
			switch r := d.relation(int(c)); r {
			case reading.RelationAuxiliary, reading.RelationPassiveAuxiliary, reading.RelationMark, reading.RelationCopula:
				d.Add("x", r.String(), "=", d.lemma(int(c)))
			case reading.RelationAdverb:
				if negative(d.Tokens[c].Norm) {
					d.Add("not")
				}
			}
		}
	}
	lo, hi := f.source, f.target
	if f.target < 0 {
		return
	}
	if lo > hi {
		lo, hi = hi, lo
		d.Add("turned")
	}
	if hi-lo > 30 {
		return
	}
	for i := lo + 1; i < hi; i++ {
		if k := &d.Tokens[i]; k.Kind == reading.Word && !k.Upper {
			d.AddValue(.5, "i=", d.lemma(i))
		}
	}
}

func (d *describer) governorOf(f *frame) int {
	if len(f.up) > 0 {
		return f.up[0]
	}
	return f.top
}

func negative(w string) bool { return w == "not" || w == "n't" || w == "never" }

var small = func() (out [1025]string) {
	for i := range out {
		n := i
		s := ""
		for {
			s = string(rune('0'+n%10)) + s
			if n /= 10; n == 0 {
				break
			}
		}
		out[i] = s
	}
	return out
}()

func number(n int) string { return small[n] }

// telling says whether the list of deeds knows a word near the top of what was gathered: without one, no deed is told.
func (d *describer) telling() bool {
	l := words()
	for i := range d.words {
		if w := &d.words[i]; w.depth <= 2 && l.words[w.lemma] != nil {
			return true
		}
	}
	return false
}
