package segment

import (
	"strings"
	"unicode/utf8"

	"hearsay/internal/reading"
	"hearsay/internal/text"
)

// paragraphs cuts the text at blank lines and at those line breaks that no line-filling program made, and again where
// furniture begins and ends.
func paragraphs(s string, furniture []reading.Furniture) []reading.Paragraph {
	ls := lines(s)
	column := wrapColumn(s, ls)
	out := make([]reading.Paragraph, 0, len(ls)+2*len(furniture))
	for i := 0; i < len(ls); {
		j := i + 1
		for j < len(ls) && joins(s, ls[j-1], ls[j], column, j > i+1) {
			j++
		}
		whole := text.Range{Start: ls[i].Start, End: ls[j-1].End}
		for len(furniture) > 0 && furniture[0].End <= whole.Start {
			furniture = furniture[1:]
		}
		out = cutFurniture(out, s, whole, furniture)
		i = j
	}
	return out
}

func cutFurniture(out []reading.Paragraph, s string, whole text.Range, furniture []reading.Furniture) []reading.Paragraph {
	add := func(start, end int, marked bool) {
		if r := trim(s, text.Range{Start: start, End: end}); !r.Empty() {
			out = append(out, reading.Paragraph{Range: r, Furniture: marked})
		}
	}
	at := whole.Start
	for _, f := range furniture {
		if f.Start >= whole.End {
			break
		}
		start, end := max(f.Start, at), min(f.End, whole.End)
		if end <= start {
			continue
		}
		add(at, start, false)
		add(start, end, true)
		at = end
	}
	add(at, whole.End, false)
	return out
}

// wrapColumn returns the column at which the text's lines are filled, 0 when a line break ends a paragraph. A program
// breaks a line where the next word would not have fitted; a text is wrapped when most of its breaks can be told so.
func wrapColumn(s string, ls []line) int {
	const widest, narrowest = 100, 35
	var widths [widest + 2]int
	for _, l := range ls {
		widths[min(l.width, widest+1)]++
	}
	// A few lines may stick out: addresses and tables do.
	column, beyond := widest+1, len(ls)/50
	for column > 0 && beyond >= widths[column] {
		beyond -= widths[column]
		column--
	}
	if column > widest || column < narrowest {
		return 0
	}
	pairs, filled := 0, 0
	for i := 1; i < len(ls); i++ {
		if ls[i].apart {
			continue
		}
		pairs++
		if full(s, ls[i-1], ls[i], column) {
			filled++
		}
	}
	if filled < 2 || filled*5 < pairs*3 {
		return 0
	}
	return column
}

// slack is how much shorter than the column a filled line may be: old newswire was filled by hand.
const slack = 4

// full reports whether the first word of b would not have fitted on line a.
func full(s string, a, b line, column int) bool {
	word := strings.IndexAny(s[b.Start:b.End], " \t")
	if word < 0 {
		word = b.Len()
	}
	return a.width+1+utf8.RuneCountInString(s[b.Start:b.Start+word]) > column-slack
}

// joins reports whether b goes on with the paragraph of a, which itself goes on with another line where running is set.
func joins(s string, a, b line, column int, running bool) bool {
	if b.apart {
		return false
	}
	ended := endsSentence(s[a.Start:a.End])
	first, _ := traitsAt(s, b.Start)
	goesOn := !ended && (first&lower != 0 || strings.IndexByte(",;.)?!", s[b.Start]) >= 0)
	if column == 0 {
		// A page that put a link on a line of its own, or that breaks its lines where it likes.
		goesOn = goesOn && (running || a.width >= 15 || first&lower == 0) || dangles(s[a.Start:a.End])
		return goesOn && bullet(s[b.Start:b.End]) == 0
	}
	switch {
	case b.hang > b.indent && (ended || a.hang > a.indent || !full(s, a, b, column)):
		return false
	case b.indent > a.hang+1:
		return false
	case full(s, a, b, column):
		return true
	}
	return goesOn || !ended && a.width*5 >= column*3 && b.indent <= a.hang
}

// dangles reports whether a line ends in a word that nothing ends in: "the", "and", "that".
func dangles(l string) bool {
	at := strings.LastIndexAny(l, " \t") + 1
	if at == 0 || len(l)-at > 8 {
		return false
	}
	var buf [8]byte
	switch w := string(lowerASCII(buf[:0], l[at:])); w {
	case "the", "a", "an", "and", "or", "of", "that", "to", "from", "with", "for", "at", "into", "than", "their", "its", "his", "whose":
		return true
	}
	return false
}

// endsSentence reports whether a line ends in a mark that ends sentences, before any closing marks.
func endsSentence(l string) bool {
	l = strings.TrimRight(l, "\"'”’»)]")
	r, _ := utf8.DecodeLastRuneInString(l)
	return strings.ContainsRune(".?!:…。！？؟।", r)
}
