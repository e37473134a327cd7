package origin

import (
	"cmp"
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

// said is how an article says whose word something is.
type said struct {
	label string // as it is shown
	named string // the fullest name in the article, "" for none
	role  string
	actor string
	kind  evidence.SourceKind
}

func heard(p *evidence.Place, s *weighing.Statement) said {
	x := said{label: p.Speaker, named: p.Speaker, actor: p.Actor, kind: p.Kind}
	if s == nil {
		return x
	}
	x.actor, x.named = cmp.Or(x.actor, s.Actor), ""
	if s.Source.Role != nil {
		x.role = *s.Source.Role
	}
	if s.Source.Actor != nil {
		x.named = *s.Source.Actor
		x.label = cmp.Or(x.label, x.named)
	}
	if n := len(s.Chain); n > 0 && saysNothing(x.label) {
		x.label = s.Chain[n-1] // "they": whom the article last called so
	}
	if x.kind == "" {
		x.kind = s.Source.Kind
	}
	return x
}

// voice returns on whose word a place is told.
func (w *weigher) voice(p *evidence.Place, s *weighing.Statement, article int) voice {
	x := heard(p, s)
	if p.Statement == "" || x.kind == evidence.SourceAuthor {
		return w.writer(x, p.Statement != "", article)
	}
	if x.kind != evidence.SourceAnonymous {
		switch o := w.outlets.called(x.label, x.kind == evidence.SourceOutlet); o {
		case "":
		case w.articles[article].outlet:
			return w.own(article)
		default:
			return voice{key: "cited/" + o, label: w.outlets.label[o], kind: evidence.SourceOutlet, actor: x.actor, outlet: o, known: known{anyone: true}}
		}
	}
	who := w.actor[x.actor]
	k := w.describe(cmp.Or(x.role, x.label), x.label, x.kind)
	switch {
	case x.kind == evidence.SourceAnonymous || x.kind == evidence.SourceUnknown && who == nil:
		return w.unnamed(x, k, who, article)
	case who != nil:
		return w.ofActor(x, k, who)
	}
	k.person = x.kind == evidence.SourceNamed
	if isName(x.named) {
		if x.kind == evidence.SourceCollective && k.body == "" {
			_, k.body = w.names.core(x.named)
		}
		return voice{key: string(x.kind) + "/" + fold(x.named), label: x.named, kind: x.kind, named: true, known: k}
	}
	k.anyone = x.kind == evidence.SourceOutlet // "the weekly"
	return voice{label: tidy(x.label), kind: x.kind, known: k}
}

// own is an article's own voice: its outlet's, or that of the body which publishes it.
func (w *weigher) own(article int) voice {
	a := &w.articles[article]
	if who := w.actor[a.author]; who != nil {
		return voice{key: who.ID, label: who.Label, kind: evidence.SourceCollective, actor: who.ID, named: true, known: w.knownOf(who)}
	}
	return voice{key: a.own, label: w.title(article), kind: evidence.SourceAuthor, outlet: a.outlet, known: known{anyone: true}}
}

// writer is the voice of an article's own words: of somebody who says "I", where that is known, else of the outlet.
func (w *weigher) writer(x said, statement bool, article int) voice {
	name := fold(x.label)
	if !statement || !isName(x.label) || name == w.articles[article].outlet {
		return w.own(article)
	}
	v := voice{key: "author/" + name, label: x.label, kind: x.kind, actor: cmp.Or(x.actor, w.names.person[name]), known: known{anyone: true}}
	v.key = cmp.Or(v.actor, v.key) // who writes in their own name is the one whom others quote
	return v
}

// unnamed is the voice of a source that is described or only pointed at.
func (w *weigher) unnamed(x said, k known, who *evidence.Actor, article int) voice {
	if x.kind == evidence.SourceUnknown && k.what == "" && k.body == "" && k.nation == "" {
		v := w.own(article)
		v.kind = evidence.SourceUnknown
		return v
	}
	if who != nil && k.body == "" && isBody(who) {
		k.body, k.nation = w.names.path(who, w.actor), cmp.Or(k.nation, w.names.nationOf(who, w.actor))
	}
	k.person = true
	return voice{label: tidy(x.label), kind: x.kind, known: k}
}

// ofActor is the voice of a source that is an actor of the case.
func (w *weigher) ofActor(x said, k known, who *evidence.Actor) voice {
	v := voice{key: who.ID, label: who.Label, kind: x.kind, actor: who.ID, named: true, known: w.knownOf(who)}
	if x.kind == evidence.SourceDocument {
		v.key, v.label, v.what, v.person = "document/"+who.ID+"/"+fold(x.label), x.label, document, false
	}
	if v.person && v.body == "" && x.role != "" {
		v.nation, v.what, v.body, v.speaks = cmp.Or(v.nation, k.nation), cmp.Or(v.what, k.what), k.body, v.speaks || k.speaks
	}
	return v
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
func tidy(label string) string {
	if label = strings.TrimRight(strings.Join(strings.Fields(label), " "), ",;:."); label == "" {
		return "not said who"
	}
	if who, _, more := strings.Cut(label, ", who "); more { // "a security official, who spoke on condition …"
		return who
	}
	return label
}
