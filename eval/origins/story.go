package main

import (
	"fmt"
	"strconv"
	"strings"
)

// event is what reporters write about: facts by the names that templates use.
type event struct {
	facts  map[string]string
	quotes []string
}

func name(d *dice, of int) string {
	var b strings.Builder
	s := language.lists["syllable"]
	for range of {
		b.WriteString(s[d.n(len(s))])
	}
	n := b.String()
	return strings.ToUpper(n[:1]) + n[1:]
}

func pick(d *dice, list string) string {
	l := language.lists[list]
	return l[d.n(len(l))]
}

func newEvent(seed ...int) *event {
	d := seeded(seed...)
	dead := 2 + d.n(140)
	e := &event{facts: map[string]string{
		"town": name(&d, 2+d.n(2)), "region": name(&d, 3), "capital": name(&d, 3),
		"site": pick(&d, "site"), "group": pick(&d, "group"), "day": pick(&d, "day"), "hour": strconv.Itoa(1 + d.n(12)),
		"dead": strconv.Itoa(dead), "hurt": strconv.Itoa(dead + 3 + d.n(200)), "people": strconv.Itoa(20+d.n(400)) + ",000",
		"witness": name(&d, 2) + " " + name(&d, 3), "minister": name(&d, 2) + " " + name(&d, 2+d.n(2)), "age": strconv.Itoa(19 + d.n(60)),
		"held": strconv.Itoa(2 + d.n(30)), "few": strconv.Itoa(3 + d.n(9)), "kilos": strconv.Itoa(5 + d.n(300)),
		"year": strconv.Itoa(1990 + d.n(40)), "before": strconv.Itoa(10 + d.n(300)),
	}}
	for len(e.quotes) < 3 {
		ways := language.facts["quote"]
		e.quotes = append(e.quotes, article(language.expand(nil, ways[d.n(len(ways))], e, &d))+" "+language.write("colour", e, &d))
	}
	return e
}

// sentence is one, with the fact that it tells.
type sentence struct{ text, fact string }

// report is an article before it is set: paragraphs of sentences.
type report struct {
	title  string
	lead   string // dateline
	body   [][]sentence
	event  *event
	foot   string
	ragged bool // set with noise
	noise  dice
}

var order = []string{"who", "witness", "official", "inquiry", "hospital", "past", "next"}

// newReport is what a reporter writes of an event, with so many quotations of those that were given; the order of facts,
// which of them and in what words is the reporter's own.
func newReport(e *event, quotes int, seed ...int) *report {
	d := seeded(seed...)
	r := &report{title: language.write("headline", e, &d), event: e}
	facts := append([]string(nil), order...)
	for i := range facts {
		j := i + d.n(len(facts)-i)
		facts[i], facts[j] = facts[j], facts[i]
	}
	facts = append([]string{"what"}, facts[:5+d.n(3)]...)
	if quotes > 1 {
		facts = append(facts, "official", "official")
	}
	if d.chance(40) {
		r.lead = strings.ToUpper(e.facts["town"]) + " (" + []string{"KNA", "OPD", "Velmar Wire"}[d.n(3)] + ") — "
	}
	said := 0
	var para []sentence
	for _, f := range facts {
		if f == "official" {
			if said == quotes {
				continue
			}
			e.facts["quote"] = e.quotes[said]
			said++
		}
		para = append(para, sentence{language.write(f, e, &d), f})
		for range d.n(4) {
			para = append(para, sentence{language.write("colour", e, &d), "colour"})
		}
		r.body = append(r.body, para)
		para = nil
	}
	return r
}

// text sets a report.
func (r *report) text() string {
	var b strings.Builder
	b.WriteString(r.title)
	for i, p := range r.body {
		b.WriteString("\n\n")
		if i == 0 {
			b.WriteString(r.lead)
		}
		for j, s := range p {
			if j > 0 {
				b.WriteByte(' ')
			}
			b.WriteString(s.text)
		}
	}
	if r.foot != "" {
		b.WriteString("\n\n" + r.foot)
	}
	if r.ragged {
		return ragged(b.String(), r.noise)
	}
	return b.String()
}

// how an article came about.
type how string

const (
	own        how = "own report"
	quoting    how = "own report, same quotations"
	exact      how = "exact copy"
	noisy      how = "case, spaces, marks"
	cut        how = "cut short"
	light      how = "lightly edited"
	reordered  how = "sentences reordered"
	headed     how = "new headline and lead"
	embedded   how = "part of it in a longer piece"
	merged     how = "two reports merged"
	words10    how = "10 % of content words changed"
	words25    how = "25 %, some clauses turned"
	words50    how = "50 %, half of clauses turned"
	words75    how = "75 %, most clauses turned"
	retold     how = "retold, fact by fact, in other words"
	inBlock        = 1000
	outlets        = 120
	firstDay       = 1 // of 2031
	hubCopies      = 120
	storyMost      = 24
	copiedMost     = 2 // a copy may itself be copied so often
	undated        = 8 // of 100
	dayOnly        = 20
	ownSources     = 4
	withFeet       = 3 // of 10 outlets
)

var changes = []how{exact, noisy, cut, light, reordered, headed, embedded, merged, words10, words25, words50, words75, retold}

// entry is an article's place in its story.
type entry struct {
	how     how
	parents []int // in the block
	depth   int
	story   int
	seed    int
	outlet  int
	minute  int // of the block's time
}

// block is a thousand articles: stories of all sizes, one of them with many copies.
type block struct {
	entries []entry
	arrival []int // by number of arrival: the entry
	seed    int
	number  int
}

func newBlock(seed, number int) *block {
	d := seeded(seed, number)
	b := &block{seed: seed, number: number}
	for story := 0; len(b.entries) < inBlock; story++ {
		size := 1 + d.n(3)
		switch {
		case story == 0:
			size = hubCopies
		case d.chance(60):
			size = 4 + d.n(storyMost-3)
		}
		size = min(size, inBlock-len(b.entries))
		first := len(b.entries)
		roots := min(size, 1+d.n(ownSources))
		start := d.n(60 * 24 * 20)
		for i := range size {
			e := entry{story: story, seed: d.n(1 << 30), outlet: min(d.n(outlets), d.n(outlets)), minute: start + i*7 + d.n(300)}
			switch {
			case i < roots || d.chance(6):
				e.how = own
				if i > 0 && d.chance(40) {
					e.how = quoting
				}
			default:
				e.how = changes[d.n(len(changes))]
				e.parents = []int{b.parent(&d, first)}
				p := b.entries[e.parents[0]]
				e.depth, e.minute = p.depth+1, p.minute+5+d.n(60*40)
				if e.how == merged {
					if q := b.parent(&d, first); q != e.parents[0] {
						e.parents = append(e.parents, q)
						e.minute = max(e.minute, b.entries[q].minute+5+d.n(600))
					} else {
						e.how = headed
					}
				}
			}
			b.entries = append(b.entries, e)
		}
	}
	b.arrival = make([]int, inBlock)
	for i := range b.arrival {
		b.arrival[i] = i
	}
	for i := range b.arrival {
		j := i + d.n(len(b.arrival)-i)
		b.arrival[i], b.arrival[j] = b.arrival[j], b.arrival[i]
	}
	return b
}

// parent draws what is copied: mostly a report, sometimes a copy that is still near to its own source.
func (b *block) parent(d *dice, first int) int {
	for range 20 {
		i := first + d.n(len(b.entries)-first)
		switch e := b.entries[i]; e.how {
		case own, quoting:
			return i
		case exact, noisy, light, headed:
			if e.depth < copiedMost && d.chance(40) {
				return i
			}
		}
	}
	return first
}

// published is the article's date as it states it; where dates are vague some state the day alone, and some nothing.
func (b *block) published(i int, vague bool) string {
	e := b.entries[i]
	d := seeded(e.seed, 7)
	at := e.minute
	month, day := 1+(b.number/20+at/(60*24*20))%12, 1+at/(60*24)%20+firstDay
	switch {
	case vague && d.chance(undated):
		return ""
	case vague && d.chance(dayOnly):
		return fmt.Sprintf("2031-%02d-%02d", month, day)
	}
	return fmt.Sprintf("2031-%02d-%02dT%02d:%02d:00Z", month, day, at/60%24, at%60)
}

// report makes an entry's report anew.
func (b *block) report(i int) *report {
	e := &b.entries[i]
	var r *report
	switch e.how {
	case own:
		r = newReport(newEvent(b.seed, b.number, e.story), 1, e.seed)
	case quoting:
		r = newReport(newEvent(b.seed, b.number, e.story), 3, e.seed)
	default:
		r = b.report(e.parents[0])
		r.foot = ""
		d := seeded(e.seed)
		var other *report
		if len(e.parents) > 1 {
			other = b.report(e.parents[1])
		}
		r = change(e.how, r, other, &d)
	}
	if feet := seeded(e.outlet, 3); feet.n(10) < withFeet {
		r.foot = language.write("foot", &event{facts: map[string]string{"outlet": "The " + name(&feet, 2) + " Courier"}}, &feet)
	}
	return r
}
