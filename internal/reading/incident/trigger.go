package incident

import (
	"hearsay/internal/evidence"
	"hearsay/internal/loglinear"
	"hearsay/internal/reading"
)

// kinds are the kinds of triggers, in the order in which features name them.
var kinds = []evidence.IncidentKind{
	evidence.KindAttack, evidence.KindBombing, evidence.KindShooting, evidence.KindKidnapping, evidence.KindHijacking, evidence.KindArson,
	evidence.KindRobbery, evidence.KindAssassination, evidence.KindAirStrike, evidence.KindPlot, harm,
}

// TriggerFeatures describes a trigger for the model of kinds.
func (d *Draft) TriggerFeatures(i int, f *loglinear.Features) {
	t := &d.Triggers[i]
	k := t.Token
	f.Add("bias")
	f.Add("w=", d.norm(k))
	f.Add("lemma=", t.Lemma, string(t.part))
	f.Add("kind=", string(t.Kind))
	f.Add("tag=", d.tag(k).String(), string(t.Kind))
	f.Add("rel=", d.relation(k).String(), string(t.Kind))
	if g := d.head(k); g >= 0 {
		f.Add("gov=", d.stems[g], "|", string(t.Kind))
		f.Add("govk=", groupsOf(d.norm(g)).middle, "|", string(t.Kind))
		f.Add("govw=", d.stems[g], "|", t.Lemma)
	}
	n := 0
	for c := d.first[k]; c >= 0 && n < breadth; c = d.next[c] {
		n++
		x := int(c)
		r := d.relation(x)
		w := d.norm(x)
		switch r {
		case reading.RelationAuxiliary, reading.RelationPassiveAuxiliary, reading.RelationAdverb, reading.RelationMark, reading.RelationVerbParticle:
			f.Add("aux=", r.String(), w)
			f.Add("auxw=", w, t.Lemma)
		case reading.RelationSubject, reading.RelationPassiveSubject, reading.RelationObject, reading.RelationAgent, reading.RelationCompound,
			reading.RelationAdjective, reading.RelationPossessive:
			g := groupsOf(w)
			f.Add("arg=", r.String(), d.stems[x])
			f.Add("argw=", r.String(), d.stems[x], t.Lemma)
			f.Add("argk=", r.String(), g.near)
			f.Add("argk2=", r.String(), g.middle, t.Lemma)
			if m := d.mention[x]; m >= 0 {
				f.Add("argm=", r.String(), string(d.Reading.Mentions[m].Type), string(t.Kind))
			}
		case reading.RelationOblique, reading.RelationNominal, reading.RelationObliqueUnmarked:
			p := d.preposition(x)
			f.Add("pp=", p, d.stems[x])
			f.Add("ppk=", p, groupsOf(w).middle, string(t.Kind))
			f.Add("ppw=", p, t.Lemma)
			if m := d.mention[x]; m >= 0 {
				f.Add("ppm=", p, string(d.Reading.Mentions[m].Type), string(t.Kind))
			}
		default:
			if d.tag(x) == reading.TagDeterminer {
				f.Add("det=", w, string(t.Kind))
			}
		}
	}
	f.Add("prev=", d.norm(k-1), "|", t.Lemma)
	f.Add("next=", d.norm(k+1), "|", t.Lemma)
	f.Add("place=", bucket(t.Sentence))
	f.Add("placekind=", bucket(t.Sentence), string(t.Kind))
	first, last := d.around(k)
	for x := first; x < last; x++ {
		switch d.tag(x) {
		case reading.TagNoun, reading.TagVerb, reading.TagProperNoun, reading.TagAdjective, reading.TagNumeral:
			f.Add("s=", d.stems[x])
			f.Add("sk=", groupsOf(d.norm(x)).middle, string(t.Kind))
		case reading.TagAuxiliary, reading.TagSubordinator, reading.TagAdverb:
			f.Add("sf=", d.norm(x))
		}
	}
	for x := max(d.triggers[t.Sentence][0], int32(i)-breadth); x < min(d.triggers[t.Sentence][1], int32(i)+breadth); x++ {
		if o := &d.Triggers[x]; o.Token != k {
			f.Add("with=", string(o.Kind), "|", string(t.Kind))
			f.Add("withw=", o.Lemma, "|", string(t.Kind))
		}
	}
	if v := d.voice[k]; v >= 0 {
		y := &d.Reading.Statements[v]
		f.Add("told=", string(y.Stance), string(t.Kind))
		f.Add("fact=", string(y.Factuality), string(t.Kind))
	} else {
		f.Add("told=no", string(t.Kind))
	}
	for _, kind := range kinds {
		f.Add("text=", string(kind), "|", bucket(d.kinds[kind]), "|", string(t.Kind))
	}
}
