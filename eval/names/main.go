// Command names measures the reader's names on countries that it has never seen.
//
// In: a folder of corpora (--corpora or HEARSAY_CORPORA) with the EN Worldwide Newswire corpus; heldout.txt beside this file
// says which countries are set aside. Out: precision, recall and F1 of names at exactly the annotated places, with and
// without their types, by type and by country, and a failure where a figure has fallen below its floor. It never trains,
// and without the corpus it says what is missing and succeeds.
package main

import (
	_ "embed"
	"fmt"
	"os"
	"strings"

	"hearsay/eval/names/worldwide"
	"hearsay/eval/task"
	"hearsay/internal/evidence"
	"hearsay/internal/reading"
	"hearsay/internal/text"
)

func main() { task.Main("names", measure) }

//go:embed heldout.txt
var heldOutFile string

// heldOut lists the prefixes of the countries set aside.
func heldOut() (countries []string) {
	for line := range strings.Lines(heldOutFile) {
		line, _, _ = strings.Cut(line, "#")
		if line = strings.TrimSpace(line); line != "" {
			countries = append(countries, line)
		}
	}
	return countries
}

func measure(t *task.Task) error {
	articles, err := worldwide.Load(t.Corpora(), heldOut())
	if err := t.Skip(err); err != nil {
		return err
	}
	if len(articles) == 0 {
		return nil
	}
	reader, err := t.Reader()
	if err != nil {
		return err
	}
	results := make([]result, len(articles))
	for i, a := range articles {
		r, err := t.Read(a.Name, a.Text)
		if err != nil {
			return err
		}
		results[i] = compare(a.Country, a.Names, proposed(r))
	}
	fmt.Printf("EN Worldwide Newswire, countries set aside, %d articles, reader %s\n\n", len(articles), reader)
	figures := printMain(results)
	printTypes(results)
	printCountries(results)
	return t.Hold(figures)
}

// proposed are a reading's names; pronouns and descriptions are none.
func proposed(r *reading.Reading) []worldwide.Name {
	var out []worldwide.Name
	for _, m := range r.Mentions {
		if m.Name {
			out = append(out, worldwide.Name{Range: m.Range, Type: m.Type})
		}
	}
	return out
}

// result is how one article went.
type result struct {
	country                string
	typed, narrow, untyped task.Count // all types; all but dates and money; whatever the type
	byType                 map[evidence.MentionType]task.Count
}

// compare counts names at the same places. Without types, dates and money are left out too: not every reader takes them for
// names.
func compare(country string, annotated, proposed []worldwide.Name) result {
	r := result{country: country, byType: map[evidence.MentionType]task.Count{}}
	types := make(map[text.Range]evidence.MentionType, len(annotated))
	for _, n := range annotated {
		types[n.Range] = n.Type
		r.count(n.Type, task.Count{Gold: 1})
	}
	for _, n := range proposed {
		is, ok := types[n.Range]
		c := task.Count{Proposed: 1}
		if is == n.Type {
			c.Right, c.Found = 1, 1
		}
		r.count(n.Type, c)
		if !figure(n.Type) && ok && !figure(is) {
			r.untyped.Right++
			r.untyped.Found++
		}
	}
	return r
}

func (r *result) count(of evidence.MentionType, c task.Count) {
	total := r.byType[of]
	total.Add(c)
	r.byType[of] = total
	r.typed.Add(c)
	if !figure(of) {
		r.narrow.Add(c)
		r.untyped.Add(task.Count{Proposed: c.Proposed, Gold: c.Gold})
	}
}

// figure tells dates and money, which the reader has layers of their own for, from names.
func figure(of evidence.MentionType) bool {
	return of == evidence.MentionDate || of == evidence.MentionMoney
}

func printMain(results []result) (figures []task.Figure) {
	table := task.NewTable("", "P", "R", "F1", "95 in 100", "annotated")
	for _, row := range []struct {
		name string
		of   func(result) task.Count
	}{
		{"nine types", func(r result) task.Count { return r.typed }},
		{"seven types, without dates and money", func(r result) task.Count { return r.narrow }},
		{"the seven, whatever the type", func(r result) task.Count { return r.untyped }},
	} {
		counts := make([]task.Count, len(results))
		for i, r := range results {
			counts[i] = row.of(r)
		}
		total := task.Sum(counts)
		table.Row(row.name, total.Precision(), total.Recall(), total.F1(), task.Range(task.Interval(counts, task.Count.F1)), total.Gold)
		figures = append(figures, task.Figure{Name: row.name, Value: total.F1()})
	}
	table.Print(os.Stdout)
	return figures
}

func printTypes(results []result) {
	table := task.NewTable("type", "P", "R", "F1", "annotated")
	for _, of := range worldwide.Types {
		var c task.Count
		for _, r := range results {
			c.Add(r.byType[of])
		}
		table.Row(of, c.Precision(), c.Recall(), c.F1(), c.Gold)
	}
	table.Print(os.Stdout)
}

func printCountries(results []result) {
	table := task.NewTable("country, nine types", "P", "R", "F1", "annotated", "articles")
	for i := 0; i < len(results); {
		country, first := results[i].country, i
		var c task.Count
		for ; i < len(results) && results[i].country == country; i++ {
			c.Add(results[i].typed)
		}
		table.Row(country, c.Precision(), c.Recall(), c.F1(), c.Gold, i-first)
	}
	table.Print(os.Stdout)
}
