package tension

import (
	"slices"
	"strings"

	"hearsay/internal/evidence"
	"hearsay/internal/weighing"
)

// word is what an actor says of how it stands to another: in its own mouth, or by a deed that consists of saying.
type word struct {
	by, to string // units
	how    attitude
	day    string
	denial bool // it denies a deed, whenever done
	signed bool // it is no saying of its own that is quoted, but a deed that consists of saying: praise, a treaty
	place  evidence.Place
}

// names are actors by the words for them; words that fit two are nobody's.
func (f *finder) names() *phrases[string] {
	owner := map[string]string{}
	var order []string
	for i := range f.Actors {
		a := &f.Actors[i]
		if !a.Stands() || a.Kind == evidence.ActorOutlet || a.Kind == evidence.ActorPeople {
			continue
		}
		all := []string{a.Label}
		for _, x := range a.Aliases {
			switch x.Kind {
			case "name", "short", "acronym", "gazetteer":
				all = append(all, x.Text)
			}
		}
		for _, name := range all {
			key := normal(name)
			if len(key) < 3 {
				continue
			}
			switch was, ok := owner[key]; {
			case !ok:
				owner[key] = a.ID
				order = append(order, key)
			case f.of(was) != f.of(a.ID):
				owner[key] = ""
			}
		}
	}
	var p phrases[string]
	for _, key := range order {
		if owner[key] != "" {
			p.add(key, owner[key])
		}
	}
	return &p
}

func normal(name string) string {
	var out []string
	for _, t := range tokens(name) {
		if len(out) > 0 || t.text != "the" {
			out = append(out, t.text)
		}
	}
	return strings.Join(out, " ")
}

// said returns what the actors that anybody tells deeds of say of how they stand to others, in statements.
func (f *finder) said(doers map[string]*record, names *phrases[string]) []word {
	var out []word
	for i := range f.Articles {
		a := &f.Articles[i]
		for j := range a.Statements {
			s := &a.Statements[j]
			if s.Actor == "" || s.State == evidence.Rejected || s.State == evidence.Withdrawn || doers[f.of(s.Actor)] == nil {
				continue
			}
			out = append(out, f.stance(a, s, names)...)
		}
	}
	return out
}

// reach is within how many words after a word of stance its object must stand, and before it its subject.
const reach = 8

// stance reads what a statement says of how its source stands to others.
func (f *finder) stance(a *weighing.Article, s *weighing.Statement, names *phrases[string]) []word {
	var out []word
	by := f.of(s.Actor)
	for _, span := range s.Content.Spans {
		toks := tokens(span.Exact)
		for i := 0; i < len(toks); i++ {
			how, n := attitudes.at(toks, i)
			if n == 0 || n == 1 && i > 0 && slices.Contains(articles, toks[i-1].text) {
				continue // "the attack": what others did, for all that it says
			}
			negated, own := f.subject(toks, i, by, names, s.Form == evidence.Indirect)
			if !own {
				continue
			}
			if negated != (s.Negated || s.Cue.Stance == evidence.StanceDeny) {
				how = not[how]
			}
			found := ""
			for k := i + n; k < min(len(toks), i+n+reach) && !toks[k].stop && !slices.Contains(turns, toks[k].text); k++ {
				to, m := names.at(toks, k)
				if m == 0 {
					continue
				}
				found = to
				break
			}
			if found == "" && i+n == len(toks) && s.Form == evidence.Indirect {
				found = s.After // "a group that he says he fights"
			}
			if t := f.of(found); t != "" && t != by {
				out = append(out, word{
					by: by, to: t, how: how, day: weighing.Day(a.Published), denial: how == notFights || how == notHelps,
					place: evidence.Place{
						Article: a.ID, Version: a.Version, Piece: span, Outlet: a.Outlet, Published: weighing.Day(a.Published), Statement: s.ID,
						Speaker: f.name(s.Actor, sourceWords(s)), Actor: s.Actor, Kind: s.Source.Kind,
					},
				})
			}
		}
	}
	return out
}

// articles stand before a noun, not before a verb; turns end what a verb is done to.
var (
	articles = strings.Fields("the a an this that these those its their his her any every another")
	turns    = strings.Fields("by to as in on at from for after before while who whom which that said says saying because if when but or until since unless")
)

func sourceWords(s *weighing.Statement) string {
	if len(s.Source.Spans) > 0 {
		return s.Source.Spans[0].Exact
	}
	return ""
}

// light are the words that may stand alone before a verb whose subject is the speaker: "to fight", "had never attacked".
var light = strings.Fields(`to that is are was were be been being has have had will would shall not never no only still also always continue continues
	continued keep keeps kept any having did does do don't doesn't didn't won't hasn't haven't hadn't wasn't isn't aren't weren't it its and the a both ever not`)

var negations = strings.Fields("not never no nor neither without don't doesn't didn't won't hasn't haven't hadn't wasn't isn't aren't weren't cannot can't denies deny denied denying stopped stop")

// subject reports whether the speaker itself is who does what the word at a token says, and whether it is negated.
func (f *finder) subject(toks []token, i int, by string, names *phrases[string], indirect bool) (negated, own bool) {
	from := i
	for from > 0 && i-from < reach && !toks[from].stop {
		from--
	}
	bare := true // nothing before it but light words
	for k := from; k < i; {
		t := toks[k]
		if slices.Contains(negations, t.text) && i-k <= 4 {
			negated = true
		}
		switch t.text {
		case "we", "i", "us", "our", "my":
			own, bare = true, false
		case "he", "she", "they", "it":
			if indirect {
				own, bare = true, false
			}
		}
		if id, n := names.at(toks, k); n > 0 {
			own, bare = f.of(id) == by, false
			k += n
			continue
		}
		if !slices.Contains(light, t.text) && !own {
			bare = false
		}
		k++
	}
	return negated, own || bare && i-from < reach
}
