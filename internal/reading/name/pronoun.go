package name

import (
	"slices"

	"hearsay/internal/reading"
)

// pronouns adds "he" and "she" with the person that they most plainly stand for.
func (f *finder) pronouns() {
	slices.SortFunc(f.found, func(a, b found) int { return a.first - b.first })
	names := f.found
	var added []found
	previous := []found(nil) // persons of the last sentence with words outside of quotations, pronouns among them
	var current []found
	paragraph, at := -1, 0
	for i := range f.r.Sentences {
		s := &f.r.Sentences[i]
		current = nil
		outside := false
		for t := s.First; t < s.Last; t++ {
			for at < len(names) && names[at].last <= t {
				at++
			}
			if f.r.Tokens[t].Quotation >= 0 {
				continue
			}
			if f.r.Tokens[t].Kind == reading.Word {
				outside = true
			}
			if at < len(names) && names[at].first <= t {
				if names[at].first == t && f.plainly(names[at].entity) {
					current = append(current, names[at])
				}
				continue
			}
			var sex class
			switch f.word(t) {
			case "he":
				sex = male
			case "she":
				sex = female
			default:
				continue
			}
			e, ok := f.antecedent(current, sex)
			if !ok && s.Paragraph-paragraph <= 1 {
				e, ok = f.antecedent(previous, sex)
			}
			if ok {
				f.entities[e].sex |= sex
				p := found{t, t + 1, e, true}
				added = append(added, p)
				current = append(current, p)
			}
		}
		if outside {
			previous, paragraph = current, s.Paragraph
		}
	}
	f.found = append(f.found, added...)
}

// plainly reports whether a name is surely a person's: a full name, or one with a title.
func (f *finder) plainly(e int) bool {
	full := &f.entities[f.root(e)]
	return f.entities[e].typ == person && full.typ == person && (!f.lone(full) || full.votes[person] >= sure)
}

// antecedent returns the first person of a sentence who may have the sex.
func (f *finder) antecedent(persons []found, sex class) (int, bool) {
	for _, p := range persons {
		e := f.root(p.entity)
		if known := f.entities[e].sex; known == 0 || known&sex != 0 {
			return e, true
		}
	}
	return 0, false
}
