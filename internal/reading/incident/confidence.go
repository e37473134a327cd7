package incident

import (
	"hearsay/internal/evidence"
	"hearsay/internal/loglinear"
	"hearsay/internal/reading"
)

// ConfidenceLabels are the degrees that the model of confidence knows.
var ConfidenceLabels = []string{
	string(evidence.ReportedAsFact), string(evidence.Claimed), string(evidence.Accused), string(evidence.AccusedByAuthorities), string(evidence.PossiblyDone),
}

// ConfidenceFeatures describes how an entity is laid the happening at its door.
func (d *Draft) ConfidenceFeatures(e *Entity, f *loglinear.Features) {
	f.Add("bias")
	for _, x := range e.Members[:min(len(e.Members), 5)] {
		c := &d.Candidates[x.Candidate]
		w := 0.3 + 0.7*x.P
		f.AddValue(logit(x.P), "p")
		s := d.Reading.Sentences[c.Sentence]
		for k := s.First; k < s.Last; k++ {
			switch d.tag(k) {
			case reading.TagNoun, reading.TagVerb, reading.TagAdverb, reading.TagAdjective, reading.TagAuxiliary:
			default:
				continue
			}
			f.AddValue(w, "s=", d.stems[k])
			if away := k - c.Head; away > -6 && away < 6 {
				f.AddValue(w, "near=", d.stems[k])
			}
		}
		g, relation, preposition, _ := d.governor(c.Head)
		if g >= 0 {
			f.AddValue(w, "gov=", d.stems[g], relation.String(), preposition)
			f.AddValue(w, "rel=", relation.String(), preposition)
		}
		if v := d.voice[c.Head]; v >= 0 {
			y := &d.Reading.Statements[v]
			f.AddValue(w, "stance=", string(y.Stance))
			f.AddValue(w, "cue=", y.Lemma)
			f.AddValue(w, "kind=", string(y.Kind))
			f.AddValue(w, "fact=", string(y.Factuality))
			for _, span := range y.Source {
				for k := d.tokenAt(span.Start); k < len(d.Reading.Tokens) && d.Reading.Tokens[k].Start < span.End; k++ {
					f.AddValue(w, "by=", d.stems[k])
					f.AddValue(w, "byk=", groupsOf(d.norm(k)).middle)
				}
			}
		} else {
			f.AddValue(w, "stance=own")
		}
		if d.speaker[c.Head] {
			f.AddValue(w, "speaker")
		}
	}
}

// confidence is how an entity's responsibility stands.
func (d *Draft) confidence(m *Models, e *Entity) evidence.Responsibility {
	f := loglinear.NewFeatures()
	d.ConfidenceFeatures(e, f)
	p := m.Confidence.Probabilities(f, nil)
	best := 0
	for i := range p {
		if p[i] > p[best] {
			best = i
		}
	}
	return evidence.Responsibility(ConfidenceLabels[best])
}
