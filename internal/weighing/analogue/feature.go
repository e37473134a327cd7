package analogue

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"

	"hearsay/internal/evidence"
)

// The names of features.
const (
	Kind       = "kind"
	Stage      = "stage"
	Target     = "target"
	Instrument = "instrument"
	Behind     = "behind"
	Victim     = "victim"
	Place      = "place"
	Country    = "country"
	Toll       = "toll"
	Method     = "method"
	Words      = "words"
)

// worth is how much a feature says of likeness where equally many incidents have it.
var worth = map[string]float64{
	Method: 1.5, Behind: 1.2, Instrument: 1, Target: 1, Victim: .8, Kind: .7, Stage: .5, Toll: .5, Place: .5, Words: .4, Country: .3,
}

// trait is a feature of one incident with the words that show it.
type trait struct {
	name, value, words string
	places             []evidence.Place
}

func (t trait) key() string { return t.name + "\x00" + t.value }

// traits returns the features of an incident, each once. Words that others share are found later.
func (x *Index) traits(in *evidence.Incident) []trait {
	var out []trait
	at := map[string]int{}
	add := func(name, value, words string, places ...evidence.Place) {
		if value == "" {
			return
		}
		t := trait{name, value, words, nil}
		i, ok := at[t.key()]
		if !ok {
			i = len(out)
			at[t.key()] = i
			out = append(out, t)
		}
		for _, p := range places {
			if p.Exact != "" && len(out[i].places) < fewPlaces {
				out[i].places = append(out[i].places, p)
			}
		}
	}
	var anchors []evidence.Place
	for _, a := range in.Atoms {
		anchors = append(anchors, a.Anchor)
	}
	if in.Kind != evidence.KindOther && in.Kind != "" {
		add(Kind, string(in.Kind), strings.ReplaceAll(string(in.Kind), "_", " "), anchors...)
	}
	if in.Stage != evidence.Accomplished && in.Stage != "" {
		add(Stage, string(in.Stage), string(in.Stage), anchors...)
	}
	for _, v := range in.Targets {
		if v.Detail != "other" && v.Detail != "person" {
			add(Target, v.Detail, v.Detail, v.Places...)
		}
		if v.Actor != "" {
			add(Target, v.Actor, x.name(v.Actor, v.Value), v.Places...)
		}
	}
	for _, v := range in.Instruments {
		if v.Detail != "other" {
			add(Instrument, v.Detail, strings.ReplaceAll(v.Detail, "_", " "), v.Places...)
		}
	}
	for _, b := range in.Blame {
		if b.Slot != "denied_by" && b.Who != "" {
			add(Behind, b.Who, x.name(b.Who, b.Name), b.Places...)
		}
	}
	for _, v := range in.Victims {
		if v.Actor != "" {
			add(Victim, v.Actor, x.name(v.Actor, v.Value), v.Places...)
		} else if h := head(v.Value); h != "" {
			add(Victim, h, h, v.Places...)
		}
	}
	x.where(in, add)
	x.toll(in, add)
	for _, p := range x.words[in.ID] {
		for _, m := range methods(tokens(p.Exact)) {
			add(m.name, m.value, m.words, p)
		}
	}
	return out
}

func (x *Index) where(in *evidence.Incident, add func(name, value, words string, places ...evidence.Place)) {
	if in.Where == nil {
		return
	}
	var all []evidence.Place
	for _, v := range in.Places {
		all = append(all, v.Places...)
	}
	if in.Where.Country != "" {
		add(Country, in.Where.Country, x.countries[in.Where.Country], all...)
	}
	if in.Where.Name != "" && !strings.EqualFold(in.Where.Name, x.countries[in.Where.Country]) {
		add(Place, cmp.Or(in.Where.Gazetteer, strings.ToLower(in.Where.Name)), in.Where.Name, all...)
	}
}

// toll is how many died by the highest count, in tens.
func (x *Index) toll(in *evidence.Incident, add func(name, value, words string, places ...evidence.Place)) {
	most := 0.0
	var at evidence.Place
	for _, f := range in.Figures {
		if f.Effect == evidence.EffectDeath && f.Count.Min != nil && *f.Count.Min > most && !math.IsInf(*f.Count.Min, 0) {
			most, at = *f.Count.Min, f.Place
		}
	}
	if most < 10 {
		return
	}
	tens := math.Floor(math.Log10(most))
	low := math.Pow(10, tens)
	add(Toll, fmt.Sprintf("%.0f", low), fmt.Sprintf("%.0f to %.0f dead", low, 10*low-1), at)
}

// everybody are words for people that say nothing of who they are.
var everybody = strings.Fields(`people person persons dead killed victims victim others deaths casualties wounded injured lives individuals man men woman women
	someone them they it him her all many several dozens hundreds thousands members residents civilians bystanders attackers attacker gunmen militants`)

// head is the last word of a description that has no capitals, "" where it says nothing of who it is.
func head(words string) string {
	toks := tokens(words)
	if len(toks) == 0 || len(toks) > 6 {
		return ""
	}
	w := toks[len(toks)-1]
	if w.upper && !w.first || len(w.text) < 4 || slices.Contains(everybody, w.text) || strings.ContainsAny(w.text, "0123456789") {
		return ""
	}
	return w.text
}

// name is an actor's label, else the words for it.
func (x *Index) name(actor, words string) string { return cmp.Or(x.labels[actor], words) }
