package incident

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"hearsay/internal/evidence"
	"hearsay/internal/gazetteer"
	"hearsay/internal/resolve"
)

// atom is one event of one article.
type atom struct {
	id      string
	article int // of the world
	event   *resolve.Event
	telling Telling
	when    period
	facts   facts
	places  []string // as written, the innermost first
	codes   []string // "flight 212"
	figures []figure
}

// figure is a number of people for one effect, as far as it helps to know a happening again.
type figure struct {
	effect evidence.Effect
	count  float64
}

// collect makes an atom of every event that stands on characters, in an order that does not depend on the order of the
// articles: by day of publication, articles without one last.
func collect(w *resolve.World) []atom {
	var atoms []atom
	for i := range w.Articles {
		a := &w.Articles[i]
		if len(a.Events) == 0 {
			continue
		}
		story := NewProfile(lemmas(a.Title + "\n" + a.Lead))
		at := 0
		for j := range a.Events {
			e := &a.Events[j]
			if len(e.Anchors) == 0 {
				continue
			}
			x := newAtom(w, i, e, story)
			x.telling.Sentence = at // near each other in the list is near each other in the text, as far as this level sees
			at++
			atoms = append(atoms, x)
		}
	}
	slices.SortStableFunc(atoms, func(x, y atom) int {
		p, q := w.Articles[x.article].Published, w.Articles[y.article].Published
		if (p == "") != (q == "") {
			return cmp.Compare(q, p)
		}
		return cmp.Or(cmp.Compare(p, q), cmp.Compare(w.Articles[x.article].ID, w.Articles[y.article].ID),
			cmp.Compare(x.event.Anchors[0].Start, y.event.Anchors[0].Start), cmp.Compare(x.event.Anchors[0].End, y.event.Anchors[0].End))
	})
	return atoms
}

func newAtom(w *resolve.World, i int, e *resolve.Event, story Profile) atom {
	a := &w.Articles[i]
	x := atom{id: evidence.EventAtom(a.ID, a.SHA256, e.Event), article: i, event: e, when: when(e.Date)}
	context := lemmas(e.Context)
	t := &x.telling
	t.Article, t.Story, t.Near = i, story, NewProfile(context)
	var named []string
	for _, p := range e.Anchors {
		named = append(named, lemmas(p.Exact)...)
	}
	t.Words = NewSet(named...)
	t.Head = headOf(lemmas(e.Anchors[0].Exact))
	var agents, patients, others, places, times []string
	for _, p := range e.Perpetrators {
		agents = append(agents, x.who(w, p.Mention, p.Exact)...)
	}
	for _, v := range e.Victims {
		patients = append(patients, x.who(w, v.Mention, v.Exact)...)
		if v.Count != nil && v.Count.Min != nil && v.Effect != "" {
			x.figures = append(x.figures, figure{v.Effect, *v.Count.Min})
		}
	}
	for _, v := range e.Targets {
		patients = append(patients, x.who(w, v.Mention, v.Exact)...)
	}
	for _, v := range e.Instruments {
		others = append(others, content(v.Exact)...)
	}
	for _, p := range e.Place {
		places = append(places, content(p.Exact)...)
		x.places = append(x.places, p.Exact)
	}
	if e.Date != nil {
		times = lemmas(e.Date.Exact)
	}
	t.Agents, t.Patients, t.Others, t.Places, t.Times = NewSet(agents...), NewSet(patients...), NewSet(others...), NewSet(places...), NewSet(times...)
	t.Kind = e.Kind
	t.Prepare()
	x.codes = codes(e.Context)
	x.facts = x.known(a)
	return x
}

// who returns the words by which somebody is known: those of the text, and the actor's identifier where there is one.
func (x *atom) who(w *resolve.World, mention *string, exact string) []string {
	out := content(exact)
	if mention != nil && x.article < len(w.ActorOf) {
		out = append(out, w.ActorOf[x.article][*mention])
	}
	return out
}

// known gathers the hard facts.
func (x *atom) known(a *resolve.Article) facts {
	f := facts{days: period{none, none}, span: period{none, none}, published: none, codes: NewSet(x.codes...)}
	if x.event.Backstory {
		f.past = map[string]bool{a.ID: true}
	} else {
		f.news = map[string]bool{a.ID: true}
	}
	if x.when.told() {
		f.years = [2]int{x.when.from.time().Year(), x.when.to.time().Year()}
		if x.when.days() <= precise {
			f.days = x.when
		} else {
			f.span = x.when
		}
	}
	if x.event.Stage != evidence.Threatened && x.event.Kind != evidence.KindPlot {
		f.published = parse(a.Published)
	}
	if k := x.event.Kind; k != "" {
		f.kinds = []evidence.IncidentKind{k}
	}
	var names []string
	for _, p := range x.places {
		matches := gazetteer.Places(bare(p))
		if len(matches) > 0 && matches[0].Kind == evidence.ActorState {
			f.countries = append(f.countries, matches[0].Country)
			continue
		}
		if name := fold(bare(p)); name != "" {
			names = append(names, name)
			f.named = append(f.named, bare(p))
		}
		if c := countryOf(matches); c != "" && len(f.countries) == 0 {
			f.countries = append(f.countries, c)
		}
	}
	slices.Sort(f.countries)
	f.countries = slices.Compact(slices.DeleteFunc(f.countries, func(c string) bool { return c == "" }))
	f.places = NewSet(names...)
	return f
}

// countryOf returns the state that all places of a name lie in, "" where they lie in several or none is known.
func countryOf(matches []gazetteer.Match) string {
	country := ""
	for _, m := range matches {
		if country != "" && m.Country != country {
			return ""
		}
		country = m.Country
	}
	return country
}

// lemmas cuts words and brings them to their plain forms.
func lemmas(s string) []string {
	var out []string
	for _, w := range strings.FieldsFunc(strings.ToLower(strings.ReplaceAll(s, "’", "'")), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '\''
	}) {
		if w = strings.Trim(w, "'"); w != "" {
			out = append(out, Lemma(w))
		}
	}
	return out
}

// content returns the lemmas that say something: no articles, no words of counting.
func content(s string) []string {
	return slices.DeleteFunc(lemmas(s), func(w string) bool { return empty[w] })
}

// empty are the words that say nothing of a happening.
var empty = listed(`a an the this that these those of in on at by to for from with and or his her its their our my your
	it he she they him them some any least more than about who which up off out down over near outside inside be have two
	through into onto across against between after before during when where three four five six seven eight nine ten dozen hundred thousand people person`)

// headOf chooses the word that names a happening: the last that says something before a preposition, "attack" of "the attack on
// the Grand Hotel".
func headOf(words []string) string {
	head := ""
	for _, w := range words {
		if head != "" && preposition[w] {
			break
		}
		if !empty[w] {
			head = w
		}
	}
	if head == "" && len(words) > 0 {
		head = words[len(words)-1]
	}
	return head
}

var preposition = listed("of in on at by to for from with over near through into onto across against between after before during when where")

// fold brings a place's name to what is compared: plain letters, no words of position or rank.
func fold(s string) string {
	w := slices.DeleteFunc(strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }), func(w string) bool {
		return empty[w] || w == "city" || w == "town" || w == "province" || w == "district" || w == "region" || w == "village" || w == "central" || w == "s"
	})
	return strings.Join(w, " ")
}

// bare cuts what stands before a place's name in small letters: "the port of Calder" is told by "Calder" too, but not by
// this; "the northern town of Calder" gives "Calder".
func bare(s string) string {
	fields := strings.Fields(s)
	for len(fields) > 0 {
		r := []rune(fields[0])[0]
		if unicode.IsUpper(r) || unicode.IsDigit(r) {
			break
		}
		fields = fields[1:]
	}
	return strings.Trim(strings.Join(fields, " "), ".,;:'’\"“”()")
}

// codes finds what is called by a number: "Flight 212", "Flight KR212", and "KR212" alone. Models of arms and aircraft ("AK-47")
// look much like it and name nothing: those with one letter or a hyphen are left out, and those in a list.
func codes(s string) []string {
	fields := strings.Fields(s)
	var out []string
	for i, f := range fields {
		f = strings.Trim(f, ".,;:'’\"“”()?!")
		n := strings.IndexFunc(f, func(r rune) bool { return r >= '0' && r <= '9' })
		if n < 0 || len(f)-n > 5 || n > 3 || strings.Trim(f[n:], "0123456789") != "" || strings.Trim(f[:n], "ABCDEFGHIJKLMNOPQRSTUVWXYZ") != "" {
			continue
		}
		before := ""
		if i > 0 {
			before = strings.ToLower(fields[i-1])
		}
		switch {
		case n == 0 && vehicle[before]:
			out = append(out, before+" "+f)
		case n > 0 && (vehicle[before] || n > 1 && len(f)-n > 1 && !model[f[:n]]):
			out = append(out, strings.ToLower(f))
		}
	}
	return out
}

// vehicle are the words that make a name of the number after them.
var vehicle = listed("flight train bus tram convoy ferry")

// model are the letters that begin the names of arms and aircraft.
var model = listed("AK AN AH CH HK IL KM MI MIG RPG SU TU UH FM AM PM GMT COP UN")

func listed(s string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(s) {
		m[w] = true
	}
	return m
}
