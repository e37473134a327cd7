package report

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"hearsay/internal/evidence"
)

// A quotation is verbatim where its words stand, in this order, in the sentences that what is cited leads to. Blanks, the kinds of
// quotation marks and of dashes and the marks at its end do not count, nor does the size of its first letter; an editor may leave
// something out (… or ...) and put words into [brackets]. A quotation that goes on over paragraphs is held to this a sentence at a time: see
// runon.go.

// normal brings words to the form in which they are compared.
func normal(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	blank := true
	for _, r := range s {
		switch {
		case strings.ContainsRune("\"'“”„‟‘’‚‛«»‹›`´", r), r == '\u00ad', r == '\u200b', r == '\ufeff':
			continue
		case strings.ContainsRune("‐‑‒–—―−", r):
			r = '-'
		case unicode.IsSpace(r):
			if !blank {
				b.WriteByte(' ')
			}
			blank = true
			continue
		}
		blank = false
		b.WriteRune(r)
	}
	return strings.TrimRight(b.String(), " ")
}

// segment is words of a quotation between what the editor left out or put in.
type segment struct {
	words string
	open  bool // it may begin within a word: [T]he
	free  bool // the size of its first letter does not count
}

// segments cuts a quotation where its editor did.
func segments(s string) []segment {
	s = strings.NewReplacer("...", "…", ". . .", "…").Replace(s)
	var out []segment
	open, free := false, true
	add := func(part string) {
		words := strings.Trim(normal(part), " .,;:!?-")
		if words != "" {
			out = append(out, segment{words, open && !strings.HasPrefix(part, " "), free})
		}
	}
	start, depth := 0, 0
	for i, r := range s {
		switch {
		case r == '[':
			if depth == 0 {
				add(s[start:i])
			}
			depth++
		case r == ']' && depth > 0:
			if depth--; depth == 0 {
				start, open, free = i+1, true, true
			}
		case r == '…' && depth == 0:
			add(s[start:i])
			start, open, free = i+len("…"), false, true
		}
	}
	if depth == 0 {
		add(s[start:])
	}
	return out
}

// holds reports whether the segments stand in words, in this order. Both are normal.
func holds(words string, list []segment) bool {
	at := 0
	for _, s := range list {
		i := find(words[at:], s)
		if i < 0 {
			return false
		}
		at += i + len(s.words)
	}
	return true
}

func find(words string, s segment) int {
	best := -1
	forms := []string{s.words}
	if first, n := utf8.DecodeRuneInString(s.words); s.free {
		for _, r := range []rune{unicode.ToUpper(first), unicode.ToLower(first)} {
			if r != first {
				forms = append(forms, string(r)+s.words[n:])
			}
		}
	}
	for _, form := range forms {
		for from := 0; from <= len(words)-len(form); {
			i := strings.Index(words[from:], form)
			if i < 0 {
				break
			}
			i += from
			before, _ := utf8.DecodeLastRuneInString(words[:i])
			after, _ := utf8.DecodeRuneInString(words[i+len(form):])
			last, _ := utf8.DecodeLastRuneInString(form)
			if (s.open || i == 0 || !wordy(before)) && (i+len(form) == len(words) || !wordy(after) || !wordy(last)) {
				if best < 0 || i < best {
					best = i
				}
				break
			}
			from = i + 1
		}
	}
	return best
}

// mostContexts is how many places of a record are read for comparison.
const mostContexts = 60

// passages are words with the day of their article.
type passages struct{ words, published string }

// heard returns the words that a record leads to, in normal form.
func (r *reader) heard(e entry) []string {
	var out []string
	for _, w := range r.context(e) {
		out = append(out, normal(w.words))
	}
	return out
}

// context returns the words that a record leads to: the sentences around its places, one text for each article, and the titles of these.
func (r *reader) context(e entry) []passages {
	var order []string
	by := map[string][]evidence.Place{}
	list := r.x.places(e)
	for _, p := range list[:min(len(list), mostContexts)] {
		if by[p.Article] == nil {
			order = append(order, p.Article)
		}
		by[p.Article] = append(by[p.Article], p)
	}
	var out []passages
	published := func(id string) string {
		if i, ok := r.x.article[id]; ok {
			return r.x.c.Articles[i].Metadata.Published
		}
		return ""
	}
	if e.kind == KindArticle {
		order = append(order, e.id)
		if t := r.latest(e.id); t != nil {
			out = append(out, passages{t.String(), published(e.id)})
		}
	}
	for _, id := range order {
		places := slices.Clone(by[id])
		sortBy(places, func(p evidence.Place) int { return p.Start })
		var b strings.Builder
		for _, p := range places {
			before, after := surroundings(r.text(p.Article, p.Version), p.Span)
			b.WriteString(before + p.Exact + after + " ")
		}
		out = append(out, passages{b.String(), published(id)})
		if i, ok := r.x.article[id]; ok {
			out = append(out, passages{r.x.c.Articles[i].Metadata.Title, published(id)})
		}
	}
	return append(out, passages{words: e.label})
}

// elsewhere reports whether the words stand anywhere in the articles that a record leads to, and returns such an article.
func (r *reader) elsewhere(e entry, list []segment) (string, bool) {
	seen := map[version]bool{}
	places := r.x.places(e)
	for _, p := range places[:min(len(places), mostContexts)] {
		key := version{p.Article, p.Version}
		if seen[key] {
			continue
		}
		seen[key] = true
		if t := r.text(p.Article, p.Version); t != nil && holds(normal(t.String()), list) {
			return p.Article, true
		}
	}
	return "", false
}

// whose returns the first statement of an article in whose words the segments stand.
func (x *Index) whose(article string, list []segment) string {
	for i := range x.c.Statements {
		if s := &x.c.Statements[i]; s.Article == article && s.State != evidence.Rejected && holds(normal(said(s.Statement)), list) {
			return s.ID
		}
	}
	return ""
}
