package incident

import (
	"hearsay/internal/evidence"
)

// incident makes the record of tellings, in the order of their articles' arrival.
func (b *builder) incident(members []int, ties map[int][]evidence.Tie) evidence.Incident {
	first := &b.atoms[members[0]]
	in := evidence.Incident{Head: evidence.Head{ID: first.id, Atoms: make([]evidence.Atom, 0, len(members))}, Perhaps: []evidence.Maybe{}, Conflicts: []evidence.Conflict{}}
	article := -1
	for _, m := range members {
		x := &b.atoms[m]
		atom := evidence.Atom{ID: x.id, Anchor: b.Place(x.article, x.event.Anchors[0], x.event.Statement), Joined: ties[m], ByHand: b.joined.ByHand[m]}
		if atom.Joined == nil {
			atom.Joined = []evidence.Tie{}
		}
		in.Atoms = append(in.Atoms, atom)
		if x.article != article {
			in.Articles++
			article = x.article
		}
	}
	b.kind(&in, members)
	b.stage(&in, members)
	b.dates(&in, members)
	b.people(&in, members)
	b.figures(&in, members)
	b.where(&in, members)
	b.blame(&in, members)
	in.Label = b.label(&in, members)
	b.Rulings.Stamp(&in.Head)
	return in
}

// said gathers the values of a field with the places that give them, in the order in which they are first given.
type said struct {
	list []evidence.SaidOf
	at   map[string]int
}

func (s *said) add(key string, value evidence.SaidOf, place evidence.Place) {
	if s.at == nil {
		s.at = map[string]int{}
	}
	i, ok := s.at[key]
	if !ok {
		i = len(s.list)
		s.at[key] = i
		s.list = append(s.list, value)
	}
	s.list[i].Places = append(s.list[i].Places, place)
}

// values returns the list, never nil.
func (s *said) values() []evidence.SaidOf {
	if s.list == nil {
		return []evidence.SaidOf{}
	}
	return s.list
}

// word returns whose word a field is: its own statement, else that in which the whole is told.
func word(field *string, x *atom) *string {
	if field != nil {
		return field
	}
	return x.event.Statement
}

// actor returns the actor of a mention, "" for none.
func (b *builder) actor(article int, mention *string) string {
	if mention == nil || article >= len(b.ActorOf) {
		return ""
	}
	return b.ActorOf[article][*mention]
}

// people fills instruments, targets and victims.
func (b *builder) people(in *evidence.Incident, members []int) {
	var instruments, targets, victims said
	for _, m := range members {
		x := &b.atoms[m]
		for _, v := range x.event.Instruments {
			instruments.add(v.Kind+"\x00"+fold(v.Exact), evidence.SaidOf{Value: v.Exact, Detail: v.Kind}, b.Place(x.article, v.Piece, x.event.Statement))
		}
		for _, v := range x.event.Targets {
			actor := b.actor(x.article, v.Mention)
			targets.add(identity(actor, v.Exact, ""), evidence.SaidOf{Value: v.Exact, Actor: actor, Detail: v.Kind, Count: v.Count}, b.Place(x.article, v.Piece, word(v.Statement, x)))
		}
		for _, v := range x.event.Victims {
			actor := b.actor(x.article, v.Mention)
			victims.add(identity(actor, v.Exact, string(v.Effect)), evidence.SaidOf{Value: v.Exact, Actor: actor, Detail: string(v.Effect), Count: v.Count}, b.Place(x.article, v.Piece, word(v.Statement, x)))
		}
	}
	in.Instruments, in.Targets, in.Victims = instruments.values(), targets.values(), victims.values()
}

// identity names a person or thing: the actor where it is one, else the words.
func identity(actor, exact, detail string) string {
	if actor != "" {
		return actor + "\x00" + detail
	}
	return fold(exact) + "\x00" + detail
}
