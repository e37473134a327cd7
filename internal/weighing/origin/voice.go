package origin

import (
	"strings"

	"hearsay/internal/evidence"
	"hearsay/internal/weighing"
)

// voice is on whose word something is told, as far as the article says so.
type voice struct {
	key    string // the same key is the same voice wherever it stands; "" for an unnamed source
	label  string
	kind   evidence.SourceKind
	actor  string // ac_…, "" for none
	outlet string // key of the outlet that it is, "" for none
	named  bool   // a named person, body or document
	known
	called []string // the words of the label, once they were asked for
}

// name returns the words of a voice's name.
func (v *voice) name() []string {
	if v.called == nil {
		v.called = strings.Fields(fold(v.label))
	}
	return v.called
}

// known is what is known of a voice. What is "" is not known.
type known struct {
	nation string
	what   string // path in data/kinds.txt, or document/…
	body   string // path of bodies, the widest first
	person bool   // one person, as against a body
	speaks bool   // a person who speaks for the body
	anyone bool   // nothing says whose word it is: it may be anybody's
}

// place returns on whose word a place is told.
func (w *weigher) voice(p *evidence.Place, s *weighing.Statement, article int) voice {
	label, role, actor, kind := p.Speaker, "", p.Actor, p.Kind
	named := ""
	if s != nil {
		actor = first(actor, s.Actor)
		if s.Source.Role != nil {
			role = *s.Source.Role
		}
		if s.Source.Actor != nil {
			named = *s.Source.Actor
			label = first(label, named)
		}
		if n := len(s.Chain); n > 0 && saysNothing(label) {
			label = s.Chain[n-1] // "they": whom the article last called so
		}
		kind = s.Source.Kind
		if p.Kind != "" {
			kind = p.Kind
		}
	} else {
		named = label
	}
	own := func() voice {
		if who := w.actor[w.articles[article].author]; who != nil {
			return voice{key: who.ID, label: who.Label, kind: evidence.SourceCollective, actor: who.ID, named: true, known: w.knownOf(who)}
		}
		return voice{
			key: w.articles[article].own, label: w.title(article), kind: evidence.SourceAuthor, outlet: w.articles[article].outlet, known: known{anyone: true},
		}
	}
	switch {
	case kind == evidence.SourceAuthor && p.Statement != "" && isName(label) && fold(label) != w.articles[article].outlet:
		v := voice{key: "author/" + fold(label), label: label, kind: kind, actor: first(actor, w.names.person[fold(label)]), known: known{anyone: true}}
		v.key = first(v.actor, v.key) // who writes in their own name is the one whom others quote
		return v
	case p.Statement == "" || kind == evidence.SourceAuthor:
		return own()
	}
	if kind != evidence.SourceAnonymous {
		if o := w.outlets.called(label, kind == evidence.SourceOutlet); o != "" {
			if o == w.articles[article].outlet {
				return own()
			}
			return voice{key: "cited/" + o, label: w.outlets.label[o], kind: evidence.SourceOutlet, actor: actor, outlet: o, known: known{anyone: true}}
		}
	}
	who := w.actor[actor]
	described := w.describe(first(role, label), label, kind)
	switch {
	case kind == evidence.SourceAnonymous || kind == evidence.SourceUnknown && who == nil:
		if kind == evidence.SourceUnknown && described.what == "" && described.body == "" && described.nation == "" {
			v := own()
			v.kind = evidence.SourceUnknown
			return v
		}
		if who != nil && described.body == "" && isBody(who) {
			described.body, described.nation = w.names.path(who, w.actor), first(described.nation, w.names.nationOf(who, w.actor))
		}
		described.person = true
		return voice{label: described.tidy(label), kind: kind, known: described}
	case who != nil:
		v := voice{key: who.ID, label: who.Label, kind: kind, actor: who.ID, named: true, known: w.knownOf(who)}
		if kind == evidence.SourceDocument {
			v.key, v.label, v.what, v.person = "document/"+who.ID+"/"+fold(label), label, "document", false
		}
		if v.person && v.body == "" && role != "" {
			v.nation, v.what, v.body, v.speaks = first(v.nation, described.nation), first(v.what, described.what), described.body, v.speaks || described.speaks
		}
		return v
	case isName(named):
		described.person = kind == evidence.SourceNamed
		if kind == evidence.SourceCollective && described.body == "" {
			_, described.body = w.names.core(named)
		}
		return voice{key: string(kind) + "/" + fold(named), label: named, kind: kind, named: true, known: described}
	}
	described.person = kind == evidence.SourceNamed
	described.anyone = kind == evidence.SourceOutlet // "the weekly"
	return voice{label: described.tidy(label), kind: kind, known: described}
}

// isName reports whether words are a name, as against a description: one of them begins with a capital and is no word for what
// somebody is.
func isName(s string) bool {
	for _, w := range wordsOf(s) {
		if w.capital() && !empty[w.low] && kinds()[w.low] == "" {
			return true
		}
	}
	return false
}

// saysNothing reports whether words only point at somebody: "they", "one of them".
func saysNothing(s string) bool {
	for _, w := range wordsOf(s) {
		if !empty[w.low] && w.low != "him" && w.low != "them" && w.low != "her" {
			return false
		}
	}
	return true
}

// tidy returns the words for an unnamed source as a list shows them.
func (known) tidy(label string) string {
	if label = strings.TrimRight(strings.Join(strings.Fields(label), " "), ",;:."); label == "" {
		return "not said who"
	}
	return label
}

// speakers are the words for persons who speak for a body.
var speakers = map[string]bool{
	"spokesman": true, "spokeswoman": true, "spokesperson": true, "spokespeople": true, "spokesmen": true,
}

// describe returns what a description says.
func (w *weigher) describe(role, label string, kind evidence.SourceKind) known {
	cacheKey := role + "\x00" + label + "\x00" + string(kind)
	if k, ok := w.described[cacheKey]; ok {
		return k
	}
	list := wordsOf(role)
	if role != label {
		list = append(list, wordsOf(label)...)
	}
	var k known
	var rest []word
	var of body
	k.nation, of, rest = w.names.find(list)
	k.body = of.path
	if k.what = kindOf(rest); nested(k.what, of.kind) && len(k.what) < len(of.kind) {
		k.what = of.kind // "the Front's spokesman" is of what the Front is
	}
	for i, x := range rest {
		k.speaks = k.speaks || speakers[x.low]
		if (x.low == "minister" || x.low == "ministry") && i > 0 && portfolio(rest[i-1].low) { // "the interior minister" is of the interior ministry
			_, core := w.names.core(rest[i-1].low + " ministry")
			k.body = first(k.body, core)
		}
	}
	if kind == evidence.SourceDocument {
		k.what = "document"
		for _, x := range rest {
			if papers[x.low] {
				k.what = "document/" + strings.TrimSuffix(x.low, "s")
			}
		}
	}
	w.described[cacheKey] = k
	return k
}

// portfolio reports whether a word before "minister" names a ministry.
func portfolio(word string) bool {
	return !empty[word] && word != "prime" && word != "first" && word != "chief" && word != "deputy" && word != "former" && word != "senior"
}

// papers are the kinds of document that are not each other.
var papers = func() map[string]bool {
	out := map[string]bool{}
	for w := range strings.FieldsSeq("memo memos memorandum letter letters recording recordings video videos map maps list lists") {
		out[w] = true
	}
	return out
}()

// knownOf returns what a case knows of an actor.
func (w *weigher) knownOf(a *evidence.Actor) known {
	if k, ok := w.ofActor[a.ID]; ok {
		return k
	}
	k := known{nation: w.names.nationOf(a, w.actor)}
	switch a.Kind {
	case evidence.ActorPerson:
		k.person = true
		for i, r := range a.Roles {
			if i < 5 {
				d := w.describe(r.Text, r.Text, evidence.SourceNamed)
				k.nation, k.body, k.speaks = first(k.nation, d.nation), first(k.body, d.body), k.speaks || d.speaks
				switch { // of several roles the closest that none contradicts
				case k.what == "" || len(d.what) > len(k.what) && nested(d.what, k.what):
					k.what = d.what
				case !nested(d.what, k.what):
					k.what = shared(d.what, k.what)
				}
			}
		}
		if parent := w.actor[a.Parent]; parent != nil {
			k.body = first(w.names.path(parent, w.actor), k.body)
			if k.what == "" {
				k.what = w.knownOf(parent).what
			}
		}
	case evidence.ActorState:
		k.nation, k.what = first(strings.ToLower(a.Country), fold(a.Label)), "official"
	case evidence.ActorPeople:
	case evidence.ActorOutlet:
		k.what = "media"
	default:
		k.body, k.what = w.names.path(a, w.actor), kindOfBody(a)
	}
	w.ofActor[a.ID] = k
	return k
}
