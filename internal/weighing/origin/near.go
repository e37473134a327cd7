package origin

import (
	"slices"
	"strings"

	"hearsay/internal/evidence"
)

// maybes are the actors that each may be the same as, by their keys, both ways.
type maybes map[string][]string

func newMaybes(actors []evidence.Actor) maybes {
	m := maybes{}
	for i := range actors {
		for _, x := range actors[i].Perhaps {
			m[actors[i].ID] = append(m[actors[i].ID], x.ID)
			m[x.ID] = append(m[x.ID], actors[i].ID)
		}
	}
	return m
}

// perhaps reports whether two named voices may be one by their names: resolution was not sure, or all words of one name stand in the
// other ("Morrane", "Mayor Morrane").
func (m maybes) perhaps(x, y *voice) bool {
	if !x.named || !y.named || x.kind == evidence.SourceDocument || y.kind == evidence.SourceDocument {
		return false
	}
	if slices.Contains(m[x.key], y.key) {
		return true
	}
	a, b := x.name(), y.name()
	if len(a) > len(b) {
		a, b = b, a
	}
	for _, w := range a {
		if !slices.Contains(b, w) {
			return false
		}
	}
	return len(a) > 0
}

// near finds among voices those that one may be the same as, without looking at all of them: unnamed voices by their descriptions,
// each once; named ones by body, nation, last name, and what resolution was not sure of.
type near struct {
	maybe  maybes
	voices map[int]*voice
	named  map[string][]int
	alike  map[description][]int
	order  []description // of alike
}

// description is what voices are told apart by that are not both named.
type description struct {
	known
	named bool
}

func newNear(m maybes) *near {
	return &near{maybe: m, voices: map[int]*voice{}, named: map[string][]int{}, alike: map[description][]int{}}
}

// add puts in a voice under its number.
func (n *near) add(v *voice, i int) {
	n.voices[i] = v
	d := description{v.known, v.named}
	if len(n.alike[d]) == 0 {
		n.order = append(n.order, d)
	}
	n.alike[d] = append(n.alike[d], i)
	if !v.named {
		return
	}
	for _, h := range append(v.handles(), "key/"+v.key) {
		n.named[h] = append(n.named[h], i)
	}
}

// handles are where a named voice stands for others to find it.
func (v *voice) handles() []string {
	var out []string
	if list := v.name(); len(list) > 0 {
		out = append(out, "name/"+list[len(list)-1])
	}
	widest, _, _ := strings.Cut(v.body, "/")
	switch {
	case state(v):
		out = append(out, "state/"+v.nation)
	case v.nation != "" && nested("official", v.what):
		out = append(out, "official/"+v.nation)
	}
	switch {
	case mouthpiece(v):
		out = append(out, "mouth/")
	case !v.person || v.speaks || v.body != "":
		out = append(out, "behind/")
	}
	switch {
	case widest == "":
	case alone(v):
		out = append(out, "person/"+widest)
	default:
		out = append(out, "body/"+widest)
	}
	return out
}

// looks are where a named voice finds others.
func (n *near) looks(v *voice) []string {
	var out []string
	for _, h := range v.handles() {
		where, what, _ := strings.Cut(h, "/")
		switch where {
		case "name":
			out = append(out, h)
		case "state":
			out = append(out, "official/"+what, h)
		case "official":
			out = append(out, "state/"+what)
		case "mouth":
			out = append(out, "behind/", h)
		case "behind":
			out = append(out, "mouth/")
		case "person":
			out = append(out, "body/"+what)
		case "body":
			out = append(out, "body/"+what, "person/"+what)
		}
	}
	for _, key := range n.maybe[v.key] {
		out = append(out, "key/"+key)
	}
	return append(out, "key/"+v.key)
}

// each calls with the numbers of the voices that one may be the same as, some more than once, until told to stop by false.
func (n *near) each(v *voice, take func(int) bool) {
	for _, d := range n.order {
		if d.named && v.named && !v.anyone && !d.anyone {
			continue
		}
		list := n.alike[d]
		if !may(v, n.voices[list[0]]) {
			continue
		}
		for _, i := range list {
			if !take(i) {
				return
			}
		}
	}
	if !v.named {
		return
	}
	for _, h := range n.looks(v) {
		for _, i := range n.named[h] {
			if o := n.voices[i]; (may(v, o) || n.maybe.perhaps(v, o)) && !take(i) {
				return
			}
		}
	}
}
