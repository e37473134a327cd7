package segment

import "hearsay/internal/reading"

// usage tells how a text writes its words. It is filled when it is first asked, which most texts never do.
type usage struct{ forms map[string]form }

type form uint8

const (
	writtenSmall form = 1 << iota
	writtenLarge      // within a sentence, where capitals mean something
	writtenBare       // before something other than a full stop
)

// small reports whether the text writes a word small elsewhere and never with a capital within a sentence.
func (u *usage) small(r *reading.Reading, norm string) bool {
	u.fill(r)
	return u.forms[norm]&(writtenSmall|writtenLarge) == writtenSmall
}

// bare reports whether the text writes a word without a full stop elsewhere: it is no abbreviation then.
func (u *usage) bare(r *reading.Reading, norm string) bool {
	u.fill(r)
	return u.forms[norm]&writtenBare != 0
}

func (u *usage) fill(r *reading.Reading) {
	if u.forms != nil {
		return
	}
	u.forms = make(map[string]form, len(r.Tokens)/3)
	for i, t := range r.Tokens {
		if t.Kind != reading.Word {
			continue
		}
		var f form
		if i+1 < len(r.Tokens) && terminal(r.Tokens[i+1]) == none {
			f = writtenBare
		}
		switch {
		case t.AllCaps:
		case !t.Upper:
			f |= writtenSmall
		case i > 0 && r.Tokens[i-1].Kind == reading.Word && !r.Tokens[i-1].Upper:
			f |= writtenLarge
		}
		u.forms[t.Norm] |= f
	}
}
