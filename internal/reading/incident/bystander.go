package incident

import (
	_ "embed"
	"slices"
	"strings"

	"hearsay/internal/evidence"
	"hearsay/internal/loglinear"
	"hearsay/internal/reading"
)

//go:embed data/bystanders.txt
var bystandersFile string

var bystanders = readClasses(bystandersFile)

// Excuse takes out of the entities whoever took part in what did not come about, and out of those behind what happened whoever cannot
// be: who speaks of it, counts, mourns, condemns or helps, whom it befell, and what is no person, group, body or state.
func (d *Draft) Excuse() {
	if d.message {
		return
	}
	kept := d.Entities[:0]
	for _, e := range d.Entities {
		suspect := e.Role == RoleIndividual || e.Role == RoleOrganization
		top := e.Members[0].P
		e.Members = slices.DeleteFunc(e.Members, func(x Member) bool {
			return d.idle(d.Candidates[x.Candidate].Head) || suspect && d.excused(x.Candidate)
		})
		if len(e.Members) == 0 {
			continue
		}
		if e.Members[0].P < top {
			e.P *= e.Members[0].P / top
		}
		d.settle(&e)
		kept = append(kept, e)
	}
	d.Entities = kept
}

// excused reports whether a candidate cannot be behind anything by where it stands.
func (d *Draft) excused(i int) bool {
	c := &d.Candidates[i]
	if !d.agent(c) {
		return true
	}
	g, relation, preposition, _ := d.governor(c.Head)
	if g < 0 || d.relation(c.Head) == reading.RelationApposition {
		return d.tells[c.Head]
	}
	switch relation {
	case reading.RelationSubject, reading.RelationPassiveSubject, reading.RelationOuterSubject:
		if d.trigger[g] && relation == reading.RelationSubject {
			return false
		}
		if d.tag(g) == reading.TagVerb && (bystanders["does"][d.stems[g]] || bystanders["suffers"][d.stems[g]]) && relation == reading.RelationSubject {
			x := d.child(g, reading.RelationOpenClausal) // "helped to plan an attack"
			return x < 0 || !d.trigger[x] && (d.child(x, reading.RelationObject) < 0 || !d.trigger[d.child(x, reading.RelationObject)])
		}
		return d.tells[c.Head]
	case reading.RelationObject:
		return bystanders["serves"][d.stems[g]] && !d.trigger[g]
	case reading.RelationNominal, reading.RelationPossessive, reading.RelationCompound:
		if relation == reading.RelationNominal && preposition != "of" {
			return d.tells[c.Head] && preposition != "by"
		}
		// whose convoy was attacked is not who attacked it; whose helicopter was shot down neither
		if h := d.head(g); h >= 0 && d.trigger[h] && !d.trigger[g] {
			switch d.relation(g) {
			case reading.RelationPassiveSubject, reading.RelationObject:
				return true
			}
		}
		if h := d.head(g); h >= 0 && !d.trigger[g] && d.relation(g) == reading.RelationObject && bystanders["serves"][d.stems[h]] {
			return true
		}
		return d.tells[c.Head] && !d.trigger[g]
	}
	return false
}

// onlooker reports whether a phrase is the subject of a verb of those who stand by.
func (d *Draft) onlooker(h int) bool {
	g, relation, _, _ := d.governor(h)
	return g >= 0 && relation == reading.RelationSubject && d.tag(g) == reading.TagVerb && bystanders["does"][d.stems[g]] && !bystanders["suffers"][d.stems[g]]
}

// agent reports whether a candidate is a person, a group, a body or a state.
func (d *Draft) agent(c *Candidate) bool {
	if d.trigger[c.Head] && !bystanders["agent"][d.stems[c.Head]] { // a deed: "Ferry Terminal Explosion"
		return false
	}
	if c.Mention >= 0 {
		switch m := &d.Reading.Mentions[c.Mention]; m.Type {
		case evidence.MentionDate, evidence.MentionMoney:
			return false
		default:
			return true
		}
	}
	if d.tag(c.Head) == reading.TagProperNoun || bystanders["agent"][d.stems[c.Head]] {
		return true
	}
	w := strings.TrimSuffix(d.norm(c.Head), "s")
	for _, end := range []string{"er", "or", "ist", "man", "men", "eur", "ian"} {
		if len(w) > 4 && strings.HasSuffix(w, end) {
			return true
		}
	}
	return false
}

// proper reports whether a candidate is somebody of a name, and not a common noun that begins a sentence.
func (d *Draft) proper(i int) bool {
	if !d.named(i) {
		return false
	}
	m := &d.Reading.Mentions[d.Candidates[i].Mention]
	return m.Last-m.First > 1 || !bystanders["agent"][d.stems[m.First]]
}

// body reports whether a candidate is a body by its noun: "army", "the air force".
func (d *Draft) body(c *Candidate) bool {
	if c.Mention >= 0 && d.Reading.Mentions[c.Mention].Type == evidence.MentionOrganization {
		return true
	}
	switch d.stems[c.Head] {
	case "army", "navy", "militia", "police", "forc", "government", "brigad", "battalion", "regiment", "group", "gang", "faction", "cartel", "party", "movement", "arm", "nav", "polic", "regim", "junta", "guard":
		return true
	}
	return false
}

// doers lays a happening at the door of whoever the text says did it, in the plainest ways to say so: as the subject of the deed or of
// carrying it out, as who is behind it or responsible for it.
func (d *Draft) doers(m *Models, at map[int]int, f *loglinear.Features) {
	for i := range d.Triggers {
		t := &d.Triggers[i]
		if t.standing != came || d.sentenceP(t.Sentence) < leastTrigger/3 {
			continue
		}
		who := d.doer(t)
		if who < 0 {
			continue
		}
		level := evidence.Responsibility("")
		if self := ownAgents[d.norm(who)]; self || d.ownedByAgent(who) {
			if who = d.sayer(t.Token); who < 0 {
				continue
			}
			level = evidence.Claimed
		}
		c, ok := at[who]
		if !ok || d.none(who) || !d.agent(&d.Candidates[c]) {
			continue
		}
		c = d.byName(c)
		if x := &d.Candidates[c]; !d.proper(c) && !d.body(x) {
			continue
		}
		if level == "" {
			level = d.accused(who)
		}
		d.lay(m, c, level, f)
	}
}

// accused is how it stands with somebody whom another than the article says to have done it; "" where the article itself says so.
func (d *Draft) accused(k int) evidence.Responsibility {
	v := d.voice[k]
	if v < 0 {
		return ""
	}
	for _, span := range d.Reading.Statements[v].Source {
		for k := d.tokenAt(span.Start); k < len(d.Reading.Tokens) && d.Reading.Tokens[k].Start < span.End; k++ {
			if blame[d.stems[k]] == "authority" {
				return evidence.AccusedByAuthorities
			}
		}
	}
	return evidence.Accused
}

// doer returns who did what a trigger tells, by the tree; -1 for nobody.
func (d *Draft) doer(t *Trigger) int {
	k := t.Token
	if d.tag(k) == reading.TagVerb {
		if !deeds[t.Lemma] {
			return -1
		}
		if d.child(k, reading.RelationPassiveAuxiliary) >= 0 || d.child(k, reading.RelationAgent) >= 0 {
			return d.hanging(k, reading.RelationOblique, "by")
		}
		if o := d.child(k, reading.RelationObject); o >= 0 && culprits[d.norm(o)] {
			return -1
		}
		return d.child(k, reading.RelationSubject)
	}
	if d.preposition(k) == "behind" { // "Norland was behind the bombing"
		if who := d.child(k, reading.RelationSubject); who >= 0 {
			return who
		}
		if g := d.head(k); g >= 0 && (d.stems[g] == "wa" || d.stems[g] == "be" || d.stems[g] == "been" || d.stems[g] == "stand" || d.stems[g] == "stood") {
			return d.child(g, reading.RelationSubject)
		}
	}
	g := d.head(k)
	if g < 0 || d.standingOf(g) != came {
		return -1
	}
	switch r := d.relation(k); {
	case (r == reading.RelationObject || r == reading.RelationOblique && d.preposition(k) == "") && d.tag(g) == reading.TagVerb && bystanders["carries"][d.stems[g]]:
		if who := d.child(g, reading.RelationSubject); who >= 0 {
			return who
		}
		for i := g - 1; i > max(d.head(g), g-8); i-- { // "said one of its fighters had carried out"
			if ownAgents[d.norm(i)] {
				return i
			}
		}
	case r == reading.RelationPassiveSubject && bystanders["carries"][d.stems[g]]:
		return d.hanging(g, reading.RelationOblique, "by")
	case (r == reading.RelationNominal || r == reading.RelationOblique) && d.stems[g] == "responsibl" && d.preposition(k) == "for":
		return d.child(g, reading.RelationSubject)
	case r == reading.RelationSubject && d.stems[g] == "work":
		return d.hanging(g, reading.RelationNominal, "of")
	}
	return -1
}

// deeds are the verbs whose subject did it.
var deeds = listed("attack assault ambush raid shell massacre storm sabotage stab ram behead slaughter torture mortar bomb firebomb shoot fire murder kill assassinate execute kidnap abduct hijack rob torch burn bombard strafe strike hit pound blow detonate open gun set poison")

// culprits are whom one kills who did not begin it: "before police killed him".
var culprits = listed("him her them gunman gunmen attacker attackers assailant assailants suspect suspects bomber bombers militant militants hijackers kidnappers robbers")

// ownedByAgent reports whether a phrase is of somebody's whom a pronoun stands for: "its fighters".
func (d *Draft) ownedByAgent(k int) bool {
	if p := d.child(k, reading.RelationPossessive); p >= 0 {
		return ownAgents[d.norm(p)]
	}
	of := d.child(k, reading.RelationNominal) // "one of its fighters"
	if of < 0 {
		return false
	}
	p := d.child(of, reading.RelationPossessive)
	return p >= 0 && ownAgents[d.norm(p)]
}

// sayer returns who says, in the clause around a deed, that "it" or "they" did it; -1 for nobody.
func (d *Draft) sayer(k int) int {
	for n := 0; n < 5 && k >= 0; n++ {
		g := d.head(k)
		if g >= 0 && d.relation(k) == reading.RelationClausal {
			switch d.stems[g] {
			case "say", "said", "sa", "announc", "admit", "claim", "boast", "stat", "declar", "confirm", "acknowledg", "confess", "report", "insist", "add":
				return d.child(g, reading.RelationSubject)
			}
			return -1
		}
		k = g
	}
	return -1
}
