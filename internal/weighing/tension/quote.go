package tension

import "hearsay/internal/evidence"

// mostQuoted is how many characters of a statement a side quotes at most; of a longer one only the words in question.
const mostQuoted = 400

// quote widens the words on which a tension rests to what is said there, where it is said by somebody and the case holds the
// statement: "nine" alone tells an analyst little.
func (f *finder) quote() {
	wanted := map[string][]*evidence.Place{}
	for i := range f.out {
		for j := range f.out[i].Sides {
			s := &f.out[i].Sides[j]
			for k := range s.Places {
				if p := &s.Places[k]; p.Statement != "" {
					wanted[p.Statement] = append(wanted[p.Statement], p)
				}
			}
		}
	}
	for i := range f.Articles {
		for j := range f.Articles[i].Statements {
			s := &f.Articles[i].Statements[j]
			for _, p := range wanted[s.ID] {
				for _, span := range s.Content.Spans {
					if span.Contains(p.Span) && span.Len() <= mostQuoted {
						p.Piece = span
					}
				}
			}
		}
	}
	for i := range f.out {
		for j := range f.out[i].Sides {
			s := &f.out[i].Sides[j]
			s.Places = few(s.Places) // two figures of one sentence are one quote now
		}
	}
}
