package report

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"hearsay/internal/text"
)

// A quotation may go on over several paragraphs: each opens with its mark, and only the last closes it. Such paragraphs stand together as the
// lines of a block quotation do, and what stands in the quotation is verbatim or it is not, a sentence at a time. A mark that no later
// paragraph takes up is a slip, an apostrophe or an inch, and opens nothing.

// marks are the quotation marks of a paragraph that may belong to those beside it, in bytes of its plain text.
type marks struct {
	follows bool     // the paragraph stands right behind another
	open    []opened // those that are left open, outer ones first
	lead    rune     // the mark that it begins with, 0 for none
	shut    int      // where what it begins with is closed, behind the mark; 0 where it is left open
}

func marksOf(plain string) marks {
	closed, open := marked(plain)
	var m marks
	for _, o := range open {
		if introduced(plain, o) {
			m.open = append(m.open, o)
		}
	}
	begin := skipBlank(plain, 0)
	if len(closed) > 0 && closed[0].Start == begin {
		first, n := utf8.DecodeRuneInString(plain[begin:])
		if introduced(plain, opened{mark: first, at: begin, n: n}) {
			m.lead, m.shut = first, closed[0].End
		}
	} else if len(m.open) > 0 && m.open[0].at == begin {
		m.lead = m.open[0].mark
	}
	if m.lead == '‚' {
		m.lead = '‘' // as they are paired
	}
	return m
}

// introduced reports whether a mark may open a quotation that goes on: a single one only before a letter, at the begin or behind a mark that
// leads up to it.
func introduced(plain string, o opened) bool {
	if o.mark != '\'' && o.mark != '‘' {
		return true
	}
	if next, _ := utf8.DecodeRuneInString(plain[o.at+o.n:]); !unicode.IsLetter(next) {
		return false
	}
	before, _ := utf8.DecodeLastRuneInString(strings.TrimRightFunc(plain[:o.at], unicode.IsSpace))
	return before == utf8.RuneError || strings.ContainsRune(":,;–—-(\"“„«‹", before)
}

// runOn finds the quotations that go on over paragraphs, in one pass from the last to the first.
func (p *page) runOn() {
	ends := make([]bool, len(p.paragraphs)) // what the paragraph begins with is closed, in it or further on
	left := make([]int, len(p.paragraphs))
	for k := len(p.paragraphs) - 1; k >= 0; k-- {
		q := &p.paragraphs[k]
		left[k] = -1
		if k+1 < len(p.paragraphs) && p.paragraphs[k+1].marks.follows && ends[k+1] {
			for _, o := range q.marks.open {
				if o.mark == p.paragraphs[k+1].marks.lead {
					left[k] = o.at
					break
				}
			}
		}
		ends[k] = q.marks.lead != 0 && (q.marks.shut > 0 || left[k] >= 0 && left[k] == q.marks.open[0].at)
	}
	for k := range p.paragraphs {
		q := &p.paragraphs[k]
		behind := k > 0 && left[k-1] >= 0
		if behind {
			q.group = p.paragraphs[k-1].group
		}
		for i := q.first; i < q.last; i++ {
			s := &p.sentences[i]
			if behind && s.at < q.marks.shut {
				s.goesOn, s.right = true, min(q.marks.shut-s.at, len(s.plain))
			}
			if left[k] >= 0 && s.at+len(s.plain) > left[k] {
				s.goesOn, s.left = true, text.Range{Start: max(0, left[k]-s.at), End: len(s.plain)}
			}
		}
	}
}
