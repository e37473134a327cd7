package sourcekind

import (
	"hearsay/internal/reading"
)

// role returns the description of an unnamed source: its words without article and number, up to a comma or a clause.
func (a *article) role(p phrase) string {
	from, to := p.from, p.from
	for to < p.to {
		k := &a.Tokens[to]
		if k.Kind == reading.Punctuation && k.Norm != "." || k.Norm == "who" || k.Norm == "whose" || k.Norm == "which" || k.Norm == "because" {
			break
		}
		to++
	}
	for from < to && (determines(a.Tokens[from].Norm) || a.Tokens[from].Kind == reading.Numeral || a.counted(from)) && (from+1 >= to || a.Tokens[from+1].Norm != "'s") {
		from++
	}
	if from >= to {
		return ""
	}
	return a.words(from, to)
}

func (a *article) counted(i int) bool {
	k := a.numberAt(i)
	return k < len(a.Numbers) && a.Numbers[k].First <= i
}

func determines(w string) bool {
	switch w {
	case "the", "a", "an", "this", "that", "these", "those", "one", "another", "some", "several", "many", "all", "both", "other", "of", "its",
		"his", "her", "their", "most", "few":
		return true
	}
	return false
}

// roleBeside returns what is said of a named source beside its name: "council spokesman" before it, "the mayor of Tolm"
// after a comma.
func (a *article) roleBeside(p phrase, n *reading.Mention) string {
	if n.Last+1 < p.to && a.Tokens[n.Last].Norm == "," {
		from, to := n.Last+1, p.to
		for i := from; i < p.to; i++ {
			if a.Tokens[i].Norm == "," || a.Tokens[i].Norm == "who" {
				to = i
				break
			}
		}
		for from < to-1 && (a.Tokens[from].Norm == "a" || a.Tokens[from].Norm == "an" || a.Tokens[from].Norm == "the") {
			from++
		}
		if from < to && a.Tokens[from].Kind == reading.Word {
			return a.words(from, to)
		}
	}
	from, to := p.from, n.First
	for to > from && (a.Tokens[to-1].Kind == reading.Punctuation && a.Tokens[to-1].Norm != "." || addresses(a.Tokens[to-1].Norm)) {
		to--
	}
	for from < to && determines(a.Tokens[from].Norm) {
		from++
	}
	if from >= to {
		return ""
	}
	return a.words(from, to)
}
