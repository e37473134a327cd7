package copying

import (
	"regexp"
	"slices"
	"strings"
	"unicode"

	"hearsay/internal/evidence"
	"hearsay/internal/text"
	"hearsay/internal/weighing"
)

// edge is how much of a text's beginning and end is searched for credits, in bytes.
const edge = 1500

// Credits returns the agencies and outlets that a text gives as where it comes from: in its dateline ("VELMAR (KNA) —"), in
// a phrase at its head or foot ("This story first appeared in X", "With reporting by KNA", "© KNA"), as a signature at the
// end ("— KNA"), or in its byline. Bylines are those of the article's metadata; a byline that stands nowhere in the text's
// beginning has an empty piece. Pieces hold the name as written; they come in the order of the text, each name once, as the
// source of the whole where any place says so.
func Credits(t *text.Text, bylines []string) []weighing.Credit {
	c := crediter{t: t, s: t.String(), w: credits()}
	head := text.Range{Start: 0, End: min(len(c.s), edge)}
	foot := text.Range{Start: max(0, len(c.s)-edge), End: len(c.s)}
	c.datelines(head)
	c.phrases(head)
	if foot.Start > 0 {
		c.phrases(foot)
	}
	c.signature()
	for _, b := range bylines {
		c.byline(b, head)
	}
	return c.merged()
}

type crediter struct {
	t   *text.Text
	s   string
	w   *creditWords
	out []weighing.Credit
}

// add records a name that stands at a range, without what is no part of it.
func (c *crediter) add(at text.Range, whole bool) {
	cut := func(chars string) {
		s := c.s[at.Start:at.End]
		at.Start += len(s) - len(strings.TrimLeft(s, chars))
		at.End = at.Start + len(strings.Trim(s, chars))
	}
	cut(" \t\u00a0*_.,;:-–—")
	if low := strings.ToLower(c.s[at.Start:at.End]); strings.HasPrefix(low, "the ") && c.w.agency(c.s[at.Start:at.End]) {
		at.Start += 4
	}
	if at.Empty() {
		return
	}
	s := c.t.Span(at)
	c.out = append(c.out, weighing.Credit{Name: c.s[at.Start:at.End], Piece: evidence.Piece{Span: s, Exact: c.t.Exact(s)}, Whole: whole})
}

var (
	dateline = regexp.MustCompile(`(?m)^[*_ ]{0,4}(?:\p{Lu}[\p{L}\p{M}0-9.,'’ /-]{1,70}?)?[ ,]{0,2}[(\[]([\p{L}][\p{L}0-9 .&/-]{1,40})[)\]][*_]{0,3} ?(?:—|–|-{1,2}|:)`)
	owner    = regexp.MustCompile(`(?m)(?:©|\([cC]\)|(?i:\bcopyright)(?: ©)?) *(?:[0-9]{4}(?:[-–][0-9]{2,4})?,? *)?(?i:by )?([\p{L}][\p{L}0-9 &'’-]{1,50})`)
	signed   = regexp.MustCompile(`(?:^|[.!?"”’'\n] ?)[*_]{0,3}(?:[—–-]{1,2} ?|[(\[])?([\p{L}][\p{L}0-9 &'’/-]{1,50}?)[)\]]?[*_.]{0,4}$`)
)

func (c *crediter) datelines(in text.Range) {
	for _, m := range dateline.FindAllStringSubmatchIndex(c.s[in.Start:in.End], -1) {
		at := text.Range{Start: in.Start + m[2], End: in.Start + m[3]}
		place, _, _ := strings.Cut(strings.Trim(c.s[in.Start+m[0]:at.Start], "*_ (["), ",")
		if f := strings.Fields(place); len(f) > 3 || len(f) > 0 && (f[0] == "The" || f[0] == "A") {
			continue // "The Union of Port Workers (UPW) — the largest — …"
		}
		if name := c.s[at.Start:at.End]; c.w.agency(name) || !c.w.not[strings.ToUpper(name)] && named(name) && m[2]-m[0] > 2 {
			c.add(at, true)
		}
	}
}

// named says whether something could be the name of an agency: a few words, each with a capital.
func named(s string) bool {
	f := strings.Fields(s)
	return len(f) > 0 && len(f) <= 4 && !slices.ContainsFunc(f, func(w string) bool {
		return !unicode.IsUpper([]rune(w)[0])
	})
}

func (c *crediter) phrases(in text.Range) {
	s := c.s[in.Start:in.End]
	for _, p := range c.w.phrases {
		for _, m := range p.says.FindAllStringSubmatchIndex(s, -1) {
			for _, at := range parts(s, text.Range{Start: m[2], End: m[3]}) {
				name := s[at.Start:at.End]
				known := c.w.agency(name)
				if !known && !p.whole {
					continue // "additional reporting by" people
				}
				c.add(text.Range{Start: in.Start + at.Start, End: in.Start + at.End}, p.whole && (known || !p.loose))
			}
		}
	}
	for _, m := range owner.FindAllStringSubmatchIndex(s, -1) {
		name := s[m[2]:m[3]]
		if i := strings.Index(strings.ToLower(name), " all rights"); i >= 0 {
			name = name[:i]
		}
		if c.w.agency(name) {
			c.add(text.Range{Start: in.Start + m[2], End: in.Start + m[2] + len(name)}, true)
		}
	}
}

// parts parts "KNA and the Velmar Wire".
func parts(s string, r text.Range) []text.Range {
	var out []text.Range
	for {
		part := s[r.Start:r.End]
		i, n := strings.Index(part, " and "), len(" and ")
		if j := strings.Index(part, ", "); j >= 0 && (i < 0 || j < i) {
			i, n = j, len(", ")
		}
		if i < 0 {
			return append(out, r)
		}
		out = append(out, text.Range{Start: r.Start, End: r.Start + i})
		r.Start += i + n
	}
}

// signature is the agency that closes a text.
func (c *crediter) signature() {
	end := len(strings.TrimRightFunc(c.s, unicode.IsSpace))
	from := max(0, end-80)
	if m := signed.FindStringSubmatchIndex(c.s[from:end]); m != nil {
		if at := (text.Range{Start: from + m[2], End: from + m[3]}); c.w.agency(c.s[at.Start:at.End]) {
			c.add(at, true)
		}
	}
}

var office = regexp.MustCompile(`(?:^|, | of | for | from |\(|/| and | - | – | — |\| ?)(?:the |The )?([\p{L}][\p{L}0-9 .&-]*?)\)?$`)

// longestOffice is how much of a byline's end is searched for an agency, in bytes: names are short, and a byline may be a whole page.
const longestOffice = 120

// byline reads "KNA", "Ana Brell, KNA" and "Ana Brell of the Velmar News Agency".
func (c *crediter) byline(b string, head text.Range) {
	b = strings.TrimSpace(b)
	name := b
	if !c.w.agency(b) {
		name = ""
		from := 0
		if cut := len(b) - longestOffice; cut > 0 {
			from = cut + 1 + strings.IndexByte(b[cut:], ' ') // the word after
		}
		for i := from; i < len(b) && name == ""; i++ { // the longest ending that is an agency
			if m := office.FindStringSubmatchIndex(b[i:]); m != nil {
				if s := b[i+m[2] : i+m[3]]; c.w.agency(s) {
					name = s
				}
				i += m[0]
			} else {
				break
			}
		}
	}
	if name == "" {
		return
	}
	whole := !slices.Contains(c.w.vague, lowered(name))
	if at := strings.Index(c.s[:head.End], b); at >= 0 {
		at += strings.LastIndex(b, name)
		c.add(text.Range{Start: at, End: at + len(name)}, whole)
		return
	}
	c.out = append(c.out, weighing.Credit{Name: name, Whole: whole})
}

// merged returns the credits in the order of the text, each name once.
func (c *crediter) merged() []weighing.Credit {
	slices.SortStableFunc(c.out, func(a, b weighing.Credit) int {
		if a.Empty() != b.Empty() {
			if a.Empty() {
				return 1
			}
			return -1
		}
		return a.Start - b.Start
	})
	var out []weighing.Credit
	for _, x := range c.out {
		i := slices.IndexFunc(out, func(o weighing.Credit) bool { return lowered(o.Name) == lowered(x.Name) })
		if i < 0 {
			out = append(out, x)
			continue
		}
		out[i].Whole = out[i].Whole || x.Whole
	}
	return out
}
