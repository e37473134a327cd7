package cast

import "hearsay/internal/reading"

// acts reports whether whoever is named speaks, does something or is dealt with: what tells a capital that stands for its
// government from the city. "Tarn denied it", "a warning from Tarn", "talks between Tarn and Belmar", "Tarn's reply"; but
// "a bomb in Tarn", "he left Tarn", "Tarn's streets".
func (a *article) acts(e *expression) bool {
	if e.form == byName && e.sort == place && a.dateline(e) {
		return false
	}
	if e.statement >= 0 && !e.inner && !(e.form == byName && e.sort == place && a.within(e)) {
		return true
	}
	if e.form != byName || e.sort == nation {
		return e.subject
	}
	if e.owns {
		t := e.last + 1
		for end := t + 3; t < end && a.small(t); t++ {
			if deeds[a.norm(t)] || attacks[a.norm(t)] || offices(a.norm(t)) {
				return true
			}
		}
		return false
	}
	if a.Arcs == nil {
		return !e.oblique && e.subject && !resting[a.norm(e.last)]
	}
	return a.actsBySyntax(e)
}

// actsBySyntax decides by the tree: what the name is to its verb or noun, and which.
func (a *article) actsBySyntax(e *expression) bool {
	t := a.headOf(e)
	for steps := 0; a.Arcs[t].Relation == reading.RelationConjunct && a.Arcs[t].Head >= 0 && steps < 8; steps++ {
		t = int(a.Arcs[t].Head) // "Tarn and Belmar agreed": as the first of them
	}
	k := &a.Arcs[t]
	if k.Head < 0 {
		return false
	}
	head := a.norm(int(k.Head))
	tag := a.Arcs[k.Head].Tag
	switch k.Relation {
	case reading.RelationSubject:
		return tag == reading.TagVerb && !resting[head]
	case reading.RelationPassiveSubject:
		return addressed[head]
	case reading.RelationAgent:
		return true
	case reading.RelationObject, reading.RelationIndirectObject:
		return addressed[head]
	case reading.RelationOblique, reading.RelationNominal:
		switch a.norm(a.prepositionOf(t, e)) {
		case "between", "with", "against", "by":
			return dealings[head] || addressed[head]
		case "from", "to", "of", "for", "on":
			return tag == reading.TagNoun && dealings[head] || addressed[head] && a.norm(a.prepositionOf(t, e)) != "of"
		}
	case reading.RelationCompound:
		return deeds[head] || offices(head)
	}
	return false
}

// dateline reports whether a place begins a text's dateline: "BELMAR, Tarvia (TNA) —".
func (a *article) dateline(e *expression) bool {
	if e.first > 0 && a.norm(e.first-1) != "," && !e.leads {
		return false
	}
	for t := e.last; t < min(e.last+8, len(a.Tokens)) && a.Tokens[t].Paragraph == a.Tokens[e.first].Paragraph; t++ {
		switch w := a.norm(t); {
		case w == "—" || w == "–" || w == "--" || w == "-":
			return true
		case w != "," && w != "(" && w != ")" && !a.Tokens[t].Upper && a.Tokens[t].Kind != reading.Numeral:
			return false
		}
	}
	return false
}

// within reports whether a place in somebody's source only says where or of what he is: "Jonas Hale of Tarvia".
func (a *article) within(e *expression) bool {
	if a.Arcs == nil {
		return e.oblique
	}
	h := a.Arcs[a.headOf(e)].Head
	if h < 0 {
		return false
	}
	for _, x := range a.Statements[e.statement].Source {
		if x.Contains(a.Tokens[h].Range) {
			return true
		}
	}
	return false
}

// headOf returns the token of a name that hangs on something outside of it.
func (a *article) headOf(e *expression) int {
	for t := e.first; t < e.last; t++ {
		if h := int(a.Arcs[t].Head); h < e.first || h >= e.last {
			return t
		}
	}
	return e.last - 1
}

// prepositionOf returns the token of the preposition before a noun, or before the name itself; -1 for none.
func (a *article) prepositionOf(t int, e *expression) int {
	for _, at := range [...]int{t, e.first} {
		for k := at - 1; k >= 0 && k >= at-3; k-- {
			if a.Arcs[k].Relation == reading.RelationCase {
				return k
			}
		}
	}
	return -1
}

func offices(w string) bool {
	n, ok := nouns()[w]
	return ok && (n.sort == body || n.head == "ally" || n.head == "rival" || n.head == "official")
}

// resting are verbs whose subject may well be a place.
var resting = listed(`is was are were be been has had have having lies lay lie sits sat stands stood remains remained became becomes
	suffered suffers saw sees hosted hosts awoke woke burned burns fell falls grew grows lost seems looks looked appears appeared
	experienced houses boasts contains includes included`)

// addressed are verbs whose object, where it is a capital, is its government.
var addressed = listed(`warn warned warns warning tell told tells telling accuse accused accuses accusing blame blamed blames urge urged urges
	urging ask asked asks asking press pressed pressing pressure pressured criticise criticised criticize criticized criticizes condemn
	condemned condemns denounce denounced thank thanked thanks inform informed informing alert alerted notify notified threaten threatened
	threatens threatening persuade persuaded convince convinced assure assured assuring back backed backs support supported supports oppose
	opposed provoke provoked anger angered angers embarrass embarrassed isolate isolated sanction sanctioned sanctions punish punished
	advise advised remind reminded pressed talk talked talks speak spoke side sided negotiate negotiated coordinate coordinated cooperate
	cooperated agree agreed call called appeal appealed complain complained protest protested according reassure reassured lobby lobbied
	defy defied`)

// dealings are nouns for what passes between governments.
var dealings = listed(`talks talk relations relation relationship ties tie tension tensions pressure alliance deal agreement pact accord treaty
	dialogue negotiations contacts contact cooperation coordination rift dispute row feud rivalry standoff confrontation war conflict peace
	warning warnings message messages letter request requests demand demands appeal plea support backing aid help assistance criticism
	condemnation response reply answer statement reaction denial threat threats sanctions accusations accusation allegation allegations
	claim claims signal signals order orders instructions assurance assurances permission approval approach friend ally enemy rival
	communication trust anger word words note cable telegram complaint protest apology intelligence information tip
	ultimatum offer proposal loyal hostile blow concession concessions`)

// deeds are nouns for what a government does, has or thinks.
var deeds = listed(`decision decisions policy policies intervention involvement response reply answer reaction request demand demands denial
	statement claim claims claimed warning warnings role support backing refusal offer proposal plan plans intention intentions interest interests
	position stance view view insistence demand ally allies allied rival rivals strategy campaign foreign foreignpolicy envoy
	efforts effort attempt attempts threat threats accusation accusations allegation allegations move moves actions action behaviour
	behavior influence ambitions goals aims ties relations relationship alliance approval objection objections concerns concern
	anger silence failure handling agreement permission involvement promise promises pledge pledges order orders intelligence military
	diplomatic diplomacy sanctions`)

// attacks are deeds of whoever owns them ("Tarn's bombing"), and befall what only stands before them ("the Tarn bombing").
var attacks = listed(`airstrikes airstrike strikes strike bombing bombings war invasion annexation attack attacks raid raids blockade siege`)
