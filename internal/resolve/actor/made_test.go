package actor_test

import (
	"fmt"
	"strings"

	"hearsay/internal/evidence"
	"hearsay/internal/resolve"
	"hearsay/internal/text"
)

// made is an article put together name by name, without a text.
type made struct {
	resolve.Article
	end int
}

func newMade(id, day string) *made {
	return &made{Article: resolve.Article{ID: "ar_" + id, Version: 1, SHA256: "sha of " + id, Outlet: "Tarvia Post", Published: day}}
}

// say adds a mention: "type chain name", where the type is p, o, l or n (person, organization, location, nationality), in
// capitals where it acts; d describes a person and D a body. A role stands after a stroke, the number of the mention whose
// it is after an at sign: "p 1 Ann Oru / foreign minister @1".
func (a *made) say(lines ...string) *made {
	for _, line := range lines {
		typ, rest, _ := strings.Cut(line, " ")
		chain, name, _ := strings.Cut(rest, " ")
		name, of, _ := strings.Cut(name, " @")
		name, role, _ := strings.Cut(name, " / ")
		m := evidence.Mention{ID: fmt.Sprintf("m%d", len(a.Mentions)+1), Piece: a.piece(name), Chain: "c" + chain, Form: evidence.MentionByName}
		switch strings.ToLower(typ) {
		case "p":
			m.Type = evidence.MentionPerson
		case "o":
			m.Type = evidence.MentionOrganization
		case "l":
			m.Type = evidence.MentionPlace
		case "n":
			m.Type = evidence.MentionNationality
		case "d":
			m.Type, m.Form = evidence.MentionPerson, evidence.MentionByDescription
			if typ == "D" {
				m.Type = evidence.MentionOrganization
			}
		}
		m.Acts = typ != strings.ToLower(typ)
		if of != "" {
			m.Of = "m" + of
		}
		if role != "" {
			m.Roles = []evidence.Piece{a.piece(role)}
		}
		a.Mentions = append(a.Mentions, m)
	}
	return a
}

func (a *made) piece(s string) evidence.Piece {
	n := len([]rune(s))
	p := evidence.Piece{Span: text.Span{Start: a.end, End: a.end + n}, Exact: s}
	a.end += n + 1
	return p
}
