package origin

import (
	"strings"

	"hearsay/internal/evidence"
)

// outlets knows the outlets of a case by what texts call them.
type outlets struct {
	label  map[string]string // by key
	prints map[string]bool   // by key: it published an article of the case
	by     map[string]string // key by folded name, "" where several bear it
	names  *names
	asked  map[asked]string  // what was found before
	suffix map[string]string // key by the last words of the name: "Courier" of "The Harbour Courier"
}

// asked are words that were looked up, and whether they were known to mean an outlet.
type asked struct {
	words string
	sure  bool
}

// newOutlets gathers the outlets that published something or that the case has as actors.
func newOutlets(w *weigher) *outlets {
	o := &outlets{names: w.names, label: map[string]string{}, prints: map[string]bool{}, by: map[string]string{}, asked: map[asked]string{}, suffix: map[string]string{}}
	for i := range w.c.Actors {
		a := &w.c.Actors[i]
		if a.Kind != evidence.ActorOutlet || !a.Stands() {
			continue
		}
		key := o.add(a.Label)
		for _, x := range a.Aliases {
			if x.Kind == "acronym" || x.Kind == "name" || x.Kind == "gazetteer" {
				o.name(o.by, fold(x.Text), key)
			}
		}
	}
	var cited []string
	for i := range w.c.Articles {
		if key := o.add(w.c.Articles[i].Outlet); key != "" {
			o.prints[key] = true
		}
		for j := range w.c.Articles[i].Statements {
			if src := &w.c.Articles[i].Statements[j].Source; src.Kind == evidence.SourceOutlet && src.Actor != nil && isName(*src.Actor) {
				cited = append(cited, *src.Actor)
			}
		}
		for _, c := range w.c.Articles[i].Credits {
			o.add(c.Name)
		}
	}
	for _, name := range cited {
		if o.called(name, false) == "" { // of no outlet that is known by then
			o.add(name)
		}
	}
	clear(o.asked)
	return o
}

// others reports whether somebody or some place else bears a name: "Tolmirra" is not Radio Tolmirra.
func (o *outlets) others(name, words string) bool {
	if o.names.nation[name] != "" || o.names.person[name] != "" {
		return true
	}
	if b, ok := o.names.body[name]; ok && b.kind != "" {
		return true
	}
	return stateCalled(wordsOf(words)) != ""
}

// add notes an outlet and returns its key.
func (o *outlets) add(label string) string {
	key := fold(label)
	if key == "" || o.label[key] != "" {
		return key
	}
	if other := o.by[key]; other != "" {
		return other // "KNA", the acronym of one that is known
	}
	o.label[key] = label
	o.name(o.by, key, key)
	list := strings.Fields(key)
	var initials []rune
	for i, word := range list {
		initials = append(initials, []rune(word)[0])
		if i > 0 {
			o.name(o.suffix, strings.Join(list[i:], " "), key)
		}
	}
	if len(list) > 2 {
		o.name(o.suffix, string(initials), key)
	}
	return key
}

func (*outlets) name(in map[string]string, name, key string) {
	if other, ok := in[name]; ok && other != key {
		key = "" // two bear it: nobody's
	}
	in[name] = key
}

// called returns the key of the outlet that words are the name of, "" for none. Words that are known to mean an outlet need not be
// the name of one that the case knows.
func (o *outlets) called(words string, sure bool) string {
	if words == "" {
		return ""
	}
	a := asked{words, sure}
	key, ok := o.asked[a]
	if !ok {
		key = o.find(words, sure)
		o.asked[a] = key
	}
	return key
}

func (o *outlets) find(words string, sure bool) string {
	name := fold(words)
	exact, last := o.by[name], o.suffix[name]
	switch {
	case o.prints[exact]:
		return exact
	case !sure && !isName(words):
		return ""
	case o.others(name, words):
		last = ""
	}
	switch {
	case o.prints[last]: // "the Courier" is the Harbour Courier that we read, whatever else bears the name
		return last
	case exact != "":
		return exact
	case last != "":
		return last
	case sure && isName(words):
		return o.add(words)
	}
	return ""
}
