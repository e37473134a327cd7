package main

import (
	"os"
	"strings"
	"unicode"

	"hearsay/eval/task"
	"hearsay/internal/score"
	"hearsay/internal/text"
)

// A slice is a way to part the annotated statements: each falls into one class.
type slice struct {
	classes []string
	class   func(*text.Text, score.Statement) string
}

// printSlices prints the recall of found, voiced and triple over parts of the annotated statements.
func printSlices(outcomes []outcome, seen map[string]int) {
	table := task.NewTable("recall", "annotated", "found", "voiced", "triple")
	for _, s := range []slice{
		{[]string{"cue 50 times and more in train", "cue 5 to 49 times", "cue 1 to 4 times", "cue never in train"}, func(t *text.Text, s score.Statement) string { return band(seen[cueOf(t, s)]) }},
		{[]string{"content opens with a quotation mark", "content quotes in part", "content without quotation marks"}, quoted},
		{[]string{"content of 1 to 5 words", "content of 6 to 25 words", "content of 26 words and more"}, length},
		{[]string{"source a pronoun", "source a name, 1 to 3 words", "source a name, 4 words and more", "source a common noun", "source missing"}, source},
	} {
		type tally struct{ gold, found, voiced, triple int }
		tallies := map[string]*tally{}
		for _, c := range s.classes {
			tallies[c] = new(tally)
		}
		for _, o := range outcomes {
			of := make([]*tally, len(o.gold))
			for i, g := range o.gold {
				of[i] = tallies[s.class(o.text, g)]
				of[i].gold++
			}
			for _, p := range o.pairs {
				n := of[p.Gold]
				n.found++
				if p.Voiced {
					n.voiced++
				}
				if p.Exact {
					n.triple++
				}
			}
		}
		for _, c := range s.classes {
			n := tallies[c]
			table.Row(c, n.gold, task.Share(n.found, n.gold), task.Share(n.voiced, n.gold), task.Share(n.triple, n.gold))
		}
	}
	table.Print(os.Stdout)
}

func band(n int) string {
	switch {
	case n == 0:
		return "cue never in train"
	case n < 5:
		return "cue 1 to 4 times"
	case n < 50:
		return "cue 5 to 49 times"
	}
	return "cue 50 times and more in train"
}

// marks are quotation marks; the single straight one is an apostrophe too often to be one.
const marks = "\"“”„«»‘"

func quoted(t *text.Text, s score.Statement) string {
	content := exact(t, s[score.Content])
	switch {
	case content != "" && (strings.ContainsRune(marks, []rune(content)[0]) || strings.HasPrefix(content, "''")):
		return "content opens with a quotation mark"
	case strings.ContainsAny(content, marks) || strings.Contains(content, "''"):
		return "content quotes in part"
	}
	return "content without quotation marks"
}

func length(t *text.Text, s score.Statement) string {
	switch n := len(strings.Fields(exact(t, s[score.Content]))); {
	case n <= 5:
		return "content of 1 to 5 words"
	case n <= 25:
		return "content of 6 to 25 words"
	}
	return "content of 26 words and more"
}

var pronouns = map[string]bool{
	"i": true, "me": true, "my": true, "you": true, "your": true, "he": true, "him": true, "his": true, "she": true, "her": true,
	"it": true, "its": true, "we": true, "us": true, "our": true, "they": true, "them": true, "their": true, "who": true, "whom": true,
	"whose": true, "which": true, "that": true, "this": true, "these": true, "those": true, "one": true, "himself": true, "herself": true, "themselves": true,
}

// source tells sources apart by their words: a pronoun alone, something with a name in it (a capital elsewhere than on
// an opening article or other common word), or a common noun.
func source(t *text.Text, s score.Statement) string {
	words := strings.Fields(exact(t, s[score.Source]))
	switch {
	case len(words) == 0:
		return "source missing"
	case len(words) == 1 && pronouns[strings.ToLower(words[0])]:
		return "source a pronoun"
	}
	for i, w := range words {
		if r := []rune(w); unicode.IsUpper(r[0]) && (i > 0 || len(words) == 1 || unicode.IsUpper([]rune(words[1])[0])) {
			if len(words) <= 3 {
				return "source a name, 1 to 3 words"
			}
			return "source a name, 4 words and more"
		}
	}
	return "source a common noun"
}
