package main

import (
	"fmt"
	"os"
	"strings"
	"time"

	"hearsay/eval/task"
)

// linearLimit is how much longer a word may take when the input is four times as long. Twice would do for what is truly linear on
// a quiet machine; what is quadratic takes four times.
const linearLimit = 2.5

// cheap, in microseconds a word, is a tenth of what the promised speed allows: anything below counts as much, since the clock of
// a busy machine shakes more than that.
const cheap = 5

// hostile is a kind of input that nobody writes by hand, of about n words.
type hostile struct {
	name string
	n    int // words, at the greatest size
	make func(n int) string
}

var hostiles = []hostile{
	{"an article of 50,000 words", 50_000, article},
	{"one sentence of 10,000 words", 10_000, sentence},
	{"50,000 letters without a space", 50_000, func(n int) string { return strings.Repeat("abcde", n/5) }},
	{"50,000 capitals without a space", 50_000, func(n int) string { return strings.Repeat("ABÇDE", n/5) }},
	{"20,000 quotation marks, straight", 20_000, func(n int) string { return strings.Repeat(`"`, n) }},
	{"20,000 quotation marks, curly", 20_000, func(n int) string { return strings.Repeat("“”‘’", n/4) }},
	{"20,000 opening quotation marks with words", 20_000, func(n int) string { return strings.Repeat("“He said ", n) }},
	{"20,000 nested brackets", 20_000, func(n int) string { return strings.Repeat("(", n/2) + "x" + strings.Repeat(")", n/2) }},
	{"20,000 brackets never closed, with words", 20_000, func(n int) string { return strings.Repeat("(Rao said ", n) }},
	{"20,000 full stops", 20_000, func(n int) string { return strings.Repeat(".", n) }},
	{"20,000 empty lines", 20_000, func(n int) string { return strings.Repeat("a\n\n", n) }},
	{"10,000 nested reports", 10_000, func(n int) string { return strings.Repeat("Rao said that Oru claimed that ", n/6) + "it rained." }},
	{"20,000 names in a row", 20_000, func(n int) string { return strings.Repeat("Mr. Rao Oru, ", n/3) }},
}

// article is n words of the sample case's articles, paragraphs and all.
func article(n int) string {
	var b strings.Builder
	texts := demoTexts()
	for i, left := 0, n; left > 0; i++ {
		for line := range strings.Lines(texts[i%len(texts)]) {
			b.WriteString(line)
			if left -= len(strings.Fields(line)); left <= 0 {
				break
			}
		}
		b.WriteString("\n\n")
	}
	return b.String()
}

// sentence is n words without a full stop between them.
func sentence(n int) string {
	words := strings.Fields(strings.NewReplacer(".", "", "!", "", "?", "", ":", ",").Replace(article(n + n/10)))
	return strings.Join(words[:min(n, len(words))], " ") + "."
}

// printGrowth reads every hostile input at a quarter, half and all of its size, and returns the worst growth of the time per word.
func printGrowth(t *task.Task) (worst float64, err error) {
	table := task.NewTable("microseconds a word", "a quarter", "half", "all", "grown")
	for _, h := range hostiles {
		var costs [3]float64
		for i := range costs {
			n := h.n >> (2 - i)
			if costs[i], err = cost(t, h.name, h.make(n), n); err != nil {
				return 0, err
			}
		}
		grown := max(costs[2], cheap) / max(costs[0], cheap)
		worst = max(worst, grown)
		table.Row(h.name, short(costs[0]), short(costs[1]), short(costs[2]), fmt.Sprintf("%.2f", grown))
	}
	table.Print(os.Stdout)
	return worst, nil
}

// cost is the best of five times, in microseconds for each of n words.
func cost(t *task.Task, name, s string, n int) (float64, error) {
	best := time.Duration(1<<63 - 1)
	for range 5 {
		began := time.Now()
		r, err := t.Read(name, s)
		if err != nil {
			return 0, err
		}
		r.Evidence()
		best = min(best, time.Since(began))
	}
	return float64(best.Microseconds()) / float64(n), nil
}
