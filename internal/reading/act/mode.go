package act

import "hearsay/internal/evidence"

// wanted names the mode of a request or refusal by the deed that is requested or refused.
var wanted = map[evidence.ActType]string{
	evidence.Aid: "assist", evidence.Cooperate: "assist", evidence.Consult: "meet", evidence.Retreat: "yield", evidence.Concede: "yield",
}

// threatened names the mode of a threat by the deed that is threatened.
var threatened = map[evidence.ActType]string{
	evidence.Assault: "violence", evidence.Mobilize: "violence", evidence.Sanction: "relations", evidence.Coerce: "restrict",
}

// threatenedModes are modes of the deed that are also modes of the threat.
var threatenedModes = set("arrest expel restrict")

// mode returns how the deed was done, in PLOVER's terms, "" where its words do not say. The words are those of the last
// frame that was described.
func (d *describer) mode(kind evidence.ActType) string {
	l := words()
	for level := range 3 {
		for i := range d.words {
			w := &d.words[i]
			if w.depth != level {
				continue
			}
			if w.parent >= 0 {
				p := &d.words[w.parent]
				for _, key := range [...]string{p.lemma + ">" + w.lemma, p.lemma + "+" + w.lemma, p.lemma + "+" + w.slot} {
					if m := modeOf(l.words[key], kind); m != "" {
						return m
					}
				}
			}
			if m := modeOf(l.words[w.lemma], kind); m != "" {
				return m
			}
		}
	}
	for i := range d.words {
		w := &d.words[i]
		for _, x := range l.words[w.lemma] {
			switch {
			case x.kind == kind:
			case kind == evidence.Request || kind == evidence.Refuse:
				if m := wanted[x.kind]; m != "" {
					return m
				}
			case kind == evidence.Threaten:
				if threatenedModes[x.mode] {
					return x.mode
				}
				if m := threatened[x.kind]; m != "" {
					return m
				}
			}
		}
	}
	if kind == evidence.Accuse {
		return "disapprove"
	}
	return ""
}

func modeOf(senses []deed, kind evidence.ActType) string {
	for _, x := range senses {
		if x.kind == kind && x.mode != "" {
			return x.mode
		}
	}
	return ""
}

// yielding says which of PLOVER's two kinds of yielding a deed is: done in deed, or in words.
func (d *describer) yielding(m evidence.Modality) evidence.ActType {
	if m != evidence.Past {
		return evidence.Concede
	}
	l := words()
	for i := range d.words {
		for _, x := range l.words[d.words[i].lemma] {
			switch x.kind {
			case evidence.Concede, evidence.Retreat:
				return x.kind
			}
		}
		if p := d.words[i].parent; p >= 0 {
			for _, x := range l.words[d.words[p].lemma+">"+d.words[i].lemma] {
				if x.kind == evidence.Retreat || x.kind == evidence.Concede {
					return x.kind
				}
			}
		}
	}
	return evidence.Concede
}
