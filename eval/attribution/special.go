package main

import (
	"os"
	"slices"
	"strings"

	"hearsay/eval/attribution/polnear"
	"hearsay/eval/task"
	"hearsay/internal/score"
	"hearsay/internal/text"
)

// cueCounts counts how often each cue string stands in the train split.
func cueCounts(corpora string) (map[string]int, error) {
	articles, err := polnear.Load(corpora, "train")
	if err != nil {
		return nil, err
	}
	seen := map[string]int{}
	for _, a := range articles {
		for _, s := range a.Gold {
			seen[cueOf(a.Text, s)]++
		}
	}
	return seen, nil
}

// cueOf is a statement's cue as a string: its pieces joined, in lower case, white space as single blanks.
func cueOf(t *text.Text, s score.Statement) string { return strings.ToLower(exact(t, s[score.Cue])) }

func exact(t *text.Text, spans []text.Span) string {
	pieces := make([]string, len(spans))
	for i, x := range spans {
		pieces[i] = t.Exact(x)
	}
	return strings.Join(strings.Fields(strings.Join(pieces, " ")), " ")
}

// direct reports whether a statement is a direct quotation: it has content, and every piece of it opens and closes with a
// quotation mark.
func direct(t *text.Text, s score.Statement) bool {
	for _, x := range s[score.Content] {
		piece := []rune(strings.TrimSpace(t.Exact(x)))
		if len(piece) < 3 || !strings.ContainsRune("\"“”„«'‘’`", piece[0]) || !strings.ContainsRune("\"“”»'’", piece[len(piece)-1]) {
			return false
		}
	}
	return len(s[score.Content]) > 0
}

// A subset takes some of the statements and says what is right of a pair.
type subset struct {
	name  string
	in    func(*text.Text, score.Statement) bool
	right func(score.Pair) bool
	floor func(task.Count) float64 // the figure that has a floor; nil for none
}

// printSpecial prints the rows for parts of the statements. Precision is over the proposed statements of the subset,
// whatever annotated one they found; recall over the annotated ones. Nobody has measured how far two people agree on them.
func printSpecial(outcomes []outcome, seen map[string]int) (figures []task.Figure) {
	unseen := func(t *text.Text, s score.Statement) bool { return len(s[score.Cue]) > 0 && seen[cueOf(t, s)] == 0 }
	found := func(score.Pair) bool { return true }
	voiced := func(p score.Pair) bool { return p.Voiced }
	table := task.NewTable("", "P", "R", "F1", "95 in 100", "annotated")
	for _, u := range []subset{
		{"direct quotations with their speaker", direct, voiced, task.Count.F1},
		{"direct quotations, found", direct, found, nil},
		{"found, cues never seen in train", unseen, found, task.Count.Recall},
		{"voiced, cues never seen in train", unseen, voiced, nil},
	} {
		counts := make([]task.Count, len(outcomes))
		for i, o := range outcomes {
			counts[i] = u.count(o)
		}
		total := task.Sum(counts)
		table.Row(u.name, total.Precision(), total.Recall(), total.F1(), task.Range(task.Interval(counts, task.Count.F1)), total.Gold)
		if u.floor != nil {
			figures = append(figures, task.Figure{Name: u.name, Value: u.floor(total)})
		}
	}
	table.Print(os.Stdout)
	return figures
}

func (u subset) count(o outcome) (c task.Count) {
	gold := indices(o.text, o.gold, u.in)
	proposed := indices(o.text, o.proposed, u.in)
	c.Gold, c.Proposed = len(gold), len(proposed)
	for _, p := range o.pairs {
		if !u.right(p) {
			continue
		}
		if slices.Contains(gold, p.Gold) {
			c.Found++
		}
		if slices.Contains(proposed, p.Proposed) {
			c.Right++
		}
	}
	return c
}

func indices(t *text.Text, statements []score.Statement, in func(*text.Text, score.Statement) bool) (out []int) {
	for i, s := range statements {
		if in(t, s) {
			out = append(out, i)
		}
	}
	return out
}
