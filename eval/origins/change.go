package main

import (
	"slices"
	"strings"
	"unicode"

	"hearsay/internal/wordvector"
)

// change makes of one report, or two, what a copier makes of it.
func change(as how, r, other *report, d *dice) *report {
	switch as {
	case noisy:
		r.ragged, r.noise = true, dice(d.next())
	case cut:
		r.body = r.body[:max(1, len(r.body)*(35+d.n(30))/100)]
	case light:
		r.each(func(s string) string { return reworded(s, 6, d) })
	case reordered:
		shuffle(r, d)
	case headed:
		r.title, r.lead = language.write("headline", r.event, d), ""
		r.body[0] = []sentence{{language.write("what", r.event, d), "what"}, {language.write("colour", r.event, d), "colour"}}
	case embedded:
		longer := newReport(newEvent(d.n(1<<30)), 1, d.n(1<<30))
		from := d.n(max(1, len(r.body)-2))
		part := r.body[from:min(len(r.body), from+2+d.n(2))]
		at := 1 + d.n(len(longer.body))
		longer.body = slices.Insert(longer.body, at, part...)
		return longer
	case merged:
		half := (len(r.body) + 1) / 2
		r.body = append(slices.Clone(r.body[:half]), other.body[len(other.body)/2:]...)
	case words10, words25, words50, words75:
		share := map[how]int{words10: 10, words25: 25, words50: 50, words75: 75}[as]
		r.each(func(s string) string {
			if share > 10 && d.chance(share) {
				s = turned(s)
			}
			return reworded(s, share, d)
		})
		r.title = language.write("headline", r.event, d)
	case retold:
		r.title, r.lead = language.write("headline", r.event, d), ""
		said := 0
		for _, p := range r.body {
			for i, s := range p {
				switch s.fact {
				case "colour":
					p[i].text = reworded(turned(s.text), 90, d)
				case "official":
					r.event.facts["quote"] = r.event.quotes[said%len(r.event.quotes)]
					said++
					fallthrough
				default:
					p[i].text = language.write(s.fact, r.event, d)
				}
			}
		}
	}
	return r
}

// each changes every sentence but the quotations in it.
func (r *report) each(change func(string) string) {
	for _, p := range r.body {
		for i, s := range p {
			if from, to := strings.IndexByte(s.text, '"'), strings.LastIndexByte(s.text, '"'); from >= 0 && to > from {
				p[i].text = change(s.text[:from]) + s.text[from:to+1] + change(s.text[to+1:])
				continue
			}
			p[i].text = change(s.text)
		}
	}
}

func shuffle(r *report, d *dice) {
	var all []sentence
	for _, p := range r.body {
		all = append(all, p...)
	}
	for i := range all {
		j := i + d.n(len(all)-i)
		all[i], all[j] = all[j], all[i]
	}
	r.body = nil
	for len(all) > 0 {
		n := min(len(all), 2+d.n(2))
		r.body = append(r.body, all[:n:n])
		all = all[n:]
	}
}

// reworded replaces so many of 100 content words by words near in meaning; names and numbers stay.
func reworded(s string, of100 int, d *dice) string {
	var b strings.Builder
	b.Grow(len(s) + 16)
	for i := 0; i < len(s); {
		j := i
		for j < len(s) && ('a' <= s[j] && s[j] <= 'z' || 'A' <= s[j] && s[j] <= 'Z') {
			j++
		}
		if j == i {
			b.WriteByte(s[i])
			i++
			continue
		}
		w := s[i:j]
		near := language.synonyms[w]
		if len(near) > 0 && d.chance(of100) {
			w = near[d.n(len(near))]
		}
		b.WriteString(w)
		i = j
	}
	return b.String()
}

// turned puts a sentence's second clause first, or makes it passive, where a plain rule can.
func turned(s string) string {
	body, ended := strings.CutSuffix(s, ".")
	if !ended {
		return s
	}
	for _, by := range []string{" after ", " when ", " while ", " because ", " before ", " until ", " as "} {
		if a, c, ok := strings.Cut(body, by); ok && strings.Count(a, " ") >= 2 && strings.Count(c, " ") >= 2 && !strings.ContainsAny(a, ";:") {
			return upper(strings.TrimSpace(by)) + " " + c + ", " + lower(a) + "."
		}
	}
	for _, by := range []string{", and ", ", but ", "; "} {
		if a, c, ok := strings.Cut(body, by); ok && strings.Count(a, " ") >= 2 && strings.Count(c, " ") >= 2 {
			return upper(c) + by + lower(a) + "."
		}
	}
	f := strings.Fields(body)
	for i, w := range f { // The N Ved the N: the N was Ved by the N
		if i >= 2 && i+2 < len(f) && strings.HasSuffix(w, "ed") && (f[i+1] == "the" || f[i+1] == "a" || f[i+1] == "an") && (f[0] == "The" || f[0] == "A" || f[0] == "An") {
			return upper(strings.Join(f[i+1:], " ")) + " was " + w + " by " + lower(strings.Join(f[:i], " ")) + "."
		}
	}
	return s
}

func upper(s string) string { return strings.ToUpper(s[:1]) + s[1:] }

// lower makes the first letter small where the first word is no name.
func lower(s string) string {
	first, _, _ := strings.Cut(s, " ")
	if language.function[strings.ToLower(first)] {
		return strings.ToLower(s[:1]) + s[1:]
	}
	return s
}

// ragged is a text as another program sets it.
func ragged(s string, d dice) string {
	var b strings.Builder
	open := false
	for i, line := range strings.Split(s, "\n") {
		if i == 0 {
			b.WriteString("*** " + strings.ToUpper(line) + " ***")
			continue
		}
		b.WriteByte('\n')
		for _, r := range line {
			switch {
			case r == '"' && !open:
				b.WriteRune('“')
				open = true
			case r == '"':
				b.WriteRune('”')
				open = false
			case r == '\'':
				b.WriteRune('’')
			case r == ' ' && d.chance(8):
				b.WriteString([]string{"  ", "\u00a0", "\n", " * ", "_ ", " — "}[d.n(6)])
			case unicode.IsLower(r) && d.chance(1):
				b.WriteRune(unicode.ToUpper(r))
			default:
				b.WriteRune(r)
			}
		}
	}
	return b.String()
}

// near gives every word of the lists that has no synonym the words of the lists that stand nearest to it in the space of
// word vectors.
func (g *grammar) near() {
	type entry struct {
		word string
		at   wordvector.Vector
	}
	for _, list := range []string{"noun", "verb", "adj"} {
		var all []entry
		for _, w := range g.lists[list] {
			if v, ok := wordvector.Of(w); ok {
				all = append(all, entry{w, v})
			}
		}
		for i := range all {
			if len(g.synonyms[all[i].word]) > 0 {
				continue
			}
			best, second := -1, -1
			near := func(j int) float64 {
				if j < 0 {
					return -1
				}
				return wordvector.Cosine(&all[i].at, &all[j].at)
			}
			for j := range all {
				if j == i {
					continue
				}
				if near(j) > near(best) {
					best, second = j, best
				} else if near(j) > near(second) {
					second = j
				}
			}
			for _, j := range []int{best, second} {
				if j >= 0 {
					g.synonyms[all[i].word] = append(g.synonyms[all[i].word], all[j].word)
				}
			}
		}
	}
}
