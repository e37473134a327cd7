// Command actors measures which names of different articles the program takes for one person, body or country.
//
// In: a folder of corpora (--corpora or HEARSAY_CORPORA) with ECB+, whose articles of one topic are read as one case. Out:
// the mean F1 of the coreference measures of CoNLL 2012 over the names of persons and bodies that the corpus ties together,
// precision and recall of the links between articles, the same for names of equal spelling as a baseline, and a failure
// where a figure has fallen below its floor. It never trains, and without the corpus it says what is missing and succeeds.
package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"hearsay/eval/merging/conll"
	"hearsay/eval/merging/ecbplus"
	"hearsay/eval/merging/setting"
	"hearsay/eval/task"
	"hearsay/internal/reading"
	"hearsay/internal/resolve"
	"hearsay/internal/resolve/actor"
	"hearsay/internal/text"
)

var (
	split = flag.String("split", "dev", "split to measure on; floors are kept for dev only")
	show  = flag.Bool("show", false, "print pairs of names that were wrongly joined or left apart; not for dev")
)

func main() { task.Main("actors", measure) }

func measure(t *task.Task) error {
	topics, err := load(t, *split)
	if err != nil {
		return err
	}
	reader, err := t.Reader()
	if err != nil {
		return err
	}
	var found, spelt scores
	n := 0
	for _, c := range topics {
		if err := c.resolve(); err != nil {
			return err
		}
		names := c.names()
		n += len(names)
		found.add(names, func(x named) string { return x.actor })
		spelt.add(names, func(x named) string { return strings.ToLower(x.words) })
		if *show && *split != "dev" {
			tell(c, names)
		}
	}
	fmt.Printf("ECB+ %s, %d topics, %d names, reader %s, resolver %s\n\n", *split, len(topics), n, reader, actor.Name)
	table := task.NewTable("", "CoNLL F1", "links P", "links R", "links F1", "links")
	for _, row := range []struct {
		name string
		scores
	}{{"found", found}, {"same words", spelt}} {
		table.Row(row.name, row.conll(), row.links.Precision(), row.links.Recall(), row.links.F1(), row.links.Gold)
	}
	table.Print(os.Stdout)
	if *split != "dev" {
		return nil
	}
	return t.Hold([]task.Figure{{Name: "CoNLL F1", Value: found.conll()}, {Name: "links between articles, F1", Value: found.links.F1()}, {Name: "links between articles, precision", Value: found.links.Precision()}})
}

// topic is one case.
type topic struct {
	name      string
	documents []ecbplus.Document
	readings  []*reading.Reading
	world     resolve.World
}

// load reads the topics of a split in the order of their names.
func load(t *task.Task, split string) ([]*topic, error) {
	files, err := task.Files(t.Corpora(), setting.Corpus, split, "*", "*.xml")
	if err != nil {
		return nil, err
	}
	raw, err := task.Strings(files)
	if err != nil {
		return nil, err
	}
	var out []*topic
	for i := range files {
		d, err := ecbplus.Parse(raw[i])
		if err != nil {
			return nil, fmt.Errorf("%s: %w", files[i], err)
		}
		r, err := t.Read(d.Name, d.Text)
		if err != nil {
			return nil, err
		}
		if len(out) == 0 || out[len(out)-1].name != d.Topic {
			out = append(out, &topic{name: d.Topic})
		}
		c := out[len(out)-1]
		c.documents, c.readings = append(c.documents, d), append(c.readings, r)
	}
	return out, nil
}

// resolve makes the topic's actors.
func (c *topic) resolve() error {
	for i, r := range c.readings {
		e := r.Evidence()
		a := resolve.Article{ID: "ar_" + c.documents[i].Name, Version: 1, SHA256: e.SHA256, Mentions: e.Mentions}
		for _, s := range e.Statements {
			a.Statements = append(a.Statements, resolve.Statement{Statement: s})
		}
		for _, x := range e.Incidents {
			a.Events = append(a.Events, resolve.Event{Event: x})
		}
		for _, x := range e.Acts {
			a.Acts = append(a.Acts, resolve.Act{Act: x})
		}
		for _, x := range e.Warnings {
			a.Notices = append(a.Notices, resolve.Notice{Notice: x})
		}
		c.world.Articles = append(c.world.Articles, a)
	}
	return resolve.Run(context.Background(), &c.world, actor.New())
}

// named is a mention of a person or body by name, as the corpus has it.
type named struct {
	document int
	words    string
	chain    string
	actor    string // as resolved; one of its own where the program has none
}

// names returns the topic's names that the corpus ties to others, with the actors that the program has for them.
func (c *topic) names() []named {
	var out []named
	for i, d := range c.documents {
		for k, m := range d.Mentions {
			if m.Chain == "" || !strings.HasPrefix(m.Kind, "HUMAN_PART") {
				continue
			}
			first, last := d.Tokens[m.Tokens[0]], d.Tokens[m.Tokens[len(m.Tokens)-1]]
			if !capital(d, m) {
				continue
			}
			at := text.Range{Start: first.Start, End: last.End}
			x := named{i, d.Text[at.Start:at.End], m.Chain, c.actor(i, c.readings[i].Text.Span(at))}
			if x.actor == "" {
				x.actor = fmt.Sprint(d.Name, k)
			}
			out = append(out, x)
		}
	}
	return out
}

// capital reports whether a word of the mention that does not open its sentence has a capital.
func capital(d ecbplus.Document, m ecbplus.Mention) bool {
	return slices.ContainsFunc(m.Tokens, func(t int) bool {
		r, _ := utf8.DecodeRuneInString(d.Tokens[t].Text)
		return unicode.IsUpper(r) && t > 0 && d.Tokens[t-1].Sentence == d.Tokens[t].Sentence
	})
}

// actor returns the actor of the mention that ends where a span ends, else of the longest within, else of one that the span
// stands in; "" for none.
func (c *topic) actor(document int, at text.Span) string {
	best, size := "", 0
	for _, m := range c.world.Articles[document].Mentions {
		id := c.world.ActorOf[document][m.ID]
		n := m.End - m.Start
		switch {
		case id == "" || m.End <= at.Start || m.Start >= at.End:
			continue
		case m.Start < at.Start || m.End > at.End:
			if m.Start > at.Start || m.End < at.End {
				continue
			}
			n = 1
		case m.End == at.End:
			n += 1000
		}
		if n > size {
			best, size = id, n
		}
	}
	return best
}

// scores counts what was found, topic by topic.
type scores struct {
	parts []conll.Score
	sizes []int
	links task.Count
}

func (s *scores) add(names []named, response func(named) string) {
	key, got := make([]int, len(names)), make([]int, len(names))
	numbers := map[string]int{}
	number := func(k string) int {
		if _, ok := numbers[k]; !ok {
			numbers[k] = len(numbers)
		}
		return numbers[k]
	}
	for i, x := range names {
		key[i], got[i] = number("key "+x.chain), number("got "+response(x))
	}
	s.parts, s.sizes = append(s.parts, conll.Of(key, got)), append(s.sizes, len(names))
	for i := range names {
		for k := range names[:i] {
			if names[i].document == names[k].document {
				continue
			}
			same, joined := key[i] == key[k], got[i] == got[k]
			s.links.Add(task.Count{Right: number01(same && joined), Proposed: number01(joined), Found: number01(same && joined), Gold: number01(same)})
		}
	}
}

func number01(b bool) int {
	if b {
		return 1
	}
	return 0
}

// conll is the mean over topics, each by its number of names.
func (s *scores) conll() float64 {
	sum, n := 0.0, 0
	for i, p := range s.parts {
		sum += p.F1() * float64(s.sizes[i])
		n += s.sizes[i]
	}
	return sum / float64(max(n, 1))
}

// tell prints what went wrong, each pair of names once.
func tell(c *topic, names []named) {
	told := map[string]bool{}
	for i, x := range names {
		for _, y := range names[:i] {
			what := ""
			switch {
			case x.document == y.document:
			case x.chain == y.chain && x.actor != y.actor:
				what = "apart"
			case x.chain != y.chain && x.actor == y.actor:
				what = "joined"
			}
			line := fmt.Sprintf("%s %s: %q (%s) %q (%s)", c.name, what, x.words, c.label(x), y.words, c.label(y))
			if what != "" && !told[line] {
				told[line] = true
				fmt.Println(line)
			}
		}
	}
}

// label returns how the program calls a name's actor, "" where it has none.
func (c *topic) label(x named) string {
	if a := c.world.Actor[x.actor]; a != nil {
		return a.Label
	}
	return ""
}
