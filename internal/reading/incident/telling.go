package incident

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"time"

	"hearsay/internal/evidence"
	"hearsay/internal/reading"
)

// telling is what stands beside one trigger.
type telling struct {
	day      reading.Dated
	from, to string
	places   []string
	names    []int
	old      bool // dated long before the text
	definite bool // "the attack", "that blast"
	fresh    bool // "another", "a second", "an earlier": not one told of before
	generic  bool // a plural or bare noun that tells of no one happening: "attacks on the press"
	ahead    bool // may come, is planned, is warned of
	harms    bool // tells what befell people, whatever it was that did it
	means    bool // what it was done with: "a bomb"
}

// telling gathers what stands beside a trigger.
func (d *Draft) telling(t *Trigger) telling {
	r, k := d.Reading, t.Token
	x := telling{harms: t.Kind == harm, means: means[t.Lemma] && t.part == 'n'}
	first, last := d.around(k)
	for i := first; i < last; i++ {
		m := int(d.mention[i])
		if m < 0 || !r.Mentions[m].Name || r.Mentions[m].Last-1 != i || d.dateline(i) {
			continue
		}
		var path [6]string
		steps := d.path(i, k, &path)
		for j := r.Mentions[m].First; j < i; j++ {
			var other [6]string
			steps = min(steps, d.path(j, k, &other))
		}
		switch {
		case r.Mentions[m].Type == evidence.MentionPlace && steps <= near:
			for j := r.Mentions[m].First; j <= i; j++ { // "Velm" and "the Velm ferry terminal" share a word
				if d.tag(j) == reading.TagProperNoun || j == i {
					x.places = append(x.places, d.norm(j))
				}
			}
		case steps <= 3 && r.Mentions[m].Type != evidence.MentionNationality && r.Mentions[m].Type != evidence.MentionDate && !d.speaker[i]:
			x.names = append(x.names, r.Mentions[m].Chain)
		}
	}
	noun := d.tag(k) == reading.TagNoun || d.tag(k) == reading.TagProperNoun
	determined := false
	for c := d.first[k]; c >= 0; c = d.next[c] {
		i := int(c)
		w := d.norm(i)
		switch d.relation(i) {
		case reading.RelationPossessive:
			determined = true
		case reading.RelationAuxiliary:
			if modals[w] {
				x.ahead = true
			}
		case reading.RelationMark:
			if w == "to" || w == "if" {
				x.ahead = true
			}
		}
		if d.tag(i) == reading.TagNumeral {
			determined = true
		}
		if others[w] {
			x.fresh = true
		}
		if coming[w] {
			x.ahead = true
		}
	}
	if w := d.determiner(k, first); w != "" {
		determined = true
		switch w {
		case "the", "this", "that", "these", "those":
			x.definite = true
		case "another":
			x.fresh = true
		case "no", "any":
			x.ahead = true
		}
	}
	day := d.dateOf(t)
	if day.From != "" && bounds[d.norm(d.tokenAt(day.Start))] {
		day = reading.Dated{}
	}
	if when := d.whenOf(k, first); when.From != "" {
		day = when
	}
	if day.From != "" && !(x.definite && !d.below(d.tokenAt(day.Start), k)) { // else it dates what is told with it
		x.day, x.from, x.to, x.old = day, day.From, day.To, d.longAgo(day)
	}
	if noun && !determined && strings.HasSuffix(d.norm(k), "s") {
		x.generic = true
	}
	if g := d.head(k); g >= 0 && !x.ahead {
		x.ahead = warnings[d.stems[g]] || d.tag(k) == reading.TagVerb && plans[d.stems[g]]
	}
	return x
}

// longAgo reports whether a date lies more than some two months before the text was published; where that is not known, whether
// it names a year.
func (d *Draft) longAgo(x reading.Dated) bool {
	published := d.Reading.Metadata.Published
	if len(published) < len("2031-05") {
		return strings.Contains(d.Reading.Text.Cut(x.Range), x.From[:4])
	}
	return months(published)-months(x.From) > 2
}

// months counts the months of an ISO day.
func months(day string) int {
	year, _ := strconv.Atoi(day[:4])
	month, _ := strconv.Atoi(day[5:7])
	return 12*year + month
}

// determiner returns the article or the like that begins the phrase of a word, "" for none.
func (d *Draft) determiner(k, first int) string {
	for i := k - 1; i >= max(first, k-5); i-- {
		switch d.tag(i) {
		case reading.TagDeterminer:
			return d.norm(i)
		case reading.TagAdjective, reading.TagNoun, reading.TagProperNoun, reading.TagNumeral:
			continue
		}
		if w := d.norm(i); w == "'s" || w == "-" {
			continue
		}
		return ""
	}
	return ""
}

// whenOf returns the date that the clause of a trigger takes up: "in November, when gunmen shot five judges".
func (d *Draft) whenOf(k, first int) reading.Dated {
	r := d.Reading
	for i := k - 1; i >= max(first, k-clauseWords); i-- {
		switch d.norm(i) {
		case ".", ";", ":":
			return reading.Dated{}
		case "when":
			end := i
			if d.norm(end-1) == "," {
				end--
			}
			at, found := slices.BinarySearchFunc(r.Dates, end, func(x reading.Date, last int) int { return x.Last - last })
			if !found || r.Dates[at].From == "" {
				return reading.Dated{}
			}
			x := &r.Dates[at]
			out := reading.Dated{Range: x.Range, From: x.From, To: cmp.Or(x.To, x.From)}
			if bounds[d.norm(x.First)] {
				out.To = d.spanOf(x)
			}
			return out
		}
	}
	return reading.Dated{}
}

// spanOf returns the last day of a date that bounds a longer time, by its words alone: "since November 2029" bounds it by a month.
func (d *Draft) spanOf(x *reading.Date) string {
	from, err := time.Parse(time.DateOnly, x.From)
	if err != nil {
		return x.From
	}
	numbers, names := 0, 0
	for k := x.First + 1; k < x.Last; k++ {
		if d.Reading.Tokens[k].Kind == reading.Numeral {
			numbers++
		} else if d.Reading.Tokens[k].Upper {
			names++
		}
	}
	switch {
	case numbers == 1 && names == 0: // a year
		return from.AddDate(1, 0, -1).Format(time.DateOnly)
	case names == 1 && strings.HasSuffix(x.From, "-01") && numbers < 2: // a month
		return from.AddDate(0, 1, -1).Format(time.DateOnly)
	}
	return x.From
}

// clauseWords is how many words a clause may run before its verb.
const clauseWords = 12

var (
	bounds   = listed("since until till before after") // what they date lies elsewhere
	means    = listed("bomb explosive dynamite ied grenade landmine mine device")
	modals   = listed("would could might may will can should 'll 'd")
	others   = listed("second third fourth separate earlier previous similar further next prior other")
	coming   = listed("possible potential future planned imminent likely threatened further possible foiled")
	warnings = listed("threat threaten warn fear risk plot prevent avoid plan prepar")
	plans    = listed("plan plot want threaten vow prepar intend promis order")
)

func listed(list string) map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Fields(list) {
		out[w] = true
	}
	return out
}

// close reports whether two tokens of a sentence are at most three steps of the tree apart.
func (d *Draft) close(a, b int) bool {
	var p [6]string
	return d.path(a, b, &p) <= 3
}
