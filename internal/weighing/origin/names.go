package origin

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"hearsay/internal/evidence"
	"hearsay/internal/gazetteer"
)

// word is a word of a name or description.
type word struct{ raw, low string }

func (w word) capital() bool {
	r, _ := utf8.DecodeRuneInString(w.raw)
	return unicode.IsUpper(r)
}

// wordsOf returns the words of a name or description, without possessives and marks.
func wordsOf(s string) []word {
	out := make([]word, 0, 1+strings.Count(s, " "))
	for w := range strings.FieldsFuncSeq(s, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '\'' && r != '’' && r != '-' && r != '&' && r != '.' // "U.S."
	}) {
		w = strings.Trim(strings.TrimSuffix(strings.ReplaceAll(w, "’", "'"), "'s"), "'-.")
		if w != "" {
			out = append(out, word{w, strings.ToLower(w)})
		}
	}
	return out
}

func join(list []word) string {
	var b strings.Builder
	for i, w := range list {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(w.low)
	}
	return b.String()
}

// fold brings a name to the form in which names are compared.
func fold(s string) string {
	list := wordsOf(s)
	if len(list) > 1 && list[0].low == "the" {
		list = list[1:]
	}
	return join(list)
}

// empty are the words that describe nobody.
var empty = func() map[string]bool {
	out := map[string]bool{}
	for w := range strings.FieldsSeq(`a an the of and or in at on to for from with by as his her its their this that these those who whom which he
		she it they i we you one two three four five six seven eight nine ten several some many few other another both all most unnamed anonymous no
		none nobody third fourth fifth dozen dozens least more than own`) {
		out[w] = true
	}
	return out
}()

// longestName is up to how many words a name is looked for in a description.
const longestName = 6

// names finds the nations and bodies of a case in descriptions.
type names struct {
	nation map[string]string // by folded name or demonym
	body   map[string]body   // by folded name
	person map[string]string // ac_… by folded name, "" where several bear it
}

// body is where a body stands: those that it is a part of and itself.
type body struct{ nation, path, kind, actor string }

// newNames gathers what the actors of a case are called.
func newNames(actors []evidence.Actor, byID map[string]*evidence.Actor) *names {
	n := &names{nation: map[string]string{}, body: map[string]body{}, person: map[string]string{}}
	for i := range actors {
		a := &actors[i]
		if a.Kind != evidence.ActorState || !a.Stands() {
			continue
		}
		key := cmp.Or(strings.ToLower(a.Country), fold(a.Label))
		for _, name := range called(a) {
			n.nation[name] = key
		}
	}
	for i := range actors {
		a := &actors[i]
		if a.Kind == evidence.ActorPerson && a.Stands() {
			for _, name := range called(a) {
				if other, ok := n.person[name]; ok && other != a.ID {
					n.person[name] = ""
				} else {
					n.person[name] = a.ID
				}
			}
		}
		if !isBody(a) || !a.Stands() {
			continue
		}
		own := body{n.nationOf(a, byID), n.path(a, byID), kindOfBody(a), a.ID}
		for _, name := range called(a) {
			x := own
			if other, ok := n.body[name]; ok { // of several bodies: what they have in common
				if x.path, x.kind, x.actor = shared(other.path, x.path), shared(other.kind, x.kind), ""; other.nation != x.nation {
					x.nation = ""
				}
			}
			n.body[name] = x
		}
	}
	return n
}

// isBody reports whether an actor is something that persons belong to and speak for.
func isBody(a *evidence.Actor) bool {
	switch a.Kind {
	case evidence.ActorPerson, evidence.ActorState, evidence.ActorPeople, evidence.ActorOutlet:
		return false
	}
	return true
}

// kindOfBody returns what a body is, by what resolution holds it to be and what it is called.
func kindOfBody(a *evidence.Actor) string {
	kind := map[evidence.ActorKind]string{
		evidence.ActorGovernment: "official", evidence.ActorMilitary: "official/security/military", evidence.ActorGroup: "party",
		evidence.ActorBody: "official", evidence.ActorParty: "official/politics", evidence.ActorCompany: "business",
	}[a.Kind]
	if said := kindOf(wordsOf(a.Label)); nested(kind, said) && len(said) > len(kind) {
		return said
	}
	return kind
}

// called returns the folded names of an actor, descriptions left out.
func called(a *evidence.Actor) []string {
	out := []string{fold(a.Label)}
	for _, x := range a.Aliases {
		if x.Kind != "description" && x.Kind != "title" {
			out = append(out, fold(x.Text))
		}
	}
	slices.Sort(out)
	return slices.DeleteFunc(slices.Compact(out), func(s string) bool { return s == "" })
}

// deepest is through how many bodies a person's place is followed: a parent may be its own grandchild in a damaged case.
const deepest = 6

// publisher returns the actor that an outlet is, where it is a body that speaks for itself: what a ministry publishes is the
// ministry's own word.
func (n *names) publisher(outlet string, byID map[string]*evidence.Actor) string {
	a := byID[n.body[fold(outlet)].actor]
	if a == nil {
		return ""
	}
	switch a.Kind {
	case evidence.ActorGovernment, evidence.ActorMilitary, evidence.ActorGroup, evidence.ActorBody, evidence.ActorParty:
		return a.ID
	}
	return ""
}

// path returns where a body stands: those that it is a part of, the widest first, then itself, each by the core of its name.
func (n *names) path(a *evidence.Actor, byID map[string]*evidence.Actor) string {
	var parts []string
	for range deepest {
		if a == nil || !isBody(a) {
			break
		}
		if _, core := n.core(a.Label); core != "" {
			parts = append(parts, core)
		}
		a = byID[a.Parent]
	}
	slices.Reverse(parts)
	return strings.Join(parts, "/")
}

// nationOf returns the nation of an actor, its own or that of what it is a part of.
func (n *names) nationOf(a *evidence.Actor, byID map[string]*evidence.Actor) string {
	for range deepest {
		if a == nil {
			break
		}
		if a.Country != "" {
			return strings.ToLower(a.Country)
		}
		if nation, _ := n.core(a.Label); nation != "" {
			return nation
		}
		a = byID[a.Parent]
	}
	return ""
}

// core is a body's name without its nation and without order: "Ministry of the Interior" and "Tarvessan Interior Ministry" are
// called the same.
func (n *names) core(label string) (nation, core string) {
	nation, _, rest := (&names{nation: n.nation}).find(wordsOf(label))
	rest = slices.DeleteFunc(rest, func(w word) bool { return empty[w.low] })
	list := make([]string, 0, len(rest))
	for _, w := range rest {
		list = append(list, w.low)
	}
	slices.Sort(list)
	return nation, strings.Join(slices.Compact(list), " ")
}

// find returns what a description names: a nation, a body, and the words without the nation's name.
func (n *names) find(list []word) (nation string, of body, rest []word) {
	for i := 0; i < len(list); {
		took := 0
		for k := min(longestName, len(list)-i); k > 0 && took == 0; k-- {
			name := join(list[i : i+k])
			if x, ok := n.nation[name]; ok {
				took, nation = k, cmp.Or(nation, x)
			} else if x, ok := n.body[name]; ok && (k > 1 || kinds()[name] == "") {
				took, nation = k, cmp.Or(nation, x.nation)
				if of.path == "" {
					of = x
				}
				rest = append(rest, list[i:i+k]...) // "ministry" says what it is too
			} else if k <= 3 && list[i].capital() {
				if x := stateCalled(list[i : i+k]); x != "" {
					took, nation = k, cmp.Or(nation, x)
				}
			}
		}
		if took == 0 {
			rest = append(rest, list[i])
			took = 1
		}
		i += took
	}
	return nation, of, rest
}

// stateCalled returns the code of the state that a name or demonym is of, for states that the world knows.
func stateCalled(list []word) string {
	raw := list[0].raw
	for _, w := range list[1:] {
		raw += " " + w.raw
	}
	if len(list) == 1 {
		if m := gazetteer.Demonym(raw); len(m) > 0 {
			return stateCode(m[0].Key)
		}
	}
	for _, m := range gazetteer.Lookup(raw) {
		if code := stateCode(m.Key); code != "" {
			return code
		}
	}
	return ""
}

func stateCode(key string) string {
	if code, ok := strings.CutPrefix(key, "state/"); ok {
		return code
	}
	return ""
}
