package report

import (
	"strings"

	"hearsay/internal/evidence"
	"hearsay/internal/text"
)

// longestContext bounds the paragraph that is looked at around a place, in bytes on either side.
const longestContext = 4000

// surroundings returns the whole sentences around a place of a text, and its words before and behind the place. Where the text does not
// have the place's words there, there is no context.
func surroundings(t *text.Text, s text.Span) (before, after string) {
	if t == nil || !t.Holds(s) {
		return "", ""
	}
	r, body := t.Range(s), t.String()
	from := max(0, r.Start-longestContext)
	if i := strings.LastIndexByte(body[from:r.Start], '\n'); i >= 0 {
		from += i + 1
	}
	to := min(len(body), r.End+longestContext)
	if i := strings.IndexByte(body[r.End:to], '\n'); i >= 0 {
		to = r.End + i
	}
	for from > 0 && from < r.Start && body[from]&0xc0 == 0x80 {
		from++
	}
	for to < len(body) && to > r.End && body[to]&0xc0 == 0x80 {
		to--
	}
	start, end := r.Start, r.End
	for _, c := range sentences(body[from:to]) {
		if c.End+from <= r.Start || c.Start+from >= r.End {
			continue
		}
		start, end = min(start, c.Start+from), max(end, c.End+from)
	}
	return body[start:r.Start], body[r.End:end]
}

// reader looks up texts and what stands around places, each once.
type reader struct {
	x     *Index
	more  Supply
	texts map[version]*text.Text
}

type version struct {
	article string
	n       int
}

func (r *reader) text(article string, n int) *text.Text {
	key := version{article, n}
	if t, ok := r.texts[key]; ok {
		return t
	}
	var t *text.Text
	if i, ok := r.x.article[article]; ok && r.x.c.Articles[i].Number == n {
		t = r.x.c.Articles[i].Text
	}
	if t == nil && r.more != nil {
		t = r.more.Text(article, n)
	}
	if r.texts == nil {
		r.texts = map[version]*text.Text{}
	}
	r.texts[key] = t
	return t
}

// latest returns the text of an article's current version.
func (r *reader) latest(article string) *text.Text {
	if i, ok := r.x.article[article]; ok {
		return r.text(article, r.x.c.Articles[i].Number)
	}
	return nil
}

// superseded reports whether the article of a place has a later version.
func (x *Index) superseded(p evidence.Place) bool {
	i, ok := x.article[p.Article]
	return ok && p.Version != 0 && p.Version < x.c.Articles[i].Number
}
