package incident

import (
	_ "embed"
	"strings"

	"hearsay/internal/evidence"
	"hearsay/internal/loglinear"
	"hearsay/internal/text"
)

// ConfidenceLabels are the degrees that the model of confidence knows.
var ConfidenceLabels = []string{
	string(evidence.ReportedAsFact), string(evidence.Claimed), string(evidence.Accused), string(evidence.AccusedByAuthorities), string(evidence.PossiblyDone),
}

//go:embed data/blame.txt
var blameFile string

// blame are the classes of the words that tell how an incident is laid at somebody's door.
var blame = func() map[string]string {
	out := map[string]string{}
	for line := range strings.Lines(blameFile) {
		line, _, _ = strings.Cut(line, "#")
		if fields := strings.Fields(line); len(fields) > 1 {
			for _, w := range fields[1:] {
				out[w] = fields[0]
			}
		}
	}
	return out
}()

// ConfidenceFeatures describes how an entity is laid the happening at its door.
func (d *Draft) ConfidenceFeatures(e *Entity, f *loglinear.Features) {
	f.Add("bias")
	for _, x := range e.Members[:min(len(e.Members), 4)] {
		c := &d.Candidates[x.Candidate]
		w := 0.3 + 0.7*x.P
		f.AddValue(logit(x.P), "p")
		first, last := d.around(c.Head)
		for k := first; k < last; k++ {
			if class := blame[d.stems[k]]; class != "" {
				f.AddValue(w, "class=", class)
				if away := k - c.Head; away > -8 && away < 8 {
					f.AddValue(w, "class near=", class)
				}
				if k < c.Head {
					f.AddValue(w, "class before=", class)
				}
				f.AddValue(0.3*w, "s=", d.stems[k])
			}
		}
		k := c.Head
		for range 4 {
			k = d.head(k)
			if k < 0 {
				break
			}
			if class := blame[d.stems[k]]; class != "" {
				f.AddValue(w, "above=", class)
			}
		}
		g, relation, preposition, _ := d.governor(c.Head)
		if g >= 0 {
			f.AddValue(0.5*w, "gov=", d.stems[g])
			f.AddValue(0.5*w, "govk=", groupsOf(d.norm(g)).middle, relation.String(), preposition)
			f.AddValue(w, "rel=", relation.String(), preposition)
		}
		if v := d.voice[c.Head]; v >= 0 {
			y := &d.Reading.Statements[v]
			f.AddValue(w, "stance=", string(y.Stance))
			f.AddValue(w, "cue=", blame[stem(y.Lemma)])
			f.AddValue(w, "kind=", string(y.Kind))
			authority := "nobody"
			for _, span := range y.Source {
				authority = "somebody"
				for k := d.tokenAt(span.Start); k < len(d.Reading.Tokens) && d.Reading.Tokens[k].Start < span.End; k++ {
					f.AddValue(0.5*w, "byk=", groupsOf(d.norm(k)).middle)
					if blame[d.stems[k]] == "authority" {
						authority = "authority"
					}
				}
			}
			f.AddValue(w, "by=", authority)
			f.AddValue(w, "by=", authority, blame[stem(y.Lemma)])
		} else {
			f.AddValue(w, "stance=own")
		}
		if d.speaker[c.Head] {
			f.AddValue(w, "speaker")
			for _, y := range d.Reading.Statements {
				if len(y.Source) > 0 && y.Source[0].Start <= d.Reading.Tokens[c.Head].Start && d.Reading.Tokens[c.Head].Start < y.Source[len(y.Source)-1].End {
					f.AddValue(w, "speaks=", blame[stem(y.Lemma)], string(y.Stance))
				}
			}
		}
	}
}

// confidence is how an entity's responsibility stands.
func (d *Draft) confidence(m *Models, e *Entity) evidence.Responsibility {
	if e.level != "" {
		return e.level
	}
	if d.denies(e) {
		return evidence.DeniedByAccused
	}
	f := loglinear.NewFeatures()
	d.ConfidenceFeatures(e, f)
	p := m.Confidence.Probabilities(f, nil)
	best := 0
	for i := range p {
		if p[i] > p[best] {
			best = i
		}
	}
	how := evidence.Responsibility(ConfidenceLabels[best])
	if x := e.Members[e.Best]; how == evidence.ReportedAsFact && !d.message && d.proper(x.Candidate) {
		if told := d.accused(d.Candidates[x.Candidate].Head); told != "" {
			return told
		}
	}
	return how
}

// denies reports whether somebody of an entity is the source of a denial. MUC-4 has no such degree.
func (d *Draft) denies(e *Entity) bool {
	for _, source := range d.denials {
		for _, x := range e.Members[:min(len(e.Members), 4)] {
			if (d.named(x.Candidate) || !d.message && d.body(&d.Candidates[x.Candidate])) && strings.Contains(source, " "+x.key+" ") {
				return true
			}
		}
	}
	return false
}

// denial notes who denies, in lower case between blanks, without the endings of the genitive.
func (d *Draft) denial(source []text.Range) {
	if len(d.denials) == most {
		return
	}
	var b strings.Builder
	for _, span := range source {
		for k := d.tokenAt(span.Start); k < len(d.Reading.Tokens) && d.Reading.Tokens[k].Start < span.End; k++ {
			if w := d.norm(k); w != "'s" && w != "'" {
				b.WriteByte(' ')
				b.WriteString(w)
			}
		}
	}
	d.denials = append(d.denials, b.String()+" ")
}
