package incident

import (
	_ "embed"
	"strings"

	"hearsay/internal/evidence"
	"hearsay/internal/reading"
)

//go:embed data/accidents.txt
var accidentsFile string

// clues are what a word tells of accident or intent.
type clues uint8

const (
	mishap clues = 1 << iota
	cause
	blaze
	intent
)

// accidents are the lists of accidents.txt; telltales are its words by what they tell, so that a token is looked up once.
var (
	accidents = readClasses(accidentsFile)
	telltales = func() map[string]clues {
		out := map[string]clues{}
		for class, bit := range map[string]clues{"mishap": mishap, "cause": cause, "blaze": blaze, "intent": intent} {
			for w := range accidents[class] {
				out[w] |= bit
			}
		}
		return out
	}()
)

// accident reports whether a happening is told as an accident or a work of nature: all its triggers are such as tell of those too, words
// of accidents stand by, and nothing near speaks of intent, of somebody behind it, or of a weapon.
func (d *Draft) accident(h *Happening, e *reading.Event) bool {
	if d.message {
		return false
	}
	for _, x := range e.Instruments {
		switch x.Kind {
		case "other", "fire", "vehicle", "aircraft", "poison", "bomb", "mine":
		default:
			return false
		}
	}
	from, to := len(d.Reading.Sentences), 0
	blast, fire := false, false
	for _, t := range h.Triggers {
		x := &d.Triggers[t]
		if !accidents["open"][x.Lemma] {
			return false
		}
		switch x.Lemma {
		case "explosion", "blast", "explode", "rip", "blow", "fire":
			blast = true
		case "burn", "blaze", "ignite":
			fire = true
		}
		from, to = min(from, max(0, x.Sentence-1)), max(to, x.Sentence+2)
	}
	var seen clues
	for s := from; s < min(to, len(d.Reading.Sentences), from+breadth); s++ {
		for k := d.Reading.Sentences[s].First; k < d.Reading.Sentences[s].Last; k++ {
			x := telltales[d.stems[k]]
			if x&blaze != 0 {
				if d.tag(k) == reading.TagVerb || d.norm(k-1) == "set" || d.norm(k-1) == "cease" { // fired, set fire
					return false
				}
				fire = true
			}
			if x&intent != 0 {
				return false
			}
			seen |= x
		}
	}
	if len(e.Perpetrators) > 0 && !strings.Contains("fact possible", string(e.Perpetrators[0].Confidence)) {
		return false
	}
	for _, p := range e.Perpetrators {
		if p.Mention >= 0 && d.Reading.Mentions[p.Mention].Name {
			return false
		}
	}
	if blast {
		return seen&cause != 0
	}
	return seen&mishap != 0 || fire
}

// asAccident makes an event one of no kind of deed.
func asAccident(e *reading.Event) {
	e.Kind = evidence.KindOther
	e.Perpetrators, e.Instruments = nil, nil
}
