package incident

import (
	"hearsay/internal/loglinear"
	"hearsay/internal/reading"
)

// opening is how many sentences count as a text's beginning.
const opening = 3

// RelevantFeatures describes a text as a whole. Its triggers and candidates must have been weighed.
func (d *Draft) RelevantFeatures(f *loglinear.Features) {
	f.Add("bias")
	if d.message {
		f.Add("message")
	}
	d.words(f)
	d.summary(f, "")
	d.peaks(f)
}

// peaks describes the sentences that most likely tell an incident: in which a sure trigger stands beside a sure participant.
func (d *Draft) peaks(f *loglinear.Features) {
	best, top := -1, [3]float32{}
	c := 0
	for s := range d.triggers {
		sure := d.sentenceP(s)
		var role float32
		for ; c < len(d.Candidates) && d.Candidates[c].Sentence == s; c++ {
			role = max(role, 1-d.RoleP[c][0])
		}
		both := sure * role
		for i := range top {
			if both > top[i] {
				if i == 0 {
					best = s
				}
				both, top[i] = top[i], both
			}
		}
	}
	for i, p := range top {
		f.AddValue(logit(p), "peak=", numeral(i))
	}
	if best < 0 {
		return
	}
	f.Add("peak at=", bucket(best))
	s := d.Reading.Sentences[best]
	for k := s.First; k < s.Last; k++ {
		switch d.tag(k) {
		case reading.TagNoun, reading.TagVerb, reading.TagAdjective, reading.TagAuxiliary, reading.TagAdverb, reading.TagDeterminer:
			f.AddValue(0.3, "peak w=", d.stems[k])
			f.AddValue(0.2, "peak k=", groupsOf(d.norm(k)).middle)
		}
	}
	for t := d.triggers[best][0]; t < d.triggers[best][1]; t++ {
		x := &d.Triggers[t]
		f.Add("peak trigger=", x.Lemma)
		for a := d.first[x.Token]; a >= 0; a = d.next[a] {
			f.AddValue(0.5, "peak arg=", x.Lemma, d.relation(int(a)).String(), groupsOf(d.norm(int(a))).middle)
		}
	}
	var many [roleCount]int
	for _, p := range d.RoleP {
		for r := 1; r < roleCount; r++ {
			if p[r] > 0.5 {
				many[r]++
			}
		}
	}
	for r := 1; r < roleCount; r++ {
		f.Add("many=", RoleLabels[r], bucket(many[r]))
	}
}

// words adds the words of the text, each once.
func (d *Draft) words(f *loglinear.Features) {
	seen := make(map[string]bool, 256)
	for i := range d.Reading.Sentences {
		s := &d.Reading.Sentences[i]
		for k := s.First; k < s.Last; k++ {
			switch d.tag(k) {
			case reading.TagNoun, reading.TagVerb, reading.TagAdjective, reading.TagProperNoun:
			default:
				continue
			}
			w := d.stems[k]
			if !seen[w] {
				seen[w] = true
				f.AddValue(0.3, "w=", w)
				f.AddValue(0.15, "k=", groupsOf(d.norm(k)).middle)
				if i < opening {
					f.AddValue(0.3, "early=", w)
				}
			}
		}
	}
}

// summary adds how sure the surest triggers and candidates are.
func (d *Draft) summary(f *loglinear.Features, of string) {
	var top [kindCount]float32
	var sum [kindCount]float32
	any, sure := float32(0), 0
	for _, p := range d.TriggerP {
		for k := 1; k < kindCount; k++ {
			top[k] = max(top[k], p[k])
			sum[k] += p[k]
		}
		any = max(any, 1-p[0])
		if p[0] < 0.5 {
			sure++
		}
	}
	for k := 1; k < kindCount; k++ {
		f.AddValue(logit(top[k]), "top=", KindLabels[k], of)
		f.AddValue(min(sum[k], 5)/5, "sum=", KindLabels[k], of)
	}
	f.AddValue(logit(any), "any", of)
	f.Add("sure=", bucket(sure), of)
	var roles [roleCount]float32
	for _, p := range d.RoleP {
		for r := 1; r < roleCount; r++ {
			roles[r] = max(roles[r], p[r])
		}
	}
	for r := 1; r < roleCount; r++ {
		f.AddValue(logit(roles[r]), "role=", RoleLabels[r], of)
	}
}

// KindFeatures describes a text for the question whether it tells an incident of a kind.
func (d *Draft) KindFeatures(kind int, f *loglinear.Features) {
	of := KindLabels[kind]
	f.Add("bias", of)
	f.AddValue(logit(d.Relevance), "relevance", of)
	d.summary(f, of)
	top, second := float32(0), float32(0)
	for i, p := range d.TriggerP {
		switch {
		case p[kind] > top:
			top, second = p[kind], top
		case p[kind] > second:
			second = p[kind]
		}
		if p[kind] > 0.2 {
			f.Add("lemma=", d.Triggers[i].Lemma, of)
		}
	}
	f.AddValue(logit(second), "second", of)
	f.AddValue(min(logit(top), logit(d.Relevance)), "least", of)
}

// Read whole: Survey judges the text and its kinds.
func (d *Draft) Survey(m *Models) {
	f := loglinear.NewFeatures()
	d.RelevantFeatures(f)
	buffer := m.Relevant.Probabilities(f, nil)
	d.Relevance = buffer[1]
	if m.Kind == nil {
		return
	}
	for k := 1; k < kindCount; k++ {
		f.Reset()
		d.KindFeatures(k, f)
		buffer = m.Kind.Probabilities(f, buffer)
		d.KindP[k] = buffer[1]
	}
}

// Settle judges the entities.
func (d *Draft) Settle(m *Models) {
	f := loglinear.NewFeatures()
	var buffer []float32
	for i := range d.Entities {
		f.Reset()
		d.EntityFeatures(i, f)
		buffer = m.Entity.Probabilities(f, buffer)
		d.Entities[i].P = buffer[1]
	}
}
